//! Columns: what a list may show beside the name, by which fields, and how it is drawn.
//!
//! A [`Column`] of the module says more than one field does; every other field of the concept, and of what it belongs
//! to, is a column by itself and drawn by its kind. Start at [`Shown::of`].

use super::{Cell, List, Names, page::word};
use crate::shell::{App, Asked, licence};
use domain::list::{Datum, Record};
use futures_util::future::BoxFuture;
use ground::{Date, Fault, Instant, Locale, words::Arg};
use std::collections::HashMap;
use store::{
    Reader,
    filter::{Kind, Label, Place, Reach},
};

/// A column that is more than one field.
pub struct Column {
    /// Its name in addresses and choices.
    pub key: &'static str,
    /// Key of its head; empty for the name of the field `key`.
    pub label: &'static str,
    /// The fields it is made of.
    pub needs: &'static [&'static str],
    /// What its head sorts by; nothing when it does not.
    pub sort: &'static str,
    pub class: &'static str,
    /// How the fields become a cell; what is gathered stands under `key` otherwise.
    pub draw: Option<fn(&Drawing<'_>, &Fields<'_>) -> Cell>,
}

/// What is looked up for the records of one page, by their ids: cells by the keys of their columns.
pub type Gathered = HashMap<[u8; 16], Vec<(&'static str, Cell)>>;

/// Looks up what the fields of a record do not hold.
pub type Gathering =
    for<'a> fn(&'a Drawing<'a>, &'a mut Reader, &'a [[u8; 16]]) -> BoxFuture<'a, Result<Gathered, Fault>>;

/// What cells are drawn with.
pub struct Drawing<'a> {
    pub app: &'a App,
    pub asked: &'a Asked,
    pub names: &'a Names,
    pub today: Date,
}

impl Drawing<'_> {
    pub fn say(&self, key: &str) -> String {
        self.app.words.say(self.asked.locale, key, &[])
    }

    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.app.words.say(self.asked.locale, key, args)
    }

    pub fn locale(&self) -> Locale {
        self.asked.locale
    }

    pub fn now(&self) -> Instant {
        self.asked.now
    }

    pub fn date(&self, date: Date) -> String {
        self.locale().date(date, Some(self.today))
    }
}

/// The fields of one record.
pub struct Fields<'a> {
    paths: &'a HashMap<String, usize>,
    record: &'a Record,
}

impl<'a> Fields<'a> {
    pub fn new(paths: &'a HashMap<String, usize>, record: &'a Record) -> Self {
        Self { paths, record }
    }

    pub fn get(&self, path: &str) -> &Datum {
        self.paths.get(path).and_then(|index| self.record.fields.get(*index)).unwrap_or(&Datum::Nothing)
    }

    /// A text, empty when there is none.
    pub fn text(&self, path: &str) -> &str {
        match self.get(path) {
            Datum::Text(text) => text,
            _ => "",
        }
    }

    pub fn number(&self, path: &str) -> i64 {
        match self.get(path) {
            Datum::Number(number) => *number,
            _ => 0,
        }
    }

    pub fn is(&self, path: &str) -> bool {
        self.get(path) == &Datum::Bool(true)
    }

    pub fn instant(&self, path: &str) -> Option<Instant> {
        match self.get(path) {
            Datum::Instant(at) => Some(*at),
            _ => None,
        }
    }

    pub fn date(&self, path: &str) -> Option<Date> {
        match self.get(path) {
            Datum::Date(date) => Some(*date),
            _ => None,
        }
    }

    pub fn id(&self, path: &str) -> Option<&[u8; 16]> {
        match self.get(path) {
            Datum::Id(id) => Some(id),
            _ => None,
        }
    }
}

/// A column as one page shows it.
#[derive(Clone)]
pub struct Shown {
    pub key: String,
    pub label: String,
    pub sort: String,
    pub class: String,
    column: Option<&'static Column>,
    place: Option<Place>,
}

impl Shown {
    /// The column of this name, if the list has one.
    pub fn of(list: &'static List, key: &str, telling: &Telling<'_>) -> Option<Self> {
        if let Some(column) = list.columns.iter().find(|column| column.key == key) {
            let field = list.catalog.field(key).map(|field| list.catalog.label_key(field));
            let label = if column.label.is_empty() { field.unwrap_or_default() } else { column.label.into() };
            return Some(Self {
                key: key.into(),
                label: telling.say(&label),
                sort: column.sort.into(),
                class: column.class.into(),
                column: Some(column),
                place: None,
            });
        }
        let place = list.catalog.place(key, &telling.app.custom()).ok().filter(Place::is_shown)?;
        let is_own = !key.trim_start_matches("custom.").contains('.');
        let class = match place.kind() {
            Kind::Number | Kind::Decimal | Kind::Money => "n num nb",
            Kind::Date | Kind::Instant => "n nb",
            Kind::Text if key.ends_with("phone") || key.ends_with("mobile") => "n nb",
            _ => "",
        };
        Some(Self {
            key: key.into(),
            label: telling.names(&place),
            sort: if is_own && place.is_sortable() { key.into() } else { String::new() },
            class: class.into(),
            column: None,
            place: Some(place),
        })
    }

