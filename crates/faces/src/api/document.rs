//! The OpenAPI 3.1 document: what the calls say of themselves, and what is true of every call.

use serde_json::{Map, Value as Json, json};
use utoipa::ToSchema;

/// The finished document.
#[derive(Clone, Debug)]
pub struct Document(pub Json);

/// Why a call was not answered as asked (RFC 9457).
#[derive(ToSchema)]
#[schema(as = Problem)]
#[expect(dead_code, reason = "only documents what shell::Problem writes")]
pub struct ProblemRecord {
    /// A name of the kind of problem, `urn:kutsu:problem:` and the code.
    r#type: String,
    title: String,
    status: u16,
    /// Stable; for programs to act on, e.g. `registration.full`.
    code: String,
    /// A sentence for people, in the language of `Accept-Language`.
    detail: String,
    /// The wrong fields, when the status is 422.
    errors: Option<Vec<FieldError>>,
}

/// One wrong field.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only documents what shell::Problem writes")]
pub struct FieldError {
    /// Its path, e.g. `sessions.0.ends_at`.
    field: String,
    /// Stable, e.g. `required`.
    code: String,
    message: String,
}

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Adds to what the calls say what is true of all of them.
pub fn document(calls: &utoipa::openapi::OpenApi) -> Document {
    let mut document = serde_json::to_value(calls).unwrap_or_default();
    document["openapi"] = json!("3.1.0");
    document["info"] = json!({
        "title": "Kutsu",
        "version": "1",
        "description": "Invitations, events and registrations. Times are RFC 3339 in UTC, dates are `YYYY-MM-DD`, \
            ids carry their kind (`con_…`). Every problem is `application/problem+json` with a stable `code`.",
        "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
    });
    document["servers"] = json!([{"url": "/api/v1"}]);
    document["security"] = json!([{"key": []}]);
    document["components"]["securitySchemes"] = json!({
        "key": {"type": "http", "scheme": "bearer", "description": "A key made in the settings or by `kutsu api-key create`."},
    });
    for (name, schema) in [schema_of::<ProblemRecord>(), schema_of::<FieldError>()] {
        document["components"]["schemas"][name] = schema;
    }
    document["components"]["responses"] = json!({"Problem": {
        "description": "Not answered as asked; see `code`.",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }});
    let mut tags = Vec::new();
    for (path, item) in document["paths"].as_object_mut().into_iter().flatten() {
        let tag = path.split('/').nth(1).unwrap_or_default().to_owned();
        if let Json::Object(item) = item {
            METHODS.iter().for_each(|method| complete(item, method, path));
        }
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    document["tags"] = tags.iter().map(|tag| json!({"name": tag})).collect();
    Document(document)
}

fn schema_of<T: ToSchema>() -> (String, Json) {
    (T::name().into_owned(), serde_json::to_value(T::schema()).unwrap_or_default())
}

/// Every operation belongs to its collection and may end in a problem; some take a header.
fn complete(item: &mut Map<String, Json>, method: &str, path: &str) {
    let tag = path.split('/').nth(1).unwrap_or_default();
    let is_versioned = is_versioned(path);
    let Some(operation) = item.get_mut(method) else { return };
    operation["tags"] = json!([tag]);
    operation["responses"]["default"] = json!({"$ref": "#/components/responses/Problem"});
    if is_versioned {
        for status in ["200", "201"] {
            if let Some(Json::Object(response)) = operation["responses"].get_mut(status) {
                response.insert("headers".into(), json!({"ETag": {
                    "description": "The version of the record, for `If-Match`.", "schema": {"type": "string"},
                }}));
            }
        }
    }
    let parameter = match method {
        "get" if is_record(path) => json!({
            "name": "fields", "in": "query", "required": false, "schema": {"type": "string"},
            "description": "The fields of the record that are wanted: `id,name`.",
        }),
        "post" => header(
            "Idempotency-Key",
            "The same key with the same body is answered again, not done again (24 h).",
        ),
        "put" | "patch" | "delete" if is_versioned => {
            header("If-Match", "The `ETag` seen last; 412 when somebody changed the record since.")
        }
        _ => return,
    };
    match operation["parameters"].as_array_mut() {
        Some(parameters) => parameters.push(parameter),
        None => operation["parameters"] = json!([parameter]),
    }
}

/// One record by its id, or the settings.
fn is_record(path: &str) -> bool {
    path == "/settings" || (path.ends_with('}') && !path.contains("/attachments/"))
}

/// A record that has a version. A registration has none: its acts are held to rules, not to what was seen.
fn is_versioned(path: &str) -> bool {
    let parts = path.split('/').skip(1).collect::<Vec<_>>();
    match parts.as_slice() {
        ["settings"] | ["events", _, "sessions", _] => true,
        [collection, id] => id.starts_with('{') && !["registrations", "messages"].contains(collection),
        _ => false,
    }
}

fn header(name: &str, description: &str) -> Json {
    json!({"name": name, "in": "header", "required": false, "description": description, "schema": {"type": "string"}})
}
