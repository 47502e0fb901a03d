//! What was written into an event's questionnaire by those who register together: read by the one rule of answering,
//! with the room of scarce choices kept up to date while the batch is folded.
//!
//! The event is locked, so what is left of a choice is exact. Start at [`Sheets::read`].

use super::{Channel, Registration, Request};
use crate::{
    events::Event,
    ids::{ContactId, QuestionnaireId, RegistrationId},
    questionnaires::{self, Answers, AskedForm, Giver, HeldFile, Kept, Room, Scope, Sheet},
};
use ::store::Work;
use ground::{Fault, Flaw, Instant, Invalid};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

/// The questionnaire that an event puts to those who come this way: strangers get the public one (D-8).
pub fn questionnaire_of(event: &Event, channel: Channel) -> Option<QuestionnaireId> {
    match channel {
        Channel::Public => event.public_questionnaire_id,
        Channel::Link | Channel::Portal | Channel::Manual | Channel::Api => event.questionnaire_id,
    }
}

/// One questionnaire of the event.
struct Put {
    form: Arc<AskedForm>,
    /// Nobody is asked any more; pages that were open meanwhile still bring answers.
    is_retired: bool,
    room: Room,
}

/// What the requests of one batch need to be read.
#[derive(Default)]
pub(super) struct Sheets {
    put: HashMap<QuestionnaireId, Put>,
    /// When those who come back answered first.
    since: HashMap<RegistrationId, Instant>,
    /// The files that are sent along, by contact.
    files: HashMap<ContactId, Vec<HeldFile>>,
}

/// A sheet that was read.
pub(super) struct Answered {
    form: Arc<AskedForm>,
    answers: Answers,
}

impl Sheets {
    pub async fn read<'r>(
        work: &mut Work,
        event: &Event,
        requests: impl Iterator<Item = &'r Request>,
        existing: &HashMap<ContactId, Registration>,
    ) -> Result<Self, Fault> {
        let mut sheets = Self::default();
        if event.questionnaire_id.is_none() && event.public_questionnaire_id.is_none() {
            return Ok(sheets);
        }
        let mut wanted: BTreeMap<(QuestionnaireId, Option<i64>), usize> = BTreeMap::new();
        for request in requests {
            let asked = request.sheet.as_ref().zip(questionnaire_of(event, request.channel));
            let Some((sheet, id)) = asked else { continue };
            *wanted.entry((id, seen_version(sheet, &id))).or_default() += 1;
            let own = existing.get(&request.contact).map(|row| row.id);
            let files = questionnaires::held(work, &id, &sheet.typed, own).await?;
            if !files.is_empty() {
                sheets.files.insert(request.contact, files);
            }
        }
        // All of them may want the same choice.
        let together = wanted.values().sum();
        for (id, seen) in wanted.into_keys() {
            if let Some(put) = put(work, event, (&id, seen), together).await? {
                sheets.put.insert(id, put);
            }
        }
        let back: Vec<RegistrationId> = existing.values().map(|row| row.id).collect();
        if !sheets.put.is_empty() && !back.is_empty() {
            let kept = questionnaires::kept_of(work, &back).await?;
            sheets.since = kept.into_iter().map(|(id, kept)| (id, kept.answered_at)).collect();
        }
        Ok(sheets)
    }

    /// Reads the sheet of one request; nothing where nothing is asked.
    pub fn answered(
        &self,
        event: &Event,
        request: &Request,
        now: Instant,
    ) -> Result<Option<Answered>, Invalid> {
        let Some(sheet) = &request.sheet else { return Ok(None) };
        let put = questionnaire_of(event, request.channel).and_then(|id| self.put.get(&id));
        let Some(put) = put else {
            let is_strange = sheet.seen.is_none() && !sheet.typed.is_empty();
            let strange = is_strange.then(|| Flaw::new("answers", "answers.not_asked"));
            Invalid::unless_none(strange.into_iter().collect())?;
            return Ok(None);
        };
        let (form, today) = (&put.form, now.date(&event.time_zone));
        if sheet.seen.is_none() {
            Invalid::unless_none(questionnaires::unknown(&form.questions, &sheet.typed))?;
        }
        let room = match self.files.get(&request.contact) {
            Some(files) => &put.room.clone().with_files(files.iter().cloned()),
            None => &put.room,
        };
        match questionnaires::answer(&form.questions, &sheet.typed, room, today) {
            Ok(answers) => Ok(Some(Answered { form: Arc::clone(form), answers })),
            Err(_) if put.is_retired => Ok(None),
            Err(invalid) => Err(invalid),
        }
    }

    /// Notes answers that will be kept, and takes their choices from the room.
    pub fn keep(&mut self, answered: Answered, registration: &Registration) -> Kept {
        let Answered { form, answers } = answered;
        if let Some(put) = self.put.get_mut(&form.questionnaire) {
            put.room.take(&form.questions, &answers);
        }
        let since = self.since.get(&registration.id).copied();
        let giver = Giver::Registration { id: registration.id, event: registration.event_id };
        Kept { giver, form, answers, since }
    }
}

/// Whether the sheet of this request is right, whoever sends it: also for those who have a place, and whose sheet is
/// therefore not read again.
pub async fn check_sheet(
    work: &mut Work,
    event: &Event,
    request: &Request,
) -> Result<Result<(), Invalid>, Fault> {
    let sheets = Sheets::read(work, event, std::iter::once(request), &HashMap::new()).await?;
    Ok(sheets.answered(event, request, work.now).map(drop))
}

/// The version that the page showed, when it was a page of this questionnaire.
fn seen_version(sheet: &Sheet, id: &QuestionnaireId) -> Option<i64> {
    sheet.seen.filter(|(seen, _)| seen == id).map(|(_, version)| version)
}

async fn put(
    work: &mut Work,
    event: &Event,
    (id, seen): (&QuestionnaireId, Option<i64>),
    requests: usize,
) -> Result<Option<Put>, Fault> {
    let now = questionnaires::asked(work, id).await?;
    let is_retired = now.is_none();
    let form = match (now, seen) {
        (Some(form), _) => Some(form),
        (None, Some(version)) => questionnaires::form_at(work, id, version).await?,
        (None, None) => None,
    };
    let Some(form) = form else { return Ok(None) };
    let room = questionnaires::room_for(work, &form, Scope::Event(event.id), requests).await?;
    Ok(Some(Put { form: Arc::new(form), is_retired, room }))
}
