//! The calls about events and their sessions.

mod record;
mod sent;
mod sessions;

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record as answer},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    events::{self, EditRefusal, EventDraft, fields::FIELDS},
    ids::EventId,
    owner, registration, settings,
};
use record::EventRecord;
use sent::{EventPatch, NewEvent};
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(call_off))
        .routes(routes!(restore))
        .merge(sessions::api())
}

/// List events
#[utoipa::path(get, path = "/events", operation_id = "list_events", params(ListParams),
    responses((status = 200, description = "One page of events.", body = Listed<EventRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let now = reader.now;
    let page = events::store::page(&mut reader, &wish, &zone).await?;
    ask.answer(page.map(|event| EventRecord::of(event, now)))
}

/// Create an event
///
/// It gets its number and its public address; nobody is invited by it.
#[utoipa::path(post, path = "/events", operation_id = "create_event", request_body = NewEvent,
    responses((status = 201, description = "The new event.", body = EventRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<NewEvent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let zone = settings::read(&mut work).await?.time_zone;
    let owner = owner::of_new(&mut work).await?;
    let draft = sent.onto(EventDraft::empty(owner, zone));
    let event = events::create(&mut work, &draft).await?;
    let now = work.now;
    work.commit().await?;
    Ok(created(&format!("events/{}", event.id), event.version, &EventRecord::of(event, now)))
}

/// Read an event
#[utoipa::path(get, path = "/events/{id}", operation_id = "read_event", params(("id" = String, Path)),
    responses((status = 200, description = "The event.", body = EventRecord)))]
async fn read(State(app): State<App>, Path(id): Path<EventId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = events::store::find(&mut reader, &id).await?.ok_or_else(missing)?;
    Ok(answer(event.version, &EventRecord::of(event, reader.now)))
}

/// Change an event
///
/// What is not sent stays. When there are more seats, those who wait get them at once, with the confirmation.
#[utoipa::path(patch, path = "/events/{id}", operation_id = "update_event", params(("id" = String, Path)),
    request_body = EventPatch,
    responses((status = 200, description = "The event as it is now.", body = EventRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<EventPatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let event = events::store::lock(&mut work, &id).await?.ok_or_else(missing)?;
    let draft = sent.onto(EventDraft::of(&event));
    let edited = registration::edit_event(&mut work, &id, seen, &draft).await?;
    let now = work.now;
    work.commit().await?;
    Ok(answer(edited.event.version, &EventRecord::of(edited.event, now)))
}

/// Archive an event
///
/// It is out of sight and takes no registrations; those that are there stay.
#[utoipa::path(delete, path = "/events/{id}", operation_id = "archive_event", params(("id" = String, Path)),
    responses((status = 204, description = "The event is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(events::store::lock(&mut work, &id).await?.ok_or_else(missing)?.version)?;
    events::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Call an event off
///
/// It stays in sight, says so, and takes nothing any more. No mail leaves by this.
#[utoipa::path(post, path = "/events/{id}/cancel", operation_id = "cancel_event", params(("id" = String, Path)),
    responses((status = 200, description = "The event as it is now.", body = EventRecord)))]
async fn call_off(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let event = events::cancel(&mut work, &id).await?;
    let now = work.now;
    work.commit().await?;
    Ok(answer(event.version, &EventRecord::of(event, now)))
}

/// Bring back an event that was archived or called off
///
/// Seats that became free meanwhile go to those who wait.
#[utoipa::path(post, path = "/events/{id}/restore", operation_id = "restore_event", params(("id" = String, Path)),
    responses((status = 200, description = "The event as it is now.", body = EventRecord)))]
async fn restore(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let edited = registration::restore_event(&mut work, &id).await?;
    let now = work.now;
    work.commit().await?;
    Ok(answer(edited.event.version, &EventRecord::of(edited.event, now)))
}

/// No such event, as the commands say it.
fn missing() -> Problem {
    Problem::refused(&EditRefusal::Missing)
}
