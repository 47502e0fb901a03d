//! The calls about registrations: who gets a place, who gives it back, who is told.

mod at_event;
mod record;

use crate::{
    api::{ApiCaller, Body, ListAsk, ListParams, Listed, gone},
    questionnaires::api::sees_sensitive,
    shell::{App, Path, Problem},
};
use at_event::Wanted;
use axum::{
    Json,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    attendance,
    ids::{ContactId, EventId, RegistrationId},
    questionnaires::{self, KeptAnswers, Sheet},
    registration::{
        self, AnswersBy, CancelBy, CancelRefusal, Channel, Confirm, Registration, Request, Status,
        fields::FIELDS, rules::Wish,
    },
    settings,
};
pub use record::RegistrationRecord;
use serde::Deserialize;
use std::collections::HashMap;
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, delete))
        .routes(routes!(cancel))
        .routes(routes!(promote))
        .routes(routes!(send_confirmation))
        .merge(at_event::api())
}

/// A registration that is wanted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRegistration {
    #[schema(value_type = String)]
    event_id: EventId,
    #[schema(value_type = String)]
    contact_id: ContactId,
    /// As for `POST /events/{id}/registrations`; so are the next two.
    send_confirmation: Option<bool>,
    #[schema(value_type = Option<Object>)]
    answers: Option<serde_json::Value>,
    #[serde(default)]
    r#override: bool,
}

/// What is to be done, and whether the message about it is sent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Act {
    /// Sends the message of the new status, or does not. When nothing is said, it is sent.
    send_confirmation: Option<bool>,
    /// Does it although the last cancellation date has passed, or beyond the seats.
    #[serde(default)]
    r#override: bool,
}

/// The status a registration is to have, and what it is to answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RegistrationPatch {
    /// `registered`, `waitlisted` or `cancelled`.
    #[schema(value_type = Option<String>)]
    status: Option<Status>,
    /// All answers to the questionnaire, in place of those that were there.
    #[schema(value_type = Option<Object>)]
    answers: Option<serde_json::Value>,
    /// Sends the message of the new status, or does not.
    send_confirmation: Option<bool>,
    /// Does it beyond the seats, or although it is closed.
    #[serde(default)]
    r#override: bool,
}

fn confirm(sent: Option<bool>) -> Confirm {
    match sent {
        None => Confirm::AsUsual,
        Some(true) => Confirm::Yes,
        Some(false) => Confirm::No,
    }
}

/// List registrations
#[utoipa::path(get, path = "/registrations", operation_id = "list_registrations", params(ListParams),
    responses((status = 200, description = "One page of registrations.", body = Listed<RegistrationRecord>)))]
async fn list(State(app): State<App>, caller: ApiCaller, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let page = registration::store::page(&mut reader, &wish, &zone).await?;
    let places = registration::store::queue_positions(&mut reader, &page.items).await?;
    let ids: Vec<RegistrationId> = page.items.iter().map(|row| row.id).collect();
    let kept = kept(&mut reader, &caller, &ids).await?;
    let marks = attendance::store::of(&mut reader, &ids).await?;
    ask.answer(page.map(|row| {
        let (place, kept, mark) = (places.get(&row.id).copied(), kept.get(&row.id), marks.get(&row.id));
        RegistrationRecord::of(row, place).answered(kept).marked(mark)
    }))
}

