//! After a change: the proposal to tell those who have a place; and an event copied with its days moved.

use crate::world::{World, hides, says};
use domain::events::{self, EventDraft};
use store::testing::each_engine;

#[tokio::test]
async fn a_moved_event_proposes_a_notice_with_counts_and_a_ready_mail_and_sends_nothing_by_itself() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let onni = world.guest("Onni <Aalto>").await?;
        world.registers(&event, &onni).await?;
        let path = format!("/app/events/{}", event.id);
        let off = world.staff.posts(&format!("{path}/cancel"), &[]).await;
        assert_eq!(off.leads_to(), format!("{path}/notice"));
        let mails = || async { Ok::<_, ground::Fault>(world.dump().await?["messages"].clone()) };
        let before = mails().await?;

        let page = world.staff.gets(&format!("{path}/notice")).await;
        says(
            &page,
            &["Kerro peruutuksesta", "Ilmoittautuneita", "Luo valmis pohja", "Valitse ensin viesti."],
        );
        let made = world.staff.posts(&format!("{path}/notice/template"), &[]).await;
        let chosen = made.leads_to().to_owned();
        let page = world.staff.gets(&chosen).await;
        says(&page, &["Lähetä 1 viesti", "poistaa merkinnän", "30 sekunnin ajan"]);
        let template = chosen.split("email_template_id=").nth(1).expect("a template").to_owned();
        let mail = world.staff.gets(&format!("{path}/notice/mail?email_template_id={template}")).await;
        says(&mail, &["Talvi-ilta", "peruttu", "Onni"]);
        assert_eq!(mails().await?, before, "nothing has left by itself");

        let fields = [("email_template_id", template.as_str()), ("with_waitlist", "on")];
        assert_eq!(world.staff.posts(&format!("{path}/notice"), &fields).await.leads_to(), path);
        says(&world.staff.gets(&path).await, &["1 viesti lähtee.", &format!("{path}/notice/undo")]);
        world.staff.posts(&format!("{path}/notice/undo"), &[]).await.leads_to();
        says(&world.staff.gets(&format!("{path}/notice")).await, &["1 viesti ei lähtenyt."]);
        says(&world.staff.gets(&format!("{path}/history")).await, &["Muutoksesta kerrottiin"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_change_nobody_needs_to_hear_of_leads_back_to_the_event() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let path = format!("/app/events/{}", event.id);
        assert_eq!(world.staff.posts(&format!("{path}/cancel"), &[]).await.leads_to(), path);
        says(&world.staff.gets(&format!("{path}/notice")).await, &["Kenelläkään ei ole vielä paikkaa"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_copy_shows_every_moved_day_before_anything_is_made_and_takes_no_people_along() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let mut work = world.db.work(store::Actor::SYSTEM).await?;
        let mut draft = EventDraft::of(&event);
        draft.last_registration_date = Some(event.starts_at.date(&event.time_zone).plus_days(-7));
        events::edit(&mut work, &event.id, None, &draft).await.expect("edited");
        work.commit().await?;
        world.registers(&event, &world.guest("Onni Aalto").await?).await?;
        says(
            &world.staff.gets(&format!("/app/events/{}", event.id)).await,
            &[&format!("/app/events/new?like={}", event.id)],
        );

        let first = event.starts_at.date(&event.time_zone);
        let day = ground::Locale::Fi.date(first.plus_days(70), None);
        let page = world.staff.gets(&format!("/app/events/new?like={}&day={day}", event.id)).await;
        let last = ground::Locale::Fi.date(first.plus_days(63), None);
        says(&page, &["Kopio tilaisuudesta: Talvi-ilta", "Viimeinen ilmoittautumispäivä"]);
        says(&page, &["name=\"sessions.0.day\" ", &format!("value=\"{day}\""), &format!("value=\"{last}\"")]);
        hides(&page, &["name=\"sessions.0.id\" value=\"ses_", "jo mennyt"]);
        let count = world.read("/events").await["total"].clone();
        assert_eq!(count, 1, "nothing is made before it is saved");
        let wrong = world.staff.gets(&format!("/app/events/new?like={}&day=joskus", event.id)).await;
        says(&wrong, &["Kirjoita päivä"]);
        Ok(())
    })
    .await;
}
