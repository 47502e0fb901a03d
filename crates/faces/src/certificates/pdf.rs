//! The paper as PDF, by the organisation's own template of certificates or else the first of the gallery (DT-3).

use super::paper::{of_link, of_portal};
use crate::{
    documents::pdf,
    portal::customer::Me,
    shell::{App, Path, Problem, Staff, limit::Peer},
};
use axum::{extract::State, response::Response};
use domain::{
    certificates::{self, Certificate, Print, RevokeRefusal},
    ids::CertificateId,
};

/// Prints it. No connection is held meanwhile.
async fn printed(app: &App, one: &Certificate) -> Result<Response, Problem> {
    // The template belongs to no record: everybody's certificate is printed by it.
    let mut reader = app.db.reader().await?;
    let print = Print::of(&mut reader, &app.words, &app.site().base_url, one).await?;
    drop(reader);
    Ok(pdf(print.pdf(app.press()).await?, &print.name()))
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
