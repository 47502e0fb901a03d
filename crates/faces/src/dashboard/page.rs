//! The desk: drawn once for the page, and again whenever something on it changes.

use super::{
    chart::Chart,
    first::First,
    planned::{self, PlannedLine},
    waits::{self, WaitLine},
};
use crate::shell::{App, Asked, Problem, Query, Staff, View, live};
use axum::{extract::State, response::Response};
use domain::{
    ids::{ContactId, EventId},
    overview::{self, Coming, FeedLine, FeedWord, FirstSteps, Numbers, WaitKind},
    rights::Licence,
    staff::{Right, User},
};
use ground::{Id, Instant, Locale};
use serde::{Deserialize, Serialize};

/// How many of the next events are shown.
const NEXT: i64 = 6;
/// How much of what just happened is shown.
const LATEST: i64 = 6;
/// How far the chart looks back.
const DAYS: i32 = 14;

/// Whose events are asked for.
#[derive(Clone, Deserialize)]
pub struct Whose {
    whose: Option<String>,
}

/// What `dashboard/index.html` sees.
#[derive(Serialize)]
pub struct Desk {
    name: String,
    /// `morning`, `day` or `evening`.
    part_of_day: &'static str,
    weekday: String,
    day: String,
    week: i8,
    #[serde(flatten)]
    numbers: Shown,
    waits: Vec<WaitLine>,
    /// The way to the first registration, for who begins.
    first: Option<First>,
    next: Vec<Line>,
    /// `next` holds the reader's own events only.
    own: bool,
    /// The reader has events of their own, so that there is something to choose.
    has_own: bool,
    chart: Chart,
    feed: Vec<FeedRow>,
    /// What runs by itself later today.
    planned: Vec<PlannedLine>,
    live: String,
}

/// The numbers as people read them.
#[derive(Serialize)]
struct Shown {
    registered: i64,
    /// Change to the week before in percent; none when there is nothing to compare with.
    change: Option<i64>,
    seats_free: i64,
    upcoming: i64,
    this_week: i64,
    waiting: i64,
    waiting_at: i64,
    /// Of those invited lately, how many percent have a seat; none when nobody was.
    accepted: Option<f64>,
}

#[derive(Serialize)]
struct Line {
    id: EventId,
    name: String,
    starts_at: Instant,
    ends_at: Instant,
    zone: String,
    location: Option<String>,
    seats: i64,
    seats_taken: i64,
    waiting: i64,
}

#[derive(Serialize)]
struct FeedRow {
    at: Instant,
    what: FeedWord,
    contact_id: ContactId,
    name: String,
    event_id: EventId,
    event_name: String,
}

/// The parts that a stream sends, by their names and templates.
const PARTS: [(&str, &str); 6] = [
    ("numbers", "dashboard/_numbers.html"),
    ("waits", "dashboard/_waits.html"),
    ("next", "dashboard/_next.html"),
    ("chart", "dashboard/_chart.html"),
    ("feed", "dashboard/_feed.html"),
    ("planned", "dashboard/_planned.html"),
];

/// `GET /app?whose=own|all`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Query(query): Query<Whose>,
) -> Result<Response, Problem> {
    let desk = Desk::of(&app, &asked, &me.user, &query).await?;
    app.show(&asked, &desk)
}

/// `GET /app/live?whose=own|all`: the parts of the desk, whenever they change.
pub async fn live(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    Query(query): Query<Whose>,
) -> Result<Response, Problem> {
    let drawing = app.clone();
    Ok(live::stream(&app, move || {
        let (app, mut asked, me, query) = (drawing.clone(), asked.clone(), me.user.clone(), query.clone());
        asked.now = app.now();
        asked.path = "/app".into();
        async move {
            let desk = Desk::of(&app, &asked, &me, &query).await?;
            let draw = |(name, template)| Ok((name, app.render(&asked, template, &desk)?));
            PARTS.into_iter().map(draw).collect()
        }
    }))
}

impl Desk {
    async fn of(app: &App, asked: &Asked, me: &User, query: &Whose) -> Result<Self, Problem> {
        let site = app.site();
        let mut reader = app.reader().await?;
        let numbers = overview::numbers(&mut reader).await?;
        let may_schedule = me.role.may(Right::ScheduledTasks);
        let mut waits = overview::waits(&mut reader, site.zone()).await?;
        waits.retain(|wait| wait.campaign.is_none() || site.settings.is_on("campaigns"));
        waits.retain(|wait| may_schedule || wait.kind != WaitKind::MissedTask);
        let mine = overview::coming(&mut reader, Some(&me.id), NEXT).await?;
        let has_own = !mine.is_empty();
        let own = has_own && query.whose.as_deref() != Some("all");
        let next = if own { mine } else { overview::coming(&mut reader, None, NEXT).await? };
        let days = overview::days(&mut reader, site.zone(), DAYS).await?;
        let feed = overview::feed(&mut reader, LATEST).await?;
        let first = First::of(&overview::first_steps(&mut reader).await?, &asked.licence);
        let planned = planned::lines(&mut reader, site.zone(), may_schedule).await?;
        drop(reader);
        let live = if own || !has_own { "/app/live" } else { "/app/live?whose=all" };
        Ok(Self {
            waits: waits::lines(waits, asked.now.date(site.zone())),
            first,
            next: next.into_iter().map(Line::from).collect(),
            own,
            has_own,
            chart: Chart::of(&days),
            feed: feed.into_iter().map(FeedRow::from).collect(),
            planned,
            live: live.to_owned(),
            ..Self::begun(&me.name, asked.locale, asked.now, site.zone(), &numbers)
        })
    }

