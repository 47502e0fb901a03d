//! The filter as people and programs write it: a tree read from JSON and printed as the same JSON.
//!
//! Knows the shape and the operators, but no field: [`Filter::check`] holds it against a catalog.
//! Start at [`Filter`]; every mistake in the JSON comes back with its path.

use ground::{Choice, Flaw, Invalid};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value as Json, json};

/// How deep groups, negations and relations may stand inside each other.
pub const MOST_LEVELS: usize = 8;
/// How many conditions one filter may hold.
pub const MOST_CONDITIONS: usize = 100;
/// How many values one `in` may list.
pub const MOST_LISTED: usize = 1000;
/// How many values the whole filter may hold, so that a statement never runs out of parameters.
pub const MOST_VALUES: usize = 10_000;
/// How many characters a text value may have.
pub const LONGEST_TEXT: usize = 1000;
/// How many mistakes are told at once.
pub const MOST_FLAWS: usize = 20;

ground::choice! {
    /// What a condition asks of its field.
    pub enum Op {
        Eq = "eq",
        Ne = "ne",
        Lt = "lt",
        Lte = "lte",
        Gt = "gt",
        Gte = "gte",
        In = "in",
        NotIn = "not_in",
        Contains = "contains",
        StartsWith = "starts_with",
        IsEmpty = "is_empty",
        IsNotEmpty = "is_not_empty",
        Between = "between",
        WithinLast = "within_last",
        WithinNext = "within_next",
        Today = "today",
        BeforeToday = "before_today",
        AfterToday = "after_today",
    }
}

impl Op {
    /// Whether this operator stands alone, without a value.
    pub fn takes_no_value(self) -> bool {
        use Op::{AfterToday, BeforeToday, IsEmpty, IsNotEmpty, Today};
        matches!(self, IsEmpty | IsNotEmpty | Today | BeforeToday | AfterToday)
    }
}

/// Which rows are meant. An empty `all` means every row, an empty `any` none.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Not(Box<Filter>),
    Condition(Condition),
    Related(Related),
}

/// One question about one field: `{"field":"city","op":"in","value":["Tampere","Turku"]}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The field, perhaps through relations to one: `account.turnover`, `custom.shoe_size`.
    pub field: String,
    pub op: Op,
    /// `null` for operators that take none.
    pub value: Json,
}

/// A question about related rows: `{"some":"registrations","where":{…}}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    pub quantity: Quantity,
    /// The relation, perhaps through relations to one.
    pub relation: String,
    /// Which of the related rows count; every one when it is an empty `all`.
    pub matching: Box<Filter>,
}

/// How many related rows there must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    Some,
    None,
    /// Their number compared with another: `{"count":…,"op":"gte","value":3}`.
    Count(Op, i64),
}

impl Filter {
    /// Every row.
    pub const fn everything() -> Self {
        Self::All(Vec::new())
    }

    /// A condition made in code.
    pub fn condition(field: &str, op: Op, value: impl Into<Json>) -> Self {
        Self::Condition(Condition { field: field.into(), op, value: value.into() })
    }

    /// Whether this leaves out nothing.
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// The opposite.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// Both this and `other`.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (left, right) if left.is_everything() => right,
            (left, right) if right.is_everything() => left,
            (Self::All(mut parts), right) => {
                parts.push(right);
                Self::All(parts)
            }
            (left, right) => Self::All(vec![left, right]),
        }
    }

    /// Reads the JSON text of a filter, without looking at the fields yet.
    pub fn read(text: &str) -> Result<Self, Invalid> {
        let json = serde_json::from_str(text)
            .map_err(|error| Invalid(vec![Flaw::new("", "filter.broken_json").with("at", error.column())]))?;
        Self::from_json(&json)
    }

    /// Reads a filter from JSON, without looking at the fields yet; all mistakes at once.
    pub fn from_json(json: &Json) -> Result<Self, Invalid> {
        let mut reading = Reading { flaws: Vec::new(), conditions: 0 };
        let filter = reading.node(json, "", 0);
        if reading.conditions > MOST_CONDITIONS {
            reading.flaws.push(Flaw::new("", "filter.too_many_conditions").with("most", MOST_CONDITIONS));
        }
        match filter {
            Some(filter) if reading.flaws.is_empty() => Ok(filter),
            _ => {
                reading.flaws.truncate(MOST_FLAWS);
                Err(Invalid(reading.flaws))
            }
        }
    }

    /// The JSON that reads back as this filter.
    pub fn to_json(&self) -> Json {
        let list = |parts: &[Self]| parts.iter().map(Self::to_json).collect::<Vec<_>>();
        match self {
            Self::All(parts) => json!({ "all": list(parts) }),
            Self::Any(parts) => json!({ "any": list(parts) }),
            Self::Not(part) => json!({ "not": part.to_json() }),
            Self::Condition(Condition { field, op, value }) => {
                let mut object = json!({ "field": field, "op": op.word() });
                if !op.takes_no_value() {
                    object["value"] = value.clone();
                }
                object
            }
            Self::Related(Related { quantity, relation, matching }) => {
                let mut object = match quantity {
                    Quantity::Some => json!({ "some": relation }),
                    Quantity::None => json!({ "none": relation }),
                    Quantity::Count(op, number) => {
                        json!({ "count": relation, "op": op.word(), "value": number })
                    }
                };
                if !matching.is_everything() {
                    object["where"] = matching.to_json();
                }
                object
            }
        }
    }
}

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        Self::from_json(&json).map_err(|Invalid(flaws)| {
            let flaw =
                flaws.first().map_or_else(String::new, |flaw| format!("{} at {:?}", flaw.code, flaw.field));
            de::Error::custom(flaw)
        })
    }
}

