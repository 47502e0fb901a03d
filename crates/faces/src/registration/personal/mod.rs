//! The personal page `/i/{token}`: the event, the reader's own standing, and one press to answer.
//!
//! GET and HEAD only read, because mail gateways open links (D-1). Every POST may come twice and ends at the same
//! page. Whoever holds the link may act; forged, unknown and expired links all meet the same 404.

mod page;

use crate::{
    questionnaires::answering::{self, Answering, Filled},
    registration::{calendar, facts},
    shell::{
        App, Asked, Entered, Gallery, Path, Problem, Query, Toast, csrf::MOST_UPLOAD, limit::Peer, see_other,
        shown as marks,
    },
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    response::Response,
    routing::{MethodRouter, get, post},
};
use domain::{
    certificates,
    ids::InvitationId,
    registration::{self, AnswersBy, CancelBy, Channel, Confirm, Invitation, Request, Standing, rules::Wish},
};
use ground::{Failure, Purpose, Refusal, token::read_token};
use page::{Answer, PersonalPage};
use serde::Deserialize;
use store::{Actor, Reader};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/i/{token}", get(show))
        // The address of a form that came back is looked at as well: the page is the same.
        .route("/i/{token}/register", get(show).merge(upload(post(register))))
        .route("/i/{token}/decline", get(show).post(decline))
        .route("/i/{token}/cancel", get(show).post(cancel))
        .route("/i/{token}/answers", get(show).merge(upload(post(change_answers))))
        .route("/i/{token}/event.ics", get(calendar_file))
}

/// Takes forms with files.
fn upload(route: MethodRouter<App>) -> MethodRouter<App> {
    route.layer(DefaultBodyLimit::max(MOST_UPLOAD))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<PersonalPage>("/i/token");
}

#[derive(Deserialize)]
struct Asking {
    /// `yes` or `no`: what the mail's link was about. Preselects, and never more.
    answer: Option<String>,
}

/// `GET /i/{token}?answer=no`
async fn show(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let answer = asking.answer.as_deref().and_then(Answer::from_query);
    draw(&app, asked, peer, &token, Shown { answer, ..Shown::default() }).await
}

/// A press before anybody can have read the page is asked once more.
fn is_too_quick(app: &App, token: &str, form: &Entered) -> bool {
    !form.has("sure") && marks::is_too_quick(app.links.key(), token, form.text(marks::FIELD), app.now())
}

