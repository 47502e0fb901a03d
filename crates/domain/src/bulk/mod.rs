//! Bulk: one thing done to many records of a list, chosen one by one or by a filter, and undone as one.
//!
//! Decides which act a module offers, goes through the records page by page (a page is one transaction and begins where
//! the last one ended), remembers what each record had, and gives it back where nobody has changed it since. What may
//! become of a record is decided by the commands of its own slice. Start at [`begin`]; [`step`] goes on.

mod begin;
mod model;
mod records;
mod run;
pub mod store;
mod undo;

pub use begin::{begin, stop};
pub use model::{Act, BulkAct, BulkRefusal, Chosen, State};
pub use run::{ForgetBulk, RunBulk, forget, step};
pub use undo::undo;
