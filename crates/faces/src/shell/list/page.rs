//! The page of a list: reads the address, asks for the records, draws tabs, head and rows.

use super::{
    Acts, Cell, Drawing, Fields, Gathered, List, ListHead, Listed, Names, PageQuery, Reading, Shown,
    Standing, Tabs, building, column::Telling, sample, sums,
};
use crate::shell::{App, Asked, Problem, Query, Staff, View, filter, nav, see_other};
use axum::{extract::State, response::Response};
use domain::{
    list::{self, Record, Wish},
    staff::User,
    views::{self, Views},
};
use ground::Fault;
use serde::Serialize;
use std::collections::HashMap;
use store::{Reader, filter::Place};

/// What `shell/list.html` sees.
#[derive(Serialize)]
pub struct ListPage {
    /// The module's word: `contacts`.
    pub module_name: &'static str,
    pub home: &'static str,
    /// Where a new record is made; empty when none is.
    pub create: &'static str,
    /// What may be done to chosen rows.
    pub acts: Acts,
    /// To whom chosen rows may be handed.
    pub owners: Vec<(String, String)>,
    /// Where all that is found may be had as a file.
    pub export: String,
    /// Where those behind all that is found may be invoiced; empty when nobody stands behind it.
    pub invoicing: String,
    pub list: ListHead,
    pub tabs: Tabs,
    pub view: ViewHead,
    pub columns: Vec<Head>,
    /// The columns that may be added.
    pub choosable: Vec<Choosable>,
    /// The columns are being chosen.
    pub choosing: bool,
    pub rows: Vec<Line>,
    /// What the amounts come to, where the list adds them up.
    pub sums: Vec<sums::Summed>,
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

/// A column that may be shown.
#[derive(Clone, Serialize)]
pub struct Choosable {
    pub key: String,
    pub label: String,
}

/// The view that is shown, and what may be done with it.
#[derive(Clone, Default, Serialize)]
pub struct ViewHead {
    /// Its word or id.
    pub view: String,
    /// Its id, where somebody saved it.
    pub id: String,
    pub name: String,
    pub shared: bool,
    pub may_change: bool,
    /// The list asks something else than the view.
    pub is_changed: bool,
    pub is_favourite: bool,
    /// The list opens with it.
    pub is_first: bool,
}

/// `GET /app/<module>?view=&filter=&q=&sort=&cursor=&archived=`
pub async fn index(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let mine = views::of(&mut reader, &me.user.id, list.module()).await?;
    let here = Standing::of(list, &mine, &query);
    let names = Names::of_owners(&mut reader).await?;
    let names = names.and(&app, &mut reader, super::names::ids_in(&here.filter)).await?;
    let mut reading =
        Reading { app: &app, asked: &asked, catalog: list.catalog, names, me: Some(me.user.id) };
    let form = query.build.is_some().then(|| building::form_of(&reading, &here.filter));
    if let Some(form) = &form {
        reading.names = filter::named(&reading, &mut reader, form, reading.names.clone()).await?;
    }
    let found = match &form {
        Some(form) => Some(building::found(&reading, &mut reader, form, &query).await?),
        None => None,
    };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query, &here, form);
    if let Some(address) = leads_to {
        return Ok(see_other(&address));
    }
    head.found = found;
    let say = |key: &str| word(&app, &asked, key);
    let telling = Telling { app: &app, asked: &asked };
    let columns = chosen(list, &mine, &here.view, &telling);
    let mut page = ListPage::empty(&app, list, head, &columns);
    page.view = view_head(&mine, &here, &me.user);
    page.tabs = Tabs::of(list, &mine, &here, page.list.archived, &say);
    page.export = format!("{}/export{}", list.home, reading.address(&[]).trim_start_matches(list.home));
    if crate::invoices::may_be_invoiced(list.module()) && !page.list.archived {
        page.invoicing = crate::invoices::many_of(list.module(), &here.filter, &page.list.q);
    }
    if page.acts.owner {
        page.owners = reading.names.offered(&["usr"]);
    }
    page.choosing = query.choose.as_deref() == Some("columns");
    page.choosable = choosable(list, &columns, &telling);
    let Some(wish) = wish else { return app.show_again(&asked, &page) };
    page.sums = sums::of(list, &app, &asked, &mut reader, &columns, &wish).await?;
    let (rows, next, total) = lines(list, &app, &asked, &mut reader, &columns, &wish, reading.names).await?;
    page.list.counted(rows.len(), total, next);
    page.rows = rows;
    if page.list.q.trim().is_empty() {
        page.tabs.know(total);
    }
    app.show(&asked, &page)
}

