//! Lisätiedot: who comes, who waits, who cancelled, with each one's last mail (D-10, W-14). The first tab of an event.

mod line;
mod live;

pub use line::Line;

use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Gallery, Path, Problem, Query, Staff, View, encoded},
};
use axum::{Router, extract::State, response::Response, routing::get};
use domain::{
    attendance,
    events::Event,
    ids::EventId,
    public, questionnaires,
    registration::{self, Attendee, AttendeeOrder, AttendeeWish, Status},
};
use ground::{Choice, Fault};
use serde::{Deserialize, Serialize};
use store::Reader;

pub fn routes() -> Router<App> {
    Router::new().route("/app/events/{id}", get(show)).route("/app/events/{id}/live", get(live::live))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<Attendees>("/app/events/evt_1");
}

/// So many of a group are shown at first; the rest on demand.
const SHOWN: i64 = 200;
/// Most of one group on one page.
const MOST: i64 = 5_000;

/// What `registration/attendees/page.html` sees.
#[derive(Serialize)]
pub struct Attendees {
    head: EventHead,
    tab: &'static str,
    q: String,
    /// `name` or `registered_at`.
    order: AttendeeOrder,
    /// This page in the other order.
    other_order: String,
    groups: Vec<Group>,
    /// Nobody has ever registered.
    is_empty: bool,
    /// Names of those who would get the free seats; staff may give them.
    next: Vec<String>,
    free: i64,
}

/// One group of the list.
#[derive(Serialize)]
struct Group {
    status: Status,
    count: i64,
    lines: Vec<Line>,
    /// The address that shows all of them.
    all: Option<String>,
    told: i64,
}

#[derive(Clone, Default, Deserialize)]
struct Asking {
    q: Option<String>,
    sort: Option<String>,
    /// A group to show whole.
    all: Option<String>,
}

/// `GET /app/events/{id}?q=&sort=registered_at&all=registered`
async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    app.show(&asked, &Attendees::of(&mut reader, &event, &asking).await?)
}

impl Attendees {
    /// The list as `asking` wants it.
    async fn of(reader: &mut Reader, event: &Event, asking: &Asking) -> Result<Self, Fault> {
        let id = event.id;
        let order = asking.sort.as_deref().and_then(AttendeeOrder::from_word).unwrap_or(AttendeeOrder::Name);
        let q = asking.q.clone().unwrap_or_default();
        let here = |order: AttendeeOrder, all: Option<Status>| {
            let all = all.map_or_else(String::new, |status| format!("&all={}", status.word()));
            format!("/app/events/{id}?sort={}&q={}{all}", order.word(), encoded(&q))
        };
        let whole = asking.all.as_deref().and_then(Status::from_word);
        let wish = AttendeeWish { q: q.clone(), ..AttendeeWish::everybody(order) };
        let counts = registration::attendee_counts(reader, &id, &wish).await?;
        let mut groups = Vec::new();
        for (status, count) in [
            (Status::Registered, counts.registered),
            (Status::Waitlisted, counts.waitlisted),
            (Status::Cancelled, counts.cancelled),
        ] {
            let limit = if whole == Some(status) { MOST } else { SHOWN };
            let wish = AttendeeWish { status: Some(status), limit, ..wish.clone() };
            let lines = if count > 0 { lines(reader, event, &wish).await? } else { Vec::new() };
            let is_cut = i64::try_from(lines.len()).unwrap_or(i64::MAX) < count;
            let all = is_cut.then(|| format!("{}#{}", here(order, Some(status)), status.word()));
            let told = lines.iter().filter(|line| line.is_told()).count();
            groups.push(Group { status, count, lines, all, told: i64::try_from(told).unwrap_or(i64::MAX) });
        }
        let is_off = event.cancelled_at.is_some() || event.archived_at.is_some();
        let free = if is_off { 0 } else { event.seats_free().min(event.waitlist_taken) };
        let other = match order {
            AttendeeOrder::Name => AttendeeOrder::Time,
            AttendeeOrder::Time => AttendeeOrder::Name,
        };
        Ok(Self {
            head: EventHead::of(reader, event).await?,
            tab: "people",
            is_empty: counts.total() == 0 && q.trim().is_empty(),
            other_order: here(other, whole),
            next: first_in_queue(reader, &id, free).await?,
            q,
            order,
            groups,
            free,
        })
    }
}

async fn lines(reader: &mut Reader, event: &Event, wish: &AttendeeWish) -> Result<Vec<Line>, Fault> {
    let found = registration::attendees(reader, &event.id, wish).await?;
    let ids: Vec<_> = found.iter().map(|(row, _)| row.id).collect();
    let answered = questionnaires::answered_among(reader, &ids).await?;
    let turned_out = attendance::at_event(reader, event, &ids).await?;
    let public: Vec<_> = found.iter().map(|(row, _)| (row.id, row.contact_id)).collect();
    let mut typed = public::differing(reader, &public).await?;
    let held = public::store::held_among(reader, &ids).await?;
    let line = |(row, mail): (Attendee, _)| {
        let typed = typed.remove(&row.id);
        let answers = match registration::questionnaire_of(event, row.channel) {
            _ if answered.contains(&row.id) => "given",
            Some(_) => "open",
            None => "none",
        };
        let is_held = held.contains(&row.id);
        let (attended, no_show) = turned_out(&row.id, row.status);
        let mut line = Line::of(row, mail, typed, answers).turned_out(attended, no_show);
        line.is_held = is_held;
        line
    };
    Ok(found.into_iter().map(line).collect())
}

async fn first_in_queue(reader: &mut Reader, id: &EventId, free: i64) -> Result<Vec<String>, Fault> {
    if free == 0 {
        return Ok(Vec::new());
    }
    let wish = AttendeeWish {
        status: Some(Status::Waitlisted),
        limit: free.min(3),
        ..AttendeeWish::everybody(AttendeeOrder::Time)
    };
    let found = registration::attendees(reader, id, &wish).await?;
    Ok(found.into_iter().map(|(row, _)| format!("{} {}", row.first_name, row.last_name)).collect())
}

impl View for Attendees {
    const PAGE: &'static str = "registration/attendees/page.html";
    const PART: Option<&'static str> = Some("registration/attendees/_people.html");

    fn samples() -> Vec<Self> {
        let group = |status, lines: Vec<Line>| Group {
            status,
            count: i64::try_from(lines.len()).unwrap_or(0),
            told: 1,
            all: (status == Status::Registered).then(|| "/app/events/evt_1?all=registered".to_owned()),
            lines,
        };
        let page = |state| Self {
            head: EventHead::sample(state),
            tab: "people",
            q: String::new(),
            order: AttendeeOrder::Name,
            other_order: "/app/events/evt_1?sort=registered_at".into(),
            groups: <Status as Choice>::ALL
                .iter()
                .map(|status| group(*status, Line::samples(*status)))
                .collect(),
            is_empty: false,
            next: vec![],
            free: 0,
        };
        let nobody = || <Status as Choice>::ALL.iter().map(|status| group(*status, vec![])).collect();
        vec![
            Self { next: vec!["Kaius <Niinivirta>".into(), "Taavi".into()], free: 2, ..page("open") },
            Self { order: AttendeeOrder::Time, ..page("full") },
            Self { groups: nobody(), is_empty: true, ..page("waitlist") },
            Self { groups: nobody(), q: "xyz\"".into(), ..page("called_off") },
            page("archived"),
        ]
    }
}
