//! Registering without being known: whom an address means, what stays as it is, and what nobody can tell.

use crate::world::World;
use domain::{
    contacts::{self, Contact},
    events::Event,
    ids::RegistrationId,
    portal::{self, Wanted},
    public::{self, Differing, Typed},
    questionnaires::Sheet,
    registration::{self, Channel, RegisterRefusal, Status},
};
use ground::{Failure, Fault, Locale};
use store::{Actor, Sql, testing::each_engine};

fn typed(name: &str, email: &str) -> Typed {
    let (first, last) = name.split_once(' ').expect("two names");
    let written = public::Written {
        first_name: first.into(),
        last_name: last.into(),
        email: email.into(),
        ..public::Written::default()
    };
    written.read(Locale::Sv).expect("read")
}

async fn sends(
    world: &World,
    event: &Event,
    typed: &Typed,
) -> Result<Result<Status, RegisterRefusal>, Fault> {
    let mut work = world.db.work(Actor::PUBLIC).await?;
    match public::register(&mut work, &event.id, typed, Sheet::default()).await {
        Ok(given) => work.commit().await.map(|()| Ok(given)),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

async fn with_address(world: &World, email: &str) -> Result<Vec<Contact>, Fault> {
    let email = email.parse().expect("an address");
    contacts::find_by_email(&mut world.db.reader().await?, &email).await
}

async fn count(world: &World, table: &str) -> Result<i64, Fault> {
    let mut sql = Sql::new("select count(*) from ");
    sql.push(table);
    let (count,): (i64,) = world.db.reader().await?.one(sql).await?;
    Ok(count)
}

async fn place_of(world: &World, event: &Event, contact: &Contact) -> Result<RegistrationId, Fault> {
    let row = registration::store::find_of(&mut world.db.reader().await?, &event.id, &contact.id).await?;
    row.map(|row| row.id).ok_or_else(|| Fault::new("no place"))
}

#[tokio::test]
async fn pu5_an_unknown_address_makes_a_contact_who_gets_the_place_and_the_mail() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;

        let given = sends(&world, &event, &typed("Åsa Öhman", "Asa@Example.org")).await?;

        assert_eq!(given, Ok(Status::Registered));
        let [asa] = &with_address(&world, "asa@example.org").await?[..] else { panic!("one contact") };
        assert_eq!((asa.name().as_str(), asa.language, asa.owner), ("Åsa Öhman", Locale::Sv, world.owner));
        assert!(asa.email_opt_out, "who did not agree gets no campaigns");
        assert_eq!(world.letters_to(asa.id).await?, ["confirmation"]);
        let row = world.status_of(place_of(&world, &event, asa).await?).await?;
        assert_eq!((row.channel, row.status), (Channel::Public, Status::Registered));
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn d15_a_known_contact_gets_the_place_and_stays_as_it_is_and_staff_take_over_what_differs() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let onni = world.guest("Onni Virta").await?;
        let before = with_address(&world, "onni@vieras.example").await?;
        let mut form = typed("Onni-Petteri Virta", " ONNI@vieras.example");
        form.phone = "040 123 4567".parse().ok();
        form.organisation = Some("Harju Oy".into());

        assert_eq!(sends(&world, &event, &form).await?, Ok(Status::Registered));

        assert_eq!(with_address(&world, "onni@vieras.example").await?, before);
        let id = place_of(&world, &event, &before[0]).await?;
        let seen = public::differing(&mut world.db.reader().await?, &[(id, onni)]).await?;
        let expected = Differing {
            name: Some("Onni-Petteri Virta".into()),
            phone: Some("040 123 4567".into()),
            organisation: Some("Harju Oy".into()),
            several: false,
        };
        assert_eq!(seen.get(&id), Some(&expected));

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let after = public::take_over(&mut work, &id).await.expect("taken over");
        work.commit().await?;
        assert_eq!(after.name(), "Onni-Petteri Virta");
        assert_eq!(after.account_name.as_deref(), Some("Harju Oy"));
        assert!(public::differing(&mut world.db.reader().await?, &[(id, onni)]).await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d14_of_several_contacts_with_the_address_the_newest_counts_and_they_are_told_to_be_merged() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let (_old, new) = (world.guest("Onni Virta").await?, world.guest("Onni Virta").await?);

        sends(&world, &event, &typed("Onni Virta", "onni@vieras.example")).await?.expect("a place");

        assert_eq!(count(&world, "contacts").await?, 2);
        assert_eq!(world.letters_to(new).await?, ["confirmation"]);
        let [first, ..] = &with_address(&world, "onni@vieras.example").await?[..] else { panic!("nobody") };
        let id = place_of(&world, &event, first).await?;
        let seen = public::differing(&mut world.db.reader().await?, &[(id, first.id)]).await?;
        assert_eq!(seen.get(&id), Some(&Differing { several: true, ..Differing::default() }));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        public::leave(&mut work, &id).await.expect("left");
        work.commit().await?;
        assert!(public::differing(&mut world.db.reader().await?, &[(id, first.id)]).await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d14_who_signs_in_to_the_portal_with_the_address_counts_before_the_newest() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let (old, new) = (world.guest("Onni Virta").await?, world.guest("Onni Virta").await?);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        portal::open(&mut work, &old, Wanted::default()).await.expect("an access");
        work.commit().await?;

        sends(&world, &event, &typed("Onni Virta", "onni@vieras.example")).await?.expect("a place");

        let told = [world.letters_to(old).await?, world.letters_to(new).await?];
        assert_eq!(told.map(|letters| letters.contains(&"confirmation".to_owned())), [true, false]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d22_the_same_address_again_is_answered_alike_without_a_second_row_or_mail() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 0).await?;
        let form = typed("Eevi Haavikko", "eevi@example.org");

        let answers = [sends(&world, &event, &form).await?, sends(&world, &event, &form).await?];

        assert_eq!(answers, [Ok(Status::Registered), Ok(Status::Registered)]);
        assert_eq!(count(&world, "registrations").await?, 1);
        assert_eq!(count(&world, "messages").await?, 1);
        assert_eq!(count(&world, "contacts").await?, 1);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn w30_who_has_a_place_is_answered_as_newcomers_are_and_a_refusal_leaves_nothing_behind() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let (eevi, onni) = (typed("Eevi A", "eevi@example.org"), typed("Onni B", "onni@example.org"));
        assert_eq!(sends(&world, &event, &eevi).await?, Ok(Status::Registered));
        // She has a seat, and hears what anybody would hear now.
        assert_eq!(sends(&world, &event, &eevi).await?, Ok(Status::Waitlisted));
        assert_eq!(sends(&world, &event, &onni).await?, Ok(Status::Waitlisted));

        let tuuli = typed("Tuuli C", "tuuli@example.org");
        assert_eq!(sends(&world, &event, &tuuli).await?, Err(RegisterRefusal::Full));
        assert_eq!(sends(&world, &event, &eevi).await?, Err(RegisterRefusal::Full));

        assert_eq!(count(&world, "contacts").await?, 2);
        assert_eq!(count(&world, "registrations").await?, 2);
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn two_forms_with_one_new_address_at_once_make_one_contact_and_one_place() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(3, 0).await?;
        let form = typed("Eevi Haavikko", "eevi@example.org");

        let (first, second, third) = tokio::join!(
            sends(&world, &event, &form),
            sends(&world, &event, &form),
            sends(&world, &event, &form)
        );

        for given in [first?, second?, third?] {
            assert_eq!(given, Ok(Status::Registered));
        }
        assert_eq!(count(&world, "contacts").await?, 1);
        assert_eq!(count(&world, "registrations").await?, 1);
        world.seats_are_in_order(event.id).await
    })
    .await;
}
