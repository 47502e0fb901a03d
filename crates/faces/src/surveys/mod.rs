//! Surveys `/q/…`: a questionnaire sent by mail (TP-4), and one that anybody may answer, by its number.
//!
//! GET only reads. Who may answer still decides `domain::surveys`, which answers are right `domain::questionnaires`. What
//! keeps programs away from public forms is `public::guard`. Forged and unknown links meet the same 404.

mod page;
mod preview;

use crate::{
    public::guard,
    questionnaires::answering::{self, Filled},
    shell::{App, Asked, Entered, Gallery, Path, Problem, csrf::MOST_UPLOAD, limit::Peer, see_other},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{
    ids::SurveyLinkId,
    surveys::{self, SurveyRefusal},
};
use ground::{Failure, Purpose, Refusal, token::read_token};
use page::{Shown, SurveyPage};
use store::Actor;

/// How often the reader had answered when the form was shown.
const TURN: &str = "turn";

pub fn routes() -> Router<App> {
    let survey = get(show).post(submit).layer(DefaultBodyLimit::max(MOST_UPLOAD));
    let look = get(preview::show).post(preview::submit).layer(DefaultBodyLimit::max(MOST_UPLOAD));
    Router::new()
        .route("/q/{token}", survey)
        .route("/q/{token}/thanks", get(thanks))
        .route("/q/preview/{token}", look)
        .route("/q/preview/{token}/thanks", get(preview::thanks))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<SurveyPage>("/q/token");
}

/// Where the questionnaire of this number is answered by anybody.
pub fn public_path(number: &str) -> String {
    format!("{}{}", Purpose::Questionnaire.path(), number)
}

/// What an address names.
enum Key {
    Link(SurveyLinkId),
    /// A number; anything that is no token may be one.
    Number(String),
}

impl Key {
    fn of(app: &App, token: &str) -> Self {
        let link = read_token(app.links.key(), Purpose::Questionnaire, token);
        link.map_or_else(|| Self::Number(token.to_owned()), Self::Link)
    }
}

/// `GET /q/{token}`
async fn show(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    draw(&app, asked, peer, &token, Shown::default()).await
}

/// `GET /q/{token}/thanks`: after sending; the same for everybody.
async fn thanks(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    draw(&app, asked, peer, &token, Shown { is_thanked: true, ..Shown::default() }).await
}

/// `POST /q/{token}`
async fn submit(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    if answering::is_look(&form) {
        return draw(&app, asked, peer, &token, Shown::typed(form)).await;
    }
    let taken = match Key::of(&app, &token) {
        Key::Link(link) => by_link(&app, &link, &form).await?,
        Key::Number(number) => {
            app.limits.public_form.take(&peer.key(), asked.now)?;
            if !guard::is_trusted(&app, &guarded(&number), &form) {
                let form = form.without(guard::TRAP);
                return draw(&app, asked, peer, &token, Shown { is_asked_again: true, ..Shown::typed(form) })
                    .await;
            }
            app.limits.public_entry.take(&peer.key(), asked.now)?;
            openly(&app, &number, &form).await?
        }
    };
    match taken {
        Ok(()) | Err(SurveyRefusal::Answered) => {
            Ok(see_other(&format!("{}{token}/thanks", Purpose::Questionnaire.path())))
        }
        Err(SurveyRefusal::Missing) => Err(unknown(&app, peer)),
        Err(refusal) => {
            let form = form.with_flaws(refusal.flaws());
            draw(&app, asked, peer, &token, Shown { is_refused: true, ..Shown::typed(form) }).await
        }
    }
}

async fn by_link(
    app: &App,
    link: &SurveyLinkId,
    form: &Entered,
) -> Result<Result<(), SurveyRefusal>, Problem> {
    // Without the field nobody has answered before: the form is as old as that.
    let turn = form.text(TURN).parse().unwrap_or(0);
    let mut work = app.work(Actor::PUBLIC).await?;
    let done = surveys::answer(&mut work, link, &answering::sheet(form), turn).await;
    settled(work, done).await
}

async fn openly(app: &App, number: &str, form: &Entered) -> Result<Result<(), SurveyRefusal>, Problem> {
    let mut work = app.db.work(Actor::PUBLIC).await?;
    let showing = guard::showing(form);
    let done = surveys::answer_openly(&mut work, number, &answering::sheet(form), &showing).await;
    settled(work, done).await
}

async fn settled(
    work: store::Work,
    done: Result<(), Failure<SurveyRefusal>>,
) -> Result<Result<(), SurveyRefusal>, Problem> {
    match done {
        Ok(()) => {
            work.commit().await?;
            Ok(Ok(()))
        }
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// What the marks of a public form are bound to.
fn guarded(number: &str) -> String {
    format!("q:{}", number.trim().to_uppercase())
}

async fn draw(app: &App, asked: Asked, peer: Peer, token: &str, shown: Shown) -> Result<Response, Problem> {
    let mut reader = app.db.reader().await?;
    let status = shown.status();
    let (page, asked) = match Key::of(app, token) {
        Key::Link(link) => {
            let survey = surveys::open(&mut reader, &link).await?.ok_or_else(|| unknown(app, peer))?;
            let asked = asked.in_language_of(Some(survey.contact.language));
            (SurveyPage::of_link(token, survey, shown, (&asked, app.site().zone())), asked)
        }
        Key::Number(number) => {
            let opened = surveys::open_publicly(&mut reader, &number).await;
            let survey = opened.map_err(|failure| match failure {
                Failure::Refused(_) => unknown(app, peer),
                Failure::Fault(fault) => fault.into(),
            })?;
            let marks = guard::marks(app, &guarded(&survey.number));
            (SurveyPage::of_everybody(survey, shown, (&asked, app.site().zone()), marks), asked)
        }
    };
    Ok((status, app.show(&asked, &page)?).into_response())
}

/// No such link, whatever the reason. Who tries many is slowed down.
fn unknown(app: &App, peer: Peer) -> Problem {
    let tried = app.limits.unknown_link.take(&peer.key(), app.now());
    tried.err().unwrap_or_else(Problem::not_found)
}
