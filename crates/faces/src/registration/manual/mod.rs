//! Changes by hand: cancel, promote, move to the waitlist, bring back, send the message again, and why somebody stands
//! where they stand. Beyond the seats only after a page that says so (D-16).

mod many;
mod register;
mod sure;
mod typed;
mod undo;
mod why;

use crate::shell::{App, Asked, Entered, Gallery, Path, Problem, Staff, Toast, csrf};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    response::Response,
    routing::{get, post},
};
use domain::{
    contacts,
    ids::{EventId, RegistrationId},
    registration::{
        self, CancelBy, CancelRefusal, Channel, Confirm, PromoteRefusal, RegisterRefusal, Registration,
        Request, Status, rules::Wish,
    },
};
use ground::{Choice, Failure, Fault};
use store::Reader;
use sure::{Sure, ask};

pub fn routes() -> Router<App> {
    let register = get(register::show).post(register::submit).layer(DefaultBodyLimit::max(csrf::MOST_UPLOAD));
    Router::new()
        .route("/app/registrations/{id}", get(why::show))
        .route("/app/registrations/{id}/cancel", post(cancel))
        .route("/app/registrations/{id}/undo", post(undo::one))
        .route("/app/registrations/{id}/return", post(bring_back))
        .route("/app/registrations/{id}/promote", post(promote))
        .route("/app/registrations/{id}/waitlist", post(to_waitlist))
        .route("/app/registrations/{id}/send-confirmation", post(send_confirmation))
        .route("/app/registrations/{id}/take-over", post(typed::take_over))
        .route("/app/registrations/{id}/leave-typed", post(typed::leave))
        .route("/app/events/{id}/promote", post(many::promote_next))
        .route("/app/events/{id}/people", post(many::act))
        .route("/app/events/{id}/people/undo", post(undo::many))
        .route("/app/events/{id}/register", register)
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<why::Why>("/app/registrations/reg_1")
        .add::<Sure>("/app/registrations/reg_1/promote")
        .add::<register::Register>("/app/events/evt_1/register");
}

/// The box "Lähetä viesti": sent only when it is ticked.
fn told(form: &Entered) -> Confirm {
    if form.has("send") { Confirm::Yes } else { Confirm::No }
}

/// The line of somebody on the event's page.
fn place(row: &Registration) -> String {
    format!("/app/events/{}#{}", row.event_id, row.id)
}

async fn name_of(reader: &mut Reader, row: &Registration) -> Result<String, Fault> {
    let contact = contacts::find(reader, &row.contact_id).await?;
    Ok(contact.map(|contact| contact.name()).unwrap_or_default())
}

/// `POST /app/registrations/{id}/cancel`: at once; the toast takes it back.
async fn cancel(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let done = registration::cancel(&mut work, &id, CancelBy::Staff, told(&form)).await?;
    let name = name_of(&mut work, &done.registration).await?;
    work.commit().await?;
    let toast = match done.promoted.len() {
        0 => Toast::new("attendee-cancelled").with("name", name),
        count => Toast::new("attendee-cancelled-promoted").with("name", name).with("count", count),
    };
    let toast = toast.undo(format!("/app/registrations/{id}/undo"));
    Ok(app.told(&asked, &place(&done.registration), &toast))
}

fn returned(row: &Registration, name: String) -> Toast {
    Toast::new(match row.status {
        Status::Waitlisted => "attendee-returned-waitlisted",
        _ => "attendee-returned",
    })
    .with("name", name)
}

/// `POST /app/registrations/{id}/return`: registers somebody who cancelled again.
async fn bring_back(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row =
        registration::store::find(&mut work, &id).await?.ok_or(Failure::from(CancelRefusal::Missing))?;
    let request = Request {
        event: row.event_id,
        contact: row.contact_id,
        channel: Channel::Manual,
        campaign: row.campaign_id,
        wish: if form.has("anyway") { Wish::SeatAnyway } else { Wish::Any },
        confirm: told(&form),
        actor: me.user.actor(),
        sheet: None,
    };
    let name = name_of(&mut work, &row).await?;
    match registration::register(&mut work, request).await {
        Ok(placed) => {
            work.commit().await?;
            Ok(app.told(&asked, &place(&row), &returned(&placed.registration, name)))
        }
        Err(Failure::Refused(refusal @ (RegisterRefusal::Full | RegisterRefusal::Closed))) => {
            drop(work);
            ask(&app, &asked, &row.event_id, &form, name, &refusal).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /app/registrations/{id}/promote`: a seat for somebody who waits, out of turn if need be.
async fn promote(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row =
        registration::store::find(&mut work, &id).await?.ok_or(Failure::from(PromoteRefusal::Missing))?;
    let name = name_of(&mut work, &row).await?;
    match registration::promote(&mut work, &id, form.has("anyway"), told(&form)).await {
        Ok(row) => {
            work.commit().await?;
            let toast = Toast::new("attendee-promoted").with("name", name);
            let toast = toast.undo(format!("/app/registrations/{id}/undo"));
            Ok(app.told(&asked, &place(&row), &toast))
        }
        Err(Failure::Refused(refusal @ PromoteRefusal::Full)) => {
            drop(work);
            ask(&app, &asked, &row.event_id, &form, name, &refusal).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /app/registrations/{id}/waitlist`: from a seat to the end of the queue.
async fn to_waitlist(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let row = registration::move_to_waitlist(&mut work, &id, told(&form)).await?;
    let name = name_of(&mut work, &row).await?;
    work.commit().await?;
    let toast = Toast::new("attendee-moved").with("name", name);
    Ok(app.told(&asked, &place(&row), &toast.undo(format!("/app/registrations/{id}/undo"))))
}

/// `POST /app/registrations/{id}/send-confirmation` (RG-5).
async fn send_confirmation(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    registration::send_confirmation(&mut work, &id).await?;
    let row =
        registration::store::find(&mut work, &id).await?.ok_or(Failure::from(CancelRefusal::Missing))?;
    let name = name_of(&mut work, &row).await?;
    work.commit().await?;
    Ok(app.told(&asked, &place(&row), &Toast::new("attendee-sent").with("name", name)))
}

/// The address of an event's people, with the group in sight.
fn group(event: &EventId, status: Status) -> String {
    format!("/app/events/{event}#{}", status.word())
}
