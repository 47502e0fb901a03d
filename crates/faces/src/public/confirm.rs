//! `/confirm/{token}`: the page that a mail leads to when nobody knew the address, and its press, which takes the held place.
//!
//! GET only reads, because mail gateways open links. The press may come twice.

use crate::{
    registration::{calendar::Calendars, facts::Facts},
    shell::{App, Asked, Path, Problem, View, limit::Peer, see_other},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    contacts, events,
    ids::RegistrationId,
    public::{self, HOLD_MINUTES, HoldRefusal},
    registration::{self, Status},
};
use ground::{Failure, Purpose, token::read_token};
use serde::Serialize;
use store::Actor;

/// What `public/confirm.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmPage {
    path: String,
    event: Facts,
    /// Where it is registered for, when it has a public page.
    event_path: Option<String>,
    first_name: String,
    /// `open`, `confirmed` or `lapsed`.
    state: &'static str,
    status: Status,
    minutes: i64,
    calendars: Calendars,
}

fn id_of(app: &App, peer: Peer, token: &str) -> Result<RegistrationId, Problem> {
    read_token(app.links.key(), Purpose::Confirm, token).ok_or_else(|| unknown(app, peer))
}

/// No such link, whatever the reason. Who tries many is slowed down.
fn unknown(app: &App, peer: Peer) -> Problem {
    let tried = app.limits.unknown_link.take(&peer.key(), app.now());
    tried.err().unwrap_or_else(Problem::not_found)
}

/// `GET /confirm/{token}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    draw(&app, asked, peer, &token, StatusCode::OK).await
}

/// `POST /confirm/{token}`
pub async fn submit(
    State(app): State<App>,
    asked: Asked,
    peer: Peer,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let id = id_of(&app, peer, &token)?;
    let mut work = app.db.work(Actor::PUBLIC).await?;
    match public::confirm(&mut work, &id).await {
        Ok(_) => {
            work.commit().await?;
            Ok(see_other(&format!("{}{token}", Purpose::Confirm.path())))
        }
        Err(Failure::Refused(HoldRefusal::Missing)) => Err(unknown(&app, peer)),
        Err(Failure::Refused(HoldRefusal::Lapsed)) => {
            drop(work);
            draw(&app, asked, peer, &token, StatusCode::CONFLICT).await
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn draw(
    app: &App,
    asked: Asked,
    peer: Peer,
    token: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let id = id_of(app, peer, token)?;
    let mut reader = app.db.reader().await?;
    let hold = public::hold_of(&mut reader, &id).await?.ok_or_else(|| unknown(app, peer))?;
    let row = registration::store::find(&mut reader, &id).await?.ok_or_else(|| unknown(app, peer))?;
    let event = events::store::find(&mut reader, &row.event_id).await?.ok_or_else(|| unknown(app, peer))?;
    let contact = contacts::find(&mut reader, &row.contact_id).await?.ok_or_else(|| unknown(app, peer))?;
    let asked = asked.in_language_of(Some(contact.language));
    let state = match hold.confirmed_at {
        Some(_) => "confirmed",
        None if hold.is_open(asked.now) && row.status.is_active() => "open",
        None => "lapsed",
    };
    let page = ConfirmPage {
        path: format!("{}{token}", Purpose::Confirm.path()),
        event_path: super::page_of(app, &event),
        first_name: contact.first_name,
        state,
        status: row.status,
        minutes: HOLD_MINUTES,
        calendars: Calendars::of(&event),
        event: Facts::of(&event),
    };
    Ok((status, app.show(&asked, &page)?).into_response())
}

impl View for ConfirmPage {
    const PAGE: &'static str = "public/confirm.html";

    fn samples() -> Vec<Self> {
        let page = |state, status| Self {
            path: "/confirm/token".into(),
            event: Facts::sample(),
            event_path: Some("/e/koulutus-kt-1041".into()),
            first_name: "Eevi <x>".into(),
            state,
            status,
            minutes: HOLD_MINUTES,
            calendars: Calendars { google: "/google".into(), outlook: "/outlook".into() },
        };
        vec![
            page("open", Status::Registered),
            page("open", Status::Waitlisted),
            page("confirmed", Status::Registered),
            page("confirmed", Status::Waitlisted),
            Self { event_path: None, ..page("lapsed", Status::Cancelled) },
            page("lapsed", Status::Cancelled),
        ]
    }
}
