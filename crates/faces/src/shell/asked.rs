//! What a request asks besides its own parameters: in which language, by whom, for a page or a part.
//!
//! Put together once per request by the layer [`know`]; handlers take [`Asked`], or [`Staff`] where somebody must
//! be signed in. Never decides what a user may do: `domain::staff::may` does.

use crate::shell::{
    App, Problem, Toast, cookies,
    csrf::{self, Visit},
    licence, toast,
    trace::RequestId,
};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::Response,
};
use domain::{
    overview::{self, Tallies},
    rights::{self, Licence},
    staff::{self, Role, SignIn, User},
};
use ground::{Choice, Fault, Id, Instant, Locale};
use std::sync::Arc;
use store::Actor;

ground::choice! {
    /// How the page is coloured; without a choice it follows the system.
    pub enum Theme {
        Light = "light",
        Dark = "dark",
    }
}

/// What htmx says it wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Htmx {
    /// The request comes from htmx: it takes parts, and follows `HX-Redirect`.
    pub asks: bool,
    /// It wants the part alone and not the page around it.
    pub part: bool,
    /// It fetches ahead, because the pointer rests on a link.
    pub ahead: bool,
}

/// Everything a page needs to know of its request.
#[derive(Clone, Debug)]
pub struct Asked {
    pub locale: Locale,
    /// The reader chose the language here; otherwise a contact's own language may be taken instead.
    pub locale_chosen: bool,
    pub theme: Option<Theme>,
    /// Single-key shortcuts are on.
    pub keys: bool,
    pub htmx: Htmx,
    pub method: Method,
    pub path: String,
    /// The query without `?`, as it was sent.
    pub query: String,
    /// Who has signed in.
    pub staff: Option<SignIn>,
    /// What the reader sees and may do.
    pub licence: Arc<Licence>,
    /// What stands beside the modules, where the reader does not see everything.
    pub tallies: Option<Tallies>,
    /// What forms carry so that other sites cannot send them.
    pub csrf: String,
    pub toasts: Vec<Toast>,
    pub request_id: String,
    pub now: Instant,
}

impl Asked {
    /// A plain GET of nobody in particular, for tests and the gallery.
    pub fn sample(locale: Locale) -> Self {
        Self {
            locale,
            locale_chosen: false,
            theme: None,
            keys: true,
            htmx: Htmx::default(),
            method: Method::GET,
            path: "/".into(),
            query: String::new(),
            staff: None,
            licence: Arc::default(),
            tallies: None,
            csrf: "token".into(),
            toasts: Vec::new(),
            request_id: "0123456789abcdef".into(),
            now: Instant::from_millis(1_795_417_200_000),
        }
    }

    /// The same of a signed-in administrator.
    pub fn sample_of_staff(locale: Locale) -> Self {
        let asked = Self::sample(locale);
        let email = "asa@kutsu.test".parse().ok();
        let user = email.map(|email| User {
            id: Id::from_bytes([1; 16]),
            email,
            name: "Åsa <Öhman>".into(),
            role: Role::Administrator,
            language: locale,
            active: true,
            version: 1,
            created_at: asked.now,
            updated_at: asked.now,
        });
        let staff = user.map(|user| SignIn { id: Id::from_bytes([2; 16]), user, seen_at: asked.now });
        Self { staff, ..asked }
    }

    /// Who acts: the user who is signed in, else the public.
    pub fn actor(&self) -> Actor {
        self.staff.as_ref().map_or(Actor::PUBLIC, |me| me.user.actor())
    }

    /// Speaks the contact's language, unless the reader has chosen one.
    #[must_use]
    pub fn in_language_of(mut self, contact: Option<Locale>) -> Self {
        if let (false, Some(locale)) = (self.locale_chosen, contact) {
            self.locale = locale;
        }
        self
    }

