//! What was answered, by the keys of the questions.

use super::Question;
use crate::ids::AnswerFileId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was typed into each question, exactly as it came.
pub type Typed = BTreeMap<String, Vec<String>>;

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    YesNo(bool),
    Whole(i64),
    Number(f64),
    /// A text, an address, `2027-01-14`, `09.30`, or the key of a choice.
    Text(String),
    /// The keys of choices, in the order of the question.
    Many(Vec<String>),
    File(FileAnswer),
}

/// A file as an answer: `{"file": "afl_…", "name": "cv.pdf", "size": 48213}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileAnswer {
    pub file: AnswerFileId,
    pub name: String,
    /// Bytes.
    pub size: i64,
}

impl FileAnswer {
    /// As forms carry it: what it is, and what people call it.
    pub fn reference(&self) -> String {
        format!("{} {}", self.file, self.name)
    }
}

impl Answer {
    /// The words a condition, a count or a table sees: keys of choices, `yes` or `no`, numbers, texts, names of files.
    pub fn words(&self) -> Vec<String> {
        match self {
            Self::YesNo(yes) => vec![if *yes { "yes" } else { "no" }.to_owned()],
            Self::Whole(number) => vec![number.to_string()],
            Self::Number(number) => vec![number.to_string()],
            Self::Text(text) => vec![text.clone()],
            Self::Many(keys) => keys.clone(),
            Self::File(file) => vec![file.name.clone()],
        }
    }

    /// The same as forms carry it.
    fn typed(&self) -> Vec<String> {
        match self {
            Self::File(file) => vec![file.reference()],
            other => other.words(),
        }
    }
}

/// A filled-in questionnaire: only what was asked and answered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

impl Answers {
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same as it would be typed, for forms.
    pub fn typed(&self) -> Typed {
        self.0.iter().map(|(key, answer)| (key.clone(), answer.typed())).collect()
    }

    /// The files among them: question and file.
    pub fn files(&self) -> impl Iterator<Item = (&str, &FileAnswer)> {
        self.0.iter().filter_map(|(key, answer)| match answer {
            Answer::File(file) => Some((key.as_str(), file)),
            _ => None,
        })
    }

    /// Every choice that was made: question and choice.
    pub fn chosen<'a>(&'a self, questions: &'a [Question]) -> impl Iterator<Item = (&'a str, &'a str)> {
        let listed = questions.iter().filter(|question| question.kind.has_choices());
        listed.flat_map(|question| {
            let chosen: Vec<&str> = match self.get(&question.key) {
                Some(Answer::Text(key)) => vec![key],
                Some(Answer::Many(keys)) => keys.iter().map(String::as_str).collect(),
                _ => Vec::new(),
            };
            chosen.into_iter().map(|choice| (question.key.as_str(), choice))
        })
    }

    /// Whether this choice was made.
    pub fn has_chosen(&self, question: &str, choice: &str) -> bool {
        match self.get(question) {
            Some(Answer::Text(key)) => key == choice,
            Some(Answer::Many(keys)) => keys.iter().any(|key| key == choice),
            _ => false,
        }
    }

    /// What is not sensitive, and what is.
    pub fn parted(&self, questions: &[Question]) -> (Part<'_>, Part<'_>) {
        let sensitive: Vec<&str> = questions
            .iter()
            .filter(|question| question.sensitive)
            .map(|question| question.key.as_str())
            .collect();
        self.0
            .iter()
            .map(|(key, answer)| (key.as_str(), answer))
            .partition(|(key, _)| !sensitive.contains(key))
    }
}

/// Some of a set of answers, written as [`Answers`] are.
pub type Part<'a> = BTreeMap<&'a str, &'a Answer>;
