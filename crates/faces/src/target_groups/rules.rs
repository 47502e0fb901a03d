//! The conditions of a group as rows of a form: drawn from a stored filter, read back as one.
//!
//! Rows are joined by all or any; a filter with more than that is said in words and left as it is.

use crate::shell::{Entered, list::Reading};
use domain::contacts::fields::FIELDS;
use ground::{Choice, Date, Flaw};
use serde::Serialize;
use serde_json::{Value as Json, json};
use store::filter::{Condition, Field, Filter, Kind, Op, Reach, operators};

ground::choice! {
    /// How the rows make one filter.
    pub enum Join {
        /// All conditions must hold.
        All = "all",
        /// One of them is enough.
        Any = "any",
        /// No condition: every contact.
        Everybody = "everybody",
        /// No filter: members by hand only.
        Hand = "hand",
    }
}

/// What `target_groups/_rules.html` sees.
#[derive(Serialize)]
pub struct Rules {
    path: String,
    form: Entered,
    rows: Vec<Row>,
    fields: Vec<FieldGroup>,
    join: Join,
    /// The stored filter is more than rows can say; it stays until rows replace it.
    is_foreign: bool,
}

/// One row of the form.
#[derive(Serialize)]
struct Row {
    /// Its number in the names of its fields: `rules.2.field`.
    index: usize,
    /// The number people read.
    number: usize,
    ops: Vec<(String, String)>,
    /// `none`, `text`, `number`, `days`, `date` or `options`.
    kind: &'static str,
    options: Vec<(String, String)>,
    /// It asks for a second value.
    has_to: bool,
}

/// The fields of one concept.
#[derive(Serialize)]
struct FieldGroup {
    label: String,
    fields: Vec<(String, String)>,
}

impl Rules {
    /// The rows of a form, as they were filled in.
    pub fn of(reading: &Reading<'_>, path: &str, form: Entered) -> Self {
        let rows = form.rows("rules");
        let row = |(number, index): (usize, usize)| row(reading, &form, index, number + 1);
        Self {
            path: path.to_owned(),
            rows: rows.into_iter().enumerate().map(row).collect(),
            fields: field_groups(reading),
            join: join(&form),
            is_foreign: form.has("foreign"),
            form,
        }
    }
}

fn join(form: &Entered) -> Join {
    Join::from_word(form.text("join")).unwrap_or(Join::Hand)
}

fn field_groups(reading: &Reading<'_>) -> Vec<FieldGroup> {
    let own = reading
        .fields_of(&FIELDS)
        .map(|field| (field.name.to_owned(), reading.say(&FIELDS.label_key(field))));
    let mut groups =
        vec![FieldGroup { label: reading.say("target-groups-of-contact"), fields: own.collect() }];
    for relation in FIELDS.relations.iter().filter(|one| matches!(one.reach, Reach::One(_))) {
        let theirs = reading.fields_of(relation.to).map(|field| {
            (format!("{}.{}", relation.name, field.name), reading.say(&relation.to.label_key(field)))
        });
        groups.push(FieldGroup {
            label: reading.say(&FIELDS.relation_key(relation)),
            fields: theirs.collect(),
        });
    }
    groups
}

fn row(reading: &Reading<'_>, form: &Entered, index: usize, number: usize) -> Row {
    let path = form.text(&format!("rules.{index}.field"));
    let Some((field, _)) = reading.find(path) else {
        return Row { index, number, ops: vec![], kind: "none", options: vec![], has_to: false };
    };
    let op = chosen(form, index, field.kind);
    let suffix = if matches!(field.kind, Kind::Date | Kind::Instant) { "-date" } else { "" };
    let word = |op: &Op| (op.word().to_owned(), reading.say(&format!("filter-op-{op}{suffix}")));
    let (kind, options) = values(reading, path, field, op);
    Row {
        index,
        number,
        ops: offered(field.kind).map(|op| word(&op)).collect(),
        kind,
        options,
        has_to: op == Op::Between,
    }
}

/// Operators that a row can show; a list of ids or choices is written with `any` instead.
fn offered(kind: Kind) -> impl Iterator<Item = Op> {
    let is_listed = |op: &Op| matches!(op, Op::In | Op::NotIn);
    let can_list = matches!(kind, Kind::Text);
    operators(kind).iter().copied().filter(move |op| can_list || !is_listed(op))
}

