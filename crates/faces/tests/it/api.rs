//! The promises every call of the API keeps, held on users and settings.

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use faces::{
    routes,
    shell::{App, Parts},
};
use ground::{Failure, Fault, Links, Refusal, SecretKey, Words};
use serde_json::{Value as Json, json};
use std::sync::Arc;
use store::{Actor, Db, testing::Folder};
use tower::ServiceExt;

/// An instance with an administrator, a key for everything and one for looking at users.
struct World {
    app: App,
    key: String,
    narrow: String,
    _folder: Folder,
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Json,
}

impl Answer {
    fn code(&self) -> (u16, &str) {
        (self.status, self.body["code"].as_str().unwrap_or_default())
    }
    fn field(&self) -> (u16, &str, &str) {
        let error = &self.body["errors"][0];
        (self.status, error["field"].as_str().unwrap_or_default(), error["code"].as_str().unwrap_or_default())
    }
}

fn whole<T, R: Refusal>(done: Result<T, Failure<R>>) -> T {
    done.unwrap_or_else(|failure| panic!("{failure}"))
}

async fn key(db: &Db, scopes: &[&str]) -> Result<String, Fault> {
    let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let mut work = db.work(Actor::SYSTEM).await?;
    let (_, secret) = whole(domain::staff::create_key(&mut work, "Test".into(), &scopes).await);
    work.commit().await?;
    Ok(secret.reveal().to_owned())
}

impl World {
    async fn new() -> Self {
        let (db, folder) = store::testing::sqlite().await.expect("a database");
        let mut work = db.work(Actor::SYSTEM).await.expect("a work");
        domain::staff::testing::an_administrator(&mut work, "Aino Virtanen").await.expect("a user");
        work.commit().await.expect("committed");
        let key_of_all = key(&db, &[]).await.expect("a key");
        let narrow = key(&db, &["users:read"]).await.expect("a key");
        let links = Links::new("http://kutsu.test", SecretKey::from_bytes(&[7; 32]).expect("a key"));
        let parts = Parts { db, words: Arc::new(Words::embedded()), links };
        let app = App::new(parts).await.expect("an app");
        let _ = app.press.set(Arc::new(domain::documents::testing::PlainPress));
        Self { app, key: key_of_all, narrow, _folder: folder }
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let Ok(response) = routes::router(self.app.clone()).oneshot(request).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let body = serde_json::from_slice(&bytes).unwrap_or_default();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    async fn call(&self, method: Method, path: &str, body: Json, headers: &[(&str, &str)]) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, Json::Null, &[]).await
    }

    async fn post(&self, path: &str, body: Json) -> Answer {
        self.call(Method::POST, path, body, &[]).await
    }

    async fn as_key(&self, key: &str, method: Method, path: &str) -> Answer {
        let request = Request::builder().method(method).uri(path).header("authorization", key);
        self.send(request.body(Body::empty()).expect("a request")).await
    }
}

fn onni() -> Json {
    json!({"email": "onni@example.fi", "name": "Onni <Mäki>"})
}

#[tokio::test]
async fn a_call_without_a_known_key_or_the_scope_is_refused_as_problem_json() {
    let world = World::new().await;
    let answer = world.as_key("", Method::GET, "/api/v1/users").await;
    assert_eq!(answer.code(), (401, "unauthenticated"));
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(answer.headers[header::WWW_AUTHENTICATE], "Bearer");
    let forged = world.as_key("Bearer kutsu_forged", Method::GET, "/api/v1/users").await;
    assert_eq!(forged.code(), (401, "api_key.unknown"));
    let narrow = format!("bearer {}", world.narrow);
    assert_eq!(world.as_key(&narrow, Method::GET, "/api/v1/users").await.status, 200);
    assert_eq!(world.as_key(&narrow, Method::GET, "/api/v1/me").await.body["scopes"], json!(["users:read"]));
    for (method, path) in [
        (Method::POST, "/api/v1/users"),
        (Method::GET, "/api/v1/settings"),
        (Method::PUT, "/api/v1/settings"),
        (Method::DELETE, "/api/v1/users/usr_00000000000000000000000000000001"),
    ] {
        let answer = world.as_key(&narrow, method, path).await;
        assert_eq!(answer.code(), (403, "api_key.scope_missing"), "{path}");
    }
}

