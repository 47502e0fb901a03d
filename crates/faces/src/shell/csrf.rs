//! The guard against forms that other sites send in a reader's name.
//!
//! Every POST carries a token bound to this browser and this sign-in (hidden field `csrf`, or `X-CSRF-Token`), and must
//! not come from another site by its own headers. Personal links and public pages are exempt: anybody may act there.
//! What lay open too long is given back with all that was typed (`kept`). The API is outside: it knows no cookies.

use crate::{
    portal::customer::customer_of,
    shell::{
        App, Problem, asked, cookies, form,
        kept::{self, Why},
        upload,
    },
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use data_encoding::BASE64URL_NOPAD;
use ground::{Fault, token::SecretKey};
use ring::rand::{SecureRandom, SystemRandom};

/// The hidden field of every form.
pub const FIELD: &str = "csrf";
const HEADER: HeaderName = HeaderName::from_static("x-csrf-token");
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Most bytes of a form, and of a form with files: twenty megabytes of them, beside what was typed.
pub const MOST_FORM: usize = 1024 * 1024;
pub const MOST_UPLOAD: usize = 20 * 1024 * 1024 + MOST_FORM;

/// What the forms of one browser are bound to: the browser, and who is signed in at this door.
#[derive(Clone, Debug)]
pub struct Visit(String, Door);

/// Users sign in by one door, customers by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    Staff,
    Portal,
}

impl Door {
    fn of(path: &str) -> Self {
        if asked::is_portal(path) { Self::Portal } else { Self::Staff }
    }

    /// The cookies that say who has come in by it.
    fn cookies(self) -> [&'static str; 2] {
        match self {
            Self::Staff => [cookies::sign_in(true), cookies::sign_in(false)],
            Self::Portal => [cookies::portal(true), cookies::portal(false)],
        }
    }
}

/// What the key of the instance signs here.
const LABEL: &str = "forms of pages";

/// A token for a page. It looks different each time, so that a compressed page does not give it away.
pub fn token(app: &App, visit: &Visit, headers: &HeaderMap) -> String {
    made(app.links.key(), visit, headers)
}

/// The token that forms for `path` carry in a browser with these cookies; for tests.
pub(crate) fn token_of_cookies(app: &App, headers: &HeaderMap, path: &str) -> String {
    let browser = cookies::read(headers, cookies::VISIT).unwrap_or_default().to_owned();
    let visit = Visit(browser, Door::of(path));
    token(app, &visit, headers)
}

fn made(key: &SecretKey, visit: &Visit, headers: &HeaderMap) -> String {
    let mut bytes = [0_u8; 64];
    let (mask, masked) = bytes.split_at_mut(32);
    // A mask without randomness is zeros: the token stays unguessable.
    let _ = SystemRandom::new().fill(mask);
    let tag = key.sign(LABEL, &bound_to(visit, headers));
    masked.iter_mut().zip(tag.iter().zip(mask)).for_each(|(out, (tag, mask))| *out = tag ^ *mask);
    BASE64URL_NOPAD.encode(&bytes)
}

/// Whether the token was made for this browser and this sign-in.
fn is_genuine(key: &SecretKey, token: &[u8], visit: &Visit, headers: &HeaderMap) -> bool {
    let Ok(bytes) = BASE64URL_NOPAD.decode(token) else { return false };
    let Some((mask, masked)) = bytes.split_at_checked(32) else { return false };
    let tag: Vec<u8> = masked.iter().zip(mask).map(|(masked, mask)| masked ^ mask).collect();
    tag.len() == 32 && key.verify(LABEL, &bound_to(visit, headers), &tag)
}

fn bound_to(visit: &Visit, headers: &HeaderMap) -> Vec<u8> {
    let sign_in = visit.1.cookies().iter().find_map(|name| cookies::read(headers, name)).unwrap_or_default();
    [visit.0.as_bytes(), b"\0", sign_in.as_bytes()].concat()
}

/// Gives every browser something that its forms can be bound to.
pub async fn visit(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let known = cookies::read(request.headers(), cookies::VISIT).filter(|visit| visit.len() == 22);
    let is_new = known.is_none();
    let visit = Visit(known.map_or_else(fresh, str::to_owned), Door::of(request.uri().path()));
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    if is_new {
        let cookie = cookies::write(&app.site(), cookies::VISIT, &visit.0, None);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn fresh() -> String {
    let mut bytes = [0; 16];
    // Without randomness all new browsers would share one visit; their sign-ins still tell them apart.
    let _ = SystemRandom::new().fill(&mut bytes);
    BASE64URL_NOPAD.encode(&bytes)
}

/// Lets a POST through only when it comes from a page of ours.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    match checked(&app, request).await {
        Ok(request) => next.run(request).await,
        Err(answer) => answer,
    }
}

async fn checked(app: &App, request: Request) -> Result<Request, Response> {
    let (head, body) = request.into_parts();
    let body = read(&head, body).await.map_err(Problem::into_response)?;
    match why_not(app, &head, &body).await.map_err(|fault| Problem::from(fault).into_response())? {
        None => Ok(Request::from_parts(head, Body::from(body))),
        Some(why) => Err(kept::answer(app, head, body, why).await),
    }
}

