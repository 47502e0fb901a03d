//! Making a contact.

use super::{Contact, ContactChange, ContactRefusal, OptOutSource, store};
use crate::{
    custom_fields, owner,
    settings::{Series, next_number},
};
use ::store::{Entry, Work};
use ground::{Failure, Id};
use serde_json::json;

/// Makes a contact of what was written and gives it its number.
///
/// # Errors
/// [`ContactRefusal::Invalid`] names every wrong field.
pub async fn create(work: &mut Work, written: &ContactChange) -> Result<Contact, Failure<ContactRefusal>> {
    let owner = owner::of_new(work).await?;
    let fields = custom_fields::of(work, MODULE).await?;
    let now = work.now;
    let blank = Contact::blank(work.new_id(), String::new(), owner, now);
    let mut contact =
        written.completed(&blank, &fields, asked(work, true), now).map_err(ContactRefusal::Invalid)?;
    contact.note_opt_out(OptOutSource::of(work.actor.kind));
    written.look_up(work, &mut contact).await?;
    contact.number = next_number(work, Series::Contacts).await?;
    store::insert(work, std::slice::from_ref(&contact)).await?;
    custom_fields::write(work, &fields, contact.id.bytes(), &blank.custom, &contact.custom).await?;
    let detail = json!({"number": contact.number, "name": contact.name()});
    work.record(Entry::new("contact.created", &contact.id, &detail));
    Ok(contact)
}

/// The module whose custom fields contacts have.
pub(super) const MODULE: &str = "contacts";

/// People and programs are held to what the form requires, the public and imports are not.
pub(super) fn asked(work: &Work, is_new: bool) -> Option<bool> {
    matches!(work.actor.kind, "user" | "api_key").then_some(is_new)
}
