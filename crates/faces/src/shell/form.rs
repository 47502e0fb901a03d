//! What was typed into a form, and what is wrong with it.
//!
//! Values stay exactly as typed, so that a refused form comes back with nothing lost. [`Reading`] turns them into
//! types and collects the flaws of shape; the rules of the business are the domain's.
//! Field names are the API's: `name`, `sessions.0.ends_at`. Start at [`Entered::reading`].

use crate::shell::{Asked, Problem};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use domain::Patch;
use ground::{
    Choice, Date, Flaw, Id, Instant, Invalid, Zone,
    locale::{read_date, read_time},
};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::collections::{BTreeMap, BTreeSet};

/// A form as it was filled in, with its flaws beside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    values: BTreeMap<String, Vec<String>>,
    flaws: Vec<Flaw>,
}

impl Entered {
    /// A form filled in from what is kept: nested fields become paths, `null` and `false` stay empty.
    pub fn filled(record: &impl Serialize) -> Self {
        let mut entered = Self::default();
        entered.flatten(String::new(), serde_json::to_value(record).unwrap_or_default());
        entered
    }

    fn flatten(&mut self, path: String, value: serde_json::Value) {
        use serde_json::Value as Json;
        let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match value {
            Json::Object(fields) => {
                fields.into_iter().for_each(|(key, value)| self.flatten(below(&key), value))
            }
            Json::Array(items) if items.iter().all(|item| item.is_string()) => {
                let items = items.into_iter().filter_map(|item| item.as_str().map(str::to_owned)).collect();
                self.values.insert(path, items);
            }
            Json::Array(items) => {
                let numbered = items.into_iter().enumerate();
                numbered.for_each(|(index, value)| self.flatten(below(&index.to_string()), value));
            }
            Json::Null | Json::Bool(false) => {}
            Json::Bool(true) => self.set(path, "on"),
            Json::Number(number) => self.set(path, number.to_string()),
            Json::String(text) => self.set(path, text),
        }
    }

    /// The fields of an address's query.
    pub fn of_query(query: &str) -> Self {
        let mut entered = Self::default();
        for (field, value) in pairs(query.as_bytes()) {
            entered.values.entry(field).or_default().push(value);
        }
        entered
    }

    /// The same form without a field.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.values.remove(field);
        self
    }

    /// The same form without the rows under `field`.
    #[must_use]
    pub fn without_rows(mut self, field: &str) -> Self {
        let is_row = |key: &str| key.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'));
        self.values.retain(|key, _| !is_row(key));
        self
    }

    /// Writes one value more of a field.
    pub fn add(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.values.entry(field.into()).or_default().push(value.into());
    }

    /// Writes several values of one field.
    pub fn set_many(&mut self, field: impl Into<String>, values: Vec<String>) {
        self.values.insert(field.into(), values);
    }

    /// Writes one value.
    pub fn set(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.values.insert(field.into(), vec![value.into()]);
    }

    /// The value of a field without blanks around it; empty when it was not sent.
    pub fn text(&self, field: &str) -> &str {
        self.values.get(field).and_then(|values| values.first()).map_or("", |value| value.trim())
    }

    /// The value as a change: a field that the form did not hold stays as it is, for the profile may have hidden it.
    pub fn sent(&self, field: &str) -> Patch<Option<String>> {
        if self.has(field) { self.text(field).into() } else { Patch::Keep }
    }

    /// All values of a field that may be sent more than once.
    pub fn many(&self, field: &str) -> Vec<&str> {
        self.values.get(field).into_iter().flatten().map(|value| value.trim()).collect()
    }

    /// Whether the field was sent at all: a ticked box, a pressed button.
    pub fn has(&self, field: &str) -> bool {
        self.values.contains_key(field)
    }

    /// Every field with each of its values.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values
            .iter()
            .flat_map(|(field, values)| values.iter().map(move |value| (field.as_str(), value.as_str())))
    }

    /// All values of the fields below `field`: `ruoka` for `answers.ruoka`.
    pub fn below(&self, field: &str) -> BTreeMap<String, Vec<String>> {
        let below = self.values.iter().filter_map(|(key, values)| {
            let rest = key.strip_prefix(field)?.strip_prefix('.')?;
            Some((rest.to_owned(), values.clone()))
        });
        below.collect()
    }

    /// The numbers of the rows under `field`: 0 and 2 for `sessions.0.subject` and `sessions.2.subject`.
    pub fn rows(&self, field: &str) -> Vec<usize> {
        let numbers = self.values.keys().filter_map(|key| {
            key.strip_prefix(field)?.strip_prefix('.')?.split('.').next()?.parse::<usize>().ok()
        });
        numbers.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The form with one row more or fewer, when a button `add` (`sessions`) or `remove` (`sessions.1`) was pressed
    /// in a browser without scripts. `first` is a field of the row, so that an empty one is kept.
    pub fn reshaped(&self, first: &str) -> Option<Self> {
        let mut form = self.clone();
        form.values.remove("add");
        form.values.remove("remove");
        if self.has("remove") {
            let row = format!("{}.", self.text("remove"));
            form.values.retain(|field, _| !field.starts_with(&row));
            return Some(form);
        }
        if self.has("add") {
            let rows = self.text("add");
            let next = self.rows(rows).last().map_or(0, |last| last + 1);
            form.set(format!("{rows}.{next}.{first}"), "");
            return Some(form);
        }
        None
    }

    /// The same form with what is wrong beside its fields.
    #[must_use]
    pub fn with_flaws(mut self, flaws: &[Flaw]) -> Self {
        self.flaws.extend_from_slice(flaws);
        self
    }

    /// The same form as if nothing was wrong.
    #[must_use]
    pub fn without_flaws(self) -> Self {
        Self { flaws: Vec::new(), ..self }
    }

    /// Whether a field is wrong in this way.
    pub fn has_flaw(&self, field: &str, code: &str) -> bool {
        self.flaws.iter().any(|flaw| flaw.field == field && flaw.code == code)
    }

    /// Whether anything is wrong.
    pub fn is_flawed(&self) -> bool {
        !self.flaws.is_empty()
    }

    /// Reads the values as types, in the language and time zone of the reader.
    pub fn reading(&self, asked: &Asked, zone: &Zone) -> Reading<'_> {
        Reading { entered: self, zone: zone.clone(), today: asked.now.date(zone), flaws: Vec::new() }
    }
}

