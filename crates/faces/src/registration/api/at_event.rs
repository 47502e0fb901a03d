//! The registrations of one event: registering a contact, and the attendee list in its order (D-10).

use super::{place, record::AttendeeRecord, record::RegistrationRecord};
use crate::{
    api::{ApiCaller, Body, Listed},
    shell::{App, Path, Problem, form},
};
use axum::{
    Json,
    extract::{RawQuery, State},
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;
use domain::{
    attendance,
    events::{self, EditRefusal},
    ids::{ContactId, EventId, RegistrationId},
    list::{MOST_ITEMS, USUAL_ITEMS},
    registration::{self, Attendee, AttendeeOrder, AttendeeWish, Status},
};
use ground::{Choice, Flaw, Invalid};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create))
}

/// A contact that is to be registered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WantedRegistration)]
pub struct Wanted {
    #[schema(value_type = String)]
    pub contact_id: ContactId,
    /// Sends the confirmation, or does not. When nothing is said, the setting
    /// `send_confirmation_for_manual_registrations` decides.
    pub send_confirmation: Option<bool>,
    /// Answers to the questionnaire of the event by the keys of its questions: `{"ruokavalio": "kasvis", "tulen": true}`.
    /// What is required must be answered (422 with `answers.<key>`), unless `override` is true and nothing is sent.
    #[schema(value_type = Option<Object>)]
    pub answers: Option<serde_json::Value>,
    /// Gives a seat although there is none, or although registration is closed. It is counted as overbooking.
    #[serde(default)]
    pub r#override: bool,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only documents what wish() reads")]
struct AttendeeParams {
    /// `name` (surname, first name, in Finnish order) or `registered_at` (time; the waitlist by its queue).
    sort: Option<String>,
    /// One group only: `registered`, `waitlisted` or `cancelled`.
    status: Option<String>,
    /// Quick search among the contacts: every word must be found.
    q: Option<String>,
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// List the registrations of an event
///
/// Registered, waitlisted, cancelled; inside each group by name.
#[utoipa::path(get, path = "/events/{id}/registrations", operation_id = "list_event_registrations",
    params(("id" = String, Path), AttendeeParams),
    responses((status = 200, description = "One page of the list.", body = Listed<AttendeeRecord>)))]
async fn list(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    RawQuery(query): RawQuery,
) -> Result<Json<Listed<AttendeeRecord>>, Problem> {
    let wish = wish(query.as_deref().unwrap_or_default())?;
    let mut reader = app.reader().await?;
    events::store::find(&mut reader, &id).await?.ok_or_else(|| Problem::refused(&EditRefusal::Missing))?;
    let counts = registration::attendee_counts(&mut reader, &id, &wish).await?;
    let lines = registration::attendees(&mut reader, &id, &wish).await?;
    let after = wish.offset + i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let ids: Vec<RegistrationId> = lines.iter().map(|(row, _)| row.id).collect();
    let kept = super::kept(&mut reader, &caller, &ids).await?;
    let marks = attendance::store::of(&mut reader, &ids).await?;
    let record = |row: Attendee| {
        let (kept, mark) = (kept.get(&row.id), marks.get(&row.id));
        AttendeeRecord::of(id, row, kept, mark)
    };
    let items = lines.into_iter().map(|(row, _)| record(row)).collect();
    let next = (after < counts.total()).then(|| BASE64URL_NOPAD.encode(after.to_string().as_bytes()));
    Ok(Json(Listed { items, next, total: counts.total() }))
}

fn wish(query: &str) -> Result<AttendeeWish, Invalid> {
    let mut wish = AttendeeWish::everybody(AttendeeOrder::Name);
    wish.limit = i64::try_from(USUAL_ITEMS).unwrap_or(i64::MAX);
    let most = i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX);
    let mut flaws = Vec::new();
    for (name, value) in form::pairs(query.as_bytes()) {
        let unknown =
            |allowed: &[&str]| Flaw::new(name.clone(), "choice.unknown").with("allowed", allowed.join(", "));
        match name.as_str() {
            "sort" => match AttendeeOrder::from_word(&value) {
                Some(order) => wish.order = order,
                None => flaws.push(unknown(AttendeeOrder::WORDS)),
            },
            "status" => match Status::from_word(&value) {
                Some(status) => wish.status = Some(status),
                None => flaws.push(unknown(Status::WORDS)),
            },
            "limit" => match value.parse() {
                Ok(limit) if (1..=most).contains(&limit) => wish.limit = limit,
                _ => {
                    flaws.push(Flaw::new("limit", "number.out_of_range").with("least", 1).with("most", most))
                }
            },
            "cursor" => match offset(&value) {
                Some(offset) => wish.offset = offset,
                None => flaws.push(Flaw::new("cursor", "cursor.malformed")),
            },
            "q" => wish.q = value,
            _ => flaws.push(Flaw::new(name, "parameter.unknown")),
        }
    }
    Invalid::unless_none(flaws)?;
    Ok(wish)
}

fn offset(cursor: &str) -> Option<i64> {
    let bytes = BASE64URL_NOPAD.decode(cursor.as_bytes()).ok()?;
    let offset = String::from_utf8(bytes).ok()?.parse().ok()?;
    (offset >= 0).then_some(offset)
}

/// Register a contact at an event
///
/// Seats first, then the waitlist, then a clear no: 409 `registration.full` or `registration.closed`.
#[utoipa::path(post, path = "/events/{id}/registrations", operation_id = "register", params(("id" = String, Path)),
    request_body = Wanted,
    responses((status = 201, description = "The new registration.", body = RegistrationRecord),
        (status = 200, description = "The registration that was there already.", body = RegistrationRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    Body(sent): Body<Wanted>,
) -> Result<Response, Problem> {
    place(&app, &caller, id, sent).await
}
