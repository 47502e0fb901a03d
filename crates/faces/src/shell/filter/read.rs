//! From rows to a filter: what is missing or cannot be read is told beside its row.

use super::{Join, ROOT, join_of, values::split};
use crate::shell::{Entered, list::Reading};
use ground::{Choice, Flaw};
use serde_json::{Value as Json, json};
use store::filter::{Catalog, Filter, Kind, Op, Place, Quantity, Related};

/// The filter that the rows say; an empty one when no row is filled in.
///
/// # Errors
/// What is missing or cannot be read, beside its row.
pub fn read(reading: &Reading<'_>, form: &Entered) -> Result<Filter, Vec<Flaw>> {
    let mut rows = Rows { reading, form, flaws: Vec::new() };
    let filter = rows.group(ROOT, reading.catalog);
    if !rows.flaws.is_empty() {
        return Err(rows.flaws);
    }
    let checked = filter.clone().check(reading.catalog, &reading.app.custom());
    match checked {
        Ok(_) => Ok(filter),
        Err(ground::Invalid(flaws)) => {
            Err(flaws.into_iter().map(|flaw| Flaw { field: "join".into(), ..flaw }).collect())
        }
    }
}

/// The filter of the rows that are complete, for the live count; none when none is.
pub fn read_so_far(reading: &Reading<'_>, form: &Entered) -> Option<Filter> {
    let mut rows = Rows { reading, form, flaws: Vec::new() };
    let filter = rows.group(ROOT, reading.catalog);
    (!filter.is_everything()).then_some(filter)
}

/// These parts as one filter.
pub(super) fn joined(join: Join, parts: Vec<Filter>) -> Filter {
    match join {
        _ if parts.is_empty() => Filter::everything(),
        Join::All => Filter::All(parts),
        Join::Any => Filter::Any(parts),
        Join::None => Filter::Any(parts).negated(),
        Join::NotAll => Filter::All(parts).negated(),
    }
}

struct Rows<'a> {
    reading: &'a Reading<'a>,
    form: &'a Entered,
    flaws: Vec<Flaw>,
}

impl Rows<'_> {
    fn group(&mut self, path: &str, catalog: &'static Catalog) -> Filter {
        let rows = self.form.rows(path);
        let parts: Vec<Filter> =
            rows.into_iter().filter_map(|index| self.node(&format!("{path}.{index}"), catalog)).collect();
        joined(join_of(self.form, path), parts)
    }

    fn node(&mut self, path: &str, catalog: &'static Catalog) -> Option<Filter> {
        let field = self.form.text(&format!("{path}.field")).to_owned();
        if field.is_empty() {
            let inner = self.group(path, catalog);
            return (!inner.is_everything()).then_some(inner);
        }
        if let Some(way) = catalog.way(&field) {
            let matching = Box::new(self.group(path, way.to));
            let quantity = self.quantity(path)?;
            return Some(Filter::Related(Related { quantity, relation: field, matching }));
        }
        let Ok(place) = catalog.place(&field, &self.reading.app.custom()) else {
            self.flaws.push(Flaw::new(format!("{path}.field"), "unknown_choice"));
            return None;
        };
        let op = chosen(self.form, path, &place);
        match self.value(path, &place, op) {
            Ok(value) => Some(Filter::condition(&field, op, value)),
            Err(flaw) => {
                self.flaws.push(flaw);
                None
            }
        }
    }

    fn quantity(&mut self, path: &str) -> Option<Quantity> {
        let op = self.form.text(&format!("{path}.op"));
        let Some(op) = op.strip_prefix("count-").and_then(Op::from_word) else {
            return Some(if op == "none" { Quantity::None } else { Quantity::Some });
        };
        let name = format!("{path}.value");
        match self.form.text(&name).parse::<u32>() {
            Ok(number) => Some(Quantity::Count(op, i64::from(number))),
            Err(_) => {
                self.flaws.push(Flaw::new(name, "not_a_number"));
                None
            }
        }
    }

    fn value(&self, path: &str, place: &Place, op: Op) -> Result<Json, Flaw> {
        let (name, to) = (format!("{path}.value"), format!("{path}.to"));
        let text = self.form.text(&name);
        match op {
            op if op.takes_no_value() => Ok(Json::Null),
            Op::WithinLast | Op::WithinNext => {
                let days: u32 = text.parse().map_err(|_| Flaw::new(&name, "not_a_number"))?;
                Ok(json!({ "days": days }))
            }
            Op::Between => Ok(json!([
                self.reading.typed(&name, place, text)?,
                self.reading.typed(&to, place, self.form.text(&to))?
            ])),
            Op::In | Op::NotIn => {
                let texts: Vec<String> = match place.kind() {
                    _ if place.is_chosen() => self
                        .form
                        .many(&name)
                        .into_iter()
                        .filter(|one| !one.is_empty())
                        .map(str::to_owned)
                        .collect(),
                    kind => split(kind, text),
                };
                if texts.is_empty() {
                    return Err(Flaw::new(&name, "required"));
                }
                let one = |text: &String| match place.kind() {
                    Kind::Text => Ok(json!(text)),
                    _ => self.reading.typed(&name, place, text),
                };
                texts.iter().map(one).collect::<Result<Vec<_>, _>>().map(Json::Array)
            }
            _ => self.reading.typed(&name, place, text),
        }
    }
}

/// The operator of a row; the first one of its field when that has no such operator.
pub(super) fn chosen(form: &Entered, path: &str, place: &Place) -> Op {
    let offered = place.operators();
    let written = Op::from_word(form.text(&format!("{path}.op")));
    let first = offered.first().copied().unwrap_or(Op::Eq);
    written.filter(|op| offered.contains(op)).unwrap_or(first)
}
