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

#[tokio::test]
async fn two_cards_of_one_person_are_found_merged_and_parted_again() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(20, 5).await?;
        let kept = world.guest("Saga Ängsbacka").await?;
        let other = world.guest("Saga Engsbakka").await?;
        world.registers(&gala, &other).await?;
        let page = world.staff.gets("/app/contacts/duplicates").await;
        let merge = format!("/app/contacts/merge?kept={}&amp;other={}", kept.id, other.id);
        assert!(page.shows("Sama sähköposti") && page.shows(&merge), "{}", page.body);
        let side = world.staff.gets(&merge.replace("&amp;", "&")).await;
        assert!(side.shows("take.last_name") && side.shows("Engsbakka"), "{}", side.body);
        let ids = [("kept", kept.id.to_string()), ("other", other.id.to_string())];
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|(key, id)| (*key, id.as_str())).collect();
        fields.push(("take.last_name", "other"));
        let done = world.staff.posts("/app/contacts/merge", &fields).await;
        assert_eq!(done.leads_to(), format!("/app/contacts/{}", kept.id));
        let card = world.staff.gets(&format!("/app/contacts/{}/registrations", kept.id)).await;
        assert!(card.shows("Saga Engsbakka") && card.shows("Talvi-ilta"), "{}", card.body);
        let gone = world.staff.gets(&format!("/app/contacts/{}", other.id)).await;
        let undo = gone.body.split('"').find(|word| word.ends_with("/undo")).expect("a way back").to_owned();
        let back = world.staff.posts(&undo, &[]).await;
        assert_eq!(back.leads_to(), format!("/app/contacts/{}", other.id));
        let card = world.staff.gets(&format!("/app/contacts/{}", kept.id)).await;
        assert!(card.shows("<h1>Saga Ängsbacka</h1>"), "{}", card.body);
        let itself = format!("/app/contacts/merge?kept={0}&other={0}", kept.id);
        assert_eq!(world.staff.gets(&itself).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let ids = [("ids", kept.id.to_string()), ("ids", other.id.to_string())];
        let fields: Vec<(&str, &str)> = ids.iter().map(|(key, id)| (*key, id.as_str())).collect();
        assert_eq!(
            world.staff.posts("/app/contacts/duplicates/apart", &fields).await.leads_to(),
            "/app/contacts/duplicates"
        );
        let page = world.staff.gets("/app/contacts/duplicates").await;
        assert!(page.shows("Kaksoiskappaleita ei löytynyt"), "{}", page.body);
        Ok(())
    })
    .await;
}
