//! What one row became, or would become.

use ground::Flaw;
use serde_json::{Map, Value as Json};

ground::choice! {
    /// What becomes of a row.
    pub enum Fate {
        New = "new",
        Changed = "changed",
        Unchanged = "unchanged",
        /// It means a record that is there and is to stay as it is.
        Skipped = "skipped",
        Refused = "refused",
    }
}

/// One row that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The line of the file in which it begins.
    pub line: u64,
    pub fate: Fate,
    /// The id of the record; of no use for a new one in a dry run.
    pub id: String,
    pub name: String,
    /// The fields that change, each with both values.
    pub changed: Map<String, Json>,
    pub flaws: Vec<Flaw>,
    /// By what a new record is known again, as long as nobody changes it.
    pub print: String,
}

impl Taken {
    pub(super) fn refused(line: u64, flaws: Vec<Flaw>) -> Self {
        let (id, name, print) = (String::new(), String::new(), String::new());
        Self { line, fate: Fate::Refused, id, name, changed: Map::new(), flaws, print }
    }
}