/// Reads values one by one and remembers what could not be read.
#[derive(Debug)]
pub struct Reading<'a> {
    entered: &'a Entered,
    zone: Zone,
    today: Date,
    flaws: Vec<Flaw>,
}

impl Reading<'_> {
    /// A text, perhaps empty.
    pub fn text(&self, field: &str) -> String {
        self.entered.text(field).to_owned()
    }

    /// A text, or nothing.
    pub fn optional(&self, field: &str) -> Option<String> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    /// A text that must be there.
    pub fn required(&mut self, field: &str) -> String {
        let text = self.text(field);
        if text.is_empty() {
            self.flaw(field, "required");
        }
        text
    }

    /// A whole number from 0; gaps between thousands are fine.
    pub fn whole(&mut self, field: &str) -> Option<u32> {
        let digits: String = self.text(field).chars().filter(|letter| !letter.is_whitespace()).collect();
        self.read(field, &digits, "not_a_number", |digits| digits.parse().ok())
    }

    /// A day.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        let today = self.today;
        self.read(field, &self.text(field), "not_a_date", |text| read_date(text, today))
    }

    /// The moment that a day field and a time field name together.
    pub fn moment(&mut self, day_field: &str, time_field: &str) -> Option<Instant> {
        let day = self.date(day_field);
        let time = self.read(time_field, &self.text(time_field), "not_a_time", read_time);
        let (day, time) = (day?, time?);
        let at = self.zone.instant(day.civil().to_datetime(time)).ok();
        if at.is_none() {
            self.flaw(time_field, "no_such_time");
        }
        at
    }

    /// One of a closed set.
    pub fn choice<C: Choice>(&mut self, field: &str) -> Option<C> {
        self.read(field, &self.text(field), "unknown_choice", C::from_word)
    }

    /// The id of a record.
    pub fn id<I: Id>(&mut self, field: &str) -> Option<I> {
        self.read(field, &self.text(field), "unknown_choice", |text| text.parse().ok())
    }

    /// The ids of several records.
    pub fn ids<I: Id>(&mut self, field: &str) -> Vec<I> {
        let texts: Vec<String> = self.entered.many(field).into_iter().map(str::to_owned).collect();
        let read = |text: &String| self.read(field, text, "unknown_choice", |text| text.parse().ok());
        texts.iter().filter_map(read).collect()
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, field: &str) -> bool {
        self.entered.has(field)
    }

    /// Notes that something is wrong with a field.
    pub fn flaw(&mut self, field: &str, code: &'static str) {
        self.flaws.push(Flaw::new(field, code));
    }

    /// All that could not be read.
    pub fn finish(self) -> Result<(), Invalid> {
        Invalid::unless_none(self.flaws)
    }

    /// An empty field is nothing; another that cannot be read is a flaw.
    fn read<T>(
        &mut self,
        field: &str,
        text: &str,
        code: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            self.flaw(field, code);
        }
        value
    }
}

impl Serialize for Entered {
    /// For templates: `form.values.name`, `form.flaws.name.code` (the first flaw of each field), and the flawed fields
    /// in the order they were found, for the save bar.
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'a> {
            code: &'a str,
            args: BTreeMap<&'a str, &'a str>,
        }
        let mut flaws: BTreeMap<&str, Shown<'_>> = BTreeMap::new();
        let mut fields: Vec<&str> = Vec::new();
        for flaw in &self.flaws {
            let args = flaw.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            flaws.entry(&flaw.field).or_insert_with(|| {
                fields.push(&flaw.field);
                Shown { code: flaw.code, args }
            });
        }
        let mut form = s.serialize_struct("Entered", 3)?;
        form.serialize_field("values", &self.values)?;
        form.serialize_field("flaws", &flaws)?;
        form.serialize_field("flaw_fields", &fields)?;
        form.end()
    }
}

impl<S: Send + Sync> FromRequest<S> for Entered {
    type Rejection = Problem;
    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"))?;
        let mut entered = Self::default();
        for (field, value) in pairs(&body).filter(|(field, _)| field != crate::shell::csrf::FIELD) {
            entered.values.entry(field).or_default().push(value);
        }
        Ok(entered)
    }
}

/// The pairs of `application/x-www-form-urlencoded`, in order.
pub fn pairs(body: &[u8]) -> impl Iterator<Item = (String, String)> + '_ {
    body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        (decoded(name), decoded(value))
    })
}

fn decoded(text: &[u8]) -> String {
    let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    typable(&String::from_utf8_lossy(&bytes))
}

/// The same without the letters that stand for personal links in kept mails: they are nobody's to type.
pub fn typable(text: &str) -> String {
    text.chars().filter(|letter| !('\u{E000}'..='\u{F8FF}').contains(letter)).collect()
}

#[cfg(test)]
mod tests;
