//! Rows as they come back from either engine, and how they become values.
//!
//! Tuples read by position; structs declared with [`row!`](crate::row!) read by column name.

use ground::{Column, Fault, Value, value::Kind};
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};
use std::sync::Arc;

/// One row: its values in the order of the select list, with their names.
#[derive(Debug)]
pub struct Row {
    names: Arc<[Box<str>]>,
    values: Vec<Value>,
}

impl Row {
    /// Takes the value at `position`.
    pub fn at<T: Column>(&mut self, position: usize) -> Result<T, Fault> {
        let value = self.value(position)?;
        T::from_value(value).map_err(|misfit| {
            let name = self.names.get(position).map_or("?", |name| name);
            Fault::because(format!("reading column {name}"), misfit)
        })
    }

    /// Takes whatever stands at `position`.
    pub fn value(&mut self, position: usize) -> Result<Value, Fault> {
        let slot =
            self.values.get_mut(position).ok_or_else(|| Fault::new(format!("no column {position}")))?;
        Ok(std::mem::replace(slot, Value::Null(Kind::Text)))
    }

    /// Takes the value of the column `name`.
    pub fn named<T: Column>(&mut self, name: &str) -> Result<T, Fault> {
        // A field whose name is a word of the language (`r#type`) is a column without that mark.
        let name = name.strip_prefix("r#").unwrap_or(name);
        let position = self.names.iter().position(|known| **known == *name);
        self.at(position.ok_or_else(|| Fault::new(format!("no column {name}")))?)
    }

    /// Takes the values of all columns whose name begins so, in their order.
    pub(crate) fn take_named(&mut self, beginning: &str) -> Vec<Value> {
        let named = self.names.iter().zip(&mut self.values).filter(|(name, _)| name.starts_with(beginning));
        named.map(|(_, slot)| std::mem::replace(slot, Value::Null(Kind::Text))).collect()
    }
}

/// What a query can give back.
pub trait FromRow: Sized {
    fn from_row(row: Row) -> Result<Self, Fault>;
}

impl FromRow for Row {
    fn from_row(row: Row) -> Result<Self, Fault> {
        Ok(row)
    }
}

macro_rules! tuples {
    ($(($($type:ident $position:tt),+))+) => {$(
        impl<$($type: Column),+> FromRow for ($($type,)+) {
            fn from_row(mut row: Row) -> Result<Self, Fault> {
                Ok(($(row.at::<$type>($position)?,)+))
            }
        }
    )+};
}
tuples! {
    (A 0) (A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3) (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5) (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}

/// Declares a struct that is read from a row by column names.
///
/// ```ignore
/// store::row! {
///     /// What the list shows.
///     #[derive(Clone, Debug, serde::Serialize)]
///     pub struct Line { pub id: ContactId, pub name: String }
/// }
/// ```
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$fmeta])* $fvis $field: $type),+ }

        impl $crate::FromRow for $name {
            fn from_row(mut row: $crate::Row) -> Result<Self, $crate::Fault> {
                Ok(Self { $($field: row.named(stringify!($field))?),+ })
            }
        }
    };
}

/// The names of a result's columns, made once for all its rows.
fn names<R: sqlx::Row>(rows: &[R]) -> Arc<[Box<str>]> {
    let columns = rows.first().map(|row| row.columns()).unwrap_or_default();
    columns.iter().map(|column| column.name().into()).collect()
}

pub(crate) fn from_sqlite(rows: &[sqlx::sqlite::SqliteRow]) -> Result<Vec<Row>, sqlx::Error> {
    let names = names(rows);
    let value = |row: &sqlx::sqlite::SqliteRow, position: usize| {
        let raw = row.try_get_raw(position)?;
        if raw.is_null() {
            return Ok(Value::Null(Kind::Text));
        }
        Ok(match raw.type_info().name() {
            "INTEGER" | "BOOLEAN" => Value::Int(row.try_get_unchecked(position)?),
            "REAL" => Value::Real(row.try_get_unchecked(position)?),
            "BLOB" => Value::Bytes(row.try_get_unchecked(position)?),
            _ => Value::Text(row.try_get_unchecked(position)?),
        })
    };
    let read = |row| {
        let values = (0..names.len()).map(|position| value(row, position));
        Ok(Row { names: Arc::clone(&names), values: values.collect::<Result<_, sqlx::Error>>()? })
    };
    rows.iter().map(read).collect()
}

pub(crate) fn from_postgres(rows: &[sqlx::postgres::PgRow]) -> Result<Vec<Row>, sqlx::Error> {
    let names = names(rows);
    let value = |row: &sqlx::postgres::PgRow, position: usize| {
        let raw = row.try_get_raw(position)?;
        if raw.is_null() {
            return Ok(Value::Null(Kind::Text));
        }
        Ok(match raw.type_info().name() {
            "BOOL" => Value::Bool(row.try_get_unchecked(position)?),
            "INT8" => Value::Int(row.try_get_unchecked(position)?),
            "INT4" => Value::Int(i64::from(row.try_get_unchecked::<i32, _>(position)?)),
            "INT2" => Value::Int(i64::from(row.try_get_unchecked::<i16, _>(position)?)),
            "FLOAT8" => Value::Real(row.try_get_unchecked(position)?),
            "BYTEA" => Value::Bytes(row.try_get_unchecked(position)?),
            _ => Value::Text(row.try_get_unchecked(position)?),
        })
    };
    let read = |row| {
        let values = (0..names.len()).map(|position| value(row, position));
        Ok(Row { names: Arc::clone(&names), values: values.collect::<Result<_, sqlx::Error>>()? })
    };
    rows.iter().map(read).collect()
}