    /// Every column that may be chosen: the module's own, then the fields, then those of what it belongs to.
    pub fn all(list: &'static List, telling: &Telling<'_>) -> Vec<Self> {
        let is_shown =
            |column: &&Column| column.needs.iter().all(|path| !licence::hides(list.module(), path));
        let special = list.columns.iter().filter(is_shown).map(|column| column.key.to_owned());
        let is_spoken_for = |path: &str| list.columns.iter().any(|column| column.covers(path));
        let open = list.catalog.fields.iter().filter(|field| !licence::hides(list.module(), field.name));
        let fields = open.map(|field| field.name.to_owned());
        let custom = telling.app.custom();
        let own = custom.of(list.module()).map(|field| format!("custom.{}", field.key));
        let above = list.catalog.relations.iter().filter(|one| matches!(one.reach, Reach::One(_)));
        let theirs = above.flat_map(|relation| {
            let open = relation.to.fields.iter();
            let open = open.filter(|field| !licence::hides(relation.to.name, field.name));
            let own = open.map(|field| field.name.to_owned());
            let custom = custom.of(relation.to.name).map(|field| format!("custom.{}", field.key));
            own.chain(custom).map(move |field| format!("{}.{field}", relation.name)).collect::<Vec<_>>()
        });
        let plain = fields.chain(own).chain(theirs).filter(|path| !is_spoken_for(path));
        special.chain(plain).filter_map(|key| Self::of(list, &key, telling)).collect()
    }

    /// The fields it needs.
    pub fn needs(&self) -> Vec<String> {
        match (self.column, &self.place) {
            (Some(column), _) => column.needs.iter().map(|path| (*path).to_owned()).collect(),
            (None, Some(place)) => vec![place.path().to_owned()],
            (None, None) => Vec::new(),
        }
    }

    /// The cell of one record.
    pub fn draw(
        &self,
        drawing: &Drawing<'_>,
        fields: &Fields<'_>,
        gathered: &[(&'static str, Cell)],
    ) -> Cell {
        match (self.column, &self.place) {
            (Some(Column { draw: Some(draw), .. }), _) => draw(drawing, fields),
            (Some(column), _) => {
                let found = gathered.iter().find(|(key, _)| *key == column.key);
                found.map_or(Cell::Blank, |(_, cell)| cell.clone())
            }
            (None, Some(place)) => plain(drawing, place, fields.get(place.path())),
            (None, None) => Cell::Blank,
        }
    }
}

impl Column {
    /// Whether it says this field already.
    fn covers(&self, path: &str) -> bool {
        self.key == path || self.needs.first() == Some(&path)
    }
}

/// In whose words columns are named.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    pub app: &'a App,
    pub asked: &'a Asked,
}

impl Telling<'_> {
    /// A word, also of a module as this instance calls it.
    pub fn say(&self, key: &str) -> String {
        word(self.app, self.asked, key)
    }

    /// `Organisaatio: Kaupunki`
    pub fn names(&self, place: &Place) -> String {
        let name = |label: &Label| match label {
            Label::Key(key) => self.say(key),
            Label::Own(own) => own.shown(self.asked.locale).to_owned(),
        };
        place.labels().iter().map(name).collect::<Vec<_>>().join(": ")
    }
}

/// A field drawn by its kind.
fn plain(drawing: &Drawing<'_>, place: &Place, datum: &Datum) -> Cell {
    if let (Kind::Id(prefixes), Datum::Id(id)) = (place.kind(), datum) {
        let name = drawing.names.of_bytes(prefixes, id).unwrap_or_default().to_owned();
        let is_person = prefixes.contains(&"usr");
        return if is_person && !name.is_empty() { Cell::Person { name } } else { Cell::text(name) };
    }
    if let Datum::Instant(at) = datum {
        let zone = drawing.app.site().zone().clone();
        return Cell::with_sub(drawing.date(at.date(&zone)), drawing.locale().clock(*at, &zone));
    }
    Cell::text(written(drawing, place, datum))
}

/// A field as people read it, in lists and exports.
pub fn written(drawing: &Drawing<'_>, place: &Place, datum: &Datum) -> String {
    let locale = drawing.locale();
    let counted = |number: String| match place.unit() {
        Some(unit) => format!("{number}\u{A0}{unit}"),
        None => number,
    };
    match datum {
        Datum::Nothing => String::new(),
        Datum::Text(words) if place.is_multiple() => words.trim_matches(',').replace(',', ", "),
        Datum::Text(word) => match place.word_key(word) {
            Some(key) => drawing.say(&key),
            None => word.clone(),
        },
        Datum::Number(number) => counted(locale.number(*number)),
        Datum::Decimal(number) => counted(locale.decimal(*number, 6)),
        Datum::Cents(cents) => locale.money(*cents, "EUR"),
        Datum::Date(date) => drawing.date(*date),
        Datum::Instant(at) => locale.moment(*at, drawing.app.site().zone(), Some(drawing.today)),
        Datum::Bool(yes) => drawing.say(if *yes { "yes" } else { "no" }),
        Datum::Id(id) => match place.kind() {
            Kind::Id(prefixes) => drawing.names.of_bytes(prefixes, id).unwrap_or_default().to_owned(),
            _ => String::new(),
        },
    }
}

/// The owner of a record.
pub const OWNER: Column = Column {
    key: "owner",
    label: "owner",
    needs: &["owner"],
    sort: "",
    class: "",
    draw: Some(|drawing, fields| {
        let name = fields.id("owner").and_then(|id| drawing.names.of_bytes(&["usr", "grp"], id));
        name.map_or(Cell::Blank, |name| Cell::Person { name: name.to_owned() })
    }),
};