/// The operator of a row; the first one of its field when that has no such operator.
fn chosen(form: &Entered, index: usize, kind: Kind) -> Op {
    let written = Op::from_word(form.text(&format!("rules.{index}.op")));
    let mut offered = offered(kind);
    let first = offered.next().unwrap_or(Op::Eq);
    written.filter(|op| *op == first || offered.any(|known| known == *op)).unwrap_or(first)
}

fn values(
    reading: &Reading<'_>,
    path: &str,
    field: &'static Field,
    op: Op,
) -> (&'static str, Vec<(String, String)>) {
    if op.takes_no_value() {
        return ("none", vec![]);
    }
    match field.kind {
        Kind::Bool => {
            let yes_or_no = [("true", "filter-yes"), ("false", "filter-no")];
            ("options", yes_or_no.map(|(value, key)| (value.to_owned(), reading.say(key))).to_vec())
        }
        Kind::Choice(words) => {
            let word = |word: &&str| ((*word).to_owned(), reading.choice_word(path, field, word));
            ("options", words.iter().map(word).collect())
        }
        Kind::Id(_) => {
            let named = reading.records.iter().find(|(name, _)| *name == field.name);
            ("options", named.map(|(_, names)| names.clone()).unwrap_or_default())
        }
        Kind::Date | Kind::Instant if matches!(op, Op::WithinLast | Op::WithinNext) => ("days", vec![]),
        Kind::Date | Kind::Instant => ("date", vec![]),
        Kind::Number | Kind::Decimal | Kind::Money => ("number", vec![]),
        Kind::Text => ("text", vec![]),
    }
}

/// The filter that the rows say; none means members by hand only.
///
/// # Errors
/// What is missing or cannot be read, beside its row.
pub fn read(reading: &Reading<'_>, form: &Entered) -> Result<Option<Filter>, Vec<Flaw>> {
    let (filters, flaws) = conditions(reading, form);
    match join(form) {
        Join::Hand => Ok(None),
        Join::Everybody => Ok(Some(Filter::everything())),
        _ if !flaws.is_empty() => Err(flaws),
        _ if filters.is_empty() => Err(vec![Flaw::new("join", "rules.empty")]),
        Join::All => Ok(Some(Filter::All(filters))),
        Join::Any => Ok(Some(Filter::Any(filters))),
    }
}

/// The filter of the rows that are complete, for the live count.
pub fn read_so_far(reading: &Reading<'_>, form: &Entered) -> Option<Filter> {
    let (filters, _) = conditions(reading, form);
    match join(form) {
        Join::Hand => None,
        Join::Everybody => Some(Filter::everything()),
        _ if filters.is_empty() => None,
        Join::All => Some(Filter::All(filters)),
        Join::Any => Some(Filter::Any(filters)),
    }
}

fn conditions(reading: &Reading<'_>, form: &Entered) -> (Vec<Filter>, Vec<Flaw>) {
    let (mut filters, mut flaws) = (Vec::new(), Vec::new());
    for index in form.rows("rules") {
        let path = form.text(&format!("rules.{index}.field"));
        let Some((field, _)) = reading.find(path) else { continue };
        let op = chosen(form, index, field.kind);
        match value(reading, form, index, field, op) {
            Ok(value) => filters.push(Filter::condition(path, op, value)),
            Err(flaw) => flaws.push(flaw),
        }
    }
    (filters, flaws)
}

fn value(reading: &Reading<'_>, form: &Entered, index: usize, field: &Field, op: Op) -> Result<Json, Flaw> {
    let (name, to) = (format!("rules.{index}.value"), format!("rules.{index}.to"));
    let text = form.text(&name);
    match op {
        op if op.takes_no_value() => Ok(Json::Null),
        Op::WithinLast | Op::WithinNext => {
            let days: i64 = text.parse().map_err(|_| Flaw::new(&name, "not_a_number"))?;
            Ok(json!({ "days": days }))
        }
        Op::Between => {
            Ok(json!([reading.value(&name, field, text)?, reading.value(&to, field, form.text(&to))?]))
        }
        Op::In | Op::NotIn => {
            let listed: Vec<&str> = text.split(',').map(str::trim).filter(|one| !one.is_empty()).collect();
            if listed.is_empty() { Err(Flaw::new(&name, "required")) } else { Ok(json!(listed)) }
        }
        _ => reading.value(&name, field, text),
    }
}

