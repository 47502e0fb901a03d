//! Cursors: the sort values of a page's last row, as an opaque base64url text.
//!
//! A cursor belongs to one order and says so; anything else is refused. It holds nothing its reader has not just seen.

use data_encoding::BASE64URL_NOPAD;
use ground::{Value, value::Kind};
use serde_json::{Value as Json, json};

/// The place between two pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Cursor {
    pub(super) values: Vec<Value>,
    pub(super) id: [u8; 16],
}

/// Longest cursor that is looked at.
const LONGEST: usize = 16_000;

impl Cursor {
    /// The cursor after a row with these marks: its sort values of these kinds, then its id.
    pub(super) fn of(marks: &[Value], kinds: impl Iterator<Item = Kind>) -> Option<Self> {
        let (id, values) = marks.split_last()?;
        let Value::Bytes(id) = id else { return None };
        let values = values.iter().zip(kinds).map(|(value, kind)| match (value, kind) {
            (Value::Null(_), kind) => Value::Null(kind),
            (Value::Int(one), Kind::Bool) => Value::Bool(*one != 0),
            (value, _) => value.clone(),
        });
        Some(Self { values: values.collect(), id: id.as_slice().try_into().ok()? })
    }

    /// The cursor as text, for the order written so.
    pub(super) fn write(&self, order: &str) -> Option<String> {
        let values: Vec<Json> = self.values.iter().map(to_json).collect();
        let json = json!([order, values, BASE64URL_NOPAD.encode(&self.id)]);
        Some(BASE64URL_NOPAD.encode(json.to_string().as_bytes())).filter(|text| text.len() <= LONGEST)
    }

    /// Reads a cursor for the order written so, whose keys are of these kinds.
    pub(super) fn read(text: &str, order: &str, kinds: &[Kind]) -> Option<Self> {
        let bytes = Some(text).filter(|text| text.len() <= LONGEST).map(str::as_bytes)?;
        let json: Json = serde_json::from_slice(&BASE64URL_NOPAD.decode(bytes).ok()?).ok()?;
        let [Json::String(written), Json::Array(values), Json::String(id)] = json.as_array()?.as_slice()
        else {
            return None;
        };
        if written != order || values.len() != kinds.len() {
            return None;
        }
        let id = BASE64URL_NOPAD.decode(id.as_bytes()).ok()?.try_into().ok()?;
        let values = values.iter().zip(kinds).map(|(json, kind)| from_json(json, *kind));
        Some(Self { values: values.collect::<Option<_>>()?, id })
    }
}

fn to_json(value: &Value) -> Json {
    match value {
        Value::Null(_) => Json::Null,
        Value::Bool(yes) => json!(yes),
        Value::Int(number) => json!(number),
        // As bits: the printed form need not come back to the same number.
        Value::Real(number) => json!(number.to_bits()),
        Value::Text(text) => json!(text),
        Value::Bytes(bytes) => json!(BASE64URL_NOPAD.encode(bytes)),
    }
}

fn from_json(json: &Json, kind: Kind) -> Option<Value> {
    match (json, kind) {
        (Json::Null, kind) => Some(Value::Null(kind)),
        (json, Kind::Bool) => json.as_bool().map(Value::Bool),
        (json, Kind::Int) => json.as_i64().map(Value::Int),
        (json, Kind::Real) => json.as_u64().map(f64::from_bits).filter(|n| n.is_finite()).map(Value::Real),
        (Json::String(text), Kind::Text) => Some(Value::Text(text.clone())).filter(|_| !text.contains('\0')),
        (Json::String(text), Kind::Bytes) => BASE64URL_NOPAD.decode(text.as_bytes()).ok().map(Value::Bytes),
        _ => None,
    }
}
