//! The calls about email templates.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use domain::{contacts::testing::a_contact, staff};
use faces::shell::testing::{Answer, World};
use serde_json::{Value as Json, json};
use store::Actor;

struct Program {
    world: World,
    key: String,
}

impl Program {
    async fn new() -> Self {
        let world = World::new().await;
        world.signed_in("Aino Virtanen").await;
        let mut work = world.db.work(Actor::SYSTEM).await.expect("a work");
        let (_, secret) = staff::create_key(&mut work, "Ohjelma".into(), &[]).await.expect("a key");
        work.commit().await.expect("committed");
        Self { key: secret.reveal().to_owned(), world }
    }

    async fn sends(&self, method: Method, path: &str, body: Body) -> Answer {
        let request = Request::builder().method(method).uri(format!("/api/v1/email-templates{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        self.world.guest().sends(request, body).await
    }

    async fn calls(&self, method: Method, path: &str, body: &Json) -> (StatusCode, Json) {
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let answer = self.sends(method, path, body).await;
        (answer.status, serde_json::from_str(&answer.body).unwrap_or_default())
    }

    async fn made(&self) -> Json {
        let (status, made) = self.calls(Method::POST, "", &invitation()).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        made
    }
}

fn invitation() -> Json {
    json!({
        "name": "Kutsu",
        "subject": "Tervetuloa, {{ contact.first_name }}",
        "body_html": "<p onclick=\"x()\">Hei <a href=\"{{ link.registration }}\">ilmoittaudu</a></p><script>x()</script>",
        "variants": [{"language": "sv", "subject": "Välkommen", "body_html": "<p>Hej</p>"}],
    })
}

fn path(record: &Json) -> String {
    format!("/{}", record["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn a_template_is_made_read_changed_listed_and_archived() {
    let program = Program::new().await;
    let made = program.made().await;
    assert_eq!((&made["number"], &made["folder"]), (&json!("SP-1001"), &json!("campaign")));
    assert_eq!(made["body_html"], "<p>Hei <a href=\"{{ link.registration }}\">ilmoittaudu</a></p>");
    assert_eq!(made["warnings"][0]["code"], "template.language_without_link");

    let (status, changed) =
        program.calls(Method::PATCH, &path(&made), &json!({"name": "Kutsu 2", "variants": []})).await;

    assert_eq!((status, &changed["version"]), (StatusCode::OK, &json!(2)), "{changed}");
    let (_, read) = program.calls(Method::GET, &path(&made), &Json::Null).await;
    assert_eq!(read, changed);
    assert_eq!((&read["name"], &read["warnings"]), (&json!("Kutsu 2"), &json!([])));
    let (_, listed) = program.calls(Method::GET, "?fields=id,name&sort=-name", &Json::Null).await;
    assert_eq!(listed["items"], json!([{"id": made["id"], "name": "Kutsu 2"}]));
    let (status, _) = program.calls(Method::DELETE, &path(&made), &Json::Null).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, listed) = program.calls(Method::GET, "", &Json::Null).await;
    assert_eq!(listed["total"], 0);
}

#[tokio::test]
async fn a_mistake_in_a_text_is_told_with_its_field_and_place() {
    let program = Program::new().await;
    let mut sent = invitation();
    sent["body_html"] = json!("<p>Hei\n{{ contact.fist_name }}</p>");
    sent["variants"][0]["body_html"] = json!("<p>{{ link.own }}</p>");

    let (status, problem) = program.calls(Method::POST, "", &sent).await;

    assert_eq!((status, &problem["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("invalid")));
    let told: Vec<_> =
        problem["errors"].as_array().expect("errors").iter().map(|e| (&e["field"], &e["code"])).collect();
    assert_eq!(
        told,
        [
            (&json!("body_html"), &json!("template.unknown_field_near")),
            (&json!("variants.0.body_html"), &json!("template.link_not_here")),
        ]
    );
    let message = problem["errors"][0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("contact.first_name") && message.contains('2'), "{message}");
    let (status, problem) = program.calls(Method::POST, "", &json!({"nimi": "x"})).await;
    assert_eq!(
        (status, &problem["errors"][0]["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("json.unknown_field"))
    );
}

#[tokio::test]
async fn the_preview_is_the_mail_of_one_recipient() {
    let program = Program::new().await;
    let made = program.made().await;
    let mut work = program.world.db.work(Actor::SYSTEM).await.expect("a work");
    let guest = a_contact("Åsa", "Öhman").speaking("fi").create(&mut work).await.expect("a contact");
    work.commit().await.expect("committed");

    let preview = format!("{}/preview", path(&made));
    let (status, mail) = program.calls(Method::POST, &preview, &json!({"contact_id": guest.id})).await;

    assert_eq!((status, &mail["subject"]), (StatusCode::OK, &json!("Tervetuloa, Åsa")), "{mail}");
    assert!(
        mail["html"]
            .as_str()
            .is_some_and(|html| html.contains("<!DOCTYPE html>") && !html.contains("<script"))
    );
    assert!(mail["text"].as_str().is_some_and(|text| text.starts_with("Hei ilmoittaudu (#)")), "{mail}");
    let (status, _) = program.calls(Method::POST, &preview, &Json::Null).await;
    assert_eq!(status, StatusCode::OK, "a body is not needed");
}

#[tokio::test]
async fn tp5_a_file_is_attached_read_and_taken_off() {
    let program = Program::new().await;
    let made = program.made().await;
    let place = format!("{}/attachments", path(&made));
    let large = vec![b' '; 2 * 1024 * 1024];
    let content = [b"%PDF-1.7".to_vec(), large].concat();

    let answer =
        program.sends(Method::POST, &format!("{place}?name=Ohjelma.pdf"), Body::from(content.clone())).await;

    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let record: Json = serde_json::from_str(&answer.body).expect("JSON");
    let file = format!("{place}/{}", record["attachments"][0]["id"].as_str().expect("an id"));
    assert_eq!(program.sends(Method::GET, &file, Body::empty()).await.body.len(), content.len());
    let refused = program.sends(Method::POST, &format!("{place}?name=a.exe"), Body::from("MZ")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("attachment.kind_not_allowed"));
    assert_eq!(program.sends(Method::DELETE, &file, Body::empty()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(program.sends(Method::DELETE, &file, Body::empty()).await.status, StatusCode::NOT_FOUND);
}
