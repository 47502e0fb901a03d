//! Taking back what staff did: as it was, as far as nobody has read of it, and never beyond the seats.

use crate::world::World;
use domain::{
    events::Event,
    ids::RegistrationId,
    registration::{
        CancelBy, Confirm, Movement, Registration, Status, UndoRefusal, cancel, move_to_waitlist, movements,
        promote, store as registrations, undo,
    },
};
use ground::{Failure, Fault, Id};
use store::{Actor, Sql, testing::each_engine};

/// Who works at the desk.
fn staff() -> Actor {
    Actor::of("user", &domain::ids::UserId::from_bytes([9; 16]))
}

struct Desk {
    world: World,
    event: Event,
}

impl Desk {
    async fn with(world: World, seats: i64, places: i64) -> Result<Self, Fault> {
        let event = world.event(seats, places).await?;
        Ok(Self { world, event })
    }

    async fn guest(&self, name: &str) -> Result<RegistrationId, Fault> {
        self.later(1);
        let guest = self.world.guest(name).await?;
        Ok(self.world.registers(guest, &self.event).await?.expect("a place").registration.id)
    }

    fn later(&self, seconds: i64) {
        self.world.db.clock().set(self.world.now().plus_seconds(seconds));
    }

    async fn cancels(&self, id: RegistrationId) -> Result<(), Fault> {
        self.later(1);
        let mut work = self.world.db.work(staff()).await?;
        cancel(&mut work, &id, CancelBy::Staff, Confirm::Yes).await.expect("cancelled");
        work.commit().await
    }

    async fn undoes(&self, id: RegistrationId) -> Result<Result<Registration, UndoRefusal>, Fault> {
        self.later(1);
        let mut work = self.world.db.work(staff()).await?;
        match undo(&mut work, &id).await {
            Ok(back) => {
                work.commit().await?;
                Ok(Ok(back.registration))
            }
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::Fault(fault)) => Err(fault),
        }
    }

    async fn status(&self, id: RegistrationId) -> Result<Status, Fault> {
        Ok(self.world.status_of(id).await?.status)
    }

    async fn place_in_queue(&self, id: RegistrationId) -> Result<Option<i64>, Fault> {
        let row = self.world.status_of(id).await?;
        registrations::queue_position(&mut self.world.db.reader().await?, &row).await
    }

    /// The worker has sent everything that was posted.
    async fn mails_leave(&self) -> Result<(), Fault> {
        let mut work = self.world.db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new("update messages set status = 'sent' where status = 'queued'")).await?;
        work.commit().await
    }

    /// What became of the mails about somebody, oldest first.
    async fn mails(&self, id: RegistrationId) -> Result<Vec<(String, String)>, Fault> {
        let sql =
            Sql::new("select kind, status from messages where registration_id = $1 order by id").bind(&id);
        self.world.db.reader().await?.all(sql).await
    }
}

#[tokio::test]
async fn a_cancellation_nobody_has_read_of_is_as_if_it_had_never_been() {
    each_engine(|db| async move {
        let desk = Desk::with(World::new(db).await?, 1, 3).await?;
        let [onni, suvi, tuuli] =
            [desk.guest("Onni A").await?, desk.guest("Suvi B").await?, desk.guest("Tuuli C").await?];
        desk.mails_leave().await?;
        desk.cancels(onni).await?;
        assert_eq!(desk.status(suvi).await?, Status::Registered);

        let back = desk.undoes(onni).await?.expect("taken back");

        assert_eq!((back.status, back.cancelled_at), (Status::Registered, None));
        assert_eq!(desk.status(suvi).await?, Status::Waitlisted);
        assert_eq!(desk.place_in_queue(suvi).await?, Some(1));
        assert_eq!(desk.place_in_queue(tuuli).await?, Some(2));
        let own: Vec<String> = desk.mails(onni).await?.into_iter().map(|(_, status)| status).collect();
        assert_eq!(own, ["sent", "suppressed"], "the cancellation never leaves, and nothing more is said");
        let hers: Vec<String> = desk.mails(suvi).await?.into_iter().map(|(_, status)| status).collect();
        assert_eq!(hers, ["sent", "suppressed"]);
        let ledger = movements(&mut desk.world.db.reader().await?, &onni).await?;
        assert_eq!(ledger.last().map(|line| line.what), Some(Movement::TakenBack));
        desk.world.seats_are_in_order(desk.event.id).await
    })
    .await;
}

#[tokio::test]
async fn a_seat_that_somebody_has_read_of_stays_theirs_and_the_rule_decides() {
    each_engine(|db| async move {
        let desk = Desk::with(World::new(db).await?, 1, 2).await?;
        let [onni, suvi] = [desk.guest("Onni A").await?, desk.guest("Suvi B").await?];
        desk.cancels(onni).await?;
        desk.mails_leave().await?;

        let back = desk.undoes(onni).await?.expect("taken back");

        assert_eq!((back.status, desk.status(suvi).await?), (Status::Waitlisted, Status::Registered));
        // Who has read that they are out is told where they stand now.
        let kinds: Vec<String> = desk.mails(onni).await?.into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["confirmation", "cancellation", "waitlist"]);
        desk.world.seats_are_in_order(desk.event.id).await
    })
    .await;
}

