//! Room: what answers can draw on. How many may still make a choice that has a capacity, kept up to date while requests
//! are folded; and the files that were sent along.

use super::{Answers, Choosable, HeldFile, Question};
use crate::ids::AnswerFileId;
use std::collections::BTreeMap;

/// How often each choice is taken at one event, and the files there are to answer with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    taken: BTreeMap<(String, String), i64>,
    files: BTreeMap<AnswerFileId, HeldFile>,
}

impl Room {
    /// The room after these choices were made: question, choice, how often.
    pub fn of(taken: impl IntoIterator<Item = (String, String, i64)>) -> Self {
        let taken = taken.into_iter().map(|(question, choice, count)| ((question, choice), count));
        Self { taken: taken.collect(), files: BTreeMap::new() }
    }

    /// The choices that so many more could use up.
    pub(super) fn nearly_full<'q>(&self, questions: &'q [Question], more: usize) -> Vec<(&'q str, &'q str)> {
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        let is_near = |left: Option<i64>| left.is_some_and(|left| left < more);
        let asked = questions.iter().filter(|question| !question.retired);
        let near = asked.flat_map(|question| {
            let near = question.offered().filter(move |choice| is_near(self.left(question, choice)));
            near.map(|choice| (question.key.as_str(), choice.key.as_str()))
        });
        near.collect()
    }

    /// Puts other counts in the place of those of `choices`.
    pub(super) fn correct(&mut self, choices: &[(&str, &str)], taken: Vec<(String, String, i64)>) {
        for (question, choice) in choices {
            self.taken.remove(&((*question).to_owned(), (*choice).to_owned()));
        }
        self.taken.extend(taken.into_iter().map(|(question, choice, count)| ((question, choice), count)));
    }

    /// The same with these files to answer with.
    #[must_use]
    pub fn with_files(self, files: impl IntoIterator<Item = HeldFile>) -> Self {
        Self { files: files.into_iter().map(|file| (file.id, file)).collect(), ..self }
    }

    /// The file, when it may be answered with.
    pub(super) fn file(&self, id: &AnswerFileId) -> Option<&HeldFile> {
        self.files.get(id)
    }

    /// How many may still choose it; `None`: any number.
    pub fn left(&self, question: &Question, choice: &Choosable) -> Option<i64> {
        let capacity = choice.capacity?;
        let key = (question.key.clone(), choice.key.clone());
        let taken = self.taken.get(&key).copied().unwrap_or(0);
        Some((capacity - taken).max(0))
    }

    /// Counts the scarce choices of answers that are kept.
    pub fn take(&mut self, questions: &[Question], answers: &Answers) {
        self.move_by(questions, answers, 1);
    }

    /// Counts the scarce choices of answers that are no more.
    pub fn free(&mut self, questions: &[Question], answers: &Answers) {
        self.move_by(questions, answers, -1);
    }

    fn move_by(&mut self, questions: &[Question], answers: &Answers, by: i64) {
        for (question, choice) in scarce(questions) {
            if answers.has_chosen(question, choice) {
                *self.taken.entry((question.to_owned(), choice.to_owned())).or_insert(0) += by;
            }
        }
    }
}

/// The choices that have a capacity, question and choice: of these the room must be read.
pub(super) fn scarce(questions: &[Question]) -> Vec<(&str, &str)> {
    let asked = questions.iter().filter(|question| !question.retired);
    let scarce = asked.flat_map(|question| {
        let offered = question.offered().filter(|choice| choice.capacity.is_some());
        offered.map(|choice| (question.key.as_str(), choice.key.as_str()))
    });
    scarce.collect()
}
