//! The first page: the next own event as a ticket, what is coming up, and the own history.

use super::customer::{Frame, Me, must_have};
use crate::{
    registration::facts::Facts,
    shell::{App, Asked, Problem, Query, View},
};
use axum::{extract::State, response::Response};
use domain::{
    events::Event,
    ids::EventId,
    portal::{self, History, PortalModule},
    registration::{Status, offer, rules::may_cancel},
};
use ground::{Instant, collate};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// So much of the history stands on the first page.
const MOST_HISTORY: usize = 6;

/// The next own event.
#[derive(Clone, Serialize)]
struct Ticket {
    event: Facts,
    path: String,
    status: Status,
    queue_position: Option<i64>,
    may_cancel: bool,
    /// Whole days until it begins.
    days: i64,
}

/// One event of the list.
#[derive(Clone, Serialize)]
struct Line {
    event: Facts,
    path: String,
    /// `seat`, `waitlist` or `full`.
    offer: &'static str,
    /// The own place, if there is one.
    status: Option<Status>,
    queue_position: Option<i64>,
}

/// One line of the own history.
#[derive(Clone, Serialize)]
struct Past {
    name: String,
    path: String,
    starts_at: Instant,
    zone: String,
    status: Status,
    queue_position: Option<i64>,
    is_over: bool,
    is_called_off: bool,
    attended: bool,
    /// Where the own certificate is (DT-3).
    certificate: Option<String>,
}

/// What `portal/home.html` sees.
#[derive(Serialize)]
pub struct Home {
    portal: Frame,
    first_name: String,
    next: Option<Ticket>,
    q: String,
    upcoming: Vec<Line>,
    /// There are events, though the search may find none.
    is_any: bool,
    history: Vec<Past>,
    has_more_history: bool,
}

#[derive(Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
}

/// Where an event stands in the portal.
pub fn path_of(number: &str) -> String {
    format!("/portal/events/{number}")
}

/// `GET /portal?q=`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Query(search): Query<Search>,
) -> Result<Response, Problem> {
    if !me.rights.has(PortalModule::Events) {
        return Ok(app.go(&asked, "/portal/me"));
    }
    let mut reader = app.reader().await?;
    let history = portal::history(&mut reader, &me.contact.id).await?;
    let shown = portal::shown(&mut reader).await?;
    let (is_any, now) = (!shown.is_empty(), app.now());
    let own: HashMap<EventId, &History> = history.iter().map(|line| (line.event.id, line)).collect();
    let q = search.q.trim().to_owned();
    let found = shown.into_iter().filter(|event| is_found(event, &q));
    let upcoming = found.map(|event| Line::of(event, &own, now)).collect();
    let view = Home {
        portal: Frame::of(&me, "events"),
        first_name: me.contact.first_name.clone(),
        next: next(&history, now),
        q,
        upcoming,
        is_any,
        has_more_history: history.len() > MOST_HISTORY,
        history: history.iter().take(MOST_HISTORY).map(|line| Past::of(line, now)).collect(),
    };
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show(&asked, &view)
}

fn is_found(event: &Event, q: &str) -> bool {
    let place = event.location.as_deref().unwrap_or_default();
    let text = collate::fold(&format!("{} {} {place}", event.name, event.number));
    collate::fold(q).split_whitespace().all(|word| text.contains(word))
}

/// The own event that comes next.
fn next(history: &[History], now: Instant) -> Option<Ticket> {
    let is_coming = |line: &&History| {
        line.registration.status.is_active() && line.event.cancelled_at.is_none() && line.event.ends_at > now
    };
    let line = history.iter().filter(is_coming).min_by_key(|line| line.event.starts_at)?;
    let zone = &line.event.time_zone;
    let days = now.date(zone).days_until(line.event.starts_at.date(zone));
    Some(Ticket {
        event: Facts::of(&line.event),
        path: path_of(&line.event.number),
        status: line.registration.status,
        queue_position: line.queue_position,
        may_cancel: may_cancel(&line.event.window(), line.registration.status, now),
        days: days.max(0),
    })
}

