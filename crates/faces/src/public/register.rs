//! Registering on the public page: the form is read, weighed and taken; the answer is the same for everybody (W-30).
//!
//! Whether the address was known, whose it is and which place there is in the queue, only the mail tells.

use super::{
    event::{self, Returned},
    found, guard, pace,
};
use crate::{
    questionnaires::answering::{self, Filled},
    registration::{calendar::Calendars, facts::Facts},
    shell::{App, Asked, Entered, Path, Problem, Query, View, limit::Peer, see_other},
};
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Patch,
    public::{self, Typed, Written},
    questionnaires::Sheet,
    registration::{RegisterRefusal, Status},
};
use ground::{Choice, Failure, Refusal};
use serde::{Deserialize, Serialize};
use store::Actor;

/// So many came from one network that the next has to wait.
const TOO_MANY: &str = "public.too_many";

/// `POST /e/{slug}/register`
pub async fn submit(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(slug): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    let (key, now) = (peer.key(), asked.now);
    let mut back = Returned { answers: Some(form.clone()), form, ..Returned::default() };
    if let Err(problem) = app.limits.public_form.take(&key, now) {
        return Ok(flooded(&app, &asked, problem.retry_after));
    }
    let is_refused = back.form.is_flawed();
    if answering::is_look(&back.form) && !is_refused {
        return again(&app, &asked, &slug, back, StatusCode::OK).await;
    }
    // A file that was not taken is told beside its question.
    back.form = back.form.without_flaws();
    let typed = match written(&back.form).read(asked.locale) {
        Ok(typed) if !is_refused => typed,
        read => {
            let flaws = read.err().map(|invalid| invalid.0).unwrap_or_default();
            back.form = back.form.with_flaws(&flaws);
            return again(&app, &asked, &slug, back, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    if !guard::is_trusted(&app, &slug, &back.form) {
        back.form = back.form.without(guard::TRAP);
        back.is_asked_again = true;
        return again(&app, &asked, &slug, back, StatusCode::OK).await;
    }
    if app.limits.public_entry.take(&key, now).is_err() {
        back.refused = Some(TOO_MANY);
        return again(&app, &asked, &slug, back, StatusCode::TOO_MANY_REQUESTS).await;
    }
    match pace::evenly(take(&app, &slug, &typed, answering::sheet(&back.form))).await? {
        Ok(given) => Ok(see_other(&format!("/e/{slug}/thanks?as={given}"))),
        Err(RegisterRefusal::Answers(invalid)) => {
            back.answers = back.answers.map(|form| form.with_flaws(&invalid.0));
            again(&app, &asked, &slug, back, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => {
            back.refused = Some(refusal.code());
            again(&app, &asked, &slug, back, StatusCode::CONFLICT).await
        }
    }
}

/// A flood is answered with a few words and no page; nobody who types comes near this.
fn flooded(app: &App, asked: &Asked, seconds: Option<u32>) -> Response {
    let words = app.words.say(asked.locale, "problem-429-text", &[]);
    let wait = [(header::RETRY_AFTER, seconds.unwrap_or(2).to_string())];
    (StatusCode::TOO_MANY_REQUESTS, wait, words).into_response()
}

/// Registers whoever typed this, or says why not.
async fn take(
    app: &App,
    slug: &str,
    typed: &Typed,
    sheet: Sheet,
) -> Result<Result<Status, RegisterRefusal>, Problem> {
    let event = found(app, &mut app.db.reader().await?, slug).await?;
    let mut work = app.db.work(Actor::PUBLIC).await?;
    match public::register(&mut work, &event.id, typed, sheet).await {
        Ok(given) => {
            work.commit().await?;
            Ok(Ok(given))
        }
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// The page once more, with everything that was typed.
async fn again(
    app: &App,
    asked: &Asked,
    slug: &str,
    back: Returned,
    status: StatusCode,
) -> Result<Response, Problem> {
    let page = event::page(app, asked, slug, back).await?;
    let mut response = app.show(asked, &page)?;
    *response.status_mut() = status;
    Ok(response)
}

fn written(form: &Entered) -> Written {
    let field = |name: &str| form.text(name).to_owned().into();
    Written {
        first_name: field("first_name"),
        last_name: field("last_name"),
        email: field("email"),
        phone: field("phone"),
        organisation: field("organisation"),
        may_invite: Patch::Set(form.has("may_invite")),
    }
}

/// What `public/thanks.html` sees: the same for everybody who sent the form.
#[derive(Clone, Debug, Serialize)]
pub struct Thanks {
    path: String,
    event: Facts,
    /// What newcomers were given: `registered` or `waitlisted`.
    given: Status,
    is_told_by_mail: bool,
    /// New addresses are to be confirmed by the link of a mail.
    asks_to_confirm: bool,
    calendars: Calendars,
}

#[derive(Deserialize)]
pub struct Given {
    #[serde(rename = "as")]
    given: Option<String>,
}

/// `GET /e/{slug}/thanks?as=registered`
pub async fn thanks(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    Query(given): Query<Given>,
) -> Result<Response, Problem> {
    let event = found(&app, &mut app.db.reader().await?, &slug).await?;
    let given = given.given.as_deref().and_then(Status::from_word);
    let given = given.filter(|status| *status == Status::Waitlisted).unwrap_or(Status::Registered);
    let template = match given {
        Status::Waitlisted => event.waitlist_template_id,
        _ => event.registration_template_id,
    };
    let page = Thanks {
        path: super::path_of(&event),
        given,
        is_told_by_mail: template.is_some(),
        asks_to_confirm: app.site().settings.confirm_unknown_addresses,
        calendars: Calendars::of(&event),
        event: Facts::of(&event),
    };
    app.show(&asked, &page)
}

impl View for Thanks {
    const PAGE: &'static str = "public/thanks.html";

    fn samples() -> Vec<Self> {
        let thanks = |given, is_told_by_mail| Self {
            path: "/e/koulutus-kt-1041".into(),
            event: Facts::sample(),
            given,
            is_told_by_mail,
            asks_to_confirm: false,
            calendars: Calendars { google: "/google".into(), outlook: "/outlook".into() },
        };
        vec![
            thanks(Status::Registered, true),
            thanks(Status::Registered, false),
            thanks(Status::Waitlisted, true),
            thanks(Status::Waitlisted, false),
            Self { asks_to_confirm: true, ..thanks(Status::Registered, true) },
            Self { asks_to_confirm: true, ..thanks(Status::Waitlisted, false) },
        ]
    }
}
