//! Which events a customer is shown, and the own history.

use crate::{
    attendance, certificates,
    contacts::Contact,
    events::{self, Event},
    ids::{CertificateId, ContactId, EventId, RegistrationId},
    registration::{self, Registration},
};
use ::store::Reader;
use ground::{Fault, Instant};
use std::collections::HashMap;

/// Most events of the list.
const MOST: i64 = 500;

/// Whether an event comes up in the portal: its visibility is on and registration has not ended (PO-1, PO-2), or, without
/// a last day, the event has not (PO-3).
pub fn is_shown(event: &Event, now: Instant) -> bool {
    event.portal_visible && event.window().is_open(now)
}

/// The events of the portal, soonest first, full ones too.
pub async fn shown(reader: &mut Reader) -> Result<Vec<Event>, Fault> {
    let now = reader.now;
    let found = events::store::in_portal(reader, MOST).await?;
    Ok(found.into_iter().filter(|event| is_shown(event, now)).collect())
}

/// The event with this number, when this customer may look at it: it is shown, or it is in the own history.
pub async fn may_look(reader: &mut Reader, contact: &Contact, number: &str) -> Result<Option<Event>, Fault> {
    let Some(event) = events::store::find_by_number(reader, number).await? else { return Ok(None) };
    if is_shown(&event, reader.now) {
        return Ok(Some(event));
    }
    let own = registration::store::find_of(reader, &event.id, &contact.id).await?;
    Ok(own.map(|_| event))
}

/// One line of the own history.
#[derive(Clone, Debug)]
pub struct History {
    pub event: Event,
    pub registration: Registration,
    /// 1 for the first in the queue.
    pub queue_position: Option<i64>,
    /// They were there.
    pub attended: bool,
    /// Their valid certificate (DT-3).
    pub certificate: Option<CertificateId>,
}

/// Every event in which the contact has a registration: coming, past, cancelled, and no longer visible ones (PO-4). Those that
/// begin last come first.
pub async fn history(reader: &mut Reader, contact: &ContactId) -> Result<Vec<History>, Fault> {
    let rows = registration::store::of_contact(reader, contact).await?;
    let ids: Vec<EventId> = rows.iter().map(|row| row.event_id).collect();
    let found = events::store::by_ids(reader, &ids).await?;
    let events: HashMap<EventId, Event> = found.into_iter().map(|event| (event.id, event)).collect();
    let places = registration::store::queue_positions(reader, &rows).await?;
    let turned_out = attendance::of_contact(reader, &rows, &events).await?;
    let own: Vec<RegistrationId> = rows.iter().map(|row| row.id).collect();
    let certificates = certificates::store::live_of(reader, &own).await?;
    let line = |registration: Registration| {
        let event = events.get(&registration.event_id)?.clone();
        Some(History {
            queue_position: places.get(&registration.id).copied(),
            attended: turned_out.get(&event.id).is_some_and(|how| how.attended),
            certificate: certificates.get(&registration.id).map(|one| one.id),
            event,
            registration,
        })
    };
    let mut lines: Vec<History> = rows.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.event.starts_at, line.event.id)));
    Ok(lines)
}
