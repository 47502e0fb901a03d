//! Adding a condition to a list: the field was chosen, now its operator and value.
//!
//! Values are read as people type them (`27.1.2027`, `1 200`) and written into the filter as it wants them.

use super::head::{FieldLink, PageQuery, Reading};
use crate::shell::{Entered, form::pairs};
use ground::{Choice, Flaw, Invalid};
use serde::Serialize;
use serde_json::{Value as Json, json};
use store::filter::{Catalog, CustomFields, Field, Filter, Kind, Op, Reach, operators};

/// The line in which a condition is filled in.
#[derive(Clone, Debug, Serialize)]
pub struct Adding {
    pub field: String,
    pub label: String,
    /// Operators with their words.
    pub ops: Vec<(String, String)>,
    /// `text`, `number`, `date` or `options`.
    pub kind: &'static str,
    /// What may be chosen, for `options`.
    pub options: Vec<(String, String)>,
    pub form: Entered,
    /// The other parameters of the address, kept by hidden fields.
    pub keep: Vec<(String, String)>,
    /// The address without this line.
    pub cancel: String,
}

impl Adding {
    pub(super) fn sample() -> Self {
        Self {
            field: "city".into(),
            label: "Kaupunki".into(),
            ops: vec![("eq".into(), "on".into())],
            kind: "text",
            options: vec![],
            form: Entered::default(),
            keep: vec![("sort".into(), "-created_at".into())],
            cancel: "/app/contacts".into(),
        }
    }
}

