//! The manners of every documented call, generated from the document: a call that is added later is held to them too.

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Request, header},
};
use faces::{api, routes, shell::testing::World};
use serde_json::{Value as Json, json};
use tower::ServiceExt;

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Json,
}

impl Answer {
    fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }
    fn tag(&self) -> String {
        self.headers[header::ETAG].to_str().expect("a version").to_owned()
    }
}

/// A program with a key for everything.
struct Program {
    world: World,
    key: String,
}

impl Program {
    async fn new() -> Self {
        let world = World::new().await;
        world.signed_in("Aino Virtanen").await;
        let mut work = world.db.work(store::Actor::SYSTEM).await.expect("a work");
        let made = domain::staff::create_key(&mut work, "Test".into(), &[]).await;
        let (_, secret) = made.unwrap_or_else(|failure| panic!("{failure}"));
        work.commit().await.expect("committed");
        Self { key: secret.reveal().to_owned(), world }
    }

    async fn call(&self, method: &str, path: &str, body: &Json, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let request = request.body(body).expect("a request");
        let Ok(response) = routes::router(self.world.app.clone()).oneshot(request).await;
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let body = serde_json::from_slice(&bytes).unwrap_or_default();
        Answer { status: head.status.as_u16(), headers: head.headers, body }
    }
}

/// Every documented call: method, path with ids that look right but name nothing, and what the document says of it.
fn calls() -> Vec<(String, String, Json)> {
    let document = api::document(routes::calls().get_openapi()).0;
    let paths = document["paths"].as_object().expect("paths").clone();
    let calls = paths.into_iter().flat_map(|(path, item)| {
        let item = item.as_object().expect("an item").clone();
        item.into_iter().map(move |(method, operation)| (method.to_uppercase(), filled(&path), operation))
    });
    calls.collect()
}

fn filled(path: &str) -> String {
    let mut collection = "";
    let parts = path.split('/').map(|part| {
        let prefix = match (part, collection) {
            ("{module}", _) => return "contacts".to_owned(),
            ("{group}", _) => "tgr",
            ("{contact}", _) => "con",
            ("{session}", _) => "ses",
            ("{file}", "files") => "afl",
            ("{file}", _) => "fil",
            ("{payment}", _) => "pay",
            ("{id}", "accounts") => "acc",
            ("{id}", "campaigns") => "cam",
            ("{id}", "contacts") => "con",
            ("{id}", "custom-fields") => "fld",
            ("{id}", "document-templates") => "dtp",
            ("{id}", "email-templates") => "tpl",
            ("{id}", "events") => "evt",
            ("{id}", "event-series") => "ser",
            ("{id}", "invoices") => "ivc",
            ("{id}", "messages") => "msg",
            ("{id}", "products") => "prd",
            ("{id}", "profiles") => "prf",
            ("{id}", "registrations") => "reg",
            ("{id}", "roles") => "rol",
            ("{id}", "scheduled-tasks") => "tsk",
            ("{id}", "questionnaires") => "qnr",
            ("{id}", "target-groups") => "tgr",
            ("{id}", "users") => "usr",
            (part, _) => {
                collection = part;
                return part.to_owned();
            }
        };
        format!("{prefix}_0192f0c1d2e37a3f8b4c5d6e7f809102")
    });
    parts.collect::<Vec<_>>().join("/")
}

fn takes(operation: &Json, header: &str) -> bool {
    operation["parameters"].as_array().into_iter().flatten().any(|one| one["name"] == header)
}

