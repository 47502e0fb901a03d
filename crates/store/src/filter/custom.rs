//! Custom fields: what administrators added to a concept, known only at run time.
//!
//! Their values are rows, so they filter and sort like any other field. Handed in when a filter is checked.

use super::catalog::Kind;

/// A field that an administrator added; its values are rows of `custom_values (record_id, key, text_value, number_value)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomField {
    /// The concept it belongs to: `contacts`.
    pub concept: String,
    /// Written `custom.<key>`.
    pub key: String,
    /// Text and dates are in `text_value`; numbers, cents, moments and yes/no (1 or 0) in `number_value`.
    pub kind: Kind,
    /// The words it may hold, when it is a text that is chosen from a list.
    pub choices: Option<Vec<String>>,
    /// Its name as the administrator wrote it.
    pub label: String,
}

/// The custom fields of this instance, known when a filter is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomFields(pub Vec<CustomField>);

impl CustomFields {
    /// An instance that has none.
    pub const NONE: Self = Self(Vec::new());

    /// The custom field of a concept with this key.
    pub fn find(&self, concept: &str, key: &str) -> Option<&CustomField> {
        self.of(concept).find(|field| field.key == key)
    }

    /// The custom fields of a concept.
    pub fn of(&self, concept: &str) -> impl Iterator<Item = &CustomField> {
        self.0.iter().filter(move |field| field.concept == concept)
    }
}
