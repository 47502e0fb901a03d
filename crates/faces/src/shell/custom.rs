//! Custom fields on pages: how they stand on forms and cards, and how what was typed becomes what was written.
//!
//! Every module's form and card draws them the same way. Start at [`parts`] and [`written`].

use crate::shell::{
    App, Asked, Entered, licence,
    list::{Names, names::ids_in},
};
use domain::{
    custom_fields::{self, Field, FieldKind, ModuleFields, Placed, Values, Written},
    rights::{Licence, Module},
};
use ground::{Choice, Fault, Locale};
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::{collections::BTreeSet, sync::Arc};
use store::{Reader, filter::Catalog};

/// A section of a form or a card with custom fields in it.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub id: String,
    pub title: String,
    pub fields: Vec<Control>,
}

/// One field where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Control {
    pub name: String,
    pub label: String,
    pub kind: FieldKind,
    pub required: bool,
    pub read_only: bool,
    /// What may be chosen.
    pub options: Vec<(String, String)>,
    /// What stands there, in words.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

fn fields(app: &App, module: &str) -> Arc<ModuleFields> {
    app.site().fields.of(module)
}

/// What a custom field is called, by its path.
pub fn found(app: &App, asked: &Asked, module: &str, path: &str) -> Option<String> {
    let key = path.strip_prefix("custom.")?;
    let fields = fields(app, module);
    let field = fields.fields.iter().find(|field| field.key == key)?;
    Some(field.labels.shown(asked.locale).to_owned())
}

/// What any field of a module is called.
pub fn name_of(app: &App, asked: &Asked, module: &str, field: &str) -> String {
    found(app, asked, module, field)
        .unwrap_or_else(|| app.words.say(asked.locale, &format!("field-{module}-{field}"), &[]))
}

/// A field that somebody else changed while a form was open, and what it holds now.
#[derive(Debug, Serialize)]
pub struct Changed {
    /// What it is called.
    pub field: String,
    pub now: String,
}

/// The fields of a catalog that have words, as the form `now` would show them.
pub fn changed(
    app: &App,
    asked: &Asked,
    catalog: &Catalog,
    fields: &[String],
    now: &Entered,
) -> Vec<Changed> {
    let module = catalog.name;
    let shown = |field: &String| Changed {
        field: name_of(app, asked, module, field),
        now: now.many(field).join(", "),
    };
    let has_words =
        |field: &&String| catalog.field(field).is_some() || found(app, asked, module, field).is_some();
    fields.iter().filter(has_words).map(shown).collect()
}

/// Writes the values into a form as people of this language write them.
pub fn fill(app: &App, locale: Locale, module: &str, form: &mut Entered, values: &Values) {
    for field in fields(app, module).in_use() {
        let Some(value) = values.get(&field.key) else { continue };
        match (field.kind, value) {
            (FieldKind::Choices, Json::Array(words)) => {
                let words = words.iter().filter_map(Json::as_str).map(str::to_owned).collect();
                form.set_many(field.path(), words);
            }
            (FieldKind::YesNo, Json::Bool(true)) => form.set(field.path(), "on"),
            (FieldKind::YesNo, _) => {}
            (_, value) => form.set(field.path(), typed(field, value, locale)),
        }
    }
}

