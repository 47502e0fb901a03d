//! Why a request was not answered as asked: problem+json to programs (RFC 9457), a page to people, a toast to htmx.
//!
//! Handlers return `Result<_, Problem>` and use `?` on any [`Failure`]. A refusal keeps its code and finds its sentence
//! in `locales/`; a fault is logged once with its whole chain and says nothing.
//! Start at [`dress_pages`] and [`dress_api`].

use crate::shell::{App, Asked, Gallery, Toast, View, asked, kept, toast};
use axum::{
    Json,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};
use ground::{Failure, Fault, Flaw, Locale, Refusal, RefusalKind, Words, words::Arg};
use serde::Serialize;
use std::{any::Any, borrow::Cow, sync::Arc};

/// An answer that is not the one asked for.
#[derive(Clone, Debug)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable and public, e.g. `registration.full`; its sentence is `refusal-registration-full`.
    pub code: Cow<'static, str>,
    /// What the sentence needs.
    pub args: Vec<(&'static str, String)>,
    pub flaws: Vec<Flaw>,
    /// Seconds until the same may succeed.
    pub retry_after: Option<u32>,
    /// What broke, shown in development only.
    trace: Option<String>,
}

impl Problem {
    pub fn new(status: StatusCode, code: impl Into<Cow<'static, str>>) -> Self {
        let code = code.into();
        Self { status, code, args: Vec::new(), flaws: Vec::new(), retry_after: None, trace: None }
    }

    /// It is not there, or not for this reader.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found")
    }

    /// Nobody has signed in.
    pub fn unauthenticated() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthenticated")
    }

    /// The user may not.
    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden")
    }

    /// Too often; the same is allowed again in so many seconds.
    pub fn too_many(seconds: f64) -> Self {
        let mut problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many");
        // Clamped first, so the cast keeps the value.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let seconds = seconds.clamp(1.0, 86_400.0) as u32;
        problem.retry_after = Some(seconds);
        problem
    }

    /// What the business said no to.
    pub fn refused(refusal: &dyn Refusal) -> Self {
        let status = match refusal.kind() {
            RefusalKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            RefusalKind::Conflict => StatusCode::CONFLICT,
            RefusalKind::Missing => StatusCode::NOT_FOUND,
            RefusalKind::Forbidden => StatusCode::FORBIDDEN,
            RefusalKind::Unauthenticated => StatusCode::UNAUTHORIZED,
            RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        };
        let mut problem = Self::new(status, refusal.code());
        problem.args = refusal.args();
        problem.flaws = refusal.flaws().to_vec();
        problem
    }

    /// The code for programs: a failed precondition has one for all records, though its sentence tells more.
    fn public_code(&self) -> &str {
        match self.status {
            StatusCode::PRECONDITION_FAILED if self.code.ends_with("changed_meanwhile") => {
                "precondition.failed"
            }
            _ => &self.code,
        }
    }

    /// The sentence of the refusal; without one, what is true of every problem with this status.
    pub fn sentence(&self, words: &Words, locale: Locale) -> String {
        let args: Vec<_> = self.args.iter().map(|(name, value)| (*name, arg_of(name, value))).collect();
        let key = format!("refusal-{}", self.code.replace('.', "-"));
        let own = words.find(locale, &key, &args);
        own.unwrap_or_else(|| words.say(locale, &format!("problem-{}-text", self.page_status()), &[]))
    }

    /// The statuses that have words of their own.
    fn page_status(&self) -> u16 {
        match self.status.as_u16() {
            known @ (403 | 404 | 409 | 413 | 422 | 429 | 503) => known,
            other if other < 500 => 400,
            _ => 500,
        }
    }

    fn title(&self, words: &Words, locale: Locale) -> String {
        words.say(locale, &format!("problem-{}-title", self.page_status()), &[])
    }

    /// As a page in the same look as the others; to htmx as a toast.
    pub fn as_page(&self, app: &App, asked: &Asked) -> Response {
        let response = match self.status {
            StatusCode::UNAUTHORIZED if asked.is_crm() => to_sign_in(asked),
            _ if asked.htmx.asks => self.as_toast(app, asked),
            _ => self.whole_page(app, asked),
        };
        self.with_retry(response)
    }

    fn whole_page(&self, app: &App, asked: &Asked) -> Response {
        let view = ProblemPage {
            status: self.status.as_u16(),
            title: self.title(&app.words, asked.locale),
            sentence: self.sentence(&app.words, asked.locale),
            trace: self.trace.clone().unwrap_or_default(),
            leads_to_events: self.code == "public.not_there" && app.site().settings.public_registration,
        };
        match app.render(asked, "shell/problem.html", &view) {
            Ok(html) => (self.status, Html(html)).into_response(),
            // Templates themselves are broken: words without a page around them.
            Err(_) => {
                (self.status, format!("{}\n\n{}\n{}", view.title, view.sentence, view.trace)).into_response()
            }
        }
    }

    fn as_toast(&self, app: &App, asked: &Asked) -> Response {
        let told = Toast { bad: true, ..Toast::new("problem-toast") };
        let sentence = self.sentence(&app.words, asked.locale);
        let trace = self.trace.as_ref().map_or_else(String::new, |trace| format!(" {trace}"));
        let told = told.with("text", sentence + &trace);
        let part = toast::ToastPart { toast: &told, out_of_band: false };
        let html = app.render(asked, "shell/_toast.html", &part).unwrap_or_default();
        let mut response = (self.status, Html(html)).into_response();
        toast::retarget(response.headers_mut());
        response
    }

    /// As `application/problem+json`.
    pub fn as_json(&self, words: &Words, locale: Locale) -> Response {
        let errors = self.flaws.iter().map(|flaw| FieldError {
            field: &flaw.field,
            code: flaw.code,
            message: flaw_sentence(words, locale, flaw),
        });
        let body = ProblemBody {
            kind: format!("urn:kutsu:problem:{}", self.public_code()),
            title: self.title(words, locale),
            status: self.status.as_u16(),
            code: self.public_code(),
            detail: self.sentence(words, locale),
            errors: errors.collect(),
        };
        let mut response = (self.status, Json(body)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        self.with_retry(response)
    }

    fn with_retry(&self, mut response: Response) -> Response {
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// What a sentence says in a place: a count chooses the plural, though refusals carry it as text.
fn arg_of<'v>(name: &str, value: &'v str) -> Arg<'v> {
    match value.parse::<u32>() {
        Ok(count) if name == "count" => count.into(),
        _ => value.into(),
    }
}

