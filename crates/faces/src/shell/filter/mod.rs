//! The filter builder: a filter as rows of a form, and the rows as a filter again.
//!
//! Says everything the engine knows: all, any, none and not all, groups in groups, related records and their number,
//! days near today, and `me`. Rows are added and removed by submitting the form, so it works without scripts. Lists and
//! target groups draw it from `shell/_filter.html`. Start at [`Builder::of`]; [`read`] and [`filled`] are the two ways.

mod fill;
mod read;
mod row;
mod values;

pub use fill::filled;
pub use read::{read, read_so_far};

use crate::shell::{
    Entered,
    list::{Names, Reading},
};
use ground::{Choice, Fault};
use row::{FieldGroup, Row};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Reader,
    filter::{Catalog, CustomFields, Kind},
};

/// The rows begin with this: `rules.0.field`, `rules.1.join`, `rules.1.0.field`.
pub const ROOT: &str = "rules";
/// How deep groups are offered within each other.
const MOST_LEVELS: usize = 3;

ground::choice! {
    /// How the parts of a group make one condition.
    pub enum Join {
        /// All must hold.
        All = "all",
        /// One of them is enough.
        Any = "any",
        /// None of them may hold.
        None = "none",
        /// One of them, at least, must fail.
        NotAll = "not_all",
    }
}

/// What `shell/_filter.html` sees.
#[derive(Serialize)]
pub struct Builder {
    pub form: Entered,
    rows: Vec<Row>,
    /// The fields of each concept that rows ask about.
    fields: BTreeMap<String, Vec<FieldGroup>>,
    /// `get` or `post`: how the form is sent.
    pub method: &'static str,
    /// Who draws the rows anew.
    pub live: String,
    /// Who counts while one types, into `#look`.
    pub look: String,
    /// What is drawn anew after a press.
    target: &'static str,
    join: String,
    may_add: bool,
}

impl Builder {
    /// The rows of a form, as they were filled in.
    pub fn of(reading: &Reading<'_>, form: Entered, method: &'static str, live: &str, look: &str) -> Self {
        let mut drawing = row::Rows::new(reading, &form);
        drawing.group(ROOT, reading.catalog, 0);
        let (rows, fields) = drawing.done();
        let join = form.text("join").to_owned();
        Self {
            rows,
            fields,
            method,
            live: live.to_owned(),
            look: look.to_owned(),
            target: if method == "get" { "#rules" } else { "#group-rules" },
            may_add: join.is_empty() || Join::from_word(&join).is_some(),
            join,
            form,
        }
    }

    pub fn samples() -> Vec<Self> {
        row::samples()
    }
}

/// The name of the field that joins the parts of a group.
fn join_name(path: &str) -> String {
    if path == ROOT { "join".to_owned() } else { format!("{path}.join") }
}

fn join_of(form: &Entered, path: &str) -> Join {
    Join::from_word(form.text(&join_name(path))).unwrap_or(Join::All)
}

/// The form after one of its buttons: a row more (`add`), a group more (`add_group`) or one fewer (`remove`).
pub fn reshaped(form: Entered) -> Entered {
    if form.has("add_group") {
        let path = form.text("add_group").to_owned();
        let next = form.rows(&path).last().map_or(0, |last| last + 1);
        let mut form = form.without("add_group");
        form.set(format!("{path}.{next}.join"), "any");
        form.set(format!("{path}.{next}.0.field"), "");
        return form;
    }
    form.reshaped("field").unwrap_or(form)
}

/// The names that a form's rows need: of the records they name, and of those they offer.
pub async fn named(
    reading: &Reading<'_>,
    reader: &mut Reader,
    form: &Entered,
    names: Names,
) -> Result<Names, Fault> {
    let (mut ids, mut offered) = (BTreeSet::new(), BTreeSet::new());
    let custom = reading.app.custom();
    collect(form, ROOT, (reading.catalog, &custom), &mut ids, &mut offered);
    let names = names.and(reading.app, reader, ids).await?;
    names.offering(reading.app, reader, &offered).await
}

fn collect(
    form: &Entered,
    path: &str,
    (catalog, custom): (&'static Catalog, &CustomFields),
    ids: &mut BTreeSet<String>,
    offered: &mut BTreeSet<&'static str>,
) {
    for index in form.rows(path) {
        let path = format!("{path}.{index}");
        let field = form.text(&format!("{path}.field"));
        let below = catalog.way(field).map_or(catalog, |way| way.to);
        collect(form, &path, (below, custom), ids, offered);
        let kind = catalog.place(field, custom).map(|place| place.kind());
        if let Ok(Kind::Id(prefixes)) = kind {
            ids.extend(form.many(&format!("{path}.value")).into_iter().map(str::to_owned));
            offered.extend(prefixes);
        }
    }
}

#[cfg(test)]
mod tests;
