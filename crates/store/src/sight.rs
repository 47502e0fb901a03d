//! Sight: which rows and columns somebody may see, as conditions by table.
//!
//! Every look of a [`crate::Reader`] that carries a sight reads narrowed copies of the tables it names: the statement is
//! given a `with` in front that shadows them. So no query can forget to ask, and where everybody sees everything nothing
//! is added. Knows no business word: who sees what is told by the domain. Start at [`Sight::narrow`].

use crate::{Engine, Sql};
use ground::Fault;

/// What stands before a table of which only a part is seen.
#[derive(Clone, Debug, PartialEq)]
struct Shadow {
    table: &'static str,
    /// What must be true of a row; its columns without the table's name, other tables as they are seen.
    seen: Sql,
    /// What is selected instead of all columns, when some are hidden.
    columns: Option<String>,
}

/// The condition of a table whose rows are all seen.
const ALL: &str = "true";

/// What somebody may see. Nothing told about a table: all of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sight {
    /// In the order in which they are told: a condition names only tables that came before.
    shadows: Vec<Shadow>,
    /// Fields that may not be changed: the kind of the record (its id's prefix) and the field.
    locked: Vec<(&'static str, String)>,
    /// Fields that no filter may name: the concept and the field.
    hidden: Vec<(&'static str, String)>,
}

impl Sight {
    /// Of `table`, only rows for which `seen` is true.
    pub fn only(&mut self, table: &'static str, seen: Sql) -> &mut Self {
        self.shadows.push(Shadow { table, seen, columns: None });
        self
    }

    /// The same, where `columns` is what may be selected of the table, hidden ones replaced.
    pub fn only_columns(&mut self, table: &'static str, columns: String, seen: Sql) -> &mut Self {
        self.shadows.push(Shadow { table, seen, columns: Some(columns) });
        self
    }

    /// A change of this field of this kind of record is not committed.
    pub fn lock(&mut self, kind: &'static str, field: &str) -> &mut Self {
        self.locked.push((kind, field.to_owned()));
        self
    }

    /// No filter and no order may name this field of this concept.
    pub fn hide(&mut self, concept: &'static str, field: &str) -> &mut Self {
        self.hidden.push((concept, field.to_owned()));
        self
    }

    /// The fields that no filter may name.
    pub fn hidden(&self) -> &[(&'static str, String)] {
        &self.hidden
    }

    /// Of `table` all rows, and of its columns what `columns` selects.
    pub fn columns(&mut self, table: &'static str, columns: String) -> &mut Self {
        self.only_columns(table, columns, Sql::new(ALL))
    }

    /// Whether rows of this table are left out.
    pub fn narrows_rows(&self, table: &str) -> bool {
        self.shadows.iter().any(|shadow| shadow.table == table && shadow.seen.text() != ALL)
    }

    /// Whether everything is seen and may be changed.
    pub fn is_everything(&self) -> bool {
        self.shadows.is_empty() && self.locked.is_empty()
    }

    /// The fields of this kind of record that may not be changed.
    pub(crate) fn locked_of(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.locked.iter().filter(move |(of, _)| *of == kind).map(|(_, field)| field.as_str())
    }

    /// The first field of `changed` that may not be changed.
    pub(crate) fn locked<'f>(
        &self,
        kind: &str,
        changed: impl IntoIterator<Item = &'f String>,
    ) -> Option<&'f str> {
        let locked = |field: &&String| self.locked.iter().any(|(of, name)| *of == kind && name == *field);
        changed.into_iter().find(locked).map(String::as_str)
    }

    /// Appends a select over what is seen, as it stands inside brackets.
    pub fn push_narrowed(&self, sql: &mut Sql, select: Sql, engine: Engine) -> Result<(), Fault> {
        sql.push_sql(&self.narrow(select, engine)?);
        Ok(())
    }

    /// The statement over what is seen.
    pub(crate) fn narrow(&self, sql: Sql, engine: Engine) -> Result<Sql, Fault> {
        let needed = self.needed(sql.text());
        if needed.is_empty() {
            return Ok(sql);
        }
        let text = sql.text().trim_start();
        if text.starts_with("with recursive") || text.contains(" for update") {
            return Err(Fault::new("this kind of statement cannot be narrowed to what somebody sees"));
        }
        let mut narrowed = Sql::default();
        let mut values = sql.values().to_vec();
        narrowed.push("with ");
        for (index, shadow) in needed.iter().enumerate() {
            narrowed.push(if index > 0 { ", " } else { "" }).push(shadow.table);
            narrowed.push(" as not materialized (select ").push(shadow.columns.as_deref().unwrap_or("*"));
            narrowed.push(" from ").push(engine.stored_tables()).push(shadow.table).push(" where ");
            narrowed.push(&renumbered(shadow.seen.text(), values.len())).push(")");
            values.extend_from_slice(shadow.seen.values());
        }
        narrowed.push(match text.strip_prefix("with ") {
            Some(_) => ", ",
            None => " ",
        });
        narrowed.push(text.strip_prefix("with ").unwrap_or(text));
        Ok(narrowed.with_values(values))
    }

    /// The shadows of the tables that `text` names, and of those that their conditions name, in their order.
    fn needed(&self, text: &str) -> Vec<&Shadow> {
        let mut needed = vec![false; self.shadows.len()];
        for (index, shadow) in self.shadows.iter().enumerate().rev() {
            let asked = names(text, shadow.table);
            let later = self.shadows.iter().zip(&needed).skip(index + 1);
            let asked =
                asked || later.filter(|(_, is)| **is).any(|(by, _)| names(by.seen.text(), shadow.table));
            needed[index] = asked;
        }
        self.shadows.iter().zip(needed).filter(|(_, is)| *is).map(|(shadow, _)| shadow).collect()
    }
}

