//! The calls about attendance: the mark of one registration, and an event as a whole.

use super::in_hours;
use crate::{
    api::{ApiCaller, Body, gone},
    shell::{App, Path, Problem},
};
use axum::{Json, extract::State, response::Response};
use domain::{
    Patch,
    attendance::{self, Attendance, Mark, MarkRefusal, Turnout, minutes_of},
    events::{self, EditRefusal, Event},
    ids::{EventId, RegistrationId},
    registration::{self, Status},
};
use ground::{Flaw, Instant, Invalid};
use serde::{Deserialize, Serialize};
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    let marks = OpenApiRouter::new().routes(routes!(read, put, delete));
    marks.routes(routes!(read_event, put_event)).merge(super::walk_in_api::api())
}

/// That somebody was there.
#[derive(Serialize, ToSchema)]
#[schema(as = Attendance)]
struct AttendanceRecord {
    #[schema(value_type = String)]
    registration_id: RegistrationId,
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    attended_at: Instant,
    /// How long, the event's own length where nothing else was told.
    hours: f64,
    /// `user`, `api_key` or `system`.
    marked_by: String,
}

impl AttendanceRecord {
    fn of(mark: Attendance, length: i64) -> Self {
        Self {
            registration_id: mark.registration_id,
            attended_at: mark.attended_at,
            hours: in_hours(mark.minutes.unwrap_or(length)),
            marked_by: mark.actor_kind,
        }
    }
}

/// What a mark is to say.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WantedMark {
    /// Since when; now, when nothing is said, and after the event its beginning.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default)]
    attended_at: Option<Instant>,
    /// How long; null for the whole event.
    #[schema(value_type = Option<f64>)]
    #[serde(default)]
    hours: Patch<Option<f64>>,
    /// Gives a seat to somebody who waits or has cancelled, beyond the seats if need be.
    #[serde(default)]
    r#override: bool,
}

/// The attendance of an event.
#[derive(Serialize, ToSchema)]
#[schema(as = EventAttendance)]
struct EventRecord {
    /// Since when attendance is taken; null: it is not, and nobody is a no-show.
    #[schema(value_type = Option<String>, format = DateTime, required)]
    taken_at: Option<Instant>,
    /// How long the event is.
    hours: f64,
    registered: i64,
    attended: i64,
    /// None before the event is over.
    no_shows: i64,
}

impl From<Turnout> for EventRecord {
    fn from(turnout: Turnout) -> Self {
        Self {
            taken_at: turnout.taken_at,
            hours: in_hours(turnout.minutes),
            registered: turnout.registered,
            attended: turnout.attended,
            no_shows: turnout.no_shows,
        }
    }
}

/// What is to be said of an event's attendance.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WantedEvent {
    /// Attendance is taken, or was not after all.
    #[serde(default)]
    taken: Option<bool>,
    /// How long the event is; null for as long as its sessions together.
    #[schema(value_type = Option<f64>)]
    #[serde(default)]
    hours: Patch<Option<f64>>,
}

/// Hours as whole minutes.
pub fn minutes(field: &str, hours: f64) -> Result<i64, Invalid> {
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds that were just asked for")]
    match (0.0..10_000.0).contains(&hours) {
        true => Ok((hours * 60.0).round() as i64),
        false => Err(Invalid(vec![Flaw::new(field, "attendance.hours")])),
    }
}

fn wanted(field: &str, hours: &Patch<Option<f64>>) -> Result<Option<Option<i64>>, Invalid> {
    match hours {
        Patch::Keep => Ok(None),
        Patch::Set(None) => Ok(Some(None)),
        Patch::Set(Some(hours)) => Ok(Some(Some(minutes(field, *hours)?))),
    }
}

async fn length(reader: &mut Reader, event: &EventId) -> Result<i64, Problem> {
    let held = found(reader, event).await?;
    Ok(minutes_of(&held, attendance::store::event(reader, event).await?.minutes))
}

async fn found(reader: &mut Reader, id: &EventId) -> Result<Event, Problem> {
    let event = events::store::find(reader, id).await?;
    event.ok_or_else(|| Problem::refused(&EditRefusal::Missing))
}

