//! `Idempotency-Key`: a POST that is repeated within a day is answered again and not done again.
//!
//! The answer is kept with its status, refusals too. What broke, or never got through, may be tried again.

use super::ApiCaller;
use crate::shell::{App, Problem, csrf::MOST_FORM, problem::api_locale};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use ground::{Fault, token};
use store::idempotency::Claim;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Says that an answer was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// Longest key that is taken.
const LONGEST: usize = 255;

/// Answers `request`, from memory if it was answered before under the same key.
pub async fn answer(
    app: &App,
    caller: &ApiCaller,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    if *request.method() != Method::POST || !request.headers().contains_key(&KEY) {
        return Ok(next.run(request).await);
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, MOST_FORM)
        .await
        .map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"))?;
    let (key, of_request) = digests(caller, &parts.headers, parts.uri.path(), &body)?;

    let mut work = app.work(caller.actor).await?;
    let claim = work.claim_key(&key, &of_request).await?;
    work.commit().await?;
    match claim {
        Claim::New => {}
        Claim::Answered { status, body } => return again(status, body),
        Claim::Underway => return Err(Problem::new(StatusCode::CONFLICT, "idempotency.underway")),
        Claim::Other => return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "idempotency.mismatch")),
    }
    let locale = api_locale(&parts.headers);
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    let mut work = app.work(caller.actor).await?;
    let response = if is_final(response.status()) {
        let problem = response.extensions().get::<Problem>().cloned();
        let (head, body) =
            problem.map_or(response, |problem| problem.as_json(&app.words, locale)).into_parts();
        let body = to_bytes(body, usize::MAX)
            .await
            .map_err(|error| Fault::because("reading an answer to be kept", error))?;
        work.settle_key(&key, i64::from(head.status.as_u16()), &String::from_utf8_lossy(&body)).await?;
        Response::from_parts(head, Body::from(body))
    } else {
        work.release_key(&key).await?;
        response
    };
    work.commit().await?;
    Ok(response)
}

/// Digests of the key, as used by this program at this address, and of what was sent.
fn digests(
    caller: &ApiCaller,
    headers: &HeaderMap,
    path: &str,
    body: &Bytes,
) -> Result<([u8; 32], [u8; 32]), Problem> {
    let key = headers.get(&KEY).and_then(|key| key.to_str().ok()).map(str::trim).unwrap_or_default();
    if key.is_empty() || key.len() > LONGEST {
        return Err(Problem::new(StatusCode::BAD_REQUEST, "idempotency.malformed"));
    }
    let body = String::from_utf8_lossy(body);
    Ok((token::digest_of(&format!("{}\n{path}\n{key}", caller.key)), token::digest_of(&body)))
}

/// Whether the same request must get the same answer from now on.
fn is_final(status: StatusCode) -> bool {
    let passing = [StatusCode::TOO_MANY_REQUESTS, StatusCode::REQUEST_TIMEOUT];
    !status.is_server_error() && !passing.contains(&status)
}

fn again(status: i64, body: String) -> Result<Response, Problem> {
    let status = u16::try_from(status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.ok_or_else(|| Fault::new("a kept answer has no status"))?;
    let kind = if status.is_client_error() { "application/problem+json" } else { "application/json" };
    let mut response = (status, body).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}
