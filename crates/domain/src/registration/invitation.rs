//! Invitations: what personal links are bound to, and the answer "no".

use super::{CancelBy, CancelRefusal, Cancelled, Confirm, cancel, store};
use crate::ids::{CampaignId, ContactId, EventId, InvitationId};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Instant};
use serde_json::json;
use std::collections::{BTreeSet, HashMap};

::store::row! {
    /// One contact invited to one event, by a campaign or by their own link.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Invitation {
        pub id: InvitationId,
        pub event_id: EventId,
        pub contact_id: ContactId,
        /// `None`: the own link, made for the event's messages.
        pub campaign_id: Option<CampaignId>,
        pub declined_at: Option<Instant>,
        pub created_at: Instant,
    }
}

/// Makes the invitations of a campaign to an event; those that are there stay. Gives all of them.
pub async fn invite(
    work: &mut Work,
    event: &EventId,
    campaign: &CampaignId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, InvitationId>, Fault> {
    let mut invited = store::insert_invitations(work, event, Some(campaign), contacts).await?;
    let older: Vec<ContactId> =
        contacts.iter().filter(|contact| !invited.contains_key(contact)).copied().collect();
    invited.extend(store::invitations_by(work, event, campaign, &older).await?);
    Ok(invited)
}

/// The invitation behind "Oma ilmoittautumiseni" (D-19): one that is there, or a new one.
pub async fn own_invitation(
    work: &mut Work,
    event: &EventId,
    contact: &ContactId,
) -> Result<InvitationId, Fault> {
    let made = own_invitations(work, event, &[*contact]).await?;
    made.get(contact).copied().ok_or_else(|| Fault::new("the invitation just made is not there"))
}

/// The invitations behind "Oma ilmoittautumiseni" of many at one event.
pub async fn own_invitations(
    work: &mut Work,
    event: &EventId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, InvitationId>, Fault> {
    let mut own = store::invitations_of(work, event, contacts).await?;
    let without: BTreeSet<ContactId> =
        contacts.iter().filter(|contact| !own.contains_key(contact)).copied().collect();
    own.extend(store::insert_invitations(work, event, None, &Vec::from_iter(without)).await?);
    Ok(own)
}

/// The answer "no". A place held is given back, by the same rule as a cancellation.
pub async fn decline(
    work: &mut Work,
    invitation: &Invitation,
) -> Result<Option<Cancelled>, Failure<CancelRefusal>> {
    let held = store::find_of(work, &invitation.event_id, &invitation.contact_id).await?;
    let held = held.filter(|row| row.status.is_active());
    let cancelled = match held {
        Some(row) => Some(cancel(work, &row.id, CancelBy::Person, Confirm::AsUsual).await?),
        None => None,
    };
    store::mark_declined(work, &invitation.event_id, &[invitation.contact_id], true).await?;
    let detail = json!({"event": invitation.event_id, "contact": invitation.contact_id});
    work.record(Entry::new("invitation.declined", &invitation.id, &detail));
    Ok(cancelled)
}
