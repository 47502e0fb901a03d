//! A field of a change: left as it is, or set (perhaps to nothing).

use serde::{Deserialize, Deserializer};

/// `Keep` when the field was not sent; `Set(None)` when it was sent as null.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Patch<T> {
    #[default]
    Keep,
    Set(T),
}

impl<T> Patch<T> {
    /// The new value, or the old one when the field was not sent.
    pub fn or(self, old: T) -> T {
        match self {
            Self::Keep => old,
            Self::Set(new) => new,
        }
    }

    /// What was sent, if anything.
    pub fn sent(&self) -> Option<&T> {
        match self {
            Self::Keep => None,
            Self::Set(new) => Some(new),
        }
    }
}

impl From<&str> for Patch<Option<String>> {
    fn from(text: &str) -> Self {
        Self::Set(Some(text.to_owned()))
    }
}

impl From<String> for Patch<Option<String>> {
    fn from(text: String) -> Self {
        Self::Set(Some(text))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        T::deserialize(d).map(Self::Set)
    }
}
