//! What every answer tells the browser: load nothing from elsewhere, guess nothing, give nothing away.

use crate::shell::App;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// The rule of all pages: no inline script or style, no other host, no frame around.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The rule of a mail shown in a sandboxed frame of ours: its own looks, no behaviour.
pub const MAIL_POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; \
     frame-ancestors 'self'";

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// Adds to every answer what it has not said itself.
pub async fn add(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let is_ahead = request.headers().contains_key("hx-preloaded");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    say(headers, header::CONTENT_SECURITY_POLICY, PAGE_POLICY);
    say(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(headers, OPENER, "same-origin");
    say(headers, RESOURCE, "same-origin");
    say(headers, PERMISSIONS, "camera=(), geolocation=(), microphone=()");
    if is_secret(&path) {
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    } else {
        say(headers, header::REFERRER_POLICY, "same-origin");
        // What the pointer fetched ahead must live until the click.
        say(
            headers,
            header::CACHE_CONTROL,
            if is_ahead { "private, max-age=5" } else { "private, no-store" },
        );
    }
    if app.site().is_https() {
        say(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

/// Addresses that hold a personal token or a one-time link.
fn is_secret(path: &str) -> bool {
    ["/i/", "/q/", "/u/", "/m/", "/verify/", "/app/set-up/", "/app/reset/", "/portal/sign-in/"]
        .iter()
        .any(|start| path.starts_with(start))
}

fn say(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
