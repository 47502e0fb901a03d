//! Store: the database, one SQL text for two engines. Knows no business word.
//!
//! [`Db`] gives a [`Reader`] to look and a [`Work`] to change; [`Sql`] is a statement with its parameters.

mod columns;
mod db;
mod dialect;
mod engine;
pub mod filter;
pub mod group;
pub mod idempotency;
pub mod jobs;
pub mod migrate;
mod row;
pub mod seal;
mod series;
mod sight;
pub mod sql;
pub mod testing;
pub mod whole;
mod work;

pub use db::{BadUrl, Clock, Db};
pub use engine::{Engine, is_taken};
pub use ground::Fault;
pub use group::Group;
pub use row::{FromRow, Row};
pub use sight::Sight;
pub use sql::{NOW, Sql};
pub use work::{Actor, Entry, JournalId, Reader, Work, locked_field};
