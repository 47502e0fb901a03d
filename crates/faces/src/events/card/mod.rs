//! The event: its head, which all tabs share, and the tabs Perustiedot, Viestit and Historia.
//!
//! The tab Lisätiedot, with the people, belongs to `registration::attendees` and is the first that is seen.

mod details;
mod history;
mod messages;
mod public;

use super::state;
use crate::shell::{App, Gallery, Problem};
use axum::{Router, routing::get};
use domain::{
    events::{self, EditRefusal, Event},
    ids::EventId,
    staff,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/events/{id}/details", get(details::show))
        .route("/app/events/{id}/qr.svg", get(public::qr))
        .route("/app/events/{id}/messages", get(messages::show))
        .route("/app/events/{id}/history", get(history::show))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<details::Details>("/app/events/evt_1/details")
        .add::<messages::Messages>("/app/events/evt_1/messages")
        .add::<history::History>("/app/events/evt_1/history");
}

/// What stands above every tab.
#[derive(Clone, Debug, Serialize)]
pub struct EventHead {
    pub id: EventId,
    pub number: String,
    pub name: String,
    pub state: &'static str,
    starts_at: Instant,
    ends_at: Instant,
    zone: String,
    location: Option<String>,
    owner: String,
    pub seats: i64,
    pub seats_taken: i64,
    seats_free: i64,
    waitlist_seats: i64,
    waitlist_taken: i64,
    waitlist_free: i64,
    last_registration_date: Option<String>,
    /// Whole days until registration closes, while it is open.
    days_left: Option<i64>,
    portal_visible: bool,
    public_visible: bool,
    pub auto_promote: bool,
    sessions: Vec<SessionLine>,
    is_archived: bool,
    is_called_off: bool,
}

#[derive(Clone, Debug, Serialize)]
struct SessionLine {
    subject: String,
    starts_at: Instant,
    ends_at: Instant,
}

/// The event that must be there.
pub async fn event_of(reader: &mut Reader, id: &EventId) -> Result<Event, Problem> {
    let event = events::store::find(reader, id).await?;
    event.ok_or_else(|| Problem::refused(&EditRefusal::Missing))
}

impl EventHead {
    pub async fn of(reader: &mut Reader, event: &Event) -> Result<Self, Fault> {
        let owners = staff::owners(reader).await?;
        let owner = owners.into_iter().find(|(owner, _)| *owner == event.owner);
        let now = reader.now;
        let today = now.date(&event.time_zone).civil();
        let left = |day: ground::Date| today.until(day.civil()).map_or(-1, |span| i64::from(span.get_days()));
        let session = |one: &events::Session| SessionLine {
            subject: one.subject.clone(),
            starts_at: one.starts_at,
            ends_at: one.ends_at,
        };
        Ok(Self {
            id: event.id,
            number: event.number.clone(),
            name: event.name.clone(),
            state: state(event, now),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            zone: event.time_zone.name().to_owned(),
            location: event.location.clone(),
            owner: owner.map(|(_, name)| name).unwrap_or_default(),
            seats: event.seats,
            seats_taken: event.seats_taken,
            seats_free: event.seats_free(),
            waitlist_seats: event.waitlist_seats,
            waitlist_taken: event.waitlist_taken,
            waitlist_free: event.waitlist_free(),
            last_registration_date: event.last_registration_date.map(|day| day.to_string()),
            days_left: event.last_registration_date.map(left).filter(|days| *days >= 0),
            portal_visible: event.portal_visible,
            public_visible: event.public_visible,
            auto_promote: event.auto_promote,
            sessions: event.sessions.iter().map(session).collect(),
            is_archived: event.archived_at.is_some(),
            is_called_off: event.cancelled_at.is_some(),
        })
    }

    /// One for samples.
    pub fn sample(state: &'static str) -> Self {
        let starts_at = Instant::from_millis(1_799_910_000_000);
        let session = SessionLine {
            subject: "Velvoitteet & <aineisto>".into(),
            starts_at,
            ends_at: starts_at.plus_seconds(7 * 3600),
        };
        let is_over = matches!(state, "ended" | "closed");
        Self {
            id: ground::Id::from_bytes([3; 16]),
            number: "KT-1041".into(),
            name: "Vastuullisuusraportoinnin <syventävä> koulutus".into(),
            state,
            starts_at,
            ends_at: starts_at.plus_days(1),
            zone: if is_over { "Europe/London" } else { "Europe/Helsinki" }.into(),
            location: Some("Kajo-talo <Tampere>".into()),
            owner: "Åsa <Öhman>".into(),
            seats: if is_over { 120 } else { 20 },
            seats_taken: if state == "full" { 22 } else { 18 },
            seats_free: if state == "full" { 0 } else { 2 },
            waitlist_seats: if is_over { 0 } else { 6 },
            waitlist_taken: if is_over { 0 } else { 4 },
            waitlist_free: 2,
            last_registration_date: (!is_over).then(|| "2027-01-07".to_owned()),
            days_left: (!is_over).then_some(45),
            portal_visible: true,
            public_visible: !is_over,
            auto_promote: state != "open",
            sessions: vec![session.clone(), session],
            is_archived: state == "archived",
            is_called_off: state == "called_off",
        }
    }
}
