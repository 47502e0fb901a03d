//! Imports: contacts and accounts out of CSV and XLSX files, as address books and spreadsheets write them.
//!
//! Decides encoding, separator and columns, which record a row means, and what it changes: a missing column or an empty
//! cell changes nothing unless the plan says so, an opt-out is not taken back unless somebody confirmed it. A dry run
//! says the same counts and writes nothing. Never sends mail. Start at [`contacts`].

mod account_columns;
mod accounts;
mod advance;
mod columns;
mod contacts;
mod desk;
mod directory;
mod fields;
mod heads;
mod keep;
mod matching;
mod model;
mod plan;
mod refusal;
mod registrations;
mod report;
mod row;
mod run;
mod sheet;
pub mod store;
mod table;
mod taken;
#[cfg(test)]
mod tests;
mod undo;

pub use account_columns::AccountColumn;
pub use advance::advance;
pub use columns::Column;
pub use fields::Fields;
pub use keep::{
    RunImport, counts, lines, plan as plan_columns, refused, replan, samples, start_run, start_undo, take_in,
};
pub use model::{Chunk, Counts, FileFacts, Import, ImportStatus, Line, Stage, Wrong};
pub use plan::{ImportKind, Matching, OnMatch, Plan, Slot};
pub use refusal::ImportRefusal;
pub use registrations::registrations;
pub use report::{Progress, RefusedRow, Report};
pub use run::{Mode, Options, accounts, contacts};
pub use table::{Cells, MOST_MEGABYTES, MOST_ROWS, Table};
pub use taken::{Fate, Taken};
pub use undo::Undone;
