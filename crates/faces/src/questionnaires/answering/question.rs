//! One question as a form draws it, in the language of the reader.

use crate::shell::Entered;
use domain::{
    products::Product,
    questionnaires::{self, Choosable, Condition, Question, QuestionKind, Room, Test},
    sent_file,
};
use ground::{Locale, vat};
use serde::Serialize;

/// A question, its choices and when it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct ShownQuestion {
    /// `answers.ruokavalio`
    name: String,
    key: String,
    kind: QuestionKind,
    label: String,
    help: String,
    required: bool,
    most: Option<i64>,
    as_list: bool,
    choices: Vec<ShownChoice>,
    /// The steps of a scale.
    steps: Vec<i64>,
    file: Option<ShownFile>,
    when: Option<When>,
    /// Not shown after what was typed so far.
    is_hidden: bool,
}

#[derive(Clone, Debug, Serialize)]
struct ShownChoice {
    key: String,
    label: String,
    /// How many may still choose it, where that is limited.
    left: Option<i64>,
    /// What it costs, with the tax: `40,00 € (sis. alv 25,5 %)`.
    price: Option<Price>,
}

/// The price of a choice, for a sentence.
#[derive(Clone, Debug, Serialize)]
struct Price {
    gross: String,
    /// The rate in percent; none where there is no tax.
    vat: Option<String>,
}

impl Price {
    fn of(product: &Product, locale: Locale) -> Self {
        let gross = locale.money(product.price().gross, &product.currency);
        let vat = (product.vat_rate != vat::NONE).then(|| vat::written(product.vat_rate, locale));
        Self { gross, vat }
    }
}

/// What may be sent as a file, and what was.
#[derive(Clone, Debug, Serialize)]
struct ShownFile {
    /// `.pdf,.docx`, for the browser's chooser.
    accept: String,
    /// The same for people.
    endings: String,
    most_megabytes: usize,
    most_bytes: usize,
    /// Its reference and its name.
    held: Option<(String, String)>,
}

impl ShownFile {
    fn wanted_by(question: &Question) -> Self {
        let endings = match question.kinds.as_slice() {
            [] => sent_file::endings().collect::<Vec<_>>(),
            kinds => kinds.iter().flat_map(|kind| kind.endings()).copied().collect(),
        };
        let most_bytes = questionnaires::most_bytes(question);
        Self {
            accept: endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(","),
            endings: endings.join(", "),
            most_megabytes: most_bytes / 1024 / 1024,
            most_bytes,
            held: None,
        }
    }
}

/// What the script looks at; the server decides.
#[derive(Clone, Debug, Serialize)]
struct When {
    question: String,
    test: Test,
    value: String,
}

impl ShownQuestion {
    pub(super) fn of(
        question: &Question,
        (room, products): (&Room, &[Product]),
        locale: Locale,
        is_shown: bool,
    ) -> Self {
        let sold = |id| products.iter().find(|product| product.id == id);
        let choice = |choice: &Choosable| ShownChoice {
            key: choice.key.clone(),
            label: choice.label.shown(locale).to_owned(),
            left: room.left(question, choice),
            price: choice.product_id.and_then(sold).map(|product| Price::of(product, locale)),
        };
        let (first, last) = question.steps();
        let is_scale = question.kind == QuestionKind::Scale;
        let when = |condition: &Condition| When {
            question: condition.question.clone(),
            test: condition.test,
            value: condition.value.clone(),
        };
        Self {
            name: format!("{}.{}", super::FIELDS, question.key),
            key: question.key.clone(),
            kind: question.kind,
            label: question.label.shown(locale).to_owned(),
            help: question.help.shown(locale).to_owned(),
            required: question.required,
            most: question.most,
            as_list: question.as_list,
            choices: question.offered().map(choice).collect(),
            file: (question.kind == QuestionKind::File).then(|| ShownFile::wanted_by(question)),
            steps: if is_scale { (first..=last).collect() } else { Vec::new() },
            when: question.shown_when.as_ref().map(when),
            is_hidden: !is_shown,
        }
    }

    /// The same with the file that the form holds.
    pub(super) fn holding(mut self, form: &Entered) -> Self {
        let is_gone = form.has_flaw(&self.name, "answers.file_gone");
        if let Some(file) = self.file.as_mut().filter(|_| !is_gone) {
            let reference = form.text(&self.name);
            let held = reference.split_once(' ').map(|(_, name)| (reference.to_owned(), name.to_owned()));
            file.held = held;
        }
        self
    }

    pub(super) fn is_file(&self) -> bool {
        self.file.is_some()
    }

    pub(super) fn is_conditional(&self) -> bool {
        self.when.is_some()
    }
}
