//! What stands in one cell of a list; `shell/_cells.html` draws it.

use serde::Serialize;

/// One cell, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Cell {
    Blank,
    /// The record itself: its name leads to it.
    Name {
        text: String,
        sub: String,
    },
    Text {
        text: String,
        sub: String,
        /// Said in a quiet voice.
        quiet: bool,
    },
    Link {
        text: String,
        path: String,
    },
    /// A text with a pill beside it.
    Pill {
        before: String,
        text: String,
        /// `ok`, `wait`, `stop`, `info` or nothing.
        kind: &'static str,
        sub: String,
    },
    /// Seats taken of those there are.
    Seats {
        taken: i64,
        seats: i64,
    },
    /// A part of a whole.
    Bar {
        value: i64,
        most: i64,
        label: String,
        text: String,
    },
    Person {
        name: String,
    },
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::with_sub(text, "")
    }

    /// A text with another below it.
    pub fn with_sub(text: impl Into<String>, sub: impl Into<String>) -> Self {
        let (text, sub) = (text.into(), sub.into());
        if text.is_empty() && sub.is_empty() { Self::Blank } else { Self::Text { text, sub, quiet: false } }
    }

    pub fn quiet(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), sub: String::new(), quiet: true }
    }

    pub fn pill(text: impl Into<String>, kind: &'static str) -> Self {
        Self::Pill { before: String::new(), text: text.into(), kind, sub: String::new() }
    }

    pub fn link(text: impl Into<String>, path: impl Into<String>) -> Self {
        Self::Link { text: text.into(), path: path.into() }
    }
}
