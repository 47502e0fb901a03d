//! Who took part, on both engines.

use crate::world::World;
use domain::{
    attendance::{self, DoorWish, Mark, MarkRefusal, Newcomer, WalkInRefusal},
    contacts::ContactChange,
    events::Event,
    ids::{ContactId, RegistrationId},
    list::{ListQuery, Wish, records},
    registration::{self, CancelBy, Confirm, Status},
};
use ground::{Failure, Fault, Instant, Refusal};
use store::{Actor, filter::CustomFields, testing::each_engine};

async fn marks(
    world: &World,
    id: RegistrationId,
    mark: Mark,
) -> Result<Result<attendance::Marked, MarkRefusal>, Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    match attendance::mark(&mut work, &id, mark).await {
        Ok(marked) => work.commit().await.map(|()| Ok(marked)),
        Err(Failure::Refused(no)) => Ok(Err(no)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

async fn place(world: &World, name: &str, event: &Event) -> Result<(ContactId, RegistrationId), Fault> {
    let guest = world.guest(name).await?;
    let place = world.registers(guest, event).await?.map_err(|no| Fault::new(no.code()))?;
    Ok((guest, place.registration.id))
}

/// How many registrations the list gives for this filter.
async fn found(world: &World, filter: &str) -> Result<usize, Fault> {
    let catalog = &registration::fields::FIELDS;
    let query = ListQuery { filter: Some(filter.to_owned()), ..ListQuery::default() };
    let wish =
        Wish::read(&query, catalog, &CustomFields::NONE).map_err(|no| Fault::new(format!("{no:?}")))?;
    let zone = ground::Zone::helsinki();
    Ok(records(&mut world.db.reader().await?, &[], &wish, &zone).await?.items.len())
}

fn begun(event: &Event) -> Instant {
    event.starts_at.plus_seconds(600)
}

#[tokio::test]
async fn one_press_marks_another_takes_it_back_and_two_devices_mark_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let (_, eevi) = place(&world, "Eevi Aalto", &event).await?;
        assert_eq!(marks(&world, eevi, Mark::default()).await?.err(), Some(MarkRefusal::TooEarly));
        world.db.clock().set(begun(&event));
        let first = marks(&world, eevi, Mark::default()).await?.expect("marked");
        assert!(!first.already);
        assert_eq!(first.attendance.attended_at, begun(&event));
        world.db.clock().set(begun(&event).plus_seconds(60));
        let again = marks(&world, eevi, Mark::default()).await?.expect("marked");
        assert!(again.already && again.attendance.attended_at == begun(&event));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        attendance::unmark(&mut work, &eevi).await.expect("unmarked");
        attendance::unmark(&mut work, &eevi).await.expect("nothing is left to unmark");
        work.commit().await?;
        let turnout =
            attendance::turnout(&mut world.db.reader().await?, &world.event_now(event.id).await?).await?;
        assert_eq!((turnout.attended, turnout.registered), (0, 1));
        assert!(turnout.taken_at.is_some());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w24_a_no_show_exists_only_where_attendance_was_taken_and_the_event_is_over() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (taken, other) = (world.event(5, 0).await?, world.event(5, 0).await?);
        let (_, eevi) = place(&world, "Eevi Aalto", &taken).await?;
        place(&world, "Onni Berg", &taken).await?;
        place(&world, "Suvi Ceder", &other).await?;
        let no_shows = r#"{"field":"no_show","op":"eq","value":true}"#;
        let attended = r#"{"field":"attended","op":"eq","value":true}"#;
        world.db.clock().set(begun(&taken));
        marks(&world, eevi, Mark::default()).await?.expect("marked");
        assert_eq!((found(&world, no_shows).await?, found(&world, attended).await?), (0, 1));
        world.db.clock().set(taken.ends_at);
        assert_eq!((found(&world, no_shows).await?, found(&world, attended).await?), (1, 1));
        assert_eq!(found(&world, r#"{"not":{"field":"no_show","op":"eq","value":true}}"#).await?, 2);
        let turnout =
            attendance::turnout(&mut world.db.reader().await?, &world.event_now(taken.id).await?).await?;
        assert_eq!((turnout.attended, turnout.no_shows), (1, 1));
        let untaken =
            attendance::turnout(&mut world.db.reader().await?, &world.event_now(other.id).await?).await?;
        assert_eq!((untaken.attended, untaken.no_shows), (0, 0));
        // Staff say that nobody came at the other one, and then that nobody looked at the first.
        let mut work = world.db.work(Actor::SYSTEM).await?;
        attendance::start_taking(&mut work, &other.id).await.expect("taken");
        attendance::stop_taking(&mut work, &taken.id).await.expect("not taken");
        work.commit().await?;
        assert_eq!((found(&world, no_shows).await?, found(&world, attended).await?), (1, 1));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn contacts_are_found_by_the_event_they_attended_and_by_their_hours() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let (_, eevi) = place(&world, "Eevi Aalto", &event).await?;
        let (_, onni) = place(&world, "Onni Berg", &event).await?;
        place(&world, "Suvi Ceder", &event).await?;
        world.db.clock().set(begun(&event));
        marks(&world, eevi, Mark::default()).await?.expect("marked");
        marks(&world, onni, Mark { minutes: Some(Some(90)), at: None }).await?.expect("marked");
        let some = |what: &str| {
            format!(
                r#"{{"some":"registrations","where":{{"all":[{{"field":"event_id","op":"eq","value":"{}"}},{what}]}}}}"#,
                event.id
            )
        };
        let catalog = &domain::contacts::fields::FIELDS;
        for (filter, count) in [
            (some(r#"{"field":"attended","op":"eq","value":true}"#), 2),
            (some(r#"{"field":"hours","op":"gte","value":3}"#), 1),
            (some(r#"{"field":"hours","op":"eq","value":1.5}"#), 1),
            (some(r#"{"field":"attended","op":"eq","value":false}"#), 1),
        ] {
            let query = ListQuery { filter: Some(filter.clone()), ..ListQuery::default() };
            let wish = Wish::read(&query, catalog, &CustomFields::NONE).expect(&filter);
            let zone = ground::Zone::helsinki();
            let listed = records(&mut world.db.reader().await?, &[], &wish, &zone).await?;
            assert_eq!(listed.items.len(), count, "{filter}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d16_who_waits_or_cancelled_is_let_in_by_a_person_beyond_the_seats() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let (_, onni) = place(&world, "Onni Berg", &event).await?;
        let (_, suvi) = place(&world, "Suvi Ceder", &event).await?;
        let (_, eevi) = place(&world, "Eevi Aalto", &event).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        registration::cancel(&mut work, &eevi, CancelBy::Staff, Confirm::No).await.expect("cancelled");
        work.commit().await?;
        world.db.clock().set(begun(&event));
        assert_eq!(marks(&world, suvi, Mark::default()).await?.err(), Some(MarkRefusal::Waitlisted));
        assert_eq!(marks(&world, eevi, Mark::default()).await?.err(), Some(MarkRefusal::Cancelled));
        for id in [onni, suvi, eevi] {
            let mut work = world.db.work(Actor::SYSTEM).await?;
            attendance::let_in(&mut work, &id).await.expect("let in");
            work.commit().await?;
        }
        for (id, overbooked) in [(onni, false), (suvi, true), (eevi, true)] {
            let row = world.status_of(id).await?;
            assert_eq!((row.status, row.overbooked), (Status::Registered, overbooked));
        }
        world.seats_are_in_order(event.id).await?;
        // Who gives the seat back was not there, as far as anybody counts.
        let mut work = world.db.work(Actor::SYSTEM).await?;
        registration::cancel(&mut work, &suvi, CancelBy::Staff, Confirm::No).await.expect("cancelled");
        work.commit().await?;
        assert_eq!(attendance::store::count(&mut world.db.reader().await?, &event.id).await?, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn walk_ins_are_registered_by_the_one_rule_and_a_known_address_is_asked_about_first() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let (_, onni) = place(&world, "Onni Berg", &event).await?;
        let waiting = world.guest("Suvi Ceder").await?;
        world.registers(waiting, &event).await?.expect("on the waitlist");
        world.db.clock().set(begun(&event));
        let walks = |who: Newcomer| {
            let (db, event) = (world.db.clone(), event.id);
            async move {
                let mut work = db.work(Actor::SYSTEM).await?;
                match attendance::walk_in(&mut work, &event, who).await {
                    Ok(done) => work.commit().await.map(|()| Ok(done)),
                    Err(Failure::Refused(no)) => Ok(Err(no)),
                    Err(Failure::Fault(fault)) => Err(fault),
                }
            }
        };
        let written =
            ContactChange { email: "onni@vieras.example".into(), ..ContactChange::named("Onni", "Berg") };
        let new = |anyway| Newcomer::New { written: Box::new(written.clone()), anyway };
        match walks(new(false)).await? {
            Err(WalkInRefusal::Known(known)) => assert_eq!(known.len(), 1),
            other => panic!("asked about Onni first: {other:?}"),
        }
        let known = walks(Newcomer::Known(waiting)).await?.expect("let in");
        assert_eq!(known.marked.registration.status, Status::Registered);
        let twin = walks(new(true)).await?.expect("let in");
        assert!(twin.overbooked && twin.marked.registration.id != onni);
        let nameless = Newcomer::New { written: Box::default(), anyway: false };
        match walks(nameless).await? {
            Err(no) => assert!(no.flaws().iter().any(|flaw| flaw.field == "last_name")),
            Ok(_) => panic!("somebody without a name was let in"),
        }
        world.seats_are_in_order(event.id).await?;
        assert_eq!(attendance::store::count(&mut world.db.reader().await?, &event.id).await?, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_sheet_marks_many_at_once_and_leaves_who_has_no_seat() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(3, 1).await?;
        let mut ids = Vec::new();
        for name in ["Onni Berg", "Suvi Ceder", "Eevi Aalto", "Tuuli Dahl"] {
            ids.push(place(&world, name, &event).await?.1);
        }
        world.db.clock().set(event.ends_at.plus_days(1));
        marks(&world, ids[0], Mark::default()).await?.expect("marked");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let marked = attendance::mark_many(&mut work, &event.id, &ids).await.expect("marked");
        work.commit().await?;
        assert_eq!(marked.len(), 2);
        let mut reader = world.db.reader().await?;
        assert_eq!(attendance::not_marked(&mut reader, &event.id).await?, 0);
        let marks = attendance::store::of(&mut reader, &ids).await?;
        assert!(
            marks.values().all(|mark| mark.attended_at == event.starts_at),
            "after the event: its beginning"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_list_at_the_door_is_searched_by_any_part_of_a_name() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        for name in ["Åsa Öhman", "Onni Berg", "Eevi Aalto"] {
            place(&world, name, &event).await?;
        }
        let mut reader = world.db.reader().await?;
        let mut names = Vec::new();
        for q in ["", "ohm asa", "berg", "nobody"] {
            let wish = DoorWish { q: q.into(), limit: 10, ..DoorWish::default() };
            let lines = attendance::door(&mut reader, &event.id, &wish).await?;
            names.push(lines.iter().map(|line| line.last_name.clone()).collect::<Vec<_>>().join(" "));
        }
        assert_eq!(names, ["Aalto Berg Öhman", "Öhman", "Berg", ""]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn moments_in_the_future_and_impossible_lengths_are_told_by_their_field() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let (_, eevi) = place(&world, "Eevi Aalto", &event).await?;
        world.db.clock().set(begun(&event));
        let later = Mark { at: Some(event.ends_at), minutes: None };
        let refused = marks(&world, eevi, later).await?.expect_err("in the future");
        assert_eq!(refused.flaws()[0].field, "attended_at");
        let long = Mark { at: None, minutes: Some(Some(99_999)) };
        assert_eq!(marks(&world, eevi, long).await?.expect_err("too long").flaws()[0].field, "hours");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let nothing = attendance::set_length(&mut work, &event.id, Some(0)).await;
        assert!(matches!(nothing, Err(Failure::Refused(_))));
        Ok(())
    })
    .await;
}
