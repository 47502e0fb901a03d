//! What is to be changed in many records, and into what: two questions of one form, the second after the first.

use super::{List, Names, page::word};
use crate::shell::{self, App, Asked, Entered, Problem, View, licence};
use domain::{
    bulk::Act,
    custom_fields::{self, FieldKind, ModuleFields},
    rights::Module,
    target_groups,
};
use serde::Serialize;
use store::filter::{Field, Kind};

/// What `shell/_bulk_form.html` sees.
#[derive(Serialize)]
pub struct BulkForm {
    module_name: &'static str,
    home: &'static str,
    form: Entered,
    /// How many are meant.
    count: i64,
    /// Fields that are sent along: which records are meant.
    kept: Vec<(String, String)>,
    /// What can be changed.
    whats: Vec<(String, String)>,
    what: String,
    label: String,
    /// `options`, `many`, `account`, `date` or `text`.
    kind: &'static str,
    options: Vec<(String, String)>,
    /// The field may be emptied.
    may_be_empty: bool,
}

/// The fields of the list's form that say which records are meant.
const KEPT: [&str; 6] = ["all", "filter", "q", "archived", "total", "at"];

/// The act that was written; nothing while it is still being asked.
pub fn written(form: &Entered, asked: &Asked, app: &App) -> Option<Act> {
    if !form.has("do") {
        return None;
    }
    // Words of a choice hold no comma, so several of them are told with one between.
    let value = match form.text("kind") {
        "many" => form.many("value").join(","),
        _ => form.text("value").trim().to_owned(),
    };
    match form.text("what") {
        "add_tags" => Some(Act::AddTags { tags: value }),
        "remove_tags" => Some(Act::RemoveTags { tags: value }),
        "join_group" => value.parse().ok().map(|group| Act::JoinGroup { group }),
        "leave_group" => value.parse().ok().map(|group| Act::LeaveGroup { group }),
        "portal" => match value.as_str() {
            "end" => Some(Act::EndPortal),
            "mail" | "open" => Some(Act::OpenPortal { mail: value == "mail" }),
            _ => None,
        },
        what => {
            let field = what.strip_prefix("set.")?.to_owned();
            let mut reading = form.reading(asked, app.site().zone());
            let is_date = form.text("kind") == "date";
            let day = is_date.then(|| reading.date("value").map(|day| day.to_string())).flatten();
            let value = day.or(Some(value)).filter(|value| !value.is_empty());
            Some(Act::Set { field, value })
        }
    }
}

impl BulkForm {
    pub async fn of(
        list: &'static List,
        module: Module,
        app: &App,
        asked: &Asked,
        form: Entered,
    ) -> Result<Self, Problem> {
        let say = |key: &str| word(app, asked, key);
        let custom = app.site().fields.of(list.catalog.name);
        let whats = whats(list, module, asked, &custom, &say);
        let what = form.text("what").to_owned();
        let label = whats.iter().find(|(known, _)| *known == what).map(|(_, label)| label.clone());
        let field = what.strip_prefix("set.").and_then(|name| list.catalog.field(name));
        let added = what.strip_prefix("set.custom.").and_then(|key| custom.find(key));
        let mut reader = app.reader().await?;
        let options = match (what.as_str(), field) {
            ("join_group" | "leave_group", _) => {
                let groups = target_groups::store::active(&mut reader).await?;
                groups.into_iter().map(|group| (group.id.to_string(), group.name)).collect()
            }
            ("portal", _) => ["mail", "open", "end"]
                .map(|word| (word.to_owned(), say(&format!("bulk-portal-{word}"))))
                .into(),
            (_, Some(field)) => options(app, list, field, &Names::of_owners(&mut reader).await?, &say),
            _ => match added {
                Some(field) => shell::custom::choices(app, asked, &mut reader, field).await?,
                None => Vec::new(),
            },
        };
        let is_date = added.is_some_and(|field| field.kind == FieldKind::Date);
        let kind = match field.map(|field| field.kind) {
            _ if added.is_some_and(|field| field.kind == FieldKind::Choices) => "many",
            _ if !options.is_empty() => "options",
            Some(Kind::Id(_)) => "account",
            Some(Kind::Date) => "date",
            _ if is_date => "date",
            _ => "text",
        };
        let needed = |field: &custom_fields::Field| {
            custom.layout.field(&field.path()).is_some_and(|placed| placed.required)
        };
        let ids = form.many("ids");
        let count = match form.has("all") {
            true => form.text("total").parse().unwrap_or(0),
            false => i64::try_from(ids.len()).unwrap_or(i64::MAX),
        };
        let mut kept: Vec<(String, String)> =
            ids.into_iter().map(|id| ("ids".to_owned(), id.to_owned())).collect();
        let filled = KEPT.iter().filter(|name| form.has(name));
        kept.extend(filled.map(|name| ((*name).to_owned(), form.text(name).to_owned())));
        Ok(Self {
            module_name: list.module(),
            home: list.home,
            count,
            kept,
            label: label.unwrap_or_default(),
            may_be_empty: field.is_some_and(|field| !field.required)
                || added.is_some_and(|field| !needed(field)),
            whats,
            what,
            kind,
            options,
            form,
        })
    }

