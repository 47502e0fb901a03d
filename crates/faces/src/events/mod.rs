//! Events as pages and over the API: the list, the event with its people, the form, and the acts on it.
//!
//! Decides what stands where and in which words. Never holds a rule: `domain::events` says what an event may be,
//! `domain::registration` who gets its seats. Start at [`LIST`] and [`card`].

mod act;
pub mod api;
mod card;
mod form;
mod index;

pub use card::{EventHead, event_of};
pub use index::{LIST, find};

use crate::shell::{App, Asked, Gallery, custom, list::bulk};
use axum::{
    Router,
    routing::{get, post},
};
use domain::{
    events::{Event, fields::FIELDS},
    registration::{self, RegisterRefusal, Status},
};
use ground::{Fault, Instant};

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/events/new", get(form::new).post(form::create))
        .route("/app/events/look", post(form::look))
        .route(
            "/app/events/archive",
            post(|app, staff, asked, form| bulk::archive(&LIST, app, staff, asked, form)),
        )
        .route("/app/events/restore", post(act::restore))
        .route("/app/events/{id}/edit", get(form::edit).post(form::save))
        .route("/app/events/{id}/cancel", post(act::call_off))
        .merge(card::routes())
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<form::EventForm>("/app/events/new").add::<form::Beside>("/app/events/look");
    card::views(gallery);
}

/// What a field of an event is called, when people have a word for it.
fn named(app: &App, asked: &Asked, field: &str) -> Option<String> {
    if field == "sessions" {
        return Some(app.words.say(asked.locale, "event-sessions", &[]));
    }
    let has_words = FIELDS.field(field).is_some() || custom::found(app, asked, FIELDS.name, field).is_some();
    has_words.then(|| custom::name_of(app, asked, FIELDS.name, field))
}

/// Where staff go after time, place or the event itself changed: to the proposal to tell those who have a place, or to
/// the event when nobody has one (pains 35).
async fn after_change(app: &App, event: &Event) -> Result<String, Fault> {
    let audience = registration::notice_audience(&mut app.reader().await?, event).await?;
    let has_guests = audience.registered + audience.waitlisted > 0;
    Ok(format!("/app/events/{}{}", event.id, if has_guests { "/notice" } else { "" }))
}

/// Where an event stands, as its pill says it: `archived`, `called_off`, `ended`, `open`, `waitlist`, `full`,
/// `under_way` or `closed`.
pub fn state(event: &Event, now: Instant) -> &'static str {
    match registration::offer(event, now) {
        _ if event.archived_at.is_some() => "archived",
        _ if event.cancelled_at.is_some() => "called_off",
        _ if now >= event.ends_at => "ended",
        Ok(Status::Waitlisted) => "waitlist",
        Ok(_) => "open",
        Err(RegisterRefusal::Full) => "full",
        Err(_) if now >= event.starts_at => "under_way",
        Err(_) => "closed",
    }
}
