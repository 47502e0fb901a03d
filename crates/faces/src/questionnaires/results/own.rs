//! The answers of one registration, read and changed by staff.

use crate::{
    events::{EventHead, event_of},
    questionnaires::answering::{self, Answering, Filled},
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts,
    ids::RegistrationId,
    registration::{self, AnswersBy, CancelRefusal, Registration},
    rights,
};
use ground::{Failure, Refusal};
use serde::Serialize;
use store::Reader;

/// What `questionnaires/results/own.html` sees.
#[derive(Serialize)]
pub struct OwnPage {
    head: EventHead,
    id: RegistrationId,
    name: String,
    answering: Option<Answering>,
    /// Sensitive questions are asked, and they are not for this reader.
    is_closed: bool,
}

/// `GET /app/registrations/{id}/answers`
pub async fn show(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let row = found(&mut reader, &id).await?;
    let page = page(&mut reader, &asked, &row, &me.user, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/registrations/{id}/answers`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<RegistrationId>,
    Filled(form): Filled,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let row = found(&mut reader, &id).await?;
    let before = page(&mut reader, &asked, &row, &me.user, Some(&form)).await?;
    if before.is_closed {
        return Err(Problem::forbidden());
    }
    if answering::is_look(&form) {
        return if form.is_flawed() { app.show_again(&asked, &before) } else { app.show(&asked, &before) };
    }
    drop(reader);
    let mut work = app.work(me.user.actor()).await?;
    match registration::change_answers(&mut work, &id, &answering::sheet(&form), AnswersBy::Staff).await {
        Ok(()) => {
            work.commit().await?;
            Ok(app.told(
                &asked,
                &format!("/app/events/{}/answers", row.event_id),
                &Toast::new("answers-saved"),
            ))
        }
        Err(Failure::Refused(refusal)) => {
            drop(work);
            let form = form.with_flaws(refusal.flaws());
            let page = page(&mut app.reader().await?, &asked, &row, &me.user, Some(&form)).await?;
            app.show_again(&asked, &page)
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

async fn found(reader: &mut Reader, id: &RegistrationId) -> Result<Registration, Problem> {
    let row = registration::store::find(reader, id).await?;
    Ok(row.ok_or(Failure::from(CancelRefusal::Missing))?)
}

async fn page(
    reader: &mut Reader,
    asked: &Asked,
    row: &Registration,
    user: &domain::staff::User,
    typed: Option<&Entered>,
) -> Result<OwnPage, Problem> {
    let event = event_of(reader, &row.event_id).await?;
    let own = registration::own_answers(reader, &event, row).await?;
    let asks_sensitive = own.is_some_and(|own| own.form.questions.iter().any(|one| one.sensitive));
    let is_closed =
        asks_sensitive && !rights::sees_sensitive(reader, (user, &asked.licence), Some(&event)).await?;
    let answering = match is_closed {
        true => None,
        false => Answering::at_event(reader, &event, (row.channel, Some(row)), asked, typed).await?,
    };
    let contact = contacts::store::find(reader, &row.contact_id).await?;
    Ok(OwnPage {
        head: EventHead::of(reader, &event).await?,
        id: row.id,
        name: contact.map(|contact| contact.name()).unwrap_or_default(),
        answering,
        is_closed,
    })
}

impl View for OwnPage {
    const PAGE: &'static str = "questionnaires/results/own.html";

    fn samples() -> Vec<Self> {
        let page = |answering, is_closed| Self {
            head: EventHead::sample("open"),
            id: ground::Id::from_bytes([5; 16]),
            name: "Eevi <Öhman>".into(),
            answering,
            is_closed,
        };
        vec![page(Some(Answering::sample(true)), false), page(None, true), page(None, false)]
    }
}
