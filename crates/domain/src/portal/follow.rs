//! What follows for the portal when a contact changes; called by `crate::reactions`.

use super::{
    Access, EndReason, Wanted,
    access::{close_doors, end_as, open, other_with},
    store::accesses,
};
use crate::{
    contacts::{self, Contact},
    ids::ContactId,
};
use ::store::{Entry, Work, is_taken};
use ground::{Failure, Fault, Flaw};
use serde_json::json;

/// The access follows the contact. Who changes the organisation does not keep the people of the new one by that. A new
/// address is from then on the only one that opens the door; without one the access ends. Gives the flaw of an address with which another contact signs in (W-17): nothing is changed then.
pub(crate) async fn changed(work: &mut Work, old: &Contact, new: &Contact) -> Result<Option<Flaw>, Fault> {
    let Some(access) = accesses::find(work, &new.id).await?.filter(|access| access.active) else {
        return Ok(None);
    };
    if access.administrator && old.account_id != new.account_id {
        step_down(work, access).await?;
    }
    if old.email == new.email {
        return Ok(None);
    }
    let Some(email) = &new.email else {
        end_as(work, &[new.id], EndReason::NoAddress).await?;
        return Ok(None);
    };
    let taken = |name: String| Flaw::new("email", "portal.address_taken").with("name", name);
    if let Some(other) = other_with(work, email, &new.id).await? {
        return Ok(Some(taken(other.name())));
    }
    match accesses::readdress(work, &new.id, email).await {
        Err(fault) if is_taken(&fault) => return Ok(Some(taken(email.to_string()))),
        done => done?,
    }
    close_doors(work, &new.id).await?;
    Ok(None)
}

/// Who is put out of sight does not sign in any more.
pub(crate) async fn archived(work: &mut Work, ids: &[ContactId]) -> Result<(), Fault> {
    end_as(work, ids, EndReason::Archived).await.map(drop)
}

/// Two contacts became one. Whoever signed in as the one that went goes on as the one that is kept, with its address, where that
/// one never had an access of its own; says whether it is so now. Called after the access of the other has ended.
pub(crate) async fn merged(work: &mut Work, from: &ContactId, to: &ContactId) -> Result<bool, Fault> {
    let gone = accesses::find(work, from).await?;
    let gone =
        gone.filter(|gone| gone.ended_reason == Some(EndReason::Merged) && gone.ended_at == Some(work.now));
    let Some(gone) = gone else { return Ok(false) };
    if accesses::find(work, to).await?.is_some() {
        return Ok(false);
    }
    let account = async |work: &mut Work, id| {
        Ok::<_, Fault>(contacts::find(work, id).await?.and_then(|one| one.account_id))
    };
    let is_same_house = account(work, from).await? == account(work, to).await?;
    let wanted = Wanted { administrator: gone.administrator && is_same_house, profile_id: gone.profile_id };
    opened(work, to, wanted).await
}

/// The merge is undone: the access goes back with which it came.
pub(crate) async fn unmerged(work: &mut Work, from: &ContactId, to: &ContactId) -> Result<(), Fault> {
    let Some(came) = accesses::find(work, from).await?.filter(|came| came.active) else { return Ok(()) };
    end_as(work, &[*from], EndReason::Merged).await?;
    opened(work, to, Wanted { administrator: came.administrator, profile_id: came.profile_id })
        .await
        .map(drop)
}

/// Opens the portal where nothing stands against it.
async fn opened(work: &mut Work, id: &ContactId, wanted: Wanted) -> Result<bool, Fault> {
    match open(work, id, wanted).await {
        Ok(_) => Ok(true),
        Err(Failure::Refused(_)) => Ok(false),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

/// Keeps no people any more.
async fn step_down(work: &mut Work, access: Access) -> Result<(), Fault> {
    let after = Access { administrator: false, ..access };
    accesses::update(work, &after).await?;
    let detail = json!({"changed": {"administrator": [true, false]}});
    work.record(Entry::new("contact.portal_changed", &after.contact_id, &detail));
    Ok(())
}
