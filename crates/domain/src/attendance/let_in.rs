//! Letting somebody in who has no seat: from the waitlist, or after a cancellation. A person decides, so the seats may be
//! overdrawn (D-16); the seat is given by the one registration rule.

use super::{
    Mark, MarkRefusal, Marked,
    mark::{is_open, mark},
};
use crate::{
    events,
    ids::RegistrationId,
    registration::{self, Channel, Confirm, Request, Status, rules::Wish},
};
use ::store::Work;
use ground::{Failure, Fault};

/// Gives a seat to somebody who stands at the door without one, and marks that they are there.
///
/// # Errors
/// [`MarkRefusal`]; nothing is changed then.
pub async fn let_in(work: &mut Work, id: &RegistrationId) -> Result<Marked, Failure<MarkRefusal>> {
    let row = registration::store::find(work, id).await?.ok_or(MarkRefusal::Missing)?;
    let event = events::store::find(work, &row.event_id).await?.ok_or(MarkRefusal::Missing)?;
    is_open(&event, work.now)?;
    match row.status {
        Status::Registered => {}
        Status::Waitlisted => {
            let promoted = registration::promote(work, id, true, Confirm::No).await;
            promoted.map_err(|no| no.map(|_| MarkRefusal::CalledOff))?;
        }
        Status::Cancelled => {
            let request = Request {
                event: row.event_id,
                contact: row.contact_id,
                channel: Channel::Manual,
                campaign: row.campaign_id,
                wish: Wish::SeatAnyway,
                confirm: Confirm::No,
                actor: work.actor,
                sheet: None,
            };
            let placed = registration::register(work, request).await;
            placed.map_err(|no| no.map(|_| MarkRefusal::Missing))?;
        }
    }
    match mark(work, id, Mark::default()).await {
        Err(Failure::Refused(MarkRefusal::Waitlisted | MarkRefusal::Cancelled)) => {
            Err(Fault::new("whoever was just let in has no seat").into())
        }
        other => other,
    }
}
