//! Who may answer still, and what stands behind a link. The rule is pure; start at [`door`].

use super::{SurveyLink, SurveyRefusal, store};
use crate::{
    contacts::{self, Contact},
    ids::SurveyLinkId,
    questionnaires::{self, AskedForm, Questionnaire, Room, Scope},
};
use ::store::Reader;
use ground::{Failure, Fault, Instant};

/// Whether a questionnaire is answered still by somebody whose mail left at `sent_at` and who answered so many times.
///
/// # Errors
/// [`SurveyRefusal::Answered`] before [`SurveyRefusal::Closed`]: who has answered is thanked, also later.
pub fn door(
    questionnaire: &Questionnaire,
    sent_at: Instant,
    answered: i64,
    now: Instant,
) -> Result<(), SurveyRefusal> {
    if answered > 0 && !questionnaire.repeatable {
        return Err(SurveyRefusal::Answered);
    }
    let is_over = questionnaire.days_valid.is_some_and(|days| now >= sent_at.plus_days(days));
    if is_over || !questionnaire.is_asked() {
        return Err(SurveyRefusal::Closed);
    }
    Ok(())
}

/// What stands behind the link of a mail.
#[derive(Clone, Debug)]
pub struct Survey {
    pub link: SurveyLink,
    pub contact: Contact,
    pub form: AskedForm,
    /// What is left of scarce choices.
    pub room: Room,
    /// How often the contact has answered.
    pub answered: i64,
    /// Why it is not answered any more.
    pub refused: Option<SurveyRefusal>,
}

/// What the link opens; nothing when there is none.
pub async fn open(reader: &mut Reader, link: &SurveyLinkId) -> Result<Option<Survey>, Fault> {
    let Some(link) = store::find(reader, link).await? else { return Ok(None) };
    let contact = contacts::find(reader, &link.contact_id).await?;
    let found = questionnaires::store::find(reader, &link.questionnaire_id).await?;
    let Some((contact, found)) = contact.zip(found) else { return Ok(None) };
    let answered = questionnaires::times_answered(reader, &found.id, &contact.id).await?;
    let refused = door(&found, link.sent_at, answered, reader.now).err();
    let form = AskedForm::from(found);
    let room = questionnaires::room(reader, &form, Scope::Alone(form.questionnaire)).await?;
    Ok(Some(Survey { link, contact, form, room, answered, refused }))
}

/// A questionnaire that anybody may answer.
#[derive(Clone, Debug)]
pub struct OpenSurvey {
    pub number: String,
    /// Answering again is wanted.
    pub repeatable: bool,
    pub form: AskedForm,
    pub room: Room,
    /// Nobody is asked any more.
    pub refused: Option<SurveyRefusal>,
}

/// The questionnaire of this number, when it is for everybody.
///
/// # Errors
/// [`SurveyRefusal::Missing`], also for one that is not public: it is as little there as one that never was.
pub async fn open_publicly(reader: &mut Reader, number: &str) -> Result<OpenSurvey, Failure<SurveyRefusal>> {
    let found = questionnaires::store::find_by_number(reader, number).await?;
    let found = found.filter(|found| found.public_visible).ok_or(SurveyRefusal::Missing)?;
    let refused = (!found.is_asked()).then_some(SurveyRefusal::Closed);
    let (number, repeatable) = (found.number.clone(), found.repeatable);
    let form = AskedForm::from(found);
    let room = questionnaires::room(reader, &form, Scope::Alone(form.questionnaire)).await?;
    Ok(OpenSurvey { number, repeatable, form, room, refused })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::{Id, Labels};
    use proptest::prelude::*;

    fn questionnaire(days_valid: Option<i64>, repeatable: bool, active: bool) -> Questionnaire {
        let at = Instant::from_millis(0);
        Questionnaire {
            id: Id::from_bytes([1; 16]),
            number: "KY-1001".into(),
            name: "Palaute".into(),
            description: None,
            active,
            days_valid,
            repeatable,
            public_visible: false,
            sensitive_days: 14,
            messages: questionnaires::Messages { title: Labels::same("Palaute"), ..Default::default() },
            button_texts: Default::default(),
            questions: Vec::new(),
            form_version: 1,
            archived_at: None,
            version: 1,
            created_at: at,
            updated_at: at,
        }
    }

    #[test]
    fn qa1_a_link_is_good_for_so_many_days_from_the_sending_of_its_mail() {
        let asked = questionnaire(Some(30), false, true);
        let sent = Instant::from_millis(1_000);
        assert_eq!(door(&asked, sent, 0, sent.plus_days(30).plus_seconds(-1)), Ok(()));
        assert_eq!(door(&asked, sent, 0, sent.plus_days(30)), Err(SurveyRefusal::Closed));
        let endless = questionnaire(None, false, true);
        assert_eq!(door(&endless, sent, 0, sent.plus_days(4_000)), Ok(()));
    }

    proptest! {
        #[test]
        fn nobody_answers_twice_what_is_asked_once_and_nobody_what_is_asked_no_more(
            answered in 0..4_i64, days in proptest::option::of(1..60_i64), passed in 0..90_i64,
            repeatable: bool, active: bool,
        ) {
            let asked = questionnaire(days, repeatable, active);
            let sent = Instant::from_millis(0);
            let may = door(&asked, sent, answered, sent.plus_days(passed)).is_ok();
            let in_time = days.is_none_or(|days| passed < days);
            prop_assert_eq!(may, active && in_time && (answered == 0 || repeatable));
        }
    }
}
