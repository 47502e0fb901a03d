//! The calls about certificates: the dry run and issuing for an event, and the certificate of one registration.

use crate::{
    api::{ApiCaller, Body},
    attendance::{api::minutes, in_hours},
    shell::{App, Path, Problem},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    Patch,
    certificates::{self, Certificate, Lack, Plan, RevokeRefusal},
    events::{self, EditRefusal},
    ids::{CertificateId, ContactId, EventId, RegistrationId},
};
use ground::Instant;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, issue))
        .routes(routes!(send))
        .routes(routes!(read, issue_one))
        .routes(routes!(revoke))
}

/// What says that somebody took part.
#[derive(Serialize, ToSchema)]
#[schema(as = Certificate)]
struct CertificateRecord {
    #[schema(value_type = String, examples("crt_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: CertificateId,
    #[schema(examples("7KQ2-M9XA-TR4P-HD6W"))]
    code: String,
    /// Where anybody can check it.
    url: String,
    #[schema(value_type = String)]
    registration_id: RegistrationId,
    #[schema(value_type = String)]
    event_id: EventId,
    /// As they stood when it was issued; so do the event's name and the hours.
    name: String,
    event_name: String,
    hours: f64,
    #[schema(value_type = String, format = DateTime)]
    issued_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    revoked_at: Option<Instant>,
    #[schema(required)]
    revoked_reason: Option<String>,
}

impl CertificateRecord {
    fn of(app: &App, one: Certificate) -> Self {
        Self {
            id: one.id,
            code: one.shown_code(),
            url: app.site().url(&one.path()),
            registration_id: one.registration_id,
            event_id: one.event_id,
            name: one.name,
            event_name: one.event_name,
            hours: in_hours(one.minutes),
            issued_at: one.issued_at,
            revoked_at: one.revoked_at,
            revoked_reason: one.revoked_reason,
        }
    }
}

/// Somebody who would get a certificate, or not, and why.
#[derive(Serialize, ToSchema)]
#[schema(as = CertificateCandidate)]
struct CandidateRecord {
    #[schema(value_type = String)]
    registration_id: RegistrationId,
    #[schema(value_type = String)]
    contact_id: ContactId,
    name: String,
    #[schema(required)]
    hours: Option<f64>,
    /// `not_attended`, `too_short` or `has_one`; null for who gets one.
    #[schema(value_type = Option<String>, required)]
    why: Option<Lack>,
}

/// What issuing comes to.
#[derive(Serialize, ToSchema)]
#[schema(as = CertificateRun)]
struct Run {
    /// Whether it was done, or is only what would be.
    issued: bool,
    #[schema(required)]
    least_hours: Option<f64>,
    ready: Vec<CandidateRecord>,
    left: Vec<CandidateRecord>,
    /// The new ones.
    certificates: Vec<CertificateRecord>,
}

impl Run {
    fn of(plan: Plan, certificates: Vec<CertificateRecord>, issued: bool) -> Self {
        let ready = plan.ready.into_iter().map(|one| CandidateRecord {
            registration_id: one.registration_id,
            contact_id: one.contact_id,
            name: one.name,
            hours: Some(in_hours(one.minutes)),
            why: None,
        });
        let left = plan.left.into_iter().map(|one| CandidateRecord {
            registration_id: one.registration_id,
            contact_id: one.contact_id,
            name: one.name,
            hours: one.minutes.map(in_hours),
            why: Some(one.why),
        });
        let least_hours = plan.least_minutes.map(in_hours);
        Self { issued, least_hours, ready: ready.collect(), left: left.collect(), certificates }
    }
}

/// How certificates are to be issued.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WantedRun {
    /// Issues them; otherwise it is a dry run.
    #[serde(default)]
    issue: bool,
    /// Sets the rule of the event: at least so many hours; null: being there is enough.
    #[schema(value_type = Option<f64>)]
    #[serde(default)]
    least_hours: Patch<Option<f64>>,
}

/// How many mails go out.
#[derive(Serialize, ToSchema)]
#[schema(as = CertificateMails)]
struct Sent {
    queued: usize,
    /// Holders whom no mail reaches.
    without_address: i64,
}

/// Why a certificate is revoked.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Reason {
    /// For staff; whoever checks the certificate is not told.
    #[serde(default)]
    reason: String,
}

/// All certificates of an event.
#[derive(Serialize, ToSchema)]
#[schema(as = Certificates)]
struct Certificates {
    items: Vec<CertificateRecord>,
    valid: i64,
    revoked: i64,
}

/// List the certificates of an event
///
/// Revoked ones too, by name.
#[utoipa::path(get, path = "/events/{id}/certificates", operation_id = "list_certificates",
    params(("id" = String, Path)),
    responses((status = 200, description = "All of them.", body = Certificates)))]
