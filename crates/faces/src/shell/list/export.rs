//! Export: what a list shows, as a file: CSV and XLSX for spreadsheets, JSON lines for programs, vCards of contacts.
//!
//! All that the filter finds, or the chosen rows; in the columns of the view, each field in one of its own. The file is
//! sent while it is made, so that no list is too long for it. Looking at a list changes nothing, and neither does this.

use super::{Drawing, List, Names, PageQuery, Shown, Standing, column, column::Telling, names, page};
use crate::shell::{App, Asked, Entered, Problem, Query, Staff};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    contacts,
    exports::{Cell, Format, Sheet, vcard},
    ids::ContactId,
    list::{self, Datum, ListQuery, Record, Wish},
    staff::User,
    views,
};
use futures_util::stream;
use ground::{Choice, Fault, Id, Zone};
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use store::{
    Reader,
    filter::{Filter, Kind, Op, Place},
};

/// Rows of one query.
pub(super) const AT_ONCE: usize = 1_000;
/// More rows than a spreadsheet takes are not written.
const MOST_ROWS: usize = 1_000_000;

/// In which kind of file.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct How {
    format: Option<String>,
}

/// `GET /app/<module>/export?format=&view=&filter=&q=&sort=&archived=`: all that the list finds.
pub async fn all(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
    Query(how): Query<How>,
) -> Result<Response, Problem> {
    answer(list, app, &me.user, asked, &query, &how.format.unwrap_or_default(), None).await
}

/// `POST /app/<module>/export` with `ids` and `format`: the chosen rows.
pub async fn chosen(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let ids = form.many("ids").into_iter().map(str::to_owned).collect();
    let ids = (!form.has("all")).then_some(ids);
    let text = |field: &str| Some(form.text(field).to_owned());
    let query = PageQuery {
        view: text("view"),
        archived: text("archived"),
        filter: text("filter"),
        q: text("q"),
        ..PageQuery::default()
    };
    answer(list, app, &me.user, asked, &query, form.text("format"), ids).await
}

async fn answer(
    list: &'static List,
    app: App,
    me: &User,
    asked: Asked,
    query: &PageQuery,
    format: &str,
    ids: Option<Vec<String>>,
) -> Result<Response, Problem> {
    let format = Format::from_word(format).unwrap_or(Format::Csv);
    if format == Format::VCard && list.module() != "contacts" {
        return Err(Problem::not_found());
    }
    let mut reader = app.reader().await?;
    let mine = views::of(&mut reader, &me.id, list.module()).await?;
    let here = Standing::of(list, &mine, query);
    let filter = match ids {
        Some(ids) => Filter::condition("id", Op::In, ids).to_json().to_string(),
        None => here.filter.clone(),
    };
    let wanted = ListQuery {
        filter: Some(filter),
        q: query.q.clone(),
        sort: Some(here.sort.clone()),
        archived: query.archived.clone().filter(|archived| !archived.is_empty()),
        ..ListQuery::default()
    };
    let wish = Wish { limit: AT_ONCE, ..Wish::read(&wanted, list.catalog, &app.custom())? }.of(me.id);
    let columns = page::chosen(list, &mine, &here.view, &Telling { app: &app, asked: &asked });
    let places = places_of(list, &app, &columns);
    let export = Export::begin(app, asked, reader, places, wish, format).await?;
    let name = format!("{}-{}.{format}", list.module(), export.asked.now.date(&export.zone));
    Ok(export.answer(&name))
}

/// All that `wish` finds as one CSV file, for those who send it along.
pub(super) async fn written(
    list: &'static List,
    app: &App,
    asked: &Asked,
    reader: Reader,
    columns: &[Shown],
    wish: Wish,
) -> Result<Vec<u8>, Fault> {
    let places = places_of(list, app, columns);
    let export = Export::begin(app.clone(), asked.clone(), reader, places, wish, Format::Csv);
    let (mut export, mut file) = (export.await?, Vec::new());
    while let Some(part) = export.part().await? {
        file.extend(part);
    }
    Ok(file)
}

/// What stands in the file: each field that the columns show, once.
fn places_of(list: &'static List, app: &App, columns: &[Shown]) -> Vec<Place> {
    let (places, _) = page::needed(list, app, columns);
    places.into_iter().filter(Place::is_shown).collect()
}

/// A table with its head.
fn begun(app: &App, asked: &Asked, format: Format, places: &[Place]) -> Result<Sheet, Fault> {
    let mut sheet = Sheet::begin(format, asked.locale)?;
    let telling = Telling { app, asked };
    let heads = places.iter().map(|place| Cell::text(telling.names(place)));
    sheet.row(&heads.collect::<Vec<_>>())?;
    Ok(sheet)
}

/// A file that is being made.
pub(super) struct Export {
    app: App,
    asked: Asked,
    reader: Reader,
    places: Vec<Place>,
    /// The rows that are still to come.
    wish: Option<Wish>,
    names: Names,
    zone: Zone,
    format: Format,
    sheet: Option<Sheet>,
    rows: usize,
}

impl Export {
    pub(super) async fn begin(
        app: App,
        asked: Asked,
        mut reader: Reader,
        places: Vec<Place>,
        wish: Wish,
        format: Format,
    ) -> Result<Self, Fault> {
        let names = Names::of_owners(&mut reader).await?;
        let zone = app.site().zone().clone();
        let sheet = match format {
            Format::Csv | Format::Xlsx => Some(begun(&app, &asked, format, &places)?),
            Format::JsonLines | Format::VCard => None,
        };
        Ok(Self { app, asked, reader, places, wish: Some(wish), names, zone, format, sheet, rows: 0 })
    }