impl Line {
    fn of(event: Event, own: &HashMap<EventId, &History>, now: Instant) -> Self {
        let place = own.get(&event.id).filter(|line| line.registration.status.is_active());
        Self {
            path: path_of(&event.number),
            offer: match offer(&event, now) {
                Ok(Status::Waitlisted) => "waitlist",
                Ok(_) => "seat",
                Err(_) => "full",
            },
            status: place.map(|line| line.registration.status),
            queue_position: place.and_then(|line| line.queue_position),
            event: Facts::of(&event),
        }
    }
}

impl Past {
    fn of(line: &History, now: Instant) -> Self {
        Self {
            name: line.event.name.clone(),
            path: path_of(&line.event.number),
            starts_at: line.event.starts_at,
            zone: line.event.time_zone.name().to_owned(),
            status: line.registration.status,
            queue_position: line.queue_position,
            is_over: now >= line.event.ends_at,
            is_called_off: line.event.cancelled_at.is_some(),
            attended: line.attended,
            certificate: line.certificate.map(|id| format!("/portal/certificates/{id}")),
        }
    }

    fn samples() -> Vec<Self> {
        let line = |status, is_over, is_called_off| Self {
            name: "Hygienia & <Öhman>".into(),
            path: path_of("KT-1041"),
            starts_at: Instant::from_millis(1_795_417_200_000),
            zone: "Europe/Helsinki".into(),
            status,
            queue_position: (status == Status::Waitlisted).then_some(3),
            is_over,
            is_called_off,
            attended: false,
            certificate: None,
        };
        let path = "/portal/certificates/crt_1".to_owned();
        let was_there =
            |certificate| Self { attended: true, certificate, ..line(Status::Registered, true, false) };
        let mut lines = vec![was_there(Some(path)), was_there(None)];
        for status in [Status::Registered, Status::Waitlisted, Status::Cancelled] {
            lines.extend([line(status, false, false), line(status, true, false), line(status, false, true)]);
        }
        lines
    }
}

impl View for Home {
    const PAGE: &'static str = "portal/home.html";

    fn samples() -> Vec<Self> {
        let ticket = |status: Status, days, may_cancel| Ticket {
            event: Facts::sample(),
            path: path_of("KT-1041"),
            status,
            queue_position: (status == Status::Waitlisted).then_some(3),
            may_cancel,
            days,
        };
        let line = |offer: &'static str, status: Option<Status>| Line {
            event: if status.is_some() { Facts::bare() } else { Facts::sample() },
            path: path_of("KT-1041"),
            offer,
            status,
            queue_position: (status == Some(Status::Waitlisted)).then_some(2),
        };
        let home = |next: Option<Ticket>| Self {
            portal: Frame::sample("events"),
            first_name: "Eevi <x>".into(),
            next,
            q: String::new(),
            upcoming: vec![
                line("seat", None),
                line("waitlist", None),
                line("full", None),
                line("seat", Some(Status::Registered)),
                line("full", Some(Status::Waitlisted)),
            ],
            is_any: true,
            history: Past::samples(),
            has_more_history: true,
        };
        let empty =
            Self { upcoming: vec![], history: vec![], is_any: false, has_more_history: false, ..home(None) };
        vec![
            home(Some(ticket(Status::Registered, 52, true))),
            home(Some(ticket(Status::Registered, 0, false))),
            home(Some(ticket(Status::Waitlisted, 1, true))),
            Self { q: "<q>".into(), upcoming: vec![], ..home(None) },
            empty,
        ]
    }
}

/// What `portal/registrations.html` sees.
#[derive(Serialize)]
pub struct Registrations {
    portal: Frame,
    history: Vec<Past>,
}

/// `GET /portal/registrations`: the whole own history (PO-4).
pub async fn registrations(State(app): State<App>, asked: Asked, Me(me): Me) -> Result<Response, Problem> {
    must_have(&me, PortalModule::Events)?;
    let history = portal::history(&mut app.reader().await?, &me.contact.id).await?;
    let history = history.iter().map(|line| Past::of(line, app.now())).collect();
    let asked = asked.in_language_of(Some(me.contact.language));
    app.show(&asked, &Registrations { portal: Frame::of(&me, "registrations"), history })
}

impl View for Registrations {
    const PAGE: &'static str = "portal/registrations.html";

    fn samples() -> Vec<Self> {
        let page = |history| Self { portal: Frame::sample("registrations"), history };
        vec![page(Past::samples()), page(vec![])]
    }
}
