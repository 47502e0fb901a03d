//! An import that is kept: a file, its plan, how far it is, and what became of its rows.

use super::{Fate, ImportKind, Plan, Taken};
use crate::ids::{AccountId, ContactId, ImportId};
use ::store::{Actor, FromRow, Row};
use ground::{Fault, Flaw, Id, Instant};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

ground::choice! {
    /// How far an import is.
    pub enum ImportStatus {
        /// People choose what becomes of its columns.
        Mapping = "mapping",
        /// The dry run is under way.
        Planning = "planning",
        /// The dry run is there to be looked at.
        Planned = "planned",
        Running = "running",
        Done = "done",
        Undoing = "undoing",
        Undone = "undone",
    }
}

ground::choice! {
    /// What was made of the rows.
    pub enum Stage {
        /// What a dry run says.
        Planned = "planned",
        /// What was written.
        Taken = "taken",
        /// What was taken back.
        Undone = "undone",
    }
}

/// How the file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    pub head: Vec<String>,
    pub encoding: String,
    pub separator: char,
}

/// How many rows had each fate (or each end of undoing), by its word.
pub type Counts = BTreeMap<String, u64>;

/// One import.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub id: ImportId,
    pub kind: ImportKind,
    /// The name of the file.
    pub name: String,
    pub status: ImportStatus,
    pub actor: Actor,
    pub file: FileFacts,
    pub plan: Plan,
    pub row_count: u64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl FromRow for Import {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let (kind, id): (String, Option<Vec<u8>>) = (row.named("actor_kind")?, row.named("actor_id")?);
        let id = id.and_then(|id| id.try_into().ok());
        let kind = ["user", "api_key"].into_iter().find(|known| *known == kind).unwrap_or("system");
        Ok(Self {
            id: row.named("id")?,
            kind: row.named("kind")?,
            name: row.named("name")?,
            status: row.named("status")?,
            actor: Actor { kind, id },
            file: read(&row.named::<String>("file")?)?,
            plan: read(&row.named::<String>("plan")?)?,
            row_count: u64::try_from(row.named::<i64>("row_count")?).unwrap_or(0),
            created_at: row.named("created_at")?,
            updated_at: row.named("updated_at")?,
        })
    }
}

/// What is wrong with one cell, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    pub field: String,
    pub code: String,
    pub args: BTreeMap<String, String>,
}

impl From<&Flaw> for Wrong {
    fn from(flaw: &Flaw) -> Self {
        let args = flaw.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Self { field: flaw.field.clone(), code: flaw.code.to_owned(), args }
    }
}

/// What became of one row, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub line: u64,
    /// The word of its [`Fate`], or of how undoing it ended.
    pub fate: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub changed: Map<String, Json>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<Wrong>,
    /// By what a new record is known again, as long as nobody changes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub print: String,
}

impl From<Taken> for Line {
    fn from(taken: Taken) -> Self {
        Self {
            line: taken.line,
            fate: taken.fate.to_string(),
            id: taken.id,
            name: taken.name,
            changed: taken.changed,
            flaws: taken.flaws.iter().map(Wrong::from).collect(),
            print: taken.print,
        }
    }
}

impl Line {
    pub fn is(&self, fate: Fate) -> bool {
        self.fate == ground::Choice::word(&fate)
    }
}

/// What became of a thousand rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chunk {
    pub lines: Vec<Line>,
    /// Accounts that were made for contacts.
    #[serde(default)]
    pub accounts: Vec<AccountId>,
    /// Contacts who joined the target group by it.
    #[serde(default)]
    pub joined: Vec<ContactId>,
}

impl Chunk {
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::new();
        for line in &self.lines {
            *counts.entry(line.fate.clone()).or_default() += 1;
        }
        if !self.accounts.is_empty() {
            counts.insert("accounts".into(), self.accounts.len() as u64);
        }
        counts
    }
}

/// A short word that two records share only when their fields are the same. What changes by itself is left out.
pub(super) fn print_of(record: &impl Serialize) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut json = serde_json::to_value(record).unwrap_or_default();
    if let Some(fields) = json.as_object_mut() {
        for silent in
            ["number", "version", "updated_at", "created_at", "email_opt_out_at", "email_opt_out_source"]
        {
            fields.remove(silent);
        }
    }
    let mut hasher = DefaultHasher::new();
    json.to_string().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| Fault::because("reading an import", error))
}

pub(super) fn write(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::because("writing an import", error))
}

/// Whoever wants `con_…` as bytes.
pub(super) fn ids_of<I: Id>(lines: &[Line]) -> Vec<I> {
    lines.iter().filter_map(|line| line.id.parse().ok()).collect()
}