async fn list(
    State(app): State<App>,
    _: ApiCaller,
    Path(id): Path<EventId>,
) -> Result<Json<Certificates>, Problem> {
    let mut reader = app.reader().await?;
    events::store::find(&mut reader, &id).await?.ok_or_else(|| Problem::refused(&EditRefusal::Missing))?;
    let items = certificates::of_event(&mut reader, &id, 0, i64::MAX).await?;
    let (valid, revoked) = certificates::store::counts(&mut reader, &id).await?;
    let items = items.into_iter().map(|one| CertificateRecord::of(&app, one)).collect();
    Ok(Json(Certificates { items, valid, revoked }))
}

/// Issue the certificates of an event
///
/// A dry run unless `issue` is true. Whoever was there long enough and has no valid certificate gets one. 409
/// `certificate.too_early` before the event is over.
#[utoipa::path(post, path = "/events/{id}/certificates", operation_id = "issue_certificates",
    params(("id" = String, Path)), request_body = WantedRun,
    responses((status = 200, description = "What it comes to.", body = Run)))]
async fn issue(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    Body(sent): Body<WantedRun>,
) -> Result<Json<Run>, Problem> {
    let mut work = app.work(caller.actor).await?;
    match sent.least_hours {
        Patch::Keep => {}
        Patch::Set(None) => certificates::set_rule(&mut work, &id, None).await?,
        Patch::Set(Some(hours)) => {
            certificates::set_rule(&mut work, &id, Some(minutes("least_hours", hours)?)).await?;
        }
    }
    let run = if sent.issue {
        let issued = certificates::issue(&mut work, &id).await?;
        let records = issued.certificates.into_iter().map(|one| CertificateRecord::of(&app, one));
        Run::of(issued.plan, records.collect(), true)
    } else {
        let event = events::store::find(&mut work, &id).await?;
        let event = event.ok_or_else(|| Problem::refused(&EditRefusal::Missing))?;
        Run::of(certificates::plan(&mut work, &event).await?, Vec::new(), false)
    };
    work.commit().await?;
    Ok(Json(run))
}

/// Send the certificates of an event by mail
///
/// To each holder of a valid one who has not got it, with the link to it.
#[utoipa::path(post, path = "/events/{id}/certificates/send-certificates", operation_id = "send_certificates",
    params(("id" = String, Path)),
    responses((status = 200, description = "The mails are on their way.", body = Sent)))]
async fn send(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
) -> Result<Json<Sent>, Problem> {
    let mut work = app.work(caller.actor).await?;
    events::store::find(&mut work, &id).await?.ok_or_else(|| Problem::refused(&EditRefusal::Missing))?;
    let (_, without_address) = certificates::to_send(&mut work, &id).await?;
    let queued = certificates::send(&mut work, &id, 0).await?.len();
    work.commit().await?;
    Ok(Json(Sent { queued, without_address }))
}

fn missing() -> Problem {
    Problem::refused(&RevokeRefusal::Missing)
}

/// Read the valid certificate of a registration
#[utoipa::path(get, path = "/registrations/{id}/certificate", operation_id = "read_certificate",
    params(("id" = String, Path)),
    responses((status = 200, description = "The certificate.", body = CertificateRecord)))]
async fn read(
    State(app): State<App>,
    _: ApiCaller,
    Path(id): Path<RegistrationId>,
) -> Result<Json<CertificateRecord>, Problem> {
    let found = certificates::live(&mut app.reader().await?, &id).await?.ok_or_else(missing)?;
    Ok(Json(CertificateRecord::of(&app, found)))
}

/// Issue the certificate of one registration
///
/// By the rule of the event: 409 `certificate.not_attended`, `certificate.too_short` or `certificate.has_one` otherwise.
#[utoipa::path(post, path = "/registrations/{id}/certificate", operation_id = "issue_certificate",
    params(("id" = String, Path)),
    responses((status = 201, description = "The new certificate.", body = CertificateRecord)))]
async fn issue_one(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let issued = certificates::issue_for(&mut work, &id).await?;
    work.commit().await?;
    Ok((StatusCode::CREATED, Json(CertificateRecord::of(&app, issued))).into_response())
}

/// Revoke the valid certificate of a registration
///
/// It never comes back; a new one may be issued in its place.
#[utoipa::path(post, path = "/registrations/{id}/certificate/revoke", operation_id = "revoke_certificate",
    params(("id" = String, Path)), request_body = Reason,
    responses((status = 200, description = "The revoked certificate.", body = CertificateRecord)))]
async fn revoke(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<RegistrationId>,
    Body(sent): Body<Reason>,
) -> Result<Json<CertificateRecord>, Problem> {
    let mut work = app.work(caller.actor).await?;
    let found = certificates::live(&mut work, &id).await?.ok_or_else(missing)?;
    let revoked = certificates::revoke(&mut work, &found.id, &sent.reason).await?;
    work.commit().await?;
    Ok(Json(CertificateRecord::of(&app, revoked)))
}