#[tokio::test]
async fn a_sign_in_cookie_opens_no_call() {
    let world = World::new().await;
    let request = Request::get("/api/v1/users").header("cookie", "kutsu_sign_in=whatever");
    let answer = world.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(answer.code(), (401, "unauthenticated"));
}

#[tokio::test]
async fn a_user_is_created_read_changed_and_disabled() {
    let world = World::new().await;
    let made = world.post("/users", onni()).await;
    assert_eq!((made.status, made.body["role"].as_str()), (201, Some("user")));
    let id = made.body["id"].as_str().expect("an id").to_owned();
    let path = format!("/users/{id}");
    assert_eq!(made.headers[header::LOCATION], format!("/api/v1{path}").as_str());
    let read = world.get(&path).await;
    assert_eq!(
        (read.status, &read.body, &read.headers[header::ETAG]),
        (200, &made.body, &made.headers[header::ETAG])
    );

    let changed =
        world.call(Method::PATCH, &path, json!({"role": "administrator"}), &[("if-match", "\"1\"")]).await;
    assert_eq!((changed.status, changed.body["version"].as_i64()), (200, Some(2)));
    assert_eq!(changed.body["name"], "Onni <Mäki>");
    let stale = world.call(Method::PATCH, &path, json!({"name": "x"}), &[("if-match", "\"1\"")]).await;
    assert_eq!(stale.code(), (412, "precondition.failed"));
    let odd = world.call(Method::PATCH, &path, json!({"name": "x"}), &[("if-match", "1")]).await;
    assert_eq!(odd.code(), (412, "if_match.malformed"));

    assert_eq!(world.call(Method::DELETE, &path, Json::Null, &[]).await.status, 204);
    assert_eq!(world.get(&path).await.body["active"], false);
    let users = world.get("/users").await;
    let aino = users.body["items"][0]["id"].as_str().expect("an id").to_owned();
    let last = world.call(Method::DELETE, &format!("/users/{aino}"), Json::Null, &[]).await;
    assert_eq!(last.code(), (409, "user.last_administrator"));
}

