//! Places held for addresses nobody knew, where the settings ask for it: confirmed by a press, or given to the queue.

use crate::world::World;
use domain::{
    Patch,
    contacts::{self, Contact},
    events::Event,
    ids::RegistrationId,
    public::{self, HOLD_MINUTES, HoldRefusal, Typed, Written},
    questionnaires::Sheet,
    registration::{self, RegisterRefusal, Status},
    settings::{self, SettingsChange},
};
use ground::{Failure, Fault, Locale};
use store::{Actor, testing::each_engine};

async fn asks_to_confirm(world: &World) -> Result<(), Fault> {
    let on =
        SettingsChange { confirm_unknown_addresses: Patch::Set(Some(true)), ..SettingsChange::default() };
    let mut work = world.db.work(Actor::SYSTEM).await?;
    settings::change(&mut work, None, on).await.map_err(|no| Fault::new(format!("{no:?}")))?;
    work.commit().await
}

fn typed(email: &str) -> Typed {
    let written = Written {
        first_name: "Åsa".into(),
        last_name: "Öhman".into(),
        email: email.into(),
        ..Written::default()
    };
    written.read(Locale::Sv).expect("read")
}

async fn sends(world: &World, event: &Event, email: &str) -> Result<Result<Status, RegisterRefusal>, Fault> {
    let mut work = world.db.work(Actor::PUBLIC).await?;
    match public::register(&mut work, &event.id, &typed(email), Sheet::default()).await {
        Ok(given) => work.commit().await.map(|()| Ok(given)),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

async fn presses(world: &World, id: &RegistrationId) -> Result<Result<Status, HoldRefusal>, Fault> {
    let mut work = world.db.work(Actor::PUBLIC).await?;
    match public::confirm(&mut work, id).await {
        Ok(row) => work.commit().await.map(|()| Ok(row.status)),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

/// Gives back what is due; says how many places it was.
async fn lapses(world: &World) -> Result<i32, Fault> {
    let mut count = 0;
    loop {
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let lapsed = public::lapse_next(&mut work).await?;
        work.commit().await?;
        if !lapsed {
            return Ok(count);
        }
        count += 1;
    }
}

async fn contact(world: &World, email: &str) -> Result<Contact, Fault> {
    let email = email.parse().expect("an address");
    let found = contacts::find_by_email(&mut world.db.reader().await?, &email).await?;
    found.into_iter().next_back().ok_or_else(|| Fault::new("no contact"))
}

async fn place(world: &World, event: &Event, of: &Contact) -> Result<RegistrationId, Fault> {
    let row = registration::store::find_of(&mut world.db.reader().await?, &event.id, &of.id).await?;
    row.map(|row| row.id).ok_or_else(|| Fault::new("no place"))
}

#[tokio::test]
async fn a_new_address_gets_a_link_a_press_takes_the_place_and_only_then_the_confirmation_leaves() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        asks_to_confirm(&world).await?;
        let event = world.event(2, 2).await?;
        assert_eq!(sends(&world, &event, "asa@example.org").await?, Ok(Status::Registered));
        let asa = contact(&world, "asa@example.org").await?;
        assert_eq!(world.letters_to(asa.id).await?, ["confirm_address"]);
        world.writes().await?;
        let body = world.last_body(asa.id).await?;
        assert!(
            body.subject.contains("Talvi-ilta") && body.subject.starts_with("Bekräfta"),
            "{}",
            body.subject
        );
        let shown = crate::letters::links()?.resolve(&body.html).into_owned();
        assert!(shown.contains("https://kutsu.test/confirm/"), "{shown}");

        let id = place(&world, &event, &asa).await?;
        for _ in 0..2 {
            assert_eq!(presses(&world, &id).await?, Ok(Status::Registered));
        }
        assert_eq!(world.letters_to(asa.id).await?, ["confirm_address", "confirmation"]);
        world.db.clock().set(world.now().plus_days(1));
        assert_eq!(lapses(&world).await?, 0);

        let other = world.event(2, 2).await?;
        assert_eq!(sends(&world, &other, "asa@example.org").await?, Ok(Status::Registered));
        let told = world.letters_to(asa.id).await?;
        assert_eq!(told.last().map(String::as_str), Some("confirmation"), "the address is proven");
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d3_a_place_nobody_confirms_goes_to_the_queue_after_a_quarter_of_an_hour() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        asks_to_confirm(&world).await?;
        let event = world.event(1, 2).await?;
        assert_eq!(sends(&world, &event, "asa@example.org").await?, Ok(Status::Registered));
        let onni = world.guest("Onni Koski").await?;
        let waits = world.registers(onni, &event).await?.expect("a place in the queue").registration;
        assert_eq!(waits.status, Status::Waitlisted, "the place is held");
        let asa = contact(&world, "asa@example.org").await?;
        let id = place(&world, &event, &asa).await?;

        let start = world.now();
        world.db.clock().set(start.plus_seconds(HOLD_MINUTES * 60 - 1));
        assert_eq!(lapses(&world).await?, 0);
        world.db.clock().set(start.plus_seconds(HOLD_MINUTES * 60));
        assert_eq!(presses(&world, &id).await?, Err(HoldRefusal::Lapsed), "a moment too late");
        assert_eq!(lapses(&world).await?, 1);

        assert_eq!(world.status_of(waits.id).await?.status, Status::Registered);
        assert_eq!(world.status_of(id).await?.status, Status::Cancelled);
        assert_eq!(world.letters_to(asa.id).await?, ["confirm_address"], "strangers get no more mail");
        assert!(contact(&world, "asa@example.org").await?.archived_at.is_some());
        assert_eq!(presses(&world, &id).await?, Err(HoldRefusal::Lapsed));
        world.seats_are_in_order(event.id).await?;

        assert_eq!(sends(&world, &event, "asa@example.org").await?, Ok(Status::Waitlisted), "once more");
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn a_known_contact_is_registered_at_once_and_an_unproven_one_is_asked_at_every_event() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        asks_to_confirm(&world).await?;
        let (event, other) = (world.event(5, 0).await?, world.event(5, 0).await?);
        let onni = world.guest("Onni Koski").await?;
        let address = "onni@vieras.example";
        assert_eq!(sends(&world, &event, address).await?, Ok(Status::Registered));
        assert_eq!(world.letters_to(onni).await?, ["confirmation"]);

        for event in [&event, &other] {
            assert_eq!(sends(&world, event, "asa@example.org").await?, Ok(Status::Registered));
        }
        let asa = contact(&world, "asa@example.org").await?;
        assert_eq!(world.letters_to(asa.id).await?, ["confirm_address", "confirm_address"]);
        let id = place(&world, &other, &asa).await?;
        assert_eq!(presses(&world, &id).await?, Ok(Status::Registered));
        let told = world.letters_to(asa.id).await?;
        assert_eq!(told.iter().filter(|kind| *kind == "confirmation").count(), 2, "both are theirs");
        let start = world.now();
        world.db.clock().set(start.plus_days(1));
        assert_eq!(lapses(&world).await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_fills_in_the_form_again_while_the_place_is_held_gets_the_link_again_a_few_times_and_not_at_once()
{
    each_engine(|db| async move {
        let world = World::new(db).await?;
        asks_to_confirm(&world).await?;
        let event = world.event(5, 0).await?;
        let start = world.now();
        let mut mails = Vec::new();
        for seconds in [0, 59, 61, 62, 130, 300, 600] {
            world.db.clock().set(start.plus_seconds(seconds));
            assert_eq!(sends(&world, &event, "asa@example.org").await?, Ok(Status::Registered));
            let asa = contact(&world, "asa@example.org").await?;
            mails.push(world.letters_to(asa.id).await?.len());
        }
        assert_eq!(mails, [1, 1, 2, 2, 3, 3, 3]);
        let asa = contact(&world, "asa@example.org").await?;
        let id = place(&world, &event, &asa).await?;
        assert_eq!(presses(&world, &id).await?, Ok(Status::Registered));
        assert_eq!(sends(&world, &event, "asa@example.org").await?, Ok(Status::Registered));
        assert_eq!(world.letters_to(asa.id).await?.len(), 4, "the confirmation, and no more links");
        world.seats_are_in_order(event.id).await
    })
    .await;
}
