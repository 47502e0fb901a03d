//! What is asked in an address beside the record itself.
//!
//! The rule of all calls: a parameter that the document does not name is refused (422), so that a misspelt one is never
//! taken for no wish at all. `?fields=` cuts one record as it cuts lists. Start at [`read`] and [`cut`].

use super::docs;
use crate::shell::{Problem, form};
use axum::{
    body::{Body, to_bytes},
    extract::{MatchedPath, Request},
    http::{StatusCode, header},
    response::Response,
};
use ground::{Fault, Flaw, Invalid};
use serde_json::{Map, Value as Json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// The fields of one record that are wanted; all when empty.
pub(super) type Wanted = Vec<String>;

/// The parameters that the document names, by method and path (`get /contacts/{id}`).
fn known() -> &'static BTreeMap<String, BTreeSet<String>> {
    static KNOWN: OnceLock<BTreeMap<String, BTreeSet<String>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let paths = docs::of_calls().0["paths"].as_object().cloned().unwrap_or_default();
        let operations = paths.iter().flat_map(|(path, item)| {
            let item = item.as_object().cloned().unwrap_or_default();
            item.into_iter().map(move |(method, operation)| (format!("{method} {path}"), names(&operation)))
        });
        operations.collect()
    })
}

fn names(operation: &Json) -> BTreeSet<String> {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let asked = parameters.filter(|one| one["in"] == "query").filter_map(|one| one["name"].as_str());
    asked.map(str::to_owned).collect()
}

/// Refuses parameters that nobody documented; gives the fields that are wanted of one record.
pub(super) fn read(request: &Request) -> Result<Wanted, Invalid> {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let method = match request.method().as_str() {
        "HEAD" => "get".to_owned(),
        method => method.to_lowercase(),
    };
    let Some(known) = known().get(&format!("{method} {path}")) else { return Ok(Wanted::new()) };
    let mut wanted = Wanted::new();
    let mut flaws = Vec::new();
    for (name, value) in form::pairs(request.uri().query().unwrap_or_default().as_bytes()) {
        match name.as_str() {
            name if !known.contains(name) => flaws.push(Flaw::new(name, "parameter.unknown")),
            // A list reads its own.
            "fields" if !known.contains("cursor") => {
                let names = value.split(',').map(|name| name.trim().to_owned());
                wanted.extend(names.filter(|name| !name.is_empty()));
            }
            _ => {}
        }
    }
    Invalid::unless_none(flaws)?;
    Ok(wanted)
}

/// The record with the wanted fields only.
pub(super) async fn cut(wanted: Wanted, response: Response) -> Result<Response, Problem> {
    if wanted.is_empty() || response.status() != StatusCode::OK {
        return Ok(response);
    }
    let (mut head, body) = response.into_parts();
    let unread = |error| Fault::because("reading an answer to be cut", error);
    let body = to_bytes(body, usize::MAX).await.map_err(unread)?;
    let unfit = |error| Fault::because("reading a record to be cut", error);
    let mut record: Map<String, Json> = serde_json::from_slice(&body).map_err(unfit)?;
    let allowed = record.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    let unknown = wanted.iter().filter(|name| !record.contains_key(name.as_str()));
    let flaw =
        |name: &String| Flaw::new("fields", "fields.unknown").with("name", name).with("allowed", &allowed);
    Invalid::unless_none(unknown.map(flaw).collect())?;
    record.retain(|name, _| wanted.contains(name));
    head.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(head, Body::from(Json::Object(record).to_string())))
}
