//! Tags: short words that staff put on records, to find them by.
//!
//! Decides how they are read and kept: lower case, each once, in the order of the alphabet; `,hallitus,vip,` in one
//! column, so that a filter asks for `,vip,`. The field registry knows them as a listed text.

use crate::check::{Check, Text};
use ground::{
    Bind, Column, Flaw, Value, collate,
    value::{Kind, Misfit},
};
use serde::{Serialize, Serializer};
use std::fmt;

/// Most letters of one tag.
const LONGEST: usize = 40;
/// Most tags of one record.
const MOST: usize = 20;

/// The tags of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(Vec<String>);

impl Tags {
    /// Reads `vip, hallitus`; a semicolon or a line break parts them too.
    pub fn read(text: &str) -> Self {
        let mut tags: Vec<String> = text
            .split([',', ';', '\n'])
            .map(|tag| tag.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
            .filter(|tag| !tag.is_empty())
            .collect();
        tags.sort_by_cached_key(|tag| collate::text_key(tag));
        tags.dedup();
        Self(tags)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// These and the others.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self::read(&format!("{self},{other}"))
    }

    /// These except the others.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self(self.0.iter().filter(|tag| !other.0.contains(tag)).cloned().collect())
    }
}

/// As people write them: `hallitus, vip`.
impl fmt::Display for Tags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl Serialize for Tags {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Bind for Tags {
    fn to_value(&self) -> Value {
        if self.0.is_empty() {
            Value::Null(Kind::Text)
        } else {
            Value::Text(format!(",{},", self.0.join(",")))
        }
    }
}

impl Column for Tags {
    const KIND: Kind = Kind::Text;
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Null(_) => Ok(Self::default()),
            Value::Text(text) => Ok(Self::read(&text)),
            other => Err(Misfit::new("tags", other)),
        }
    }
}

impl Check {
    /// Tags with commas between them; emptied when nothing is left.
    pub fn tags(&mut self, field: &str, written: &Text, old: Tags) -> Tags {
        let crate::Patch::Set(_) = written else { return old };
        let most = LONGEST * MOST * 2;
        let tags = Tags::read(&self.line(field, written, None, most).unwrap_or_default());
        if tags.0.len() > MOST {
            self.flaws.push(Flaw::new(field, "list.too_long").with("most", MOST));
        }
        if tags.iter().any(|tag| tag.chars().count() > LONGEST) {
            self.flaws.push(Flaw::new(field, "text.too_long").with("most", LONGEST));
        }
        tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_are_read_in_lower_case_each_once_in_finnish_order() {
        let tags = Tags::read(" VIP, hallitus;Ääni,vip,, yli  40 v");
        assert_eq!(tags.to_string(), "hallitus, vip, yli 40 v, ääni");
        assert_eq!(tags.to_value(), Value::Text(",hallitus,vip,yli 40 v,ääni,".into()));
        assert_eq!(Tags::read(" , ;").to_value(), Value::Null(Kind::Text));
    }

    proptest! {
        #[test]
        fn what_is_kept_comes_back(text: String) {
            let tags = Tags::read(&text);
            prop_assert_eq!(Tags::from_value(tags.to_value()).expect("text"), tags);
        }
    }
}
