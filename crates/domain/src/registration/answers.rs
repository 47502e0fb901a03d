//! The answers of a registration after it was made: read with the questions as they were asked, and changed.

use super::{
    Registration,
    promote::{PromoteRefusal, locked},
    questionnaire_of,
};
use crate::{
    events::Event,
    ids::{QuestionnaireId, RegistrationId},
    questionnaires::{self, Answers, AskedForm, Giver, Kept, KeptAnswers, Room, Scope, Sheet},
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Flaw, Invalid, Refusal, RefusalKind};
use serde_json::json;
use std::sync::Arc;

/// Why answers are not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswersRefusal {
    /// There is no such registration.
    Missing,
    /// Registration is closed, and with it the answers of people.
    Closed,
    /// The event asks nothing.
    NotAsked,
    Invalid(Invalid),
}

impl Refusal for AnswersRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "registration.missing",
            Self::Closed => "answers.closed",
            Self::NotAsked => "answers.not_asked",
            Self::Invalid(_) => "answers.invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Closed | Self::NotAsked => RefusalKind::Conflict,
            Self::Invalid(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}

/// Who changes answers: the person, as long as registration is open, or staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswersBy {
    Person,
    /// At any time; the rule of answering is the same.
    Staff,
}

/// What a registration is asked, and what it answered.
#[derive(Clone, Debug)]
pub struct OwnAnswers {
    /// The questions: as they are asked now, or as they were when they are asked no more.
    pub form: AskedForm,
    pub kept: Option<KeptAnswers>,
    /// What is left of scarce choices; the own ones are free.
    pub room: Room,
}

/// What the registration is asked and answered; nothing when it never was.
pub async fn own_answers(
    reader: &mut Reader,
    event: &Event,
    row: &Registration,
) -> Result<Option<OwnAnswers>, Fault> {
    let kept = questionnaires::kept_of(reader, &[row.id]).await?.remove(&row.id);
    let now = match questionnaire_of(event, row.channel) {
        Some(id) => questionnaires::asked(reader, &id).await?,
        None => None,
    };
    let form = match (now, &kept) {
        (Some(form), _) => Some(form),
        (None, Some(kept)) => {
            questionnaires::form_at(reader, &kept.questionnaire_id, kept.form_version).await?
        }
        (None, None) => None,
    };
    let Some(form) = form else { return Ok(None) };
    let mut room = questionnaires::room(reader, &form, Scope::Event(event.id)).await?;
    if let Some(kept) = kept.as_ref().filter(|_| row.status.is_active()) {
        room.free(&form.questions, &kept.all());
    }
    Ok(Some(OwnAnswers { form, kept, room }))
}

/// Changes the answers of a registration that holds a place.
pub async fn change_answers(
    work: &mut Work,
    id: &RegistrationId,
    sheet: &Sheet,
    by: AnswersBy,
) -> Result<(), Failure<AnswersRefusal>> {
    let (event, row) =
        locked(work, id).await.map_err(|failure| failure.map(|_: PromoteRefusal| AnswersRefusal::Missing))?;
    let is_open = row.status.is_active() && event.window().is_open(work.now);
    if by == AnswersBy::Person && !is_open {
        return Err(AnswersRefusal::Closed.into());
    }
    let mut own = own_answers(work, &event, &row).await?.ok_or(AnswersRefusal::NotAsked)?;
    let files = questionnaires::held(work, &own.form.questionnaire, &sheet.typed, Some(row.id)).await?;
    own.room = own.room.with_files(files);
    let answers = read(&own, sheet, &event, work).map_err(AnswersRefusal::Invalid)?;
    let since = own.kept.as_ref().map(|kept| kept.answered_at);
    let (questionnaire, version): (QuestionnaireId, i64) = (own.form.questionnaire, own.form.version);
    let giver = Giver::Registration { id: row.id, event: event.id };
    let kept = Kept { giver, form: Arc::new(own.form), answers, since };
    questionnaires::keep(work, &[kept]).await?;
    let detail = json!({"event": event.id, "contact": row.contact_id, "questionnaire": questionnaire, "form": version});
    work.record(Entry::new("registration.answered", id, &detail));
    Ok(())
}

fn read(own: &OwnAnswers, sheet: &Sheet, event: &Event, work: &Work) -> Result<Answers, Invalid> {
    let questions = &own.form.questions;
    if sheet.seen.is_none() {
        Invalid::unless_none(questionnaires::unknown(questions, &sheet.typed))?;
    }
    questionnaires::answer(questions, &sheet.typed, &own.room, work.now.date(&event.time_zone))
}