async fn read(head: &Parts, body: Body) -> Result<Bytes, Problem> {
    let path = head.uri.path();
    if !content_type(&head.headers).starts_with("multipart/form-data") {
        let body = to_bytes(body, MOST_FORM).await;
        return body.map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"));
    }
    let most = if path == crate::imports::HOME { crate::imports::MOST_UPLOAD } else { MOST_UPLOAD };
    // What staff send is large by mistake; guests are told beside their questions, and lose nothing.
    let is_of_guest = is_anybodys(path) || asked::is_portal(path);
    upload::taken(head, body, most, is_of_guest).await
}

/// Why the form is not taken, if it is not.
async fn why_not(app: &App, head: &Parts, body: &Bytes) -> Result<Option<Why>, Fault> {
    let (path, headers) = (head.uri.path(), &head.headers);
    if is_anybodys(path) {
        return Ok(None);
    }
    if is_from_another_site(headers, &app.site().base_url) {
        return Ok(Some(Why::Strange));
    }
    let visit = head.extensions.get::<Visit>();
    let token = token_of(headers, body);
    if !visit.zip(token).is_some_and(|(visit, token)| is_genuine(app.links.key(), &token, visit, headers)) {
        return Ok(Some(if is_from_here(headers) { Why::Expired } else { Why::Strange }));
    }
    let is_of_customer = asked::is_portal(path) && !is_door(path) && app.site().settings.portal_active;
    if is_of_customer && customer_of(app, headers).await?.is_none() {
        return Ok(Some(Why::SignedOut));
    }
    Ok(None)
}

/// Whoever holds a link may act, and on public pages anybody may: nothing there is done in the name of who is signed in.
fn is_anybodys(path: &str) -> bool {
    ["/i/", "/q/", "/u/", "/e/", "/confirm/"].iter().any(|start| path.starts_with(start))
}

/// Where customers come in and go out.
fn is_door(path: &str) -> bool {
    ["/portal/sign-", "/portal/code", "/portal/password"].iter().any(|start| path.starts_with(start))
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn token_of(headers: &HeaderMap, body: &Bytes) -> Option<Vec<u8>> {
    if let Some(token) = headers.get(&HEADER) {
        return Some(token.as_bytes().to_vec());
    }
    if content_type(headers).starts_with("multipart/form-data") {
        return first_part(body);
    }
    form::pairs(body).find(|(name, _)| name == FIELD).map(|(_, value)| value.into_bytes())
}

/// The field stands first in every form with files, so it is found without reading them.
fn first_part(body: &Bytes) -> Option<Vec<u8>> {
    let start = &body[..body.len().min(1024)];
    let text = String::from_utf8_lossy(start);
    let (head, rest) = text.split_once("\r\n\r\n")?;
    let value = rest.split("\r\n").next()?;
    head.contains("name=\"csrf\"").then(|| value.as_bytes().to_vec())
}

/// Whether the browser says that the form stood on a page of ours.
fn is_from_here(headers: &HeaderMap) -> bool {
    headers.get(&FETCH_SITE).is_some_and(|site| site == "same-origin") || headers.contains_key(header::ORIGIN)
}

/// What the browser says about where the form stood. Silence is no objection: the token was right.
fn is_from_another_site(headers: &HeaderMap, base_url: &str) -> bool {
    if let Some(site) = headers.get(&FETCH_SITE) {
        return site != "same-origin" && site != "none";
    }
    let Some(origin) = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()) else {
        return false;
    };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let here = origin.split_once("://").is_some_and(|(_, authority)| authority == host);
    origin != base_url && !here
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn signed_in(cookie: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
        headers
    }

    #[test]
    fn a_token_serves_one_browser_and_one_sign_in() {
        let key = SecretKey::from_bytes(&[7; 32]).expect("a key");
        let (visit, here) = (Visit("a".into(), Door::Staff), signed_in("kutsu_sign_in=one"));
        let token = made(&key, &visit, &here);
        assert!(is_genuine(&key, token.as_bytes(), &visit, &here));
        assert!(!is_genuine(&key, token.as_bytes(), &Visit("b".into(), Door::Staff), &here));
        assert!(!is_genuine(&key, token.as_bytes(), &visit, &signed_in("kutsu_sign_in=two")));
        assert!(!is_genuine(&key, b"", &visit, &here));
        let both = signed_in("kutsu_sign_in=one; kutsu_portal=two");
        assert!(is_genuine(&key, token.as_bytes(), &visit, &both), "the other door is another matter");
        assert!(!is_genuine(&key, token.as_bytes(), &Visit("a".into(), Door::Portal), &both));
        assert_ne!(
            token,
            made(&key, &visit, &here),
            "the same token twice would be read out of compressed pages"
        );
    }

    #[test]
    fn what_another_site_sends_is_known_by_its_headers() {
        let with = |name: HeaderName, value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static("127.0.0.1:8080"));
            headers.insert(name, HeaderValue::from_static(value));
            is_from_another_site(&headers, "https://kutsu.test")
        };
        assert!(with(FETCH_SITE, "cross-site"));
        assert!(with(FETCH_SITE, "same-site"));
        assert!(!with(FETCH_SITE, "same-origin"));
        assert!(with(header::ORIGIN, "https://evil.test"));
        assert!(with(header::ORIGIN, "null"));
        assert!(!with(header::ORIGIN, "https://kutsu.test"));
        assert!(!with(header::ORIGIN, "http://127.0.0.1:8080"));
    }

    #[test]
    fn the_field_of_a_form_with_files_is_its_first_part() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n--x\r\n…";
        assert_eq!(first_part(&Bytes::from(body)), Some(b"token".to_vec()));
        assert_eq!(first_part(&Bytes::from(body.replace("csrf", "file"))), None);
    }
}
