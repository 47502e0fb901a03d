//! The own profile: name, language, password, and the browsers in which one is signed in.

use super::sign_ins::SignIns;
use crate::shell::{App, Asked, Entered, Problem, Staff, Toast, View};
use axum::{extract::State, response::Response};
use domain::staff::{self, SignIn, SignInTry};
use ground::{Failure, Flaw, Refusal};
use serde::Serialize;

const HOME: &str = "/app/me";
/// So many of the own tries at signing in are shown.
const MOST_TRIES: i64 = 15;

/// What `staff/own.html` sees.
#[derive(Serialize)]
pub(super) struct OwnPage {
    email: String,
    profile: Entered,
    password: Entered,
    sign_ins: SignIns,
    tries: Vec<SignInTry>,
}

impl OwnPage {
    async fn of(app: &App, me: &SignIn) -> Result<Self, Problem> {
        let mut reader = app.reader().await?;
        let sign_ins = SignIns::own(&mut reader, me).await?;
        let tries = staff::sign_in_tries(&mut reader, Some(&me.user.id), MOST_TRIES).await?;
        Ok(Self {
            email: me.user.email.to_string(),
            profile: Entered::filled(&me.user),
            password: Entered::default(),
            sign_ins,
            tries,
        })
    }
}

impl View for OwnPage {
    const PAGE: &'static str = "staff/own.html";

    fn samples() -> Vec<Self> {
        let mut profile = Entered::default();
        profile.set("name", "Åsa <Öhman>");
        let at = store::testing::noon();
        let email = "asa@example.fi".to_owned();
        let password = Entered::default();
        let flawed = password.clone().with_flaws(&[Flaw::new("old_password", "password.wrong")]);
        vec![
            Self {
                email: email.clone(),
                profile: profile.clone(),
                password,
                sign_ins: SignIns::sample(true, 2),
                tries: vec![SignInTry::sample(at)],
            },
            Self { email, profile, password: flawed, sign_ins: SignIns::sample(true, 1), tries: vec![] },
        ]
    }
}

/// `GET /app/me`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
) -> Result<Response, Problem> {
    app.show(&asked, &OwnPage::of(&app, &me).await?)
}

/// `POST /app/me`
pub(super) async fn save(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    form: Entered,
) -> Result<Response, Problem> {
    let field = |name: &str| form.text(name).to_owned().into();
    let mut work = app.work(me.user.actor()).await?;
    match staff::edit_profile(&mut work, &me.user.id, field("name"), field("language")).await {
        Ok(_) => {
            work.commit().await?;
            Ok(app.told(&asked, HOME, &Toast::new("saved-changes")))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let profile = form.with_flaws(refusal.flaws());
            app.show_again(&asked, &OwnPage { profile, ..OwnPage::of(&app, &me).await? })
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /app/me/password`
pub(super) async fn change_password(
    State(app): State<App>,
    asked: Asked,
    Staff(me): Staff,
    form: Entered,
) -> Result<Response, Problem> {
    app.limits.sign_in.take(me.user.email.as_str(), app.now())?;
    let typed = |name: &str| form.many(name).first().copied().unwrap_or_default();
    match staff::change_own_password(&app.db, &me, typed("old_password"), typed("new_password")).await {
        Ok(()) => Ok(app.told(&asked, HOME, &Toast::new("password-changed"))),
        Err(Failure::Refused(invalid)) => {
            let password = Entered::default().with_flaws(invalid.flaws());
            app.show_again(&asked, &OwnPage { password, ..OwnPage::of(&app, &me).await? })
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}
