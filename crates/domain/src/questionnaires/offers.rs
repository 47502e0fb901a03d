//! Products that questions offer: what a choice costs, and which of them may be offered.
//!
//! A choice names its product for ever; what it costs is looked up when it is shown and when it is invoiced.

use super::{Answers, Question};
use crate::{
    ids::ProductId,
    products::{self, Product},
};
use ::store::Reader;
use ground::{Fault, Flaw};
use std::collections::BTreeSet;

/// All that these questions offer, each once.
pub fn offered(questions: &[Question]) -> BTreeSet<ProductId> {
    let asked = questions.iter().filter(|question| !question.retired);
    asked.flat_map(Question::products).collect()
}

/// The products of the choices that were made, in the order of the questions.
pub fn bought(questions: &[Question], answers: &Answers) -> Vec<ProductId> {
    let product = |(question, choice): (&str, &str)| {
        let question = questions.iter().find(|one| one.key == question)?;
        question.choices.iter().find(|one| one.key == choice)?.product_id
    };
    answers.chosen(questions).filter_map(product).collect()
}

/// The products that questions offer; nothing is read when they offer none.
pub(super) async fn products_of(reader: &mut Reader, questions: &[Question]) -> Result<Vec<Product>, Fault> {
    let ids: Vec<ProductId> = offered(questions).into_iter().collect();
    products::store::of(reader, &ids).await
}

/// What is wrong with the products of a draft: one that is not there, or newly offered although it is out of use.
pub(super) async fn flaws(
    reader: &mut Reader,
    questions: &[Question],
    old: &[Question],
) -> Result<Vec<Flaw>, Fault> {
    let (known, before) = (products_of(reader, questions).await?, offered(old));
    let is_sold = |id: &ProductId| {
        let product = known.iter().find(|product| product.id == *id);
        product.is_some_and(|one| before.contains(id) || (one.active && one.archived_at.is_none()))
    };
    let mut flaws = Vec::new();
    for (index, question) in questions.iter().enumerate().filter(|(_, question)| !question.retired) {
        for (number, choice) in question.choices.iter().enumerate().filter(|(_, choice)| !choice.retired) {
            if choice.product_id.is_some_and(|id| !is_sold(&id)) {
                let field = format!("questions.{index}.choices.{number}.product_id");
                flaws.push(Flaw::new(field, "product.unknown"));
            }
        }
    }
    Ok(flaws)
}
