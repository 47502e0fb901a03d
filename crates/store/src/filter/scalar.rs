//! Values in conditions: from JSON to what a field of their kind can be compared with.
//!
//! Refuses what does not fit, naming what would. Never guesses: `"5"` is no number and `1` is no yes.

use super::{
    ast::LONGEST_TEXT,
    catalog::Kind,
    place::{Place, Spot, in_text},
};
use ground::{Bind, Date, Flaw, Instant, Value};
use serde_json::Value as Json;

/// A value of the right kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    Text(String),
    /// A whole number or cents.
    Whole(i64),
    Decimal(f64),
    Bool(bool),
    Date(Date),
    Instant(Instant),
    /// The bytes of an id, and the id as it was written.
    Id([u8; 16], String),
    /// Whoever runs the filter: `"owner" eq "me"`.
    Me,
}

/// How [`Scalar::Me`] is written.
pub const ME: &str = "me";
/// Ids with this prefix may be `me`.
const USERS: &str = "usr";

/// The value does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unfit {
    pub code: &'static str,
    /// A stable word for what would fit, e.g. `whole_number`.
    pub expected: &'static str,
    /// The words that would fit, when they are few.
    pub allowed: Option<String>,
}

/// A text of more characters than [`LONGEST_TEXT`].
const TOO_LONG: &str = "filter.too_long";

impl Unfit {
    pub(super) fn expected(expected: &'static str) -> Self {
        Self { code: "filter.wrong_type", expected, allowed: None }
    }
}

impl Scalar {
    /// Reads one value for `place`.
    pub(super) fn read(json: &Json, place: &Place) -> Result<Self, Unfit> {
        match place.kind() {
            Kind::Text | Kind::Choice(_) => text(json, place),
            Kind::Number => whole(json, "whole_number"),
            Kind::Money => whole(json, "cents"),
            Kind::Decimal => match json.as_f64() {
                Some(number) if number.is_finite() => Ok(Self::Decimal(number)),
                _ => Err(Unfit::expected("number")),
            },
            Kind::Date => parsed(json).map(Self::Date).ok_or(Unfit::expected("date")),
            Kind::Instant => parsed(json)
                .map(Self::Instant)
                .or_else(|| parsed(json).map(Self::Date))
                .ok_or(Unfit::expected("time_or_date")),
            Kind::Bool => json.as_bool().map(Self::Bool).ok_or(Unfit::expected("true_or_false")),
            Kind::Id(prefixes) if prefixes.contains(&USERS) && json.as_str() == Some(ME) => Ok(Self::Me),
            Kind::Id(prefixes) => {
                let id = json.as_str().and_then(|text| {
                    let bytes = prefixes.iter().find_map(|prefix| ground::id::parse(prefix, text).ok())?;
                    Some(Self::Id(bytes, text.to_owned()))
                });
                id.ok_or_else(|| Unfit {
                    allowed: Some(prefixes.join("_…, ") + "_…"),
                    ..Unfit::expected("id")
                })
            }
        }
    }

    /// The parameter that `place` is compared with. Custom numbers are all kept as `double precision`.
    pub(super) fn bound(&self, place: &Place) -> Value {
        let custom = matches!(&place.spot, Spot::Custom(field) if !in_text(field.kind));
        match (self, custom) {
            (Self::Text(text), _) => text.to_value(),
            (Self::Whole(number), false) => number.to_value(),
            (Self::Decimal(number), _) => number.to_value(),
            (Self::Bool(yes), false) => yes.to_value(),
            (Self::Date(date), _) => date.to_value(),
            (Self::Instant(at), false) => at.to_value(),
            (Self::Id(_, written), _) if matches!(place.spot, Spot::Custom(_)) => written.to_value(),
            (Self::Id(bytes, _), _) => bytes.as_slice().to_value(),
            (Self::Me, _) => Value::Null(ground::value::Kind::Bytes),
            #[expect(clippy::cast_precision_loss, reason = "custom numbers are doubles in the table too")]
            (Self::Whole(number), true) => Value::Real(*number as f64),
            (Self::Bool(yes), true) => Value::Real(f64::from(u8::from(*yes))),
            #[expect(clippy::cast_precision_loss, reason = "custom numbers are doubles in the table too")]
            (Self::Instant(at), true) => Value::Real(at.millis() as f64),
        }
    }
}

impl Place {
    /// The parameter that names this user here: custom values hold ids as they are written.
    pub(super) fn user(&self, id: &[u8; 16]) -> Value {
        match self.spot {
            Spot::Custom(_) => Value::Text(ground::id::write(USERS, id)),
            Spot::Own(_) => id.as_slice().to_value(),
        }
    }
}

impl Unfit {
    /// The mistake at `path`.
    pub(super) fn flaw(&self, path: String) -> Flaw {
        let flaw = Flaw::new(path, self.code);
        match &self.allowed {
            _ if self.code == TOO_LONG => flaw.with("most", LONGEST_TEXT),
            Some(allowed) => flaw.with("expected", self.expected).with("allowed", allowed),
            None => flaw.with("expected", self.expected),
        }
    }
}

fn parsed<T: std::str::FromStr>(json: &Json) -> Option<T> {
    json.as_str()?.parse().ok()
}

fn whole(json: &Json, expected: &'static str) -> Result<Scalar, Unfit> {
    #[expect(clippy::cast_possible_truncation, reason = "whole and small enough")]
    let written_long = || json.as_f64().filter(|n| n.fract() == 0.0 && n.abs() < 9e15).map(|n| n as i64);
    json.as_i64().or_else(written_long).map(Scalar::Whole).ok_or(Unfit::expected(expected))
}

fn text(json: &Json, place: &Place) -> Result<Scalar, Unfit> {
    let Some(text) = json.as_str().filter(|text| !text.contains('\0')) else {
        return Err(Unfit::expected("text"));
    };
    if text.chars().count() > LONGEST_TEXT {
        return Err(Unfit { code: TOO_LONG, ..Unfit::expected("text") });
    }
    match place.choices() {
        Some(words) if !words.contains(&text) => {
            Err(Unfit { allowed: Some(words.join(", ")), ..Unfit::expected("one_of") })
        }
        _ => Ok(Scalar::Text(text.to_owned())),
    }
}
