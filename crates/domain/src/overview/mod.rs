//! Overview: what the journal tells about one record, and what an organiser sees first in the morning.
//!
//! Reads only, a few short queries each; decides nothing and writes nothing. Start at [`history`].

mod history;
mod numbers;

pub use history::{HistoryLine, history};
pub use numbers::{Numbers, numbers};