/// Whether `text` holds `table` as a whole word.
fn names(text: &str, table: &str) -> bool {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.match_indices(table).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + table.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// The text with each `$n` moved up by `by`.
pub(crate) fn renumbered(text: &str, by: usize) -> String {
    let mut pieces = text.split('$');
    let mut moved = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let number: usize = piece[..piece.len() - rest.len()].parse().unwrap_or(0);
        moved.push_str(&format!("${}{rest}", number + by));
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight() -> Sight {
        let mut sight = Sight::default();
        let mut owned = Sql::new("owner_id in ");
        owned.push_set(&[1_i64, 2]);
        sight.only("events", owned);
        sight.only("registrations", Sql::new("event_id in (select id from events)"));
        sight
    }

    #[test]
    fn only_tables_that_a_statement_names_are_shadowed_and_numbers_go_on() {
        let sql = Sql::new("select id from registrations where id = $1").bind(&7_i64);
        let narrowed = sight().narrow(sql, Engine::Sqlite).expect("narrowed");
        assert_eq!(
            narrowed.text(),
            "with events as not materialized (select * from main.events where owner_id in ($2, $3)), \
             registrations as not materialized (select * from main.registrations where \
             event_id in (select id from events)) select id from registrations where id = $1"
        );
        assert_eq!(narrowed.values().len(), 3);
        let other = Sql::new("select id from event_sessions, my_events");
        assert_eq!(sight().narrow(other.clone(), Engine::Sqlite).expect("as it was"), other);
    }

    #[test]
    fn a_statement_with_parts_of_its_own_keeps_them() {
        let sql = Sql::new("with found as (select id from events) select id from found");
        let narrowed = sight().narrow(sql, Engine::Postgres).expect("narrowed");
        assert!(narrowed.text().starts_with("with events as not materialized (select * from events where"));
        assert!(narrowed.text().ends_with("), found as (select id from events) select id from found"));
    }

    #[test]
    fn what_cannot_be_narrowed_is_refused_and_never_run_whole() {
        for text in
            ["with recursive e as (select id from events) select 1", "select id from events for update"]
        {
            assert!(sight().narrow(Sql::new(text), Engine::Postgres).is_err(), "{text}");
        }
    }
}
