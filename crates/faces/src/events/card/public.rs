//! The public way into an event, for staff: link, QR code and what to paste elsewhere, from the first save (W-15).

use super::event_of;
use crate::{
    public,
    shell::{App, Path, Problem, Staff},
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{events::Event, ids::EventId};
use serde::Serialize;

/// What `events/card/_public.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct PublicWay {
    url: String,
    /// The public pages of the whole instance are on.
    is_open: bool,
    /// What to paste into a page of one's own.
    snippet: String,
    /// Hosts may frame.
    may_embed: bool,
}

impl PublicWay {
    /// The way, when the event is public.
    pub fn of(app: &App, event: &Event) -> Option<Self> {
        let site = app.site();
        let url = site.url(&public::path_of(event));
        let snippet = public::snippet(&url, &event.name);
        let (is_open, may_embed) = (site.settings.public_registration, !site.settings.embed_hosts.is_empty());
        event.public_visible.then_some(Self { url, is_open, snippet, may_embed })
    }

    /// One for samples.
    pub fn sample(is_open: bool) -> Self {
        let url = "https://kutsu.test/e/koulutus-kt-1041".to_owned();
        Self { snippet: public::snippet(&url, "Koulutus <1>"), url, is_open, may_embed: is_open }
    }
}

/// `GET /app/events/{id}/qr.svg`
pub async fn qr(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let event = event_of(&mut app.reader().await?, &id).await?;
    let url = app.site().url(&public::path_of(&event));
    let svg = public::qr::svg(&url).ok_or_else(Problem::not_found)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}
