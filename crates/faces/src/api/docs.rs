//! `/api/openapi.json`, and `/api/docs`: the same document as a page, drawn here, without scripts of others.

use super::{Document, document};
use crate::{
    routes::calls,
    shell::{App, Asked, Gallery, Problem, View},
};
use axum::{
    Json, Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json_;
use std::{collections::BTreeSet, sync::OnceLock};

/// The two addresses of the document.
pub fn routes() -> Router<App> {
    Router::new().route("/api/openapi.json", get(openapi)).route("/api/docs", get(page))
}

/// The document of all calls that are mounted; made once.
pub(super) fn of_calls() -> &'static Document {
    static DOCUMENT: OnceLock<Document> = OnceLock::new();
    DOCUMENT.get_or_init(|| document(calls().get_openapi()))
}

/// `GET /api/openapi.json`
async fn openapi() -> Json<&'static Json_> {
    Json(&of_calls().0)
}

/// `?of=events`: which collection to draw; without it the first.
#[derive(Deserialize)]
struct Chosen {
    of: Option<String>,
}

/// `GET /api/docs`: one collection at a time, with the schemas it speaks of.
async fn page(
    State(app): State<App>,
    asked: Asked,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Problem> {
    app.show(&asked, &DocsPage::of(&of_calls().0, chosen.of.as_deref()))
}

/// What `api/docs.html` sees.
#[derive(Serialize)]
struct DocsPage {
    /// The names of all collections, and which is drawn.
    collections: Vec<String>,
    of: String,
    calls: Vec<Call>,
    schemas: Vec<Schema>,
}

#[derive(Serialize)]
struct Call {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<Field>,
    body: String,
    answers: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    status: String,
    description: String,
    schema: String,
}

#[derive(Serialize)]
struct Schema {
    name: String,
    description: String,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    name: String,
    kind: String,
    place: String,
    required: bool,
    description: String,
}

impl DocsPage {
    fn of(document: &Json_, chosen: Option<&str>) -> Self {
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations: Vec<(&String, &String, &Json_)> = paths
            .flat_map(|(path, item)| {
                let methods = item.as_object().into_iter().flatten();
                methods.map(move |(method, operation)| (path, method, operation))
            })
            .collect();
        let mut collections: Vec<String> = Vec::new();
        for (.., operation) in &operations {
            let name = text(&operation["tags"][0]);
            if !collections.contains(&name) {
                collections.push(name);
            }
        }
        let of = collections.iter().find(|name| chosen == Some(name.as_str()));
        let of = of.or(collections.first()).cloned().unwrap_or_default();

        let drawn = operations.iter().filter(|(.., operation)| operation["tags"][0] == of.as_str());
        let calls = drawn.clone().map(|(path, method, operation)| Call::of(method, path, operation));
        let schemas = &document["components"]["schemas"];
        let mut spoken_of = BTreeSet::new();
        drawn.for_each(|(.., operation)| gather(operation, schemas, &mut spoken_of));
        let schema = |name: &String| Schema::of(name, &schemas[name]);
        Self { calls: calls.collect(), schemas: spoken_of.iter().map(schema).collect(), collections, of }
    }
}

/// The names of all schemas that `part` speaks of, and that those speak of.
fn gather(part: &Json_, schemas: &Json_, names: &mut BTreeSet<String>) {
    match part {
        Json_::Object(fields) => {
            let name = part["$ref"].as_str().and_then(|path| path.rsplit('/').next());
            if let Some(name) = name.filter(|name| names.insert((*name).to_owned())) {
                gather(&schemas[name], schemas, names);
            }
            fields.values().for_each(|field| gather(field, schemas, names));
        }
        Json_::Array(items) => items.iter().for_each(|item| gather(item, schemas, names)),
        _ => {}
    }
}

impl Call {
    fn of(method: &str, path: &str, operation: &Json_) -> Self {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let answers = operation["responses"].as_object().into_iter().flatten();
        Self {
            id: text(&operation["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&operation["summary"]),
            description: text(&operation["description"]),
            parameters: parameters.map(Field::of_parameter).collect(),
            body: named(&operation["requestBody"]["content"]["application/json"]["schema"]),
            answers: answers
                .filter(|(status, _)| *status != "default")
                .map(|(status, answer)| Answer {
                    status: status.clone(),
                    description: text(&answer["description"]),
                    schema: named(&answer["content"]["application/json"]["schema"]),
                })
                .collect(),
        }
    }
}

impl Schema {
    fn of(name: &str, schema: &Json_) -> Self {
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let fields = schema["properties"].as_object().into_iter().flatten();
        let field = |(field, kind): (&String, &Json_)| Field {
            name: field.clone(),
            kind: named(kind),
            place: String::new(),
            required: required.iter().any(|name| name == field.as_str()),
            description: text(&kind["description"]),
        };
        Self {
            name: name.to_owned(),
            description: text(&schema["description"]),
            fields: fields.map(field).collect(),
        }
    }
}

impl Field {
    fn of_parameter(parameter: &Json_) -> Self {
        Self {
            name: text(&parameter["name"]),
            kind: named(&parameter["schema"]),
            place: text(&parameter["in"]),
            required: parameter["required"] == true,
            description: text(&parameter["description"]),
        }
    }
}

fn text(value: &Json_) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A type in a few letters: `string`, `User`, `[Session]`, `integer | null`.
fn named(schema: &Json_) -> String {
    if let Some(name) = schema["$ref"].as_str() {
        return name.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(parts) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        return parts.iter().map(named).collect::<Vec<_>>().join(" | ");
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().map(|word| word.to_string()).collect::<Vec<_>>().join(" | ");
    }
    match &schema["type"] {
        Json_::String(kind) if kind == "array" => format!("[{}]", named(&schema["items"])),
        Json_::String(kind) => kind.clone(),
        Json_::Array(kinds) => kinds.iter().map(text).collect::<Vec<_>>().join(" | "),
        _ => String::new(),
    }
}

impl View for DocsPage {
    const PAGE: &'static str = "api/docs.html";

    fn samples() -> Vec<Self> {
        let document = &of_calls().0;
        vec![Self::of(document, None), Self::of(document, Some("events")), Self::of(&Json_::Null, None)]
    }
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<DocsPage>("/api/docs");
}
