//! What was typed beside what the contact says: the difference that staff see on the attendee's line (D-15).

use super::store;
use crate::{
    contacts::{self, Contact},
    ids::{ContactId, RegistrationId},
};
use ::store::Reader;
use ground::{EmailAddress, Fault, Instant, PhoneNumber, collate};
use serde::Serialize;
use std::collections::HashMap;

::store::row! {
    /// What somebody typed on the public page.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Entry {
        pub registration_id: RegistrationId,
        pub first_name: String,
        pub last_name: String,
        pub email: EmailAddress,
        pub phone: Option<PhoneNumber>,
        pub organisation: Option<String>,
        /// The address belonged to several contacts (D-14).
        pub several: bool,
        pub typed_at: Instant,
        /// Since when nobody need look at it any more.
        pub settled_at: Option<Instant>,
    }
}

/// What of an entry the contact does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// First name and surname, when either is another.
    pub name: Option<String>,
    pub phone: Option<String>,
    pub organisation: Option<String>,
    /// The address belongs to several contacts, which are worth merging.
    pub several: bool,
}

impl Entry {
    /// What differs from the contact; nothing when there is nothing to see.
    pub fn beside(&self, contact: &Contact) -> Option<Differing> {
        let name = format!("{} {}", self.first_name, self.last_name);
        let digits = |phone: &PhoneNumber| -> String {
            phone.as_str().chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
        };
        let phone =
            self.phone.as_ref().filter(|typed| contact.phone.as_ref().map(digits) != Some(digits(typed)));
        let organisation = self.organisation.as_ref().filter(|typed| {
            contact.account_name.as_deref().map(collate::fold).as_deref() != Some(&collate::fold(typed))
        });
        let differing = Differing {
            name: Some(name).filter(|name| *name != contact.name()),
            phone: phone.map(ToString::to_string),
            organisation: organisation.cloned(),
            several: self.several,
        };
        (differing != Differing::default()).then_some(differing)
    }
}

/// What of the typed stands beside the contacts of these registrations and was not looked at yet.
pub async fn differing(
    reader: &mut Reader,
    registrations: &[(RegistrationId, ContactId)],
) -> Result<HashMap<RegistrationId, Differing>, Fault> {
    let ids: Vec<RegistrationId> = registrations.iter().map(|(id, _)| *id).collect();
    let entries = store::unsettled(reader, &ids).await?;
    if entries.is_empty() {
        return Ok(HashMap::new());
    }
    let of: HashMap<RegistrationId, ContactId> = registrations.iter().copied().collect();
    let wanted: Vec<ContactId> =
        entries.iter().filter_map(|entry| of.get(&entry.registration_id).copied()).collect();
    let contacts = contacts::of(reader, &wanted).await?;
    let each = entries.into_iter().filter_map(|entry| {
        let contact = contacts.get(of.get(&entry.registration_id)?)?;
        Some((entry.registration_id, entry.beside(contact)?))
    });
    Ok(each.collect())
}
