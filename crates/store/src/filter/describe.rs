//! Describing: what a checked filter asks, as a tree that faces can draw or say.
//!
//! Holds keys into `locales/`, operators and typed values, no sentence; [`Saying`](super::Saying) makes one.

use super::{
    ast::{Op, Quantity},
    catalog::{Catalog, Kind, Reach},
    parse::{Checked, Node, Operand, Reached, Test},
    place::{Label, Spot},
};

/// One part of what a filter asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    All(Vec<Part>),
    Any(Vec<Part>),
    Not(Box<Part>),
    Says(Said),
    /// A question about related rows.
    Related {
        /// What the relation is called, with the relations that lead to it.
        labels: Vec<Label>,
        /// Whether there is at most one such row.
        single: bool,
        quantity: Quantity,
        matching: Box<Part>,
    },
}

/// One condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The field as it was written: `account.turnover`.
    pub path: String,
    /// What the field is called, with the relations that lead to it.
    pub labels: Vec<Label>,
    pub kind: Kind,
    pub op: Op,
    pub operand: Operand,
    /// Beginning of the keys that name a choice's words; none where words are shown as they are.
    pub words: Option<String>,
    /// What its number counts.
    pub unit: Option<&'static str>,
}

impl Checked {
    /// What this filter asks.
    pub fn describe(&self) -> Part {
        describe(&self.node)
    }

    /// The concept this filter is about.
    pub fn catalog(&self) -> &'static Catalog {
        self.catalog
    }
}

fn describe(node: &Node) -> Part {
    match node {
        Node::All(parts) => Part::All(parts.iter().map(describe).collect()),
        Node::Any(parts) => Part::Any(parts.iter().map(describe).collect()),
        Node::Not(part) => Part::Not(Box::new(describe(part))),
        Node::Test(test) => Part::Says(said(test)),
        Node::Related(reached) => {
            let Reached { steps, step, quantity, matching } = &**reached;
            let walked = steps.iter().chain([step]);
            Part::Related {
                labels: walked.map(|step| Label::Key(step.from.relation_key(step.relation))).collect(),
                single: matches!(step.relation.reach, Reach::One(_)),
                quantity: *quantity,
                matching: Box::new(describe(matching)),
            }
        }
    }
}

fn said(test: &Test) -> Said {
    let Test { place, op, operand } = test;
    let (words, unit) = match &place.spot {
        Spot::Own(field) => {
            let is_choice = matches!(field.kind, Kind::Choice(_));
            let key = || field.words.map_or_else(|| place.concept.label_key(field), str::to_owned);
            (is_choice.then(key), field.unit)
        }
        Spot::Custom(_) => (None, None),
    };
    Said {
        path: place.path().to_owned(),
        labels: place.labels(),
        kind: place.kind(),
        op: *op,
        operand: operand.clone(),
        words,
        unit,
    }
}
