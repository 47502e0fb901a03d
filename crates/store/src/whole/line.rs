//! One row as one line of JSON, alike whichever engine it came from.
//!
//! Numbers with a fraction are texts, because JSON readers round them; bytes are base64.

use super::Table;
use data_encoding::BASE64;
use ground::{Fault, Value, value::Kind};
use serde_json::{Map, Value as Json};

/// The line of a row, without its end.
pub fn line_of(table: &Table, row: &[Value]) -> String {
    let json = |value: &Value| match value {
        Value::Null(_) => Json::Null,
        Value::Bool(yes) => (*yes).into(),
        Value::Int(number) => (*number).into(),
        Value::Real(number) => format!("{number:?}").into(),
        Value::Text(text) => text.as_str().into(),
        Value::Bytes(bytes) => BASE64.encode(bytes).into(),
    };
    let fields = table.columns.iter().zip(row).map(|(column, value)| (column.name.clone(), json(value)));
    Json::Object(fields.collect()).to_string()
}

/// The row of a line.
///
/// # Errors
/// It is no object, has other fields than the table has columns, or a value that the column cannot hold.
pub fn row_of(table: &Table, line: &str) -> Result<Vec<Value>, Fault> {
    let broken = |what: &str| Fault::new(format!("a line of {} {what}", table.name));
    let mut fields: Map<String, Json> = serde_json::from_str(line)
        .map_err(|error| Fault::because(format!("a line of {}", table.name), error))?;
    let mut row = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let json = fields.remove(&column.name);
        let json = json.ok_or_else(|| broken(&format!("has no field {}", column.name)))?;
        let value = value_of(column.kind, json);
        row.push(value.ok_or_else(|| broken(&format!("has something else in {}", column.name)))?);
    }
    match fields.keys().next() {
        Some(other) => Err(broken(&format!("has a field {other}, which is no column"))),
        None => Ok(row),
    }
}

fn value_of(kind: Kind, json: Json) -> Option<Value> {
    Some(match (kind, json) {
        (kind, Json::Null) => Value::Null(kind),
        (Kind::Bool, Json::Bool(yes)) => Value::Bool(yes),
        (Kind::Int, Json::Number(number)) => Value::Int(number.as_i64()?),
        (Kind::Real, Json::String(text)) => Value::Real(text.parse().ok()?),
        (Kind::Text, Json::String(text)) => Value::Text(text),
        (Kind::Bytes, Json::String(text)) => Value::Bytes(BASE64.decode(text.as_bytes()).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::whole::Column;
    use proptest::prelude::*;

    fn table() -> Table {
        let kinds = [Kind::Bool, Kind::Int, Kind::Real, Kind::Text, Kind::Bytes];
        let column = |(at, kind): (usize, &Kind)| Column { name: format!("c{at}"), kind: *kind };
        Table {
            name: "t".into(),
            columns: kinds.iter().enumerate().map(column).collect(),
            key: vec!["c1".into()],
            references: std::collections::BTreeSet::new(),
            parent: None,
        }
    }

    proptest! {
        #[test]
        fn a_row_comes_back_from_its_line_as_it_was(
            yes: bool, int: i64, real in -1e300..1e300_f64, text: String, bytes: Vec<u8>, empty in 0..6_usize,
        ) {
            let mut row =
                vec![Value::Bool(yes), Value::Int(int), Value::Real(real), Value::Text(text), Value::Bytes(bytes)];
            if let Some(value) = row.get_mut(empty) {
                *value = Value::Null(value.kind());
            }
            let line = line_of(&table(), &row);
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(row_of(&table(), &line).expect("a row"), row);
        }
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let told = |line: &str| row_of(&table(), line).expect_err("wrong").to_string();
        assert!(told("{}").contains("no field c0"));
        let rest = r#""c1":1,"c2":"1.5","c3":"x","c4":"AA==""#;
        assert!(told(&format!("{{\"c0\":1,{rest}}}")).contains("something else in c0"));
        assert!(told(&format!("{{\"c0\":true,{rest},\"c5\":1}}")).contains("c5, which is no column"));
        assert!(row_of(&table(), "not json").is_err());
    }
}
