//! Events: what may be saved, what is worth a second look, how lists find them.

use crate::world::World;
use domain::{
    Owner,
    changes::since,
    events::{self, EditRefusal, Event, EventDraft, SessionDraft, fields::FIELDS, store::page},
    list::{ListQuery, Wish},
    registration::{self, Confirm, restore_event},
};
use ground::{Failure, Fault, Flaw, Instant, Refusal, Zone};
use store::{Actor, Sql, filter::CustomFields, testing::each_engine};

async fn flaws(world: &World, change: impl FnOnce(&mut EventDraft)) -> Result<Vec<Flaw>, Fault> {
    let mut draft = EventDraft { name: "Talvi-ilta".into(), ..EventDraft::for_owner(world.owner) };
    draft.sessions = vec![session(world.now().plus_days(9), 3)];
    change(&mut draft);
    let mut work = world.db.work(Actor::SYSTEM).await?;
    match events::create(&mut work, &draft).await {
        Ok(_) => Ok(vec![]),
        Err(Failure::Refused(invalid)) => Ok(invalid.flaws().to_vec()),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

fn session(starts_at: Instant, hours: i64) -> SessionDraft {
    SessionDraft {
        id: None,
        subject: "Ilta".into(),
        starts_at,
        ends_at: starts_at.plus_seconds(hours * 3600),
    }
}

fn told(flaws: &[Flaw]) -> Vec<(&str, &str)> {
    flaws.iter().map(|flaw| (flaw.field.as_ref(), flaw.code)).collect()
}

#[tokio::test]
async fn ev2_se2_every_wrong_field_is_named_and_nothing_is_saved() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let found = flaws(&world, |draft| {
            draft.name = " \u{E000} ".into();
            draft.seats = -1;
            draft.waitlist_seats = events_most() + 1;
            draft.location = Some("Sali\r\nBcc: kaikki@vieras.example".into());
            draft.description = Some("x".repeat(1024 * 1024));
            draft.sessions = vec![session(world.now(), -1), session(Instant::from_millis(i64::MIN / 4), 0)];
            draft.owner = Owner::User(ground::Id::from_bytes([9; 16]));
        });
        let found = found.await?;
        let expected = [
            ("name", "required"),
            ("seats", "number.out_of_range"),
            ("waitlist_seats", "number.out_of_range"),
            ("location", "text.control_characters"),
            ("description", "text.too_long"),
            ("sessions.0.ends_at", "session.ends_before_start"),
            ("sessions.1.starts_at", "session.year"),
            ("sessions.1.ends_at", "session.year"),
            ("owner", "owner.unknown"),
        ];
        assert_eq!(told(&found), expected);
        let none = flaws(&world, |draft| draft.sessions.clear()).await?;
        assert_eq!(told(&none), [("sessions", "event.without_sessions")]);
        let (count,): (i64,) = world.db.reader().await?.one(Sql::new("select count(*) from events")).await?;
        assert_eq!(count, 0);
        Ok(())
    })
    .await;
}

fn events_most() -> i64 {
    1_000_000
}

