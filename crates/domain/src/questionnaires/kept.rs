//! Keeping answers: those of a registration belong to it (QA-3), one set for each.
//!
//! Sensitive answers stand apart, so that they can be hidden and erased. The choices stand in rows of their own, so that
//! what is left of one with a capacity is counted, never guessed. Start at [`keep`].

use super::{Answers, AskedForm, Room, store::answers as rows};
use crate::ids::{AnswersId, EventId, QuestionnaireId, RegistrationId};
use ::store::{Reader, Work};
use ground::{Fault, Instant};
use std::{collections::HashMap, sync::Arc};

/// Answers that are to be kept.
#[derive(Clone, Debug)]
pub struct Kept {
    pub registration: RegistrationId,
    pub event: EventId,
    /// What was asked.
    pub form: Arc<AskedForm>,
    pub answers: Answers,
    /// When they were given first; `None`: now, and nothing was kept before.
    pub since: Option<Instant>,
}

/// Answers that are kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAnswers {
    pub id: AnswersId,
    pub registration_id: RegistrationId,
    pub questionnaire_id: QuestionnaireId,
    /// The version of the questions that were answered.
    pub form_version: i64,
    pub given: Answers,
    /// `None`: not for the eyes of who looks.
    pub sensitive: Option<Answers>,
    /// When the sensitive ones were erased.
    pub erased_at: Option<Instant>,
    pub answered_at: Instant,
    pub changed_at: Instant,
}

impl KeptAnswers {
    /// The same for eyes that may not see what is sensitive.
    #[must_use]
    pub fn without_sensitive(self) -> Self {
        Self { sensitive: None, ..self }
    }

    /// All that may be seen.
    pub fn all(&self) -> Answers {
        let sensitive = self.sensitive.clone().unwrap_or_default();
        Answers(self.given.0.clone().into_iter().chain(sensitive.0).collect())
    }
}

/// Writes answers, in place of those that were there. Under the lock of the event.
pub async fn keep(work: &mut Work, kept: &[Kept]) -> Result<(), Fault> {
    let again: Vec<RegistrationId> =
        kept.iter().filter(|one| one.since.is_some()).map(|one| one.registration).collect();
    rows::remove(work, &again).await?;
    rows::insert(work, kept).await
}

/// What is kept of these registrations.
pub async fn kept_of(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<HashMap<RegistrationId, KeptAnswers>, Fault> {
    let found = rows::of_registrations(reader, registrations).await?;
    Ok(found.into_iter().map(|kept| (kept.registration_id, kept)).collect())
}

/// What is left of the choices of `form` at an event; nothing is read when none of them is scarce. Exact under the lock
/// of the event: those who gave their place back hold no choice.
pub async fn room(reader: &mut Reader, form: &AskedForm, event: &EventId) -> Result<Room, Fault> {
    if !form.is_scarce() {
        return Ok(Room::default());
    }
    Ok(Room::of(rows::taken(reader, &form.questionnaire, event).await?))
}
