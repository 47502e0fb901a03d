//! The builder of a list's filter while it is open: its rows anew, and what they find.

use super::{List, Names, PageQuery, Reading};
use crate::shell::{
    App, Asked, Entered, Problem, Query, Staff, View,
    filter::{self, Builder},
    see_other,
};
use axum::{extract::State, response::Response};
use domain::list::Wish;
use ground::Fault;
use serde::Serialize;
use store::{Reader, filter::Filter};

/// What `shell/built.html` sees: the rows, and how many they find.
#[derive(Serialize)]
pub struct Built {
    module_name: &'static str,
    home: &'static str,
    builder: Builder,
    found: Option<i64>,
}

/// The rows in an address: those of the builder, else those of the filter with an empty one below.
pub(super) fn form_of(reading: &Reading<'_>, filter: &str) -> Entered {
    let form = Entered::of_query(&reading.asked.query);
    if form.has("join") || !form.rows(filter::ROOT).is_empty() {
        return filter::reshaped(form);
    }
    let filter = Filter::read(filter).unwrap_or(Filter::everything());
    let mut form = filter::filled(reading, &filter).unwrap_or_default();
    let next = form.rows(filter::ROOT).len();
    form.set(format!("{}.{next}.field", filter::ROOT), "");
    form
}

/// How many the rows find that are complete.
pub(super) async fn found(
    reading: &Reading<'_>,
    reader: &mut Reader,
    form: &Entered,
    query: &PageQuery,
) -> Result<i64, Fault> {
    let filter = filter::read_so_far(reading, form).unwrap_or(Filter::everything());
    let mut wish = Wish::everything(reading.catalog);
    wish.archived = query.archived.as_deref() == Some("true");
    wish.q = query.q.clone().unwrap_or_default();
    wish.me = reading.me;
    if let Ok(checked) = filter.check(reading.catalog, &reading.app.custom()) {
        wish.filter = checked;
    }
    let zone = reading.app.site().zone().clone();
    reading.app.counts.of(reader, &wish, &zone).await
}

/// `GET /app/<module>/filter?rules.…`: the rows after a press; a browser gets the whole list.
pub async fn rows(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    if !asked.htmx.part {
        return Ok(see_other(&format!("{}?{}", list.home, asked.query)));
    }
    let mut reader = app.reader().await?;
    let names = Names::of_owners(&mut reader).await?;
    let mut reading =
        Reading { app: &app, asked: &asked, catalog: list.catalog, names, me: Some(me.user.id) };
    let form = form_of(&reading, query.filter.as_deref().unwrap_or_default());
    reading.names = filter::named(&reading, &mut reader, &form, reading.names.clone()).await?;
    let found = Some(found(&reading, &mut reader, &form, &query).await?);
    let (live, look) = (format!("{}/filter", list.home), format!("{}/filter/count", list.home));
    let builder = Builder::of(&reading, form, "get", &live, &look);
    app.show(&asked, &Built { module_name: list.module(), home: list.home, builder, found })
}

/// What `shell/found.html` sees.
#[derive(Serialize)]
pub struct FoundCount {
    module_name: &'static str,
    found: Option<i64>,
}

/// `GET /app/<module>/filter/count?rules.…`: how many the rows find, while one types.
pub async fn count(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let names = Names::default();
    let reading = Reading { app: &app, asked: &asked, catalog: list.catalog, names, me: Some(me.user.id) };
    let form = Entered::of_query(&asked.query);
    let found = Some(found(&reading, &mut reader, &form, &query).await?);
    app.show(&asked, &FoundCount { module_name: list.module(), found })
}

impl View for Built {
    const PAGE: &'static str = "shell/built.html";
    const PART: Option<&'static str> = Some("shell/_built.html");

    fn samples() -> Vec<Self> {
        let built =
            |builder| Self { module_name: "contacts", home: "/app/contacts", builder, found: Some(412) };
        Builder::samples().into_iter().map(built).collect()
    }
}

impl View for FoundCount {
    const PAGE: &'static str = "shell/found.html";
    const PART: Option<&'static str> = Some("shell/_found.html");

    fn samples() -> Vec<Self> {
        vec![
            Self { module_name: "contacts", found: Some(412) },
            Self { module_name: "contacts", found: None },
        ]
    }
}
