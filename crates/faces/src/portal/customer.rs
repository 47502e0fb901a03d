//! The customer behind a request, and what stands around every page of theirs.

use crate::shell::{App, Problem, cookies, see_other};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::portal::{self, Customer, PortalModule, SIGN_IN_SECONDS};
use ground::{Fault, token::Secret};
use serde::Serialize;

/// Where one signs in.
pub const SIGN_IN: &str = "/portal/sign-in";
/// The first page.
pub const HOME: &str = "/portal";

/// The signed-in customer; without one the request is answered with the way to the sign-in page.
pub struct Me(pub Customer);

impl FromRequestParts<App> for Me {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        must_be_open(app).map_err(IntoResponse::into_response)?;
        let customer = customer_of(app, &parts.headers).await;
        match customer.map_err(|fault| Problem::from(fault).into_response())? {
            Some(customer) => Ok(Self(customer)),
            None => Err(to_sign_in(app, parts)),
        }
    }
}

/// Where the portal is switched off there is nothing.
pub fn must_be_open(app: &App) -> Result<(), Problem> {
    match app.site().settings.portal_active {
        true => Ok(()),
        false => Err(Problem::new(StatusCode::NOT_FOUND, "portal.closed")),
    }
}

/// Who holds the cookie of these headers.
pub async fn customer_of(app: &App, headers: &HeaderMap) -> Result<Option<Customer>, Fault> {
    let name = cookies::portal(app.site().is_https());
    let Some(secret) = cookies::read(headers, name) else { return Ok(None) };
    let Some(customer) = portal::signed_in(&mut app.reader().await?, secret).await? else { return Ok(None) };
    if customer.is_due(app.now()) {
        let mut work = app.work(customer.actor()).await?;
        portal::mark_seen(&mut work, &customer.sign_in).await?;
        work.commit().await?;
    }
    Ok(Some(customer))
}

fn to_sign_in(app: &App, parts: &Parts) -> Response {
    let asked = parts.uri.path_and_query().map_or(HOME, |asked| asked.as_str());
    let wanted = if parts.method == Method::GET { asked } else { HOME };
    // Who brings the sign of an old sign-in is told why it does not open the door.
    let was_in = cookies::read(&parts.headers, cookies::portal(app.site().is_https())).is_some();
    let ended = if was_in { "&ended=yes" } else { "" };
    see_other(&format!("{SIGN_IN}?next={}{ended}", crate::shell::encoded(wanted)))
}

/// The page to come back to, when it is one of the portal.
pub fn next(asked: &str) -> &str {
    let is_ours = (asked == HOME || asked.starts_with("/portal/") || asked.starts_with("/portal?"))
        && !asked.contains(['\\', '\r', '\n']);
    if is_ours { asked } else { HOME }
}

/// Lets the browser keep the secret of its new sign-in.
pub fn signed_in(app: &App, secret: &Secret, mut response: Response) -> Response {
    let site = app.site();
    let name = cookies::portal(site.is_https());
    let cookie = cookies::write(&site, name, secret.reveal(), Some(SIGN_IN_SECONDS));
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// Lets the browser forget it.
pub fn signed_out(app: &App) -> Response {
    let site = app.site();
    let cookie = cookies::write(&site, cookies::portal(site.is_https()), "", Some(0));
    let mut response = see_other(SIGN_IN);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// What stands around every page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    pub name: String,
    first_name: String,
    tabs: Vec<Tab>,
}

#[derive(Clone, Debug, Serialize)]
struct Tab {
    /// `events`, `registrations`, `invoices`, `me` or `organisation`.
    key: &'static str,
    path: &'static str,
    current: bool,
}

impl Frame {
    /// Around the page `current` of this customer.
    pub fn of(customer: &Customer, current: &str) -> Self {
        let events = customer.rights.has(PortalModule::Events);
        let all = [
            ("events", HOME, events),
            ("registrations", "/portal/registrations", events),
            ("invoices", "/portal/invoices", customer.has_invoices),
            ("organisation", "/portal/organisation", customer.keeps_organisation()),
            ("me", "/portal/me", true),
        ];
        let shown = all.into_iter().filter(|(.., is_open)| *is_open);
        Self {
            name: customer.contact.name(),
            first_name: customer.contact.first_name.clone(),
            tabs: shown.map(|(key, path, _)| Tab { key, path, current: key == current }).collect(),
        }
    }

    /// One for samples.
    pub fn sample(current: &str) -> Self {
        let tab = |key: &'static str| Tab { key, path: HOME, current: key == current };
        Self {
            name: "Eevi <Öhman>".into(),
            first_name: "Eevi <x>".into(),
            tabs: ["events", "registrations", "invoices", "organisation", "me"].map(tab).into(),
        }
    }
}

/// What the profile does not open is not there.
pub fn must_have(customer: &Customer, module: PortalModule) -> Result<(), Problem> {
    if customer.rights.has(module) { Ok(()) } else { Err(Problem::not_found()) }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn nobody_is_sent_out_of_the_portal() {
        assert_eq!(next("/portal/events/KT-1001?a=b"), "/portal/events/KT-1001?a=b");
        assert_eq!(next("/portal?q=x"), "/portal?q=x");
        for elsewhere in ["https://evil.test", "//evil.test", "/app", "/portal\\evil", "/portalx", ""] {
            assert_eq!(next(elsewhere), "/portal");
        }
    }
}
