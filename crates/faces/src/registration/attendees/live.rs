//! The event's page as it changes: state, seats and people, sent to the browsers that look at it.
//!
//! All tabs of the event listen here; each takes the parts it has.

use super::{Asking, Attendees};
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Path, Problem, Query, Staff, live, live::Part},
};
use axum::{extract::State, response::Response};
use domain::ids::EventId;
use serde::{Deserialize, Serialize};

/// What every tab shows.
const HEAD: [(&str, &str); 3] = [
    ("state", "events/card/_state.html"),
    ("seats", "events/card/_seats.html"),
    ("count", "events/card/_count.html"),
];
/// What only the tab with the people shows.
const PEOPLE: [(&str, &str); 3] = [
    ("free", "registration/attendees/_free.html"),
    ("arrived", "registration/attendees/_arrived.html"),
    ("people", "registration/attendees/_people.html"),
];

/// Which tab listens.
#[derive(Deserialize)]
pub struct Listening {
    tab: Option<String>,
}

/// `GET /app/events/{id}/live?tab=people&q=&sort=&all=`
pub async fn live(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
    Query(listening): Query<Listening>,
) -> Result<Response, Problem> {
    event_of(&mut app.reader().await?, &id).await?;
    let drawn = app.clone();
    let asking = listening.tab.is_some_and(|tab| tab == "people").then_some(asking);
    Ok(live::stream(&app, move || parts(drawn.clone(), asked.clone(), id, asking.clone())))
}

#[derive(Serialize)]
struct Head {
    head: EventHead,
}

async fn parts(app: App, asked: Asked, id: EventId, asking: Option<Asking>) -> Result<Vec<Part>, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let Some(asking) = asking else {
        let head = Head { head: EventHead::of(&mut reader, &event).await? };
        drop(reader);
        return drawn(&app, &asked, &HEAD, &head);
    };
    let page = Attendees::of(&mut reader, &event, &asking).await?;
    drop(reader);
    let mut parts = drawn(&app, &asked, &HEAD, &page)?;
    parts.extend(drawn(&app, &asked, &PEOPLE, &page)?);
    Ok(parts)
}

fn drawn(
    app: &App,
    asked: &Asked,
    parts: &[(&'static str, &str)],
    view: &impl Serialize,
) -> Result<Vec<Part>, Problem> {
    parts.iter().map(|(name, template)| Ok((*name, app.render(asked, template, view)?))).collect()
}