/// The sentence of one wrong field.
pub fn flaw_sentence(words: &Words, locale: Locale, flaw: &Flaw) -> String {
    let args: Vec<_> = flaw.args.iter().map(|(name, value)| (*name, arg_of(name, value))).collect();
    let key = format!("flaw-{}", flaw.code.replace('.', "-"));
    words.find(locale, &key, &args).unwrap_or_else(|| words.say(locale, "problem-422-text", &[]))
}

/// To the sign-in page, and after it back here.
fn to_sign_in(asked: &Asked) -> Response {
    let next = if asked.method == axum::http::Method::GET { asked.address() } else { "/app".into() };
    let next: String = next.bytes().map(escaped).collect();
    let place = format!("/app/sign-in?next={next}");
    if asked.htmx.asks {
        let mut response = StatusCode::NO_CONTENT.into_response();
        if let Ok(place) = HeaderValue::from_str(&place) {
            response.headers_mut().insert("hx-redirect", place);
        }
        return response;
    }
    Redirect::to(&place).into_response()
}

fn escaped(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// What `shell/problem.html` sees.
#[derive(Serialize)]
pub(crate) struct ProblemPage {
    pub status: u16,
    pub title: String,
    pub sentence: String,
    pub trace: String,
    /// What was looked for may stand among the public events.
    pub leads_to_events: bool,
}

#[derive(Serialize)]
struct ProblemBody<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    code: &'a str,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError<'a>>,
}

#[derive(Serialize)]
struct FieldError<'a> {
    field: &'a str,
    code: &'a str,
    message: String,
}

impl<R: Refusal> From<Failure<R>> for Problem {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::refused(&refusal),
            Failure::Fault(fault) => fault.into(),
        }
    }
}

