//! What follows for the portal when a contact changes; called by `crate::reactions`.

use super::{
    Access, EndReason,
    access::{close_doors, end_as, other_with},
    store::accesses,
};
use crate::{contacts::Contact, ids::ContactId};
use ::store::{Entry, Work, is_taken};
use ground::{Fault, Flaw};
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

/// Keeps no people any more.
async fn step_down(work: &mut Work, access: Access) -> Result<(), Fault> {
    let after = Access { administrator: false, ..access };
    accesses::update(work, &after).await?;
    let detail = json!({"changed": {"administrator": [true, false]}});
    work.record(Entry::new("contact.portal_changed", &after.contact_id, &detail));
    Ok(())
}