#[tokio::test]
async fn a_parameter_that_no_document_names_is_refused_by_every_call() {
    let program = Program::new().await;
    let calls = calls();
    assert!(calls.len() > 50, "the document was not read");
    for (method, path, _) in calls {
        let answer = program.call(&method, &format!("{path}?fielsd=id"), &Json::Null, &[]).await;
        let error = &answer.body["errors"][0];
        assert_eq!(
            (answer.status, error["field"].as_str(), error["code"].as_str()),
            (422, Some("fielsd"), Some("parameter.unknown")),
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn every_documented_if_match_is_read_and_every_problem_is_problem_json() {
    let program = Program::new().await;
    for (method, path, operation) in calls().into_iter().filter(|call| takes(&call.2, "If-Match")) {
        let answer = program.call(&method, &path, &json!({}), &[("if-match", "3")]).await;
        assert_eq!((answer.status, answer.code()), (412, "if_match.malformed"), "{method} {path}");
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
        assert_eq!(operation["responses"]["default"]["$ref"], "#/components/responses/Problem");
    }
}

#[tokio::test]
async fn every_post_is_answered_again_under_its_key_and_refuses_another_body() {
    let program = Program::new().await;
    for (at, (method, path, operation)) in calls().into_iter().enumerate() {
        if method != "POST" {
            continue;
        }
        assert!(takes(&operation, "Idempotency-Key"), "{path}");
        let key = format!("key-{at}");
        let key = [("idempotency-key", key.as_str())];
        let first = program.call("POST", &path, &json!({"no_such_field": 1}), &key).await;
        let again = program.call("POST", &path, &json!({"no_such_field": 1}), &key).await;
        assert_eq!((first.status, &first.body), (again.status, &again.body), "{path}");
        assert_eq!(again.headers["idempotency-replayed"], "true", "{path}");
        let other = program.call("POST", &path, &json!({"no_such_field": 2}), &key).await;
        assert_eq!((other.status, other.code()), (422, "idempotency.mismatch"), "{path}");
    }
}

#[tokio::test]
async fn a_record_that_was_changed_since_it_was_seen_is_neither_changed_nor_archived() {
    let program = Program::new().await;
    let session =
        json!({"subject": "Aamu", "starts_at": "2031-01-14T07:00:00Z", "ends_at": "2031-01-14T14:00:00Z"});
    for (collection, new) in [
        ("accounts", json!({"name": "Harju Oy"})),
        ("campaigns", json!({"name": "Kevät", "estimated_end_date": "2031-03-31"})),
        ("contacts", json!({"first_name": "Eevi", "last_name": "Haavikkola"})),
        (
            "email-templates",
            json!({"name": "Kutsu", "folder": "campaign", "subject": "Kutsu", "body_html": "<p>Hei</p>"}),
        ),
        ("events", json!({"name": "Talvipäivä", "seats": 3, "sessions": [session]})),
        ("target-groups", json!({"name": "Tampere"})),
        ("users", json!({"name": "Onni Mäki", "email": "onni@example.fi"})),
    ] {
        let made = program.call("POST", &format!("/{collection}"), &new, &[]).await;
        assert_eq!(made.status, 201, "{collection}: {}", made.body);
        let path = format!("/{collection}/{}", made.body["id"].as_str().expect("an id"));
        let seen = program.call("GET", &path, &Json::Null, &[]).await.tag();
        assert_eq!(seen, made.tag(), "{collection}");
        let name =
            if collection == "contacts" { json!({"last_name": "Öhman"}) } else { json!({"name": "Toinen"}) };
        let changed = program.call("PATCH", &path, &name, &[("if-match", &seen)]).await;
        assert_eq!(changed.status, 200, "{collection}: {}", changed.body);
        for method in ["PATCH", "DELETE"] {
            let stale = program.call(method, &path, &name, &[("if-match", &seen)]).await;
            assert_eq!((stale.status, stale.code()), (412, "precondition.failed"), "{method} {collection}");
        }
        let cut = program.call("GET", &format!("{path}?fields=id,version"), &Json::Null, &[]).await;
        assert_eq!(cut.body.as_object().map(serde_json::Map::len), Some(2), "{collection}");
        let wrong = program.call("GET", &format!("{path}?fields=nmae"), &Json::Null, &[]).await;
        assert_eq!(
            (wrong.status, &wrong.body["errors"][0]["code"]),
            (422, &json!("fields.unknown")),
            "{collection}"
        );
        let gone = program.call("DELETE", &path, &Json::Null, &[("if-match", &changed.tag())]).await;
        assert_eq!(gone.status, 204, "{collection}: {}", gone.body);
    }
}

#[tokio::test]
async fn settings_that_were_read_may_be_sent_back_and_change_nothing() {
    let program = Program::new().await;
    let read = program.call("GET", "/settings", &Json::Null, &[]).await;
    let sent = program.call("PUT", "/settings", &read.body, &[("if-match", &read.tag())]).await;
    assert_eq!(sent.status, 200, "{}", sent.body);
    let without_version = |body: &Json| {
        let mut body = body.clone();
        body["version"] = Json::Null;
        body
    };
    assert_eq!(without_version(&sent.body), without_version(&read.body));

    let picture = json!({"logo": "data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4="});
    let refused = program.call("PUT", "/settings", &picture, &[]).await;
    assert_eq!((refused.status, &refused.body["errors"][0]["code"]), (422, &json!("logo.behaves")));
    let names = json!({"module_names": {"weddings": {"fi": null}}, "modules_off": ["target-groups"]});
    let refused = program.call("PUT", "/settings", &names, &[]).await;
    assert_eq!(refused.body["errors"].as_array().map(Vec::len), Some(2), "{}", refused.body);

    let off = program.call("PUT", "/settings", &json!({"modules_off": ["campaigns"]}), &[]).await;
    assert_eq!(off.status, 200, "{}", off.body);
    let gone = program.call("GET", "/campaigns", &Json::Null, &[]).await;
    assert_eq!((gone.status, gone.code()), (404, "module.off"));
}
