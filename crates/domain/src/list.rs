//! Lists: what every list of records asks for, and the one way it is answered.
//!
//! Reads `?filter=&q=&sort=&limit=&cursor=&archived=` against a catalog ([`Wish::read`]) and runs it ([`page`]): the items
//! of one page, the cursor of the next, and how many there are in all. Pages and the API both come here.

use crate::ids::UserId;
use ground::{Fault, Flaw, Id, Instant, Invalid, Zone};
use serde::Deserialize;
use store::{
    FromRow, Reader, Row, Sql,
    filter::{Catalog, Checked, Cursor, CustomFields, Field, Filter, Marked, Sort, Today},
};

pub use crate::records::{Datum, Record, records};

/// Most items of one page.
pub const MOST_ITEMS: usize = 200;
/// Items of a page when nobody says how many.
pub const USUAL_ITEMS: usize = 50;

/// What stands in the address of a list, as it was written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// A filter as JSON.
    pub filter: Option<String>,
    /// Quick search: every word must be found.
    pub q: Option<String>,
    /// `last_name,-created_at`.
    pub sort: Option<String>,
    pub limit: Option<String>,
    /// Where the page before this one ended.
    pub cursor: Option<String>,
    /// `true` lists what is archived instead of what is not.
    pub archived: Option<String>,
}

/// What is asked for, checked.
#[derive(Clone, Debug)]
pub struct Wish {
    pub catalog: &'static Catalog,
    pub filter: Checked,
    pub q: String,
    pub sort: Sort,
    pub limit: usize,
    pub cursor: Option<Cursor>,
    /// The archived ones instead of the others.
    pub archived: bool,
    /// Who `me` is in the filter.
    pub me: Option<UserId>,
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing<T> {
    pub items: Vec<T>,
    /// The cursor of the next page, when there is one.
    pub next: Option<String>,
    /// How many there are on all pages.
    pub total: i64,
}

impl<T> Listing<T> {
    /// The same page of what `make` makes of its items.
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Listing<U> {
        Listing { items: self.items.into_iter().map(make).collect(), next: self.next, total: self.total }
    }
}

impl Wish {
    /// The whole list in its own order.
    pub fn everything(catalog: &'static Catalog) -> Self {
        Self {
            catalog,
            filter: Checked::everything(catalog),
            q: String::new(),
            sort: Sort::usual(catalog),
            limit: USUAL_ITEMS,
            cursor: None,
            archived: false,
            me: None,
        }
    }

    /// The same, asked by this user.
    #[must_use]
    pub fn of(mut self, me: UserId) -> Self {
        self.me = Some(me);
        self
    }

    /// The day and the person by which the filter is understood.
    pub fn today(&self, now: Instant, zone: &Zone) -> Today {
        let today = Today::at(now, zone);
        match self.me {
            Some(me) => today.of(me.bytes()),
            None => today,
        }
    }

    /// Reads what stands in an address; all mistakes at once. Fields of the filter are told as `filter.<path>`.
    pub fn read(
        query: &ListQuery,
        catalog: &'static Catalog,
        custom: &CustomFields,
    ) -> Result<Self, Invalid> {
        let mut wish = Self::everything(catalog);
        let mut flaws = Vec::new();
        if let Some(text) = written(query.filter.as_ref()) {
            match Filter::parse(text, catalog, custom) {
                Ok(filter) => wish.filter = filter,
                Err(Invalid(found)) => flaws.extend(found.into_iter().map(below_filter)),
            }
        }
        match Sort::parse(query.sort.as_deref().unwrap_or_default(), catalog, custom) {
            Ok(sort) => wish.sort = sort,
            Err(Invalid(found)) => flaws.extend(found),
        }
        if let Some(text) = written(query.limit.as_ref()) {
            match text.parse() {
                Ok(limit) if (1..=MOST_ITEMS).contains(&limit) => wish.limit = limit,
                _ => flaws.push(
                    Flaw::new("limit", "number.out_of_range").with("least", 1).with("most", MOST_ITEMS),
                ),
            }
        }
        if let Some(text) = written(query.cursor.as_ref()) {
            match wish.sort.cursor(text) {
                Ok(cursor) => wish.cursor = Some(cursor),
                Err(Invalid(found)) => flaws.extend(found),
            }
        }
        match written(query.archived.as_ref()) {
            None | Some("false") => {}
            Some("true") => wish.archived = true,
            Some(_) => flaws.push(Flaw::new("archived", "choice.unknown").with("allowed", "true, false")),
        }
        wish.q = query.q.clone().unwrap_or_default();
        Invalid::unless_none(flaws)?;
        Ok(wish)
    }

    /// Whether something is asked that leaves items out, besides archived ones.
    pub fn is_narrowed(&self) -> bool {
        !self.filter.is_everything() || !self.q.trim().is_empty()
    }

