//! The rows of the builder in the order they are drawn: a group opens, its rows follow, and it closes.

use super::{Builder, Join, MOST_LEVELS, ROOT, join_of, read::chosen};
use crate::shell::{Entered, licence, list::Reading, nav};
use ground::Choice;
use serde::Serialize;
use std::collections::BTreeMap;
use store::filter::{Catalog, Field, Kind, ME, Op, Place, Reach, Relation, Way};

/// One line of the builder.
#[derive(Serialize)]
pub struct Row {
    /// `rule`, `relation`, `open` or `close`.
    is: &'static str,
    /// What the names of its fields begin with.
    path: String,
    /// The number people read.
    number: usize,
    /// What stands before it: `first`, `and` or `or`.
    lead: &'static str,
    /// Whose fields it offers.
    concept: &'static str,
    ops: Vec<(String, String)>,
    op: String,
    /// `none`, `text`, `list`, `number`, `days`, `date`, `options`, `boxes` or `many`.
    kind: &'static str,
    options: Vec<(String, String)>,
    has_to: bool,
    join: String,
    /// It belongs to the relation above it, and goes with it.
    is_where: bool,
    /// A group may be opened within it.
    may_nest: bool,
    /// A relation that is not among those offered.
    extra: Option<(String, String)>,
}

/// The fields of one concept, or of one it belongs to.
#[derive(Serialize)]
pub struct FieldGroup {
    label: String,
    fields: Vec<(String, String)>,
}

/// Draws rows one after another.
pub struct Rows<'a> {
    reading: &'a Reading<'a>,
    form: &'a Entered,
    rows: Vec<Row>,
    fields: BTreeMap<String, Vec<FieldGroup>>,
    number: usize,
}

impl<'a> Rows<'a> {
    pub fn new(reading: &'a Reading<'a>, form: &'a Entered) -> Self {
        Self { reading, form, rows: Vec::new(), fields: BTreeMap::new(), number: 0 }
    }

    pub fn done(self) -> (Vec<Row>, BTreeMap<String, Vec<FieldGroup>>) {
        (self.rows, self.fields)
    }

    /// The rows within a group.
    pub fn group(&mut self, path: &str, catalog: &'static Catalog, level: usize) {
        if !self.fields.contains_key(catalog.name) {
            self.fields.insert(catalog.name.to_owned(), field_groups(self.reading, catalog));
        }
        let join = join_of(self.form, path);
        for (order, index) in self.form.rows(path).into_iter().enumerate() {
            let lead = match (order, join) {
                (0, _) => "first",
                (_, Join::All | Join::NotAll) => "and",
                (_, Join::Any | Join::None) => "or",
            };
            self.node(&format!("{path}.{index}"), catalog, lead, level);
        }
    }

    fn node(&mut self, path: &str, catalog: &'static Catalog, lead: &'static str, level: usize) {
        let field = self.form.text(&format!("{path}.field"));
        if field.is_empty() && self.form.has(&format!("{path}.join")) {
            self.within(path, catalog, lead, level, false);
            return;
        }
        self.number += 1;
        let mut row = self.row(if catalog.way(field).is_some() { "relation" } else { "rule" }, path, lead);
        row.concept = catalog.name;
        if let Some(way) = catalog.way(field) {
            self.relation(&mut row, path, field, catalog, &way);
            self.rows.push(row);
            self.within(path, way.to, "first", level, true);
        } else {
            if let Ok(place) = catalog.place(field, &self.reading.app.custom()) {
                self.test(&mut row, path, &place);
            }
            self.rows.push(row);
        }
    }

    /// A group that opens and closes.
    fn within(
        &mut self,
        path: &str,
        catalog: &'static Catalog,
        lead: &'static str,
        level: usize,
        is_where: bool,
    ) {
        let ends = |rows: &Self, is| Row {
            join: join_of(rows.form, path).to_string(),
            concept: catalog.name,
            is_where,
            may_nest: level + 1 < MOST_LEVELS,
            ..rows.row(is, path, lead)
        };
        self.rows.push(ends(self, "open"));
        self.group(path, catalog, level + 1);
        self.rows.push(ends(self, "close"));
    }

