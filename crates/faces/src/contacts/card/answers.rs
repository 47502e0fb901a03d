//! What a contact answered, by registering and by the links of mails, the latest first.

use super::Head;
use crate::{
    questionnaires::answering::{Said, said_all},
    shell::{App, Asked, Path, Problem, Staff, View},
};
use axum::{extract::State, response::Response};
use domain::{
    events::{self, Event},
    ids::{ContactId, RegistrationId},
    questionnaires::{self, AskedForm, KeptAnswers},
    registration, rights,
    staff::User,
};
use ground::Instant;
use serde::Serialize;
use std::collections::HashMap;
use store::Reader;

/// What `contacts/card/answers.html` sees.
#[derive(Serialize)]
pub struct AnswersTab {
    #[serde(flatten)]
    head: Head,
    sets: Vec<Set>,
    /// Something is not for the eyes of the reader.
    hides_sensitive: bool,
}

/// One filled-in questionnaire.
#[derive(Serialize)]
struct Set {
    name: String,
    /// Where it was asked; nothing: by the link of a mail.
    event: Option<String>,
    registration: Option<RegistrationId>,
    answered_at: Instant,
    erased_at: Option<Instant>,
    said: Vec<Said>,
}

/// `GET /app/contacts/{id}/answers`
pub async fn answers(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let head = Head::of(&mut reader, &id, "answers").await?;
    let kept = questionnaires::kept_by(&mut reader, &id).await?;
    let events = events_of(&mut reader, &kept).await?;
    let (mut sets, mut hides_sensitive) = (Vec::with_capacity(kept.len()), false);
    for one in kept {
        let event = one.registration_id.and_then(|id| events.get(&id));
        let Some((name, form)) = form_of(&mut reader, &one).await? else { continue };
        let sees = sees(&mut reader, &asked, &me.user, event).await?;
        hides_sensitive |= !sees && one.sensitive.as_ref().is_some_and(|answers| !answers.is_empty());
        let one = if sees { one } else { one.without_sensitive() };
        sets.push(Set {
            name,
            event: event.map(|event| event.name.clone()),
            registration: one.registration_id,
            answered_at: one.answered_at,
            erased_at: one.erased_at,
            said: said_all(&form.questions, &one.all(), asked.locale),
        });
    }
    app.show(&asked, &AnswersTab { head, sets, hides_sensitive })
}

async fn sees(
    reader: &mut Reader,
    asked: &Asked,
    user: &User,
    event: Option<&Event>,
) -> Result<bool, Problem> {
    Ok(rights::sees_sensitive(reader, (user, &asked.licence), event).await?)
}

/// What was asked, and what staff call it.
async fn form_of(reader: &mut Reader, kept: &KeptAnswers) -> Result<Option<(String, AskedForm)>, Problem> {
    let form = questionnaires::form_at(reader, &kept.questionnaire_id, kept.form_version).await?;
    let known = questionnaires::store::find(reader, &kept.questionnaire_id).await?;
    Ok(known.map(|known| known.name).zip(form))
}

/// The events of the registrations that answers belong to.
async fn events_of(
    reader: &mut Reader,
    kept: &[KeptAnswers],
) -> Result<HashMap<RegistrationId, Event>, Problem> {
    let ids: Vec<RegistrationId> = kept.iter().filter_map(|one| one.registration_id).collect();
    let rows = registration::store::by_ids(reader, &ids).await?;
    let wanted: Vec<_> = rows.iter().map(|row| row.event_id).collect();
    let events = events::store::by_ids(reader, &wanted).await?;
    let event = |row: &registration::Registration| {
        let event = events.iter().find(|event| event.id == row.event_id)?;
        Some((row.id, event.clone()))
    };
    Ok(rows.iter().filter_map(event).collect())
}

impl View for AnswersTab {
    const PAGE: &'static str = "contacts/card/answers.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let questions = crate::questionnaires::answering::sample_questions();
        let given = serde_json::json!({"text": "Åsa <Öhman>", "choices": ["liha", "muu"], "yes_no": true});
        let given = serde_json::from_value(given).unwrap_or_default();
        let set = |event: Option<&str>, erased_at| Set {
            name: "Ruokailu & <x>".into(),
            event: event.map(str::to_owned),
            registration: event.map(|_| ground::Id::from_bytes([5; 16])),
            answered_at: at,
            erased_at,
            said: said_all(&questions, &given, ground::Locale::Fi),
        };
        vec![
            Self {
                head: Head::sample("answers"),
                sets: vec![set(Some("Syysjuhla <&>"), Some(at)), set(None, None)],
                hides_sensitive: true,
            },
            Self { head: Head::sample_bare("answers"), sets: Vec::new(), hides_sensitive: false },
        ]
    }
}
