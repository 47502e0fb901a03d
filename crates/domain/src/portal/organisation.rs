//! The own organisation: its administrators keep its data and its people (`administrator` of an access).
//!
//! Every command looks itself whether the customer keeps an organisation and whether the person is of it; anybody else is
//! not there. Nobody is archived here: who is ended leaves the organisation and the portal, and staff keep the contact.

use super::{Access, Customer, EndReason, OwnRefusal, end_as, store::accesses};
use crate::{
    Patch,
    accounts::{self, Account, AccountChange, AccountRefusal},
    contacts::{self, Contact, ContactChange},
    ids::{AccountId, ContactId},
};
use ::store::{Reader, Work};
use ground::{Failure, Fault};

/// Somebody of the own organisation.
#[derive(Clone, Debug)]
pub struct Person {
    pub contact: Contact,
    /// Whether and how they sign in themselves.
    pub access: Option<Access>,
}

fn kept_by(customer: &Customer) -> Result<AccountId, OwnRefusal> {
    let account = customer.contact.account_id.filter(|_| customer.keeps_organisation());
    account.ok_or(OwnRefusal::Missing)
}

/// The people of the own organisation, in their order.
///
/// # Errors
/// [`OwnRefusal::Missing`]: the customer keeps none.
pub async fn people(reader: &mut Reader, customer: &Customer) -> Result<Vec<Person>, Failure<OwnRefusal>> {
    let account = kept_by(customer)?;
    let contacts = contacts::store::at_account(reader, &account).await?;
    let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
    let mut accesses = accesses::many(reader, &ids).await?;
    let person = |contact: Contact| Person { access: accesses.remove(&contact.id), contact };
    Ok(contacts.into_iter().map(person).collect())
}

/// One of them.
///
/// # Errors
/// [`OwnRefusal::Missing`]: nobody of the own organisation.
pub async fn person(
    reader: &mut Reader,
    customer: &Customer,
    id: &ContactId,
) -> Result<Person, Failure<OwnRefusal>> {
    let account = kept_by(customer)?;
    let contact = contacts::find(reader, id).await?.filter(|contact| is_of(contact, &account));
    let contact = contact.ok_or(OwnRefusal::Missing)?;
    Ok(Person { access: accesses::find(reader, id).await?, contact })
}

fn is_of(contact: &Contact, account: &AccountId) -> bool {
    contact.account_id == Some(*account) && contact.archived_at.is_none()
}

/// Adds somebody to the own organisation, who belongs to whoever answers for it.
///
/// # Errors
/// [`OwnRefusal`].
pub async fn add_person(
    work: &mut Work,
    customer: &Customer,
    written: &ContactChange,
) -> Result<Contact, Failure<OwnRefusal>> {
    let account = kept_by(customer)?;
    let owner = accounts::find(work, &account).await?.ok_or(OwnRefusal::Missing)?.owner;
    let change = ContactChange {
        email: written.email.clone(),
        owner: owner.to_string().into(),
        account_id: account.to_string().into(),
        ..of_person(written)
    };
    contacts::create(work, &change).await.map_err(|no| no.map(OwnRefusal::from))
}

/// What an administrator says of a person; the address is said once, when the person is added.
fn of_person(written: &ContactChange) -> ContactChange {
    ContactChange {
        first_name: written.first_name.clone(),
        last_name: written.last_name.clone(),
        phone: written.phone.clone(),
        title: written.title.clone(),
        language: written.language.clone(),
        ..ContactChange::default()
    }
}

/// Changes somebody of the own organisation. Who signs in alone decides with which address.
///
/// # Errors
/// [`OwnRefusal`].
pub async fn edit_person(
    work: &mut Work,
    customer: &Customer,
    id: &ContactId,
    seen: Option<i64>,
    written: &ContactChange,
) -> Result<Contact, Failure<OwnRefusal>> {
    let person = locked(work, customer, id).await?;
    let signs_in = accesses::find(work, id).await?.is_some_and(|access| access.active);
    let email = if signs_in { Patch::Keep } else { written.email.clone() };
    let change = ContactChange { email, ..of_person(written) };
    contacts::edit(work, &person.id, seen, &change).await.map_err(|no| no.map(OwnRefusal::from))
}

/// Somebody works here no longer: leaves the organisation and the portal. Nobody ends themselves.
///
/// # Errors
/// [`OwnRefusal::Missing`].
pub async fn end_person(
    work: &mut Work,
    customer: &Customer,
    id: &ContactId,
) -> Result<Contact, Failure<OwnRefusal>> {
    let person = locked(work, customer, id).await?;
    if person.id == customer.contact.id {
        return Err(OwnRefusal::Missing.into());
    }
    end_as(work, &[person.id], EndReason::LeftOrganisation).await?;
    let change = ContactChange { account_id: Patch::Set(None), ..ContactChange::default() };
    contacts::edit(work, &person.id, None, &change).await.map_err(|no| no.map(OwnRefusal::from))
}

/// The person, the row locked, so that nobody leaves the organisation meanwhile.
async fn locked(
    work: &mut Work,
    customer: &Customer,
    id: &ContactId,
) -> Result<Contact, Failure<OwnRefusal>> {
    let account = kept_by(customer)?;
    let person = contacts::lock(work, id).await?.filter(|person| is_of(person, &account));
    Ok(person.ok_or(OwnRefusal::Missing)?)
}

/// Changes what the profile lets change of the own organisation.
///
/// # Errors
/// [`OwnRefusal`].
pub async fn change_organisation(
    work: &mut Work,
    customer: &Customer,
    seen: Option<i64>,
    written: &AccountChange,
) -> Result<Account, Failure<OwnRefusal>> {
    let account = kept_by(customer)?;
    let change = customer.rights.account.of_account(written);
    accounts::edit(work, &account, seen, &change).await.map_err(|no| no.map(of_account))
}

fn of_account(refusal: AccountRefusal) -> OwnRefusal {
    match refusal {
        AccountRefusal::Invalid(invalid) => OwnRefusal::Invalid(invalid),
        AccountRefusal::Missing => OwnRefusal::Missing,
        AccountRefusal::ChangedMeanwhile { .. } => OwnRefusal::ChangedMeanwhile,
    }
}

/// The organisation of this customer, if there is one.
pub async fn organisation_of(reader: &mut Reader, customer: &Customer) -> Result<Option<Account>, Fault> {
    match customer.contact.account_id {
        Some(id) => accounts::find(reader, &id).await,
        None => Ok(None),
    }
}
