//! Where a path such as `account.turnover` or `custom.shoe_size` leads, and the SQL that reads it there.
//!
//! The only way a word from outside becomes a column. Used by conditions, sorting, list columns and export.

use super::{
    ast::Op,
    catalog::{Catalog, Comparison, Field, Kind, Reach, Relation},
    custom::{CustomField, CustomFields},
    parse::operators,
};
use crate::Sql;
use ground::Labels;
use std::borrow::Cow;

/// A field that was found: the relations to one that lead there, and what stands at the end.
#[derive(Clone, Debug)]
pub struct Place {
    pub(super) path: String,
    pub(super) steps: Vec<Step>,
    pub(super) spot: Spot,
    /// The concept whose field it is.
    pub(super) concept: &'static Catalog,
}

/// One relation walked from its concept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub from: &'static Catalog,
    pub relation: &'static Relation,
}

#[derive(Clone, Debug)]
pub(super) enum Spot {
    Own(&'static Field),
    Custom(CustomField),
}

/// The path leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// Nothing has this name; these are nearest.
    Unknown(Vec<String>),
    /// The name is a relation to many, which needs `some`, `none` or `count`.
    Many(&'static str),
    /// It was a custom field, and is out of use.
    Retired,
    /// Whoever asks may not see it.
    Hidden,
}

impl Place {
    /// Follows `path` from `catalog`.
    pub(super) fn find(path: &str, catalog: &'static Catalog, custom: &CustomFields) -> Result<Self, Lost> {
        let (steps, at, name) = walk(path, catalog, custom)?;
        if custom.hides(at.name, name) {
            return Err(Lost::Hidden);
        }
        let spot = match name.strip_prefix("custom.") {
            Some(key) => custom.find(at.name, key).cloned().map(Spot::Custom),
            None => at.field(name).map(Spot::Own),
        };
        match spot {
            Some(spot) => Ok(Self { path: path.to_owned(), steps, spot, concept: at }),
            None if name.strip_prefix("custom.").is_some_and(|key| custom.is_retired(at.name, key)) => {
                Err(Lost::Retired)
            }
            None => match at.relation(name) {
                Some(Relation { name, reach: Reach::Many(_), .. }) => Err(Lost::Many(name)),
                _ => Err(Lost::Unknown(nearest(name, at, custom))),
            },
        }
    }

    /// The path as it was written.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn kind(&self) -> Kind {
        match &self.spot {
            Spot::Own(field) => field.kind,
            Spot::Custom(field) => field.kind,
        }
    }

    /// Whether people choose its values from a list and do not type them.
    pub fn is_chosen(&self) -> bool {
        matches!(self.kind(), Kind::Choice(_) | Kind::Id(_)) || self.choices().is_some()
    }

    /// Whether it holds several words at once, kept as `,one,two,`.
    pub fn is_multiple(&self) -> bool {
        matches!(self.comparison(), Comparison::Listed | Comparison::Chosen)
    }

    /// The operators it has, in the order a person is offered them.
    pub fn operators(&self) -> Vec<Op> {
        let own = operators(self.kind());
        match self.choices() {
            Some(_) => operators(Kind::Choice(&[])).iter().copied().filter(|op| own.contains(op)).collect(),
            None => own.to_vec(),
        }
    }

    /// The words it may hold, when they are a closed set.
    pub fn choices(&self) -> Option<Vec<&str>> {
        match &self.spot {
            Spot::Own(Field { kind: Kind::Choice(words), .. }) => Some(words.to_vec()),
            Spot::Own(_) => None,
            Spot::Custom(field) => {
                field.choices.as_ref().map(|words| words.iter().map(String::as_str).collect())
            }
        }
    }

    /// Whether it may be a column of a list or an export.
    pub fn is_shown(&self) -> bool {
        match &self.spot {
            Spot::Own(field) => field.exportable,
            Spot::Custom(_) => true,
        }
    }

    /// Whether it may stand in `?sort=`.
    pub fn is_sortable(&self) -> bool {
        match &self.spot {
            Spot::Own(field) => field.sortable,
            Spot::Custom(_) => true,
        }
    }