/// What a part of a filter begins with, as a person may be told.
const BEGINNINGS: &str = "all, any, not, field, some, none, count";

struct Reading {
    flaws: Vec<Flaw>,
    conditions: usize,
}

impl Reading {
    fn flaw<T>(&mut self, flaw: Flaw) -> Option<T> {
        self.flaws.push(flaw);
        None
    }

    fn node(&mut self, json: &Json, path: &str, level: usize) -> Option<Filter> {
        if level > MOST_LEVELS {
            return self.flaw(Flaw::new(path, "filter.too_deep").with("most", MOST_LEVELS));
        }
        let known = ["all", "any", "not", "field", "some", "none", "count"];
        let object = json.as_object();
        let beginning = object.and_then(|object| known.into_iter().find(|key| object.contains_key(*key)));
        let (Some(object), Some(beginning)) = (object, beginning) else {
            return self.flaw(Flaw::new(path, "filter.not_a_filter").with("allowed", BEGINNINGS));
        };
        match beginning {
            "all" => self.list(object, beginning, path, level).map(Filter::All),
            "any" => self.list(object, beginning, path, level).map(Filter::Any),
            "not" => {
                self.only(object, &["not"], path);
                let part = self.node(&object[beginning], &join(path, "not"), level + 1)?;
                Some(part.negated())
            }
            "field" => self.condition(object, path),
            quantity => self.related(object, quantity, path, level),
        }
    }

    fn list(
        &mut self,
        object: &Map<String, Json>,
        key: &str,
        path: &str,
        level: usize,
    ) -> Option<Vec<Filter>> {
        self.only(object, &[key], path);
        let path = join(path, key);
        let Some(parts) = object[key].as_array() else {
            return self.flaw(Flaw::new(path, "filter.wrong_type").with("expected", "list"));
        };
        if parts.len() > MOST_CONDITIONS {
            return self.flaw(Flaw::new(path, "filter.too_many_conditions").with("most", MOST_CONDITIONS));
        }
        let read: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(index, part)| self.node(part, &join(&path, &index.to_string()), level + 1))
            .collect();
        read.into_iter().collect()
    }

    fn condition(&mut self, object: &Map<String, Json>, path: &str) -> Option<Filter> {
        self.conditions += 1;
        self.only(object, &["field", "op", "value"], path);
        let field = self.word(object, "field", path);
        let op = self.op(object, path)?;
        let value = object.get("value").cloned().unwrap_or_default();
        if op.takes_no_value() && !value.is_null() {
            return self.flaw(Flaw::new(join(path, "value"), "filter.takes_no_value").with("op", op));
        }
        if !op.takes_no_value() && value.is_null() {
            return self.flaw(Flaw::new(join(path, "value"), "required"));
        }
        Some(Filter::Condition(Condition { field: field?, op, value }))
    }

    fn related(&mut self, object: &Map<String, Json>, key: &str, path: &str, level: usize) -> Option<Filter> {
        self.conditions += 1;
        let relation = self.word(object, key, path);
        let quantity = if key == "count" {
            self.only(object, &["count", "op", "value", "where"], path);
            self.count(object, path)
        } else {
            self.only(object, &[key, "where"], path);
            Some(if key == "some" { Quantity::Some } else { Quantity::None })
        };
        let matching = match object.get("where") {
            None => Some(Filter::everything()),
            Some(inner) => self.node(inner, &join(path, "where"), level + 1),
        };
        Some(Filter::Related(Related {
            quantity: quantity?,
            relation: relation?,
            matching: Box::new(matching?),
        }))
    }

    fn count(&mut self, object: &Map<String, Json>, path: &str) -> Option<Quantity> {
        let op = self.op(object, path)?;
        if !matches!(op, Op::Eq | Op::Ne | Op::Lt | Op::Lte | Op::Gt | Op::Gte) {
            let flaw = Flaw::new(join(path, "op"), "filter.wrong_operator").with("op", op);
            return self.flaw(flaw.with("allowed", "eq, ne, lt, lte, gt, gte"));
        }
        match object.get("value").and_then(Json::as_i64) {
            Some(number) if number >= 0 => Some(Quantity::Count(op, number)),
            _ => self
                .flaw(Flaw::new(join(path, "value"), "filter.wrong_type").with("expected", "whole_number")),
        }
    }

    fn op(&mut self, object: &Map<String, Json>, path: &str) -> Option<Op> {
        let word = self.word(object, "op", path)?;
        if let Some(op) = Op::from_word(&word) {
            return Some(op);
        }
        let allowed: Vec<_> = Op::ALL.iter().map(Op::word).collect();
        let flaw = Flaw::new(join(path, "op"), "filter.unknown_operator").with("op", word);
        self.flaw(flaw.with("allowed", allowed.join(", ")))
    }

    fn word(&mut self, object: &Map<String, Json>, key: &str, path: &str) -> Option<String> {
        match object.get(key) {
            Some(Json::String(word)) => Some(word.clone()),
            None => self.flaw(Flaw::new(join(path, key), "required")),
            Some(_) => self.flaw(Flaw::new(join(path, key), "filter.wrong_type").with("expected", "text")),
        }
    }

    fn only(&mut self, object: &Map<String, Json>, allowed: &[&str], path: &str) {
        for key in object.keys().filter(|key| !allowed.contains(&key.as_str())) {
            let flaw = Flaw::new(join(path, key), "filter.unknown_part");
            self.flaws.push(flaw.with("allowed", allowed.join(", ")));
        }
    }
}

/// `all` and `1` make `all.1`.
pub(super) fn join(path: &str, part: &str) -> String {
    if path.is_empty() { part.to_owned() } else { format!("{path}.{part}") }
}
