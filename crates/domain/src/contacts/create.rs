//! Making a contact.

use super::{Contact, ContactChange, ContactRefusal, OptOutSource, store};
use crate::{
    custom_fields::{self, HasValues},
    ids::ContactId,
    owner,
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
    let fields = custom_fields::of(work, Contact::MODULE).await?;
    let now = work.now;
    let blank = Contact::blank(work.new_id(), String::new(), owner, now);
    let asked = custom_fields::asked(work, ContactId::PREFIX, true);
    let mut contact =
        written.completed(&blank, &fields, asked.as_ref(), now).map_err(ContactRefusal::Invalid)?;
    contact.note_opt_out(OptOutSource::of(work.actor.kind));
    written.look_up(work, &mut contact).await?;
    contact.number = next_number(work, Series::Contacts).await?;
    store::insert(work, std::slice::from_ref(&contact)).await?;
    custom_fields::write(work, &fields, &blank, &contact).await?;
    let detail = json!({"number": contact.number, "name": contact.name()});
    work.record(Entry::new("contact.created", &contact.id, &detail));
    Ok(contact)
}
