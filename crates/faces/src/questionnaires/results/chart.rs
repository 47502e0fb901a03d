//! One question of the results as it is drawn: a bar for each listed answer, the mean of numbers, and free texts.

use domain::questionnaires::{self, Question, QuestionKind, QuestionResult};
use ground::Locale;
use serde::Serialize;

/// One question as it is drawn.
#[derive(Serialize)]
pub struct Charted {
    label: String,
    kind: QuestionKind,
    is_sensitive: bool,
    is_retired: bool,
    answered: i64,
    options: Vec<Bar>,
    /// The longest bar.
    most: i64,
    mean: Option<String>,
    texts: Vec<String>,
    /// How many more free texts there are.
    more_texts: usize,
}

#[derive(Serialize)]
pub struct Bar {
    word: String,
    label: String,
    total: i64,
    counts: Vec<i64>,
    capacity: Option<i64>,
}

/// Draws the answers to one question.
pub fn charted(result: QuestionResult, locale: Locale) -> Charted {
    let most = result.options.iter().map(|option| option.total).max().unwrap_or(0);
    let bar = |option: questionnaires::OptionCount| Bar {
        label: option.label.shown(locale).to_owned(),
        word: option.word,
        total: option.total,
        counts: option.counts,
        capacity: option.capacity,
    };
    let Question { label, kind, sensitive, retired, .. } = result.question;
    Charted {
        label: label.shown(locale).to_owned(),
        kind,
        is_sensitive: sensitive,
        is_retired: retired,
        answered: result.answered,
        options: result.options.into_iter().map(bar).collect(),
        most: most.max(1),
        mean: result.mean.map(|mean| locale.decimal(mean, 2)),
        texts: result.texts,
        more_texts: result.more_texts,
    }
}