/// The form of a stored filter.
pub fn filled(reading: &Reading<'_>, stored: Option<&Json>) -> Entered {
    let mut form = Entered::default();
    let filter = stored.map(Filter::from_json);
    let (join, parts) = match filter {
        None => (Join::Hand, vec![]),
        Some(Ok(Filter::All(parts))) if parts.is_empty() => (Join::Everybody, vec![]),
        Some(Ok(Filter::All(parts))) => (Join::All, parts),
        Some(Ok(Filter::Any(parts))) => (Join::Any, parts),
        Some(Ok(one @ Filter::Condition(_))) => (Join::All, vec![one]),
        Some(_) => return foreign(form),
    };
    form.set("join", join.word());
    for (index, part) in parts.iter().enumerate() {
        let Filter::Condition(condition) = part else { return foreign(Entered::default()) };
        let Some(texts) = written(reading, condition) else { return foreign(Entered::default()) };
        form.set(format!("rules.{index}.field"), condition.field.clone());
        form.set(format!("rules.{index}.op"), condition.op.word());
        form.set(format!("rules.{index}.value"), texts.0);
        form.set(format!("rules.{index}.to"), texts.1);
    }
    form
}

fn foreign(mut form: Entered) -> Entered {
    form.set("join", Join::All.word());
    form.set("foreign", "on");
    form
}

/// A condition's values as people type them; none when a row cannot show it.
fn written(reading: &Reading<'_>, condition: &Condition) -> Option<(String, String)> {
    let (field, _) = reading.find(&condition.field)?;
    offered(field.kind).find(|op| *op == condition.op)?;
    let one = |value: &Json| text_of(reading, field, value);
    match (condition.op, &condition.value) {
        (Op::WithinLast | Op::WithinNext, value) => {
            Some((value["days"].as_i64()?.to_string(), String::new()))
        }
        (Op::Between, Json::Array(pair)) => Some((one(pair.first()?)?, one(pair.get(1)?)?)),
        (Op::In | Op::NotIn, Json::Array(list)) => {
            let texts: Option<Vec<String>> = list.iter().map(one).collect();
            let texts = texts?;
            texts.iter().all(|text| !text.contains(',')).then(|| (texts.join(", "), String::new()))
        }
        (op, _) if op.takes_no_value() => Some((String::new(), String::new())),
        (_, value) => Some((one(value)?, String::new())),
    }
}

fn text_of(reading: &Reading<'_>, field: &Field, value: &Json) -> Option<String> {
    match (field.kind, value) {
        (Kind::Money, Json::Number(cents)) => {
            let cents = cents.as_i64()?;
            (cents % 100 == 0).then(|| (cents / 100).to_string())
        }
        (Kind::Date | Kind::Instant, Json::String(text)) => {
            let date: Date = text.parse().ok()?;
            Some(reading.asked.locale.date(date, None))
        }
        (Kind::Bool, Json::Bool(yes)) => Some(yes.to_string()),
        (_, Json::Number(number)) => Some(number.to_string()),
        (_, Json::String(text)) => Some(text.clone()),
        _ => None,
    }
}

