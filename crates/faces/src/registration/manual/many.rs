//! Acts on several at once: the free seats to the queue, and the chosen lines of the list.

use super::{group, told, undo::undoable};
use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast};
use axum::{extract::State, response::Response};
use domain::{
    ids::{EventId, RegistrationId},
    registration::{self, CancelBy, Confirm, Status},
};
use ground::Failure;

/// `POST /app/events/{id}/promote`: the free seats go to the first in the queue, each with the confirmation.
pub async fn promote_next(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let promoted = registration::promote_next(&mut work, &id, Confirm::AsUsual).await?;
    work.commit().await?;
    let toast = Toast::new("attendees-promoted").with("count", promoted.len());
    let ids: Vec<RegistrationId> = promoted.iter().map(|row| row.id).collect();
    let toast = undoable(toast, &id, &ids);
    Ok(app.told(&asked, &group(&id, Status::Registered), &toast))
}

/// `POST /app/events/{id}/people` with `ids` and the button `act`: `cancel`, `promote` or `send-confirmation`.
/// What is not possible for one of them does not stop the others; the toast says how many it was.
pub async fn act(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<RegistrationId> = read.ids("ids");
    read.finish()?;
    let (mut done, mut left) = (Vec::new(), 0_usize);
    let mut work = app.work(me.user.actor()).await?;
    for one in &ids {
        let result = match form.text("act") {
            "cancel" => outcome(registration::cancel(&mut work, one, CancelBy::Staff, told(&form)).await),
            "promote" => outcome(registration::promote(&mut work, one, false, told(&form)).await),
            "send-confirmation" => outcome(registration::send_confirmation(&mut work, one).await),
            _ => return Err(Problem::not_found()),
        };
        match result {
            Ok(()) => done.push(*one),
            Err(Failure::Refused(())) => left += 1,
            Err(Failure::Fault(fault)) => return Err(fault.into()),
        }
    }
    work.commit().await?;
    let key = if left == 0 { "attendees-acted" } else { "attendees-acted-partly" };
    let toast = Toast::new(key).with("count", done.len()).with("left", left);
    // A mail that was sent again is on its way; there is nothing to take back.
    let toast = if form.text("act") == "send-confirmation" { toast } else { undoable(toast, &id, &done) };
    Ok(app.told(&asked, &format!("/app/events/{id}"), &toast))
}

/// Done, refused, or broken.
fn outcome<T, R>(result: Result<T, Failure<R>>) -> Result<(), Failure<()>> {
    match result {
        Ok(_) => Ok(()),
        Err(Failure::Refused(_)) => Err(Failure::Refused(())),
        Err(Failure::Fault(fault)) => Err(Failure::Fault(fault)),
    }
}
