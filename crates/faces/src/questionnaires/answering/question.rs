//! One question as a form draws it, in the language of the reader.

use domain::{
    products::Product,
    questionnaires::{Choosable, Condition, Question, QuestionKind, Room, Test},
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
            steps: if is_scale { (first..=last).collect() } else { Vec::new() },
            when: question.shown_when.as_ref().map(when),
            is_hidden: !is_shown,
        }
    }

    pub(super) fn is_conditional(&self) -> bool {
        self.when.is_some()
    }
}
