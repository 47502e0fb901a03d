//! The page of a list: reads the address, asks for the records, draws tabs, head and rows.

use super::{
    Cell, Drawing, Fields, Gathered, List, ListHead, Names, PageQuery, Shown, Tab,
    head::{Listed, Reading},
    sample,
};
use crate::shell::{App, Asked, Problem, Query, Staff, View, nav, see_other};
use axum::{extract::State, response::Response};
use domain::list::{self, Record, Wish};
use ground::Fault;
use serde::Serialize;
use std::collections::HashMap;
use store::{
    Reader,
    filter::{CustomFields, Place},
};

/// What `shell/list.html` sees.
#[derive(Serialize)]
pub struct ListPage {
    /// The module's word: `contacts`.
    pub module_name: &'static str,
    pub home: &'static str,
    /// Where a new record is made; empty when none is.
    pub create: &'static str,
    /// Rows may be chosen, to do something with several at once.
    pub may_choose: bool,
    pub list: ListHead,
    pub tabs: Vec<Tab>,
    pub columns: Vec<Head>,
    pub rows: Vec<Line>,
    /// The view everybody begins with, which has words of its own when it is empty.
    pub is_first: bool,
}

/// The head of one column.
#[derive(Clone, Serialize)]
pub struct Head {
    pub key: String,
    pub label: String,
    pub sort: String,
    pub class: String,
}

/// One record.
#[derive(Clone, Serialize)]
pub struct Line {
    pub id: String,
    pub name: String,
    pub path: String,
    /// Where its preview is; empty when it has none.
    pub peek: String,
    pub cells: Vec<Cell>,
}

/// `GET /app/<module>?filter=&q=&sort=&cursor=&archived=`
pub async fn index(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(mut query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let is_filtered = query.filter.as_ref().is_some_and(|filter| !filter.trim().is_empty());
    let is_plain = !is_filtered && query.archived.as_deref() != Some("true");
    let first = list.views.first().map_or("", |view| view.filter);
    if is_plain && !first.is_empty() {
        query.filter = Some(first.to_owned());
    }
    let mut reader = app.reader().await?;
    let mut names = Names::of_owners(&mut reader).await?;
    names = names
        .and(&app, &mut reader, super::names::ids_in(query.filter.as_deref().unwrap_or_default()))
        .await?;
    let reading = Reading {
        app: &app,
        asked: &asked,
        catalog: list.catalog,
        records: names.records(),
        me: Some(me.user.id),
    };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query);
    if let Some(address) = leads_to {
        return Ok(see_other(&address));
    }
    let is_first = head.filter == first && !head.archived;
    if is_first && !first.is_empty() {
        // The tab says it; a chip that cannot be taken away would only repeat it.
        head.chips.clear();
        head.is_narrowed = !head.q.trim().is_empty();
    }
    let say = |key: &str| word(&app, &asked, key);
    let columns: Vec<Shown> = list.usual.iter().filter_map(|key| Shown::of(list, key, &say)).collect();
    let mut page = ListPage::empty(list, head, &columns, is_first);
    let Some(wish) = wish else { return app.show_again(&asked, &page) };
    let (rows, next, total) = lines(list, &app, &asked, &mut reader, &columns, &wish, names).await?;
    page.list.counted(rows.len(), total, next);
    page.rows = rows;
    page.tabs = reading.tabs(&page.list, list.views);
    app.show(&asked, &page)
}

/// A word, also of a module as this instance calls it.
fn word(app: &App, asked: &Asked, key: &str) -> String {
    match key.strip_prefix("module-") {
        Some(module) => nav::label(&app.site(), &app.words, asked.locale, module),
        None => app.words.say(asked.locale, key, &[]),
    }
}

/// The records of one page, drawn.
async fn lines(
    list: &'static List,
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    columns: &[Shown],
    wish: &Wish,
    names: Names,
) -> Result<(Vec<Line>, Option<String>, i64), Fault> {
    let zone = app.site().zone().clone();
    let (places, paths) = needed(list, columns);
    let found = list::records(reader, &places, wish, &zone).await?;
    let total = match found.total {
        Some(total) => total,
        None => list::count(reader, wish, &zone).await?,
    };
    let names = names.and(app, reader, super::names::ids_of(&places, &found.items)).await?;
    let drawing = Drawing { app, asked, names: &names, today: asked.now.date(&zone) };
    let ids: Vec<[u8; 16]> = found.items.iter().map(|record| record.id).collect();
    let gathered = match list.gather {
        Some(gather) if !ids.is_empty() => gather(&drawing, reader, &ids).await?,
        _ => Gathered::new(),
    };
    let line = |record: &Record| {
        let fields = Fields::new(&paths, record);
        let cells = gathered.get(&record.id).map_or(&[][..], Vec::as_slice);
        let title: Vec<&str> =
            list.title.iter().map(|path| fields.text(path)).filter(|text| !text.is_empty()).collect();
        let path = list.path_of(&record.id);
        Line {
            id: list.id_of(&record.id),
            name: title.join(" "),
            peek: list.peek.map(|below| format!("{path}{below}")).unwrap_or_default(),
            path,
            cells: columns.iter().map(|column| column.draw(&drawing, &fields, cells)).collect(),
        }
    };
    Ok((found.items.iter().map(line).collect(), found.next, total))
}

/// The fields that the title and these columns are made of, and where each stands in a record.
fn needed(list: &'static List, columns: &[Shown]) -> (Vec<Place>, HashMap<String, usize>) {
    let (mut places, mut paths) = (Vec::new(), HashMap::new());
    let title = list.title.iter().map(|path| (*path).to_owned());
    for path in title.chain(columns.iter().flat_map(Shown::needs)) {
        if !paths.contains_key(&path)
            && let Ok(place) = list.catalog.place(&path, &CustomFields::NONE)
        {
            paths.insert(path, places.len());
            places.push(place);
        }
    }
    (places, paths)
}

impl ListPage {
    pub(super) fn empty(list: &List, head: ListHead, columns: &[Shown], is_first: bool) -> Self {
        let module = nav::modules().find(|module| module.name == list.module());
        Self {
            module_name: list.module(),
            home: list.home,
            create: module.map_or("", |module| module.create),
            may_choose: list.may_choose && !head.archived,
            list: head,
            tabs: Vec::new(),
            columns: columns.iter().map(Head::of).collect(),
            rows: Vec::new(),
            is_first,
        }
    }
}

impl Head {
    fn of(column: &Shown) -> Self {
        let Shown { key, label, sort, class, .. } = column.clone();
        Self { key, label, sort, class }
    }
}

impl View for ListPage {
    const PAGE: &'static str = "shell/list.html";
    const PART: Option<&'static str> = Some("shell/_list.html");

    fn samples() -> Vec<Self> {
        sample::pages()
    }
}
