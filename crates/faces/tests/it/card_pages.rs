//! The cards of contacts and accounts: tabs, timeline, tags, and sending a mail again from there.

use crate::world::World;
use axum::http::StatusCode;
use store::{Actor, Sql, testing::each_engine};

#[tokio::test]
async fn the_card_of_a_contact_tells_what_happened_on_each_tab() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(20, 5).await?;
        let saga = world.guest("Saga Ängsbacka").await?;
        let registration = world.registers(&gala, &saga).await?;
        let home = format!("/app/contacts/{}", saga.id);
        let details = world.staff.gets(&home).await;
        assert_eq!(details.status, StatusCode::OK, "{}", details.body);
        assert!(
            details.shows(&format!("{home}/timeline")) && details.shows("Ei kohderyhmissä."),
            "{}",
            details.body
        );
        let timeline = world.staff.gets(&format!("{home}/timeline")).await;
        assert!(timeline.shows("Sai paikan: Talvi-ilta"), "{}", timeline.body);
        assert!(
            timeline.shows("Ilmoittautumisvahvistus") && timeline.shows("Lisättiin"),
            "{}",
            timeline.body
        );
        let places = world.staff.gets(&format!("{home}/registrations")).await;
        assert!(places.shows(&format!("/app/registrations/{}", registration.id)), "{}", places.body);
        let mails = world.staff.gets(&format!("{home}/messages")).await;
        assert!(mails.shows("Ilmoittautumisvahvistus"), "{}", mails.body);
        let drawer = world.staff.gets_part(&home).await;
        assert!(drawer.shows("Talvi-ilta") && !drawer.shows("<html"), "{}", drawer.body);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_failed_is_sent_again_from_the_card() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(20, 5).await?;
        let saga = world.guest("Saga Ängsbacka").await?;
        world.registers(&gala, &saga).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new("update messages set status = 'failed', reason = 'refused'")).await?;
        work.commit().await?;
        let home = format!("/app/contacts/{}/messages", saga.id);
        let page = world.staff.gets(&home).await;
        let retry = page.body.split('"').find(|word| word.ends_with("/retry")).expect("a button").to_owned();
        let done = world.staff.posts(&retry, &[("back", &home)]).await;
        assert_eq!(done.leads_to(), home);
        let astray = world.staff.posts(&retry, &[("back", "//evil.example")]).await;
        assert_eq!(astray.status, StatusCode::CONFLICT, "it waits already");
        assert!(!world.staff.gets(&home).await.shows("/retry"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tags_are_written_on_the_form_shown_as_links_and_kept_by_the_api() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let saga = world.guest("Saga Ängsbacka").await?;
        let home = format!("/app/contacts/{}", saga.id);
        let fields = [
            ("first_name", "Saga"),
            ("last_name", "Ängsbacka"),
            ("language", "fi"),
            ("owner", &world.aura.id.to_string()),
            ("tags", "VIP, Hallitus <x>"),
        ];
        let saved = world.staff.posts(&format!("{home}/edit"), &fields).await;
        assert_eq!(saved.leads_to(), home);
        let card = world.staff.gets(&home).await;
        assert!(card.shows("hallitus &lt;x&gt;") && card.shows("%22vip%22"), "{}", card.body);
        let form = world.staff.gets(&format!("{home}/edit")).await;
        assert!(form.shows("hallitus &lt;x&gt;, vip"), "{}", form.body);
        let timeline = world.staff.gets(&format!("{home}/timeline")).await;
        assert!(timeline.shows("Tunnisteet: hallitus &lt;x&gt;, vip"), "{}", timeline.body);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_card_of_an_account_tells_of_its_people() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(20, 5).await?;
        let saga = world.guest("Saga Ängsbacka").await?;
        let made = world.staff.posts("/app/accounts/new", &[("name", "Harju Oy"), ("tags", "jäsen")]).await;
        let account = made.leads_to().to_owned();
        let id = account.rsplit('/').next().unwrap_or_default();
        let sql = Sql::new("update contacts set account_id = (select id from accounts) where id = $1");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        work.execute(sql.bind(&saga.id)).await?;
        work.commit().await?;
        world.registers(&gala, &saga).await?;
        let card = world.staff.gets(&account).await;
        assert!(
            card.shows("Saga Ängsbacka") && card.shows("Talvi-ilta") && card.shows("jäsen"),
            "{}",
            card.body
        );
        let timeline = world.staff.gets(&format!("/app/accounts/{id}/timeline")).await;
        assert!(
            timeline.shows("Sai paikan: Talvi-ilta") && timeline.shows("Saga Ängsbacka"),
            "{}",
            timeline.body
        );
        Ok(())
    })
    .await;
}