#[tokio::test]
async fn every_wrong_body_is_told_by_its_field() {
    let world = World::new().await;
    let send = async |body: &str| {
        let request = Request::post("/api/v1/users").header("authorization", format!("Bearer {}", world.key));
        world.send(request.body(Body::from(body.to_owned())).expect("a request")).await
    };
    assert_eq!(send("{\"email\": ").await.code(), (400, "json.broken"));
    assert_eq!(send("[]").await.code(), (400, "json.no_object"));
    assert_eq!(send("{}").await.field(), (422, "email", "required"));
    assert_eq!(send(r#"{"email": 5, "name": "x"}"#).await.field(), (422, "email", "json.wrong_type"));
    assert_eq!(send(r#"{"email": "a@b", "name": "x"}"#).await.field(), (422, "email", "email"));
    let smuggled = r#"{"email": "a@b.fi", "name": "x", "password_hash": "y"}"#;
    assert_eq!(send(smuggled).await.field(), (422, "password_hash", "json.unknown_field"));
    let boss = r#"{"email": "a@b.fi", "name": "x", "role": "boss", "password": "short"}"#;
    assert_eq!(send(boss).await.field(), (422, "password", "password.too_short"));
    assert_eq!(
        send(r#"{"email": "aino.virtanen@example.fi", "name": "x"}"#).await.field(),
        (422, "email", "email.taken")
    );
    let big = format!(r#"{{"name": "{}"}}"#, "x".repeat(1024 * 1024));
    assert_eq!(send(&big).await.code(), (413, "too_large"));
    let told = send(boss).await;
    assert!(
        told.body["errors"][0]["message"].as_str().is_some_and(|said| said.contains("12")),
        "{}",
        told.body
    );
}

#[tokio::test]
async fn foreign_malformed_and_missing_ids_and_addresses_are_404_and_wrong_methods_405() {
    let world = World::new().await;
    for path in [
        "/users/usr_00000000000000000000000000000001",
        "/users/con_00000000000000000000000000000001",
        "/users/1",
        "/users/%00",
        "/nothing",
        "/users/usr_00000000000000000000000000000001/nothing",
    ] {
        assert_eq!(world.get(path).await.status, 404, "{path}");
    }
    assert_eq!(world.call(Method::PUT, "/users", Json::Null, &[]).await.code(), (405, "method_not_allowed"));
    let outside = world.as_key("", Method::GET, "/api/v2/users").await;
    assert_eq!(outside.code(), (404, "not_found"));
}

#[tokio::test]
async fn a_list_is_filtered_sorted_searched_cut_and_paged() {
    let world = World::new().await;
    for name in ["Örjan Ek", "Bertta Aho", "Cilla Berg"] {
        let email = format!(
            "{}@example.fi",
            name.chars().rev().filter(char::is_ascii_alphabetic).collect::<String>()
        );
        assert_eq!(world.post("/users", json!({"email": email, "name": name})).await.status, 201);
    }
    let names = |answer: &Answer| -> Vec<String> {
        let items = answer.body["items"].as_array().expect("items").iter();
        items.map(|item| item["name"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let first = world.get("/users?limit=3&fields=name&sort=-name").await;
    assert_eq!(names(&first), ["Örjan Ek", "Cilla Berg", "Bertta Aho"]);
    assert_eq!(
        (first.body["total"].as_i64(), first.body["items"][0].as_object().map(|item| item.len())),
        (Some(4), Some(1))
    );
    let next = first.body["next"].as_str().expect("a cursor");
    let second = world.get(&format!("/users?limit=3&fields=name&sort=-name&cursor={next}")).await;
    assert_eq!((names(&second), &second.body["next"]), (vec!["Aino Virtanen".to_owned()], &Json::Null));
    let filter = "%7B%22field%22%3A%22role%22%2C%22op%22%3A%22eq%22%2C%22value%22%3A%22administrator%22%7D";
    assert_eq!(names(&world.get(&format!("/users?filter={filter}")).await), ["Aino Virtanen"]);
    assert_eq!(names(&world.get("/users?q=orjan").await), ["Örjan Ek"]);
    for (query, field) in [
        ("limit=201", "limit"),
        ("limit=0", "limit"),
        ("sort=shoe", "sort"),
        ("cursor=x", "cursor"),
        ("fields=shoe", "fields"),
        ("filter=%7B", "filter"),
        ("fitler=x", "fitler"),
    ] {
        let answer = world.get(&format!("/users?{query}")).await;
        assert_eq!((answer.status, answer.field().1), (422, field), "{query}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_repeated_post_is_answered_again_and_not_done_again() {
    let world = World::new().await;
    let send = async |key: &str, body: Json| {
        world.call(Method::POST, "/users", body, &[("idempotency-key", key)]).await
    };
    let first = send("a", onni()).await;
    let again = send("a", onni()).await;
    assert_eq!((first.status, again.status, &again.body), (201, 201, &first.body));
    assert_eq!(again.headers["idempotency-replayed"], "true");
    let other = send("a", json!({"email": "other@example.fi", "name": "x"})).await;
    assert_eq!(other.code(), (422, "idempotency.mismatch"));
    let refused = send("b", onni()).await;
    assert_eq!(refused.field(), (422, "email", "email.taken"));
    let refused_again = send("b", onni()).await;
    assert_eq!((refused_again.status, &refused_again.body), (422, &refused.body));
    assert_eq!(refused_again.headers[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(send(&"x".repeat(256), onni()).await.code(), (400, "idempotency.malformed"));
    assert_eq!(world.get("/users").await.body["total"], 2);
}

#[tokio::test]
async fn settings_are_read_and_changed_part_by_part() {
    let world = World::new().await;
    let before = world.get("/settings").await;
    assert_eq!((before.status, &before.headers[header::ETAG]), (200, &"\"0\"".parse().expect("a tag")));
    assert_eq!(before.body["module_names"]["events"]["fi"]["plural"], "Kutsutilaisuudet");
    assert_eq!(before.body["send_confirmation_for_manual_registrations"], false);
    let sent = json!({
        "send_confirmation_for_manual_registrations": true,
        "undo_seconds": 0,
        "module_names": {"events": {"fi": {"singular": "Koulutus", "plural": "Koulutukset"}}},
    });
    let after = world.call(Method::PUT, "/settings", sent, &[]).await;
    assert_eq!(
        (after.status, &after.body["undo_seconds"], &after.body["version"]),
        (200, &json!(0), &json!(1))
    );
    assert_eq!(after.body["module_names"]["events"]["fi"]["plural"], "Koulutukset");
    assert_eq!(after.body["module_names"]["events"]["en"]["plural"], "Events");
    let wrong = world.call(Method::PUT, "/settings", json!({"undo_seconds": 601}), &[]).await;
    assert_eq!(wrong.field(), (422, "undo_seconds", "number.out_of_range"));
    let stale =
        world.call(Method::PUT, "/settings", json!({"undo_seconds": 1}), &[("if-match", "\"0\"")]).await;
    assert_eq!(stale.code(), (412, "precondition.failed"));
    assert_eq!(world.get("/settings").await.body, after.body);
}

#[tokio::test]
async fn the_document_names_every_call_its_key_and_its_problems() {
    let world = World::new().await;
    let answer = world.as_key("", Method::GET, "/api/openapi.json").await;
    let document = &answer.body;
    assert_eq!((answer.status, document["openapi"].as_str()), (200, Some("3.1.0")));
    let paths = document["paths"].as_object().expect("paths");
    assert!(paths.contains_key("/users/{id}") && paths.contains_key("/settings"));
    for (path, item) in paths {
        for (method, operation) in item.as_object().expect("operations") {
            let place = format!("{method} {path}");
            for part in ["operationId", "summary", "tags"] {
                assert!(!operation[part].is_null(), "{place} has no {part}");
            }
            assert!(operation["responses"]["default"].is_object(), "{place} cannot fail");
            for name in path.split('{').skip(1).filter_map(|part| part.split('}').next()) {
                let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
                assert!(parameters.iter().any(|known| known["name"] == name), "{place} does not tell {name}");
            }
        }
    }
    let text = document.to_string();
    for reference in text.split("#/components/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(&format!("/components/{reference}")).is_some(), "{reference} is nowhere");
    }
}

#[tokio::test]
async fn every_documented_call_is_mounted_and_asks_for_a_key() {
    let world = World::new().await;
    let document = world.as_key("", Method::GET, "/api/openapi.json").await.body;
    for (path, item) in document["paths"].as_object().expect("paths") {
        let path: String = path
            .split('/')
            .map(|part| if part.starts_with('{') { "x" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        for method in item.as_object().expect("operations").keys() {
            let method: Method = method.to_uppercase().parse().expect("a method");
            let answer = world.as_key("", method.clone(), &format!("/api/v1{path}")).await;
            assert_eq!(answer.code(), (401, "unauthenticated"), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn the_page_of_the_document_needs_no_sign_in() {
    let world = World::new().await;
    let read = async |address: &str| {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        let response = routes::router(world.app.clone()).oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        String::from_utf8(bytes.to_vec()).expect("text")
    };
    let users = read("/api/docs?of=users").await;
    assert!(users.contains("create_user") && users.contains("{id}"));
    // One collection at a time, whatever is asked for; every other is one press away.
    assert!(!users.contains("create_event") && users.contains("?of=events"));
    assert!(read("/api/docs?of=events").await.contains("create_event"));
    assert!(read("/api/docs?of=nothing").await.contains("?of=events"));
}
