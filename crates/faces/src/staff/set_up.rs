//! Links that work once: the first set-up of an instance, and choosing a new password.
//!
//! Opening a link changes nothing; sending its form uses it up, and signs in.

use super::sign_in::signed_in;
use crate::{
    email_templates::ready,
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
};
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use domain::{
    settings,
    staff::{self, LinkPurpose, LinkRefusal, Password, PasswordHash, SetUp},
};
use ground::{Choice, Failure, Fault, Flaw, Refusal};
use serde::Serialize;

/// What `staff/set_up.html` sees.
#[derive(Serialize)]
pub(super) struct SetUpPage {
    form: Entered,
    token: String,
}

/// What `staff/reset.html` sees.
#[derive(Serialize)]
pub(super) struct ResetPage {
    form: Entered,
    token: String,
    /// Whose password it is.
    email: String,
}

impl View for SetUpPage {
    const PAGE: &'static str = "staff/set_up.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("name", "Åsa <Öhman>");
        let flawed =
            form.clone().with_flaws(&[Flaw::new("password", "password.too_short").with("least", 12)]);
        [form, flawed].map(|form| Self { form, token: "abc".into() }).into()
    }
}

impl View for ResetPage {
    const PAGE: &'static str = "staff/reset.html";

    fn samples() -> Vec<Self> {
        let email = "asa@example.fi".to_owned();
        vec![Self { form: Entered::default(), token: "abc".into(), email }]
    }
}

/// `GET /app/set-up/{token}`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let link = staff::find_link(&mut app.reader().await?, LinkPurpose::SetUp, &token).await?;
    link.ok_or_else(spent)?;
    let mut form = Entered::default();
    form.set("language", asked.locale.word());
    app.show(&asked, &SetUpPage { form, token })
}

/// `POST /app/set-up/{token}`
pub(super) async fn begin(
    State(app): State<App>,
    asked: Asked,
    Path(token): Path<String>,
    headers: HeaderMap,
    form: Entered,
) -> Result<Response, Problem> {
    let link = staff::find_link(&mut app.reader().await?, LinkPurpose::SetUp, &token).await?;
    link.ok_or_else(spent)?;
    let again = |form: &Entered, flaws: &[Flaw]| {
        let form = form.clone().with_flaws(flaws);
        app.show_again(&asked, &SetUpPage { form, token: token.clone() })
    };
    let field = |name: &str| form.text(name).to_owned().into();
    let told = SetUp {
        organisation_name: field("organisation_name"),
        name: field("name"),
        email: field("email"),
        language: field("language"),
    };
    let password = match chosen(&form).await? {
        Ok(hash) => hash,
        Err(flaw) => return again(&form, &[told.flaws(), vec![flaw]].concat()),
    };
    let mut work = app.work(asked.actor()).await?;
    let user = match staff::set_up(&mut work, &token, &told, password).await {
        Ok(user) => user,
        Err(Failure::Refused(LinkRefusal::Invalid(invalid))) => return again(&form, invalid.flaws()),
        Err(failure) => return Err(failure.into()),
    };
    ready::write(&mut work, &app.words, user.language).await?;
    let secret = staff::begin_sign_in(&mut work, &user, agent(&headers)).await?;
    let settings = settings::read(&mut work).await?;
    work.commit().await?;
    app.settings_changed(settings);
    let response = app.told(&asked, "/app", &Toast::new("set-up-done").with("name", user.name));
    Ok(signed_in(&app, &secret, response))
}

/// `GET /app/reset/{token}`
pub(super) async fn reset_page(
    State(app): State<App>,
    asked: Asked,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let email = owner_of(&app, &token).await?;
    app.show(&asked, &ResetPage { form: Entered::default(), token, email })
}

/// `POST /app/reset/{token}`
pub(super) async fn reset(
    State(app): State<App>,
    asked: Asked,
    Path(token): Path<String>,
    headers: HeaderMap,
    form: Entered,
) -> Result<Response, Problem> {
    let email = owner_of(&app, &token).await?;
    let password = match chosen(&form).await? {
        Ok(hash) => hash,
        Err(flaw) => {
            let form = form.with_flaws(&[flaw]);
            return app.show_again(&asked, &ResetPage { form, token, email });
        }
    };
    let mut work = app.work(asked.actor()).await?;
    let user = staff::reset(&mut work, &token, &password).await?;
    let secret = staff::begin_sign_in(&mut work, &user, agent(&headers)).await?;
    work.commit().await?;
    let response = app.told(&asked, "/app", &Toast::new("password-set"));
    Ok(signed_in(&app, &secret, response))
}

/// The address of the user whose password the link sets.
async fn owner_of(app: &App, token: &str) -> Result<String, Problem> {
    let mut reader = app.reader().await?;
    let link = staff::find_link(&mut reader, LinkPurpose::Reset, token).await?;
    let id = link.and_then(|link| link.user_id).ok_or_else(spent)?;
    let user = staff::find(&mut reader, &id).await?.filter(|user| user.active).ok_or_else(spent)?;
    Ok(user.email.to_string())
}

/// The password that was typed, as it is kept.
async fn chosen(form: &Entered) -> Result<Result<PasswordHash, Flaw>, Fault> {
    let typed = form.many("password").first().copied().unwrap_or_default();
    match Password::read("password", typed) {
        Ok(password) => password.hashed().await.map(Ok),
        Err(flaw) => Ok(Err(flaw)),
    }
}

fn spent() -> Problem {
    Problem::refused(&LinkRefusal::Spent)
}

fn agent(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default()
}
