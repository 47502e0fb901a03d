//! The calls about events and sessions.

use crate::world::World;
use axum::http::Method;
use serde_json::{Value as Json, json};
use store::testing::each_engine;

fn gala() -> Json {
    json!({
        "name": "  Talvi-ilta ", "seats": 20, "waitlist_seats": 5, "location": "Kajo-talo",
        "sessions": [
            {"subject": "Toinen päivä", "starts_at": "2027-01-15T09:00:00+02:00", "ends_at": "2027-01-15T13:00:00Z"},
            {"subject": "Ensimmäinen", "starts_at": "2027-01-14T07:00:00Z", "ends_at": "2027-01-14T14:00:00Z"},
        ],
        "last_registration_date": "2027-01-07", "public_visible": true,
    })
}

#[tokio::test]
async fn an_event_is_created_read_changed_archived_and_brought_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let made = world.post("/events", gala()).await;
        assert_eq!(made.status, 201, "{}", made.json);
        let event = made.json;
        for (field, value) in [
            ("name", json!("Talvi-ilta")),
            ("number", json!("KT-1001")),
            ("slug", json!("talvi-ilta-kt-1001")),
            ("starts_at", json!("2027-01-14T07:00:00Z")),
            ("ends_at", json!("2027-01-15T13:00:00Z")),
            ("time_zone", json!("Europe/Helsinki")),
            ("owner", json!(world.aura.id)),
            ("seats_taken", json!(0)),
            ("auto_promote", json!(true)),
            ("payer", json!("account")),
            ("questionnaire_id", Json::Null),
            ("product_id", Json::Null),
        ] {
            assert_eq!(event[field], value, "{field}");
        }
        assert_eq!(event["sessions"][0]["subject"], "Ensimmäinen");
        assert_eq!(event["warnings"][0]["code"], "event.no_registration_template");

        let path = format!("/events/{}", event["id"].as_str().expect("an id"));
        assert_eq!(world.read(&path).await, event);
        let patch = json!({"seats": 30, "location": null});
        let changed = world.call(Method::PATCH, &path, patch).await;
        assert_eq!(
            (changed.status, &changed.json["seats"], &changed.json["version"]),
            (200, &json!(30), &json!(2))
        );
        assert_eq!((&changed.json["location"], &changed.json["name"]), (&Json::Null, &json!("Talvi-ilta")));

        assert_eq!(world.call(Method::DELETE, &path, Json::Null).await.status, 204);
        assert_eq!(world.read("/events").await["total"], 0);
        assert_eq!(world.read("/events?archived=true").await["items"][0]["id"], event["id"]);
        let back = world.post(&format!("{path}/restore"), Json::Null).await;
        assert_eq!((back.status, &back.json["archived_at"]), (200, &Json::Null));
        let off = world.post(&format!("{path}/cancel"), Json::Null).await;
        assert!(off.json["cancelled_at"].is_string());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_wrong_field_is_named_and_nothing_is_saved() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let wrong = |change: Json| {
            let mut body = gala();
            for (field, value) in change.as_object().expect("fields") {
                body[field] = value.clone();
            }
            body
        };
        let backwards = json!([{"subject": "", "starts_at": "2027-01-14T07:00:00Z", "ends_at": "2027-01-14T06:00:00Z"}]);
        for (change, flaws) in [
            (json!({"seats": -1}), vec![("seats", "number.out_of_range")]),
            (json!({"sessions": []}), vec![("sessions", "event.without_sessions")]),
            (
                json!({"sessions": backwards}),
                vec![("sessions.0.subject", "required"), ("sessions.0.ends_at", "session.ends_before_start")],
            ),
            (json!({"name": "a\r\nBcc: b"}), vec![("name", "text.control_characters")]),
            (json!({"description": "x".repeat(1_000_000)}), vec![("description", "text.too_long")]),
            (json!({"seats": "twenty"}), vec![("seats", "json.wrong_type")]),
            (json!({"last_registration_date": "31.12.2026"}), vec![("last_registration_date", "json.wrong_type")]),
            (json!({"sessions": [{"subject": "a", "starts_at": "tomorrow", "ends_at": "2027-01-14T06:00:00Z"}]}),
                vec![("sessions.0.starts_at", "json.wrong_type")]),
            (json!({"time_zone": "Mars/Olympus"}), vec![("time_zone", "json.wrong_type")]),
            (json!({"colour": "red"}), vec![("colour", "json.unknown_field")]),
            (json!({"registration_template_id": "con_0192f0c1d2e37a3f8b4c5d6e7f809102"}),
                vec![("registration_template_id", "json.wrong_type")]),
            (json!({"waitlist_template_id": "tpl_0192f0c1d2e37a3f8b4c5d6e7f809102"}), vec![]),
            (json!({"owner": "usr_0192f0c1d2e37a3f8b4c5d6e7f809102"}), vec![("owner", "owner.unknown")]),
        ] {
            let reply = world.post("/events", wrong(change.clone())).await;
            if flaws.is_empty() {
                assert_eq!(reply.status, 422, "{change}");
            } else {
                assert_eq!(reply.flaws(), (422, flaws), "{change}");
            }
        }
        assert_eq!(world.post("/events", json!({})).await.flaws(), (422, vec![("name", "required")]));
        assert_eq!(world.read("/events").await["total"], 0);
        assert_eq!(world.post("/events/evt_x/cancel", Json::Null).await.status, 404);
        let other = "/events/con_0192f0c1d2e37a3f8b4c5d6e7f809102";
        assert_eq!(world.call(Method::GET, other, Json::Null).await.status, 404);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sessions_are_a_collection_and_the_event_follows_them() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.post("/events", gala()).await.json;
        let path = format!("/events/{}", event["id"].as_str().expect("an id"));
        let sessions = format!("{path}/sessions");
        let later = json!({"subject": "Jatkot", "starts_at": "2027-01-16T07:00:00Z", "ends_at": "2027-01-16T09:00:00Z"});
        let added = world.post(&sessions, later).await;
        assert_eq!((added.status, &added.json["subject"]), (201, &json!("Jatkot")));
        assert_eq!(world.read(&path).await["ends_at"], "2027-01-16T09:00:00Z");
        assert_eq!(world.read(&sessions).await["total"], 3);

        let one = format!("{sessions}/{}", added.json["id"].as_str().expect("an id"));
        assert_eq!(world.read(&one).await, added.json);
        let backwards = json!({"ends_at": "2027-01-16T06:00:00Z"});
        let refused = world.call(Method::PATCH, &one, backwards).await;
        assert_eq!(refused.flaws(), (422, vec![("sessions.2.ends_at", "session.ends_before_start")]));
        let moved = world.call(Method::PATCH, &one, json!({"ends_at": "2027-01-16T10:00:00Z"})).await;
        assert_eq!(moved.json["ends_at"], "2027-01-16T10:00:00Z");
        assert_eq!(world.call(Method::DELETE, &one, Json::Null).await.status, 204);
        assert_eq!(world.call(Method::DELETE, &one, Json::Null).await.status, 404);
        assert_eq!(world.read(&path).await["ends_at"], "2027-01-15T13:00:00Z");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn events_are_listed_by_filter_search_and_order() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for (name, seats) in [("Öljyilta", 5), ("Aamukahvit", 50), ("Zumba", 1)] {
            let mut body = gala();
            (body["name"], body["seats"]) = (json!(name), json!(seats));
            assert_eq!(world.post("/events", body).await.status, 201);
        }
        let names = |list: Json| -> Vec<String> {
            let items = list["items"].as_array().expect("items").clone();
            items.iter().map(|item| item["name"].as_str().expect("a name").to_owned()).collect()
        };
        assert_eq!(names(world.read("/events?sort=name").await), ["Aamukahvit", "Zumba", "Öljyilta"]);
        let filter =
            "/events?sort=-seats&filter=%7B%22field%22:%22seats%22,%22op%22:%22gt%22,%22value%22:1%7D";
        assert_eq!(names(world.read(filter).await), ["Aamukahvit", "Öljyilta"]);
        assert_eq!(names(world.read("/events?q=oljy").await), ["Öljyilta"]);
        let first = world.read("/events?sort=name&limit=2").await;
        assert_eq!((&first["total"], names(first.clone()).len()), (&json!(3), 2));
        let next = format!("/events?sort=name&limit=2&cursor={}", first["next"].as_str().expect("a cursor"));
        assert_eq!(names(world.read(&next).await), ["Öljyilta"]);
        let unknown = world.call(Method::GET, "/events?sort=colour", Json::Null).await;
        assert_eq!(unknown.status, 422);
        Ok(())
    })
    .await;
}
