//! Fields that the profile hides are left out of answers, also out of those that a change gives back.

use axum::{
    body::{Body, to_bytes},
    http::header,
    response::{IntoResponse, Response},
};
use domain::rights::{Licence, Module};
use ground::{Choice, Fault};
use serde_json::Value as Json;

use crate::shell::Problem;

/// The answer without hidden fields of the collection that was asked.
pub async fn leave_out(licence: &Licence, path: &str, response: Response) -> Response {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let module = path.split('/').find(|part| !part.is_empty()).and_then(Module::from_word);
    let grants = module.and_then(|module| licence.grants(module)).filter(|grants| !grants.hidden.is_empty());
    let (Some(grants), true) = (grants, response.status().is_success()) else { return response };
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Problem::from(Fault::new("an answer could not be read again")).into_response();
    };
    let Ok(mut json) = serde_json::from_slice::<Json>(&bytes) else {
        return Response::from_parts(head, Body::from(bytes));
    };
    let records = match json.get_mut("items").and_then(Json::as_array_mut) {
        Some(items) => items.iter_mut().collect(),
        None => vec![&mut json],
    };
    for record in records.into_iter().filter_map(Json::as_object_mut) {
        record.retain(|field, _| !grants.hidden.contains(field));
        if let Some(Json::Object(custom)) = record.get_mut("custom") {
            custom.retain(|key, _| !grants.hidden.contains(&format!("custom.{key}")));
        }
    }
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(json.to_string()))
}