    /// Every kind of value, for samples.
    fn all_kinds() -> Vec<Self> {
        let of = |kind: &'static str| Self {
            module_name: "contacts",
            home: "/app/contacts",
            form: Entered::default().with_flaws(&[ground::Flaw::new("value", "required")]),
            count: 12,
            kept: vec![("ids".into(), "con_1".into())],
            whats: vec![("set.city".into(), "Kaupunki <Öhman>".into())],
            what: if kind.is_empty() { String::new() } else { "set.city".into() },
            label: "Kaupunki <Öhman>".into(),
            kind,
            options: vec![("usr_1".into(), "Åsa <Öhman>".into())],
            may_be_empty: kind == "text",
        };
        ["", "options", "many", "account", "date", "text"].map(of).into()
    }
}

/// What can be changed: the fields of the module, those that administrators added, tags and groups.
fn whats(
    list: &List,
    module: Module,
    asked: &Asked,
    custom: &ModuleFields,
    say: &dyn Fn(&str) -> String,
) -> Vec<(String, String)> {
    let mut whats = Vec::new();
    for field in module.settable() {
        whats.push((format!("set.{}", field.name), say(&list.catalog.label_key(field))));
    }
    let added = custom.mass_editable().filter(|field| !licence::is_locked(module, &field.path()));
    whats.extend(
        added.map(|field| (format!("set.{}", field.path()), field.labels.shown(asked.locale).to_owned())),
    );
    for (word, is_offered) in [
        ("add_tags", module.has_tags()),
        ("remove_tags", module.has_tags()),
        ("join_group", module.joins_groups()),
        ("leave_group", module.joins_groups()),
        ("portal", module.signs_in()),
    ] {
        if is_offered {
            whats.push((word.to_owned(), say(&format!("bulk-what-{}", word.replace('_', "-")))));
        }
    }
    whats
}

/// The words that the settings offer for a field; none when any may be written.
fn picklist(app: &App, list: &List, field: &Field) -> Vec<(String, String)> {
    match (list.module(), field.name) {
        ("target-groups", "type") => {
            app.site().settings.target_group_types.iter().map(|word| (word.clone(), word.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// The values a field offers.
fn options(
    app: &App,
    list: &List,
    field: &Field,
    names: &Names,
    say: &dyn Fn(&str) -> String,
) -> Vec<(String, String)> {
    match field.kind {
        Kind::Text => picklist(app, list, field),
        Kind::Choice(words) => {
            words.iter().map(|word| ((*word).to_owned(), say(&list.catalog.word_key(field, word)))).collect()
        }
        Kind::Bool => ["true", "false"]
            .map(|word| (word.to_owned(), say(if word == "true" { "yes" } else { "no" })))
            .into(),
        Kind::Id(prefixes) if prefixes.contains(&"usr") => names.offered(prefixes),
        _ => Vec::new(),
    }
}

impl View for BulkForm {
    const PAGE: &'static str = "shell/bulk_form.html";
    const PART: Option<&'static str> = Some("shell/_bulk_form.html");

    fn samples() -> Vec<Self> {
        Self::all_kinds()
    }
}