    /// Appends the conditions, after `where`.
    pub fn push_conditions(&self, sql: &mut Sql, today: &Today) {
        if self.catalog.standing.is_some() {
            sql.push(self.catalog.table).push(".archived_at is ");
            sql.push(if self.archived { "not null" } else { "null" });
        } else {
            // What is never archived stands always.
            sql.push(if self.archived { "false" } else { "true" });
        }
        if !self.filter.is_everything() {
            sql.push(" and ");
            self.filter.push_to(sql, today);
        }
        if !self.q.trim().is_empty() {
            sql.push(" and ");
            self.catalog.push_search(sql, &self.q);
        }
    }
}

fn written(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

fn below_filter(mut flaw: Flaw) -> Flaw {
    flaw.field = if flaw.field.is_empty() { "filter".into() } else { format!("filter.{}", flaw.field) };
    flaw
}

/// What one page holds, before anybody has counted the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    pub items: Vec<T>,
    /// The cursor of the next page, when there is one.
    pub next: Option<String>,
    /// How many there are in all, where this page shows it.
    pub total: Option<i64>,
}

/// Answers `wish` with rows made of `columns`, in the calendar of `zone`.
pub async fn page<T: FromRow>(
    reader: &mut Reader,
    columns: &str,
    wish: &Wish,
    zone: &Zone,
) -> Result<Listing<T>, Fault> {
    let found = items(reader, wish, zone, |sql| {
        sql.push(columns);
    });
    let Found { items, next, total } = found.await?;
    let total = match total {
        Some(total) => total,
        None => count(reader, wish, zone).await?,
    };
    Ok(Listing { items, next, total })
}

/// The items of one page, of the columns that `push_columns` appends.
pub async fn items<T: FromRow>(
    reader: &mut Reader,
    wish: &Wish,
    zone: &Zone,
    push_columns: impl FnOnce(&mut Sql),
) -> Result<Found<T>, Fault> {
    let today = wish.today(reader.now, zone);
    let few = few(reader, wish, &today).await?;
    let mut sql = Sql::new("select ");
    push_columns(&mut sql);
    wish.sort.push_marks(&mut sql);
    sql.push(" from ").push(wish.catalog.table).push(" where ");
    match &few {
        Some((ids, _)) => {
            sql.push(wish.catalog.table).push(".id in ").push_set(ids);
        }
        None => wish.push_conditions(&mut sql, &today),
    }
    if let Some(cursor) = &wish.cursor {
        sql.push(" and ");
        wish.sort.push_after(cursor, &mut sql);
    }
    wish.sort.push_order(&mut sql);
    sql.push(" limit ").push_value(&most_rows(wish));
    let rows: Vec<Marked<T>> = reader.seen(sql).await?;
    let here = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let is_whole = wish.cursor.is_none() && rows.len() <= wish.limit;
    let total = few.map(|(_, count)| count).or(is_whole.then_some(here));
    let page = wish.sort.page(rows, wish.limit);
    Ok(Found { items: page.items, next: page.next, total })
}

/// As many as fit a page, and one that tells whether there are more.
fn most_rows(wish: &Wish) -> i64 {
    i64::try_from(wish.limit + 1).unwrap_or(i64::MAX)
}

/// Up to so many are found, counted and sorted in one go.
const FEW: i64 = 20_000;

/// The ids on the first page of a quick search and how many there are in all, when they are few. No index knows the
/// words, so they would else be looked for twice among all the others, once in order and once to count; many are found
/// quickly in order.
async fn few(reader: &mut Reader, wish: &Wish, today: &Today) -> Result<Option<(Vec<Vec<u8>>, i64)>, Fault> {
    if wish.q.trim().is_empty() || wish.cursor.is_some() {
        return Ok(None);
    }
    let table = wish.catalog.table;
    let mut sql = Sql::new("with found as materialized (select ");
    sql.push(table).push(".id as id");
    wish.sort.push_marks(&mut sql);
    sql.push(" from ").push(table).push(" where ");
    wish.push_conditions(&mut sql, today);
    // In the order of the list, for its index holds the words too.
    wish.sort.push_order(&mut sql);
    sql.push(" limit ").push_value(&(FEW + 1));
    sql.push(") select id, (select count(*) from found) from found");
    wish.sort.push_order_of_marks(&mut sql);
    sql.push(" limit ").push_value(&most_rows(wish));
    let rows: Vec<(Vec<u8>, i64)> = reader.seen(sql).await?;
    let count = rows.first().map_or(0, |(_, count)| *count);
    Ok((count <= FEW).then(|| (rows.into_iter().map(|(id, _)| id).collect(), count)))
}

/// How many `wish` finds on all pages.
pub async fn count(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<i64, Fault> {
    let mut sql = Sql::new("select count(*) from ");
    sql.push(wish.catalog.table).push(" where ");
    wish.push_conditions(&mut sql, &wish.today(reader.now, zone));
    let counted: Vec<(i64,)> = reader.seen(sql).await?;
    Ok(counted.first().map_or(0, |(total,)| *total))
}

/// What whole-number fields come to over everything that `wish` finds, in their order.
pub async fn sums(
    reader: &mut Reader,
    wish: &Wish,
    zone: &Zone,
    fields: &[&Field],
) -> Result<Vec<i64>, Fault> {
    let mut sql = Sql::new("select ");
    for (index, field) in fields.iter().enumerate() {
        sql.push(if index == 0 { "cast(coalesce(sum(" } else { ", cast(coalesce(sum(" });
        sql.push(field.column).push("), 0) as bigint)");
    }
    sql.push(" from ").push(wish.catalog.table).push(" where ");
    wish.push_conditions(&mut sql, &wish.today(reader.now, zone));
    let mut rows: Vec<Row> = reader.seen(sql).await?;
    let Some(row) = rows.first_mut() else { return Ok(vec![0; fields.len()]) };
    (0..fields.len()).map(|index| row.at(index)).collect()
}
