//! Where links of mails lead: the mail in the browser, `/m/{token}`, and the way out of campaign mail, `/u/{token}`.
//!
//! GET only shows, because mail gateways open links (D-1). The POST of RFC 8058 acts at once, without cookies; it may
//! come twice. Whoever holds the link may act; forged and unknown links all meet the same 404.

use super::frame;
use crate::shell::{App, Asked, Entered, Path, Problem, View, limit::Peer, see_other};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    contacts::{self, Contact},
    ids::{ContactId, MessageId},
    letters, messages,
};
use ground::{Id, Purpose, token::read_token};
use serde::Serialize;
use store::Actor;

/// `GET /m/{token}`
pub async fn in_browser(
    State(app): State<App>,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let id: MessageId = opened(&app, &peer, Purpose::Mail, &token)?;
    let body = messages::body(&mut app.reader().await?, &id).await?;
    Ok(frame::page(&app, &body.ok_or_else(|| unknown(&app, &peer))?))
}

/// What `messages/unsubscribe.html` sees.
#[derive(Serialize)]
pub struct Unsubscribe {
    path: String,
    /// `v…@example.org`: enough for its owner, little for others.
    address: Option<String>,
    opted_out: bool,
}

/// `GET /u/{token}`
pub async fn unsubscribe(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let contact = contact(&app, &peer, &token).await?;
    let view = Unsubscribe {
        path: address(&token),
        address: contact.email.as_ref().map(|email| masked(email.as_str())),
        opted_out: contact.email_opt_out,
    };
    app.show(&asked.in_language_of(Some(contact.language)), &view)
}

/// `POST /u/{token}`: a press on the page, or a mail program's one click.
pub async fn stop(
    State(app): State<App>,
    peer: Peer,
    Path(token): Path<String>,
    form: Entered,
) -> Result<Response, Problem> {
    wish(&app, &peer, &token, false).await?;
    if form.text("List-Unsubscribe") == "One-Click" {
        return Ok(StatusCode::OK.into_response());
    }
    Ok(see_other(&address(&token)))
}

/// `POST /u/{token}/again`: takes it back.
pub async fn again(
    State(app): State<App>,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    wish(&app, &peer, &token, true).await?;
    Ok(see_other(&address(&token)))
}

async fn wish(app: &App, peer: &Peer, token: &str, wanted: bool) -> Result<(), Problem> {
    let id = contact(app, peer, token).await?.id;
    let mut work = app.work(Actor::of("contact", &id)).await?;
    letters::wish_for_mail(&mut work, &id, wanted).await?;
    Ok(work.commit().await?)
}

async fn contact(app: &App, peer: &Peer, token: &str) -> Result<Contact, Problem> {
    let id: ContactId = opened(app, peer, Purpose::Unsubscribe, token)?;
    let contact = contacts::find(&mut app.reader().await?, &id).await?;
    contact.ok_or_else(|| unknown(app, peer))
}

fn opened<I: Id>(app: &App, peer: &Peer, purpose: Purpose, token: &str) -> Result<I, Problem> {
    read_token(app.links.key(), purpose, token).ok_or_else(|| unknown(app, peer))
}

/// No such link, whatever the reason. Who tries many is slowed down.
fn unknown(app: &App, peer: &Peer) -> Problem {
    let tried = app.limits.unknown_link.take(&peer.key(), app.now());
    tried.err().unwrap_or_else(Problem::not_found)
}

fn address(token: &str) -> String {
    format!("{}{token}", Purpose::Unsubscribe.path())
}

fn masked(email: &str) -> String {
    let (mailbox, host) = email.split_once('@').unwrap_or((email, ""));
    format!("{}…@{host}", mailbox.chars().next().unwrap_or('…'))
}

impl View for Unsubscribe {
    const PAGE: &'static str = "messages/unsubscribe.html";

    fn samples() -> Vec<Self> {
        let page = |opted_out, email: Option<&str>| Self {
            path: "/u/token".into(),
            address: email.map(masked),
            opted_out,
        };
        vec![page(false, Some("asa@<Öhman>")), page(true, Some("asa@example.org")), page(false, None)]
    }
}
