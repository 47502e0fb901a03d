//! Keeping answers: those of a registration belong to it (QA-3), one set for each; others stand alone.
//!
//! Sensitive answers stand apart, so that they can be hidden and erased. Choices with a capacity stand in rows of their own
//! too, so that what is left of them is counted, never guessed. Start at [`keep`].

use super::{
    Answers, AskedForm, Question, Room,
    change::turned_sensitive,
    files,
    scarce::scarce,
    store::{
        self,
        answers::{self as rows, Counted},
    },
};
use crate::ids::{AnswersId, ContactId, EventId, QuestionnaireId, RegistrationId, SurveyLinkId};
use ::store::{Reader, Work};
use ground::{Bind, Fault, Id, Instant, Value};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

/// Under what choices with a capacity are counted, and counts of erased answers are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Those who register for it.
    Event(EventId),
    /// Those who answer without registering.
    Alone(QuestionnaireId),
}

impl Bind for Scope {
    fn to_value(&self) -> Value {
        Value::Bytes(match self {
            Self::Event(id) => id.bytes().to_vec(),
            Self::Alone(id) => id.bytes().to_vec(),
        })
    }
}

/// Whose answers they are.
#[derive(Clone, Debug)]
pub enum Giver {
    Registration {
        id: RegistrationId,
        event: EventId,
    },
    /// A contact, by the link of a mail.
    Link {
        id: SurveyLinkId,
        contact: ContactId,
    },
    /// Anybody, at a public address; the showing of the form tells one sending from the next.
    Anybody {
        showing: Vec<u8>,
    },
}

/// So many sets of answers are looked through at once.
const AT_ONCE: i64 = 1_000;

