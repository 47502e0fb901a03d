//! The calls about registrations.

use crate::world::World;
use axum::http::Method;
use domain::{
    contacts::Contact,
    events::Event,
    registration::{self, Channel},
};
use ground::Fault;
use serde_json::{Value as Json, json};
use store::{Sql, testing::each_engine};

fn at(event: &Event) -> String {
    format!("/events/{}/registrations", event.id)
}

fn of(contact: &Contact) -> Json {
    json!({"contact_id": contact.id})
}

async fn kinds_of_mail(world: &World) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> =
        world.db.reader().await?.all(Sql::new("select kind from messages order by id")).await?;
    Ok(rows.into_iter().map(|(kind,)| kind).collect())
}

#[tokio::test]
async fn d2_a_contact_gets_a_seat_a_waitlist_place_or_a_clear_no() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let [onni, suvi, tuuli] =
            [world.guest("Onni A").await?, world.guest("Suvi B").await?, world.guest("Tuuli C").await?];
        let first = world.post(&at(&event), of(&onni)).await;
        assert_eq!((first.status, &first.json["status"]), (201, &json!("registered")));
        assert_eq!((&first.json["queue_position"], &first.json["channel"]), (&Json::Null, &json!("api")));
        let second = world.post(&at(&event), of(&suvi)).await;
        assert_eq!((second.status, &second.json["status"]), (201, &json!("waitlisted")));
        assert_eq!(second.json["queue_position"], 1);
        let again = world.post(&at(&event), of(&suvi)).await;
        assert_eq!((again.status, &again.json), (200, &second.json));
        assert_eq!(world.post(&at(&event), of(&tuuli)).await.code(), (409, "registration.full"));

        let mut anyway = of(&tuuli);
        anyway["override"] = json!(true);
        let beyond = world.post(&at(&event), anyway).await;
        assert_eq!((beyond.status, &beyond.json["overbooked"]), (201, &json!(true)));
        // D-20: no mail by itself for who is registered by a program.
        assert!(kinds_of_mail(&world).await?.is_empty());

        world.db.clock().set(event.ends_at);
        let late = world.guest("Vappu D").await?;
        assert_eq!(world.post(&at(&event), of(&late)).await.code(), (409, "registration.closed"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn wrong_bodies_and_foreign_ids_are_told_by_their_field() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 0).await?;
        let eevi = world.guest("Eevi A").await?;
        let path = at(&event);
        assert_eq!(world.post(&path, json!({})).await.flaws(), (422, vec![("contact_id", "required")]));
        let foreign = json!({"contact_id": event.id});
        assert_eq!(world.post(&path, foreign).await.flaws(), (422, vec![("contact_id", "json.wrong_type")]));
        let nobody = json!({"contact_id": "con_0192f0c1d2e37a3f8b4c5d6e7f809102"});
        assert_eq!(world.post(&path, nobody).await.flaws(), (422, vec![("contact_id", "contact.unknown")]));
        let mut asked = of(&eevi);
        asked["answers"] = json!({"diet": "vegan"});
        assert_eq!(world.post(&path, asked).await.flaws(), (422, vec![("answers", "answers.not_asked")]));
        let nowhere = "/events/evt_0192f0c1d2e37a3f8b4c5d6e7f809102/registrations";
        assert_eq!(world.post(nowhere, of(&eevi)).await.code(), (404, "event.missing"));
        let reading = world.call(Method::GET, nowhere, Json::Null).await;
        assert_eq!(reading.code(), (404, "event.missing"));
        for query in ["sort=age", "limit=0", "limit=x", "cursor=*", "colour=red", "status=gone"] {
            let reply = world.call(Method::GET, &format!("{path}?{query}"), Json::Null).await;
            assert_eq!(reply.status, 422, "{query}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d10_the_list_is_grouped_and_by_name_or_by_time_and_comes_in_pages() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(3, 2).await?;
        for name in ["Saga Ängsbacka", "Eevi Aalto", "Otso Zorro", "Tuuli Öljy", "Aada Wirta"] {
            world.registers(&event, &world.guest(name).await?).await?;
        }
        let names = |list: &Json| -> Vec<String> {
            let items = list["items"].as_array().expect("items");
            items.iter().map(|item| item["last_name"].as_str().expect("a name").to_owned()).collect()
        };
        let path = at(&event);
        let whole = world.read(&path).await;
        assert_eq!(names(&whole), ["Aalto", "Zorro", "Ängsbacka", "Wirta", "Öljy"]);
        assert_eq!((&whole["items"][3]["queue_position"], &whole["total"]), (&json!(2), &json!(5)));
        let by_time = world.read(&format!("{path}?sort=registered_at")).await;
        assert_eq!(names(&by_time), ["Ängsbacka", "Aalto", "Zorro", "Öljy", "Wirta"]);
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = world.read(&format!("{path}?limit=2{cursor}")).await;
            seen.extend(names(&page));
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, names(&whole));
        let found = world.read(&format!("{path}?status=waitlisted&q=wir")).await;
        assert_eq!((names(&found), &found["total"]), (vec!["Wirta".to_owned()], &json!(1)));
        let filter = "%7B%22field%22:%22status%22,%22op%22:%22eq%22,%22value%22:%22waitlisted%22%7D";
        let all = world.read(&format!("/registrations?filter={filter}&sort=registered_at")).await;
        assert_eq!((&all["total"], &all["items"][0]["queue_position"]), (&json!(2), &json!(1)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cancelling_is_held_to_the_last_day_unless_staff_say_otherwise() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world
            .event_with(|draft| {
                (draft.seats, draft.waitlist_seats) = (1, 1);
                draft.last_cancellation_date = Some("2026-12-01".parse().expect("a date"));
            })
            .await?;
        let onni = world.registers(&event, &world.guest("Onni A").await?).await?;
        let suvi = world.registers(&event, &world.guest("Suvi B").await?).await?;
        assert_eq!(onni.channel, Channel::Link);
        world.db.clock().set(world.now().plus_days(20));
        let path = format!("/registrations/{}", onni.id);
        let act = format!("{path}/cancel");
        assert_eq!(world.post(&act, Json::Null).await.code(), (409, "registration.cancellation_closed"));
        let done = world.post(&act, json!({"override": true, "send_confirmation": false})).await;
        assert_eq!((done.status, &done.json["status"]), (200, &json!("cancelled")));
        assert!(done.json["cancelled_at"].is_string());
        assert_eq!(world.post(&act, Json::Null).await.status, 200);
        let next = world.read(&format!("/registrations/{}", suvi.id)).await;
        assert_eq!((&next["status"], &next["queue_position"]), (&json!("registered"), &Json::Null));
        assert_eq!(kinds_of_mail(&world).await?, ["confirmation", "waitlist", "confirmation"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn promoting_moving_and_telling_by_program() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let onni = world.registers(&event, &world.guest("Onni A").await?).await?;
        let suvi = world.registers(&event, &world.guest("Suvi B").await?).await?;
        let path = format!("/registrations/{}", suvi.id);
        let act = format!("{path}/promote");
        assert_eq!(world.post(&act, Json::Null).await.code(), (409, "registration.full"));
        let promoted = world.post(&act, json!({"override": true})).await;
        assert_eq!((promoted.status, &promoted.json["overbooked"]), (200, &json!(true)));
        assert_eq!(world.post(&act, Json::Null).await.code(), (409, "registration.wrong_status"));
        let told = world.post(&format!("{path}/send-confirmation"), Json::Null).await;
        assert_eq!((told.status, &told.json["status"]), (200, &json!("registered")));
        assert_eq!(
            kinds_of_mail(&world).await?,
            ["confirmation", "waitlist", "confirmation", "confirmation"]
        );

        let onni = format!("/registrations/{}", onni.id);
        let back = world.call(Method::PATCH, &onni, json!({"status": "waitlisted"})).await;
        assert_eq!((back.status, &back.json["queue_position"]), (200, &json!(1)));
        assert_eq!(world.call(Method::DELETE, &onni, Json::Null).await.status, 204);
        assert_eq!(world.read(&onni).await["status"], "cancelled");
        let again = world.call(Method::PATCH, &onni, json!({"status": "registered"})).await;
        assert_eq!(
            (again.status, &again.json["status"]),
            (200, &json!("waitlisted")),
            "the one seat is taken"
        );
        let event = registration::store::find(&mut world.db.reader().await?, &suvi.id).await?.expect("a row");
        assert!(event.overbooked);
        Ok(())
    })
    .await;
}
