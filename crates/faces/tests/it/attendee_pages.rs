//! Lisätiedot: the groups, and what staff change by hand.

use crate::world::{World, hides, says};
use axum::http::StatusCode;
use domain::{
    events::Event,
    ids::ContactId,
    registration::{self, Channel, Status},
};
use ground::Fault;
use store::{Actor, Sql, testing::each_engine};

async fn mails_to(world: &World, contact: ContactId) -> Result<Vec<(String, String)>, Fault> {
    let sql = Sql::new("select kind, status from messages where contact_id = $1 order by id").bind(&contact);
    world.db.reader().await?.all(sql).await
}

async fn status_of(world: &World, event: &Event, contact: ContactId) -> Result<Option<Status>, Fault> {
    Ok(world.registration_of(event.id, contact).await?.map(|row| row.status))
}

#[tokio::test]
async fn rg1_d10_the_groups_stand_in_finnish_order_with_queue_channel_and_mail() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 3).await?;
        for name in ["Saga Ängsbacka", "Eevi <Aalto>", "Otso Zorro", "Tuuli Öljy"] {
            world.registers(&event, &world.guest(name).await?).await?;
        }
        let path = format!("/app/events/{}", event.id);
        let page = world.staff.gets(&path).await;
        says(
            &page,
            &[
                "Eevi &lt;Aalto&gt;",
                "Kutsulinkki",
                "Ilmoittautumisvahvistus:",
                "Miksi varasijalla?",
                "Jonossa 1.",
            ],
        );
        let places: Vec<usize> = ["Aalto", "Ängsbacka", "Zorro", "Öljy"]
            .iter()
            .map(|name| page.body.rfind(&name.to_string()).expect("on the page"))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        let by_time = world.staff.gets(&format!("{path}?sort=registered_at")).await.body;
        assert!(by_time.find("Ängsbacka") < by_time.find("&lt;Aalto&gt;"));
        let found = world.staff.gets_part(&format!("{path}?q=zorro")).await;
        says(&found, &["Otso Zorro"]);
        hides(&found, &["Ängsbacka", "<html"]);
        says(&world.staff.gets(&format!("{path}?q=kukaan")).await, &["Ketään ei löydy"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rg8_cancelling_by_hand_moves_the_queue_and_can_be_taken_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let (onni, suvi) = (world.guest("Onni A").await?, world.guest("Suvi B").await?);
        let (row, _) = (world.registers(&event, &onni).await?, world.registers(&event, &suvi).await?);
        let act = format!("/app/registrations/{}", row.id);
        world.staff.posts(&format!("{act}/cancel"), &[("send", "on")]).await.leads_to();
        assert_eq!(status_of(&world, &event, onni.id).await?, Some(Status::Cancelled));
        assert_eq!(status_of(&world, &event, suvi.id).await?, Some(Status::Registered));
        let page = world.staff.gets(&format!("/app/events/{}", event.id)).await;
        says(&page, &["Peruutettu: Onni A. Jonon ensimmäinen sai paikan.", &format!("{act}/undo")]);

        // The history offers the same for a day.
        let history = world.staff.gets(&format!("/app/events/{}/history", event.id)).await;
        says(&history, &[&format!("action=\"{act}/undo\""), "Perui"]);

        // No mail of it has left: as it was, and nobody is told.
        world.staff.posts(&format!("{act}/undo"), &[]).await.leads_to();
        assert_eq!(status_of(&world, &event, onni.id).await?, Some(Status::Registered));
        assert_eq!(status_of(&world, &event, suvi.id).await?, Some(Status::Waitlisted));
        let page = world.staff.gets(&format!("/app/events/{}", event.id)).await;
        says(&page, &["Kumottu. Onni A on taas ilmoittautunut."]);
        let late = world.staff.posts(&format!("{act}/undo"), &[]).await;
        assert_eq!(late.status, StatusCode::SEE_OTHER, "a second press is answered, and does nothing");
        assert_eq!(status_of(&world, &event, onni.id).await?, Some(Status::Registered));
        let kinds: Vec<String> = mails_to(&world, onni.id).await?.into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["confirmation", "cancellation"]);

        // Without the box no mail is written.
        world.staff.posts(&format!("{act}/cancel"), &[]).await.leads_to();
        assert_eq!(mails_to(&world, onni.id).await?.len(), 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d16_beyond_the_seats_only_after_a_page_that_says_so() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let (onni, suvi) = (world.guest("Onni A").await?, world.guest("Suvi B").await?);
        world.registers(&event, &onni).await?;
        let row = world.registers(&event, &suvi).await?;
        let act = format!("/app/registrations/{}/promote", row.id);
        let asked = world.staff.posts(&act, &[("send", "on")]).await;
        assert_eq!(asked.status, StatusCode::CONFLICT);
        says(&asked, &["Annetaanko paikka silti?", "1/1", "name=\"anyway\" value=\"on\"", "checked"]);
        assert_eq!(status_of(&world, &event, suvi.id).await?, Some(Status::Waitlisted));
        world.staff.posts(&act, &[("send", "on"), ("anyway", "on")]).await.leads_to();
        let row = world.registration_of(event.id, suvi.id).await?.expect("a row");
        assert!(row.overbooked && row.status == Status::Registered);
        says(&world.staff.gets(&format!("/app/events/{}", event.id)).await, &["yli paikkamäärän"]);

        world.staff.posts(&format!("/app/registrations/{}/waitlist", row.id), &[]).await.leads_to();
        assert_eq!(status_of(&world, &event, suvi.id).await?, Some(Status::Waitlisted));
        let why = world.staff.gets(&format!("/app/registrations/{}", row.id)).await;
        says(
            &why,
            &["Tuli varasijalle", "Sai paikan yli paikkamäärän", "Siirrettiin varasijalle", "paikat 1/1"],
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rg4_d6_contacts_are_chosen_and_registered_with_the_box_as_the_setting_says() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let mut guests = Vec::new();
        for name in ["Onni Aalto", "Suvi Aalto", "Tuuli Aalto", "Vappu Muu"] {
            guests.push(world.guest(name).await?);
        }
        let path = format!("/app/events/{}/register", event.id);
        let empty = world.staff.gets(&path).await;
        says(&empty, &["Lähetä vahvistus", "Paikat 0/1, varasijat 0/1"]);
        hides(&empty, &["name=\"send\" checked"]);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let on = "insert into settings (name, value, updated_at)
                  values ('send_confirmation_for_manual_registrations', 'true', 0)";
        work.execute(Sql::new(on)).await?;
        work.commit().await?;
        says(&world.staff.gets(&path).await, &["name=\"send\" checked"]);

        let chosen = guests[3].id.to_string();
        let found =
            world.staff.posts(&path, &[("contact_ids", &chosen), ("q", "aalto"), ("find", "on")]).await;
        assert_eq!(found.status, StatusCode::OK);
        says(&found, &["Onni Aalto", &format!("value=\"{chosen}\" checked")]);
        let nobody = world.staff.posts(&path, &[]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&nobody, &["Valitse ainakin yksi kontakti."]);

        let ids: Vec<String> = guests.iter().map(|guest| guest.id.to_string()).collect();
        let three: Vec<(&str, &str)> = ids[..3].iter().map(|id| ("contact_ids", id.as_str())).collect();
        let left = world.staff.posts(&path, &[three.as_slice(), &[("send", "on")]].concat()).await;
        assert_eq!(left.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&left, &["Ilman paikkaa jäi: Tuuli Aalto."]);
        assert_eq!(status_of(&world, &event, guests[0].id).await?, Some(Status::Registered));
        assert_eq!(status_of(&world, &event, guests[1].id).await?, Some(Status::Waitlisted));
        assert_eq!(mails_to(&world, guests[0].id).await?.len(), 1);

        let anyway = [("contact_ids", ids[2].as_str()), ("wish", "seat")];
        world.staff.posts(&path, &anyway).await.leads_to();
        let row = world.registration_of(event.id, guests[2].id).await?.expect("a row");
        assert!(row.overbooked && row.channel == Channel::Manual);
        let page = world.staff.gets(&format!("/app/events/{}", event.id)).await;
        says(&page, &["ei vahvistusta", "Lähetä ilmoittautumisposti"]);
        let send = format!("/app/registrations/{}/send-confirmation", row.id);
        world.staff.posts(&send, &[]).await.leads_to();
        assert_eq!(mails_to(&world, guests[2].id).await?.len(), 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d3_free_seats_wait_for_one_press_where_the_queue_does_not_move_by_itself() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world
            .event_with(|draft| (draft.seats, draft.waitlist_seats, draft.auto_promote) = (2, 3, false))
            .await?;
        let mut guests = Vec::new();
        for name in ["Onni A", "Suvi B", "Kaius C", "Taavi D"] {
            let guest = world.guest(name).await?;
            world.registers(&event, &guest).await?;
            guests.push(guest);
        }
        for guest in &guests[..2] {
            let row = world.registration_of(event.id, guest.id).await?.expect("a row");
            world.staff.posts(&format!("/app/registrations/{}/cancel", row.id), &[]).await.leads_to();
        }
        let path = format!("/app/events/{}", event.id);
        says(
            &world.staff.gets(&path).await,
            &["Jonossa ensimmäisinä Kaius C, Taavi D", "Nosta 2 ensimmäistä"],
        );
        world.staff.posts(&format!("{path}/promote"), &[]).await.leads_to();
        for guest in &guests[2..] {
            assert_eq!(status_of(&world, &event, guest.id).await?, Some(Status::Registered));
        }
        let rows = [&guests[2], &guests[3]];
        let mut ids = Vec::new();
        for guest in rows {
            let row =
                registration::store::find_of(&mut world.db.reader().await?, &event.id, &guest.id).await?;
            ids.push(row.expect("a row").id.to_string());
        }
        let chosen = [("ids", ids[0].as_str()), ("ids", ids[1].as_str()), ("act", "cancel")];
        world.staff.posts(&format!("{path}/people"), &chosen).await.leads_to();
        says(&world.staff.gets(&path).await, &["Tehty 2 henkilölle."]);
        assert_eq!(status_of(&world, &event, guests[3].id).await?, Some(Status::Cancelled));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn several_are_cancelled_and_brought_back_by_one_press_each() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 2).await?;
        let (onni, suvi) = (world.guest("Onni A").await?, world.guest("Suvi B").await?);
        let (first, second) = (world.registers(&event, &onni).await?, world.registers(&event, &suvi).await?);
        let (first, second) = (first.id.to_string(), second.id.to_string());
        let chosen = [("ids", first.as_str()), ("ids", second.as_str()), ("act", "cancel"), ("send", "on")];
        let path = format!("/app/events/{}", event.id);
        world.staff.posts(&format!("{path}/people"), &chosen).await.leads_to();
        assert_eq!(status_of(&world, &event, suvi.id).await?, Some(Status::Cancelled));
        let back = format!("{path}/people/undo?ids={second},{first}");
        says(&world.staff.gets(&path).await, &[&back]);
        world.staff.posts(&back, &[]).await.leads_to();
        assert_eq!(status_of(&world, &event, onni.id).await?, Some(Status::Registered));
        assert_eq!(status_of(&world, &event, suvi.id).await?, Some(Status::Registered));
        says(&world.staff.gets(&path).await, &["Kumottu 2 ilmoittautumiselta."]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_page_hears_of_seats_and_people_while_somebody_looks_at_it() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(3, 1).await?;
        let path = format!("/app/events/{}", event.id);
        says(
            &world.staff.gets(&path).await,
            &[&format!("data-live=\"{path}/live?tab=people\""), "data-part=\"seats\""],
        );
        let onni = world.guest("Onni <Aalto>").await?;
        world.registers(&event, &onni).await?;
        world.app.close();
        let heard = world.staff.gets(&format!("{path}/live?tab=people&")).await;
        assert_eq!(heard.says("content-type"), "text/event-stream");
        for part in ["state", "seats", "count", "free", "arrived", "people"] {
            says(&heard, &[&format!("event: {part}\n")]);
        }
        says(&heard, &["Onni &lt;Aalto&gt;", "2 vapaana"]);
        let head = world.staff.gets(&format!("{path}/live?tab=details&")).await;
        says(&head, &["2 vapaana"]);
        hides(&head, &["Aalto"]);
        let elsewhere = world.guest.gets(&format!("{path}/live?tab=people")).await;
        assert!(elsewhere.leads_to().starts_with("/app/sign-in"));
        Ok(())
    })
    .await;
}