/// Answers that are to be kept.
#[derive(Clone, Debug)]
pub struct Kept {
    pub giver: Giver,
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
    /// `None`: given without registering.
    pub registration_id: Option<RegistrationId>,
    /// Who gave them, by a link or by registering; `None`: nobody knows.
    pub contact_id: Option<ContactId>,
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

/// Writes answers, in place of those that were there. Under the lock of the event, or else of the questionnaire.
pub async fn keep(work: &mut Work, kept: &[Kept]) -> Result<(), Fault> {
    let again = kept.iter().filter(|one| one.since.is_some()).filter_map(|one| match &one.giver {
        Giver::Registration { id, .. } => Some(*id),
        Giver::Link { .. } | Giver::Anybody { .. } => None,
    });
    let again: Vec<RegistrationId> = again.collect();
    let loose = files::loosen(work, &again).await?;
    rows::remove(work, &again).await?;
    let apart = files::told_apart(work, kept).await?;
    let kept = apart.as_deref().unwrap_or(kept);
    let ids = rows::insert(work, kept).await?;
    bring_up_to_date(work, kept, &ids).await?;
    files::give(work, kept, &ids, &loose).await
}

/// Notes the choices that have a capacity now, and hides what is sensitive now, whatever the page showed. The answers that
/// were just written keep the questionnaire as it is until the Work ends, so that nobody changes it beside them and
/// overlooks them.
async fn bring_up_to_date(work: &mut Work, kept: &[Kept], ids: &[AnswersId]) -> Result<(), Fault> {
    let mut now: HashMap<QuestionnaireId, Vec<Question>> = HashMap::new();
    let asked: BTreeSet<QuestionnaireId> = kept.iter().map(|one| one.form.questionnaire).collect();
    for (id, version) in store::form_versions(work, &asked.into_iter().collect::<Vec<_>>()).await? {
        let is_old = |one: &&Kept| one.form.questionnaire == id && one.form.version != version;
        let Some(old) = kept.iter().find(is_old) else { continue };
        let questions = store::questions(work, &id, version).await?.unwrap_or_default();
        let hidden = turned_sensitive(&old.form.questions, &questions);
        if !hidden.is_empty() {
            store::sensitive::hide(work, &id, &hidden).await?;
        }
        now.insert(id, questions);
    }
    let mut counted = Vec::new();
    for (one, id) in kept.iter().zip(ids) {
        let changed = now.get(&one.form.questionnaire).map(Vec::as_slice);
        let scarce = scarce(changed.unwrap_or(&one.form.questions)).into_iter();
        let made = scarce.filter(|(question, choice)| one.answers.has_chosen(question, choice));
        counted.extend(made.map(|(question, choice)| (*id, question, choice)));
    }
    rows::count(work, &counted).await
}

/// Notes these choices, which have a capacity from now on, wherever they were made before. Under the lock of the
/// questionnaire.
pub(super) async fn count_also(
    work: &mut Work,
    questionnaire: &QuestionnaireId,
    choices: &[(&str, &str)],
) -> Result<(), Fault> {
    if choices.is_empty() {
        return Ok(());
    }
    let mut after = None;
    loop {
        let page = rows::of_questionnaire(work, questionnaire, after, AT_ONCE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some((last.answered_at, last.id));
        let answers: Vec<(AnswersId, Answers)> = page.iter().map(|kept| (kept.id, kept.all())).collect();
        let each = answers.iter().flat_map(|(id, answers)| {
            let made = choices.iter().filter(|(question, choice)| answers.has_chosen(question, choice));
            made.map(|(question, choice)| (*id, *question, *choice))
        });
        rows::count(work, &each.collect::<Vec<_>>()).await?;
    }
}

/// What is kept of these registrations.
pub async fn kept_of(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<HashMap<RegistrationId, KeptAnswers>, Fault> {
    let found = rows::of_registrations(reader, registrations).await?;
    Ok(found.into_iter().filter_map(|kept| Some((kept.registration_id?, kept))).collect())
}

/// Those of these registrations with which answers are kept.
pub async fn answered_among(
    reader: &mut Reader,
    registrations: &[RegistrationId],
) -> Result<HashSet<RegistrationId>, Fault> {
    rows::answered_among(reader, registrations).await
}

/// What a contact answered by links and by registering, the latest first.
pub async fn kept_by(reader: &mut Reader, contact: &ContactId) -> Result<Vec<KeptAnswers>, Fault> {
    rows::of_contact(reader, contact).await
}

/// What was answered to a questionnaire in any way, the latest first, from after `after` on.
pub async fn kept_to(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    after: Option<(Instant, AnswersId)>,
    limit: i64,
) -> Result<Vec<KeptAnswers>, Fault> {
    rows::of_questionnaire(reader, questionnaire, after, limit).await
}

/// How many answered a questionnaire in any way.
pub async fn count_to(reader: &mut Reader, questionnaire: &QuestionnaireId) -> Result<i64, Fault> {
    rows::count_of(reader, questionnaire).await
}

/// How often a contact answered a questionnaire without registering.
pub async fn times_answered(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    contact: &ContactId,
) -> Result<i64, Fault> {
    rows::times(reader, questionnaire, contact).await
}

/// Whether what a public form of this showing said is kept already.
pub async fn is_kept(reader: &mut Reader, showing: &[u8]) -> Result<bool, Fault> {
    rows::is_showing_kept(reader, showing).await
}

/// Gives what one contact answered by links to another, with `only` those alone; says which.
pub(crate) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[AnswersId]>,
) -> Result<Vec<AnswersId>, Fault> {
    rows::hand_over(work, from, to, only).await
}

/// What is left of the choices of `form`; nothing is read when none of them is scarce. Exact under the lock of the event
/// or of the questionnaire: those who gave their place back hold no choice.
pub async fn room(reader: &mut Reader, form: &AskedForm, scope: Scope) -> Result<Room, Fault> {
    let held = Counted::Held(&form.questionnaire);
    Ok(Room::of(rows::counts(reader, scope, &scarce(&form.questions), held).await?))
}

/// The same for so many requests together: where they cannot use up what is left, it is told too low rather than counted
/// one by one.
pub async fn room_for(
    reader: &mut Reader,
    form: &AskedForm,
    scope: Scope,
    requests: usize,
) -> Result<Room, Fault> {
    let scarce = scarce(&form.questions);
    let mut room = Room::of(rows::counts(reader, scope, &scarce, Counted::Made).await?);
    let near = room.nearly_full(&form.questions, requests);
    let held = rows::counts(reader, scope, &near, Counted::Held(&form.questionnaire)).await?;
    room.correct(&near, held);
    Ok(room)
}
