//! Acts on events: calling one off, and taking that back. Archiving many is a bulk act of the list.

use crate::shell::{App, Asked, Path, Problem, Query, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{events, ids::EventId, registration};
use serde::Deserialize;

/// The events that come back.
#[derive(Deserialize)]
pub struct Restored {
    ids: String,
}

/// `POST /app/events/restore?ids=…,…`: archived or called-off ones are as before; seats that became free meanwhile go to
/// those who wait.
pub async fn restore(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<Restored>,
) -> Result<Response, Problem> {
    let ids: Vec<EventId> = query.ids.split(',').filter_map(|id| id.parse().ok()).collect();
    let mut work = app.work(me.user.actor()).await?;
    for id in &ids {
        registration::restore_event(&mut work, id).await?;
    }
    work.commit().await?;
    let path = match ids.as_slice() {
        [one] => format!("/app/events/{one}"),
        _ => "/app/events".to_owned(),
    };
    Ok(app.told(&asked, &path, &Toast::new("events-restored").with("count", ids.len())))
}

/// `POST /app/events/{id}/cancel`: the event is called off; it stays in sight and says so.
pub async fn call_off(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let event = events::cancel(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("event-called-off").with("name", event.name.clone());
    let toast = toast.undo(format!("/app/events/restore?ids={id}"));
    let next = super::after_change(&app, &event).await?;
    Ok(app.told(&asked, &next, &toast))
}
