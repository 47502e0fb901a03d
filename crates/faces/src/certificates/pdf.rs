//! The paper as PDF, by the organisation's own template of certificates or else the first of the gallery (DT-3).

use super::paper::{of_link, of_portal};
use crate::{
    attendance::in_hours,
    documents::pdf,
    portal::customer::Me,
    shell::{App, Path, Problem, Staff, limit::Peer},
};
use axum::{extract::State, response::Response};
use domain::{
    certificates::{self, Certificate, RevokeRefusal},
    documents::{CertificateFacts, Chosen, DocumentKind, Facts, Layout},
    ids::CertificateId,
};
use ground::words::Arg;

/// Prints it. No connection is held meanwhile.
async fn printed(app: &App, one: &Certificate) -> Result<Response, Problem> {
    // The template belongs to no record: everybody's certificate is printed by it.
    let mut reader = app.db.reader().await?;
    let of = (DocumentKind::Certificate, one.language);
    let layout = Layout::of(&mut reader, &app.words, of, Chosen::Usual).await?;
    drop(reader);
    let locale = layout.language();
    let hours = [("hours", Arg::Number(in_hours(one.minutes)))];
    let hours = app.words.say(locale, "certificate-hours", &hours);
    let title = format!("{}: {}", app.words.say(locale, "paper-title", &[]), one.name);
    let facts = CertificateFacts {
        title: &title,
        name: &one.name,
        event_name: &one.event_name,
        location: one.location.as_deref(),
        starts_at: one.starts_at,
        ends_at: one.ends_at,
        time_zone: &one.time_zone,
        hours: &hours,
        code: &one.shown_code(),
        verify_url: &app.site().url(&one.path()),
        issued_on: one.issued_at.date(&one.time_zone),
    };
    let facts = Facts::certificate(&facts, locale);
    Ok(pdf(layout.pdf(app.press(), &facts).await?, &title.replace(": ", " ")))
}

/// `GET /i/{token}/certificate.pdf`
pub async fn by_link(
    State(app): State<App>,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let certificate = of_link(&app, peer, &token).await?;
    printed(&app, &certificate).await
}

/// `GET /portal/certificates/{id}/pdf`
pub async fn in_portal(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<CertificateId>,
) -> Result<Response, Problem> {
    let certificate = of_portal(&app, &me, &id).await?;
    printed(&app, &certificate).await
}

/// `GET /app/certificates/{id}/export`
pub async fn for_staff(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<CertificateId>,
) -> Result<Response, Problem> {
    let found = certificates::find(&mut app.reader().await?, &id).await?;
    let found =
        found.filter(Certificate::is_valid).ok_or_else(|| Problem::refused(&RevokeRefusal::Missing))?;
    printed(&app, &found).await
}
