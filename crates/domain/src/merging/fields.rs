//! The fields of two contacts side by side, and the change that takes some of them over.

use crate::{
    Patch, changes,
    contacts::{Contact, ContactChange},
};
use ground::Fault;
use serde_json::{Map, Value as Json};

/// What may be chosen, in the order of the card.
const CHOSEN: [&str; 13] = [
    "first_name",
    "last_name",
    "email",
    "phone",
    "title",
    "account_id",
    "language",
    "street",
    "postal_code",
    "city",
    "country",
    "external_id",
    "owner",
];

/// A field in which two contacts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The word of the field, as in the registry.
    pub field: String,
    pub kept: Option<String>,
    pub other: Option<String>,
}

/// Where they differ; ids and words as they are kept.
pub fn differences(kept: &Contact, other: &Contact) -> Vec<Difference> {
    let (kept, other) = (values(kept), values(other));
    let mut fields: Vec<&String> = kept.keys().chain(other.keys()).collect();
    let place = |field: &String| CHOSEN.iter().position(|chosen| chosen == field).unwrap_or(CHOSEN.len());
    fields.sort_by_key(|field| (place(field), *field));
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

/// The chosen fields of a contact as a change would write them.
fn values(contact: &Contact) -> Map<String, Json> {
    let whole = serde_json::to_value(contact).unwrap_or_default();
    let own = CHOSEN.iter().map(|field| ((*field).to_owned(), whole[*field].clone()));
    let custom = contact.custom.0.iter().map(|(key, value)| (format!("custom.{key}"), value.clone()));
    own.chain(custom).collect()
}

/// What `kept` becomes when it takes over the fields of `take` from `other`, and what would take that back.
pub(super) fn takeover(
    kept: &Contact,
    other: &Contact,
    take: &[String],
) -> Result<(ContactChange, Json), Fault> {
    let (theirs, own) = (values(other), values(kept));
    let of = |values: &Map<String, Json>| -> Map<String, Json> {
        let value = |field: &String| values.get(field).cloned().unwrap_or(Json::Null);
        take.iter().filter(|field| is_known(field)).map(|field| (field.clone(), value(field))).collect()
    };
    let (taken, mut before) = (of(&theirs), of(&own));
    let mut change = change(&Json::Object(taken))?;
    change.tags = kept.tags.with(&other.tags).to_string().into();
    change.email_opt_out = Patch::Set(kept.email_opt_out || other.email_opt_out);
    before.insert("tags".into(), kept.tags.to_string().into());
    before.insert("email_opt_out".into(), kept.email_opt_out.into());
    Ok((change, Json::Object(before)))
}

fn is_known(field: &str) -> bool {
    CHOSEN.contains(&field) || field.starts_with("custom.")
}

/// A change of the fields of a JSON object.
pub(super) fn change(fields: &Json) -> Result<ContactChange, Fault> {
    let fields = changes::nested(fields.as_object().cloned().unwrap_or_default());
    serde_json::from_value(Json::Object(fields))
        .map_err(|error| Fault::because("a merge that cannot be read", error))
}