impl From<Fault> for Problem {
    /// Logs the whole chain, once; says nothing. A field that the profile closes is no fault but a no.
    fn from(fault: Fault) -> Self {
        if let Some(field) = store::locked_field(&fault) {
            let mut problem = Self::new(StatusCode::FORBIDDEN, "rights.field_closed");
            problem.args = vec![("field", field)];
            return problem;
        }
        let passing = fault.passing;
        tracing::error!(%fault, passing, "a request failed");
        let (status, code) = match passing {
            true => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            false => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        };
        let mut problem = Self::new(status, code);
        problem.retry_after = passing.then_some(5);
        problem.trace = cfg!(debug_assertions).then(|| fault.to_string());
        problem
    }
}

impl From<ground::Invalid> for Problem {
    fn from(invalid: ground::Invalid) -> Self {
        Self::refused(&invalid)
    }
}

impl IntoResponse for Problem {
    /// Undressed: the outer layer gives it words.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What a handler that panicked is answered with; the others go on.
pub fn broken(panic: Box<dyn Any + Send>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words");
    Problem::from(Fault::new(format!("a handler panicked: {said}"))).into_response()
}

/// The layer around all pages.
pub async fn dress_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = request.extensions().get::<Arc<Asked>>().cloned();
    let mut response = next.run(request).await;
    let problem = response.extensions_mut().remove::<Problem>().or_else(|| nameless(&response));
    match (problem, asked) {
        (Some(problem), Some(asked)) => problem.as_page(&app, &asked),
        _ => response,
    }
}

/// The layer around the API.
pub async fn dress_api(State(app): State<App>, request: Request, next: Next) -> Response {
    let locale = api_locale(request.headers());
    let mut response = next.run(request).await;
    let problem = response.extensions_mut().remove::<Problem>().or_else(|| nameless(&response));
    match problem {
        Some(problem) => problem.as_json(&app.words, locale),
        None => response,
    }
}

/// Programs are answered in English unless they ask for another language.
pub fn api_locale(headers: &HeaderMap) -> Locale {
    asked::preferred(headers).unwrap_or(Locale::En)
}

/// What axum and its layers answer by themselves, without a word.
fn nameless(response: &Response) -> Option<Problem> {
    let has_body = response.headers().contains_key(header::CONTENT_TYPE);
    match response.status() {
        StatusCode::METHOD_NOT_ALLOWED => {
            Some(Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"))
        }
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE if !has_body => {
            let mut problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable");
            problem.retry_after = Some(5);
            Some(problem)
        }
        StatusCode::NOT_FOUND if !has_body => Some(Problem::not_found()),
        _ => None,
    }
}

impl View for ProblemPage {
    const PAGE: &'static str = "shell/problem.html";

    fn samples() -> Vec<Self> {
        let page = |status, trace: &str| Self {
            status,
            title: "Sivua ei löytynyt".into(),
            sentence: "Osoite <on> väärä & vanha.".into(),
            trace: trace.into(),
            leads_to_events: status == 404,
        };
        vec![page(404, ""), page(500, "opening the <database>: no such file")]
    }
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<ProblemPage>("/app/missing")
        .add::<ProblemPage>("/e/missing")
        .add::<ProblemPage>("/missing")
        .add::<kept::KeptForm>("/portal/events/KT-1001/register");
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, middleware::from_fn_with_state, routing::get};
    use tower::ServiceExt;
    use tower_http::catch_panic::CatchPanicLayer;

    #[tokio::test]
    async fn a_handler_that_panics_is_a_fault_like_others() {
        let app = crate::shell::testing::World::new().await.app;
        async fn panics() {
            panic!("a bug");
        }
        let router: Router = Router::new()
            .route("/", get(panics))
            .layer(CatchPanicLayer::custom(broken))
            .layer(from_fn_with_state(app, dress_api));
        let response = router.oneshot(Request::new(Body::empty())).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
    }

    #[test]
    fn a_passing_fault_asks_to_try_again() {
        let problem = Problem::from(Fault::new("the database is away").passing());
        assert_eq!((problem.status, problem.retry_after), (StatusCode::SERVICE_UNAVAILABLE, Some(5)));
    }
}
