//! Telling those with a place that the event changed: who hears it, once, and what it does to their calendars (pains 35).

use crate::{
    letters::{lines, value},
    world::World,
};
use domain::{
    events::{self, Event, EventDraft},
    ids::EmailTemplateId,
    registration::{
        CancelBy, Confirm, NoticeRefusal, cancel, edit_event, notice_audience, send_notice, withdraw_notice,
    },
};
use ground::{Failure, Fault};
use store::{Actor, testing::each_engine};

impl World {
    fn later(&self) {
        self.db.clock().set(self.now().plus_seconds(60));
    }

    async fn moves(&self, event: &Event, place: &str) -> Result<Event, Fault> {
        self.later();
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let mut draft = EventDraft::of(event);
        draft.location = Some(place.into());
        let edited = edit_event(&mut work, &event.id, None, &draft).await.expect("edited").event;
        work.commit().await?;
        self.later();
        Ok(edited)
    }

    async fn tells(
        &self,
        event: &Event,
        template: &EmailTemplateId,
        with_waitlist: bool,
    ) -> Result<Result<usize, NoticeRefusal>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        match send_notice(&mut work, &event.id, template, with_waitlist, 0).await {
            Ok(posted) => {
                work.commit().await?;
                Ok(Ok(posted.len()))
            }
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::Fault(fault)) => Err(fault),
        }
    }
}

#[tokio::test]
async fn a_change_is_told_once_to_those_with_a_place_and_moves_the_entry_they_have() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let [onni, suvi, tuuli] =
            [world.guest("Onni A").await?, world.guest("Suvi B").await?, world.guest("Tuuli C").await?];
        world.registers(onni, &event).await?.expect("a seat");
        world.registers(suvi, &event).await?.expect("a waitlist place");
        let gone = world.registers(tuuli, &event).await?.expect("a waitlist place");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        cancel(&mut work, &gone.registration.id, CancelBy::Person, Confirm::No).await.expect("cancelled");
        work.commit().await?;
        world.writes().await?;
        let first = lines(&world.last_body(onni).await?);

        let event = world.moves(&event, "Uusi talo").await?;
        let notice = world.template("event", "immediately", "<p>{{ event.location }}</p>").await?;
        let audience = notice_audience(&mut world.db.reader().await?, &event).await?;
        assert_eq!((audience.registered, audience.waitlisted, audience.told), (1, 1, 0));

        assert_eq!(world.tells(&event, &notice, false).await?, Ok(1));
        assert_eq!(world.tells(&event, &notice, true).await?, Ok(1), "only who has not heard");
        assert_eq!(world.tells(&event, &notice, true).await?, Ok(0), "a second press tells nobody twice");
        world.writes().await?;

        let body = world.last_body(onni).await?;
        assert!(body.html.contains("Uusi talo"));
        let moved = lines(&body);
        assert_eq!(value(&moved, "METHOD"), ["REQUEST"]);
        assert_eq!(value(&moved, "UID"), value(&first, "UID"), "the same entry");
        assert_eq!((value(&first, "SEQUENCE"), value(&moved, "SEQUENCE")), (vec!["0"], vec!["1"]));
        assert_eq!(value(&moved, "LOCATION"), ["Uusi talo"]);
        assert!(lines(&world.last_body(suvi).await?).is_empty(), "who waits has no entry to move");
        let kinds = [onni, suvi, tuuli].map(|guest| world.letters_to(guest));
        let [onnis, suvis, tuulis] = kinds;
        assert_eq!(onnis.await?, ["confirmation", "notice"]);
        assert_eq!(suvis.await?, ["waitlist", "notice"]);
        assert_eq!(tuulis.await?, ["waitlist"]);

        // Another change is told anew.
        let event = world.moves(&event, "Vanha talo").await?;
        assert_eq!(world.tells(&event, &notice, true).await?, Ok(2));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_called_off_event_takes_the_entry_out_and_an_unsent_notice_can_be_taken_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 0).await?;
        let onni = world.guest("Onni A").await?;
        world.registers(onni, &event).await?.expect("a seat");
        world.writes().await?;
        let first = lines(&world.last_body(onni).await?);
        world.later();
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let event = events::cancel(&mut work, &event.id).await.expect("called off");
        work.commit().await?;
        let notice = world.template("event", "immediately", "<p>Peruttu</p>").await?;

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let posted = send_notice(&mut work, &event.id, &notice, true, 30).await.expect("posted");
        work.commit().await?;
        assert_eq!(posted.len(), 1);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        assert_eq!(withdraw_notice(&mut work, &event.id).await?, 1);
        work.commit().await?;

        assert_eq!(world.tells(&event, &notice, true).await?, Ok(1), "what was taken back was not told");
        world.writes().await?;
        let off = lines(&world.last_body(onni).await?);
        assert_eq!((value(&off, "METHOD"), value(&off, "STATUS")), (vec!["CANCEL"], vec!["CANCELLED"]));
        assert_eq!(value(&off, "UID"), value(&first, "UID"));
        assert!(value(&off, "SEQUENCE") > value(&first, "SEQUENCE"));

        let invitation = world.template("campaign", "immediately", "<p>Kutsu</p>").await?;
        assert_eq!(world.tells(&event, &invitation, true).await?, Err(NoticeRefusal::Template));
        Ok(())
    })
    .await;
}
