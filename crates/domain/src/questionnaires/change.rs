//! Making, changing and retiring a questionnaire. Changed questions become a new version; old ones stay for old answers.

use super::{
    Questionnaire, QuestionnaireDraft, QuestionnaireRefusal, check,
    kept::count_also,
    offers,
    scarce::scarce,
    settle::{line, lines, settle},
    store,
};
use crate::{
    changes::between,
    ids::QuestionnaireId,
    settings::{self, Series, next_number},
    staff::{self, Right},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Invalid, text};
use serde_json::json;

use super::{Buttons, Messages, Question};

/// Makes a questionnaire and gives it its number.
///
/// # Errors
/// [`QuestionnaireRefusal::Invalid`] names every wrong field.
pub async fn create(
    work: &mut Work,
    draft: &QuestionnaireDraft,
) -> Result<Questionnaire, Failure<QuestionnaireRefusal>> {
    require(work).await?;
    let draft = checked(work, draft, &[]).await?;
    let number = next_number(work, Series::Questionnaires).await?;
    let id: QuestionnaireId = work.new_id();
    store::insert(work, &id, &number, &draft).await?;
    store::insert_version(work, &id, 1, &draft.questions).await?;
    work.record(Entry::new("questionnaire.created", &id, &json!({"number": number, "name": draft.name})));
    get(work, &id).await
}

/// Makes the questionnaire what the draft says. Questions that the draft leaves out are retired, never lost; what was
/// answered to those that are sensitive now is sensitive too.
///
/// # Errors
/// [`QuestionnaireRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &QuestionnaireId,
    seen: Option<i64>,
    draft: &QuestionnaireDraft,
) -> Result<Questionnaire, Failure<QuestionnaireRefusal>> {
    require(work).await?;
    let old = store::lock(work, id).await?.ok_or(QuestionnaireRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(QuestionnaireRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let draft = checked(work, draft, &old.questions).await?;
    let asks_anew = draft.questions != old.questions;
    let form_version = old.form_version + i64::from(asks_anew);
    if asks_anew {
        store::insert_version(work, id, form_version, &draft.questions).await?;
        let was_scarce = scarce(&old.questions);
        let mut new = scarce(&draft.questions);
        new.retain(|choice| !was_scarce.contains(choice));
        count_also(work, id, &new).await?;
    }
    store::update(work, id, &draft, form_version).await?;
    let hidden = turned_sensitive(&old.questions, &draft.questions);
    if !hidden.is_empty() {
        store::sensitive::hide(work, id, &hidden).await?;
    }
    let new = get(work, id).await?;
    let detail = json!({"changed": between(&old, &new), "version": new.version});
    work.record(Entry::new("questionnaire.changed", id, &detail));
    Ok(new)
}

/// The questions that are sensitive from now on. What is not so any more stays hidden where it was answered as such.
pub(super) fn turned_sensitive<'q>(old: &[Question], new: &'q [Question]) -> Vec<&'q str> {
    let turned = new.iter().filter(|question| {
        question.sensitive && old.iter().any(|one| one.key == question.key && !one.sensitive)
    });
    turned.map(|question| question.key.as_str()).collect()
}

/// Takes a questionnaire out of use: nobody is asked any more. Its answers stay.
///
/// # Errors
/// [`QuestionnaireRefusal::Missing`].
pub async fn archive(
    work: &mut Work,
    id: &QuestionnaireId,
) -> Result<Questionnaire, Failure<QuestionnaireRefusal>> {
    mark(work, id, "questionnaire.archived").await
}

/// Brings it back.
///
/// # Errors
/// [`QuestionnaireRefusal::Missing`].
pub async fn restore(
    work: &mut Work,
    id: &QuestionnaireId,
) -> Result<Questionnaire, Failure<QuestionnaireRefusal>> {
    mark(work, id, "questionnaire.restored").await
}

async fn mark(
    work: &mut Work,
    id: &QuestionnaireId,
    what: &'static str,
) -> Result<Questionnaire, Failure<QuestionnaireRefusal>> {
    require(work).await?;
    store::lock(work, id).await?.ok_or(QuestionnaireRefusal::Missing)?;
    let archived_at = (what == "questionnaire.archived").then_some(work.now);
    store::mark_archived(work, id, archived_at).await?;
    work.record(Entry::new(what, id, &json!({})));
    get(work, id).await
}

/// QA-2: administrators alone say what people are asked.
async fn require(work: &mut Work) -> Result<(), Failure<QuestionnaireRefusal>> {
    let may = staff::require(work, Right::Questionnaires).await;
    may.map_err(|failure| failure.map(|_| QuestionnaireRefusal::Forbidden))
}

/// The draft with clean texts and settled questions, when nothing is wrong with it.
async fn checked(
    work: &mut Work,
    draft: &QuestionnaireDraft,
    old: &[Question],
) -> Result<QuestionnaireDraft, Failure<QuestionnaireRefusal>> {
    let today = work.now.date(&settings::read(work).await?.time_zone);
    let (messages, buttons) = (&draft.messages, &draft.button_texts);
    let draft = QuestionnaireDraft {
        name: text::clean_line(&draft.name),
        description: draft.description.as_deref().map(text::clean_text).filter(|text| !text.is_empty()),
        messages: Messages {
            title: line(&messages.title),
            intro: lines(&messages.intro),
            thanks: lines(&messages.thanks),
            flawed: lines(&messages.flawed),
            closed: lines(&messages.closed),
        },
        button_texts: Buttons { send: line(&buttons.send), change: line(&buttons.change) },
        questions: settle(old, &draft.questions),
        ..draft.clone()
    };
    let mut flaws = check::flaws(&draft, old, today);
    flaws.extend(offers::flaws(work, &draft.questions, old).await?);
    Invalid::unless_none(flaws).map_err(QuestionnaireRefusal::Invalid)?;
    Ok(draft)
}

async fn get(work: &mut Work, id: &QuestionnaireId) -> Result<Questionnaire, Failure<QuestionnaireRefusal>> {
    let found = store::find(work, id).await?;
    found.ok_or_else(|| Failure::Fault(Fault::new("the questionnaire just written is not there")))
}
