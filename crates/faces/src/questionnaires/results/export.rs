//! The answers of an event as a file: one person a row, one question a column.

use crate::{
    events::event_of,
    questionnaires::answering::said_one,
    shell::{App, Asked, Path, Problem, Query, Staff},
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    exports::{Cell, Format, Sheet},
    ids::{EventId, QuestionnaireId, RegistrationId},
    questionnaires::{self, AnsweredSheet, Question, QuestionKind},
    registration::{self, AttendeeOrder, AttendeeWish},
};
use ground::Choice;
use serde::Deserialize;
use std::collections::HashMap;

/// Which file.
#[derive(Deserialize)]
pub struct Wanted {
    format: Option<String>,
}

/// `GET /app/events/{id}/answers/export?format=xlsx`
pub async fn file(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let sees = registration::may_see_sensitive(&me.user, &event);
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
        sheets.iter().map(|sheet| (sheet.registration, sheet)).collect();
    let format = wanted.format.as_deref().and_then(Format::from_word);
    let format = format.filter(|format| *format == Format::Xlsx).unwrap_or(Format::Csv);
    let mut file = Sheet::begin(format, asked.locale)?;
    let say = |key: &str| Cell::text(app.words.say(asked.locale, key, &[]));
    let mut head = vec![say("name"), say("field-contacts-email"), say("status")];
    head.extend(columns.iter().map(|(_, one)| Cell::text(one.label.shown(asked.locale))));
    file.row(&head)?;
    let everybody = AttendeeWish::everybody(AttendeeOrder::Name);
    for (row, _) in registration::attendees(&mut reader, &id, &everybody).await? {
        let status = say(&format!("field-registrations-status-{}", row.status));
        let name = format!("{} {}", row.first_name, row.last_name);
        let mut cells = vec![Cell::text(name.trim()), Cell::text(row.email.unwrap_or_default()), status];
        let sheet = by_id.get(&row.id);
        for (form, question) in &columns {
            let own = sheet.filter(|sheet| sheet.questionnaire == *form);
            let said = own.and_then(|sheet| said_one(question, &sheet.answers, asked.locale));
            cells.push(match said {
                Some(said) if said.kind == QuestionKind::YesNo => {
                    said.texts.first().map_or(Cell::Empty, |word| say(word))
                }
                Some(said) => Cell::text(said.texts.join(", ")),
                None => Cell::Empty,
            });
        }
        file.row(&cells)?;
    }
    let name = format!("attachment; filename=\"{}-{}.{format}\"", event.number, "answers");
    let headers =
        [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, file.finish()?).into_response())
}