#[tokio::test]
async fn ev6_start_and_end_follow_the_sessions_and_typed_text_is_tidied() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let day = world.now().plus_days(9);
        let event = world
            .event_with(|draft| {
                draft.name = "  A\u{308}änekosken\u{E000}  ilta ".into();
                draft.location = Some("   ".into());
                draft.sessions = vec![session(day.plus_days(1), 8), session(day, 30)];
            })
            .await?;
        assert_eq!((event.starts_at, event.ends_at), (day, day.plus_days(1).plus_seconds(8 * 3600)));
        assert_eq!((event.name.as_str(), event.location.as_deref()), ("Äänekosken ilta", None));
        let mut draft = EventDraft::of(&event);
        draft.sessions.pop();
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let edited = registration::edit_event(&mut work, &event.id, None, &draft).await.expect("saved").event;
        work.commit().await?;
        assert_eq!(edited.ends_at, day.plus_seconds(30 * 3600));
        assert_eq!(edited.calendar_sequence, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stale_form_is_refused_and_what_others_changed_is_known() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let theirs = EventDraft { name: "Kevätilta".into(), seats: 6, ..EventDraft::of(&event) };
        registration::edit_event(&mut work, &event.id, Some(event.version), &theirs).await.expect("saved");
        work.commit().await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let mine = EventDraft { waitlist_seats: 3, ..EventDraft::of(&event) };
        let refused = registration::edit_event(&mut work, &event.id, Some(event.version), &mine).await;
        let version = event.version + 1;
        assert!(matches!(refused, Err(Failure::Refused(EditRefusal::ChangedMeanwhile { version: v })) if v == version));
        assert_eq!(since(&mut work, &event.id, event.version).await?, ["name", "seats"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d5_an_edit_and_the_queue_moving_up_are_one_command() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 5).await?;
        let guests = world.guests(4).await?;
        for guest in &guests {
            world.registers(*guest, &event).await?.expect("a place");
        }
        let more = EventDraft { seats: 3, ..EventDraft::of(&event) };
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let edited =
            registration::edit_event(&mut work, &event.id, Some(event.version), &more).await.expect("saved");
        work.commit().await?;
        let promoted: Vec<_> = edited.promoted.iter().map(|row| row.contact_id).collect();
        assert_eq!(promoted, guests[1..3]);
        assert_eq!((edited.event.seats_taken, edited.event.waitlist_taken), (3, 1));
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d5_places_given_back_while_an_event_was_off_go_to_the_queue_when_it_is_on_again() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 5).await?;
        let onni = world.registers(world.guest("Onni A").await?, &event).await?.expect("a seat");
        let suvi = world.registers(world.guest("Suvi B").await?, &event).await?.expect("a place");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        events::cancel(&mut work, &event.id).await.expect("called off");
        let by = registration::CancelBy::Staff;
        let done =
            registration::cancel(&mut work, &onni.registration.id, by, Confirm::No).await.expect("cancelled");
        assert!(done.promoted.is_empty());
        let restored = restore_event(&mut work, &event.id).await.expect("restored");
        work.commit().await?;
        assert_eq!(restored.promoted[0].id, suvi.registration.id);
        assert_eq!((restored.event.cancelled_at, restored.event.seats_taken), (None, 1));
        world.seats_are_in_order(event.id).await
    })
    .await;
}

async fn names(world: &World, query: ListQuery) -> Result<Vec<String>, Fault> {
    let wish = Wish::read(&query, &FIELDS, &CustomFields::NONE).expect("a list that can be asked for");
    let listing = page(&mut world.db.reader().await?, &wish, &Zone::helsinki()).await?;
    assert!(listing.items.iter().all(|event: &Event| event.sessions.len() == 1));
    Ok(listing.items.into_iter().map(|event| event.name).collect())
}

#[tokio::test]
async fn lists_of_events_are_found_filtered_and_sorted_by_the_one_engine() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for (name, seats, days) in [("Öljyilta", 3, 5), ("Aamukahvit", 30, 9), ("Zumba", 1, -9)] {
            let change = |draft: &mut EventDraft| {
                (draft.name, draft.seats) = (name.into(), seats);
                draft.location = Some(format!("Sali {seats}"));
                draft.sessions = vec![session(world.now().plus_days(days), 2)];
            };
            world.event_with(change).await?;
        }
        assert_eq!(names(&world, ListQuery::default()).await?, ["Zumba", "Öljyilta", "Aamukahvit"]);
        let sorted = |sort: &str| ListQuery { sort: Some(sort.into()), ..ListQuery::default() };
        assert_eq!(names(&world, sorted("name")).await?, ["Aamukahvit", "Zumba", "Öljyilta"]);
        assert_eq!(names(&world, sorted("-seats_free")).await?, ["Aamukahvit", "Öljyilta", "Zumba"]);
        let filtered = |json: &str| ListQuery { filter: Some(json.into()), ..ListQuery::default() };
        let upcoming = filtered(r#"{"field":"ends_at","op":"after_today"}"#);
        assert_eq!(names(&world, upcoming).await?, ["Öljyilta", "Aamukahvit"]);
        let roomy = filtered(r#"{"field":"seats_free","op":"gte","value":3}"#);
        assert_eq!(names(&world, roomy).await?, ["Öljyilta", "Aamukahvit"]);
        let searched = ListQuery { q: Some("oljy sali 3".into()), ..ListQuery::default() };
        assert_eq!(names(&world, searched).await?, ["Öljyilta"]);
        Ok(())
    })
    .await;
}
