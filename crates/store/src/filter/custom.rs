//! Custom fields: what administrators added to a concept, known only at run time.
//!
//! Their values are rows, so they filter and sort like any other field. Handed in when a filter is checked.

use super::catalog::{Comparison, Kind};
use ground::Labels;

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

/// The custom fields of this instance, known when a filter is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomFields(pub Vec<CustomField>);

impl CustomFields {
    /// An instance that has none.
    pub const NONE: Self = Self(Vec::new());

    /// The custom field of a concept with this key, in use.
    pub fn find(&self, concept: &str, key: &str) -> Option<&CustomField> {
        self.of(concept).find(|field| field.key == key)
    }

    /// The custom fields of a concept that are in use, in the order of its form.
    pub fn of(&self, concept: &str) -> impl Iterator<Item = &CustomField> {
        self.0.iter().filter(move |field| field.concept == concept && !field.is_retired)
    }

    /// Whether a field of this key was there and is out of use.
    pub fn is_retired(&self, concept: &str, key: &str) -> bool {
        self.0.iter().any(|field| field.is_retired && field.concept == concept && field.key == key)
    }
}
