//! Checking: a filter held against a catalog, so that every field exists and every value fits.
//!
//! Decides which operators a kind of field has. Finds all mistakes at once, each with its path, a stable code and
//! what is allowed. What comes out, [`Checked`], can always be run.

use super::{
    ast::{Condition, Filter, MOST_FLAWS, MOST_LISTED, MOST_VALUES, Op, Quantity, Related, join},
    catalog::{Catalog, Kind, Reach},
    custom::CustomFields,
    place::{Lost, Place, Step, relation},
    scalar::{Scalar, Unfit},
};
use ground::{Choice, Flaw, Invalid};
use serde_json::Value as Json;

/// A filter that fits its catalog; see `push_to` and `describe`.
#[derive(Clone, Debug)]
pub struct Checked {
    pub(super) catalog: &'static Catalog,
    pub(super) filter: Filter,
    pub(super) node: Node,
}

impl Checked {
    /// The filter as it was written, to be saved.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Every row of the catalog.
    pub const fn everything(catalog: &'static Catalog) -> Self {
        Self { catalog, filter: Filter::everything(), node: Node::All(Vec::new()) }
    }

    /// Whether this leaves out nothing.
    pub fn is_everything(&self) -> bool {
        self.filter.is_everything()
    }

    /// Whether it speaks of `me`, so that it means something only where somebody runs it.
    pub fn asks_who(&self) -> bool {
        self.node.asks_who()
    }
}

/// A part of a checked filter.
#[derive(Clone, Debug)]
pub(super) enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Test(Box<Test>),
    Related(Box<Reached>),
}

impl Node {
    fn asks_who(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::asks_who),
            Self::Not(part) => part.asks_who(),
            Self::Related(reached) => reached.matching.asks_who(),
            Self::Test(test) => match &test.operand {
                Operand::One(one) => *one == Scalar::Me,
                Operand::List(list) => list.contains(&Scalar::Me),
                _ => false,
            },
        }
    }
}

/// A question about one field.
#[derive(Clone, Debug)]
pub(super) struct Test {
    pub place: Place,
    pub op: Op,
    pub operand: Operand,
}

/// What a field is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    Nothing,
    One(Scalar),
    List(Vec<Scalar>),
    /// Both ends belong to it.
    Range(Scalar, Scalar),
    /// From or until today.
    Days(i32),
}

/// A question about related rows.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    pub steps: Vec<Step>,
    pub step: Step,
    pub quantity: Quantity,
    pub matching: Node,
}

impl Filter {
    /// Reads and checks the JSON text of a filter: what a list, a form or the API was given.
    pub fn parse(text: &str, catalog: &'static Catalog, custom: &CustomFields) -> Result<Checked, Invalid> {
        Self::read(text)?.check(catalog, custom)
    }

    /// Holds this filter against a catalog; all mistakes at once.
    pub fn check(self, catalog: &'static Catalog, custom: &CustomFields) -> Result<Checked, Invalid> {
        let mut check = Check { custom, flaws: Vec::new(), values: 0 };
        let node = check.node(&self, catalog, "");
        if check.values > MOST_VALUES {
            check.flaws.push(Flaw::new("", "filter.too_many_values").with("most", MOST_VALUES));
        }
        match node {
            Some(node) if check.flaws.is_empty() => Ok(Checked { catalog, filter: self, node }),
            _ => {
                check.flaws.truncate(MOST_FLAWS);
                Err(Invalid(check.flaws))
            }
        }
    }
}

impl Catalog {
    /// Finds a field by its path, e.g. a list column or an export column: `account.name`, `custom.shoe_size`.
    pub fn place(&'static self, path: &str, custom: &CustomFields) -> Result<Place, Invalid> {
        let found = Place::find(path, self, custom);
        found.map_err(|lost| Invalid(vec![lost_flaw(&lost, path.to_owned(), path, "filter.unknown_field")]))
    }
}

/// The operators that a field of this kind has, in the order a person is offered them.
pub fn operators(kind: Kind) -> &'static [Op] {
    use Op::{
        AfterToday, BeforeToday, Between, Contains, Eq, Gt, Gte, In, IsEmpty, IsNotEmpty, Lt, Lte, Ne, NotIn,
        StartsWith, Today, WithinLast, WithinNext,
    };
    match kind {
        Kind::Text => &[Contains, StartsWith, Eq, Ne, In, NotIn, IsEmpty, IsNotEmpty],
        Kind::Number | Kind::Decimal | Kind::Money => {
            &[Eq, Ne, Gt, Gte, Lt, Lte, Between, In, NotIn, IsEmpty, IsNotEmpty]
        }
        Kind::Date | Kind::Instant => &[
            Eq,
            Ne,
            Lt,
            Lte,
            Gt,
            Gte,
            Between,
            WithinLast,
            WithinNext,
            Today,
            BeforeToday,
            AfterToday,
            IsEmpty,
            IsNotEmpty,
        ],
        Kind::Bool => &[Eq, Ne],
        Kind::Choice(_) | Kind::Id(_) => &[In, NotIn, Eq, Ne, IsEmpty, IsNotEmpty],
    }
}

/// Most days that `within_last` and `within_next` reach: a hundred years.
const MOST_DAYS: i64 = 36_525;

struct Check<'c> {
    custom: &'c CustomFields,
    flaws: Vec<Flaw>,
    values: usize,
}

