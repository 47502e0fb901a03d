//! The organisation's logo, from an address of our own.
//!
//! It is shown as a picture and cannot do anything: a policy forbids it even when it is opened by itself.

use crate::shell::{App, Path, Problem};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use data_encoding::BASE64;
use domain::{
    Patch,
    check::Text,
    ids::LogoId,
    settings::{self, Logo},
};
use ground::{Choice, Flaw, Invalid};

/// The rule of a picture that is opened by itself.
const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Where browsers find it; another logo has another address.
pub fn address(logo: &Logo) -> String {
    format!("/logo/{}", logo.0)
}

/// `GET /logo/{id}`
pub(super) async fn serve(State(app): State<App>, Path(id): Path<LogoId>) -> Result<Response, Problem> {
    let found = settings::logo(&mut app.reader().await?, &id).await?;
    let (kind, bytes) = found.ok_or_else(Problem::not_found)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind.word())),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((headers, bytes).into_response())
}

/// The bytes of a logo in a `data:` address; the address of the present one keeps it.
pub(super) fn of_address(sent: &Text) -> Result<Patch<Option<Vec<u8>>>, Invalid> {
    let Patch::Set(sent) = sent else { return Ok(Patch::Keep) };
    let Some(text) = sent.as_deref().map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(Patch::Set(None));
    };
    if text.starts_with("/logo/") {
        return Ok(Patch::Keep);
    }
    let encoded = text.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")).map(|(_, it)| it);
    let bytes = encoded.and_then(|encoded| BASE64.decode(encoded.as_bytes()).ok());
    bytes
        .map(|bytes| Patch::Set(Some(bytes)))
        .ok_or_else(|| Invalid(vec![Flaw::new("logo", "logo.malformed")]))
}
