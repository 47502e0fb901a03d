//! "Kerro muutoksesta": after time, place or the event itself changed, one page says whom a mail would reach, shows
//! it, and sends it. Nothing leaves by itself. Start at [`show`] and `domain::registration::send_notice`.

mod page;
mod ready;

use crate::{
    email_templates::preview::{Shown, framed},
    events::event_of,
    shell::{App, Asked, Entered, Gallery, Path, Problem, Query, Staff, Toast, see_other},
};
use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use domain::{
    email_templates::{self, ParsedTemplate, Sender},
    events::Event,
    ids::{EmailTemplateId, EventId},
    registration::{self, AttendeeOrder, AttendeeWish, Status},
};
use page::Notice;
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/events/{id}/notice", get(show).post(send))
        .route("/app/events/{id}/notice/mail", get(mail))
        .route("/app/events/{id}/notice/template", post(make_template))
        .route("/app/events/{id}/notice/undo", post(undo))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<Notice>("/app/events/evt_1/notice");
}

#[derive(Deserialize)]
struct Chosen {
    email_template_id: Option<String>,
}

impl Chosen {
    fn template(&self) -> Option<EmailTemplateId> {
        self.email_template_id.as_deref().and_then(|id| id.parse().ok())
    }
}

fn path(event: &EventId) -> String {
    format!("/app/events/{event}/notice")
}

/// `GET /app/events/{id}/notice?email_template_id=`
async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let page = Notice::of(&app, &mut reader, &event, chosen.template()).await?;
    app.show(&asked, &page)
}

/// `POST /app/events/{id}/notice` with `email_template_id` and `with_waitlist`: to everybody who has a place.
async fn send(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let Ok(template) = form.text("email_template_id").parse::<EmailTemplateId>() else {
        return Ok(see_other(&path(&id)));
    };
    let wait = app.site().settings.undo_seconds;
    let mut work = app.work(me.user.actor()).await?;
    let posted =
        registration::send_notice(&mut work, &id, &template, form.has("with_waitlist"), wait).await?;
    work.commit().await?;
    let back = format!("/app/events/{id}");
    if posted.is_empty() {
        return Ok(app.told(&asked, &back, &Toast::new("notice-nobody")));
    }
    let toast = Toast::new("notice-sent").with("count", posted.len());
    Ok(app.told(&asked, &back, &toast.undo(format!("{}/undo", path(&id)))))
}

/// `POST /app/events/{id}/notice/undo`: what has not left does not leave.
async fn undo(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let count = registration::withdraw_notice(&mut work, &id).await?;
    work.commit().await?;
    let key = if count == 0 { "notice-undo-late" } else { "notice-undone" };
    let toast = Toast { bad: count == 0, ..Toast::new(key).with("count", count) };
    Ok(app.told(&asked, &path(&id), &toast))
}

/// `POST /app/events/{id}/notice/template`: a ready template to begin with, in all three languages.
async fn make_template(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let event = event_of(&mut work, &id).await?;
    let written = ready::written(&app, event.cancelled_at.is_some());
    let template = email_templates::create(&mut work, &written).await?;
    work.commit().await?;
    let next = format!("{}?email_template_id={}", path(&id), template.id);
    Ok(app.told(&asked, &next, &Toast::new("notice-template-made").with("name", template.name)))
}

/// `GET /app/events/{id}/notice/mail?email_template_id=`: the mail alone, as the first of them gets it.
async fn mail(
    State(app): State<App>,
    Staff(me): Staff,
    Path(id): Path<EventId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let template = chosen.template().ok_or_else(Problem::not_found)?;
    let template = email_templates::find(&mut reader, &template).await?.ok_or_else(Problem::not_found)?;
    let parsed = ParsedTemplate::read(&template)?;
    let contact = first_guest(&mut reader, &event).await?;
    let shown = Shown::find(&mut reader, contact, Some(id)).await?.from(&mut reader, &me.user.id).await?;
    let sender = Sender { name: &me.user.name, email: me.user.email.as_str(), custom: None };
    Ok(framed(shown.compose(&app, &parsed, sender)?.html))
}

async fn first_guest(
    reader: &mut store::Reader,
    event: &Event,
) -> Result<Option<domain::ids::ContactId>, ground::Fault> {
    let wish = AttendeeWish {
        status: Some(Status::Registered),
        limit: 1,
        ..AttendeeWish::everybody(AttendeeOrder::Name)
    };
    let found = registration::attendees(reader, &event.id, &wish).await?;
    Ok(found.into_iter().next().map(|(row, _)| row.contact_id))
}
