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
}
