//! Sorting and paging: `?sort=last_name,-created_at` and cursors, alike on both engines.
//!
//! Every order ends with the id, so that no two rows tie. Empty values come last in both directions. A page is found
//! by the values of the row before it (keyset), never by counting rows.
//! Plain text sorts by `lower(column)` in the order of the database; names need a sort key ([`Field::sorted_by`]).

use super::{
    catalog::{Catalog, Comparison, Field, Kind},
    cursor::Cursor,
    custom::CustomFields,
    parse::lost_flaw,
    place::{Place, Scope, Spot, in_text},
};
use crate::{FromRow, Row, Sql};
use ground::{Fault, Flaw, Invalid, Value, value::Kind as Stored};

/// Most fields one order may name.
const MOST_KEYS: usize = 4;

/// The order of a list.
#[derive(Clone, Debug)]
pub struct Sort {
    catalog: &'static Catalog,
    written: String,
    keys: Vec<Key>,
}

/// One field of an order.
#[derive(Clone, Debug)]
struct Key {
    place: Place,
    descending: bool,
}

impl Sort {
    /// Reads `last_name,-created_at`; an empty text means the catalog's own order.
    pub fn parse(text: &str, catalog: &'static Catalog, custom: &CustomFields) -> Result<Self, Invalid> {
        let written = if text.trim().is_empty() { catalog.default_sort } else { text.trim() };
        let mut flaws = Vec::new();
        let mut keys: Vec<Key> = Vec::new();
        for part in written.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, descending) = part.strip_prefix('-').map_or((part, false), |name| (name, true));
            if name == "id" {
                continue;
            }
            match Place::find(name, catalog, custom) {
                Ok(place) if !place.is_sortable() => {
                    let allowed: Vec<_> =
                        catalog.those(|field| field.sortable).map(|field| field.name).collect();
                    let flaw = Flaw::new("sort", "sort.not_sortable").with("name", name);
                    flaws.push(flaw.with("allowed", allowed.join(", ")));
                }
                Ok(place) => keys.push(Key { place, descending }),
                Err(lost) => flaws.push(lost_flaw(&lost, "sort".into(), name, "sort.unknown_field")),
            }
        }
        if keys.len() > MOST_KEYS {
            flaws.push(Flaw::new("sort", "sort.too_many").with("most", MOST_KEYS));
        }
        flaws.truncate(super::ast::MOST_FLAWS);
        Invalid::unless_none(flaws)?;
        Ok(Self { catalog, written: written.to_owned(), keys })
    }

    /// The catalog's own order.
    pub fn usual(catalog: &'static Catalog) -> Self {
        Self::parse("", catalog, &CustomFields::NONE).unwrap_or(Self {
            catalog,
            written: String::new(),
            keys: Vec::new(),
        })
    }

    /// The order as it was written.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The direction in which a field is sorted, if it is: for the arrow in a list's head.
    pub fn direction_of(&self, path: &str) -> Option<Direction> {
        let key = self.keys.iter().find(|key| key.place.path() == path)?;
        Some(if key.descending { Direction::Descending } else { Direction::Ascending })
    }

    /// Appends `, <key> as mark_0, …, <id> as mark_n` to a select list; read such rows as [`Marked`].
    pub fn push_marks(&self, sql: &mut Sql) {
        for (index, key) in self.keys.iter().enumerate() {
            sql.push(", ");
            self.push_key(key, sql);
            sql.push(&format!(" as mark_{index}"));
        }
        sql.push(&format!(", {}.id as mark_{}", self.catalog.table, self.keys.len()));
    }

    /// Appends the condition "stands after `cursor`"; put `and` before it.
    pub fn push_after(&self, cursor: &Cursor, sql: &mut Sql) {
        let mut open = 0;
        if let Some((key, value)) = self.keys.iter().zip(&cursor.values).next()
            && required(&key.place)
        {
            // Says no more than what follows, but plainly enough for an index.
            self.push_key(key, sql);
            sql.push(if key.descending { " <= " } else { " >= " }).push_value(value).push(" and ");
        }
        for (key, value) in self.keys.iter().zip(&cursor.values) {
            // (after) or (equal and (…next key…))
            sql.push("(");
            if !matches!(value, Value::Null(_)) {
                sql.push("(");
                self.push_key(key, sql);
                sql.push(if key.descending { " < " } else { " > " }).push_value(value);
                if !required(&key.place) {
                    sql.push(" or ");
                    self.push_key(key, sql);
                    sql.push(" is null");
                }
                sql.push(") or ");
            }
            sql.push("(");
            self.push_key(key, sql);
            match value {
                Value::Null(_) => sql.push(" is null"),
                value => sql.push(" = ").push_value(value),
            };
            sql.push(" and ");
            open += 1;
        }
        sql.push(self.catalog.table).push(".id").push(if self.id_descends() { " < " } else { " > " });
        sql.push_value(&cursor.id[..]).push(&"))".repeat(open));
    }

    /// Appends ` order by …` for rows that bring their marks along.
    pub fn push_order_of_marks(&self, sql: &mut Sql) {
        sql.push(" order by ");
        for (index, key) in self.keys.iter().enumerate() {
            sql.push(&format!("mark_{index}")).push(if key.descending { " desc" } else { " asc" });
            sql.push(if required(&key.place) { ", " } else { " nulls last, " });
        }
        let direction = if self.id_descends() { " desc" } else { " asc" };
        sql.push(&format!("mark_{}", self.keys.len())).push(direction);
    }

    /// Appends ` order by …`.
    pub fn push_order(&self, sql: &mut Sql) {
        sql.push(" order by ");
        for key in &self.keys {
            self.push_key(key, sql);
            sql.push(if key.descending { " desc" } else { " asc" });
            sql.push(if required(&key.place) { ", " } else { " nulls last, " });
        }
        sql.push(self.catalog.table).push(".id").push(if self.id_descends() { " desc" } else { " asc" });
    }

    /// Reads a cursor that a page in this very order gave.
    pub fn cursor(&self, text: &str) -> Result<Cursor, Invalid> {
        let kinds: Vec<_> = self.keys.iter().map(|key| stored(&key.place)).collect();
        Cursor::read(text, &self.written, &kinds).ok_or_else(|| Invalid::one("cursor", "cursor.malformed"))
    }

    /// Cuts `rows`, asked for with `limit + 1`, to a page.
    pub fn page<T>(&self, mut rows: Vec<Marked<T>>, limit: usize) -> Page<T> {
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).and_then(|last| {
            let kinds = self.keys.iter().map(|key| stored(&key.place));
            Cursor::of(&last.marks, kinds)?.write(&self.written)
        });
        Page { items: rows.into_iter().map(|row| row.row).collect(), next }
    }

    /// The id follows the last key, so that an index over both serves in either direction.
    fn id_descends(&self) -> bool {
        self.keys.last().is_some_and(|key| key.descending)
    }

    fn push_key(&self, key: &Key, sql: &mut Sql) {
        let column = match &key.place.spot {
            Spot::Own(Field { sort_key: Some(sort_key), .. }) => Some((*sort_key).to_owned()),
            Spot::Own(Field {
                kind: Kind::Text, comparison: Comparison::Exact | Comparison::Lower, ..
            }) => None,
            Spot::Own(Field { kind: Kind::Text, column, .. }) => Some(format!("lower({column})")),
            _ => None,
        };
        key.place.push_read(sql, &Scope::root(self.catalog), column.as_deref());
    }
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// One page of a list, and the cursor of the next when there is more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<String>,
}

/// A row together with the values it is sorted by; see [`Sort::push_marks`].
#[derive(Debug)]
pub struct Marked<T> {
    pub row: T,
    marks: Vec<Value>,
}

impl<T: FromRow> FromRow for Marked<T> {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let marks = row.take_named("mark_");
        Ok(Self { row: T::from_row(row)?, marks })
    }
}

fn required(place: &Place) -> bool {
    match &place.spot {
        Spot::Own(field) => place.steps.is_empty() && (field.required || field.sort_key.is_some()),
        Spot::Custom(_) => false,
    }
}

fn stored(place: &Place) -> Stored {
    match &place.spot {
        Spot::Own(field) => match field.kind {
            _ if field.sort_key.is_some() => Stored::Bytes,
            Kind::Text | Kind::Date | Kind::Choice(_) => Stored::Text,
            Kind::Number | Kind::Money | Kind::Instant => Stored::Int,
            Kind::Decimal => Stored::Real,
            Kind::Bool => Stored::Bool,
            Kind::Id(_) => Stored::Bytes,
        },
        Spot::Custom(field) if in_text(field.kind) => Stored::Text,
        Spot::Custom(_) => Stored::Real,
    }
}
