//! What stands in an archive: versions, tables, counts and checksums.

use ground::Instant;
use serde::{Deserialize, Serialize};

/// The form of the file that this program writes and reads.
pub(super) const FORMAT: u32 = 1;
/// The name of the manifest in the archive.
pub(super) const NAME: &str = "manifest.json";

/// What an archive says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `kutsu`.
    pub program: String,
    pub format: u32,
    /// The version that wrote it.
    pub version: String,
    /// `sqlite` or `postgres`; of no importance for reading.
    pub engine: String,
    pub made_at: Instant,
    /// The numbers of the migrations that made the tables.
    pub migrations: Vec<i64>,
    /// In the order in which they can be filled.
    pub tables: Vec<TableFacts>,
}

/// One table of an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFacts {
    pub name: String,
    /// Where its rows are, one JSON object a line.
    pub file: String,
    pub rows: u64,
    /// SHA-256 of that file.
    pub sha256: String,
}

impl Manifest {
    /// Rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}