/// `POST /i/{token}/register`: one press is enough, for what we need to know is known or stands in the form (D-8).
async fn register(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    if answering::is_look(&form) {
        return draw(&app, asked, peer, &token, Shown::typed(form)).await;
    }
    if is_too_quick(&app, &token, &form) {
        return draw(&app, asked, peer, &token, Shown { answer: Some(Answer::Sure), ..Shown::typed(form) })
            .await;
    }
    let invitation = invitation(&app, peer, &token).await?;
    let request = Request {
        event: invitation.event_id,
        contact: invitation.contact_id,
        channel: Channel::Link,
        campaign: invitation.campaign_id,
        wish: Wish::Any,
        confirm: Confirm::AsUsual,
        actor: Actor::of("contact", &invitation.contact_id),
        sheet: Some(answering::sheet(&form)),
    };
    match app.desk.register(request).await {
        Ok(_) => Ok(see_other(&address(&token))),
        Err(Failure::Refused(refusal)) => {
            draw(&app, asked, peer, &token, Shown::refused(&refusal, Some(form))).await
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /i/{token}/answers`: changes the own answers, as long as registration is open.
async fn change_answers(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    if answering::is_look(&form) {
        return draw(&app, asked, peer, &token, Shown::typed(form)).await;
    }
    let standing = opened(&app, &mut app.reader().await?, peer, &token).await?;
    let Some(held) = standing.registration else { return Ok(see_other(&address(&token))) };
    let mut work = app.work(Actor::of("contact", &held.contact_id)).await?;
    match registration::change_answers(&mut work, &held.id, &answering::sheet(&form), AnswersBy::Person).await
    {
        Ok(()) => {
            work.commit().await?;
            Ok(app.told(&asked, &address(&token), &Toast::new("answers-saved")))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            draw(&app, asked, peer, &token, Shown::refused(&refusal, Some(form))).await
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /i/{token}/decline`: asks once more, then notes the "no" and gives a place back.
async fn decline(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    if !form.has("sure") {
        return draw(&app, asked, peer, &token, Shown::asking_again()).await;
    }
    let invitation = opened(&app, &mut app.reader().await?, peer, &token).await?.invitation;
    let invitation = invitation.ok_or_else(Problem::not_found)?;
    let mut work = app.work(Actor::of("contact", &invitation.contact_id)).await?;
    match registration::decline(&mut work, &invitation).await {
        Ok(_) => work.commit().await?,
        Err(Failure::Refused(refusal)) => {
            drop(work);
            return draw(&app, asked, peer, &token, Shown::refused(&refusal, None)).await;
        }
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    }
    Ok(see_other(&address(&token)))
}

/// `POST /i/{token}/cancel`: gives the place back.
async fn cancel(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    if is_too_quick(&app, &token, &form) {
        return draw(&app, asked, peer, &token, Shown::asking_again()).await;
    }
    let standing = opened(&app, &mut app.reader().await?, peer, &token).await?;
    let Some(held) = standing.registration else { return Ok(see_other(&address(&token))) };
    let mut work = app.work(Actor::of("contact", &held.contact_id)).await?;
    match registration::cancel(&mut work, &held.id, CancelBy::Person, Confirm::AsUsual).await {
        Ok(_) => work.commit().await?,
        Err(Failure::Refused(refusal)) => {
            drop(work);
            return draw(&app, asked, peer, &token, Shown::refused(&refusal, None)).await;
        }
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    }
    Ok(see_other(&address(&token)))
}

/// `GET /i/{token}/event.ics`: for who has a seat, or gave one back (the file then takes the entry out).
async fn calendar_file(
    State(app): State<App>,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let standing = opened(&app, &mut app.reader().await?, peer, &token).await?;
    let file = calendar::file(&standing, app.links.base_url(), app.now()).ok_or_else(Problem::not_found)?;
    Ok(calendar::answered(file))
}

fn address(token: &str) -> String {
    format!("{}{token}", Purpose::Invitation.path())
}

/// How the page is shown besides as things stand.
#[derive(Default)]
struct Shown {
    answer: Option<Answer>,
    /// Code of the refusal of what was just pressed.
    refused: Option<&'static str>,
    /// What was typed into the questionnaire, with its flaws.
    typed: Option<Entered>,
}

impl Shown {
    fn typed(form: Entered) -> Self {
        Self { typed: Some(form), ..Self::default() }
    }

    fn asking_again() -> Self {
        Self { answer: Some(Answer::No), ..Self::default() }
    }

    fn refused(refusal: &dyn Refusal, form: Option<Entered>) -> Self {
        let typed = form.map(|form| form.with_flaws(refusal.flaws()));
        Self { answer: None, refused: Some(refusal.code()), typed }
    }

    fn status(&self) -> StatusCode {
        match (self.refused, self.typed.as_ref().is_some_and(Entered::is_flawed)) {
            (_, true) => StatusCode::UNPROCESSABLE_ENTITY,
            (Some(_), _) => StatusCode::CONFLICT,
            _ => StatusCode::OK,
        }
    }
}

/// The page as things stand now; with a refusal it says why nothing happened, and what was typed stays.
async fn draw(app: &App, asked: Asked, peer: Peer, token: &str, shown: Shown) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let standing = opened(app, &mut reader, peer, token).await?;
    let asked = asked.in_language_of(Some(standing.contact.language));
    let host = facts::host(&mut reader, &standing.event).await?;
    let seen = marks::mark(app.links.key(), token, app.now());
    let path = address(token);
    let row = standing.registration.as_ref();
    let way = (row.map_or(Channel::Link, |row| row.channel), row);
    let answering =
        Answering::at_event(&mut reader, &standing.event, way, &asked, shown.typed.as_ref()).await?;
    let has_certificate = match &standing.registration {
        Some(row) => certificates::live(&mut reader, &row.id).await?.is_some(),
        None => false,
    };
    let status = shown.status();
    // What is wrong with the answers is told beside them.
    let refused = shown.refused.filter(|code| *code != "answers.invalid");
    let public_page = crate::public::page_of(app, &standing.event);
    let opened =
        page::Opened { path, seen, answer: shown.answer, refused, answering, public_page, has_certificate };
    let mut response = app.show(&asked, &PersonalPage::of(&standing, opened, host, asked.now))?;
    *response.status_mut() = status;
    Ok(response)
}

/// What the link opens.
async fn opened(app: &App, reader: &mut Reader, peer: Peer, token: &str) -> Result<Standing, Problem> {
    let standing = match read_token::<InvitationId>(app.links.key(), Purpose::Invitation, token) {
        Some(id) => registration::standing(reader, &id).await?,
        None => None,
    };
    standing.map_or_else(|| Err(unknown(app, peer)), Ok)
}

/// The invitation behind the link; less reading than [`opened`], for the press that thousands make at once.
pub async fn invitation(app: &App, peer: Peer, token: &str) -> Result<Invitation, Problem> {
    let invitation = match read_token::<InvitationId>(app.links.key(), Purpose::Invitation, token) {
        Some(id) => app.desk.invitation(id).await?,
        None => None,
    };
    invitation.map_or_else(|| Err(unknown(app, peer)), Ok)
}

/// No such link, whatever the reason. Who tries many is slowed down.
fn unknown(app: &App, peer: Peer) -> Problem {
    let tried = app.limits.unknown_link.take(&peer.key(), app.now());
    tried.err().unwrap_or_else(Problem::not_found)
}
