//! Choices with a capacity: never chosen more often than there is, whoever asks when.

use super::{asking, broken, dinner, event_asking, flaws, sheet};
use crate::world::{World, request};
use domain::{
    questionnaires::{self, Answer, Questionnaire, QuestionnaireDraft, Sheet},
    registration::{CancelBy, Confirm, Desk, RegisterRefusal, Request, Status, cancel, register_all},
};
use ground::{Failure, Fault};
use store::{Actor, Sql, testing::each_engine};
#[tokio::test]
async fn a_choice_with_a_capacity_is_free_again_after_a_cancellation() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 1).await?;
        let event = event_asking(&world, 5, asks.id).await?;
        let [onni, suvi] = [world.guest("Onni A").await?, world.guest("Suvi B").await?];
        let vegetarian = [("ruokavalio", "kasvis")];
        let first = world.asks(asking(onni, &event, &vegetarian)).await?.expect("the last portion");
        let full = world.asks(asking(suvi, &event, &vegetarian)).await?.expect_err("no portion");
        assert_eq!(flaws(&full), [("answers.ruokavalio".into(), "answers.choice_full")]);

        let mut work = world.db.work(Actor::SYSTEM).await?;
        cancel(&mut work, &first.registration.id, CancelBy::Person, Confirm::No).await.map_err(broken)?;
        work.commit().await?;
        world.asks(asking(suvi, &event, &vegetarian)).await?.expect("the freed portion");
        // Back again with another answer: one set of answers for each registration.
        let back = world.asks(asking(onni, &event, &[("ruokavalio", "liha")])).await?.expect("back");
        assert_eq!(back.registration.id, first.registration.id);
        let mut reader = world.db.reader().await?;
        let (sets,): (i64,) = reader.one(Sql::new("select count(*) from answers")).await?;
        assert_eq!(sets, 2);
        let kept = questionnaires::kept_of(&mut reader, &[back.registration.id]).await?;
        assert_eq!(kept[&back.registration.id].all().get("ruokavalio"), Some(&Answer::Text("liha".into())));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_registers_together_gets_no_more_portions_than_there_are() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 2).await?;
        let event = event_asking(&world, 3, asks.id).await?;
        let guests = world.guests(5).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let requests =
            guests.iter().map(|guest| asking(*guest, &event, &[("ruokavalio", "kasvis")])).collect();
        let placed = register_all(&mut work, requests).await?;
        work.commit().await?;
        let is_in: Vec<bool> = placed.iter().map(Result::is_ok).collect();
        assert_eq!(is_in, [true, true, false, false, false], "seats were left, portions were not");
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn a_race_for_the_last_portions_gives_exactly_as_many_as_there_are() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 7).await?;
        let event = event_asking(&world, 100, asks.id).await?;
        let guests = world.guests(40).await?;
        // Two desks, like two nodes on one database.
        let desks = [Desk::open(&world.db), Desk::open(&world.db)];
        let tries = guests.iter().enumerate().map(|(index, guest)| {
            let wish = if index % 4 == 3 { "liha" } else { "kasvis" };
            let (desk, request) = (desks[index % 2].clone(), asking(*guest, &event, &[("ruokavalio", wish)]));
            tokio::spawn(async move { (wish, desk.register(request).await) })
        });
        let (mut vegetarian, mut other, mut refused) = (0, 0, 0);
        for attempt in tries.collect::<Vec<_>>() {
            match attempt.await.expect("no panic") {
                ("kasvis", Ok(place)) => {
                    assert_eq!(place.registration.status, Status::Registered);
                    vegetarian += 1;
                }
                (_, Ok(_)) => other += 1,
                (_, Err(Failure::Refused(RegisterRefusal::Answers(_)))) => refused += 1,
                (_, Err(broken)) => panic!("{broken}"),
            }
        }
        assert_eq!((vegetarian, other, refused), (7, 10, 23));
        let sql = Sql::new("select count(*) from answer_choices where choice_key = 'kasvis'");
        let (made,): (i64,) = world.db.reader().await?.one(sql).await?;
        assert_eq!(made, 7);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

/// The questionnaire with another capacity for "kasvis".
async fn with_places(world: &World, asks: &Questionnaire, places: Option<i64>) -> Result<(), Fault> {
    let mut draft = QuestionnaireDraft::of(asks);
    draft.questions[0].choices[1].capacity = places;
    let mut work = world.db.work(Actor::SYSTEM).await?;
    questionnaires::edit(&mut work, &asks.id, None, &draft).await.map_err(broken)?;
    work.commit().await
}

#[tokio::test]
async fn a_capacity_that_is_given_later_counts_those_who_chose_before() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 1).await?;
        let event = event_asking(&world, 9, asks.id).await?;
        let [onni, suvi, tuuli, aino] = [
            world.guest("Onni A").await?,
            world.guest("Suvi B").await?,
            world.guest("Tuuli C").await?,
            world.guest("Aino D").await?,
        ];
        let vegetarian = [("ruokavalio", "kasvis")];
        with_places(&world, &asks, None).await?;
        world.asks(asking(onni, &event, &vegetarian)).await?.expect("any number");
        world.asks(asking(suvi, &event, &[("ruokavalio", "liha")])).await?.expect("any number");

        with_places(&world, &asks, Some(2)).await?;
        // This page was open since before there was a capacity.
        let old = Sheet { seen: Some((asks.id, 2)), ..sheet(&vegetarian) };
        let late = Request { sheet: Some(old), ..request(tuuli, &event) };
        world.asks(late).await?.expect("the second portion");
        let full = world.asks(asking(aino, &event, &vegetarian)).await?.expect_err("no portion");
        assert_eq!(flaws(&full), [("answers.ruokavalio".into(), "answers.choice_full")]);

        with_places(&world, &asks, None).await?;
        world.asks(asking(aino, &event, &vegetarian)).await?.expect("any number again");
        with_places(&world, &asks, Some(3)).await?;
        let guest = world.guest("Eero E").await?;
        let full = world.asks(asking(guest, &event, &vegetarian)).await?.expect_err("three of three");
        assert_eq!(flaws(&full), [("answers.ruokavalio".into(), "answers.choice_full")]);
        Ok(())
    })
    .await;
}
