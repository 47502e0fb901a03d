//! Työpöytä: what waits for me, the numbers of the week, the next events.

use crate::shell::{App, Asked, Gallery, Problem, Staff, View};
use axum::{Router, extract::State, response::Response, routing::get};
use domain::ids::EventId;
use domain::{
    events::{self, Event},
    overview::{self, Numbers},
};
use ground::{Id, Instant};
use serde::Serialize;

pub fn routes() -> Router<App> {
    Router::new().route("/app", get(show))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<Dashboard>("/app");
}

/// How many of the next events are shown.
const NEXT: i64 = 6;

/// `GET /app`
async fn show(State(app): State<App>, asked: Asked, Staff(me): Staff) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let numbers = overview::numbers(&mut reader).await?;
    let next = events::store::upcoming(&mut reader, NEXT).await?;
    drop(reader);
    let name = me.user.name.split(' ').next().unwrap_or_default().to_owned();
    app.show(&asked, &Dashboard::of(name, app.now(), numbers, &next))
}

#[derive(Serialize)]
struct Dashboard {
    name: String,
    now: Instant,
    registered: i64,
    /// Change to the week before in percent; none when there is nothing to compare with.
    change: Option<i64>,
    seats_free: i64,
    upcoming: i64,
    waiting: i64,
    to_promote: i64,
    failed_mails: i64,
    without_mail: i64,
    next: Vec<Line>,
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
}

impl Dashboard {
    fn of(name: String, now: Instant, numbers: Numbers, next: &[Event]) -> Self {
        let before = numbers.registered_before;
        Self {
            name,
            now,
            registered: numbers.registered,
            change: (before > 0).then(|| (numbers.registered - before) * 100 / before),
            seats_free: numbers.seats_free,
            upcoming: numbers.upcoming,
            waiting: numbers.waiting,
            to_promote: numbers.to_promote,
            failed_mails: numbers.failed_mails,
            without_mail: numbers.without_mail,
            next: next.iter().map(Line::of).collect(),
        }
    }
}

impl Line {
    fn of(event: &Event) -> Self {
        Self {
            id: event.id,
            name: event.name.clone(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            zone: event.time_zone.name().to_owned(),
            location: event.location.clone(),
            seats: event.seats,
            seats_taken: event.seats_taken,
        }
    }
}

impl View for Dashboard {
    const PAGE: &'static str = "dashboard/index.html";

    fn samples() -> Vec<Self> {
        let numbers = |count: i64| Numbers {
            registered: count * 8,
            registered_before: count * 5,
            seats_free: count * 40,
            upcoming: count,
            waiting: count * 3,
            to_promote: count,
            failed_mails: count,
            without_mail: count * 9,
        };
        let at = Instant::from_millis(1_800_000_000_000);
        let line = Line {
            id: EventId::from_bytes([7; 16]),
            name: "Syysjuhla <Öhman> & ystävät".into(),
            starts_at: at,
            ends_at: at.plus_seconds(3600),
            zone: "Europe/Helsinki".into(),
            location: Some("Tampere".into()),
            seats: 20,
            seats_taken: 20,
        };
        let empty = Self::of("Åsa".into(), at, numbers(0), &[]);
        vec![Self { next: vec![line], ..Self::of("Åsa".into(), at, numbers(2), &[]) }, empty]
    }
}

#[cfg(test)]
mod tests {
    use crate::shell::testing::World;
    use axum::http::StatusCode;

    #[tokio::test]
    async fn a_fresh_instance_names_the_next_step() {
        let world = World::new().await;
        let page = world.signed_in("Aino Virtanen").await.gets("/app").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.shows("Aino") && page.shows("/app/events/new"), "{}", page.body);
    }

    #[tokio::test]
    async fn who_is_not_signed_in_is_asked_to() {
        let world = World::new().await;
        assert_ne!(world.guest().gets("/app").await.status, StatusCode::OK);
    }
}
