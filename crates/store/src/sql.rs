//! SQL text with its parameters, readable by both engines.
//!
//! Static queries are written whole with `$1…$n` and bound in order; dynamic ones are pushed piece by piece, where
//! every value becomes the next parameter. Values are never written into the text.

use crate::Engine;
use ground::{Bind, Instant, Value};
use std::borrow::Cow;

/// Stands in an expression for the moment at which the statement is run: the `now` of its Reader.
pub const NOW: &str = "{now}";

/// A statement and its parameters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sql {
    text: Cow<'static, str>,
    values: Vec<Value>,
    /// Some parameter was numbered by hand, see [`Sql::bind`].
    numbered: bool,
}

impl Sql {
    /// A statement whose text stands in the source.
    pub const fn new(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), values: Vec::new(), numbered: false }
    }

    /// Binds the next parameter (`$1`, `$2`, … in order of calls).
    #[must_use]
    pub fn bind<T: Bind + ?Sized>(mut self, value: &T) -> Self {
        self.numbered = true;
        self.values.push(value.to_value());
        self
    }

    /// Appends SQL text; only from the source, never from a user.
    pub fn push(&mut self, text: &str) -> &mut Self {
        self.text.to_mut().push_str(text);
        self
    }

    /// Appends a parameter: its `$n` to the text, its value to the list.
    pub fn push_value<T: Bind + ?Sized>(&mut self, value: &T) -> &mut Self {
        self.values.push(value.to_value());
        let number = self.values.len();
        self.text.to_mut().push_str(&format!("${number}"));
        self
    }

    /// Appends another statement with its parameters.
    pub(crate) fn push_sql(&mut self, other: &Self) -> &mut Self {
        let text = crate::sight::renumbered(&other.text, self.values.len());
        self.values.extend_from_slice(&other.values);
        self.numbered |= other.numbered;
        self.push(&text)
    }

    /// Appends `($n, $n+1, …)`.
    pub fn push_list<T: Bind>(&mut self, values: &[T]) -> &mut Self {
        self.push("(");
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.push(", ");
            }
            self.push_value(value);
        }
        self.push(")")
    }

    /// Appends `($n, $n+1, …)` for `in`, the last value repeated up to a power of two: sets of all sizes then share few
    /// texts, which the engines keep prepared. An empty set holds nothing.
    pub fn push_set<T: Bind>(&mut self, values: &[T]) -> &mut Self {
        let Some(last) = values.last() else { return self.push("(null)") };
        let padding = values.len().next_power_of_two() - values.len();
        let padded: Vec<Value> =
            values.iter().chain(std::iter::repeat_n(last, padding)).map(Bind::to_value).collect();
        self.push_list(&padded)
    }

    /// Appends `($n, …), ($m, …)`, a pair of brackets a row.
    pub fn push_rows(&mut self, rows: &[Vec<Value>]) -> &mut Self {
        for (index, row) in rows.iter().enumerate() {
            self.push(if index == 0 { "" } else { ", " }).push_list(row);
        }
        self
    }

    /// The same for `from (values …)`, the last row repeated up to a power of two, see [`Sql::push_set`]. At least one row.
    pub fn push_row_set(&mut self, rows: &[Vec<Value>]) -> &mut Self {
        let missing = rows.len().next_power_of_two() - rows.len();
        self.push_rows(rows);
        for row in rows.last().into_iter().flat_map(|last| std::iter::repeat_n(last, missing)) {
            self.push(", ").push_list(row);
        }
        self
    }

    /// The same with the moment it is run at as a parameter, where [`NOW`] stands for it.
    pub(crate) fn run_at(mut self, now: Instant) -> Self {
        if self.text.contains(NOW) {
            self.values.push(now.to_value());
            self.numbered = true;
            self.text = Cow::Owned(self.text.replace(NOW, &format!("${}", self.values.len())));
        }
        self
    }

    /// The same text with these parameters, which it names in whatever order.
    pub(crate) fn with_values(mut self, values: Vec<Value>) -> Self {
        self.numbered = true;
        self.values = values;
        self
    }

    /// The text as the engines see it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The parameters in order.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    pub(crate) fn into_parts(self, engine: Engine) -> (String, Vec<Value>) {
        let many = engine == Engine::Sqlite && self.values.len() > FEW_PARAMETERS;
        let text = if many && !self.numbered { in_order(&self.text) } else { self.text.into_owned() };
        (text, self.values)
    }
}

