//! Export: what a list shows, as a file for a spreadsheet.
//!
//! All that the filter finds, or the chosen rows; in the columns of the view, each field in one of its own. Texts that a
//! spreadsheet would run as formulas are kept from it. Looking at a list changes nothing, and neither does this.

use super::{Drawing, List, Names, PageQuery, Shown, Standing, column, names, page};
use crate::shell::{App, Asked, Entered, Problem, Query, Staff};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    list::{self, Datum, ListQuery, Record, Wish},
    staff::User,
    views,
};
use ground::{Fault, Locale};
use store::{
    Reader,
    filter::{CustomFields, Filter, Op, Place},
};

/// Rows of one query.
pub(super) const AT_ONCE: usize = 1_000;
/// More rows than a spreadsheet takes are not written.
const MOST_ROWS: usize = 1_000_000;

/// `GET /app/<module>/export?view=&filter=&q=&sort=&archived=`: all that the list finds.
pub async fn all(
    list: &'static List,
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    answer(list, &app, &me.user, &asked, &query, None).await
}

/// `POST /app/<module>/export` with `ids`: the chosen rows.
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
    answer(list, &app, &me.user, &asked, &query, ids).await
}

async fn answer(
    list: &'static List,
    app: &App,
    me: &User,
    asked: &Asked,
    query: &PageQuery,
    ids: Option<Vec<String>>,
) -> Result<Response, Problem> {
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
    let wish = Wish { limit: AT_ONCE, ..Wish::read(&wanted, list.catalog, &CustomFields::NONE)? }.of(me.id);
    let say = |key: &str| page::word(app, asked, key);
    let columns = page::chosen(list, &mine, &here.view, &say);
    let text = written(list, app, asked, &mut reader, &columns, wish).await?;
    let today = asked.now.date(app.site().zone());
    Ok(file(&format!("{}-{today}.csv", list.module()), text))
}

/// A file to be kept.
fn file(name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    if let Ok(disposition) = disposition {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

/// The file's text: a head, and all that `wish` finds.
pub(super) async fn written(
    list: &'static List,
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    columns: &[Shown],
    mut wish: Wish,
) -> Result<String, Fault> {
    let (places, _) = page::needed(list, columns);
    let places: Vec<Place> = places.into_iter().filter(Place::is_shown).collect();
    let zone = app.site().zone().clone();
    let mut sheet = Sheet::new(asked.locale);
    let heads = places.iter().map(|place| {
        let labels = place.labels();
        column::names(&labels, &|key: &str| page::word(app, asked, key))
    });
    sheet.line(heads.map(|head| (head, false)));
    let mut names = Names::of_owners(reader).await?;
    for _ in 0..MOST_ROWS / AT_ONCE {
        let found = list::records(reader, &places, &wish, &zone).await?;
        names = names.and(app, reader, names::ids_of(&places, &found.items)).await?;
        let drawing = Drawing { app, asked, names: &names, today: asked.now.date(&zone) };
        for record in &found.items {
            sheet.line(fields(&drawing, &places, record));
        }
        let Some(next) = found.next else { break };
        wish.cursor = wish.sort.cursor(&next).ok();
    }
    Ok(sheet.text)
}

/// The fields of a record as a spreadsheet reads them, and whether each is a number.
fn fields<'a>(
    drawing: &'a Drawing<'a>,
    places: &'a [Place],
    record: &'a Record,
) -> impl Iterator<Item = (String, bool)> + 'a {
    places.iter().zip(&record.fields).map(|(place, datum)| match datum {
        Datum::Number(number) => (number.to_string(), true),
        Datum::Date(date) => (date.to_string(), true),
        Datum::Instant(at) => {
            // Days and times as every spreadsheet reads them, in the zone of the instance.
            let local = at.local(drawing.app.site().zone()).to_string().replace('T', " ");
            (local.chars().take(16).collect(), true)
        }
        datum => {
            (column::written(drawing, place, datum), matches!(datum, Datum::Decimal(_) | Datum::Cents(_)))
        }
    })
}

/// A table as text: `;` between fields where a comma stands in numbers, lines as spreadsheets want them.
struct Sheet {
    text: String,
    between: char,
}

impl Sheet {
    /// An empty one that tells spreadsheets by its first letter how it is encoded.
    fn new(locale: Locale) -> Self {
        Self { text: "\u{FEFF}".into(), between: if locale == Locale::En { ',' } else { ';' } }
    }

    fn line(&mut self, fields: impl Iterator<Item = (String, bool)>) {
        for (index, (field, is_number)) in fields.enumerate() {
            if index > 0 {
                self.text.push(self.between);
            }
            let field = field.replace(['\u{A0}', '\u{202F}'], " ");
            let field = if is_number { field } else { harmless(field) };
            if field.contains([self.between, '"', '\n', '\r']) {
                self.text.push('"');
                self.text.push_str(&field.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(&field);
            }
        }
        self.text.push_str("\r\n");
    }
}

/// A text that no spreadsheet runs: what looks like a formula begins with `'`. Phone numbers are none.
fn harmless(text: String) -> String {
    let begins = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_digit = |letter: char| letter.is_ascii_digit() || " -()".contains(letter);
    let is_phone = text.strip_prefix('+').is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_digit));
    if begins && !is_phone { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_texts_and_phone_numbers_stay() {
        for bad in ["=1+2", "@sum(a)", "-2+3", "+cmd|x", "\tx", "=HYPERLINK(\"x\")"] {
            assert!(harmless(bad.into()).starts_with('\''), "{bad}");
        }
        for good in ["+358 40 123 4567", "Åsa", "Ä", "", "a=b"] {
            assert_eq!(harmless(good.into()), good);
        }
    }

    #[test]
    fn a_line_quotes_what_would_break_it() {
        let mut sheet = Sheet::new(Locale::Fi);
        sheet.line(
            [("a;b", false), ("say \"x\"", false), ("-5", true)].map(|(t, n)| (t.to_owned(), n)).into_iter(),
        );
        assert_eq!(sheet.text, "\u{FEFF}\"a;b\";\"say \"\"x\"\"\";-5\r\n");
    }
}