    /// Path and query, to come back to.
    pub fn address(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// Whether the request comes from a page of the CRM.
    pub fn is_crm(&self) -> bool {
        self.path == "/app" || self.path.starts_with("/app/")
    }
}

/// Learns what is asked and lends it to the handlers and layers inside.
pub async fn know(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let (asked, lookup) = understand(&app, &parts).await;
    let wanted_language = query_value(&asked.query, "lang").and_then(Locale::from_word);
    let remember_language = wanted_language.filter(|locale| app.site().settings.speaks(*locale));
    let is_act = !asked.method.is_safe();
    let told = !asked.toasts.is_empty() && asked.method == Method::GET && !asked.htmx.asks;
    let asked = Arc::new(asked);
    parts.extensions.insert(asked.clone());
    let mut response = match lookup {
        Ok(()) => licence::under(asked.licence.clone(), next.run(Request::from_parts(parts, body))).await,
        Err(fault) => Problem::from(fault).as_page(&app, &asked),
    };
    if is_act {
        app.tallies_changed();
    }
    let site = app.site();
    let headers = response.headers_mut();
    if let Some(locale) = remember_language {
        let cookie = cookies::write(&site, cookies::LANGUAGE, locale.word(), Some(cookies::YEAR));
        headers.append(header::SET_COOKIE, cookie);
    }
    if told && !headers.contains_key(header::LOCATION) {
        headers.append(header::SET_COOKIE, cookies::write(&site, cookies::TOAST, "", Some(0)));
    }
    headers.append(header::VARY, HeaderValue::from_static("HX-Request, Cookie, Accept-Language"));
    response
}

async fn understand(app: &App, request: &Parts) -> (Asked, Result<(), Fault>) {
    let headers = &request.headers;
    let query = request.uri.query().unwrap_or_default().to_owned();
    let (Known { staff, licence, tallies }, lookup) = match look_up(app, request.uri.path(), headers).await {
        Ok(known) => (known, Ok(())),
        Err(fault) => (Known::default(), Err(fault)),
    };
    let own = staff.as_ref().map(|me| me.user.language);
    let site = app.site();
    let (locale, locale_chosen) = language(headers, &query, own, site.locale(), &site.settings.languages);
    let visit = request.extensions.get::<Visit>();
    let asked = Asked {
        locale,
        locale_chosen,
        theme: cookies::read(headers, cookies::THEME).and_then(Theme::from_word),
        keys: cookies::read(headers, cookies::KEYS) != Some("off"),
        htmx: htmx(headers),
        method: request.method.clone(),
        path: request.uri.path().to_owned(),
        query,
        staff,
        licence: Arc::new(licence),
        tallies,
        csrf: visit.map(|visit| csrf::token(app, visit, headers)).unwrap_or_default(),
        toasts: toast::waiting(headers),
        request_id: request.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
        now: app.now(),
    };
    (asked, lookup)
}

/// Whether an address is one of the portal, where users are nobody in particular.
pub fn is_portal(path: &str) -> bool {
    path == "/portal" || path.starts_with("/portal/")
}

/// Who sent the request, and what that person may.
#[derive(Default)]
struct Known {
    staff: Option<SignIn>,
    licence: Licence,
    tallies: Option<Tallies>,
}

/// Who sent the request, and what the instance is set to.
async fn look_up(app: &App, path: &str, headers: &HeaderMap) -> Result<Known, Fault> {
    app.refresh_site().await?;
    if is_portal(path) {
        return Ok(Known::default());
    }
    let name = cookies::sign_in(app.site().is_https());
    let Some(secret) = cookies::read(headers, name) else { return Ok(Known::default()) };
    let mut reader = app.db.reader().await?;
    let Some(sign_in) = staff::signed_in(&mut reader, secret).await? else { return Ok(Known::default()) };
    let licence = rights::licence_of(&mut reader, &sign_in.user).await?;
    let mut tallies = None;
    if let Some(sight) = licence.sight() {
        let zone = app.site().zone().clone();
        tallies = Some(overview::tallies(&mut reader.under(Some(sight)), &zone).await?);
    } else {
        app.refresh_tallies(&mut reader).await?;
        drop(reader);
    }
    if sign_in.is_due(app.now()) {
        let mut work = app.db.work(sign_in.user.actor()).await?;
        staff::mark_seen(&mut work, &sign_in.id).await?;
        work.commit().await?;
    }
    Ok(Known { staff: Some(sign_in), licence, tallies })
}

/// What the reader chose here, what the user set, what the browser prefers, what the instance speaks: the first that is
/// among the languages in use.
fn language(
    headers: &HeaderMap,
    query: &str,
    own: Option<Locale>,
    otherwise: Locale,
    in_use: &[Locale],
) -> (Locale, bool) {
    let is_spoken = |locale: &Locale| in_use.contains(locale);
    let here = query_value(query, "lang").and_then(Locale::from_word).filter(is_spoken);
    let kept = || cookies::read(headers, cookies::LANGUAGE).and_then(Locale::from_word).filter(is_spoken);
    match here.or(own.filter(is_spoken)).or_else(kept) {
        Some(locale) => (locale, true),
        None => (preferred(headers).filter(is_spoken).unwrap_or(otherwise), false),
    }
}

/// The first of our languages in `Accept-Language`, by weight.
pub fn preferred(headers: &HeaderMap) -> Option<Locale> {
    let line = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let weighed = line.split(',').filter_map(|item| {
        let (tag, weight) = item.split_once(";q=").unwrap_or((item, "1"));
        let locale = tag.trim().split('-').next().and_then(Locale::from_word)?;
        Some((locale, weight.trim().parse::<f32>().unwrap_or(0.0)))
    });
    let best = weighed.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    (best.1 > 0.0).then_some(best.0)
}

fn htmx(headers: &HeaderMap) -> Htmx {
    let says = |name: &'static str| headers.get(HeaderName::from_static(name)).is_some_and(|v| v == "true");
    let asks = says("hx-request");
    Htmx {
        asks,
        part: asks && !says("hx-boosted") && !says("hx-history-restore-request"),
        ahead: says("hx-preloaded"),
    }
}

fn query_value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|pair| pair.0 == name).map(|pair| pair.1)
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let asked = parts.extensions.get::<Arc<Self>>().map(|asked| Self::clone(asked));
        asked.ok_or_else(|| Fault::new("a page stands outside the layer that knows what is asked").into())
    }
}

