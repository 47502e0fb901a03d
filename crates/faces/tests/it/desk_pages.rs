//! The desk: what waits, what is next, and what just happened.

use crate::world::World;
use axum::http::StatusCode;
use ground::Fault;
use store::testing::each_engine;

#[tokio::test]
async fn the_desk_shows_who_registered_and_where_seats_are_left() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(20, 5).await?;
        let guest = world.guest("Saga Ängsbacka").await?;
        world.registers(&gala, &guest).await?;
        let page = world.staff.gets("/app").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.shows("Saga Ängsbacka ilmoittautui"), "{}", page.body);
        assert!(page.shows("1/20") && page.shows("Omat seuraavat tilaisuudet"), "{}", page.body);
        assert!(page.shows("data-live=\"/app/live\"") && page.shows("<caption>"), "{}", page.body);
        let all = world.staff.gets("/app?whose=all").await;
        assert!(all.shows("Seuraavat tilaisuudet") && all.shows("/app/live?whose=all"), "{}", all.body);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_waits_leads_to_where_it_is_done() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let tomorrow = world.now().date(&ground::Zone::helsinki()).plus_days(1);
        let closing = world
            .event_with(|draft| {
                (draft.seats, draft.last_registration_date) = (9, Some(tomorrow));
                draft.registration_template_id = None;
            })
            .await?;
        let guest = world.guest("Onni Koski").await?;
        world.registers(&closing, &guest).await?;
        let page = world.staff.gets("/app").await;
        assert!(page.shows("Ilmoittautuminen päättyy huomenna"), "{}", page.body);
        assert!(page.shows(&format!("/app/events/{}/edit", closing.id)), "{}", page.body);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_stream_of_the_desk_sends_each_part_by_its_name() -> Result<(), Fault> {
    let (db, _folder) = store::testing::sqlite().await?;
    let world = World::new(db).await?;
    world.app.close();
    let stream = world.staff.gets("/app/live").await;
    assert_eq!(stream.says("content-type"), "text/event-stream");
    for part in ["numbers", "waits", "next", "chart", "feed"] {
        assert!(stream.shows(&format!("event: {part}\n")), "{part}: {}", stream.body);
    }
    let nobody = world.guest.gets("/app/live").await;
    assert_ne!(nobody.status, StatusCode::OK);
    Ok(())
}
