//! Acts on messages: sending again.

use super::HOME;
use crate::shell::{App, Asked, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{ids::MessageId, messages};

/// `POST /app/messages/{id}/retry`
pub async fn retry(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<MessageId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let message = messages::retry(&mut work, &id).await?;
    work.commit().await?;
    let toast = Toast::new("message-retried").with("to", message.to_email.unwrap_or_default());
    Ok(app.told(&asked, &format!("{HOME}/{id}"), &toast))
}
