//! Answering without registering. Under the lock of the questionnaire, so that scarce choices and "once" are exact.

use super::{SurveyRefusal, door, store};
use crate::{
    ids::{QuestionnaireId, SurveyLinkId},
    questionnaires::{self, Answers, AskedForm, Giver, Kept, Questionnaire, Scope, Sheet},
    settings,
};
use ::store::{Actor, Entry, Reader, Work};
use ground::{Failure, Invalid};
use serde_json::json;
use std::sync::Arc;

/// Takes the answers of the contact whom the link names. `seen` is how often they had answered when the form was shown:
/// the same form sent twice counts once.
///
/// # Errors
/// [`SurveyRefusal`]; nothing is kept then.
pub async fn answer(
    work: &mut Work,
    link: &SurveyLinkId,
    sheet: &Sheet,
    seen: i64,
) -> Result<(), Failure<SurveyRefusal>> {
    let link = store::find(work, link).await?.ok_or(SurveyRefusal::Missing)?;
    let asked = questionnaires::store::lock(work, &link.questionnaire_id).await?;
    let asked = asked.ok_or(SurveyRefusal::Missing)?;
    let answered = questionnaires::times_answered(work, &asked.id, &link.contact_id).await?;
    if asked.repeatable && seen < answered {
        return Ok(());
    }
    door(&asked, link.sent_at, answered, work.now)?;
    let giver = Giver::Link { id: link.id, contact: link.contact_id };
    let detail = json!({"contact": link.contact_id, "form": asked.form_version});
    let entry = Entry::new("questionnaire.answered", &asked.id, &detail);
    keep(work, asked, sheet, giver).await?;
    work.record(entry.by(Actor::of("contact", &link.contact_id)));
    Ok(())
}

/// Takes the answers of anybody. `showing` tells one showing of the form from the next: sent twice, it counts once.
///
/// # Errors
/// [`SurveyRefusal`]; nothing is kept then.
pub async fn answer_openly(
    work: &mut Work,
    number: &str,
    sheet: &Sheet,
    showing: &[u8],
) -> Result<(), Failure<SurveyRefusal>> {
    let found = questionnaires::store::find_by_number(work, number).await?;
    let found = found.filter(|found| found.public_visible).ok_or(SurveyRefusal::Missing)?;
    let asked = questionnaires::store::lock(work, &found.id).await?.ok_or(SurveyRefusal::Missing)?;
    if questionnaires::is_kept(work, showing).await? {
        return Ok(());
    }
    if !asked.is_asked() || !asked.public_visible {
        return Err(SurveyRefusal::Closed.into());
    }
    let entry = Entry::new("questionnaire.answered", &asked.id, &json!({"form": asked.form_version}));
    keep(work, asked, sheet, Giver::Anybody { showing: showing.to_vec() }).await?;
    work.record(entry);
    Ok(())
}

/// Whether these answers would be taken, by whoever looks at a questionnaire in a try-out; nothing is kept.
///
/// # Errors
/// [`SurveyRefusal`].
pub async fn try_answers(
    reader: &mut Reader,
    id: &QuestionnaireId,
    sheet: &Sheet,
) -> Result<(), Failure<SurveyRefusal>> {
    let asked = questionnaires::store::find(reader, id).await?.ok_or(SurveyRefusal::Missing)?;
    let form = AskedForm::from(asked);
    read(reader, &form, sheet).await.map(drop)
}

/// The answers as the questions read them now.
async fn read(
    reader: &mut Reader,
    form: &AskedForm,
    sheet: &Sheet,
) -> Result<Answers, Failure<SurveyRefusal>> {
    let room = questionnaires::room(reader, form, Scope::Alone(form.questionnaire)).await?;
    let files = questionnaires::held(reader, &form.questionnaire, &sheet.typed, None).await?;
    let today = reader.now.date(&settings::read(reader).await?.time_zone);
    let read: Result<Answers, Invalid> =
        questionnaires::answer(&form.questions, &sheet.typed, &room.with_files(files), today);
    Ok(read.map_err(SurveyRefusal::Invalid)?)
}

async fn keep(
    work: &mut Work,
    asked: Questionnaire,
    sheet: &Sheet,
    giver: Giver,
) -> Result<(), Failure<SurveyRefusal>> {
    let form = AskedForm::from(asked);
    let answers = read(work, &form, sheet).await?;
    let kept = Kept { giver, form: Arc::new(form), answers, since: None };
    Ok(questionnaires::keep(work, &[kept]).await?)
}
