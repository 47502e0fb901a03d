//! Questions: a condition brought down to few forms that are plain yes or no, shared by every kind of field.
//!
//! Decides what the operators mean: `ne` is "not `eq`", a day compared with a moment means the whole day in the zone
//! of the instance, `within_last 30 days` reaches from the start of the day 30 days ago until now.

use super::{
    ast::Op,
    catalog::{Comparison, Kind},
    parse::{Operand, Test},
    place::Place,
    push::Today,
    scalar::Scalar,
};
use ground::{Bind, Date, Value, collate::fold, text::clean_line};

/// `[not] ([it is empty or] asked)`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    pub negated: bool,
    pub or_empty: bool,
    /// Nothing asked: no.
    pub asked: Option<Asked>,
}

/// What is asked of a value; an empty one answers no.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// Is there anything?
    Filled,
    Among(Vec<Value>),
    /// Is it one of these texts? None of them is empty.
    Text(Vec<String>),
    /// Does it hold this text, anywhere or at its start?
    Like {
        needle: String,
        anywhere: bool,
    },
    Within {
        from: Edge,
        to: Edge,
    },
}

/// One end of a range.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Edge {
    Open,
    With(Value),
    Without(Value),
}

impl Question {
    fn yes(asked: Asked) -> Self {
        Self { negated: false, or_empty: false, asked: Some(asked) }
    }

    fn within(from: Edge, to: Edge) -> Self {
        Self::yes(Asked::Within { from, to })
    }

    /// Whether it is empty.
    const EMPTY: Self = Self { negated: false, or_empty: true, asked: None };
    /// No, whatever it is.
    const NEVER: Self = Self { negated: false, or_empty: false, asked: None };

    fn negated(self) -> Self {
        Self { negated: !self.negated, ..self }
    }

    /// What this test asks when it is run at `today`.
    pub(super) fn of(test: &Test, today: &Today) -> Self {
        let Test { place, op, operand } = test;
        match (op, operand) {
            (Op::Eq | Op::In, Operand::One(_) | Operand::List(_)) => Self::among(place, operand, today),
            (Op::Ne | Op::NotIn, Operand::One(_) | Operand::List(_)) => {
                Self::among(place, operand, today).negated()
            }
            (Op::Lt | Op::Lte | Op::Gt | Op::Gte, Operand::One(scalar)) => {
                Self::compared(place, *op, scalar, today)
            }
            (Op::Contains | Op::StartsWith, Operand::One(Scalar::Text(needle))) => {
                match made_alike(place, needle) {
                    needle if needle.is_empty() => Self::NEVER.negated(),
                    needle => Self::yes(Asked::Like { needle, anywhere: *op == Op::Contains }),
                }
            }
            (Op::Between, Operand::Range(from, to)) => {
                Self::within(Self::start(place, from, today), Self::end(place, to, today))
            }
            (Op::IsEmpty, _) => Self::EMPTY,
            (Op::IsNotEmpty, _) => Self::EMPTY.negated(),
            (op, operand) => Self::near_today(place, *op, operand, today),
        }
    }

    fn among(place: &Place, operand: &Operand, today: &Today) -> Self {
        let list = match operand {
            Operand::One(one) => std::slice::from_ref(one),
            Operand::List(list) => list,
            _ => &[],
        };
        match (place.kind(), list) {
            (Kind::Text, _) => {
                let (empty, filled): (Vec<String>, Vec<String>) = list
                    .iter()
                    .filter_map(|one| if let Scalar::Text(text) = one { Some(text) } else { None })
                    .map(|text| made_alike(place, text))
                    .partition(String::is_empty);
                Self {
                    negated: false,
                    or_empty: !empty.is_empty(),
                    asked: (!filled.is_empty()).then_some(Asked::Text(filled)),
                }
            }
            (Kind::Bool, [Scalar::Bool(yes)]) => {
                let is_true = Self::yes(Asked::Among(vec![Scalar::Bool(true).bound(place)]));
                if *yes { is_true } else { is_true.negated() }
            }
            (Kind::Instant, [one]) => {
                Self::within(Self::start(place, one, today), Self::end(place, one, today))
            }
            _ => {
                let values: Vec<Value> = list.iter().filter_map(|one| Self::one(place, one, today)).collect();
                if values.is_empty() { Self::NEVER } else { Self::yes(Asked::Among(values)) }
            }
        }
    }

    /// The value of a list; `me` is nobody where nobody runs the filter.
    fn one(place: &Place, scalar: &Scalar, today: &Today) -> Option<Value> {
        match scalar {
            Scalar::Me => today.me.map(|me| place.user(&me)),
            scalar => Some(scalar.bound(place)),
        }
    }

    fn compared(place: &Place, op: Op, scalar: &Scalar, today: &Today) -> Self {
        let flipped = |edge| match edge {
            Edge::With(value) => Edge::Without(value),
            Edge::Without(value) => Edge::With(value),
            Edge::Open => Edge::Open,
        };
        match op {
            Op::Gte => Self::within(Self::start(place, scalar, today), Edge::Open),
            Op::Lte => Self::within(Edge::Open, Self::end(place, scalar, today)),
            Op::Lt => Self::within(Edge::Open, flipped(Self::start(place, scalar, today))),
            _ => Self::within(flipped(Self::end(place, scalar, today)), Edge::Open),
        }
    }

    /// Where a value begins: a day compared with a moment begins at midnight.
    fn start(place: &Place, scalar: &Scalar, today: &Today) -> Edge {
        match (place.kind(), scalar) {
            (Kind::Instant, Scalar::Date(date)) => Edge::With(moment(place, date.start_in(&today.zone))),
            _ => Edge::With(scalar.bound(place)),
        }
    }

    /// Where a value ends: a day compared with a moment ends before the next midnight.
    fn end(place: &Place, scalar: &Scalar, today: &Today) -> Edge {
        match (place.kind(), scalar) {
            (Kind::Instant, Scalar::Date(date)) => Edge::Without(moment(place, date.end_in(&today.zone))),
            _ => Edge::With(scalar.bound(place)),
        }
    }

    fn near_today(place: &Place, op: Op, operand: &Operand, today: &Today) -> Self {
        let days = if let Operand::Days(days) = operand { *days } else { 0 };
        let starts = |date: Date| Self::start(place, &Scalar::Date(date), today);
        let ends = |date: Date| Self::end(place, &Scalar::Date(date), today);
        let now = || match place.kind() {
            Kind::Instant => Edge::With(moment(place, today.now)),
            _ => Edge::With(today.date.to_value()),
        };
        match op {
            Op::WithinLast => Self::within(starts(today.date.plus_days(-days)), now()),
            Op::WithinNext => Self::within(now(), ends(today.date.plus_days(days))),
            Op::Today => Self::within(starts(today.date), ends(today.date)),
            Op::BeforeToday => Self::compared(place, Op::Lt, &Scalar::Date(today.date), today),
            Op::AfterToday => Self::compared(place, Op::Gt, &Scalar::Date(today.date), today),
            _ => Self::NEVER,
        }
    }
}

/// A text as the field would hold it.
fn made_alike(place: &Place, text: &str) -> String {
    match place.comparison() {
        Comparison::Folded(_) => fold(text),
        _ => clean_line(text),
    }
}

fn moment(place: &Place, at: ground::Instant) -> Value {
    Scalar::Instant(at).bound(place)
}
