//! Acts on messages: sending again.

use super::HOME;
use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{ids::MessageId, messages};

/// `POST /app/messages/{id}/retry`
pub async fn retry(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<MessageId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let message = messages::retry(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("message-retried").with("to", message.to_email.unwrap_or_default());
    let home = format!("{HOME}/{id}");
    // Whoever pressed the button on a card stays there.
    let back = form.text("back");
    let is_ours = back.starts_with("/app/") && !back.contains(['\\', '\r', '\n']);
    Ok(app.told(&asked, if is_ours { back } else { &home }, &toast))
}
