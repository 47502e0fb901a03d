//! The whole instance as one file, and back: every table as JSON lines in a ZIP with a manifest that counts and sums them.
//!
//! Decides what such a file holds and when it is taken in: only into an empty database of the same schema, of either
//! engine, and only whole. The secret key is not in it, because who has the file could make everybody's links.
//! Called by the command line. Start at [`write`] and [`read`].

mod manifest;
mod read;
mod refusal;
mod write;

pub use manifest::{Manifest, TableFacts};
pub use read::read;
pub use refusal::InstanceRefusal;
pub use write::write;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows so far, of all tables.
    pub rows: u64,
    pub of: u64,
}

/// Rows that are read or written at once.
const AT_ONCE: usize = 1_000;