    /// A file to be kept, sent while it is made.
    fn answer(self, name: &str) -> Response {
        let format = self.format;
        let parts = stream::unfold(Some(self), |export| async move {
            let mut export = export?;
            match export.part().await {
                Ok(Some(part)) => Some((Ok(part), Some(export))),
                Ok(None) => None,
                // The browser sees that the file broke off.
                Err(fault) => Some((Err(fault), None)),
            }
        });
        let mut response = Body::from_stream(parts).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
        if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        response
    }

    /// How many rows were written so far.
    pub(super) fn rows(&self) -> u64 {
        self.rows as u64
    }

    /// The next part of the file, if there is one.
    pub(super) async fn part(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let Some(mut wish) = self.wish.take() else {
            return self.sheet.take().map(Sheet::finish).transpose();
        };
        let found = list::records(&mut self.reader, &self.places, &wish, &self.zone).await?;
        self.rows += found.items.len();
        let text = match self.format {
            Format::VCard => self.cards(&found.items).await?,
            _ => {
                let ids = names::ids_of(&self.places, &found.items);
                self.names = std::mem::take(&mut self.names).and(&self.app, &mut self.reader, ids).await?;
                self.written(&found.items)?
            }
        };
        if let Some(next) = found.next.filter(|_| self.rows < MOST_ROWS) {
            wish.cursor = wish.sort.cursor(&next).ok();
            self.wish = wish.cursor.is_some().then_some(wish);
        }
        Ok(Some(text))
    }

    async fn cards(&mut self, records: &[Record]) -> Result<Vec<u8>, Fault> {
        let ids: Vec<ContactId> = records.iter().map(|record| ContactId::from_bytes(record.id)).collect();
        let found = contacts::of(&mut self.reader, &ids).await?;
        Ok(ids.iter().filter_map(|id| found.get(id)).map(vcard).collect::<String>().into_bytes())
    }

    fn written(&mut self, records: &[Record]) -> Result<Vec<u8>, Fault> {
        let today = self.asked.now.date(&self.zone);
        let drawing = Drawing { app: &self.app, asked: &self.asked, names: &self.names, today };
        let Some(sheet) = &mut self.sheet else {
            let lines = records.iter().map(|record| object(&drawing, &self.places, record));
            return Ok(lines.map(|line| line + "\n").collect::<String>().into_bytes());
        };
        for record in records {
            sheet.row(&cells(&drawing, &self.places, record))?;
        }
        Ok(sheet.take())
    }
}

/// The fields of a record as a spreadsheet reads them.
fn cells(drawing: &Drawing<'_>, places: &[Place], record: &Record) -> Vec<Cell> {
    let shown = |text: String| Cell::Number { exact: text.clone(), shown: text };
    let cell = |(place, datum): (&Place, &Datum)| match datum {
        Datum::Nothing => Cell::Empty,
        Datum::Number(number) => shown(number.to_string()),
        Datum::Decimal(number) => {
            Cell::Number { shown: column::written(drawing, place, datum), exact: number.to_string() }
        }
        Datum::Cents(cents) => Cell::Number {
            shown: column::written(drawing, place, datum),
            exact: format!(
                "{}{}.{:02}",
                if *cents < 0 { "-" } else { "" },
                cents.abs() / 100,
                cents.abs() % 100
            ),
        },
        Datum::Date(date) => Cell::text(date.to_string()),
        Datum::Instant(at) => {
            // Days and times as every spreadsheet reads them, in the zone of the instance.
            let local = at.local(drawing.app.site().zone()).to_string().replace('T', " ");
            Cell::text(local.chars().take(16).collect::<String>())
        }
        datum => match column::written(drawing, place, datum) {
            text if text.is_empty() => Cell::Empty,
            text => Cell::Text(text),
        },
    };
    places.iter().zip(&record.fields).map(cell).collect()
}

/// A record as one JSON object, as programs read it.
fn object(drawing: &Drawing<'_>, places: &[Place], record: &Record) -> String {
    let value = |(place, datum): (&Place, &Datum)| {
        let json = match datum {
            Datum::Nothing => Json::Null,
            Datum::Text(text) => text.as_str().into(),
            Datum::Number(number) | Datum::Cents(number) => (*number).into(),
            Datum::Decimal(number) => (*number).into(),
            Datum::Date(date) => date.to_string().into(),
            Datum::Instant(at) => at.to_string().into(),
            Datum::Bool(yes) => (*yes).into(),
            Datum::Id(id) => id_of(drawing, place, id).into(),
        };
        (place.path().to_owned(), json)
    };
    Json::Object(places.iter().zip(&record.fields).map(value).collect::<Map<_, _>>()).to_string()
}

/// An id with the prefix of its kind; where several are possible, of the one that is known.
fn id_of(drawing: &Drawing<'_>, place: &Place, id: &[u8; 16]) -> String {
    let Kind::Id(prefixes) = place.kind() else { return String::new() };
    let known = prefixes.iter().find(|prefix| drawing.names.of_bytes(&[**prefix], id).is_some());
    known.or(prefixes.first()).map(|prefix| ground::id::write(prefix, id)).unwrap_or_default()
}
