//! What an import did, or would do.

use ground::Flaw;

/// Rows of which the report keeps what was wrong; the others are only counted.
pub(super) const MOST_KEPT: usize = 10_000;

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRow {
    /// The line of the file in which it begins.
    pub line: u64,
    /// What is wrong, by the API's words for the fields.
    pub flaws: Vec<Flaw>,
    /// Its cells, so that it can be mended and imported alone.
    pub cells: Vec<String>,
}

/// The counts of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub rows: u64,
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// Rows that mean records which were to stay as they are.
    pub skipped: u64,
    pub refused: u64,
    /// Accounts that were not there.
    pub new_accounts: u64,
    /// The first of the refused rows.
    pub refused_rows: Vec<RefusedRow>,
    /// Columns of the head that are not understood and were left out.
    pub unknown_columns: Vec<String>,
    pub head: Vec<String>,
    pub encoding: &'static str,
    pub separator: char,
    /// Whether anything was written: not in a dry run, nor when all or nothing was asked and a row was refused.
    pub written: bool,
}

impl Report {
    pub(super) fn refuse(&mut self, row: RefusedRow) {
        self.refused += 1;
        if self.refused_rows.len() < MOST_KEPT {
            self.refused_rows.push(row);
        }
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub rows: u64,
    pub bytes: u64,
    pub of_bytes: u64,
}
