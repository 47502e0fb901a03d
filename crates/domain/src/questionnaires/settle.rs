//! What the questions become after a change: keys are given once and never change, and nothing that was ever asked is
//! lost. What a draft leaves out is retired. Pure; start at [`settle`].

use super::{Choosable, Question, QuestionKind};
use crate::custom_fields::key_of;
use ground::{Labels, Locale, text};

/// The questions as they will be kept: those of the draft in its order, then those it left out, retired.
pub fn settle(old: &[Question], wanted: &[Question]) -> Vec<Question> {
    let mut settled: Vec<Question> = Vec::with_capacity(wanted.len());
    for question in wanted {
        let mut question = tidied(question);
        if question.key.is_empty() {
            let taken = |key: &str| {
                let known = old.iter().chain(&settled).chain(wanted);
                known.into_iter().any(|question| question.key == key)
            };
            question.key = key_of(question.label.shown(Locale::Fi), &taken);
        }
        let before = old.iter().find(|known| known.key == question.key);
        question.choices = choices(before.map_or(&[], |known| &known.choices), &question.choices);
        settled.push(question);
    }
    let left_out = old.iter().filter(|known| wanted.iter().all(|question| question.key != known.key));
    settled.extend(left_out.map(|known| Question { retired: true, ..known.clone() }));
    settled
}

fn choices(old: &[Choosable], wanted: &[Choosable]) -> Vec<Choosable> {
    let mut settled: Vec<Choosable> = Vec::with_capacity(wanted.len());
    for choice in wanted {
        let mut choice = Choosable { label: line(&choice.label), ..choice.clone() };
        if choice.key.is_empty() {
            let taken = |key: &str| {
                let known = old.iter().chain(&settled).chain(wanted);
                known.into_iter().any(|choice| choice.key == key)
            };
            choice.key = key_of(choice.label.shown(Locale::Fi), &taken);
        }
        settled.push(choice);
    }
    let left_out = old.iter().filter(|known| wanted.iter().all(|choice| choice.key != known.key));
    settled.extend(left_out.map(|known| Choosable { retired: true, ..known.clone() }));
    settled
}

/// The same with clean text, and without what its kind has no use for.
fn tidied(question: &Question) -> Question {
    let kind = question.kind;
    Question {
        label: line(&question.label),
        help: lines(&question.help),
        required: question.required && kind.is_asked(),
        default: if kind.has_default() { question.default.trim().to_owned() } else { String::new() },
        least: question.least.filter(|_| kind.has_limits()),
        most: question.most.filter(|_| kind.has_limits() || kind == QuestionKind::File),
        kinds: if kind == QuestionKind::File { question.kinds.clone() } else { Vec::new() },
        choices: if kind.has_choices() { question.choices.clone() } else { Vec::new() },
        as_list: question.as_list && kind == QuestionKind::Choice,
        sensitive: question.sensitive && kind.is_asked(),
        ..question.clone()
    }
}

/// Each name on one clean line.
pub(super) fn line(labels: &Labels) -> Labels {
    let clean = |text: &str| text::clean_line(text);
    Labels { fi: clean(&labels.fi), sv: clean(&labels.sv), en: clean(&labels.en) }
}

/// Each text clean, with its lines.
pub(super) fn lines(labels: &Labels) -> Labels {
    let clean = |text: &str| text::clean_text(text);
    Labels { fi: clean(&labels.fi), sv: clean(&labels.sv), en: clean(&labels.en) }
}
