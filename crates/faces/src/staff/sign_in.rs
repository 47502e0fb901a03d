//! Signing in and out.

use crate::shell::{
    App, Asked, Entered, Problem, Staff, View, cookies, limit::Peer, preferences::next, see_other,
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::staff::{self, Attempt, SIGN_IN_SECONDS};
use ground::{Failure, Flaw, token::Secret};
use serde::Serialize;

/// What `staff/sign_in.html` sees.
#[derive(Serialize)]
pub(super) struct SignInPage {
    form: Entered,
    /// Where to go afterwards.
    next: String,
    /// Why it did not work, as a code.
    refused: Option<&'static str>,
    /// Seconds until the next try.
    seconds: u32,
    /// Somebody works with this instance already.
    is_set_up: bool,
}

impl SignInPage {
    fn new(form: Entered, next: String) -> Self {
        Self { form, next, refused: None, seconds: 0, is_set_up: true }
    }
}

impl View for SignInPage {
    const PAGE: &'static str = "staff/sign_in.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("email", "Åsa <Öhman>");
        let page = || Self::new(form.clone(), "/app/events?q=<a>".into());
        vec![
            page(),
            Self { refused: Some("sign_in.wrong"), ..page() },
            Self { refused: Some("too_many"), seconds: 6, ..page() },
            Self { is_set_up: false, ..page() },
        ]
    }
}

/// `GET /app/sign-in`
pub(super) async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let wanted = crate::shell::form::pairs(asked.query.as_bytes()).find(|(name, _)| name == "next");
    let wanted = next(wanted.as_ref().map_or("/app", |(_, path)| path)).to_owned();
    if asked.staff.is_some() {
        return Ok(see_other(&wanted));
    }
    let is_set_up = staff::is_set_up(&mut app.reader().await?).await?;
    app.show(&asked, &SignInPage { is_set_up, ..SignInPage::new(Entered::default(), wanted) })
}

/// `POST /app/sign-in`
pub(super) async fn enter(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    headers: HeaderMap,
    form: Entered,
) -> Result<Response, Problem> {
    let (email, wanted) = (form.text("email").to_lowercase(), next(form.text("next")).to_owned());
    let password = form.many("password").first().copied().unwrap_or_default().to_owned();
    let limits = [(&app.limits.sign_in, &email), (&app.limits.sign_in_address, &peer.key())];
    for (limit, key) in limits {
        if let Err(problem) = limit.take(key, app.now()) {
            return too_many(&app, &asked, problem, SignInPage::new(form, wanted));
        }
    }
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let address = peer.0.to_string();
    let attempt = Attempt { email: &email, password: &password, agent, address: &address };
    match staff::sign_in(&app.db, &attempt).await {
        Ok((_, secret)) => Ok(signed_in(&app, &secret, see_other(&wanted))),
        Err(Failure::Refused(_)) => {
            let flaws = [Flaw::new("password", "sign_in.wrong")];
            let form = form.with_flaws(&flaws);
            let refused = Some("sign_in.wrong");
            app.show_again(&asked, &SignInPage { refused, ..SignInPage::new(form, wanted) })
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// The form once more, with the time to wait.
fn too_many(app: &App, asked: &Asked, problem: Problem, page: SignInPage) -> Result<Response, Problem> {
    let seconds = problem.retry_after.unwrap_or(1);
    let mut response = app.show(asked, &SignInPage { refused: Some("too_many"), seconds, ..page })?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    Ok(response)
}

/// Lets the browser keep the secret of its new sign-in.
pub(super) fn signed_in(app: &App, secret: &Secret, mut response: Response) -> Response {
    let site = app.site();
    let name = cookies::sign_in(site.is_https());
    let cookie = cookies::write(&site, name, secret.reveal(), Some(SIGN_IN_SECONDS));
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// `POST /app/sign-out`
pub(super) async fn leave(State(app): State<App>, Staff(me): Staff) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    staff::sign_out(&mut work, &me).await?;
    work.commit().await?;
    let site = app.site();
    let cookie = cookies::write(&site, cookies::sign_in(site.is_https()), "", Some(0));
    let mut response = see_other("/app/sign-in");
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
