//! Document templates: written by administrators, seen while they are written, and the files of an event.

use crate::world::{World, hides, says};
use axum::http::{Method, StatusCode};
use serde_json::{Value as Json, json};
use store::testing::each_engine;

const HOME: &str = "/app/settings/document-templates";

#[tokio::test]
async fn dt1_a_template_is_made_of_the_gallery_changed_and_put_away() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        says(
            &world.staff.gets(HOME).await,
            &["Dokumenttipohjat", "Ei vielä omia pohjia", "Nimikyltit, 10 arkilla"],
        );
        let begun = world.staff.gets(&format!("{HOME}/new?like=sign-in-sheet")).await;
        says(&begun, &["Osallistujalista", "w.sign_in_sheet", "event.location"]);

        let written = [
            ("kind", "attendee_list"),
            ("name", "Oma lista"),
            ("language", "fi"),
            ("active", "on"),
            ("source", "= {{ event.name }}"),
        ];
        let made = world.staff.posts(&format!("{HOME}/new"), &written).await;
        let place = made.leads_to().to_owned();
        says(&world.staff.gets(&place).await, &["Oma lista", "DP-1001"]);
        says(&world.staff.gets(HOME).await, &["Oma lista", "Aktiivinen"]);

        let mut changed = written.to_vec();
        changed[1] = ("name", "Toinen <lista>");
        changed.push(("version", "1"));
        world.staff.posts(&place, &changed).await;
        let stale = world.staff.posts(&place, &changed).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&stale, &["Pohjaa on muutettu", "Toinen &lt;lista&gt;"]);

        world.staff.posts(&format!("{place}/archive"), &[]).await;
        says(&world.staff.gets(HOME).await, &["Käytöstä poistetut"]);
        world.staff.posts(&format!("{place}/restore"), &[]).await;
        hides(&world.staff.gets(HOME).await, &["Käytöstä poistetut"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_with_its_line_and_nothing_typed_is_lost() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let broken = [("kind", "badge"), ("name", ""), ("language", "sv"), ("source", "ensimmäinen\n#FLAW")];
        let refused = world.staff.posts(&format!("{HOME}/new"), &broken).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Rivi 2: unknown variable: FLAW", "ensimmäinen"]);
        let wrong = [("kind", "badge"), ("language", "sv"), ("source", "{{ event.nam }}")];
        let seen = world.staff.posts(&format!("{HOME}/preview"), &wrong).await;
        says(&seen, &["data-line=\"1\"", "event.nam"]);
        hides(&seen, &["data:image"]);
        let right = [("kind", "badge"), ("language", "sv"), ("source", "{{ event.name }}")];
        says(&world.staff.posts(&format!("{HOME}/preview"), &right).await, &["data:image/svg+xml;base64,"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_event_has_its_lists_and_badges_as_files_named_after_it() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event_with(|draft| draft.seats = 5).await?;
        let page = format!("/app/events/{}/documents", event.id);
        says(&world.staff.gets(&page).await, &["Osallistujalista", "Allekirjoituslista", "Nimikyltit"]);
        let file = world.staff.gets(&format!("{page}/attendee-list/export?language=en")).await;
        assert_eq!(file.says("content-type"), "application/pdf");
        let name = file.says("content-disposition").to_owned();
        let spelt = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        assert!(name.contains(&spelt(&format!("{} Attendee list.pdf", event.number))), "{name}");
        for other in ["certificate", "invoice", "nothing", "dtp_0192f0c1d2e37a3f8b4c5d6e7f809102"] {
            let missing = world.staff.gets(&format!("{page}/{other}/export")).await;
            assert_eq!(missing.status, StatusCode::NOT_FOUND, "{other}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_read_make_and_change_templates_and_fetch_the_files_of_an_event() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let made = world.post("/document-templates", json!({"kind": "badge", "name": "Kyltit"})).await;
        assert_eq!((made.status, made.json["number"].as_str()), (201, Some("DP-1001")));
        let path = format!("/document-templates/{}", made.json["id"].as_str().expect("an id"));
        let patch = |sent: Json| world.call(Method::PATCH, &path, sent);
        let changed = patch(json!({"source": "= {{ event.name }}", "language": "sv"})).await;
        assert_eq!((changed.status, changed.json["language"].as_str()), (200, Some("sv")));
        assert_eq!(changed.json["version"], 2);
        let told = patch(json!({"source": "a\n#FLAW"})).await;
        assert_eq!(told.flaws(), (422, vec![("source", "document.typst")]));
        let told = patch(json!({"kind": "invoice"})).await;
        assert_eq!(told.flaws(), (422, vec![("kind", "document.kind_fixed")]));
        let list = world.read("/document-templates?q=kyltit").await;
        assert_eq!(list["total"], 1);
        let gone = world.call(Method::DELETE, &path, Json::Null).await;
        assert_eq!(gone.status, 204);
        let event = world.event_with(|draft| draft.seats = 5).await?;
        let file = format!("/events/{}/documents/export?template=badge&language=sv", event.id);
        assert_eq!(world.call(Method::GET, &file, Json::Null).await.status, 200);
        let file = format!("/events/{}/documents/export?template=certificate", event.id);
        assert_eq!(
            world.call(Method::GET, &file, Json::Null).await.code(),
            (404, "document_template.missing")
        );
        Ok(())
    })
    .await;
}