impl Rules {
    /// Rows of every kind, none at all, and a filter that is more than rows.
    pub fn samples() -> Vec<Self> {
        let row = |index, kind, has_to| Row {
            index,
            number: index + 1,
            ops: if kind == "none" { vec![] } else { vec![("eq".into(), "on".into())] },
            kind,
            options: if kind == "options" { vec![("usr_1".into(), "Åsa <Öhman>".into())] } else { vec![] },
            has_to,
        };
        let mut form = Entered::default();
        form.set("join", "any");
        form.set("rules.0.field", "city");
        form.set("rules.0.value", "Åbo <Öhman>");
        let flaws = [Flaw::new("rules.0.value", "required"), Flaw::new("join", "rules.empty")];
        let kinds = ["text", "number", "days", "date", "options", "none"];
        let rules = |form: Entered, rows, join, is_foreign| Self {
            path: "/app/target-groups/tgr_1".into(),
            form,
            rows,
            fields: vec![FieldGroup {
                label: "Kontakti".into(),
                fields: vec![("city".into(), "Kaupunki".into())],
            }],
            join,
            is_foreign,
        };
        let rows = kinds.iter().enumerate().map(|(index, kind)| row(index, kind, index == 1)).collect();
        vec![
            rules(form.with_flaws(&flaws), rows, Join::Any, false),
            rules(Entered::default(), vec![], Join::Hand, false),
            rules(Entered::default(), vec![], Join::All, true),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::{Asked, testing::World};
    use ground::Locale;

    fn bare<'a>(world: &'a World, asked: &'a Asked) -> Reading<'a> {
        Reading { app: &world.app, asked, catalog: &FIELDS, records: vec![], me: None }
    }

    #[tokio::test]
    async fn a_stored_filter_becomes_rows_and_the_rows_become_the_same_filter() {
        let world = World::new().await;
        let asked = Asked::sample(Locale::Fi);
        let owners = vec![("usr_00000000000000000000000000000001".to_owned(), "Aura".to_owned())];
        let reading = Reading { records: vec![("owner", owners)], ..bare(&world, &asked) };
        for stored in [
            json!({"all": [{"field": "city", "op": "in", "value": ["Tampere", "Nokia"]},
                {"field": "email_opt_out", "op": "eq", "value": false}]}),
            json!({"any": [{"field": "account.turnover", "op": "between", "value": [100_000, 250_000]},
                {"field": "account.employees", "op": "gte", "value": 300}]}),
            json!({"all": [{"field": "created_at", "op": "gte", "value": "2026-01-31"},
                {"field": "created_at", "op": "within_last", "value": {"days": 30}},
                {"field": "email", "op": "is_empty"}]}),
            json!({"all": [{"field": "language", "op": "eq", "value": "sv"},
                {"field": "owner", "op": "eq", "value": "usr_00000000000000000000000000000001"}]}),
            json!({"all": []}),
        ] {
            let form = filled(&reading, Some(&stored));
            let read = read(&reading, &form).expect("read").map(|filter| filter.to_json());
            assert_eq!(read, Some(stored));
        }
        let hand = read(&reading, &filled(&reading, None)).expect("read");
        assert_eq!(hand, None, "no filter is members by hand");
    }

    #[tokio::test]
    async fn a_filter_that_rows_cannot_say_is_left_alone() {
        let world = World::new().await;
        let asked = Asked::sample(Locale::Fi);
        let reading = bare(&world, &asked);
        for stored in [
            json!({"not": {"field": "city", "op": "eq", "value": "Tampere"}}),
            json!({"all": [{"any": [{"field": "city", "op": "eq", "value": "Tampere"}]}]}),
            json!({"all": [{"some": "registrations"}]}),
            json!({"all": [{"field": "shoe_size", "op": "eq", "value": "43"}]}),
        ] {
            assert!(filled(&reading, Some(&stored)).has("foreign"), "{stored}");
        }
    }

    #[tokio::test]
    async fn a_row_that_is_not_filled_in_is_named_and_left_out_of_the_live_count() {
        let world = World::new().await;
        let asked = Asked::sample(Locale::Fi);
        let reading = bare(&world, &asked);
        let mut form = Entered::default();
        form.set("join", "all");
        for (name, value) in [
            ("rules.0.field", "city"),
            ("rules.0.op", "eq"),
            ("rules.0.value", "Tampere"),
            ("rules.2.field", "account.employees"),
            ("rules.2.op", "gte"),
            ("rules.2.value", "monta"),
        ] {
            form.set(name, value);
        }
        let flaws = read(&reading, &form).expect_err("refused");
        assert_eq!((flaws[0].field.as_str(), flaws[0].code), ("rules.2.value", "not_a_number"));
        let so_far = read_so_far(&reading, &form).expect("a filter").to_json();
        assert_eq!(so_far, json!({"all": [{"field": "city", "op": "eq", "value": "Tampere"}]}));
    }
}
