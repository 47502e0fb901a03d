//! Signing in: by a link or a code that goes to the address, or with a password.
//!
//! Whether anybody has the address cannot be told from the answers nor from the time they take. GET changes nothing: the
//! link opens a page, and its press signs in.

use super::customer::{HOME, customer_of, must_be_open, next, signed_in};
use crate::shell::{App, Asked, Entered, Path, Problem, View, form::pairs, limit::Peer, see_other};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::{
    contacts,
    ids::{ContactId, PortalLinkId},
    portal::{self, EnterRefusal, PasswordTry},
};
use ground::{
    EmailAddress, Failure, Flaw, Purpose, Refusal,
    email::MalformedEmail,
    token::{Secret, read_token},
};
use serde::Serialize;
use store::Actor;

/// What `portal/sign_in.html` sees.
#[derive(Serialize)]
pub struct SignInPage {
    form: Entered,
    /// Where to go afterwards.
    next: String,
    /// The address is asked for (`email`), the code (`code`), or the password (`password`).
    step: &'static str,
    /// Seconds until the next try, when there were too many.
    seconds: Option<u32>,
    /// They were signed in until now.
    is_ended: bool,
}

impl View for SignInPage {
    const PAGE: &'static str = "portal/sign_in.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("email", "Åsa <Öhman>");
        let page = |step: &'static str, flaw: &'static str, field: &str| Self {
            form: form.clone().with_flaws(&[Flaw::new(field, flaw)]),
            next: "/portal?q=<a>".into(),
            step,
            seconds: None,
            is_ended: false,
        };
        let plain = |step| Self { form: form.clone(), ..page(step, "required", "x") };
        vec![
            plain("email"),
            plain("code"),
            plain("password"),
            Self { is_ended: true, ..plain("email") },
            Self { seconds: Some(6), ..plain("code") },
            page("email", MalformedEmail::CODE, "email"),
            page("code", "portal.code_wrong", "code"),
            page("password", "portal.password_wrong", "password"),
        ]
    }
}

/// `GET /portal/sign-in?next=&way=password`
pub async fn page(State(app): State<App>, asked: Asked, headers: HeaderMap) -> Result<Response, Problem> {
    must_be_open(&app)?;
    let value =
        |name: &str| pairs(asked.query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value);
    let next = next(&value("next").unwrap_or_default()).to_owned();
    if customer_of(&app, &headers).await?.is_some() {
        return Ok(see_other(&next));
    }
    let by_password = value("way").as_deref() == Some("password") || asked.path == "/portal/password";
    let (step, is_ended) = (if by_password { "password" } else { "email" }, value("ended").is_some());
    app.show(&asked, &SignInPage { form: Entered::default(), next, step, seconds: None, is_ended })
}

/// `POST /portal/sign-in`: sends a link and a code, if anybody has the address; then the code is asked for.
pub async fn ask(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    form: Entered,
) -> Result<Response, Problem> {
    must_be_open(&app)?;
    let next = next(form.text("next")).to_owned();
    let email = match form.text("email").parse::<EmailAddress>() {
        Ok(email) => email,
        Err(_) => {
            let code = if form.text("email").is_empty() { "required" } else { MalformedEmail::CODE };
            let form = form.with_flaws(&[Flaw::new("email", code)]);
            return app.show_again(
                &asked,
                &SignInPage { form, next, step: "email", seconds: None, is_ended: false },
            );
        }
    };
    if let Err(problem) = tried(&app, peer, email.as_str()) {
        return too_many(
            &app,
            &asked,
            &problem,
            SignInPage { form, next, step: "email", seconds: None, is_ended: false },
        );
    }
    let mut work = app.work(Actor::PUBLIC).await?;
    portal::ask(&mut work, email).await?;
    work.commit().await?;
    app.show(&asked, &SignInPage { form, next, step: "code", seconds: None, is_ended: false })
}

/// `POST /portal/code`
pub async fn code(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    headers: HeaderMap,
    form: Entered,
) -> Result<Response, Problem> {
    must_be_open(&app)?;
    let page = |form: Entered| {
        let next = next(form.text("next")).to_owned();
        SignInPage { form, next, step: "code", seconds: None, is_ended: false }
    };
    let email = form.text("email").to_lowercase();
    if let Err(problem) = tried(&app, peer, &email) {
        return too_many(&app, &asked, &problem, page(form));
    }
    let entered = match email.parse::<EmailAddress>() {
        Ok(email) => {
            portal::enter_by_code(&app.db, app.links.key(), &email, form.text("code"), agent(&headers)).await
        }
        Err(_) => Err(EnterRefusal::CodeWrong.into()),
    };
    match entered {
        Ok(entered) => Ok(inside(&app, &entered, form.text("next"))),
        Err(failure) => again(&app, &asked, failure, "code", page, form),
    }
}

