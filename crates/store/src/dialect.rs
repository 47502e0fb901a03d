//! The few words in which the engines differ. A new one needs a decision record.

use crate::engine::Engine;

impl Engine {
    /// Ends a `select` that locks what it reads. SQLite's one writer has the lock already.
    pub fn for_update(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " for update",
        }
    }

    /// Ends a `select` that claims rows nobody else has claimed.
    pub fn skip_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " for update skip locked",
        }
    }

    /// Stands before a table that is meant although a part of the statement has its name. SQLite lets such a part see
    /// itself; PostgreSQL does not.
    pub fn stored_tables(self) -> &'static str {
        match self {
            Self::Sqlite => "main.",
            Self::Postgres => "",
        }
    }

    /// The columns of the table `$1`, with their types, in their order.
    pub fn columns_of_table(self) -> &'static str {
        match self {
            Self::Sqlite => "select name, type from pragma_table_info($1)",
            Self::Postgres => {
                "select cast(attname as text), format_type(atttypid, atttypmod) from pg_attribute
                  where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum"
            }
        }
    }
}
