//! Taking over what was typed on the public page, with one press; or leaving the contact as it is (D-15).

use super::store;
use crate::{
    accounts::{self, AccountChange},
    contacts::{self, Contact, ContactChange, ContactRefusal},
    ids::{AccountId, RegistrationId},
    registration,
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Refusal, RefusalKind, collate};
use serde_json::json;

/// Why nothing is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakeOverRefusal {
    /// Nothing was typed for this registration.
    Missing,
    /// The contact cannot be so.
    Contact(ContactRefusal),
}

impl Refusal for TakeOverRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "public.entry_missing",
            Self::Contact(refusal) => refusal.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Contact(refusal) => refusal.kind(),
        }
    }
    fn flaws(&self) -> &[ground::Flaw] {
        match self {
            Self::Missing => &[],
            Self::Contact(refusal) => refusal.flaws(),
        }
    }
}

/// Makes the contact what was typed: the names, and the phone and organisation that were told. Gives the contact.
///
/// # Errors
/// [`TakeOverRefusal`]; nothing is changed then.
pub async fn take_over(work: &mut Work, id: &RegistrationId) -> Result<Contact, Failure<TakeOverRefusal>> {
    let entry = store::find(work, id).await?.ok_or(TakeOverRefusal::Missing)?;
    let row = registration::store::find(work, id).await?.ok_or(TakeOverRefusal::Missing)?;
    let mut change = ContactChange::named(&entry.first_name, &entry.last_name);
    if let Some(phone) = &entry.phone {
        change.phone = phone.to_string().into();
    }
    if let Some(name) = &entry.organisation {
        change.account_id = account(work, name).await?.to_string().into();
    }
    let edited = contacts::edit(work, &row.contact_id, None, &change).await;
    let contact = edited.map_err(|failure| failure.map(TakeOverRefusal::Contact))?;
    store::settle(work, id).await?;
    work.record(Entry::new("registration.entry_taken_over", id, &json!({"contact": row.contact_id})));
    Ok(contact)
}

/// Leaves the contact as it is; the difference is not shown any more.
///
/// # Errors
/// [`TakeOverRefusal::Missing`].
pub async fn leave(work: &mut Work, id: &RegistrationId) -> Result<(), Failure<TakeOverRefusal>> {
    store::find(work, id).await?.ok_or(TakeOverRefusal::Missing)?;
    store::settle(work, id).await?;
    work.record(Entry::new("registration.entry_left", id, &json!({})));
    Ok(())
}

/// The organisation of this name; made when there is none.
async fn account(work: &mut Work, name: &str) -> Result<AccountId, Fault> {
    if let Some(id) = named(work, name).await? {
        return Ok(id);
    }
    let made = accounts::create(work, &AccountChange::named(name)).await;
    let made = made.map_err(|failure| match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("what was typed makes no account: {refusal:?}")),
    })?;
    Ok(made.id)
}

async fn named(reader: &mut Reader, name: &str) -> Result<Option<AccountId>, Fault> {
    let wanted = collate::fold(name.trim());
    let known = accounts::names(reader).await?;
    Ok(known.into_iter().find(|(_, known, _)| collate::fold(known) == wanted).map(|(id, _, _)| id))
}