/// `POST /portal/password`
pub async fn password(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    headers: HeaderMap,
    form: Entered,
) -> Result<Response, Problem> {
    must_be_open(&app)?;
    let page = |form: Entered| {
        let next = next(form.text("next")).to_owned();
        SignInPage { form, next, step: "password", seconds: None, is_ended: false }
    };
    let email = form.text("email").to_lowercase();
    if let Err(problem) = tried(&app, peer, &email) {
        return too_many(&app, &asked, &problem, page(form));
    }
    let password = form.many("password").first().copied().unwrap_or_default().to_owned();
    let attempt = PasswordTry { email: &email, password: &password, agent: agent(&headers) };
    match portal::enter_by_password(&app.db, &attempt).await {
        Ok(entered) => Ok(inside(&app, &entered, form.text("next"))),
        Err(failure) => again(&app, &asked, failure, "password", page, form),
    }
}

/// The form once more, with what is wrong beside its field.
fn again(
    app: &App,
    asked: &Asked,
    failure: Failure<EnterRefusal>,
    field: &str,
    page: impl Fn(Entered) -> SignInPage,
    form: Entered,
) -> Result<Response, Problem> {
    match failure {
        Failure::Refused(refusal) => {
            app.show_again(asked, &page(form.with_flaws(&[Flaw::new(field, refusal.code())])))
        }
        Failure::Fault(fault) => Err(fault.into()),
    }
}

/// One more try at this address and from this network.
fn tried(app: &App, peer: Peer, email: &str) -> Result<(), Problem> {
    app.limits.sign_in.take(&format!("portal:{email}"), app.now())?;
    app.limits.sign_in_address.take(&format!("portal:{}", peer.key()), app.now())
}

fn too_many(app: &App, asked: &Asked, problem: &Problem, page: SignInPage) -> Result<Response, Problem> {
    let seconds = problem.retry_after.unwrap_or(1);
    let mut response = app.show(asked, &SignInPage { seconds: Some(seconds), ..page })?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    Ok(response)
}

fn agent(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default()
}

fn inside(app: &App, (_, secret): &(ContactId, Secret), wanted: &str) -> Response {
    signed_in(app, secret, see_other(next(wanted)))
}

/// What `portal/link.html` sees.
#[derive(Serialize)]
pub struct LinkPage {
    path: String,
    /// Whom it signs in; nobody when the link is spent.
    first_name: Option<String>,
}

impl View for LinkPage {
    const PAGE: &'static str = "portal/link.html";

    fn samples() -> Vec<Self> {
        let page = |name: Option<&str>| Self {
            path: "/portal/sign-in/token".into(),
            first_name: name.map(str::to_owned),
        };
        vec![page(Some("Åsa <Öhman>")), page(None)]
    }
}

fn path_of(token: &str) -> String {
    format!("{}{token}", Purpose::PortalSignIn.path())
}

fn link_of(app: &App, token: &str) -> Option<PortalLinkId> {
    read_token(app.links.key(), Purpose::PortalSignIn, token)
}

/// `GET /portal/sign-in/{token}`: a page with one press. A spent link gets a page too, with the way to a new one.
pub async fn link(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    must_be_open(&app)?;
    let mut reader = app.reader().await?;
    let contact = match link_of(&app, &token) {
        Some(link) => portal::find_link(&mut reader, &link).await?,
        None => None,
    };
    let contact = match contact {
        Some(contact) => contacts::find(&mut reader, &contact).await?,
        None => None,
    };
    spent(&app, asked, peer, &token, contact)
}

fn spent(
    app: &App,
    asked: Asked,
    peer: Peer,
    token: &str,
    contact: Option<contacts::Contact>,
) -> Result<Response, Problem> {
    if contact.is_none() {
        app.limits.unknown_link.take(&peer.key(), app.now())?;
    }
    let asked = asked.in_language_of(contact.as_ref().map(|contact| contact.language));
    let is_known = contact.is_some();
    let view = LinkPage { path: path_of(token), first_name: contact.map(|contact| contact.first_name) };
    let mut response = app.show(&asked, &view)?;
    if !is_known {
        *response.status_mut() = StatusCode::GONE;
    }
    Ok(response)
}

/// `POST /portal/sign-in/{token}`: the press.
pub async fn press(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    must_be_open(&app)?;
    let Some(link) = link_of(&app, &token) else { return spent(&app, asked, peer, &token, None) };
    let mut work = app.work(Actor::PUBLIC).await?;
    match portal::enter_by_link(&mut work, &link, agent(&headers)).await {
        Ok(entered) => {
            work.commit().await?;
            Ok(inside(&app, &entered, HOME))
        }
        Err(Failure::Refused(_)) => {
            drop(work);
            spent(&app, asked, peer, &token, None)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}