    /// What its number counts.
    pub fn unit(&self) -> Option<&'static str> {
        match &self.spot {
            Spot::Own(field) => field.unit,
            Spot::Custom(_) => None,
        }
    }

    /// The key in `locales/` of a word it may hold, where words are not shown as they are.
    pub fn word_key(&self, word: &str) -> Option<String> {
        match &self.spot {
            Spot::Own(field @ Field { kind: Kind::Choice(_), .. }) => {
                Some(self.concept.word_key(field, word))
            }
            _ => None,
        }
    }

    /// What it is called: keys in `locales/` of the relations and the field, or an administrator's own word.
    pub fn labels(&self) -> Vec<Label> {
        let steps = self.steps.iter().map(|step| Label::Key(step.from.relation_key(step.relation)));
        let last = match &self.spot {
            Spot::Own(field) => Label::Key(self.concept.label_key(field)),
            Spot::Custom(field) => Label::Own(field.labels.clone()),
        };
        steps.chain([last]).collect()
    }

    /// Appends the expression that reads this place in a query over its catalog's table: a list or export column.
    pub fn push_column(&self, sql: &mut Sql, catalog: &'static Catalog) {
        let column = match &self.spot {
            Spot::Own(field) => Some(field.column),
            Spot::Custom(_) => None,
        };
        self.push_read(sql, &Scope::root(catalog), column);
    }

    pub(super) fn comparison(&self) -> Comparison {
        match &self.spot {
            Spot::Own(field) => field.comparison,
            Spot::Custom(field) => field.comparison(),
        }
    }

    /// Reads `column` (or the custom value) at the end of the steps.
    pub(super) fn push_read(&self, sql: &mut Sql, scope: &Scope, column: Option<&str>) {
        push_steps(sql, &self.steps, scope, &mut |sql, scope| match (&self.spot, column) {
            (Spot::Custom(field), _) => {
                sql.push("(select max(").push(field.column());
                sql.push(") from custom_values where custom_values.record_id = ").push(&scope.column_id());
                sql.push(" and custom_values.key = ").push_value(&field.key).push(")");
            }
            (Spot::Own(field), column) => {
                sql.push(&scope.column(column.unwrap_or(field.column)));
            }
        });
    }
}

/// A relation that was found.
#[derive(Clone, Debug)]
pub struct Way {
    /// What stands at the other end.
    pub to: &'static Catalog,
    pub labels: Vec<Label>,
    /// It leads to one row at the most.
    pub is_single: bool,
}

impl Catalog {
    /// Follows a path that ends in a relation: `registrations`, `account.contacts`.
    pub fn way(&'static self, path: &str) -> Option<Way> {
        let (steps, step) = relation(path, self).ok()?;
        let walked = steps.iter().chain([&step]);
        Some(Way {
            to: step.relation.to,
            labels: walked.map(|step| Label::Key(step.from.relation_key(step.relation))).collect(),
            is_single: matches!(step.relation.reach, Reach::One(_)),
        })
    }
}

/// What a part of a path is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A key in `locales/`.
    Key(String),
    /// An administrator's own word, to be shown as it is.
    Own(Labels),
}

fn push_steps(sql: &mut Sql, steps: &[Step], scope: &Scope, read: &mut dyn FnMut(&mut Sql, &Scope)) {
    let Some((step, rest)) = steps.split_first() else { return read(sql, scope) };
    let inner = scope.inner(step.relation.to);
    sql.push("(select ");
    push_steps(sql, rest, &inner, read);
    sql.push(" from ").push(&inner.table()).push(" where ");
    push_join(sql, step.relation, scope, &inner);
    sql.push(")");
}

/// Appends the condition that ties the rows of `inner` to the row of `outer`.
pub(super) fn push_join(sql: &mut Sql, relation: &Relation, outer: &Scope, inner: &Scope) {
    match relation.reach {
        Reach::One(own) => sql.push(&inner.column_id()).push(" = ").push(&outer.column(own)),
        Reach::Many(theirs) => sql.push(&inner.column(theirs)).push(" = ").push(&outer.column_id()),
    };
}

/// Whether custom values of this kind are kept in `text_value`.
pub(super) fn in_text(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Date | Kind::Choice(_) | Kind::Id(_))
}

