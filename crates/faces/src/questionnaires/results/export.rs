//! The answers of an event as a file: one person a row, one question a column.

use super::file;
use crate::{
    events::event_of,
    shell::{App, Asked, Path, Problem, Query, Staff},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts,
    exports::Cell,
    ids::{EventId, QuestionnaireId, RegistrationId},
    questionnaires::{self, AnsweredSheet, Question},
    registration::{self, AttendeeOrder, AttendeeWish},
    rights,
};
use std::collections::HashMap;

/// `GET /app/events/{id}/answers/export?format=xlsx`
pub async fn download(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(wanted): Query<file::Wanted>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let sees = rights::sees_sensitive(&mut reader, (&me.user, &asked.licence), Some(&event)).await?;
    let sheets = questionnaires::answered_at(&mut reader, &id, sees).await?;
    let mut columns: Vec<(QuestionnaireId, Question)> = Vec::new();
    for sheet in &sheets {
        if columns.iter().all(|(form, _)| *form != sheet.questionnaire)
            && let Some(form) = questionnaires::store::find(&mut reader, &sheet.questionnaire).await?
        {
            let told =
                form.questions.into_iter().filter(|one| one.kind.is_asked() && (sees || !one.sensitive));
            columns.extend(told.map(|one| (form.id, one)));
        }
    }
    let by_id: HashMap<RegistrationId, &AnsweredSheet> =
        sheets.iter().filter_map(|sheet| Some((sheet.registration?, sheet))).collect();
    let mut rows = wanted.begin(asked.locale)?;
    let say = |key: &str| Cell::text(app.words.say(asked.locale, key, &[]));
    let mut head = vec![say("name"), say("field-contacts-email"), say("status")];
    head.extend(columns.iter().map(|(_, one)| Cell::text(one.label.shown(asked.locale))));
    rows.row(&head)?;
    let everybody = AttendeeWish::everybody(AttendeeOrder::Name);
    for (row, _) in registration::attendees(&mut reader, &id, &everybody).await? {
        let status = say(&format!("field-registrations-status-{}", row.status));
        let name = format!("{} {}", row.first_name, row.last_name);
        let mut cells = vec![Cell::text(name.trim()), Cell::text(row.email.unwrap_or_default()), status];
        let sheet = by_id.get(&row.id);
        for (form, question) in &columns {
            let own = sheet.filter(|sheet| sheet.questionnaire == *form);
            cells.push(file::cell(&app, asked.locale, question, own.map(|sheet| &sheet.answers)));
        }
        rows.row(&cells)?;
    }
    let by_link: Vec<&AnsweredSheet> = sheets.iter().filter(|sheet| sheet.registration.is_none()).collect();
    let known = by_link.iter().map(|sheet| sheet.contact).collect::<Vec<_>>();
    let known = contacts::of(&mut reader, &known).await?;
    for sheet in by_link {
        let Some(contact) = known.get(&sheet.contact) else { continue };
        let email = contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut cells = vec![Cell::text(contact.name()), Cell::text(email), say("results-column-link")];
        for (form, question) in &columns {
            let own = (sheet.questionnaire == *form).then_some(&sheet.answers);
            cells.push(file::cell(&app, asked.locale, question, own));
        }
        rows.row(&cells)?;
    }
    wanted.answer(rows, &format!("{}-answers", event.number))
}