    /// With the greeting and the numbers.
    fn begun(name: &str, locale: Locale, now: Instant, zone: &ground::Zone, numbers: &Numbers) -> Self {
        let date = now.date(zone);
        Self {
            name: name.split(' ').next().unwrap_or_default().to_owned(),
            part_of_day: match now.local(zone).hour() {
                4..=9 => "morning",
                10..=16 => "day",
                _ => "evening",
            },
            weekday: capitalised(locale.weekday(date)),
            day: locale.day_in_words(date),
            week: date.week(),
            numbers: Shown::from(numbers),
            waits: Vec::new(),
            first: None,
            next: Vec::new(),
            own: false,
            has_own: false,
            chart: Chart::of(&[]),
            feed: Vec::new(),
            planned: Vec::new(),
            live: "/app/live".into(),
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl From<&Numbers> for Shown {
    // Counts of mails are far below what an f64 holds exactly.
    #[expect(clippy::cast_precision_loss)]
    fn from(numbers: &Numbers) -> Self {
        let before = numbers.registered_before;
        let share = |of: i64| numbers.accepted as f64 * 100.0 / of as f64;
        Self {
            registered: numbers.registered,
            change: (before > 0).then(|| (numbers.registered - before) * 100 / before),
            seats_free: numbers.seats_free,
            upcoming: numbers.upcoming,
            this_week: numbers.this_week,
            waiting: numbers.waiting,
            waiting_at: numbers.waiting_at,
            accepted: (numbers.invited > 0).then(|| share(numbers.invited)),
        }
    }
}

impl From<Coming> for Line {
    fn from(event: Coming) -> Self {
        Self {
            id: event.id,
            name: event.name,
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            zone: event.time_zone,
            location: event.location,
            seats: event.seats,
            seats_taken: event.seats_taken,
            waiting: event.waitlist_taken,
        }
    }
}

impl From<FeedLine> for FeedRow {
    fn from(line: FeedLine) -> Self {
        Self {
            at: line.at,
            what: line.what,
            contact_id: line.contact_id,
            name: format!("{} {}", line.first_name, line.last_name).trim().to_owned(),
            event_id: line.event_id,
            event_name: line.event_name,
        }
    }
}

impl View for Desk {
    const PAGE: &'static str = "dashboard/index.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let numbers = |count: i64| Numbers {
            registered: count * 8,
            registered_before: count * 5,
            seats_free: count * 40,
            upcoming: count,
            this_week: count,
            waiting: count * 3,
            waiting_at: count,
            invited: count * 100,
            accepted: count * 9,
        };
        let line = |seats_taken| Line {
            id: EventId::from_bytes([7; 16]),
            name: "Syysjuhla <Öhman> & ystävät".into(),
            starts_at: at,
            ends_at: at.plus_seconds(3600),
            zone: "Europe/Helsinki".into(),
            location: Some("Tampere".into()),
            seats: 20,
            seats_taken,
            waiting: seats_taken / 10,
        };
        let row = |what: &FeedWord| FeedRow {
            at,
            what: *what,
            contact_id: ContactId::from_bytes([3; 16]),
            name: "Åsa <Öhman>".into(),
            event_id: EventId::from_bytes([7; 16]),
            event_name: "Syysjuhla & <x>".into(),
        };
        let begun =
            |count| Self::begun("Åsa <Öhman>", Locale::Fi, at, &ground::Zone::helsinki(), &numbers(count));
        vec![
            Self {
                waits: waits::samples(at.date(&ground::Zone::helsinki())),
                next: vec![line(20), line(3)],
                own: true,
                has_own: true,
                chart: Chart::sample(3),
                feed: <FeedWord as ground::Choice>::ALL.iter().map(row).collect(),
                planned: planned::samples(),
                ..begun(2)
            },
            Self {
                first: First::of(
                    &FirstSteps { contacts: 1, ..FirstSteps::default() },
                    &Licence::everything(),
                ),
                ..begun(0)
            },
            begun(0),
        ]
    }
}