/// Follows a path of relations that ends in a relation: `account.contacts`.
pub(super) fn relation(path: &str, catalog: &'static Catalog) -> Result<(Vec<Step>, Step), Lost> {
    let (steps, at, name) = walk(path, catalog, &CustomFields::NONE)?;
    match at.relation(name) {
        Some(relation) => Ok((steps, Step { from: at, relation })),
        None => {
            let names = at.relations.iter().map(|relation| relation.name.to_owned());
            Err(Lost::Unknown(names.collect()))
        }
    }
}

/// How many relations one path may walk.
const MOST_STEPS: usize = 4;

/// Walks the relations to one that `path` begins with; gives the rest of it.
fn walk<'p>(
    path: &'p str,
    catalog: &'static Catalog,
    custom: &CustomFields,
) -> Result<(Vec<Step>, &'static Catalog, &'p str), Lost> {
    let (mut steps, mut at, mut rest) = (Vec::new(), catalog, path);
    while let Some((first, after)) = rest.split_once('.').filter(|(first, _)| *first != "custom") {
        match at.relation(first) {
            Some(relation) if matches!(relation.reach, Reach::One(_)) && steps.len() < MOST_STEPS => {
                steps.push(Step { from: at, relation });
                (at, rest) = (relation.to, after);
            }
            Some(Relation { name, reach: Reach::Many(_), .. }) => return Err(Lost::Many(name)),
            _ => return Err(Lost::Unknown(nearest(first, at, custom))),
        }
    }
    Ok((steps, at, rest))
}

/// The names in this concept that somebody may have meant.
fn nearest(name: &str, catalog: &Catalog, custom: &CustomFields) -> Vec<String> {
    let own = catalog.fields.iter().map(|field| field.name.to_owned());
    let ways = catalog.relations.iter().map(|relation| format!("{}.", relation.name));
    let custom = custom.of(catalog.name).map(|field| format!("custom.{}", field.key));
    let short: String = name.chars().take(40).collect();
    let mut ranked: Vec<(usize, String)> =
        own.chain(ways).chain(custom).map(|known| (distance(&short, &known), known)).collect();
    ranked.sort();
    ranked.into_iter().take(3).map(|(_, known)| known).collect()
}

/// How many letters must be changed to make `left` into `right`.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, letter) in left.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, other) in right.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The tables that an expression can see, and what the innermost is called there.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    catalog: &'static Catalog,
    alias: Cow<'static, str>,
    outer: Vec<&'static str>,
}

impl Scope {
    /// The query of the concept itself: its table under its own name.
    pub(super) fn root(catalog: &'static Catalog) -> Self {
        Self { catalog, alias: Cow::Borrowed(catalog.table), outer: vec![catalog.table] }
    }

    /// A subquery over `catalog`; a table that is in sight already gets another name.
    pub(super) fn inner(&self, catalog: &'static Catalog) -> Self {
        let alias = if self.outer.contains(&catalog.table) {
            Cow::Owned(format!("{}_{}", catalog.table, self.outer.len() + 1))
        } else {
            Cow::Borrowed(catalog.table)
        };
        let mut outer = self.outer.clone();
        outer.push(catalog.table);
        Self { catalog, alias, outer }
    }

    pub(super) fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    /// What stands after `from`.
    pub(super) fn table(&self) -> String {
        if self.alias == self.catalog.table {
            self.catalog.table.to_owned()
        } else {
            format!("{} as {}", self.catalog.table, self.alias)
        }
    }

    pub(super) fn column_id(&self) -> String {
        format!("{}.id", self.alias)
    }

    /// A catalog's expression under the name its table has here.
    pub(super) fn column<'e>(&self, expression: &'e str) -> Cow<'e, str> {
        if self.alias == self.catalog.table {
            return Cow::Borrowed(expression);
        }
        let table = format!("{}.", self.catalog.table);
        let mut renamed = String::with_capacity(expression.len() + 8);
        let mut rest = expression;
        while let Some(at) = rest.find(&table) {
            let (before, after) = rest.split_at(at);
            renamed.push_str(before);
            let continues = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.');
            renamed.push_str(if continues { self.catalog.table } else { &self.alias });
            renamed.push('.');
            rest = &after[table.len()..];
        }
        renamed.push_str(rest);
        Cow::Owned(renamed)
    }
}
