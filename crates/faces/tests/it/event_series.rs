//! Series of events: made by administrators, and what anybody sees of them.

use crate::world::{World, hides, says};
use axum::http::{Method, StatusCode};
use domain::{events::Event, ids::EventSeriesId};
use ground::Fault;
use serde_json::json;
use store::testing::each_engine;

async fn event_of(world: &World, name: &str, series: EventSeriesId, is_public: bool) -> Result<Event, Fault> {
    let make = |draft: &mut domain::events::EventDraft| {
        (draft.name, draft.seats) = (name.into(), 5);
        (draft.series_id, draft.public_visible) = (Some(series), is_public);
    };
    world.event_with(make).await
}

#[tokio::test]
async fn pu2_the_page_of_a_series_holds_its_coming_public_events_and_no_others() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let home = "/app/settings/event-series";
        says(&world.staff.gets(home).await, &["Ei vielä sarjoja"]);
        let fields = [
            ("name", "Kevään <illat> & jäälyhdyt"),
            ("description", "Kolme iltaa.\nYksi aihe."),
            ("slug", ""),
        ];
        let made = world.staff.posts(&format!("{home}/new"), &fields).await;
        let place = made.leads_to().to_owned();
        let id: EventSeriesId = place.rsplit('/').next().expect("an id").parse().expect("an id");
        says(&world.staff.gets(&place).await, &["http://kutsu.test/public/series/kevaan-illat-jaalyhdyt"]);

        let first = event_of(&world, "Ensimmäinen ilta", id, true).await?;
        event_of(&world, "Salainen ilta", id, false).await?;
        let off = event_of(&world, "Peruttu ilta", id, true).await?;
        let mut work = world.db.work(store::Actor::SYSTEM).await?;
        domain::events::cancel(&mut work, &off.id).await.expect("called off");
        work.commit().await?;
        world.event_with(|draft| (draft.name, draft.public_visible) = ("Muu juhla".into(), true)).await?;

        let path = "/public/series/kevaan-illat-jaalyhdyt";
        let page = world.guest.gets(path).await;
        assert_eq!(page.status, StatusCode::OK);
        says(&page, &["Kevään &lt;illat&gt;", "Kolme iltaa.", "Ensimmäinen ilta", "5 paikkaa"]);
        says(
            &page,
            &["\"@type\":\"EventSeries\"", "\"subEvent\":[{\"@type\":\"Event\"", "rel=\"canonical\""],
        );
        hides(&page, &["Salainen", "Peruttu", "Muu juhla"]);
        for (language, word) in [("sv", "Alla kommande evenemang"), ("en", "All coming events")] {
            says(&world.guest.gets(&format!("{path}?lang={language}")).await, &[word]);
        }
        world.guest.gets(&format!("{path}?lang=fi")).await;
        says(&world.guest.gets(&format!("/e/{}", first.slug)).await, &["Osa sarjaa:", path]);
        says(&world.guest.gets("/sitemap.xml").await, &[&format!("{path}</loc>")]);

        world.db.clock().set(first.ends_at.plus_seconds(1));
        says(&world.guest.gets(path).await, &["Sarjassa ei ole nyt tulevia tilaisuuksia"]);
        hides(&world.guest.gets("/sitemap.xml").await, &[path]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_belongs_to_one_series_and_an_archived_one_has_no_page() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let home = "/app/settings/event-series";
        let made = world.staff.posts(&format!("{home}/new"), &[("name", "Kevät")]).await;
        let place = made.leads_to().to_owned();
        let twice = world
            .staff
            .posts(&format!("{home}/new"), &[("name", "Kevät"), ("description", "Toinen <x>")])
            .await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&twice, &["Toinen &lt;x&gt;", "aria-invalid=\"true\""]);
        let nameless = world.staff.posts(&format!("{home}/new"), &[("name", " ")]).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("name", "Kevät 🎄"), ("slug", "Kevät 2027"), ("version", "1")];
        world.staff.posts(&place, &fields).await.leads_to();
        assert_eq!(world.guest.gets("/public/series/kevat-2027").await.status, StatusCode::OK);
        let stale = world.staff.posts(&place, &fields).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else saved meanwhile");
        let [archive, restore] = ["archive", "restore"].map(|act| format!("{place}/{act}"));
        world.staff.posts(&archive, &[]).await.leads_to();
        assert_eq!(world.guest.gets("/public/series/kevat-2027").await.status, StatusCode::NOT_FOUND);
        let option = ">Kevät 🎄</option>";
        hides(&world.staff.gets("/app/events/new").await, &[option]);
        world.staff.posts(&restore, &[]).await.leads_to();
        says(&world.staff.gets("/app/events/new").await, &[option]);
        assert_eq!(world.guest.gets("/public/series/no-such").await.status, StatusCode::NOT_FOUND);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_keep_series_and_put_events_into_them() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let made = world.post("/event-series", json!({"name": "Syksy"})).await;
        assert_eq!((made.status, &made.json["slug"]), (201, &json!("syksy")), "{}", made.json);
        let taken = world.post("/event-series", json!({"name": "Syksy"})).await;
        assert_eq!(taken.flaws(), (422, vec![("slug", "taken")]));
        let event = world.event(3, 0).await?;
        let path = format!("/events/{}", event.id);
        let series = json!({"series_id": made.json["id"]});
        assert_eq!(world.call(Method::PATCH, &path, series).await.json["series_id"], made.json["id"]);
        let unknown = json!({"series_id": "ser_0192f0c1d2e37a3f8b4c5d6e7f809102"});
        let unknown = world.call(Method::PATCH, &path, unknown).await;
        assert_eq!(unknown.flaws(), (422, vec![("series_id", "event_series.unknown")]));
        let one = format!("/event-series/{}", made.json["id"].as_str().expect("an id"));
        let changed = world.call(Method::PATCH, &one, json!({"description": "Illat"})).await;
        assert_eq!((changed.status, &changed.json["version"]), (200, &json!(2)));
        assert_eq!(world.call(Method::DELETE, &one, json!(null)).await.status, 204);
        assert!(world.read("/event-series").await["items"][0]["archived_at"].is_string());
        Ok(())
    })
    .await;
}
