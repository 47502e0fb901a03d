//! Every request has an id: on the answer, in the log and on the page that says something broke.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use ground::{Choice, token::Purpose};
use ring::rand::{SecureRandom, SystemRandom};
use tracing::Instrument;

/// Names one request.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Names the request (or takes the name a proxy gave it) and everything that is logged for it.
pub async fn name(mut request: Request, next: Next) -> Response {
    let given = request.headers().get(&HEADER).and_then(|value| value.to_str().ok());
    let is_plain = |id: &&str| id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let id = given.filter(is_plain).map_or_else(fresh, str::to_owned);
    let path = shown(request.uri().path());
    let span = tracing::info_span!("request", id, method = %request.method(), path);
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).instrument(span).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// The path as logs may show it: the token of a personal link is a secret.
fn shown(path: &str) -> String {
    let purpose =
        Purpose::ALL.iter().find_map(|purpose| Some((purpose.path(), path.strip_prefix(purpose.path())?)));
    let Some((start, token)) = purpose else { return path.to_owned() };
    token.split_once('/').map_or_else(|| format!("{start}…"), |(_, rest)| format!("{start}…/{rest}"))
}

fn fresh() -> String {
    let mut bytes = [0; 8];
    // Without randomness the id is zeros: it names, it does not protect.
    let _ = SystemRandom::new().fill(&mut bytes);
    data_encoding::HEXLOWER.encode(&bytes)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_token_of_a_personal_link_never_reaches_the_log() {
        assert_eq!(shown("/i/s3cret/register"), "/i/…/register");
        assert_eq!(shown("/u/s3cret"), "/u/…");
        assert_eq!(shown("/app/reset/s3cret"), "/app/reset/…");
        assert_eq!(shown("/app/events"), "/app/events");
    }
}
