//! Telling people by mail that their certificate is ready: all who have not heard of it, with a while to take it back.

use crate::shell::{App, Asked, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{certificates, ids::EventId};

fn tab(id: &EventId) -> String {
    format!("/app/events/{id}/certificates")
}

/// `POST /app/events/{id}/certificates/send-certificates`
pub async fn send(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let seconds = app.site().settings.undo_seconds;
    let mut work = app.work(me.user.actor()).await?;
    let posted = certificates::send(&mut work, &id, seconds).await?;
    work.commit().await?;
    let toast = Toast::new("certificates-sent").with("count", posted.len());
    let toast = if seconds > 0 && !posted.is_empty() { toast.undo(tab(&id) + "/withdraw") } else { toast };
    Ok(app.told(&asked, &tab(&id), &toast))
}

/// `POST /app/events/{id}/certificates/withdraw`
pub async fn withdraw(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let count = certificates::withdraw(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, &tab(&id), &Toast::new("certificates-withdrawn").with("count", count)))
}
