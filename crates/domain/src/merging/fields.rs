//! The fields of two records side by side, and the change that takes some of them over.

use super::kind::Merged;
use crate::changes;
use ground::Fault;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

/// A field in which two records differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The word of the field, as in the registry.
    pub field: String,
    pub kept: Option<String>,
    pub other: Option<String>,
}

/// Where they differ; ids and words as they are kept.
pub fn differences<R: Merged>(kept: &R, other: &R) -> Vec<Difference> {
    let (kept, other) = (values(kept), values(other));
    let mut fields: Vec<&String> = kept.keys().chain(other.keys()).collect();
    let place = |field: &String| R::CHOSEN.iter().position(|chosen| chosen == field);
    fields.sort_by_key(|field| (place(field).unwrap_or(R::CHOSEN.len()), *field));
    fields.dedup();
    let text = |values: &Map<String, Json>, field: &String| values.get(field).and_then(written);
    let difference = |field: &String| Difference {
        field: field.clone(),
        kept: text(&kept, field),
        other: text(&other, field),
    };
    fields.into_iter().map(difference).filter(|found| found.kept != found.other).collect()
}

/// A value as text: custom fields hold numbers and lists too.
fn written(value: &Json) -> Option<String> {
    match value {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Array(list) => Some(list.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", ")),
        other => Some(other.to_string()),
    }
}

/// The chosen fields of a record as a change would write them.
fn values<R: Merged>(record: &R) -> Map<String, Json> {
    let mut whole = changes::flat(record);
    whole.retain(|field, _| is_known::<R>(field));
    whole
}

/// What `kept` writes when it takes over the fields of `take` from `other`, and what would take that back.
pub(super) fn takeover<R: Merged>(kept: &R, other: &R, take: &[String]) -> [Map<String, Json>; 2] {
    let (theirs, own) = (values(other), values(kept));
    let of = |values: &Map<String, Json>| -> Map<String, Json> {
        let value = |field: &String| values.get(field).cloned().unwrap_or(Json::Null);
        take.iter().filter(|field| is_known::<R>(field)).map(|field| (field.clone(), value(field))).collect()
    };
    let (mut taken, mut before) = (of(&theirs), of(&own));
    let [now, was] = R::always(kept, other);
    taken.extend(now);
    before.extend(was);
    [taken, before]
}

fn is_known<R: Merged>(field: &str) -> bool {
    R::CHOSEN.contains(&field) || field.starts_with("custom.")
}

/// A change of these fields.
pub(super) fn change_of<C: DeserializeOwned>(fields: Map<String, Json>) -> Result<C, Fault> {
    serde_json::from_value(Json::Object(changes::nested(fields)))
        .map_err(|error| Fault::because("a merge that cannot be read", error))
}