/// SQLite looks a `$n` up by name among all the others, so that many of them cost the square of their number.
const FEW_PARAMETERS: usize = 100;

/// The text with each `$n` written as `?`. Only for texts whose parameters stand in their order.
fn in_order(text: &str) -> String {
    let mut pieces = text.split('$');
    let mut plain = String::with_capacity(text.len());
    plain.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        plain.push('?');
        plain.push_str(piece.trim_start_matches(|letter: char| letter.is_ascii_digit()));
    }
    plain
}

/// Most rows that one statement writes. Larger ones cost PostgreSQL more to read than they save on the way.
pub const MOST_ROWS: usize = 64;

/// Builds `insert into <table> (<columns>) values (…), (…)` statements for `rows`. Each has a power of two of rows, so
/// that any number of them is written with few texts, which the engines keep prepared.
pub fn insert_rows(into: &str, columns: &[&str], rows: &[Vec<Value>], tail: &str) -> Vec<Sql> {
    let mut left = rows;
    let mut statements = Vec::new();
    while !left.is_empty() {
        let most = left.len().min(MOST_ROWS);
        let (now, later) = left.split_at(1 << most.ilog2());
        let mut sql = Sql::new("insert into ");
        sql.push(into).push(" (").push(&columns.join(", ")).push(") values ");
        sql.push_rows(now);
        sql.push(" ").push(tail);
        statements.push(sql);
        left = later;
    }
    statements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pushed_value_becomes_the_next_parameter() {
        let mut sql = Sql::new("select * from t where a = ");
        sql.push_value("x").push(" and b in ").push_list(&[1_i64, 2]);
        assert_eq!(sql.text(), "select * from t where a = $1 and b in ($2, $3)");
        assert_eq!(sql.values().len(), 3);
        assert_eq!(in_order(sql.text()), "select * from t where a = ? and b in (?, ?)");
    }

    #[test]
    fn the_moment_of_running_is_a_parameter_after_the_others() {
        let mut sql = Sql::new("select * from t where at < {now} and b = ");
        sql.push_value(&7_i64).push(" and c > {now}");
        let timed = sql.run_at(Instant::from_millis(5));
        assert_eq!(timed.text(), "select * from t where at < $2 and b = $1 and c > $2");
        assert_eq!(timed.values(), [Value::Int(7), Value::Int(5)]);
        let plain = Sql::new("select 1");
        assert_eq!(plain.clone().run_at(Instant::from_millis(5)), plain);
    }

    #[test]
    fn sets_of_similar_size_share_one_text() {
        let text = |values: &[i64]| Sql::default().push_set(values).clone();
        assert_eq!(text(&[1, 2, 3]).text(), text(&[1, 2, 3, 4]).text());
        assert_eq!(text(&[1, 2, 3]).values(), text(&[1, 2, 3, 3]).values());
        assert_eq!(text(&[7]).text(), "($1)");
        assert_eq!(text(&[]).text(), "(null)");
    }

    #[test]
    fn any_number_of_rows_is_written_once_each_with_few_texts() {
        let mut texts = std::collections::BTreeSet::new();
        for count in 0..300_i64 {
            let rows: Vec<Vec<Value>> =
                (0..count).map(|row| vec![Value::Int(row), Value::Int(-row)]).collect();
            let statements = insert_rows("t", &["a", "b"], &rows, "on conflict do nothing");
            let written: Vec<Value> = statements.iter().flat_map(|sql| sql.values().to_vec()).collect();
            assert_eq!(written, rows.concat());
            texts.extend(statements.iter().map(|sql| sql.text().to_owned()));
        }
        assert_eq!(texts.len(), 7);
    }

    #[test]
    fn sets_of_rows_of_similar_size_share_one_text() {
        let set = |count: i64| {
            let rows: Vec<Vec<Value>> = (0..count).map(|row| vec![Value::Int(row)]).collect();
            Sql::default().push_row_set(&rows).clone()
        };
        assert_eq!(set(3).text(), "($1), ($2), ($3), ($4)");
        assert_eq!(set(3).values()[2..], [Value::Int(2), Value::Int(2)]);
        assert_eq!(set(5).text(), set(8).text());
    }
}
