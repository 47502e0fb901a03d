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

    /// Every table there is.
    pub fn tables(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"
            }
            Self::Postgres => {
                "select cast(relname as text) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                  where nspname = current_schema() and relkind = 'r' order by 1"
            }
        }
    }

    /// The columns of the primary key of the table `$1`, in their order.
    pub fn key_of_table(self) -> &'static str {
        match self {
            Self::Sqlite => "select name from pragma_table_info($1) where pk > 0 order by pk",
            Self::Postgres => {
                "select cast(attname as text) from pg_index
                   join pg_attribute on attrelid = indrelid and attnum = any(indkey)
                  where indrelid = to_regclass($1) and indisprimary
                  order by array_position(cast(indkey as int2[]), attnum)"
            }
        }
    }

    /// The columns of the table `$1` that name rows of other tables, with those tables.
    pub fn references_of_table(self) -> &'static str {
        match self {
            Self::Sqlite => "select \"from\", \"table\" from pragma_foreign_key_list($1) order by id",
            Self::Postgres => {
                "select cast(attname as text), cast(target.relname as text) from pg_constraint
                   join pg_class as target on target.oid = confrelid
                   join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                  where conrelid = to_regclass($1) and contype = 'f' order by conname"
            }
        }
    }
}
