//! Answers in words: for facts, lists and files, in the language of the reader.

use domain::{
    ids::AnswerFileId,
    questionnaires::{Answer, Answers, Question, QuestionKind},
};
use ground::{Date, Locale};
use serde::Serialize;

/// One question with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    pub key: String,
    pub label: String,
    pub kind: QuestionKind,
    pub sensitive: bool,
    /// Labels of choices, texts, days as they are read; `yes` or `no`.
    pub texts: Vec<String>,
    /// The file that was sent.
    pub file: Option<AnswerFileId>,
}

/// The answered questions in their order.
pub fn all(questions: &[Question], answers: &Answers, locale: Locale) -> Vec<Said> {
    questions.iter().filter_map(|question| one(question, answers, locale)).collect()
}

/// The answer to one question, if there is one.
pub fn one(question: &Question, answers: &Answers, locale: Locale) -> Option<Said> {
    let answer = answers.get(&question.key)?;
    let file = match answer {
        Answer::File(file) => Some(file.file),
        _ => None,
    };
    Some(Said {
        key: question.key.clone(),
        label: question.label.shown(locale).to_owned(),
        kind: question.kind,
        sensitive: question.sensitive,
        file,
        texts: answer.words().iter().map(|word| read(question, word, locale)).collect(),
    })
}

/// One word of an answer as people read it.
fn read(question: &Question, word: &str, locale: Locale) -> String {
    let choice = question.choices.iter().find(|choice| question.kind.has_choices() && choice.key == word);
    choice.map_or_else(|| written(question, word, locale), |choice| choice.label.shown(locale).to_owned())
}

/// One word of an answer as people would type it.
pub fn written(question: &Question, word: &str, locale: Locale) -> String {
    match (question.kind, word.parse::<Date>()) {
        (QuestionKind::Date, Ok(date)) => locale.date(date, None),
        (QuestionKind::Number, _) if locale != Locale::En => word.replace('.', ","),
        _ => word.to_owned(),
    }
}