/// The signed-in user; without one the request is answered with the way to the sign-in page.
#[derive(Clone, Debug)]
pub struct Staff(pub SignIn);

impl<S: Sync> FromRequestParts<S> for Staff {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let asked = Asked::from_request_parts(parts, state).await?;
        asked.staff.map(Self).ok_or_else(Problem::unauthenticated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepting(line: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(line));
        headers
    }

    #[test]
    fn the_browser_gets_the_language_it_weighs_most() {
        assert_eq!(preferred(&accepting("de-DE,sv-FI;q=0.7,en;q=0.8,fi;q=0.1")), Some(Locale::En));
        assert_eq!(preferred(&accepting("sv-FI,sv,fi;q=0.9")), Some(Locale::Sv));
        assert_eq!(preferred(&accepting("de, fi;q=0")), None);
    }

    #[test]
    fn a_language_in_the_address_wins_over_all_others() {
        let headers = accepting("fi");
        assert_eq!(
            language(&headers, "q=1&lang=en", Some(Locale::Sv), Locale::Fi, Locale::ALL),
            (Locale::En, true)
        );
        assert_eq!(language(&headers, "", Some(Locale::Sv), Locale::Fi, Locale::ALL), (Locale::Sv, true));
        let in_use = [Locale::Fi, Locale::Sv];
        assert_eq!(language(&headers, "lang=en", None, Locale::Sv, &in_use), (Locale::Fi, false));
        assert_eq!(language(&headers, "lang=xx", None, Locale::Sv, Locale::ALL), (Locale::Fi, false));
    }

    #[test]
    fn a_page_restored_from_history_is_a_whole_page() {
        let mut headers = HeaderMap::new();
        headers.insert("hx-request", HeaderValue::from_static("true"));
        assert!(htmx(&headers).part);
        headers.insert("hx-history-restore-request", HeaderValue::from_static("true"));
        assert_eq!(htmx(&headers), Htmx { asks: true, part: false, ahead: false });
    }
}
