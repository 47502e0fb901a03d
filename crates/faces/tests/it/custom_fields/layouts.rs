//! The form of a module over the API: read, sent back, laid out anew, and refused with what is missing.

use super::{Cast, cast};
use axum::{body::Body, http::Request};
use serde_json::{Value as Json, json};

const PATH: &str = "/layouts/contacts";

impl Cast {
    async fn lays_out(&self, seen: &str, body: &Json) -> (u16, Json) {
        let request = Request::builder().method("PUT").uri(format!("/api/v1{PATH}"));
        let key = self.key().await;
        let request = request.header("authorization", format!("Bearer {key}")).header("if-match", seen);
        let request = request.body(Body::from(body.to_string())).expect("a request");
        let Ok(response) =
            tower::ServiceExt::oneshot(faces::routes::router(self.world.app.clone()), request).await;
        let status = response.status().as_u16();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    async fn layout(&self) -> Json {
        let key = self.key().await;
        let (status, body) = self.calls(&key, axum::http::Method::GET, PATH, Json::Null).await;
        assert_eq!(status, 200, "{body}");
        body
    }
}

/// The added fields in their order.
fn fields(layout: &Json) -> Vec<&str> {
    let sections = layout["sections"].as_array().into_iter().flatten();
    let fields = sections.flat_map(|section| section["fields"].as_array().into_iter().flatten());
    fields.filter_map(|placed| placed["field"].as_str()).collect()
}

#[tokio::test]
async fn a_layout_that_was_read_is_sent_back_moved_and_the_form_and_a_stale_program_see_it() {
    let cast = cast().await;
    let before = cast.layout().await;
    assert_eq!(fields(&before), ["custom.ruokavalio", "custom.kengannumero", "custom.jasenmaksu"]);
    let mut sections = before["sections"].as_array().expect("sections").clone();
    let last = sections.last_mut().expect("a section");
    let moved = last["fields"].as_array_mut().expect("fields").remove(0);
    sections.push(json!({"labels": {"fi": "Tarjoilu"}, "fields": [moved]}));
    sections.last_mut().expect("a section")["fields"][0]["required"] = true.into();

    let seen = format!("\"{}\"", before["version"]);
    let (status, after) = cast.lays_out(&seen, &json!({"sections": sections})).await;

    assert_eq!(status, 200, "{after}");
    assert_eq!(fields(&after), ["custom.kengannumero", "custom.jasenmaksu", "custom.ruokavalio"]);
    assert_eq!(after, cast.layout().await);
    let form = cast.aura.gets("/app/contacts/new").await;
    assert!(form.shows("Tarjoilu"), "{}", form.body);
    let typed = [("first_name", "Uusi"), ("last_name", "Kontakti"), ("language", "fi")];
    assert_eq!(cast.aura.posts("/app/contacts/new", &typed).await.status, 422, "it is required now");
    let (status, body) = cast.lays_out(&seen, &json!({"sections": sections})).await;
    assert_eq!((status, &body["code"]), (412, &json!("precondition.failed")), "{body}");
}

#[tokio::test]
async fn a_layout_that_leaves_something_out_or_names_it_twice_is_refused_with_its_place() {
    let cast = cast().await;
    let before = cast.layout().await;
    let version = format!("\"{}\"", before["version"]);
    let with = |change: &dyn Fn(&mut Vec<Json>)| {
        let mut sections = before["sections"].as_array().expect("sections").clone();
        change(&mut sections);
        json!({"sections": sections})
    };
    let wrong: [(Json, &str, &str); 6] = [
        (with(&|sections| drop(sections.remove(0))), "sections", "layout.lacks"),
        (with(&|sections| sections[3]["fields"] = json!([])), "sections", "layout.lacks"),
        (with(&|sections| sections[0]["word"] = "nothing".into()), "sections.0.word", "choice.unknown"),
        (
            with(&|sections| sections[1]["word"] = sections[0]["word"].clone()),
            "sections.1.word",
            "layout.twice",
        ),
        (
            with(&|sections| sections[0]["fields"] = json!([{"field": "city"}])),
            "sections.0.fields.0.field",
            "choice.unknown",
        ),
        (
            with(&|sections| sections[0]["fields"] = json!([{"field": "custom.ruokavalio"}])),
            "sections.3.fields.0.field",
            "layout.twice",
        ),
    ];
    for (body, field, code) in wrong {
        let (status, told) = cast.lays_out(&version, &body).await;
        let error = &told["errors"][0];
        assert_eq!((status, &error["field"], &error["code"]), (422, &json!(field), &json!(code)), "{told}");
    }
    assert_eq!(cast.layout().await, before, "nothing is changed");
    let key = cast.key().await;
    let (status, body) = cast.calls(&key, axum::http::Method::GET, "/layouts/weddings", Json::Null).await;
    assert_eq!((status, &body["code"]), (404, &json!("custom_field.missing")));
}