/// Read whether somebody was there
///
/// 404 `attendance.missing` when nobody marked it, or when they have no seat any more.
#[utoipa::path(get, path = "/registrations/{id}/attendance", operation_id = "read_attendance",
    params(("id" = String, Path)),
    responses((status = 200, description = "The mark.", body = AttendanceRecord)))]
async fn read(
    State(app): State<App>,
    _: ApiCaller,
    Path(id): Path<RegistrationId>,
) -> Result<Json<AttendanceRecord>, Problem> {
    let mut reader = app.reader().await?;
    let row = registration::store::find(&mut reader, &id).await?;
    let row = row.ok_or_else(|| Problem::refused(&MarkRefusal::Missing))?;
    let mark = attendance::store::find(&mut reader, &id).await?;
    let mark = mark.filter(|_| row.status == Status::Registered);
    let missing = || Problem::new(axum::http::StatusCode::NOT_FOUND, "attendance.missing");
    let length = length(&mut reader, &row.event_id).await?;
    Ok(Json(AttendanceRecord::of(mark.ok_or_else(missing)?, length)))
}

/// Mark that somebody was there
///
/// Again and again says the same. 409 `attendance.waitlisted` or `attendance.cancelled` for who has no seat, unless
/// `override` is true; 409 `attendance.too_early` before the day of the event.
#[utoipa::path(put, path = "/registrations/{id}/attendance", operation_id = "mark_attendance",
    params(("id" = String, Path)), request_body = WantedMark,
    responses((status = 200, description = "The mark.", body = AttendanceRecord)))]
async fn put(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
    Body(sent): Body<WantedMark>,
) -> Result<Json<AttendanceRecord>, Problem> {
    let mark = Mark { at: sent.attended_at, minutes: wanted("hours", &sent.hours)? };
    let mut work = app.work(caller.actor).await?;
    if sent.r#override {
        attendance::let_in(&mut work, &id).await?;
    }
    let marked = attendance::mark(&mut work, &id, mark).await?;
    let length = length(&mut work, &marked.registration.event_id).await?;
    work.commit().await?;
    Ok(Json(AttendanceRecord::of(marked.attendance, length)))
}

/// Take a mark away
///
/// 409 `attendance.certified` as long as there is a valid certificate.
#[utoipa::path(delete, path = "/registrations/{id}/attendance", operation_id = "unmark_attendance",
    params(("id" = String, Path)), responses((status = 204, description = "There is no mark.")))]
async fn delete(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    attendance::unmark(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Read the attendance of an event
#[utoipa::path(get, path = "/events/{id}/attendance", operation_id = "read_event_attendance",
    params(("id" = String, Path)),
    responses((status = 200, description = "How many were there.", body = EventRecord)))]
async fn read_event(
    State(app): State<App>,
    _: ApiCaller,
    Path(id): Path<EventId>,
) -> Result<Json<EventRecord>, Problem> {
    let mut reader = app.reader().await?;
    let event = found(&mut reader, &id).await?;
    Ok(Json(attendance::turnout(&mut reader, &event).await?.into()))
}

/// Say that attendance is taken, and how long an event is
#[utoipa::path(put, path = "/events/{id}/attendance", operation_id = "update_event_attendance",
    params(("id" = String, Path)), request_body = WantedEvent,
    responses((status = 200, description = "How many were there.", body = EventRecord)))]
async fn put_event(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    Body(sent): Body<WantedEvent>,
) -> Result<Json<EventRecord>, Problem> {
    let told = wanted("hours", &sent.hours)?;
    let mut work = app.work(caller.actor).await?;
    match sent.taken {
        Some(true) => attendance::start_taking(&mut work, &id).await?,
        Some(false) => attendance::stop_taking(&mut work, &id).await?,
        None => {}
    }
    if let Some(told) = told {
        attendance::set_length(&mut work, &id, told).await?;
    }
    let event = found(&mut work, &id).await?;
    let turnout = attendance::turnout(&mut work, &event).await?;
    work.commit().await?;
    Ok(Json(turnout.into()))
}