    fn row(&self, is: &'static str, path: &str, lead: &'static str) -> Row {
        Row {
            is,
            path: path.to_owned(),
            number: self.number,
            lead,
            concept: "",
            ops: Vec::new(),
            op: String::new(),
            kind: "none",
            options: Vec::new(),
            has_to: false,
            join: String::new(),
            is_where: false,
            may_nest: false,
            extra: None,
        }
    }

    fn relation(&self, row: &mut Row, path: &str, field: &str, catalog: &'static Catalog, way: &Way) {
        let say = |key: &str| self.reading.say(key);
        let counts = [Op::Gte, Op::Lte, Op::Eq, Op::Gt, Op::Lt, Op::Ne];
        row.ops =
            vec![("some".into(), say("filter-quantity-some")), ("none".into(), say("filter-quantity-none"))];
        if !way.is_single {
            let count = |op: &Op| (format!("count-{op}"), say(&format!("filter-count-{op}")));
            row.ops.extend(counts.iter().map(count));
        }
        let op = self.form.text(&format!("{path}.op"));
        row.op = row.ops.iter().find(|(word, _)| word == op).map_or("some", |(word, _)| word).to_owned();
        row.kind = if row.op.starts_with("count-") { "number" } else { "none" };
        let is_offered = catalog.relation(field).is_some_and(|one| matches!(one.reach, Reach::Many(_)));
        if !is_offered {
            row.extra = Some((field.to_owned(), self.reading.label(&way.labels)));
        }
    }

    fn test(&self, row: &mut Row, path: &str, place: &Place) {
        let reading = self.reading;
        let op = chosen(self.form, path, place);
        let at_time = matches!(place.kind(), Kind::Date | Kind::Instant);
        let suffix = if at_time { "-date" } else { "" };
        let word = |op: &Op| (op.to_string(), reading.say(&format!("filter-op-{op}{suffix}")));
        row.ops = place.operators().iter().map(word).collect();
        row.op = op.to_string();
        row.has_to = op == Op::Between;
        let is_listed = matches!(op, Op::In | Op::NotIn);
        (row.kind, row.options) = match place.kind() {
            _ if op.takes_no_value() => ("none", vec![]),
            Kind::Bool => {
                let yes_or_no = [("true", "filter-yes"), ("false", "filter-no")];
                ("options", yes_or_no.map(|(value, key)| (value.to_owned(), reading.say(key))).to_vec())
            }
            Kind::Choice(words) => {
                let word = |word: &&str| {
                    (
                        (*word).to_owned(),
                        place.word_key(word).map_or_else(String::new, |key| reading.say(&key)),
                    )
                };
                (if is_listed { "boxes" } else { "options" }, words.iter().map(word).collect())
            }
            _ if place.is_chosen() && !matches!(place.kind(), Kind::Id(_)) => {
                let words = place.choices().unwrap_or_default();
                let options = words.into_iter().map(|word| (word.to_owned(), word.to_owned())).collect();
                (if is_listed { "boxes" } else { "options" }, options)
            }
            Kind::Id(prefixes) => {
                let chosen = self.form.many(&format!("{path}.value"));
                (if is_listed { "many" } else { "options" }, self.records(prefixes, &chosen))
            }
            Kind::Date | Kind::Instant if matches!(op, Op::WithinLast | Op::WithinNext) => ("days", vec![]),
            Kind::Date | Kind::Instant => ("date", vec![]),
            _ if is_listed => ("list", vec![]),
            Kind::Number | Kind::Decimal | Kind::Money => ("number", vec![]),
            Kind::Text => ("text", vec![]),
        };
    }