impl Check<'_> {
    fn flaw<T>(&mut self, flaw: Flaw) -> Option<T> {
        self.flaws.push(flaw);
        None
    }

    fn node(&mut self, filter: &Filter, catalog: &'static Catalog, path: &str) -> Option<Node> {
        match filter {
            Filter::All(parts) => self.list(parts, catalog, &join(path, "all")).map(Node::All),
            Filter::Any(parts) => self.list(parts, catalog, &join(path, "any")).map(Node::Any),
            Filter::Not(part) => {
                let part = self.node(part, catalog, &join(path, "not"))?;
                Some(Node::Not(Box::new(part)))
            }
            Filter::Condition(condition) => self.test(condition, catalog, path),
            Filter::Related(related) => self.related(related, catalog, path),
        }
    }

    fn list(&mut self, parts: &[Filter], catalog: &'static Catalog, path: &str) -> Option<Vec<Node>> {
        let numbered = parts.iter().enumerate();
        let nodes: Vec<_> =
            numbered.map(|(index, part)| self.node(part, catalog, &join(path, &index.to_string()))).collect();
        nodes.into_iter().collect()
    }

    fn test(&mut self, condition: &Condition, catalog: &'static Catalog, path: &str) -> Option<Node> {
        let Condition { field, op, value } = condition;
        let place = match Place::find(field, catalog, self.custom) {
            Ok(place) => place,
            Err(lost) => {
                return self.flaw(lost_flaw(&lost, join(path, "field"), field, "filter.unknown_field"));
            }
        };
        let allowed = place.operators();
        if !allowed.contains(op) {
            let allowed: Vec<_> = allowed.iter().map(Op::word).collect();
            let flaw = Flaw::new(join(path, "op"), "filter.wrong_operator").with("op", op);
            return self.flaw(flaw.with("allowed", allowed.join(", ")));
        }
        let operand = self.operand(*op, value, &place, &join(path, "value"))?;
        Some(Node::Test(Box::new(Test { place, op: *op, operand })))
    }

    fn operand(&mut self, op: Op, value: &Json, place: &Place, path: &str) -> Option<Operand> {
        match op {
            op if op.takes_no_value() => Some(Operand::Nothing),
            Op::In | Op::NotIn => self.scalars(value, place, path).map(Operand::List),
            Op::Between => match value.as_array().map(Vec::as_slice) {
                Some([from, to]) => {
                    let from = self.scalar(from, place, &join(path, "0"));
                    let to = self.scalar(to, place, &join(path, "1"));
                    Some(Operand::Range(from?, to?))
                }
                _ => self.flaw(Unfit::expected("two_values").flaw(path.to_owned())),
            },
            Op::WithinLast | Op::WithinNext => match value.as_object() {
                Some(object) if object.len() == 1 && object.contains_key("days") => {
                    match object["days"].as_i64().filter(|days| (0..=MOST_DAYS).contains(days)) {
                        Some(days) => i32::try_from(days).ok().map(Operand::Days),
                        None => self.flaw(Unfit::expected("days").flaw(join(path, "days"))),
                    }
                }
                _ => self.flaw(Unfit::expected("days").flaw(path.to_owned())),
            },
            _ => self.scalar(value, place, path).map(Operand::One),
        }
    }

    fn scalars(&mut self, value: &Json, place: &Place, path: &str) -> Option<Vec<Scalar>> {
        let Some(list) = value.as_array() else {
            return self.flaw(Unfit::expected("list").flaw(path.to_owned()));
        };
        if list.len() > MOST_LISTED {
            return self.flaw(Flaw::new(path, "filter.too_long_list").with("most", MOST_LISTED));
        }
        let numbered = list.iter().enumerate();
        let read: Vec<_> =
            numbered.map(|(index, one)| self.scalar(one, place, &join(path, &index.to_string()))).collect();
        read.into_iter().collect()
    }

    fn scalar(&mut self, value: &Json, place: &Place, path: &str) -> Option<Scalar> {
        self.values += 1;
        match Scalar::read(value, place) {
            Ok(scalar) => Some(scalar),
            Err(unfit) => self.flaw(unfit.flaw(path.to_owned())),
        }
    }

    fn related(&mut self, related: &Related, catalog: &'static Catalog, path: &str) -> Option<Node> {
        let Related { quantity, relation: name, matching } = related;
        let key = match quantity {
            Quantity::Some => "some",
            Quantity::None => "none",
            Quantity::Count(..) => "count",
        };
        let (steps, step) = match relation(name, catalog) {
            Ok(found) => found,
            Err(lost) => {
                return self.flaw(lost_flaw(&lost, join(path, key), name, "filter.unknown_relation"));
            }
        };
        if matches!((quantity, step.relation.reach), (Quantity::Count(..), Reach::One(_))) {
            let flaw = Flaw::new(join(path, key), "filter.wrong_operator").with("op", key);
            return self.flaw(flaw.with("allowed", "some, none"));
        }
        let matching = self.node(matching, step.relation.to, &join(path, "where"))?;
        Some(Node::Related(Box::new(Reached { steps, step, quantity: *quantity, matching })))
    }
}

/// A path that leads nowhere, with what may have been meant.
pub(super) fn lost_flaw(lost: &Lost, path: String, name: &str, unknown: &'static str) -> Flaw {
    let name: String = name.chars().take(60).collect();
    match lost {
        Lost::Unknown(nearest) => {
            Flaw::new(path, unknown).with("name", name).with("nearest", nearest.join(", "))
        }
        Lost::Retired => Flaw::new(path, "filter.retired_field").with("name", name),
        Lost::Hidden => Flaw::new(path, "filter.hidden_field").with("name", name),
        Lost::Many(relation) => {
            Flaw::new(path, "filter.needs_quantity").with("name", name).with("relation", relation)
        }
    }
}