/// The columns somebody chose for a view, else those of everybody.
pub(super) fn chosen(list: &'static List, mine: &Views, view: &str, telling: &Telling<'_>) -> Vec<Shown> {
    let own = mine.choice(view).map(|chosen| chosen.columns.as_slice()).unwrap_or_default();
    let columns: Vec<Shown> = own.iter().filter_map(|key| Shown::of(list, key, telling)).collect();
    if columns.is_empty() {
        return list.usual.iter().filter_map(|key| Shown::of(list, key, telling)).collect();
    }
    columns
}

/// The columns that are not shown yet.
fn choosable(list: &'static List, columns: &[Shown], telling: &Telling<'_>) -> Vec<Choosable> {
    let is_shown = |key: &str| columns.iter().any(|column| column.key == key);
    let all = Shown::all(list, telling).into_iter().filter(|column| !is_shown(&column.key));
    all.map(|column| Choosable { key: column.key, label: column.label }).collect()
}

fn view_head(mine: &Views, here: &Standing, me: &User) -> ViewHead {
    let saved = here.saved.as_ref();
    ViewHead {
        view: here.view.clone(),
        id: saved.map(|view| view.id.to_string()).unwrap_or_default(),
        name: saved.map(|view| view.name.clone()).unwrap_or_default(),
        shared: saved.is_some_and(|view| view.shared),
        may_change: saved.is_some_and(|view| view.owner_id == me.id || me.is_administrator()),
        is_changed: here.is_changed(),
        is_favourite: mine.is_favourite(&here.view),
        is_first: mine.first() == Some(here.view.as_str()),
    }
}

/// A word, also of a module as this instance calls it.
pub(super) fn word(app: &App, asked: &Asked, key: &str) -> String {
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
    let (places, paths) = needed(list, app, columns);
    let found = list::records(reader, &places, wish, &zone).await?;
    let total = match found.total {
        Some(total) => total,
        None => app.counts.of(reader, wish, &zone).await?,
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
pub(super) fn needed(
    list: &'static List,
    app: &App,
    columns: &[Shown],
) -> (Vec<Place>, HashMap<String, usize>) {
    let (mut places, mut paths) = (Vec::new(), HashMap::new());
    let title = list.title.iter().map(|path| (*path).to_owned());
    for path in title.chain(columns.iter().flat_map(Shown::needs)) {
        if !paths.contains_key(&path)
            && let Ok(place) = list.catalog.place(&path, &app.custom())
        {
            paths.insert(path, places.len());
            places.push(place);
        }
    }
    (places, paths)
}

impl ListPage {
    fn empty(app: &App, list: &List, head: ListHead, columns: &[Shown]) -> Self {
        let first = list.views.first().map_or("", |view| view.filter);
        let is_first = head.filter == first && !head.archived;
        let module = nav::modules().find(|module| module.name == list.module());
        Self {
            module_name: list.module(),
            home: list.home,
            create: module.map_or("", |module| module.create),
            acts: Acts::of(app, list, head.archived),
            owners: Vec::new(),
            export: String::new(),
            invoicing: String::new(),
            list: head,
            tabs: Tabs::default(),
            view: ViewHead::default(),
            choosable: Vec::new(),
            choosing: false,
            columns: columns.iter().map(Head::of).collect(),
            rows: Vec::new(),
            sums: Vec::new(),
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
