//! Custom fields: what administrators added to a concept, known only at run time.
//!
//! Their values are rows, so they filter and sort like any other field. Handed in when a filter is checked.

use super::catalog::{Comparison, Kind};
use ground::Labels;
use std::collections::BTreeSet;

/// A field that an administrator added; its values are rows of `custom_values`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomField {
    /// The concept it belongs to: `contacts`.
    pub concept: String,
    /// Written `custom.<key>`.
    pub key: String,
    /// Text, dates and ids are in `text_value`; numbers, cents, moments and yes/no (1 or 0) in `number_value`.
    pub kind: Kind,
    /// The words it may hold, when it is a text that is chosen from a list.
    pub choices: Option<Vec<String>>,
    /// Several of its choices may hold at once, kept as `,one,two,`.
    pub is_multiple: bool,
    /// Its texts may be too long for an index; they are in `long_value`.
    pub is_long: bool,
    /// Its name as the administrator wrote it.
    pub labels: Labels,
    /// It is out of use: its values stay, and nothing may ask for them any more.
    pub is_retired: bool,
}

impl CustomField {
    /// A field in use that holds one short value of this kind.
    pub fn new(concept: &str, key: &str, kind: Kind, labels: Labels) -> Self {
        Self {
            concept: concept.to_owned(),
            key: key.to_owned(),
            kind,
            choices: None,
            is_multiple: false,
            is_long: false,
            labels,
            is_retired: false,
        }
    }

    /// The same, chosen from these words.
    #[must_use]
    pub fn one_of(self, words: &[&str]) -> Self {
        Self { choices: Some(words.iter().map(|word| (*word).to_owned()).collect()), ..self }
    }

    /// How its text is compared.
    pub fn comparison(&self) -> Comparison {
        if self.is_multiple { Comparison::Chosen } else { Comparison::AnyCase }
    }

    /// The column of `custom_values` that holds its values.
    pub fn column(&self) -> &'static str {
        match self.kind {
            _ if self.is_long => "custom_values.long_value",
            Kind::Text | Kind::Date | Kind::Choice(_) | Kind::Id(_) => "custom_values.text_value",
            _ => "custom_values.number_value",
        }
    }

    /// The expression its values are compared by, which is the one that the index holds.
    pub(super) fn compared(&self) -> &'static str {
        match self.kind {
            Kind::Date | Kind::Choice(_) | Kind::Id(_) => "lower(custom_values.text_value)",
            _ => self.column(),
        }
    }
}

/// The custom fields of this instance, and the fields of any kind that whoever asks may not name; known when a filter is
/// checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomFields {
    fields: Vec<CustomField>,
    /// Concept and field: `contacts`, `phone` or `custom.shoe_size`.
    hidden: BTreeSet<(String, String)>,
}

impl CustomFields {
    /// An instance that has none.
    pub const NONE: Self = Self { fields: Vec::new(), hidden: BTreeSet::new() };

    /// These, which everybody may name.
    pub fn new(fields: Vec<CustomField>) -> Self {
        Self { fields, hidden: BTreeSet::new() }
    }

    /// The same for somebody from whom these fields of concepts are hidden.
    #[must_use]
    pub fn hiding<'c, 'f>(&self, hidden: impl IntoIterator<Item = (&'c str, &'f str)>) -> Self {
        let hidden = hidden.into_iter().map(|(concept, field)| (concept.to_owned(), field.to_owned()));
        Self { fields: self.fields.clone(), hidden: hidden.collect() }
    }

    /// Whether whoever asks may not name this field, built-in or not.
    pub fn hides(&self, concept: &str, field: &str) -> bool {
        !self.hidden.is_empty() && self.hidden.contains(&(concept.to_owned(), field.to_owned()))
    }

    /// The custom field of a concept with this key, in use.
    pub fn find(&self, concept: &str, key: &str) -> Option<&CustomField> {
        let is_meant =
            |field: &&CustomField| field.concept == concept && field.key == key && !field.is_retired;
        let is_open = |_: &&CustomField| !self.hides(concept, &format!("custom.{key}"));
        self.fields.iter().find(is_meant).filter(is_open)
    }

    /// The custom fields of a concept that are in use and may be named, in the order of its form.
    pub fn of<'f>(&'f self, concept: &'f str) -> impl Iterator<Item = &'f CustomField> {
        let is_open = move |field: &&CustomField| !self.hides(concept, &format!("custom.{}", field.key));
        let own = self.fields.iter().filter(move |field| field.concept == concept && !field.is_retired);
        own.filter(is_open)
    }

    /// Whether a field of this key was there and is out of use.
    pub fn is_retired(&self, concept: &str, key: &str) -> bool {
        self.fields.iter().any(|field| field.is_retired && field.concept == concept && field.key == key)
    }
}
