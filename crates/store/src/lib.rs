//! Store: the database, one SQL text for two engines. Knows no business word.
//!
//! Start with [`Sql`].

pub mod sql;

pub use sql::Sql;