    /// The records that may be chosen: `me` first, then those offered, then what is chosen beyond them.
    fn records(&self, prefixes: &[&'static str], chosen: &[&str]) -> Vec<(String, String)> {
        let names = &self.reading.names;
        let mut options: Vec<(String, String)> = Vec::new();
        if prefixes.contains(&"usr") && self.reading.me.is_some() {
            options.push((ME.to_owned(), self.reading.say("filter-me")));
        }
        options.extend(names.offered(prefixes));
        for id in chosen.iter().filter(|id| !id.is_empty() && **id != ME) {
            if options.iter().all(|(known, _)| known != id) {
                options.push(((*id).to_owned(), names.of(id).unwrap_or(id).to_owned()));
            }
        }
        options
    }
}

fn is_askable(field: &Field) -> bool {
    match field.kind {
        Kind::Id(_) => field.name != "id",
        _ => field.exportable,
    }
}

/// The custom fields of a concept, each with its path below `before`.
fn custom_fields(reading: &Reading<'_>, catalog: &Catalog, before: &str) -> Vec<(String, String)> {
    let locale = reading.asked.locale;
    let custom = reading.app.custom();
    let entry = |field: &store::filter::CustomField| {
        (format!("{before}custom.{}", field.key), field.labels.shown(locale).to_owned())
    };
    custom.of(catalog.name).map(entry).collect()
}

/// What a row may ask about: the own fields, those of what it belongs to, and the records that belong to it.
fn field_groups(reading: &Reading<'_>, catalog: &'static Catalog) -> Vec<FieldGroup> {
    let is_open = |field: &&Field| is_askable(field) && !licence::hides(catalog.name, field.name);
    let own = catalog.fields.iter().filter(is_open);
    let own = own.map(|field| (field.name.to_owned(), reading.say(&catalog.label_key(field))));
    let own = own.chain(custom_fields(reading, catalog, ""));
    let module = format!("concept-{}", catalog.name);
    let mut groups = vec![FieldGroup { label: reading.say(&module), fields: own.collect() }];
    let site = reading.app.site();
    let in_use = |one: &&Relation| nav::is_concept_on(&site, one.to.name);
    for relation in catalog.relations.iter().filter(in_use).filter(|one| matches!(one.reach, Reach::One(_))) {
        let is_open = |field: &&Field| is_askable(field) && !licence::hides(relation.to.name, field.name);
        let theirs = relation.to.fields.iter().filter(is_open).map(|field| {
            let path = format!("{}.{}", relation.name, field.name);
            (path, reading.say(&relation.to.label_key(field)))
        });
        let theirs = theirs.chain(custom_fields(reading, relation.to, &format!("{}.", relation.name)));
        groups.push(FieldGroup {
            label: reading.say(&catalog.relation_key(relation)),
            fields: theirs.collect(),
        });
    }
    let many = catalog.relations.iter().filter(in_use).filter(|one| matches!(one.reach, Reach::Many(_)));
    let many: Vec<(String, String)> =
        many.map(|one| (one.name.to_owned(), reading.say(&catalog.relation_key(one)))).collect();
    if !many.is_empty() {
        groups.push(FieldGroup { label: reading.say("filter-relations"), fields: many });
    }
    groups
}

/// Rows of every kind, a group in a group, and none at all.
pub fn samples() -> Vec<Builder> {
    let mut form = Entered::default();
    form.set("join", Join::Any.word());
    form.set("rules.0.field", "city");
    form.set("rules.0.value", "Åbo <Öhman>");
    let flaws = [ground::Flaw::new("rules.0.value", "required"), ground::Flaw::new("join", "rules.empty")];
    let row = |(number, kind): (usize, &&'static str)| Row {
        is: if *kind == "open" || *kind == "close" { kind } else { "rule" },
        path: format!("{ROOT}.{number}"),
        number,
        lead: "or",
        concept: "contacts",
        ops: vec![("eq".into(), "on".into())],
        op: "eq".into(),
        kind,
        options: vec![("usr_1".into(), "Åsa <Öhman>".into())],
        has_to: *kind == "number",
        join: "none".into(),
        is_where: number == 3,
        may_nest: true,
        extra: (*kind == "text").then(|| ("account".to_owned(), "<Öhman>".to_owned())),
    };
    let kinds = [
        "text", "number", "days", "open", "date", "close", "options", "open", "boxes", "many", "close",
        "list", "none",
    ];
    let rows: Vec<Row> = kinds.iter().enumerate().map(row).collect();
    let fields = || {
        let fields = vec![("city".to_owned(), "Kaupunki <Öhman>".to_owned())];
        BTreeMap::from([("contacts".to_owned(), vec![FieldGroup { label: "Kontakti".into(), fields }])])
    };
    let builder = |form: Entered, rows| Builder {
        form,
        rows,
        fields: fields(),
        method: "get",
        live: "/app/contacts/filter".into(),
        look: "/app/contacts/filter/count".into(),
        target: "#rules",
        join: "any".into(),
        may_add: true,
    };
    vec![builder(form.with_flaws(&flaws), rows), builder(Entered::default(), vec![])]
}
