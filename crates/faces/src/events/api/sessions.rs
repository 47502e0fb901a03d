//! The sessions of one event, call by call. Each change is an edit of the event, so its start and end follow.

use super::{
    missing,
    record::{EventRecord, SessionRecord},
    sent::SentSession,
};
use crate::{
    api::{ApiCaller, Body, IfMatch, Listed, created, gone, record as answer},
    shell::{App, Path, Problem},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    Patch,
    events::{self, Event, EventDraft, SessionDraft},
    ids::{EventId, SessionId},
    registration,
};
use ground::Instant;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, add)).routes(routes!(read, update, remove))
}

/// What is to be changed of a session.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SessionPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    subject: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    starts_at: Patch<Instant>,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    ends_at: Patch<Instant>,
}

/// List the sessions of an event
#[utoipa::path(get, path = "/events/{id}/sessions", operation_id = "list_sessions", params(("id" = String, Path)),
    responses((status = 200, description = "All sessions, the earliest first.", body = Listed<SessionRecord>)))]
async fn list(
    State(app): State<App>,
    Path(id): Path<EventId>,
) -> Result<Json<Listed<SessionRecord>>, Problem> {
    let event = events::store::find(&mut app.reader().await?, &id).await?.ok_or_else(missing)?;
    let items: Vec<SessionRecord> = event.sessions.into_iter().map(SessionRecord::from).collect();
    Ok(Json(Listed::all(items)))
}

/// Add a session to an event
#[utoipa::path(post, path = "/events/{id}/sessions", operation_id = "create_session", params(("id" = String, Path)),
    request_body = SentSession, responses((status = 201, description = "The new session.", body = SessionRecord)))]
async fn add(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    Body(sent): Body<SentSession>,
) -> Result<Response, Problem> {
    let (before, after) = edit(&app, &caller, &id, IfMatch(None), |draft| {
        draft.sessions.push(SessionDraft { id: None, ..sent.into() });
        Ok(())
    })
    .await?;
    let is_new = |session: &SessionRecord| before.sessions.iter().all(|known| known.id != session.id);
    let session = after.sessions.into_iter().find(is_new).ok_or_else(Problem::not_found)?;
    Ok(created(&format!("events/{id}/sessions/{}", session.id), before.version + 1, &session))
}

/// Read a session
#[utoipa::path(get, path = "/events/{id}/sessions/{session}", operation_id = "read_session",
    params(("id" = String, Path), ("session" = String, Path)),
    responses((status = 200, description = "The session.", body = SessionRecord)))]
async fn read(
    State(app): State<App>,
    Path((id, session)): Path<(EventId, SessionId)>,
) -> Result<Response, Problem> {
    let event = events::store::find(&mut app.reader().await?, &id).await?.ok_or_else(missing)?;
    let found = event.sessions.into_iter().find(|known| known.id == session);
    Ok(answer(event.version, &SessionRecord::from(found.ok_or_else(Problem::not_found)?)))
}

/// Change a session
#[utoipa::path(patch, path = "/events/{id}/sessions/{session}", operation_id = "update_session",
    params(("id" = String, Path), ("session" = String, Path)), request_body = SessionPatch,
    responses((status = 200, description = "The session as it is now.", body = SessionRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, session)): Path<(EventId, SessionId)>,
    seen: IfMatch,
    Body(sent): Body<SessionPatch>,
) -> Result<Response, Problem> {
    let (before, after) = edit(&app, &caller, &id, seen, |draft| {
        let found = draft.sessions.iter_mut().find(|known| known.id == Some(session));
        let known = found.ok_or_else(Problem::not_found)?;
        known.subject = sent.subject.or(std::mem::take(&mut known.subject));
        known.starts_at = sent.starts_at.or(known.starts_at);
        known.ends_at = sent.ends_at.or(known.ends_at);
        Ok(())
    })
    .await?;
    let found = after.sessions.into_iter().find(|known| known.id == session);
    Ok(answer(before.version + 1, &found.ok_or_else(Problem::not_found)?))
}

/// Remove a session
///
/// The last one stays: an event has at least one.
#[utoipa::path(delete, path = "/events/{id}/sessions/{session}", operation_id = "delete_session",
    params(("id" = String, Path), ("session" = String, Path)),
    responses((status = 204, description = "The session is gone.")))]
async fn remove(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, session)): Path<(EventId, SessionId)>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    edit(&app, &caller, &id, seen, |draft| {
        let before = draft.sessions.len();
        draft.sessions.retain(|known| known.id != Some(session));
        if draft.sessions.len() == before { Err(Problem::not_found()) } else { Ok(()) }
    })
    .await?;
    Ok(gone())
}

/// The event before and after one change of its sessions.
async fn edit(
    app: &App,
    caller: &ApiCaller,
    id: &EventId,
    seen: IfMatch,
    change: impl FnOnce(&mut EventDraft) -> Result<(), Problem>,
) -> Result<(Event, EventRecord), Problem> {
    let mut work = app.work(caller.actor).await?;
    let before = events::store::lock(&mut work, id).await?.ok_or_else(missing)?;
    seen.holds(before.version)?;
    let mut draft = EventDraft::of(&before);
    change(&mut draft)?;
    let edited = registration::edit_event(&mut work, id, None, &draft).await?;
    let now = work.now;
    work.commit().await?;
    Ok((before, EventRecord::of(edited.event, now)))
}
