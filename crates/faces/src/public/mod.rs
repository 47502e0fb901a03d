//! Public pages: an event anybody may see and register for, the list of such events, and what search engines read.
//!
//! Staff look at them with the eyes of the public too: nothing here depends on who has signed in. Decides nothing: who
//! gets a place says `domain::registration`, whom an address means `domain::public`. Start at [`event`] and [`register`].

mod confirm;
mod embed;
mod event;
mod facts;
pub(crate) mod guard;
mod legal;
mod list;
pub mod pace;
mod register;
mod robots;
mod series;

use crate::shell::{App, Gallery, Problem, csrf::MOST_UPLOAD};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    routing::{get, post},
};
use domain::{
    event_series::EventSeries,
    events::{self, Event},
};
use store::Reader;

pub use embed::snippet;
pub use ground::qr;
pub use guard::proof_of;
pub use legal::built_in;

pub fn routes() -> Router<App> {
    let submit = post(register::submit).layer(DefaultBodyLimit::max(MOST_UPLOAD));
    Router::new()
        .merge(legal::routes())
        .route("/", get(list::front))
        .route("/e", get(list::show))
        .route("/e/{slug}/embed", get(embed::show))
        .route("/e/{slug}", get(event::show))
        .route("/e/{slug}/register", get(event::show_form).merge(submit))
        .route("/e/{slug}/thanks", get(register::thanks))
        .route("/e/{slug}/event.ics", get(event::calendar_file))
        .route("/confirm/{token}", get(confirm::show).post(confirm::submit))
        .route("/public/events/{number}", get(event::by_number))
        .route("/public/series/{slug}", get(series::show))
        .route("/robots.txt", get(robots::robots))
        .route("/sitemap.xml", get(robots::sitemap))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<list::EventList>("/e")
        .add::<series::SeriesPage>("/public/series/kevat")
        .add::<embed::Embedded>("/e/koulutus-kt-1041/embed")
        .add::<event::EventPage>("/e/koulutus-kt-1041")
        .add::<register::Thanks>("/e/koulutus-kt-1041/thanks")
        .add::<confirm::ConfirmPage>("/confirm/token")
        .add::<legal::LegalText>("/privacy");
}

/// Where the public page of an event is.
pub fn path_of(event: &Event) -> String {
    format!("/e/{}", event.slug)
}

/// The public page of an event, when it has one.
pub fn page_of(app: &App, event: &Event) -> Option<String> {
    is_public(app, event).then(|| path_of(event))
}

/// Where the public page of a series is.
pub fn path_of_series(series: &EventSeries) -> String {
    format!("/public/series/{}", series.slug)
}

/// The public page of a series, when it has one.
pub fn page_of_series(app: &App, series: &EventSeries) -> Option<String> {
    let is_open = app.site().settings.public_registration && series.archived_at.is_none();
    is_open.then(|| path_of_series(series))
}

fn is_public(app: &App, event: &Event) -> bool {
    app.site().settings.public_registration && event.public_visible && event.archived_at.is_none()
}

/// The event at this address. One that is not public is as little there as one that never was (EV-8).
async fn found(app: &App, reader: &mut Reader, slug: &str) -> Result<Event, Problem> {
    let event = events::store::find_by_slug(reader, slug).await?;
    event.filter(|event| is_public(app, event)).ok_or_else(not_there)
}

/// No such page, whatever the reason.
fn not_there() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "public.not_there")
}
