//! Opening a contact's access, changing it and ending it; each stands in the journal (W-19).

use super::{Access, AccessRefusal, EndReason, store::accesses, store::profiles, store::sign_ins};
use crate::{
    changes,
    contacts::{self, Contact},
    ids::{ContactId, PortalProfileId},
};
use ::store::{Entry, Work, is_taken};
use ground::{EmailAddress, Failure, Fault, Invalid};
use serde_json::json;

/// How an access is to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Keeps the people of the own organisation.
    pub administrator: bool,
    pub profile_id: Option<PortalProfileId>,
}

/// Opens the portal for a contact, or changes how it is open.
///
/// # Errors
/// [`AccessRefusal`]; nothing is changed then.
pub async fn open(work: &mut Work, id: &ContactId, wanted: Wanted) -> Result<Access, Failure<AccessRefusal>> {
    let contact = contacts::lock(work, id).await?.ok_or(AccessRefusal::Missing)?;
    let email = address_of(work, &contact).await?;
    if let Some(profile) = &wanted.profile_id
        && profiles::find(work, profile).await?.is_none()
    {
        return Err(AccessRefusal::Invalid(Invalid::one("profile_id", "choice.unknown")).into());
    }
    let old = accesses::find(work, id).await?;
    let new = Access {
        contact_id: *id,
        active: true,
        administrator: wanted.administrator,
        profile_id: wanted.profile_id,
        email: Some(email),
        has_password: old.as_ref().is_some_and(|old| old.has_password),
        ended_reason: None,
        begun_at: old.as_ref().filter(|old| old.active).map_or(work.now, |old| old.begun_at),
        ended_at: None,
        signed_in_at: old.as_ref().and_then(|old| old.signed_in_at),
    };
    match old {
        Some(old) if old == new => return Ok(old),
        Some(old) => {
            accesses::update(work, &new).await.map_err(|fault| taken(fault, &contact))?;
            let what = if old.active { "contact.portal_changed" } else { "contact.portal_opened" };
            work.record(Entry::new(what, id, &json!({"changed": changes::between(&old, &new)})));
        }
        None => {
            accesses::insert(work, &new).await.map_err(|fault| taken(fault, &contact))?;
            let detail = json!({"administrator": new.administrator, "profile": new.profile_id});
            work.record(Entry::new("contact.portal_opened", id, &detail));
        }
    }
    Ok(new)
}

/// The address the contact would sign in with, if it may and nobody else does (SP-1, W-17).
async fn address_of(work: &mut Work, contact: &Contact) -> Result<EmailAddress, Failure<AccessRefusal>> {
    if contact.archived_at.is_some() {
        return Err(AccessRefusal::Archived.into());
    }
    let email = contact.email.clone().ok_or(AccessRefusal::NoAddress)?;
    match other_with(work, &email, &contact.id).await? {
        Some(other) => Err(AccessRefusal::AddressTaken { name: other.name() }.into()),
        None => Ok(email),
    }
}

/// Who else signs in with this address.
pub(super) async fn other_with(
    work: &mut Work,
    email: &EmailAddress,
    not: &ContactId,
) -> Result<Option<Contact>, Fault> {
    let holder = accesses::holder_of(work, email).await?.filter(|holder| holder != not);
    match holder {
        Some(holder) => contacts::find(work, &holder).await,
        None => Ok(None),
    }
}

/// Two who opened at the same moment: the database lets one in.
fn taken(fault: Fault, contact: &Contact) -> Failure<AccessRefusal> {
    let address = contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
    match is_taken(&fault) {
        true => AccessRefusal::AddressTaken { name: address }.into(),
        false => fault.into(),
    }
}

/// Ends a contact's access by hand; says whether there was one. Every browser is signed out and no link works any more.
pub async fn end(work: &mut Work, id: &ContactId) -> Result<bool, Fault> {
    Ok(!end_as(work, &[*id], EndReason::Staff).await?.is_empty())
}

/// Ends the access of those of `ids` who have one, for this reason; gives back whose.
pub async fn end_as(work: &mut Work, ids: &[ContactId], reason: EndReason) -> Result<Vec<ContactId>, Fault> {
    let ended = accesses::end(work, ids, reason).await?;
    for id in &ended {
        close_doors(work, id).await?;
        work.record(Entry::new("contact.portal_ended", id, &json!({"reason": reason})));
    }
    Ok(ended)
}

/// Signs a customer out everywhere, by hand of the staff: the access stays.
pub async fn sign_out_customer(work: &mut Work, id: &ContactId) -> Result<u64, Fault> {
    let count = sign_ins::remove_all(work, id, None).await?;
    sign_ins::spend_links(work, id).await?;
    work.record(Entry::new("contact.portal_signed_out", id, &json!({"count": count})));
    Ok(count)
}

/// No browser stays signed in, and no link works.
pub(super) async fn close_doors(work: &mut Work, id: &ContactId) -> Result<(), Fault> {
    sign_ins::remove_all(work, id, None).await?;
    sign_ins::spend_links(work, id).await
}