/// A value as one would type it.
fn typed(field: &Field, value: &Json, locale: Locale) -> String {
    match (field.kind, value) {
        (FieldKind::Money, Json::Number(cents)) => {
            let cents = cents.as_i64().unwrap_or_default();
            let (sign, whole) = (if cents < 0 { "-" } else { "" }, cents.unsigned_abs());
            let point = if locale == Locale::En { "." } else { "," };
            if whole % 100 == 0 {
                format!("{sign}{}", whole / 100)
            } else {
                format!("{sign}{}{point}{:02}", whole / 100, whole % 100)
            }
        }
        (FieldKind::Number, Json::Number(number)) if locale != Locale::En => {
            number.to_string().replace('.', ",")
        }
        (FieldKind::Date, Json::String(text)) => {
            text.parse().map_or_else(|_| text.clone(), |date| locale.date(date, None))
        }
        (_, Json::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

/// What a form says of the fields that its reader can write.
pub fn written(app: &App, module: &str, form: &Entered) -> Written {
    let fields = fields(app, module);
    let is_open = |path: &str| !licence::held().is_some_and(|held| locks(&held, module, path));
    let writable = fields.layout.fields().filter(|placed| placed.is_writable() && is_open(&placed.field));
    let of_path = |path: &str| fields.find(path.strip_prefix("custom.")?);
    let written = writable.filter_map(|placed| of_path(&placed.field)).map(|field| {
        let path = field.path();
        let value = match field.kind {
            FieldKind::Choices => {
                json!(form.many(&path).into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>())
            }
            FieldKind::YesNo => json!(form.has(&path)),
            _ => json!(form.text(&path)),
        };
        (field.key.clone(), value)
    });
    written.collect()
}

fn locks(licence: &Licence, module: &str, path: &str) -> bool {
    Module::from_word(module).is_some_and(|module| licence.is_locked(module, path))
}

/// The sections of a form that hold custom fields, with what they hold and may hold.
pub async fn parts(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    module: &str,
    values: &Values,
) -> Result<Vec<Part>, Fault> {
    let fields = fields(app, module);
    if fields.in_use().next().is_none() {
        return Ok(Vec::new());
    }
    let offered: BTreeSet<&'static str> = fields.in_use().flat_map(Field::prefixes).copied().collect();
    let ids = ids_in(&json!(values).to_string());
    let names = Names::of_owners(reader).await?.and(app, reader, ids).await?;
    let names = names.offering(app, reader, &offered).await?;
    let held = licence::held();
    let section = |(at, section): (usize, &domain::custom_fields::Section)| {
        let title = section.labels.shown(asked.locale);
        let title =
            if title.is_empty() { app.words.say(asked.locale, &section.word, &[]) } else { title.to_owned() };
        let is_seen = |placed: &&Placed| !placed.hidden && !licence::hides(module, &placed.field);
        let shown = section.fields.iter().filter(is_seen);
        let controls = shown.filter_map(|placed| {
            let field = fields.find(placed.field.strip_prefix("custom.")?)?;
            let value = values.get(&field.key);
            Some(Control {
                name: field.path(),
                label: field.labels.shown(asked.locale).to_owned(),
                kind: field.kind,
                required: placed.required,
                read_only: placed.read_only
                    || held.as_ref().is_some_and(|held| locks(held, module, &placed.field)),
                options: options(field, value, &names),
                text: value.map(|value| told(app, asked, field, value, &names)).unwrap_or_default(),
                href: value.map(|value| href(field, value)).unwrap_or_default(),
            })
        });
        Part { id: format!("custom-{at}"), title, fields: controls.collect() }
    };
    let parts = fields.layout.sections.iter().enumerate().map(section);
    Ok(parts.filter(|part| !part.fields.is_empty()).collect())
}

/// What may be chosen for a field where many records are given one value.
pub async fn choices(
    app: &App,
    asked: &Asked,
    reader: &mut Reader,
    field: &Field,
) -> Result<Vec<(String, String)>, Fault> {
    if field.kind == FieldKind::YesNo {
        let say = |word: &str| app.words.say(asked.locale, word, &[]);
        return Ok(["yes", "no"].map(|word| (word.to_owned(), say(word))).into());
    }
    let offered: BTreeSet<&'static str> = field.prefixes().iter().copied().collect();
    let names = Names::of_owners(reader).await?.offering(app, reader, &offered).await?;
    Ok(options(field, None, &names))
}

fn options(field: &Field, value: Option<&Json>, names: &Names) -> Vec<(String, String)> {
    match field.kind {
        FieldKind::Choice | FieldKind::Choices => {
            field.choices.iter().map(|word| (word.clone(), word.clone())).collect()
        }
        FieldKind::User | FieldKind::Record => {
            let is_fit = |id: &str| field.prefixes().iter().any(|prefix| id.starts_with(prefix));
            let offered = names.offered(field.prefixes()).into_iter().filter(|(id, _)| is_fit(id));
            let mut options: Vec<(String, String)> = offered.collect();
            if let Some(id) = value.and_then(Json::as_str)
                && options.iter().all(|(known, _)| known != id)
            {
                options.push((id.to_owned(), names.of(id).unwrap_or(id).to_owned()));
            }
            options
        }
        _ => Vec::new(),
    }
}

/// A value in words.
fn told(app: &App, asked: &Asked, field: &Field, value: &Json, names: &Names) -> String {
    match (field.kind, value) {
        (FieldKind::User | FieldKind::Record, Json::String(id)) => {
            names.of(id).unwrap_or_default().to_owned()
        }
        _ => custom_fields::told(field, value, asked.locale, &app.words),
    }
}

fn href(field: &Field, value: &Json) -> String {
    match (field.kind, value) {
        (FieldKind::Link, Json::String(address)) => address.clone(),
        (FieldKind::Record, Json::String(id)) => {
            let module = field.target.as_deref().unwrap_or_default();
            format!("/app/{module}/{id}")
        }
        _ => String::new(),
    }
}

/// A part for samples.
pub fn sample() -> Vec<Part> {
    let control = |kind: &FieldKind| Control {
        name: format!("custom.{kind}"),
        label: "Ruokavalio <Öhman>".into(),
        kind: *kind,
        required: *kind == FieldKind::Text,
        read_only: *kind == FieldKind::Money,
        options: vec![("Kala".into(), "Kala & <x>".into())],
        text: "Kala & <x>".into(),
        href: if *kind == FieldKind::Link { "https://example.org/?a=1&b=2".into() } else { String::new() },
    };
    let fields = <FieldKind as ground::Choice>::ALL.iter().map(control).collect();
    vec![Part { id: "custom-0".into(), title: "Muut <tiedot>".into(), fields }]
}
