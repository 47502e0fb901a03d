//! From a filter to rows. What rows cannot say (a field that is gone) is none.

use super::{Join, ROOT, join_name, values::listed};
use crate::shell::{Entered, list::Reading};
use ground::Choice;
use serde_json::Value as Json;
use store::filter::{Catalog, Condition, Filter, Op, Quantity, Related};

/// The form of a filter.
pub fn filled(reading: &Reading<'_>, filter: &Filter) -> Option<Entered> {
    let mut form = Entered::default();
    group(reading, &mut form, ROOT, filter, reading.catalog)?;
    Some(form)
}

/// A filter as the parts of a group.
fn parts(filter: &Filter) -> (Join, Vec<&Filter>) {
    match filter {
        Filter::All(parts) => (Join::All, parts.iter().collect()),
        Filter::Any(parts) => (Join::Any, parts.iter().collect()),
        Filter::Not(inner) => match &**inner {
            Filter::Any(parts) if !parts.is_empty() => (Join::None, parts.iter().collect()),
            Filter::All(parts) if !parts.is_empty() => (Join::NotAll, parts.iter().collect()),
            inner => (Join::None, vec![inner]),
        },
        one => (Join::All, vec![one]),
    }
}

fn group(
    reading: &Reading<'_>,
    form: &mut Entered,
    path: &str,
    filter: &Filter,
    catalog: &'static Catalog,
) -> Option<()> {
    let (join, parts) = parts(filter);
    form.set(join_name(path), join.word());
    for (index, part) in parts.into_iter().enumerate() {
        node(reading, form, &format!("{path}.{index}"), part, catalog)?;
    }
    Some(())
}

fn node(
    reading: &Reading<'_>,
    form: &mut Entered,
    path: &str,
    filter: &Filter,
    catalog: &'static Catalog,
) -> Option<()> {
    match filter {
        Filter::Condition(condition) => test(reading, form, path, condition, catalog),
        Filter::Related(Related { quantity, relation, matching }) => {
            let way = catalog.way(relation)?;
            form.set(format!("{path}.field"), relation.clone());
            let op = match quantity {
                Quantity::Some => "some".to_owned(),
                Quantity::None => "none".to_owned(),
                Quantity::Count(op, number) => {
                    form.set(format!("{path}.value"), number.to_string());
                    format!("count-{op}")
                }
            };
            form.set(format!("{path}.op"), op);
            group(reading, form, path, matching, way.to)
        }
        // A group that holds nothing cannot be told from one not filled in yet.
        Filter::All(parts) | Filter::Any(parts) if parts.is_empty() => None,
        inner => group(reading, form, path, inner, catalog),
    }
}

fn test(
    reading: &Reading<'_>,
    form: &mut Entered,
    path: &str,
    condition: &Condition,
    catalog: &'static Catalog,
) -> Option<()> {
    let Condition { field, op, value } = condition;
    let place = catalog.place(field, &reading.app.custom()).ok()?;
    form.set(format!("{path}.field"), field.clone());
    form.set(format!("{path}.op"), op.word());
    let one = |value: &Json| reading.written(&place, value);
    let name = format!("{path}.value");
    match (op, value) {
        (op, _) if op.takes_no_value() => {}
        (Op::WithinLast | Op::WithinNext, value) => form.set(name, value["days"].as_i64()?.to_string()),
        (Op::Between, Json::Array(pair)) => {
            form.set(name, one(pair.first()?)?);
            form.set(format!("{path}.to"), one(pair.get(1)?)?);
        }
        (Op::In | Op::NotIn, Json::Array(list)) => {
            let texts = list.iter().map(one).collect::<Option<Vec<_>>>()?;
            match place.kind() {
                _ if place.is_chosen() => form.set_many(name, texts),
                kind => form.set(name, listed(kind, &texts)),
            }
        }
        (_, value) => form.set(name, one(value)?),
    }
    Some(())
}
