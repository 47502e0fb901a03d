//! Registrations out of a file.

use crate::world::World;
use domain::imports::{self, Report};
use ground::{Failure, Fault};
use store::{Actor, testing::each_engine};

async fn import(world: &World, file: &str, dry_run: bool) -> Result<Report, Fault> {
    let done = imports::registrations(&world.db, Actor::SYSTEM, file.as_bytes(), dry_run, |_| {}).await;
    done.map_err(|failure| Fault::new(format!("{failure:?}")))
}

fn refused(report: &Report) -> Vec<(u64, &str)> {
    let mut rows: Vec<(u64, &str)> =
        report.refused_rows.iter().map(|row| (row.line, row.flaws[0].code)).collect();
    rows.sort_unstable();
    rows
}

#[tokio::test]
async fn a_file_registers_by_the_one_rule_overbooks_nobody_and_sends_nothing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let guests = world.guests(4).await?;
        let file = format!(
            "Tilaisuus;Sähköposti;Muu\n{n};vieras0@vieras.example;x\n{n};VIERAS1@vieras.example;\n\
             {n};vieras2@vieras.example;\n{n};vieras3@vieras.example;\nKT-9;vieras0@vieras.example;\n\
             {n};kuka@vieras.example;\n{n};ei osoite;\n;vieras0@vieras.example;\n",
            n = event.number.to_lowercase()
        );

        let dry = import(&world, &file, true).await?;

        let wrong = [
            (5, "registration.full"),
            (6, "event.missing"),
            (7, "contact.unknown"),
            (8, "email"),
            (9, "required"),
        ];
        assert_eq!((dry.rows, dry.new, dry.unchanged, dry.refused, dry.written), (8, 3, 0, 5, false));
        assert_eq!(refused(&dry), wrong);
        assert_eq!(dry.unknown_columns, ["Muu"]);
        assert_eq!(world.event_now(event.id).await?.seats_taken, 0, "a dry run keeps nothing");

        let done = import(&world, &file, false).await?;
        assert_eq!((done.new, done.refused, done.written), (3, 5, true));
        let now = world.event_now(event.id).await?;
        assert_eq!((now.seats_taken, now.waitlist_taken), (2, 1));
        let again = import(&world, &file, false).await?;
        assert_eq!((again.new, again.unchanged), (0, 3), "who has a place keeps it");
        for guest in guests {
            assert!(world.letters_to(guest).await?.is_empty());
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_file_without_an_event_or_a_person_in_its_head_is_refused() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for head in ["Sähköposti;Nimi", "Tilaisuus;Nimi", "event;email;Sähköposti"] {
            let file = format!("{head}\na;b;c\n");
            let read = imports::registrations(&world.db, Actor::SYSTEM, file.as_bytes(), true, |_| {}).await;
            assert!(matches!(read, Err(Failure::Refused(_))), "{head}: {read:?}");
        }
        Ok(())
    })
    .await;
}
