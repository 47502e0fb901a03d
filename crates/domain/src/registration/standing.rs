//! Where one invited person stands with one event: all that the personal page shows, in one reading. Changes nothing.

use super::{
    Invitation, Registration, Status,
    rules::{Decision, RegisterRefusal, Situation, Wish, decide, may_cancel},
    store,
};
use crate::{
    contacts::{self, Contact},
    events::{self, Event},
    ids::InvitationId,
};
use ::store::Reader;
use ground::Fault;

/// A personal link opens its page until this many days after the event.
const DAYS_AFTER_EVENT: i64 = 7;

/// One person and one event.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The link by which the page was opened, or else the own one or the newest, if there is any.
    pub invitation: Option<Invitation>,
    pub event: Event,
    pub contact: Contact,
    /// Their row, cancelled ones too.
    pub registration: Option<Registration>,
    /// 1 for the first in the queue.
    pub queue_position: Option<i64>,
    /// What registering would give now; for who has a place, that place.
    pub offer: Result<Status, RegisterRefusal>,
    /// May give the place back by themselves.
    pub may_cancel: bool,
}

/// What the link of `invitation` opens now; nothing when there is no such link any more.
pub async fn standing(reader: &mut Reader, invitation: &InvitationId) -> Result<Option<Standing>, Fault> {
    let Some(invitation) = store::invitation(reader, invitation).await? else { return Ok(None) };
    let Some(event) = events::store::find(reader, &invitation.event_id).await? else { return Ok(None) };
    let Some(contact) = contacts::store::find(reader, &invitation.contact_id).await? else { return Ok(None) };
    if contact.archived_at.is_some() || reader.now >= event.ends_at.plus_days(DAYS_AFTER_EVENT) {
        return Ok(None);
    }
    standing_with(reader, event, contact, Some(invitation)).await.map(Some)
}

/// Where a contact stands with an event, by whichever way they came.
pub async fn standing_of(reader: &mut Reader, event: Event, contact: Contact) -> Result<Standing, Fault> {
    let invitation = store::invitation_of(reader, &event.id, &contact.id).await?;
    standing_with(reader, event, contact, invitation).await
}

async fn standing_with(
    reader: &mut Reader,
    event: Event,
    contact: Contact,
    invitation: Option<Invitation>,
) -> Result<Standing, Fault> {
    let now = reader.now;
    let registration = store::find_of(reader, &event.id, &contact.id).await?;
    let queue_position = match &registration {
        Some(row) => store::queue_position(reader, row).await?,
        None => None,
    };
    let situation = Situation::of(&event, now);
    let status = registration.as_ref().map(|row| row.status);
    let offer = decide(&situation, status, Wish::Any).map(|decision| match decision {
        Decision::Already(status) | Decision::Place { status, .. } => status,
    });
    let may_cancel = status.is_some_and(|status| may_cancel(&situation.window, status, now));
    Ok(Standing { invitation, event, contact, registration, queue_position, offer, may_cancel })
}
