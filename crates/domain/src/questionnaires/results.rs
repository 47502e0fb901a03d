//! Results: what was answered at an event, question by question, also by columns such as statuses or target groups.
//!
//! Pure but for [`answered_at`]. Retired questions are told as long as somebody answered them.

use super::{
    Answer, Answers, Question, QuestionKind, Scope,
    store::{self, answers as rows},
};
use crate::ids::{ContactId, EventId, QuestionnaireId, RegistrationId};
use ::store::Reader;
use ground::{Fault, Labels};
use serde::Serialize;
use std::collections::BTreeMap;

/// Most free texts that are told of one question.
const MOST_TEXTS: usize = 200;

/// The status of answers that came by the link of a mail about the event.
pub const BY_LINK: &str = "link";

/// One filled-in questionnaire at an event.
#[derive(Clone, Debug)]
pub struct AnsweredSheet {
    /// `None`: given by the link of a mail about the event.
    pub registration: Option<RegistrationId>,
    pub contact: ContactId,
    pub questionnaire: QuestionnaireId,
    /// `registered`, `waitlisted` or `cancelled`, or [`BY_LINK`].
    pub status: String,
    /// All that may be seen.
    pub answers: Answers,
}

/// How often one of the listed answers was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionCount {
    /// A choice's key, a step, `yes` or `no`.
    pub word: String,
    pub label: Labels,
    pub total: i64,
    /// By columns.
    pub counts: Vec<i64>,
    pub capacity: Option<i64>,
}

/// The answers to one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionResult {
    pub question: Question,
    /// How many answered it, erased answers too.
    pub answered: i64,
    pub options: Vec<OptionCount>,
    /// Of numbers and scales.
    pub mean: Option<f64>,
    /// Of free answers, the first ones.
    pub texts: Vec<String>,
    /// How many more free answers there are.
    pub more_texts: usize,
}

/// What everybody answered at an event, by registering and by the links of mails about it; without sensitive answers unless
/// they may be seen.
pub async fn answered_at(
    reader: &mut Reader,
    event: &EventId,
    sees_sensitive: bool,
) -> Result<Vec<AnsweredSheet>, Fault> {
    let mut sheets = rows::answered_at(reader, event, sees_sensitive).await?;
    sheets.extend(rows::answered_by_link(reader, event, sees_sensitive).await?);
    Ok(sheets)
}

/// The counts of erased answers there, or everywhere: question, choice, how often.
pub async fn erased_at(
    reader: &mut Reader,
    questionnaire: &QuestionnaireId,
    scope: Option<Scope>,
) -> Result<Vec<(String, String, i64)>, Fault> {
    store::sensitive::tallies(reader, questionnaire, scope).await
}

/// Tells the answers question by question. Each sheet comes with the columns it belongs to, of `columns` in all.
pub fn results(
    questions: &[Question],
    sheets: &[(Vec<usize>, &Answers)],
    columns: usize,
    erased: &[(String, String, i64)],
) -> Vec<QuestionResult> {
    let asked = questions.iter().filter(|question| question.kind.is_asked());
    let all = asked.map(|question| result(question, sheets, columns, erased));
    all.filter(|result| !result.question.retired || result.answered > 0).collect()
}

fn result(
    question: &Question,
    sheets: &[(Vec<usize>, &Answers)],
    columns: usize,
    erased: &[(String, String, i64)],
) -> QuestionResult {
    let given: Vec<(&[usize], &Answer)> = sheets
        .iter()
        .filter_map(|(of, answers)| Some((of.as_slice(), answers.get(&question.key)?)))
        .collect();
    let gone: Vec<&(String, String, i64)> = erased.iter().filter(|(key, ..)| *key == question.key).collect();
    let mut options = options(question, columns);
    let by_word: BTreeMap<String, usize> =
        options.iter().enumerate().map(|(at, option)| (option.word.clone(), at)).collect();
    for (of, answer) in &given {
        for at in answer.words().iter().filter_map(|word| by_word.get(word)) {
            options[*at].total += 1;
            of.iter().for_each(|column| options[*at].counts[*column] += 1);
        }
    }
    for (_, word, count) in &gone {
        if let Some(at) = by_word.get(word) {
            options[*at].total += count;
        }
    }
    let is_free = !question.kind.is_listed();
    let gone = match question.kind {
        // Somebody may have made several choices.
        QuestionKind::Choices => gone.iter().map(|(.., count)| *count).max().unwrap_or(0),
        _ => gone.iter().map(|(.., count)| *count).sum(),
    };
    let mut texts: Vec<String> = match is_free {
        true => given.iter().flat_map(|(_, answer)| answer.words()).collect(),
        false => Vec::new(),
    };
    let more_texts = texts.len().saturating_sub(MOST_TEXTS);
    texts.truncate(MOST_TEXTS);
    QuestionResult {
        answered: i64::try_from(given.len()).unwrap_or(i64::MAX) + gone,
        mean: mean(question, &given),
        texts,
        more_texts,
        options,
        question: question.clone(),
    }
}

/// The listed answers of a question, each at nought.
fn options(question: &Question, columns: usize) -> Vec<OptionCount> {
    let option = |word: String, label: Labels, capacity| OptionCount {
        word,
        label,
        total: 0,
        counts: vec![0; columns],
        capacity,
    };
    match question.kind {
        QuestionKind::Choice | QuestionKind::Choices => {
            let choices = question.choices.iter();
            choices.map(|one| option(one.key.clone(), one.label.clone(), one.capacity)).collect()
        }
        QuestionKind::YesNo => ["yes", "no"].map(|word| option(word.into(), Labels::default(), None)).into(),
        QuestionKind::Scale => {
            let (first, last) = question.steps();
            (first..=last).map(|step| option(step.to_string(), Labels::default(), None)).collect()
        }
        _ => Vec::new(),
    }
}

fn mean(question: &Question, given: &[(&[usize], &Answer)]) -> Option<f64> {
    if !matches!(question.kind, QuestionKind::Scale | QuestionKind::Number) {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "answers are far below what a double holds exactly")]
    let numbers = given.iter().filter_map(|(_, answer)| match answer {
        Answer::Whole(number) => Some(*number as f64),
        Answer::Number(number) => Some(*number),
        _ => None,
    });
    let numbers: Vec<f64> = numbers.collect();
    let count = u32::try_from(numbers.len()).ok().filter(|count| *count > 0)?;
    Some(numbers.iter().sum::<f64>() / f64::from(count))
}