/// Register a contact
#[utoipa::path(post, path = "/registrations", operation_id = "create_registration", request_body = NewRegistration,
    responses((status = 201, description = "The new registration.", body = RegistrationRecord),
        (status = 200, description = "The registration that was there already.", body = RegistrationRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<NewRegistration>,
) -> Result<Response, Problem> {
    let NewRegistration { event_id, contact_id, send_confirmation, answers, r#override } = sent;
    place(&app, &caller, event_id, Wanted { contact_id, send_confirmation, answers, r#override }).await
}

/// Registers by the one rule; what arrives together commits together.
async fn place(app: &App, caller: &ApiCaller, event: EventId, wanted: Wanted) -> Result<Response, Problem> {
    let sheet = match &wanted.answers {
        Some(sent) => Some(Sheet::of_json(sent)?),
        None => (!wanted.r#override).then(Sheet::default),
    };
    let wish = if wanted.r#override { Wish::SeatAnyway } else { Wish::Any };
    register(app, caller, (event, wanted.contact_id), wish, confirm(wanted.send_confirmation), sheet).await
}

async fn register(
    app: &App,
    caller: &ApiCaller,
    (event, contact): (EventId, ContactId),
    wish: Wish,
    confirm: Confirm,
    sheet: Option<Sheet>,
) -> Result<Response, Problem> {
    let (channel, campaign, actor) = (Channel::Api, None, caller.actor);
    let has_answers = sheet.as_ref().is_some_and(|sheet| !sheet.typed.is_empty());
    let request = Request { event, contact, channel, campaign, wish, confirm, actor, sheet };
    let placed = app.desk.register(request).await?;
    let status = if placed.already { StatusCode::OK } else { StatusCode::CREATED };
    let id = placed.registration.id;
    let mut record = RegistrationRecord::of(placed.registration, placed.queue_position);
    if has_answers || placed.already {
        record = answered(&mut app.reader().await?, caller, &id, record).await?;
    }
    let mut response = (status, Json(record)).into_response();
    if let Ok(place) = HeaderValue::from_str(&format!("/api/v1/registrations/{id}")) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

/// Read a registration
#[utoipa::path(get, path = "/registrations/{id}", operation_id = "read_registration", params(("id" = String, Path)),
    responses((status = 200, description = "The registration.", body = RegistrationRecord)))]
async fn read(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
) -> Result<Json<RegistrationRecord>, Problem> {
    let mut reader = app.reader().await?;
    let row = registration::store::find(&mut reader, &id).await?.ok_or_else(missing)?;
    Ok(Json(shown(&mut reader, &caller, row).await?))
}

/// Change the status of a registration
///
/// By the same rules as the acts: `registered` promotes or registers again, `waitlisted` moves to the end of the queue,
/// `cancelled` cancels.
#[utoipa::path(patch, path = "/registrations/{id}", operation_id = "update_registration",
    params(("id" = String, Path)), request_body = RegistrationPatch,
    responses((status = 200, description = "The registration as it is now.", body = RegistrationRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
    Body(sent): Body<RegistrationPatch>,
) -> Result<Response, Problem> {
    let row = registration::store::find(&mut app.reader().await?, &id).await?.ok_or_else(missing)?;
    if let Some(answers) = &sent.answers {
        let sheet = Sheet::of_json(answers)?;
        let mut work = app.work(caller.actor).await?;
        registration::change_answers(&mut work, &id, &sheet, AnswersBy::Staff).await?;
        work.commit().await?;
    }
    let act = Act { send_confirmation: sent.send_confirmation, r#override: sent.r#override };
    let confirmed = confirm(sent.send_confirmation);
    match (row.status, sent.status.unwrap_or(row.status)) {
        (now, wanted) if now == wanted => Ok(read(State(app), caller, Path(id)).await?.into_response()),
        (_, Status::Cancelled) => Ok(cancelled(&app, &caller, &id, &act).await?.into_response()),
        (Status::Waitlisted, _) => Ok(promoted(&app, &caller, &id, &act).await?.into_response()),
        (Status::Registered, _) => {
            let mut work = app.work(caller.actor).await?;
            let row = registration::move_to_waitlist(&mut work, &id, confirmed).await?;
            let record = shown(&mut work, &caller, row).await?;
            work.commit().await?;
            Ok(Json(record).into_response())
        }
        (Status::Cancelled, wanted) => {
            let wish = match wanted {
                Status::Waitlisted => Wish::Waitlist,
                _ if sent.r#override => Wish::SeatAnyway,
                _ => Wish::Any,
            };
            let mut response =
                register(&app, &caller, (row.event_id, row.contact_id), wish, confirmed, None).await?;
            *response.status_mut() = StatusCode::OK;
            Ok(response)
        }
    }
}

/// Cancel a registration as staff
///
/// The row stays, with the status `cancelled`; the message about it is sent. Cancelling twice changes nothing.
#[utoipa::path(delete, path = "/registrations/{id}", operation_id = "delete_registration",
    params(("id" = String, Path)), responses((status = 204, description = "It is cancelled.")))]
async fn delete(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    cancelled(&app, &caller, &id, &Act { send_confirmation: None, r#override: true }).await.map(|_| gone())
}

/// Cancel a registration
///
/// Held to the last cancellation date, unless `override` is true. A freed seat goes to the first who waits.
#[utoipa::path(post, path = "/registrations/{id}/cancel", operation_id = "cancel_registration",
    params(("id" = String, Path)), request_body = Act,
    responses((status = 200, description = "The registration as it is now.", body = RegistrationRecord)))]
async fn cancel(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
    Body(act): Body<Act>,
) -> Result<Json<RegistrationRecord>, Problem> {
    cancelled(&app, &caller, &id, &act).await
}

async fn cancelled(
    app: &App,
    caller: &ApiCaller,
    id: &RegistrationId,
    act: &Act,
) -> Result<Json<RegistrationRecord>, Problem> {
    let by = if act.r#override { CancelBy::Staff } else { CancelBy::Person };
    let mut work = app.work(caller.actor).await?;
    let done = registration::cancel(&mut work, id, by, confirm(act.send_confirmation)).await?;
    work.commit().await?;
    Ok(Json(RegistrationRecord::of(done.registration, None)))
}

/// Give somebody who waits a seat
///
/// Out of turn, if need be. Without a free seat 409 `registration.full`, unless `override` is true.
#[utoipa::path(post, path = "/registrations/{id}/promote", operation_id = "promote_registration",
    params(("id" = String, Path)), request_body = Act,
    responses((status = 200, description = "The registration as it is now.", body = RegistrationRecord)))]
async fn promote(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
    Body(act): Body<Act>,
) -> Result<Json<RegistrationRecord>, Problem> {
    promoted(&app, &caller, &id, &act).await
}

async fn promoted(
    app: &App,
    caller: &ApiCaller,
    id: &RegistrationId,
    act: &Act,
) -> Result<Json<RegistrationRecord>, Problem> {
    let mut work = app.work(caller.actor).await?;
    let row = registration::promote(&mut work, id, act.r#override, confirm(act.send_confirmation)).await?;
    work.commit().await?;
    let record = shown(&mut app.reader().await?, caller, row).await?;
    Ok(Json(record))
}

/// Send the message of the present status
#[utoipa::path(post, path = "/registrations/{id}/send-confirmation", operation_id = "send_confirmation",
    params(("id" = String, Path)),
    responses((status = 200, description = "The registration; its message is on its way.", body = RegistrationRecord)))]
async fn send_confirmation(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
    Body(_): Body<Act>,
) -> Result<Json<RegistrationRecord>, Problem> {
    let mut work = app.work(caller.actor).await?;
    registration::send_confirmation(&mut work, &id).await?;
    let row = registration::store::find(&mut work, &id).await?.ok_or_else(missing)?;
    let record = shown(&mut work, &caller, row).await?;
    work.commit().await?;
    Ok(Json(record))
}

/// The whole record, as far as the caller may see it.
pub async fn shown(
    reader: &mut Reader,
    caller: &ApiCaller,
    row: Registration,
) -> Result<RegistrationRecord, Problem> {
    let place = registration::store::queue_position(reader, &row).await?;
    let id = row.id;
    answered(reader, caller, &id, RegistrationRecord::of(row, place)).await
}

async fn answered(
    reader: &mut Reader,
    caller: &ApiCaller,
    id: &RegistrationId,
    record: RegistrationRecord,
) -> Result<RegistrationRecord, Problem> {
    let kept = kept(reader, caller, &[*id]).await?;
    let mark = attendance::store::find(reader, id).await?;
    Ok(record.answered(kept.get(id)).marked(mark.as_ref()))
}

/// What these answered, as far as the caller may see it: what is sensitive needs a key of everything, with the scope of
/// questionnaires.
async fn kept(
    reader: &mut Reader,
    caller: &ApiCaller,
    ids: &[RegistrationId],
) -> Result<HashMap<RegistrationId, KeptAnswers>, Problem> {
    let kept = questionnaires::kept_of(reader, ids).await?;
    let may = sees_sensitive(caller);
    let seen =
        |(id, kept): (RegistrationId, KeptAnswers)| (id, if may { kept } else { kept.without_sensitive() });
    Ok(kept.into_iter().map(seen).collect())
}

/// No such registration, as the commands say it.
fn missing() -> Problem {
    Problem::refused(&CancelRefusal::Missing)
}
