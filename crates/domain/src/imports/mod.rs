//! Imports: contacts and accounts out of CSV files, as address books and spreadsheets write them.
//!
//! Decides encoding, separator and columns, which contact a row means, and what it changes: a missing column or an empty
//! cell changes nothing, an opt-out is never taken back. A dry run says the same counts and writes nothing.
//! Never sends mail. Start at [`contacts`].

mod accounts;
mod columns;
mod directory;
mod matching;
mod refusal;
mod report;
mod row;
mod run;
mod table;
#[cfg(test)]
mod tests;

pub use accounts::{AccountColumn, accounts};
pub use columns::Column;
pub use refusal::ImportRefusal;
pub use report::{Progress, RefusedRow, Report};
pub use run::{Mode, Options, contacts};
