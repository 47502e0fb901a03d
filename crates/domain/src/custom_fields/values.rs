//! What a record holds in its custom fields, and how what was written becomes that.

use super::{Field, FieldKind, ModuleFields, read::read};
use ground::{Bind, Date, Flaw, Value};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// What somebody wrote, by key: JSON of a program, or texts of a form or a file. Null and empty text take a value away.
pub type Written = BTreeMap<String, Json>;

/// The values of one record by key, as the API tells them; what is empty is not there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Values(pub BTreeMap<String, Json>);

/// A record with custom values, whose id is these bytes.
pub trait HasValues {
    /// The module whose fields it has.
    const MODULE: &'static str;

    fn record_id(&self) -> [u8; 16];
    fn values(&self) -> &Values;
    fn values_mut(&mut self) -> &mut Values;
}

impl Values {
    /// What stands in a field.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.0.get(key)
    }

    /// The values after what was written, on this day. Flaws are told as `custom.<key>`.
    pub fn applied(
        &self,
        fields: &ModuleFields,
        written: &Written,
        today: Date,
        flaws: &mut Vec<Flaw>,
    ) -> Self {
        let mut new = self.clone();
        for (key, written) in written {
            match fields.found(key).and_then(|field| read(field, written, today)) {
                Ok(Some(value)) => {
                    new.0.insert(key.clone(), value);
                }
                Ok(None) => {
                    new.0.remove(key);
                }
                Err(flaw) => flaws.push(flaw),
            }
        }
        new
    }

    /// The keys in which these differ, each with its value after.
    pub(super) fn moved<'a>(&'a self, new: &'a Self) -> impl Iterator<Item = (&'a String, Option<&'a Json>)> {
        let gone = self.0.keys().filter(|key| !new.0.contains_key(*key)).map(|key| (key, None));
        let changed = new.0.iter().filter(|(key, value)| self.0.get(*key) != Some(value));
        gone.chain(changed.map(|(key, value)| (key, Some(value))))
    }
}

/// A value as the columns `text_value`, `long_value` and `number_value` hold it.
pub(super) fn columns(field: &Field, value: &Json) -> [Value; 3] {
    let (text, number) = (Value::Null(ground::value::Kind::Text), Value::Null(ground::value::Kind::Real));
    let written = |value: &Json| value.as_str().unwrap_or_default().to_value();
    match field.kind {
        FieldKind::LongText | FieldKind::Link => [text, written(value), number],
        FieldKind::Number | FieldKind::Money => [text.clone(), text, value.as_f64().to_value()],
        FieldKind::YesNo => {
            [text.clone(), text, Value::Real(f64::from(u8::from(value.as_bool().unwrap_or_default())))]
        }
        FieldKind::Choices => {
            let words: Vec<&str> = value.as_array().into_iter().flatten().filter_map(Json::as_str).collect();
            [Value::Text(format!(",{},", words.join(","))), text, number]
        }
        FieldKind::Text | FieldKind::Date | FieldKind::Choice | FieldKind::User | FieldKind::Record => {
            [written(value), text, number]
        }
    }
}

/// The value that the columns of a row hold.
pub(super) fn from_columns(kind: FieldKind, text: Option<String>, number: Option<f64>) -> Option<Json> {
    match kind {
        FieldKind::Number => number.map(plain),
        #[expect(clippy::cast_possible_truncation, reason = "cents are whole and far below 2^53")]
        FieldKind::Money => number.map(|cents| json!(cents as i64)),
        FieldKind::YesNo => number.map(|yes| json!(yes != 0.0)),
        FieldKind::Choices => text.map(|words| {
            words.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>().into()
        }),
        _ => text.map(Json::from),
    }
}

/// A number without a fraction it does not have.
pub(super) fn plain(number: f64) -> Json {
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}
