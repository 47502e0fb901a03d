//! Files sent as answers. Taken in as soon as they come, so that a form that is refused for another reason need not be
//! filled in with them again; given with the answers that name them; those that nobody answered with go after a day.
//!
//! A file is an answer of one set of answers alone. Start at [`hold`] and [`give`].

use super::{
    Answer, Answers, FileAnswer, HeldFile, Kept, KeptAnswers, Question, QuestionKind, QuestionnaireRefusal,
    Typed,
    file::{flaw, named_in, shortened},
    store::{self, files as rows},
};
use crate::{
    ids::{AnswerFileId, AnswersId, QuestionnaireId, RegistrationId},
    sent_file::{self, File},
};
use ::store::{Reader, Work};
use ground::{Failure, Fault, Flaw, Invalid};
use std::collections::HashSet;

/// Most bytes of files that wait to be answered with: nobody fills the disk with forms that are never sent.
const MOST_WAITING: i64 = 500 * 1024 * 1024;
/// So long a file waits for the form it came with.
const WAITS_SECONDS: i64 = 24 * 3_600;

/// Takes in a file for the question `key`, until answers name it.
///
/// # Errors
/// [`QuestionnaireRefusal::Missing`] when no such file is asked for; [`QuestionnaireRefusal::Invalid`] says beside
/// `answers.<key>` what is wrong with it.
pub async fn hold(
    work: &mut Work,
    questionnaire: &QuestionnaireId,
    key: &str,
    file: File,
) -> Result<HeldFile, Failure<QuestionnaireRefusal>> {
    let found = store::find(work, questionnaire).await?.ok_or(QuestionnaireRefusal::Missing)?;
    let asks = |one: &&Question| one.key == key && one.kind == QuestionKind::File && !one.retired;
    let question = found.questions.iter().find(asks).ok_or(QuestionnaireRefusal::Missing)?;
    let field = format!("answers.{key}");
    let refused = |flaw: Flaw| QuestionnaireRefusal::Invalid(Invalid(vec![flaw]));
    let (file, media_type) =
        sent_file::checked(shortened(file)).map_err(|wrong| refused(flaw(&field, wrong)))?;
    let size = i64::try_from(file.content.len()).unwrap_or(i64::MAX);
    let held = HeldFile { id: work.new_id(), key: key.to_owned(), name: file.name, size, given_with: None };
    held.wanted_by(question).map_err(|unwanted| refused(unwanted.at(&field)))?;
    if rows::waiting_bytes(work).await?.saturating_add(size) > MOST_WAITING {
        return Err(refused(Flaw::new(field, "answers.file_later")).into());
    }
    rows::insert(work, questionnaire, &held, media_type, file.content).await?;
    Ok(held)
}

/// The files that a form names and may answer with: new ones, and those that `own` gave before.
pub async fn held(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    typed: &Typed,
    own: Option<RegistrationId>,
) -> Result<Vec<HeldFile>, Fault> {
    let named = named_in(typed);
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let found = rows::usable(reader, questionnaire, &named).await?;
    Ok(found.into_iter().filter(|file| file.given_with.is_none() || file.given_with == own).collect())
}

/// Lets go of the files of answers that are about to be written anew; says which.
pub(super) async fn loosen(
    work: &mut Work,
    registrations: &[RegistrationId],
) -> Result<Vec<AnswerFileId>, Fault> {
    rows::loosen(work, registrations).await
}

/// The same answers, with a copy of each file that stands in several of them: one file is one answer. Nothing where none
/// does.
pub(super) async fn told_apart(work: &mut Work, kept: &[Kept]) -> Result<Option<Vec<Kept>>, Fault> {
    let mut known: HashSet<AnswerFileId> = HashSet::new();
    let is_shared = kept.iter().flat_map(|one| one.answers.files()).any(|(_, file)| !known.insert(file.file));
    if !is_shared {
        return Ok(None);
    }
    known.clear();
    let mut apart = kept.to_vec();
    for answer in apart.iter_mut().flat_map(|one| one.answers.0.values_mut()) {
        if let Answer::File(file) = answer
            && !known.insert(file.file)
        {
            file.file = rows::copy(work, &file.file).await?;
        }
    }
    Ok(Some(apart))
}

/// Gives each file to the answers that name it; of `loose` those go that nobody answers with any more.
pub(super) async fn give(
    work: &mut Work,
    kept: &[Kept],
    ids: &[AnswersId],
    loose: &[AnswerFileId],
) -> Result<(), Fault> {
    let mut given: HashSet<AnswerFileId> = HashSet::new();
    for (one, id) in kept.iter().zip(ids) {
        let files: Vec<AnswerFileId> = one.answers.files().map(|(_, file)| file.file).collect();
        rows::give(work, &files, id).await?;
        given.extend(files);
    }
    let left: Vec<AnswerFileId> = loose.iter().filter(|id| !given.contains(id)).copied().collect();
    rows::remove(work, &left).await
}

/// Removes files that waited for a day, and nobody answered with them; says how many.
pub async fn sweep_files(work: &mut Work) -> Result<u64, Fault> {
    let before = work.now.plus_seconds(-WAITS_SECONDS);
    rows::remove_waiting(work, before).await
}

/// A file that was answered with.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenFile {
    pub file: FileAnswer,
    pub media_type: String,
    /// The answers it belongs to.
    pub answers: KeptAnswers,
    /// It is among the sensitive ones.
    pub is_sensitive: bool,
    pub content: Vec<u8>,
}

/// The file, when it is an answer to something.
pub async fn given_file(reader: &mut Reader, id: &AnswerFileId) -> Result<Option<GivenFile>, Fault> {
    let Some((answers, key, media_type)) = rows::place_of(reader, id).await? else { return Ok(None) };
    let Some(answers) = store::answers::find(reader, &answers).await? else { return Ok(None) };
    let among = |answers: &Answers| match answers.get(&key) {
        Some(Answer::File(file)) if file.file == *id => Some(file.clone()),
        _ => None,
    };
    let plain = among(&answers.given);
    let is_sensitive = plain.is_none();
    let Some(file) = plain.or_else(|| answers.sensitive.as_ref().and_then(among)) else { return Ok(None) };
    let content = rows::content(reader, id).await?;
    Ok(content.map(|content| GivenFile { file, media_type, answers, is_sensitive, content }))
}
