//! What narrow users can do and what the pages of rights change.

use super::world::{World, call};
use axum::http::{Method, StatusCode};
use domain::rights::{Grants, Module, ProfileRights};
use serde_json::{Value as Json, json};
use store::testing::each_engine;

#[tokio::test]
async fn a_foreign_record_cannot_be_named_in_what_is_sent() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.close().await?;
        let (own, foreign) = (&world.own, &world.foreign);
        for (path, field, kind) in [
            (format!("/app/contacts/{}/edit", own["con"]), "account_id", "acc"),
            (format!("/app/target-groups/{}/members", own["tgr"]), "contact_ids", "con"),
            (format!("/app/campaigns/{}/attach", own["cam"]), "target_group_id", "tgr"),
            ("/app/contacts/bulk/archive".to_owned(), "ids", "con"),
            ("/app/contacts/export".to_owned(), "ids", "con"),
        ] {
            let answer = world.nelli.posts(&path, &[(field, &foreign[kind])]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let sent = json!({"contact_id": foreign["con"]});
        let path = format!("/api/v1/events/{}/registrations", own["evt"]);
        let answer = call(&world.kutsu, &world.key, Method::POST, &path, sent).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac_5_a_hidden_field_is_in_no_answer_and_stays_when_a_form_is_saved() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let contact = format!("/api/v1/contacts/{}", world.own["con"]);
        call(
            &world.kutsu,
            &world.key,
            Method::PATCH,
            &contact,
            json!({"phone": "040 765 4321", "city": "Turku"}),
        )
        .await;
        let grants = Grants {
            hidden: ["phone".to_owned()].into(),
            read_only: ["city".to_owned()].into(),
            ..Grants::default()
        };
        world.profile(ProfileRights([(Module::Contacts, grants)].into())).await?;

        let page = format!("/app/contacts/{}", world.own["con"]);
        for path in [
            page.clone(),
            format!("{page}/edit"),
            format!("{page}/timeline"),
            "/app/contacts".into(),
            contact.clone(),
            "/api/v1/contacts".into(),
        ] {
            let answer = world.asks(&Method::GET, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            assert!(!answer.shows("765 4321") && !answer.shows("7654321"), "{path} tells the number");
        }
        let form = [("first_name", "Aino"), ("last_name", "Uusi"), ("language", "fi"), ("city", "Turku")];
        let saved = world.nelli.posts(&format!("{page}/edit"), &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let id = world.own["con"].parse().expect("an id");
        let kept = domain::contacts::find(&mut world.db.reader().await?, &id).await?.expect("the contact");
        assert_eq!((kept.last_name.as_str(), kept.city.as_deref()), ("Uusi", Some("Turku")));
        assert!(kept.phone.is_some(), "what was not shown stays");

        let refused = call(&world.kutsu, &world.key, Method::PATCH, &contact, json!({"city": "Espoo"})).await;
        let told: Json = serde_json::from_str(&refused.body).unwrap_or_default();
        assert_eq!((refused.status, &told["code"]), (StatusCode::FORBIDDEN, &json!("rights.field_closed")));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_administrator_draws_the_tree_makes_a_profile_and_hands_records_over() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let aino = world.kutsu.signed_in("Aino Virtanen").await;
        assert_eq!(
            aino.posts("/app/settings/roles", &[("name", "Myyntijohtaja")]).await.status,
            StatusCode::SEE_OTHER
        );
        let tree = aino.gets("/app/settings/roles").await;
        assert!(tree.shows("Myyntijohtaja"));
        let id = tree
            .body
            .split("/app/settings/roles/rol_")
            .nth(1)
            .and_then(|rest| rest.get(..32))
            .expect("an id");
        let loops = [("name", "Myyntijohtaja"), ("parent_id", &format!("rol_{id}"))];
        let refused = aino.posts(&format!("/app/settings/roles/rol_{id}"), &loops).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

        let made = [("name", "Vain katselu"), ("acts.contacts", "see"), ("field.contacts.phone", "hidden")];
        assert_eq!(aino.posts("/app/settings/profiles", &made).await.status, StatusCode::SEE_OTHER);
        let user = world.nelli.user.as_ref().expect("a user").id;
        let leave = format!("/app/settings/users/{user}/leave");
        assert!(aino.gets(&leave).await.shows("<select"), "AC-4: a new owner is asked for");
        assert_eq!(aino.posts(&leave, &[("owner", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let owner = aino.user.as_ref().expect("a user").id.to_string();
        assert_eq!(aino.posts(&leave, &[("owner", &owner)]).await.leads_to(), "/app/settings/users");
        assert_eq!(world.nelli.gets("/app").await.status, StatusCode::SEE_OTHER, "signed out");
        let contact = format!("/app/contacts/{}", world.own["con"]);
        assert!(aino.gets(&contact).await.shows("Aino Virtanen"));
        assert!(aino.gets(&format!("/app/settings/users/{user}/done")).await.shows("contact."));
        Ok(())
    })
    .await;
}
