//! "Ovella": the list of an event, for a phone and a desk. Search by name, one press marks, another takes it back; how many
//! are there is told as it changes, also by what others press.

use super::in_hours;
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Path, Problem, Query, Staff, View, encoded, live, live::Part},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance::{self, DoorLine, DoorWish, Turnout, rules::may_mark},
    events::Event,
    ids::{ContactId, EventId, RegistrationId},
    registration::Status,
};
use ground::{Instant, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// So many are shown at once; the search finds the others.
const SHOWN: i64 = 50;

/// What `attendance/door.html` sees.
#[derive(Serialize)]
pub struct Door {
    head: EventHead,
    q: String,
    lines: Vec<Line>,
    /// There are more than these.
    has_more: bool,
    turnout: Turnout,
    /// The length of the event.
    hours: f64,
    /// Why nobody can be marked now.
    closed: Option<&'static str>,
    /// Where somebody who is not found is added.
    walk_in: String,
}

/// Somebody on the list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub id: RegistrationId,
    pub contact_id: ContactId,
    pub name: String,
    pub account: Option<String>,
    pub status: Status,
    pub overbooked: bool,
    pub attended_at: Option<Instant>,
    /// How long they were there, where it is not the whole event.
    pub hours: Option<f64>,
    pub is_no_show: bool,
}

impl Line {
    pub fn of(row: DoorLine, event: &Event, is_taken: bool, now: Instant) -> Self {
        let is_off = event.cancelled_at.is_some();
        Self {
            id: row.id,
            contact_id: row.contact_id,
            name: row.name(),
            is_no_show: row.is_no_show(is_taken, is_off, event.ends_at, now),
            account: row.account_name,
            status: row.status,
            overbooked: row.overbooked,
            // A mark counts while there is a seat.
            attended_at: row.attended_at.filter(|_| row.status == Status::Registered),
            hours: row.minutes.map(in_hours),
        }
    }

    /// One of each kind.
    pub fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let line = |number: u8, status, attended_at| Self {
            id: ground::Id::from_bytes([number; 16]),
            contact_id: ground::Id::from_bytes([7; 16]),
            name: "Eevi <Haavikkola>".into(),
            account: Some("Tuulenpesä & <Oy>".into()),
            status,
            overbooked: false,
            attended_at,
            hours: None,
            is_no_show: false,
        };
        vec![
            line(1, Status::Registered, None),
            Self { hours: Some(4.5), overbooked: true, ..line(2, Status::Registered, Some(at)) },
            Self { is_no_show: true, account: None, ..line(3, Status::Registered, None) },
            line(4, Status::Waitlisted, None),
            line(5, Status::Cancelled, None),
        ]
    }
}

#[derive(Clone, Default, Deserialize)]
pub struct Asking {
    #[serde(default)]
    q: String,
}

/// `GET /app/events/{id}/door?q=`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let page = of(&mut reader, &id, asking.q).await?;
    app.show(&asked, &page)
}

/// The page as things stand now.
pub async fn of(reader: &mut Reader, id: &EventId, q: String) -> Result<Door, Problem> {
    let event = event_of(reader, id).await?;
    let wish = DoorWish { q: q.clone(), limit: SHOWN + 1, ..DoorWish::default() };
    let mut rows = attendance::door(reader, id, &wish).await?;
    let turnout = attendance::turnout(reader, &event).await?;
    let has_more = i64::try_from(rows.len()).unwrap_or(i64::MAX) > SHOWN;
    rows.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    let now = reader.now;
    let line = |row| Line::of(row, &event, turnout.taken_at.is_some(), now);
    Ok(Door {
        head: EventHead::of(reader, &event).await?,
        walk_in: format!("/app/events/{id}/door/walk-in?q={}", encoded(&q)),
        q,
        lines: rows.into_iter().map(line).collect(),
        has_more,
        hours: in_hours(turnout.minutes),
        turnout,
        closed: may_mark(&event, Status::Registered, now).err().map(|no| no.code()),
    })
}

/// `GET /app/events/{id}/door/live?q=`
pub async fn live(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    event_of(&mut app.reader().await?, &id).await?;
    let drawn = app.clone();
    Ok(live::stream(&app, move || parts(drawn.clone(), asked.clone(), id, asking.q.clone())))
}

async fn parts(app: App, asked: Asked, id: EventId, q: String) -> Result<Vec<Part>, Problem> {
    let mut reader = app.reader().await?;
    let page = of(&mut reader, &id, q).await?;
    drop(reader);
    Ok(vec![("door", app.render(&asked, "attendance/_door.html", &page)?)])
}

impl View for Door {
    const PAGE: &'static str = "attendance/door.html";
    const PART: Option<&'static str> = Some("attendance/_door.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let turnout = |taken_at, no_shows| Turnout {
            taken_at,
            registered: 18,
            attended: 11,
            no_shows,
            minutes: 390,
            is_length_told: true,
        };
        let door = |state, taken_at, no_shows| Self {
            head: EventHead::sample(state),
            q: String::new(),
            lines: Line::samples(),
            has_more: true,
            turnout: turnout(taken_at, no_shows),
            hours: 6.5,
            closed: None,
            walk_in: "/app/events/evt_1/door/walk-in?q=".into(),
        };
        vec![
            door("under_way", Some(at), 0),
            door("ended", Some(at), 7),
            Self { q: "eevi\"<".into(), has_more: false, ..door("under_way", None, 0) },
            Self { q: "xyz".into(), lines: vec![], has_more: false, ..door("under_way", None, 0) },
            Self { lines: vec![], has_more: false, ..door("under_way", None, 0) },
            Self { closed: Some("attendance.too_early"), ..door("open", None, 0) },
            Self { closed: Some("attendance.called_off"), ..door("called_off", None, 0) },
        ]
    }
}
