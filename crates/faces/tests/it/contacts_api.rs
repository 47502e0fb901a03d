//! Contacts and accounts over the API.

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use faces::{routes, shell::testing::World};
use serde_json::{Value as Json, json};
use store::Actor;
use tower::ServiceExt;

struct Program {
    world: World,
    key: String,
}

struct Answer {
    status: u16,
    body: Json,
}

impl Answer {
    fn flawed(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        errors.iter().filter_map(|error| error["field"].as_str()).collect()
    }
}

impl Program {
    /// A program whose key opens everything, at an instance whose administrator is Aura.
    async fn new() -> Self {
        let world = World::new().await;
        world.signed_in("Aura Tuulenkari").await;
        let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
        let made = domain::staff::create_key(&mut work, "Test".into(), &[]).await;
        let (_, secret) = made.unwrap_or_else(|failure| panic!("{failure}"));
        work.commit().await.expect("committed");
        Self { key: secret.reveal().to_owned(), world }
    }

    async fn call(&self, method: Method, path: &str, body: Json) -> Answer {
        self.call_with(method, path, body, None).await
    }

    async fn call_with(&self, method: Method, path: &str, body: Json, if_match: Option<&str>) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        let mut request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        if let Some(version) = if_match {
            request = request.header(header::IF_MATCH, version);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let Ok(response) = routes::router(self.world.app.clone()).oneshot(request).await;
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        Answer { status, body: serde_json::from_slice(&bytes).unwrap_or_default() }
    }
}

#[tokio::test]
async fn a_contact_is_created_read_listed_changed_archived_and_restored() {
    let program = Program::new().await;
    let account = program
        .call(Method::POST, "/accounts", json!({"name": "Harju Oy", "employees": 12, "custom": {}}))
        .await;
    assert_eq!((account.status, &account.body["employees"]), (201, &json!(12)));
    let sent = json!({"first_name": "Åsa", "last_name": "Öhman", "email": "ASA@example.org", "language": "sv",
        "account_id": account.body["id"], "city": "Åbo", "external_id": "x-1"});

    let made = program.call(Method::POST, "/contacts", sent).await;
    assert_eq!(made.status, 201);
    let id = made.body["id"].as_str().expect("an id").to_owned();
    assert_eq!((&made.body["email"], &made.body["number"]), (&json!("asa@example.org"), &json!("K-1001")));
    assert!(made.body["owner"].as_str().is_some_and(|owner| owner.starts_with("usr_")));
    assert_eq!((&made.body["phone"], &made.body["custom"]), (&Json::Null, &json!({})));
    let path = format!("/contacts/{id}");
    assert_eq!(program.call(Method::GET, &path, Json::Null).await.body, made.body);

    let list = "/contacts?filter=%7B%22field%22:%22account.name%22,%22op%22:%22eq%22,%22value%22:%22harju%20oy%22%7D&fields=id";
    let listed = program.call(Method::GET, list, Json::Null).await;
    assert_eq!(listed.body, json!({"items": [{"id": id}], "next": null, "total": 1}));

    let changed = program.call(Method::PATCH, &path, json!({"city": null, "email_opt_out": true})).await;
    assert_eq!(
        (changed.status, &changed.body["city"], &changed.body["first_name"]),
        (200, &Json::Null, &json!("Åsa"))
    );
    assert!(changed.body["email_opt_out_at"].is_string());
    assert_eq!(program.call(Method::DELETE, &path, Json::Null).await.status, 204);
    assert_eq!(program.call(Method::GET, "/contacts", Json::Null).await.body["total"], 0);
    assert_eq!(program.call(Method::GET, "/contacts?archived=true", Json::Null).await.body["total"], 1);
    let restored = program.call(Method::POST, &format!("{path}/restore"), Json::Null).await;
    assert_eq!((restored.status, &restored.body["archived_at"]), (200, &Json::Null));
}

#[tokio::test]
async fn every_wrong_field_is_named_with_a_sentence() {
    let program = Program::new().await;
    let sent = json!({"first_name": "A\r\nBcc: x", "email": "x", "phone": "soita", "language": "de", "account_id": "con_1"});

    let refused = program.call(Method::POST, "/contacts", sent).await;

    assert_eq!((refused.status, &refused.body["code"]), (422, &json!("invalid")));
    assert_eq!(refused.flawed(), ["first_name", "last_name", "email", "phone", "language", "account_id"]);
    assert!(
        refused.body["errors"][2]["message"].as_str().is_some_and(|message| message.contains("aino@example"))
    );
    for (sent, field) in [
        (json!({"first_name": 1, "last_name": "x"}), "first_name"),
        (json!({"first_name": "x", "last_name": "x", "shoe": 1}), "shoe"),
        (json!({"first_name": "x", "last_name": "x", "custom": {"shoe": 1}}), "custom.shoe"),
        (json!({"first_name": "x", "last_name": "x", "email_opt_out": "yes"}), "email_opt_out"),
        (json!({"first_name": "x".repeat(1_000), "last_name": "x"}), "first_name"),
    ] {
        let refused = program.call(Method::POST, "/contacts", sent).await;
        assert_eq!((refused.status, refused.flawed()), (422, vec![field]));
    }
    let refused = program
        .call(Method::POST, "/accounts", json!({"name": "", "business_id": "0737546-3", "employees": -1}))
        .await;
    assert_eq!(refused.flawed(), ["name", "business_id", "employees"]);
    let foreign = program
        .call(
            Method::GET,
            "/contacts?filter=%7B%22field%22:%22shoe%22,%22op%22:%22eq%22,%22value%22:1%7D",
            Json::Null,
        )
        .await;
    assert_eq!((foreign.status, foreign.flawed()), (422, vec!["filter.field"]));
}

#[tokio::test]
async fn a_change_over_a_newer_version_is_refused_with_what_moved() {
    let program = Program::new().await;
    let made =
        program.call(Method::POST, "/contacts", json!({"first_name": "Aino", "last_name": "Aalto"})).await;
    let path = format!("/contacts/{}", made.body["id"].as_str().expect("an id"));
    program.call_with(Method::PATCH, &path, json!({"city": "Turku"}), Some("\"1\"")).await;

    let stale = program.call_with(Method::PATCH, &path, json!({"city": "Oulu"}), Some("\"1\"")).await;

    assert_eq!((stale.status, &stale.body["code"]), (412, &json!("precondition.failed")));
    assert!(stale.body["detail"].as_str().is_some_and(|detail| detail.contains("city")));
    let missing =
        program.call(Method::GET, "/contacts/con_00000000000000000000000000000000", Json::Null).await;
    assert_eq!((missing.status, &missing.body["code"]), (404, &json!("contact.missing")));
}