#[tokio::test]
async fn a_promotion_and_a_move_to_the_waitlist_are_taken_back_to_the_same_place() {
    each_engine(|db| async move {
        let desk = Desk::with(World::new(db).await?, 1, 3).await?;
        let [onni, suvi, tuuli] =
            [desk.guest("Onni A").await?, desk.guest("Suvi B").await?, desk.guest("Tuuli C").await?];
        desk.later(1);
        let mut work = desk.world.db.work(staff()).await?;
        promote(&mut work, &suvi, true, Confirm::Yes).await.expect("beyond the seats");
        work.commit().await?;
        desk.undoes(suvi).await?.expect("taken back");
        assert_eq!(desk.place_in_queue(suvi).await?, Some(1), "before Tuuli, as she was");
        desk.world.seats_are_in_order(desk.event.id).await?;

        desk.later(1);
        let mut work = desk.world.db.work(staff()).await?;
        move_to_waitlist(&mut work, &onni, Confirm::Yes).await.expect("moved");
        work.commit().await?;
        assert_eq!(desk.status(suvi).await?, Status::Registered);
        desk.undoes(onni).await?.expect("taken back");
        assert_eq!(
            (desk.status(onni).await?, desk.status(suvi).await?),
            (Status::Registered, Status::Waitlisted)
        );
        assert_eq!((desk.place_in_queue(suvi).await?, desk.place_in_queue(tuuli).await?), (Some(1), Some(2)));
        desk.world.seats_are_in_order(desk.event.id).await
    })
    .await;
}

#[tokio::test]
async fn of_several_acts_at_one_moment_each_is_taken_back_by_itself() {
    each_engine(|db| async move {
        let desk = Desk::with(World::new(db).await?, 2, 3).await?;
        let mut people = Vec::new();
        for name in ["Onni A", "Suvi B", "Tuuli C", "Vappu D"] {
            people.push(desk.guest(name).await?);
        }
        desk.later(1);
        let mut work = desk.world.db.work(staff()).await?;
        for id in &people[..2] {
            cancel(&mut work, id, CancelBy::Staff, Confirm::Yes).await.expect("cancelled");
        }
        work.commit().await?;

        desk.undoes(people[1]).await?.expect("taken back");

        let mut places = Vec::new();
        for id in &people {
            places.push(desk.status(*id).await?);
        }
        let (seat, wait) = (Status::Registered, Status::Waitlisted);
        assert_eq!(places, [Status::Cancelled, seat, seat, wait], "only the second seat went back");
        desk.undoes(people[0]).await?.expect("taken back");
        assert_eq!(desk.place_in_queue(people[2]).await?, Some(1));
        desk.world.seats_are_in_order(desk.event.id).await
    })
    .await;
}

#[tokio::test]
async fn what_is_a_day_old_or_was_done_by_the_person_is_not_taken_back() {
    each_engine(|db| async move {
        let desk = Desk::with(World::new(db).await?, 2, 0).await?;
        let [onni, suvi] = [desk.guest("Onni A").await?, desk.guest("Suvi B").await?];
        assert_eq!(
            desk.undoes(onni).await?.err(),
            Some(UndoRefusal::NothingToUndo),
            "a place is no act of staff"
        );
        desk.cancels(onni).await?;
        desk.later(24 * 3600);
        assert_eq!(desk.undoes(onni).await?.err(), Some(UndoRefusal::NothingToUndo));

        let contact = desk.world.status_of(suvi).await?.contact_id;
        let mut work = desk.world.db.work(Actor::of("contact", &contact)).await?;
        cancel(&mut work, &suvi, CancelBy::Person, Confirm::AsUsual).await.expect("cancelled");
        work.commit().await?;
        assert_eq!(desk.undoes(suvi).await?.err(), Some(UndoRefusal::NothingToUndo));
        Ok(())
    })
    .await;
}

/// Small, repeatable dice.
fn dice(seed: &mut u64, sides: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap_or(0) % sides
}

#[tokio::test]
async fn whatever_is_done_and_undone_the_seats_are_never_overbooked_and_the_counters_are_right() {
    each_engine(|db| async move {
        let desk = Desk::with(World::new(db).await?, 3, 3).await?;
        let mut people = Vec::new();
        for name in ["Onni A", "Suvi B", "Tuuli C", "Vappu D", "Eevi E", "Otso F"] {
            people.push(desk.guest(name).await?);
        }
        let mut seed = 2_027;
        for _ in 0..120 {
            let id = people[dice(&mut seed, people.len())];
            desk.later(1);
            let mut work = desk.world.db.work(staff()).await?;
            let done = match dice(&mut seed, 5) {
                0 => cancel(&mut work, &id, CancelBy::Staff, Confirm::Yes).await.is_ok(),
                1 => promote(&mut work, &id, false, Confirm::Yes).await.is_ok(),
                2 => move_to_waitlist(&mut work, &id, Confirm::Yes).await.is_ok(),
                _ => undo(&mut work, &id).await.is_ok(),
            };
            if done {
                work.commit().await?;
            } else {
                drop(work);
            }
            if dice(&mut seed, 3) == 0 {
                desk.mails_leave().await?;
            }
            let event = desk.world.event_now(desk.event.id).await?;
            assert!(event.seats_taken <= event.seats, "{} of {}", event.seats_taken, event.seats);
            assert!(registrations::miscounted(&mut desk.world.db.reader().await?).await?.is_empty());
        }
        Ok(())
    })
    .await;
}
