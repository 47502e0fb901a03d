//! Many rows by one statement of PostgreSQL: a parameter for each column, which holds what all rows have there. One short
//! text then serves any number of rows; a text with a parameter for each value is read and planned anew by its length.
//!
//! Decides nothing. Called by [`crate::Work::insert`].

use ground::{Fault, Value, value::Kind};

/// What all rows have in one column.
#[derive(Debug)]
pub(crate) enum Column {
    Bool(Vec<Option<bool>>),
    Int(Vec<Option<i64>>),
    Real(Vec<Option<f64>>),
    Text(Vec<Option<String>>),
    Bytes(Vec<Option<Vec<u8>>>),
}

impl Column {
    fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Bool => Self::Bool(Vec::new()),
            Kind::Int => Self::Int(Vec::new()),
            Kind::Real => Self::Real(Vec::new()),
            Kind::Text => Self::Text(Vec::new()),
            Kind::Bytes => Self::Bytes(Vec::new()),
        }
    }

    fn push(&mut self, value: Value) -> Result<(), Fault> {
        let is_null = matches!(value, Value::Null(_));
        match (&mut *self, value) {
            (Self::Bool(all), Value::Bool(one)) => all.push(Some(one)),
            (Self::Int(all), Value::Int(one)) => all.push(Some(one)),
            (Self::Real(all), Value::Real(one)) => all.push(Some(one)),
            (Self::Text(all), Value::Text(one)) => all.push(Some(one)),
            (Self::Bytes(all), Value::Bytes(one)) => all.push(Some(one)),
            (Self::Bool(all), _) if is_null => all.push(None),
            (Self::Int(all), _) if is_null => all.push(None),
            (Self::Real(all), _) if is_null => all.push(None),
            (Self::Text(all), _) if is_null => all.push(None),
            (Self::Bytes(all), _) if is_null => all.push(None),
            (_, strange) => {
                return Err(Fault::new(format!("a column of several kinds: {:?}", strange.kind())));
            }
        }
        Ok(())
    }

    /// Its type as a parameter.
    fn as_array(&self) -> &'static str {
        match self {
            Self::Bool(_) => "boolean[]",
            Self::Int(_) => "bigint[]",
            Self::Real(_) => "double precision[]",
            Self::Text(_) => "text[]",
            Self::Bytes(_) => "bytea[]",
        }
    }
}

/// The rows turned into columns.
pub(crate) fn turned(rows: &[Vec<Value>]) -> Result<Vec<Column>, Fault> {
    let first = rows.first().map(Vec::as_slice).unwrap_or_default();
    let mut columns: Vec<Column> = first.iter().map(|value| Column::of_kind(value.kind())).collect();
    for row in rows {
        for (column, value) in columns.iter_mut().zip(row) {
            column.push(value.clone())?;
        }
    }
    Ok(columns)
}

/// The statement that inserts them.
pub(crate) fn text(into: &str, names: &[&str], columns: &[Column]) -> String {
    let each = columns.iter().zip(1..).map(|(column, number)| format!("${number}::{}", column.as_array()));
    let each: Vec<String> = each.collect();
    format!("insert into {into} ({}) select * from unnest({})", names.join(", "), each.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_columns_and_one_text_serves_any_number_of_them() {
        let row = |number: i64| vec![Value::Int(number), Value::Null(Kind::Text), Value::Bytes(vec![7])];
        let text_of = |count: i64| {
            let rows: Vec<Vec<Value>> = (0..count).map(row).collect();
            text("t", &["a", "b", "c"], &turned(&rows).expect("three kinds"))
        };
        let wanted = "insert into t (a, b, c) select * from unnest($1::bigint[], $2::text[], $3::bytea[])";
        assert_eq!((text_of(1), text_of(500)), (wanted.to_owned(), wanted.to_owned()));
    }

    #[test]
    fn a_column_of_several_kinds_is_a_fault_and_not_a_wrong_row() {
        let rows = [vec![Value::Int(1)], vec![Value::Text("x".into())]];
        assert!(turned(&rows).is_err());
    }
}
