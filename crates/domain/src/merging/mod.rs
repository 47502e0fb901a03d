//! Merging: two records of one person, or of one organisation, become one, field by field, and it can be undone.
//!
//! Decides what the kept record takes over: the chosen fields, every tag, an opt-out of either (D-25), and all that hangs
//! on the other unless both have the same (a place at one event, a place in one campaign or group). The other is
//! archived, never deleted. Start at [`merge`] and [`undo`].

mod accounts;
mod contacts;
mod fields;
mod kind;
mod merge;
mod refusal;
mod store;
mod undo;

pub use fields::{Difference, differences};
pub use kind::{MergeOf, Mergeable, Merged};
pub use merge::merge;
pub use refusal::MergeRefusal;
pub use store::{Merge, into, left_behind};
pub use undo::undo;
