//! Seats, waitlist, queue and messages, by the ids of the rules.

use crate::world::{World, request};
use domain::{
    events::{self, EventDraft},
    messages::MessageKind,
    registration::{
        AttendeeCounts, AttendeeOrder, AttendeeWish, CancelBy, CancelRefusal, Channel, Confirm, Desk,
        Movement, RegisterRefusal, Request, Status, after_event_changed, attendee_counts, attendees, cancel,
        decline, move_to_waitlist, movements, own_invitation, promote, register_all, rules::Wish,
        send_confirmation, store as registrations,
    },
};
use ground::{Failure, Fault};
use store::{Actor, Sql, testing::each_engine};

#[tokio::test]
async fn rg6_seats_then_waitlist_then_a_clear_no_with_the_right_mail() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let [onni, suvi, tuuli] =
            [world.guest("Onni A").await?, world.guest("Suvi B").await?, world.guest("Tuuli C").await?];

        let first = world.registers(onni, &event).await?.expect("a seat");
        let second = world.registers(suvi, &event).await?.expect("a waitlist place");
        let third = world.registers(tuuli, &event).await?.expect_err("a clear no");

        assert_eq!((first.registration.status, first.queue_position), (Status::Registered, None));
        assert_eq!((second.registration.status, second.queue_position), (Status::Waitlisted, Some(1)));
        assert_eq!(third, RegisterRefusal::Full);
        assert_eq!(world.letters_to(onni).await?, ["confirmation"]);
        assert_eq!(world.letters_to(suvi).await?, ["waitlist"]);
        assert!(world.letters_to(tuuli).await?.is_empty());
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d22_registering_twice_answers_with_the_present_status_and_sends_nothing_more() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let onni = world.guest("Onni A").await?;
        let first = world.registers(onni, &event).await?.expect("a seat");

        let again = world.registers(onni, &event).await?.expect("the same seat");

        assert!(again.already);
        assert_eq!(again.registration.id, first.registration.id);
        assert_eq!(world.letters_to(onni).await?, ["confirmation"]);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d3_a_cancellation_gives_the_seat_to_the_first_in_the_queue_with_the_confirmation() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 3).await?;
        let onni = world.registers(world.guest("Onni A").await?, &event).await?.expect("a seat");
        let suvi = world.registers(world.guest("Suvi B").await?, &event).await?.expect("a place");
        let tuuli = world.registers(world.guest("Tuuli C").await?, &event).await?.expect("a place");
        assert_eq!(tuuli.queue_position, Some(2));

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let done = cancel(&mut work, &onni.registration.id, CancelBy::Person, Confirm::AsUsual)
            .await
            .expect("cancelled");
        work.commit().await?;

        assert_eq!(done.promoted.len(), 1);
        assert_eq!(done.promoted[0].id, suvi.registration.id);
        assert_eq!(world.letters_to(suvi.registration.contact_id).await?, ["waitlist", "confirmation"]);
        assert_eq!(world.letters_to(onni.registration.contact_id).await?, ["confirmation", "cancellation"]);
        let tuuli = world.status_of(tuuli.registration.id).await?;
        assert_eq!(registrations::queue_position(&mut world.db.reader().await?, &tuuli).await?, Some(1));
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d3_nobody_is_promoted_by_itself_when_the_switch_is_off_or_the_event_has_started() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let by_hand = world.event_with(|draft| {
            (draft.seats, draft.waitlist_seats, draft.auto_promote) = (1, 1, false);
        });
        for (event, starts) in [(by_hand.await?, false), (world.event(1, 1).await?, true)] {
            let onni = world.registers(world.guest("Onni A").await?, &event).await?.expect("a seat");
            let suvi = world.registers(world.guest("Suvi B").await?, &event).await?.expect("a place");
            let before = world.now();
            if starts {
                world.db.clock().set(event.starts_at);
            }
            let mut work = world.db.work(Actor::SYSTEM).await?;
            let done = cancel(&mut work, &onni.registration.id, CancelBy::Staff, Confirm::No)
                .await
                .expect("cancelled");
            assert!(done.promoted.is_empty());
            let seat =
                promote(&mut work, &suvi.registration.id, false, Confirm::AsUsual).await.expect("by hand");
            assert_eq!(seat.status, Status::Registered);
            work.commit().await?;
            world.db.clock().set(before);
            world.seats_are_in_order(event.id).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d5_more_seats_move_the_queue_up_and_fewer_take_nobodys_seat() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 5).await?;
        for guest in world.guests(4).await? {
            world.registers(guest, &event).await?.expect("a place");
        }
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let more = EventDraft { seats: 3, ..EventDraft::of(&event) };
        events::edit(&mut work, &event.id, None, &more).await.expect("saved");
        assert_eq!(after_event_changed(&mut work, &event.id).await?.len(), 2);
        let fewer = EventDraft { seats: 1, ..EventDraft::of(&event) };
        let event = events::edit(&mut work, &event.id, None, &fewer).await.expect("saved");
        assert!(after_event_changed(&mut work, &event.id).await?.is_empty());
        work.commit().await?;
        assert_eq!((event.seats, event.seats_taken, event.waitlist_taken), (1, 3, 1));
        assert!(
            events::warnings(&event, world.now()).iter().any(|warning| warning.code == "event.overbooked")
        );
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d7_the_last_registration_and_cancellation_days_are_inclusive_in_the_events_zone() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let day = "2026-11-30".parse().expect("a date");
        let event = world
            .event_with(|draft| {
                draft.seats = 9;
                draft.last_registration_date = Some(day);
                draft.last_cancellation_date = Some(day);
            })
            .await?;
        let midnight = "2026-11-30T22:00:00Z".parse::<ground::Instant>().expect("an instant");
        let (onni, suvi) = (world.guest("Onni A").await?, world.guest("Suvi B").await?);

        world.db.clock().set(midnight.plus_seconds(-1));
        let onni = world.registers(onni, &event).await?.expect("a minute before");
        world.db.clock().set(midnight);
        assert_eq!(world.registers(suvi, &event).await?.expect_err("too late"), RegisterRefusal::Closed);

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let late = cancel(&mut work, &onni.registration.id, CancelBy::Person, Confirm::AsUsual).await;
        assert!(matches!(late, Err(Failure::Refused(CancelRefusal::Closed))));
        drop(work);
        world.db.clock().set(midnight.plus_seconds(-1));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        cancel(&mut work, &onni.registration.id, CancelBy::Person, Confirm::AsUsual).await.expect("in time");
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn d21_who_cancelled_comes_back_on_the_same_row_at_the_end_of_the_queue() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(0, 5).await?;
        let onni = world.registers(world.guest("Onni A").await?, &event).await?.expect("a place");
        let suvi = world.registers(world.guest("Suvi B").await?, &event).await?.expect("a place");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        cancel(&mut work, &onni.registration.id, CancelBy::Person, Confirm::No).await.expect("cancelled");
        work.commit().await?;

        let back = world.registers(onni.registration.contact_id, &event).await?.expect("a place");

        assert_eq!((back.registration.id, back.queue_position), (onni.registration.id, Some(2)));
        let suvi = world.status_of(suvi.registration.id).await?;
        assert_eq!(registrations::queue_position(&mut world.db.reader().await?, &suvi).await?, Some(1));
        let ledger = movements(&mut world.db.reader().await?, &onni.registration.id).await?;
        let words: Vec<Movement> = ledger.iter().map(|line| line.what).collect();
        assert_eq!(words, [Movement::Queued, Movement::Cancelled, Movement::Queued]);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d16_staff_may_overbook_and_it_is_counted_but_no_automatic_path_does() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(0, 0).await?;
        let onni = world.guest("Onni A").await?;
        let by_hand = Request { channel: Channel::Manual, wish: Wish::SeatAnyway, ..request(onni, &event) };
        let placed = world.asks(by_hand).await?.expect("a seat");
        assert!(placed.registration.overbooked);
        assert_eq!(world.event_now(event.id).await?.seats_taken, 1);
        // 2.16 is off by default (D-20): no mail by itself, but by hand (ML-4).
        assert!(world.letters_to(onni).await?.is_empty());
        let mut work = world.db.work(Actor::SYSTEM).await?;
        send_confirmation(&mut work, &placed.registration.id).await.expect("posted");
        work.commit().await?;
        assert_eq!(world.letters_to(onni).await?, ["confirmation"]);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn ml4_the_setting_and_the_box_decide_about_mail_for_registrations_by_hand() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(9, 0).await?;
        let guests = world.guests(4).await?;
        let by_hand =
            |guest, confirm| Request { channel: Channel::Manual, confirm, ..request(guest, &event) };
        world.asks(by_hand(guests[0], Confirm::AsUsual)).await?.expect("a seat");
        world.asks(by_hand(guests[1], Confirm::Yes)).await?.expect("a seat");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let on = "insert into settings (name, value, updated_at)
                  values ('send_confirmation_for_manual_registrations', 'true', 0)";
        work.execute(Sql::new(on)).await?;
        work.commit().await?;
        world.asks(by_hand(guests[2], Confirm::AsUsual)).await?.expect("a seat");
        world.asks(by_hand(guests[3], Confirm::No)).await?.expect("a seat");
        let mut sent = Vec::new();
        for guest in guests {
            sent.push(world.letters_to(guest).await?.len());
        }
        assert_eq!(sent, [0, 1, 1, 0]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn moving_somebody_to_the_waitlist_gives_the_seat_to_who_waited_before() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        let onni = world.registers(world.guest("Onni A").await?, &event).await?.expect("a seat");
        let suvi = world.registers(world.guest("Suvi B").await?, &event).await?.expect("a place");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        move_to_waitlist(&mut work, &onni.registration.id, Confirm::Yes).await.expect("moved");
        work.commit().await?;
        assert_eq!(world.status_of(suvi.registration.id).await?.status, Status::Registered);
        assert_eq!(world.status_of(onni.registration.id).await?.status, Status::Waitlisted);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn declining_gives_a_held_place_back_and_registering_takes_the_no_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 0).await?;
        let onni = world.guest("Onni A").await?;
        let placed = world.registers(onni, &event).await?.expect("a seat");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let id = own_invitation(&mut work, &event.id, &onni).await?;
        let invitation = registrations::invitation(&mut work, &id).await?.expect("is there");
        decline(&mut work, &invitation).await.expect("declined");
        work.commit().await?;
        assert_eq!(world.status_of(placed.registration.id).await?.status, Status::Cancelled);
        world.registers(onni, &event).await?.expect("a seat again");
        let invitation =
            registrations::invitation(&mut world.db.reader().await?, &id).await?.expect("is there");
        assert_eq!(invitation.declined_at, None);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d10_the_attendee_list_is_grouped_and_in_finnish_order_or_by_time() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(3, 2).await?;
        for name in ["Saga Ängsbacka", "Eevi Aalto", "Otso Zorro", "Tuuli Öljy", "Aada Wirta"] {
            world.registers(world.guest(name).await?, &event).await?.expect("a place");
        }
        let names = |order| {
            let world = &world;
            let id = event.id;
            async move {
                let wish = AttendeeWish::everybody(order);
                let lines = attendees(&mut world.db.reader().await?, &id, &wish).await?;
                Ok::<_, Fault>(lines.into_iter().map(|(line, ..)| line.last_name).collect::<Vec<_>>())
            }
        };
        assert_eq!(names(AttendeeOrder::Name).await?, ["Aalto", "Zorro", "Ängsbacka", "Wirta", "Öljy"]);
        assert_eq!(names(AttendeeOrder::Time).await?, ["Ängsbacka", "Aalto", "Zorro", "Öljy", "Wirta"]);
        let mut reader = world.db.reader().await?;
        let waiting = AttendeeWish {
            status: Some(Status::Waitlisted),
            q: "wirta".into(),
            limit: 1,
            ..AttendeeWish::everybody(AttendeeOrder::Name)
        };
        let found = attendees(&mut reader, &event.id, &waiting).await?;
        let (last, mail) = found.first().expect("one");
        assert_eq!((last.last_name.as_str(), last.queue_position), ("Wirta", Some(2)));
        assert_eq!(mail.as_ref().map(|mail| mail.kind), Some(MessageKind::Waitlist));
        let all = AttendeeWish::everybody(AttendeeOrder::Name);
        let counts = attendee_counts(&mut reader, &event.id, &all).await?;
        assert_eq!(counts, AttendeeCounts { registered: 3, waitlisted: 2, cancelled: 0 });
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_batch_is_answered_one_by_one_and_a_refused_request_does_not_fail_its_neighbours() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let guests = world.guests(4).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let nobody = work.new_id();
        let mut asked: Vec<Request> = guests.iter().map(|guest| request(*guest, &event)).collect();
        asked.insert(1, request(nobody, &event));
        asked.push(request(guests[2], &event));
        let answers = register_all(&mut work, asked).await?;
        work.commit().await?;
        let short: Vec<_> = answers
            .iter()
            .map(|answer| {
                answer.as_ref().map(|place| (place.registration.status, place.queue_position, place.already))
            })
            .collect();
        assert_eq!(
            short,
            [
                Ok((Status::Registered, None, false)),
                Err(&RegisterRefusal::ContactMissing),
                Ok((Status::Registered, None, false)),
                Ok((Status::Waitlisted, Some(1), false)),
                Err(&RegisterRefusal::Full),
                Ok((Status::Waitlisted, Some(1), true)),
            ]
        );
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn a_race_for_the_last_seats_gives_exactly_as_many_as_there_are() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(10, 5).await?;
        let guests = world.guests(60).await?;
        // Two desks, like two nodes on one database.
        let desks = [Desk::open(&world.db), Desk::open(&world.db)];
        let asked = guests.iter().enumerate().map(|(index, guest)| {
            let (desk, request) = (desks[index % 2].clone(), request(*guest, &event));
            tokio::spawn(async move { desk.register(request).await })
        });
        let mut counts = (0, Vec::new(), 0);
        for answer in asked.collect::<Vec<_>>() {
            match answer.await.expect("no panic") {
                Ok(place) if place.registration.status == Status::Registered => counts.0 += 1,
                Ok(place) => counts.1.push(place.queue_position),
                Err(Failure::Refused(RegisterRefusal::Full)) => counts.2 += 1,
                Err(other) => panic!("{other}"),
            }
        }
        counts.1.sort_unstable();
        assert_eq!(counts, (10, (1..=5).map(Some).collect(), 45));
        world.seats_are_in_order(event.id).await
    })
    .await;
}
