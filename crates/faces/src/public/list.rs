//! The coming events that anybody may see, soonest first.

use super::event::Teaser;
use crate::shell::{App, Asked, Problem, View, see_other};
use axum::{extract::State, response::Response};
use domain::events;
use serde::Serialize;

/// Most events on the page.
const MOST: i64 = 200;

/// What `public/list.html` sees.
#[derive(Clone, Debug, Serialize)]
pub struct EventList {
    url: String,
    events: Vec<Teaser>,
}

/// `GET /`: who has only the name of the house comes to what is open: the events anybody may see, the portal, or the
/// sign-in of staff.
pub async fn front(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let settings = &app.site().settings;
    let has_events = settings.public_registration
        && !events::store::in_public(&mut app.db.reader().await?, 1).await?.is_empty();
    Ok(see_other(match (asked.staff.is_some(), has_events, settings.portal_active) {
        (true, _, _) | (_, false, false) => "/app",
        (_, true, _) => "/e",
        (_, _, true) => "/portal",
    }))
}

/// `GET /e`
pub async fn show(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let site = app.site();
    if !site.settings.public_registration {
        return Err(super::not_there());
    }
    let found = events::store::in_public(&mut app.db.reader().await?, MOST).await?;
    let events = found.iter().map(|event| Teaser::of(event, asked.now)).collect();
    app.show(&asked, &EventList { url: site.url("/e"), events })
}

impl View for EventList {
    const PAGE: &'static str = "public/list.html";

    fn samples() -> Vec<Self> {
        let offers = ["seat", "waitlist", "full", "closed"];
        let url = "https://kutsu.test/e".to_owned();
        vec![
            Self { url: url.clone(), events: offers.into_iter().map(Teaser::sample).collect() },
            Self { url, events: Vec::new() },
        ]
    }
}
