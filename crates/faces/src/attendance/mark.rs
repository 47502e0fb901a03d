//! The presses at the door: mark, take back, let in, and saying that attendance is taken.
//!
//! Answered with the list as it is then: to htmx the list alone, otherwise the page.

use super::door;
use crate::shell::{App, Asked, Entered, Path, Problem, Staff, Toast, encoded};
use axum::{extract::State, response::Response};
use domain::{
    attendance::{self, Mark, MarkRefusal},
    contacts,
    ids::{EventId, RegistrationId},
    registration::Registration,
};
use ground::{Failure, Fault};
use store::Reader;

/// Where the page at the door stands.
pub fn door_path(event: &EventId, q: &str) -> String {
    let q = if q.is_empty() { String::new() } else { format!("?q={}", encoded(q)) };
    format!("/app/events/{event}/door{q}")
}

pub async fn name_of(reader: &mut Reader, row: &Registration) -> Result<String, Fault> {
    let contact = contacts::find(reader, &row.contact_id).await?;
    Ok(contact.map(|contact| contact.name()).unwrap_or_default())
}

/// The list after a press: to htmx as it is now, to a browser without scripts by way of the page. Other pages that press
/// here say where they are by the field `back`.
async fn answer(
    app: &App,
    asked: &Asked,
    form: &Entered,
    row: &Registration,
    toast: Toast,
) -> Result<Response, Problem> {
    let q = form.text("q");
    if asked.htmx.part {
        let mut reader = app.reader().await?;
        let page = door::of(&mut reader, &row.event_id, q.to_owned()).await?;
        return app.show(asked, &page);
    }
    let path = match form.text("back") {
        "event" => format!("/app/events/{}#{}", row.event_id, row.id),
        "one" => format!("/app/registrations/{}/attendance", row.id),
        _ => format!("{}#{}", door_path(&row.event_id, q), row.id),
    };
    Ok(app.told(asked, &path, &toast))
}

/// `POST /app/registrations/{id}/attendance`
pub async fn mark(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = attendance::mark(&mut work, &id, Mark::default()).await?.registration;
    let name = name_of(&mut work, &row).await?;
    work.commit().await?;
    let toast = Toast::new("attendance-marked").with("name", name);
    answer(&app, &asked, &form, &row, toast.undo(format!("/app/registrations/{id}/attendance/undo"))).await
}

/// `POST /app/registrations/{id}/attendance/undo`
pub async fn unmark(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = attendance::unmark(&mut work, &id).await?;
    let name = name_of(&mut work, &row).await?;
    work.commit().await?;
    let toast = Toast::new("attendance-unmarked").with("name", name);
    answer(&app, &asked, &form, &row, toast.undo(format!("/app/registrations/{id}/attendance"))).await
}

/// `POST /app/registrations/{id}/attendance/let-in`: a seat for somebody who stands there without one, and the mark.
pub async fn let_in(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = attendance::let_in(&mut work, &id).await?.registration;
    let name = name_of(&mut work, &row).await?;
    work.commit().await?;
    app.tallies_changed();
    answer(&app, &asked, &form, &row, Toast::new("attendance-let-in").with("name", name)).await
}

/// `POST /app/events/{id}/door/taken` with `taken` = `yes` or `no`.
pub async fn taken(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let is_taken = form.text("taken") == "yes";
    let mut work = app.work(me.user.actor()).await?;
    let done: Result<(), Failure<MarkRefusal>> = match is_taken {
        true => attendance::start_taking(&mut work, &id).await,
        false => attendance::stop_taking(&mut work, &id).await,
    };
    done?;
    work.commit().await?;
    let toast = Toast::new(if is_taken { "attendance-is-taken" } else { "attendance-not-taken" });
    Ok(app.told(&asked, &door_path(&id, ""), &toast))
}
