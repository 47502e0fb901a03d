//! Values in words: as mails and pages write them.

use super::{Field, FieldKind};
use ground::{Locale, Words};
use serde_json::Value as Json;

/// A value as people of this language read it. Ids stay ids: who they are stands to the right.
pub fn told(field: &Field, value: &Json, locale: Locale, words: &Words) -> String {
    match (field.kind, value) {
        (FieldKind::Money, Json::Number(cents)) => locale.money(cents.as_i64().unwrap_or_default(), "EUR"),
        (FieldKind::Number, Json::Number(number)) => locale.decimal(number.as_f64().unwrap_or_default(), 6),
        (FieldKind::YesNo, Json::Bool(yes)) => words.say(locale, if *yes { "yes" } else { "no" }, &[]),
        (FieldKind::Date, Json::String(text)) => {
            text.parse().map_or_else(|_| text.clone(), |date| locale.date(date, None))
        }
        (_, Json::Array(words)) => words.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", "),
        (_, Json::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}
