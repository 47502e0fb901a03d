//! Acts on events: archiving one or many, calling one off, and taking that back.

use super::index::LIST;
use crate::shell::{
    App, Asked, Path, Problem, Staff, Toast,
    list::{List, archiving::Archived},
};
use axum::{extract::State, response::Response};
use domain::{events, ids::EventId, registration};
use store::Work;

/// Events go one by one, for each has registrations to look after.
pub struct Gone;

impl Archived for Gone {
    type Id = EventId;
    const LIST: &'static List = &LIST;
    const TOLD: [&'static str; 2] = ["events-archived", "events-restored"];

    async fn archive(work: &mut Work, ids: Vec<EventId>) -> Result<Vec<EventId>, Problem> {
        for id in &ids {
            events::archive(work, id).await?;
        }
        Ok(ids)
    }

    /// Archived or called-off ones are as before; seats that became free meanwhile go to those who wait.
    async fn restore(work: &mut Work, ids: &[EventId]) -> Result<usize, Problem> {
        for id in ids {
            registration::restore_event(work, id).await?;
        }
        Ok(ids.len())
    }
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
