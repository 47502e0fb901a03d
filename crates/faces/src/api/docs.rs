//! `/api/openapi.json`, and `/api/docs`: the same document as a page, drawn here, without scripts of others.

use super::{Document, document};
use crate::{
    routes::calls,
    shell::{App, Asked, Gallery, Problem, View},
};
use axum::{Json, Router, extract::State, response::Response, routing::get};
use serde::Serialize;
use serde_json::Value as Json_;
use std::sync::OnceLock;

/// The two addresses of the document.
pub fn routes() -> Router<App> {
    Router::new().route("/api/openapi.json", get(openapi)).route("/api/docs", get(page))
}

/// The document of all calls that are mounted; made once.
fn of_calls() -> &'static Document {
    static DOCUMENT: OnceLock<Document> = OnceLock::new();
    DOCUMENT.get_or_init(|| document(calls().get_openapi()))
}

/// `GET /api/openapi.json`
async fn openapi() -> Json<&'static Json_> {
    Json(&of_calls().0)
}

/// `GET /api/docs`
async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    app.show(&asked, &DocsPage::of(&of_calls().0))
}

/// What `api/docs.html` sees.
#[derive(Serialize)]
struct DocsPage {
    collections: Vec<Collection>,
    schemas: Vec<Schema>,
}

#[derive(Serialize)]
struct Collection {
    name: String,
    calls: Vec<Call>,
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
    fn of(document: &Json_) -> Self {
        let mut collections: Vec<Collection> = Vec::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let name = text(&operation["tags"][0]);
                let call = Call::of(method, path, operation);
                match collections.iter_mut().find(|collection| collection.name == name) {
                    Some(collection) => collection.calls.push(call),
                    None => collections.push(Collection { name, calls: vec![call] }),
                }
            }
        }
        let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
        Self { collections, schemas: schemas.map(|(name, schema)| Schema::of(name, schema)).collect() }
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
        vec![Self::of(&of_calls().0), Self { collections: Vec::new(), schemas: Vec::new() }]
    }
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<DocsPage>("/api/docs");
}
