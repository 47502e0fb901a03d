//! Reactions: when this happened, that follows, in the same Work.
//!
//! The one place where something on the left has consequences on the right; read it from top to bottom.

use crate::{
    Owner, certificates,
    contacts::{self, Contact},
    ids::{AccountId, ContactId, RegistrationId},
    portal, rights,
};
use ground::{Fault, Flaw};
use std::sync::Arc;
use store::{Sight, Work};

/// An account has a new name → its contacts are found by it.
pub async fn account_renamed(work: &mut Work, account: &AccountId) -> Result<(), Fault> {
    contacts::refresh_search(work, account).await
}

/// A contact is about to change → the access to the portal follows the address and the organisation, or ends; or the
/// address is another customer's (W-17), and the flaw says so.
pub async fn contact_changed(work: &mut Work, old: &Contact, new: &Contact) -> Result<Option<Flaw>, Fault> {
    portal::changed(work, old, new).await
}

/// The same in the midst of many: nobody can be asked, so who may no longer sign in with that address loses the access.
pub async fn contacts_changed(work: &mut Work, changed: &[(Contact, Contact)]) -> Result<(), Fault> {
    let concerned =
        |(old, new): &&(Contact, Contact)| old.email != new.email || old.account_id != new.account_id;
    for (old, new) in changed.iter().filter(concerned) {
        if portal::changed(work, old, new).await?.is_some() {
            portal::end_as(work, &[new.id], portal::EndReason::AddressTaken).await?;
        }
    }
    Ok(())
}

/// Contacts were archived → they do not sign in to the portal any more.
pub async fn contacts_archived(work: &mut Work, ids: &[ContactId]) -> Result<(), Fault> {
    portal::archived(work, ids).await
}

/// A target group looks for its members → what its owner may see decides whom it finds.
pub async fn seen_by_owner(work: &mut Work, owner: Owner) -> Result<Option<Arc<Sight>>, Fault> {
    rights::sight_of(work, owner).await
}

/// A mark is about to be taken away → it stays where somebody holds a certificate of it.
pub async fn holds_attendance(work: &mut Work, id: &RegistrationId) -> Result<bool, Fault> {
    Ok(certificates::live(work, id).await?.is_some())
}
