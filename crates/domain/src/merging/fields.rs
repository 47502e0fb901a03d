//! The fields of two contacts side by side, and the change that takes some of them over.

use crate::{
    Patch,
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
    pub field: &'static str,
    pub kept: Option<String>,
    pub other: Option<String>,
}

/// Where they differ; ids and words as they are kept.
pub fn differences(kept: &Contact, other: &Contact) -> Vec<Difference> {
    let (kept, other) = (values(kept), values(other));
    let text = |values: &Map<String, Json>, field: &str| values[field].as_str().map(str::to_owned);
    let difference =
        |field: &&'static str| Difference { field, kept: text(&kept, field), other: text(&other, field) };
    CHOSEN.iter().map(difference).filter(|found| found.kept != found.other).collect()
}

/// The chosen fields of a contact as a change would write them.
fn values(contact: &Contact) -> Map<String, Json> {
    let whole = serde_json::to_value(contact).unwrap_or_default();
    CHOSEN.iter().map(|field| ((*field).to_owned(), whole[*field].clone())).collect()
}

/// What `kept` becomes when it takes over the fields of `take` from `other`, and what would take that back.
pub(super) fn takeover(
    kept: &Contact,
    other: &Contact,
    take: &[String],
) -> Result<(ContactChange, Json), Fault> {
    let (theirs, own) = (values(other), values(kept));
    let is_taken = |field: &&String| take.contains(field);
    let taken: Map<String, Json> = theirs
        .iter()
        .filter(|(field, _)| is_taken(field))
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect();
    let mut before: Map<String, Json> = own
        .iter()
        .filter(|(field, _)| is_taken(field))
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect();
    let mut change = change(&Json::Object(taken))?;
    change.tags = kept.tags.with(&other.tags).to_string().into();
    change.email_opt_out = Patch::Set(kept.email_opt_out || other.email_opt_out);
    before.insert("tags".into(), kept.tags.to_string().into());
    before.insert("email_opt_out".into(), kept.email_opt_out.into());
    Ok((change, Json::Object(before)))
}

/// A change of the fields of a JSON object.
pub(super) fn change(fields: &Json) -> Result<ContactChange, Fault> {
    serde_json::from_value(fields.clone())
        .map_err(|error| Fault::because("a merge that cannot be read", error))
}
