//! What staff do: opening and ending the portal, its settings and profiles, and the calls.

use crate::world::{World, says};
use axum::http::{Method, StatusCode};
use domain::{
    portal::{self, Wanted},
    rights::{self, Act, Grants, Module, ProfileRights},
    staff,
};
use serde_json::{Value as Json, json};
use store::{Actor, testing::each_engine};

#[tokio::test]
async fn w17_w19_staff_open_the_portal_and_are_told_who_has_the_address() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let path = format!("/app/contacts/{}/portal", eevi.id);
        says(&world.staff.gets(&path).await, &["Portaali: Eevi Haavikkola", "Avaa portaali"]);
        assert_eq!(world.staff.posts(&path, &[("welcome", "on")]).await.leads_to(), path);
        says(&world.staff.gets(&format!("/app/contacts/{}", eevi.id)).await, &["Portaali", "Auki"]);
        says(&world.staff.gets(&format!("/app/contacts/{}/timeline", eevi.id)).await, &["Portaali avattiin"]);

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let twin = domain::contacts::testing::a_contact("Onni", "Toinen").email("eevi@vieras.example");
        let twin = twin.create(&mut work).await?;
        work.commit().await?;
        let refused = world.staff.posts(&format!("/app/contacts/{}/portal", twin.id), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Samalla osoitteella kirjautuu jo Eevi Haavikkola"]);

        assert_eq!(world.staff.posts(&format!("{path}/end"), &[]).await.leads_to(), path);
        says(&world.staff.gets(&path).await, &["Päättynyt", "Henkilökunta päätti käytön"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w19_who_may_only_look_at_a_contact_opens_no_portal_for_it() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let nelli = staff::testing::a_user(&mut work, "Nelli Kapea").await?;
        let looks = Grants { acts: [Act::See].into(), ..Grants::default() };
        let rights = ProfileRights([(Module::Contacts, looks)].into());
        let profile = super::done(rights::add_profile(&mut work, &"Katsoja".into(), rights).await)?;
        super::done(staff::assign(&mut work, &nelli.id, None, Some(profile.id)).await)?;
        work.commit().await?;
        let nelli = faces::shell::testing::World::of(&world.app).browser_of(nelli).await;
        let path = format!("/app/contacts/{}/portal", eevi.id);
        assert_eq!(nelli.gets(&path).await.status, StatusCode::OK);
        for act in ["", "/end", "/welcome", "/sign-out"] {
            assert_eq!(
                nelli.posts(&format!("{path}{act}"), &[]).await.status,
                StatusCode::FORBIDDEN,
                "{act}"
            );
        }
        assert_eq!(portal::find(&mut world.db.reader().await?, &eevi.id).await?, None);
        for page in ["/app/settings/portal", "/app/settings/portal/profiles/new"] {
            assert_eq!(nelli.gets(page).await.status, StatusCode::FORBIDDEN, "{page}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn administrators_switch_the_portal_on_and_make_profiles() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let path = "/app/settings/portal";
        assert_eq!(world.staff.posts(path, &[("portal_active", "on")]).await.leads_to(), path);
        assert_eq!(world.guest.gets("/portal/sign-in").await.status, StatusCode::OK);
        let wrong = [("portal_active", "on"), ("portal_template_id", "tpl_00000000000000000000000000000009")];
        assert_eq!(world.staff.posts(path, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        let profile =
            [("name", "Rajattu"), ("modules", "own"), ("contact.seen", "city"), ("contact.edited", "phone")];
        assert_eq!(world.staff.posts(&format!("{path}/profiles"), &profile).await.leads_to(), path);
        let again = world.staff.posts(&format!("{path}/profiles"), &profile).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&world.staff.gets(path).await, &["Rajattu"]);
        let made = portal::profiles(&mut world.db.reader().await?).await?.remove(0);

        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens(&eevi, Wanted { administrator: true, profile_id: Some(made.id) }).await?;
        let browser = world.customer(&eevi).await?;
        assert_eq!(browser.gets("/portal").await.leads_to(), "/portal/me", "no events");
        assert_eq!(browser.gets("/portal/organisation").await.status, StatusCode::NOT_FOUND);
        let page = browser.gets("/portal/me").await;
        assert!(page.shows("name=\"phone\"") && !page.shows("name=\"city\""));
        let one = format!("{path}/profiles/{}", made.id);
        let kept = world.staff.posts(&format!("{one}/remove"), &[]).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&kept, &["Yhdellä asiakkaalla on tämä profiili.", "value=\"Rajattu\""]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_open_and_end_the_portal_and_keep_profiles() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let path = format!("/contacts/{}/portal-access", eevi.id);
        assert_eq!(world.read(&path).await["active"], false);
        let opened = world.call(Method::PUT, &path, json!({"administrator": true})).await;
        assert_eq!((opened.status, &opened.json["email"]), (200, &json!("eevi@vieras.example")));
        let off = world.post(&format!("{path}/welcome"), Json::Null).await;
        assert_eq!(off.code(), (409, "portal.off"));
        assert_eq!(world.call(Method::DELETE, &path, Json::Null).await.status, 204);
        assert_eq!(world.read(&path).await["ended_reason"], "staff");

        let profiles = "/settings/portal-profiles";
        let rights = json!({"modules": ["own"], "contact": {"seen": [], "edited": ["email"]}});
        let refused = world.post(profiles, json!({"name": "Rajattu", "rights": rights})).await;
        assert_eq!(refused.flaws(), (422, vec![("rights.contact.email", "field.not_closable")]));
        let made = world.post(profiles, json!({"name": "Rajattu"})).await;
        assert_eq!(made.status, 201);
        let one = format!("{profiles}/{}", made.json["id"].as_str().unwrap_or_default());
        let changed = world.call(Method::PATCH, &one, json!({"name": "Toinen"})).await;
        assert_eq!((changed.status, &changed.json["name"]), (200, &json!("Toinen")));
        assert_eq!(world.read(profiles).await["total"], 1);
        assert_eq!(world.call(Method::DELETE, &one, Json::Null).await.status, 204);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_choose_the_first_mail_of_the_portal_only_when_it_leads_there() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let template = |name: &str, body: &str| {
            json!({"name": name, "folder": "personal", "sending_time": "immediately", "subject": name, "body_html": body})
        };
        let bare = world.post("/email-templates", template("Hei", "<p>Hei</p>")).await.json["id"].take();
        let body = "<p><a href=\"{{ link.portal }}\">Portaaliin</a></p>";
        let made = world.post("/email-templates", template("Tervetuloa", body)).await;
        assert_eq!(made.status, 201, "{}", made.json);
        let right = made.json["id"].clone();
        let puts = async |id: &Json| world.call(Method::PUT, "/settings", json!({"portal_template_id": id})).await;
        for (wrong, code) in [
            (json!("tpl_0192f0c1d2e37a3f8b4c5d6e7f809102"), "template.unknown"),
            (bare, "template.without_portal_link"),
        ] {
            assert_eq!(puts(&wrong).await.flaws(), (422, vec![("portal_template_id", code)]));
        }
        assert_eq!(world.read("/settings").await["portal_template_id"], Json::Null, "nothing was kept");
        let kept = puts(&right).await;
        assert_eq!((kept.status, &kept.json["portal_template_id"]), (200, &right));
        assert_eq!(puts(&Json::Null).await.json["portal_template_id"], Json::Null);
        Ok(())
    })
    .await;
}