impl Reading<'_> {
    /// All fields that a condition may be about: the own ones, then those of what it belongs to.
    pub(super) fn field_links(&self) -> Vec<FieldLink> {
        let link =
            |path: String, label: String| FieldLink { path: self.address(&[("choose", Some(path))]), label };
        let own = self
            .fields_of(self.catalog)
            .map(|field| link(field.name.to_owned(), self.say(&self.catalog.label_key(field))));
        let parents = self.catalog.relations.iter().filter(|one| matches!(one.reach, Reach::One(_)));
        let theirs = parents.flat_map(|relation| {
            let above = self.say(&self.catalog.relation_key(relation));
            self.fields_of(relation.to).map(move |field| {
                let label = format!("{above}: {}", self.say(&relation.to.label_key(field)));
                link(format!("{}.{}", relation.name, field.name), label)
            })
        });
        own.chain(theirs).collect()
    }

    pub(crate) fn fields_of(&self, catalog: &'static Catalog) -> impl Iterator<Item = &'static Field> {
        let named: Vec<&str> = self.records.iter().map(|(field, _)| *field).collect();
        let is_askable = move |field: &&Field| match field.kind {
            Kind::Id(_) => named.contains(&field.name),
            _ => field.exportable,
        };
        catalog.fields.iter().filter(is_askable)
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.app.words.say(self.asked.locale, key, &[])
    }

    /// The filter with one more condition; or, when it is not complete yet, the line to fill in.
    #[expect(
        clippy::result_large_err,
        reason = "asked once for a page, and the half-filled line is the answer"
    )]
    pub(super) fn add(
        &self,
        path: &str,
        query: &PageQuery,
        filter: &Filter,
    ) -> Result<String, Option<Adding>> {
        let (field, label) = self.find(path).ok_or(None)?;
        let mut form = Entered::default();
        let mut flaws = Vec::new();
        if let Some(op) = query.op.as_deref().and_then(Op::from_word) {
            form.set("op", op.word());
            form.set("value", query.value.clone().unwrap_or_default());
            form.set("to", query.to.clone().unwrap_or_default());
            match self.condition(path, field, op, query) {
                Ok(condition) => {
                    let whole = filter.clone().and(Filter::All(vec![condition]));
                    let whole = match whole {
                        Filter::All(parts) => Filter::All(parts.into_iter().flat_map(flattened).collect()),
                        other => other,
                    };
                    match whole.clone().check(self.catalog, &CustomFields::NONE) {
                        Ok(_) => return Ok(whole.to_json().to_string()),
                        Err(Invalid(found)) => {
                            flaws.extend(found.into_iter().map(|flaw| Flaw { field: "value".into(), ..flaw }))
                        }
                    }
                }
                Err(flaw) => flaws.push(flaw),
            }
        }
        Err(Some(self.line(path, field, label, form.with_flaws(&flaws))))
    }

    pub(crate) fn find(&self, path: &str) -> Option<(&'static Field, String)> {
        let Some((relation, name)) = path.split_once('.') else {
            let field = self.catalog.field(path)?;
            return Some((field, self.say(&self.catalog.label_key(field))));
        };
        let relation = self.catalog.relation(relation)?;
        let field = relation.to.field(name)?;
        let above = self.say(&self.catalog.relation_key(relation));
        Some((field, format!("{above}: {}", self.say(&relation.to.label_key(field)))))
    }

    fn line(&self, path: &str, field: &'static Field, label: String, form: Entered) -> Adding {
        let at_time = matches!(field.kind, Kind::Date | Kind::Instant);
        let op = |op: &Op| {
            let key = format!("filter-op-{}{}", op.word(), if at_time { "-date" } else { "" });
            (op.word().to_owned(), self.say(&key))
        };
        let ops = operators(field.kind).iter().filter(|op| !matches!(op, Op::In | Op::NotIn)).map(op);
        let (kind, options) = match field.kind {
            Kind::Bool => {
                let yes_or_no = [("true", "filter-yes"), ("false", "filter-no")];
                ("options", yes_or_no.map(|(value, key)| (value.to_owned(), self.say(key))).to_vec())
            }
            Kind::Choice(words) => {
                let word = |word: &&str| ((*word).to_owned(), self.choice_word(path, field, word));
                ("options", words.iter().map(word).collect())
            }
            Kind::Id(_) => {
                let records = self.records.iter().find(|(name, _)| *name == field.name);
                ("options", records.map(|(_, names)| names.clone()).unwrap_or_default())
            }
            Kind::Date | Kind::Instant => ("date", vec![]),
            Kind::Number | Kind::Decimal | Kind::Money => ("number", vec![]),
            Kind::Text => ("text", vec![]),
        };
        let keep = pairs(self.asked.query.as_bytes())
            .filter(|(name, _)| ["filter", "q", "sort", "archived"].contains(&name.as_str()))
            .collect();
        let (field, cancel) = (path.to_owned(), self.address(&[]));
        Adding { field, label, ops: ops.collect(), kind, options, form, keep, cancel }
    }

    pub(crate) fn choice_word(&self, path: &str, field: &Field, word: &str) -> String {
        let catalog = match path.split_once('.') {
            Some((relation, _)) => self.catalog.relation(relation).map_or(self.catalog, |found| found.to),
            None => self.catalog,
        };
        self.say(&catalog.word_key(field, word))
    }

    /// What was filled in, as a condition.
    fn condition(&self, path: &str, field: &Field, op: Op, query: &PageQuery) -> Result<Filter, Flaw> {
        let text = |value: &Option<String>| value.as_deref().unwrap_or_default().trim().to_owned();
        let value = match op {
            op if op.takes_no_value() => Json::Null,
            Op::WithinLast | Op::WithinNext => {
                json!({ "days": whole(&text(&query.value)).ok_or(Flaw::new("value", "not_a_number"))? })
            }
            Op::Between => json!([
                self.value("value", field, &text(&query.value))?,
                self.value("to", field, &text(&query.to))?
            ]),
            _ => self.value("value", field, &text(&query.value))?,
        };
        Ok(Filter::condition(path, op, value))
    }

    pub(crate) fn value(&self, input: &str, field: &Field, text: &str) -> Result<Json, Flaw> {
        if text.is_empty() {
            return Err(Flaw::new(input, "required"));
        }
        let number = || Flaw::new(input, "not_a_number");
        match field.kind {
            Kind::Bool => Ok(json!(text == "true")),
            Kind::Number => whole(text).map(Json::from).ok_or_else(number),
            Kind::Money => {
                whole(text).and_then(|euros| euros.checked_mul(100)).map(Json::from).ok_or_else(number)
            }
            Kind::Decimal => {
                let plain = text.replace(char::is_whitespace, "").replace(',', ".");
                plain.parse::<f64>().map(Json::from).map_err(|_| number())
            }
            Kind::Date | Kind::Instant => {
                let today = self.asked.now.date(self.app.site().zone());
                let date =
                    ground::locale::read_date(text, today).ok_or_else(|| Flaw::new(input, "not_a_date"))?;
                Ok(json!(date.to_string()))
            }
            Kind::Text | Kind::Choice(_) | Kind::Id(_) => Ok(json!(text)),
        }
    }
}

/// The parts of an inner `all`, so that each becomes a chip of its own.
fn flattened(filter: Filter) -> Vec<Filter> {
    match filter {
        Filter::All(parts) => parts,
        other => vec![other],
    }
}

fn whole(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    digits.parse().ok()
}
