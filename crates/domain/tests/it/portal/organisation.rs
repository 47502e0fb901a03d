//! Own data and the own organisation: what the profile opens, and nobody else's.

use super::{code, whole};
use crate::world::World;
use domain::{
    accounts::{self, AccountChange},
    contacts::{self, ContactChange},
    ids::{AccountId, ContactId},
    portal::{self, Customer, EndReason, Wanted},
};
use ground::{Fault, Id};
use store::{Actor, testing::each_engine};

const KEEPER: Wanted = Wanted { administrator: true, profile_id: None };

async fn account(world: &World, name: &str) -> Result<AccountId, Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let account = whole(accounts::create(&mut work, &AccountChange::named(name)).await)?;
    work.commit().await?;
    Ok(account.id)
}

async fn at(world: &World, name: &str, account: AccountId) -> Result<ContactId, Fault> {
    let guest = world.guest(name).await?;
    let change = ContactChange { account_id: account.to_string().into(), ..Default::default() };
    world.rewrites(guest, change).await?.map_err(Fault::new)?;
    Ok(guest)
}

async fn contact(world: &World, id: ContactId) -> Result<contacts::Contact, Fault> {
    contacts::find(&mut world.db.reader().await?, &id).await?.ok_or_else(|| Fault::new("no contact"))
}

#[tokio::test]
async fn sp5_own_data_changes_as_far_as_the_profile_says() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let customer = world.customer(eevi, Wanted::default()).await?;
        let written = ContactChange {
            phone: "040 123 4567".into(),
            city: "Tampere".into(),
            email: "toinen@example.org".into(),
            external_id: "42".into(),
            last_name: "Toinen".into(),
            ..Default::default()
        };
        let mut work = world.db.work(customer.actor()).await?;
        whole(portal::change_own(&mut work, &customer, Some(1), &written).await)?;
        work.commit().await?;
        let after = contact(&world, eevi).await?;
        assert_eq!(after.city.as_deref(), Some("Tampere"));
        assert_eq!(after.email.map(|email| email.to_string()).as_deref(), Some("eevi@vieras.example"));
        assert_eq!((after.external_id, after.last_name.as_str()), (None, "Haavikkola"));
        let mut work = world.db.work(customer.actor()).await?;
        let stale = portal::change_own(&mut work, &customer, Some(1), &written).await.map(drop).map_err(code);
        assert_eq!(stale, Err("portal.changed_meanwhile"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_keeps_an_organisation_adds_changes_and_ends_its_people_and_no_others() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (harju, kallio) = (account(&world, "Harju Oy").await?, account(&world, "Kallio Oy").await?);
        let (eevi, onni) =
            (at(&world, "Eevi Haavikkola", harju).await?, at(&world, "Onni Aalto", harju).await?);
        let saga = at(&world, "Saga Koski", kallio).await?;
        let keeper = world.customer(eevi, KEEPER).await?;
        world.opens_portal(onni, Wanted::default()).await?.expect("opened");

        let names = |people: Vec<portal::Person>| -> Vec<String> {
            people.into_iter().map(|person| person.contact.name()).collect()
        };
        let people = whole(portal::people(&mut world.db.reader().await?, &keeper).await)?;
        assert_eq!(names(people), ["Onni Aalto", "Eevi Haavikkola"]);
        let other = portal::person(&mut world.db.reader().await?, &keeper, &saga).await.map(drop);
        assert_eq!(other.map_err(code), Err("not_found"));

        let mut work = world.db.work(keeper.actor()).await?;
        let new =
            ContactChange { email: "uusi@example.org".into(), ..ContactChange::named("Uusi", "Ihminen") };
        let made = whole(portal::add_person(&mut work, &keeper, &new).await)?;
        work.commit().await?;
        assert_eq!((made.account_id, made.owner), (Some(harju), world.owner));

        let mut work = world.db.work(keeper.actor()).await?;
        let written =
            ContactChange { email: "muu@example.org".into(), title: "Johtaja".into(), ..Default::default() };
        let changed = whole(portal::edit_person(&mut work, &keeper, &onni, None, &written).await)?;
        assert_eq!(changed.title.as_deref(), Some("Johtaja"));
        assert_ne!(
            changed.email.map(|email| email.to_string()).as_deref(),
            Some("muu@example.org"),
            "signs in"
        );
        for stranger in [saga, ContactId::from_bytes([9; 16])] {
            let refused = portal::edit_person(&mut work, &keeper, &stranger, None, &written).await.map(drop);
            assert_eq!(refused.map_err(code), Err("not_found"));
            let refused = portal::end_person(&mut work, &keeper, &stranger).await.map(drop);
            assert_eq!(refused.map_err(code), Err("not_found"));
        }
        assert!(portal::end_person(&mut work, &keeper, &eevi).await.is_err(), "nobody ends themselves");
        whole(portal::end_person(&mut work, &keeper, &onni).await)?;
        work.commit().await?;
        let (left, access) = (contact(&world, onni).await?, world.access_of(onni).await?.expect("there"));
        assert_eq!((left.account_id, left.archived_at), (None, None));
        assert_eq!((access.active, access.ended_reason), (false, Some(EndReason::LeftOrganisation)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_is_no_administrator_or_goes_to_another_organisation_keeps_none() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (harju, kallio) = (account(&world, "Harju Oy").await?, account(&world, "Kallio Oy").await?);
        let eevi = at(&world, "Eevi Haavikkola", harju).await?;
        let plain = world.customer(eevi, Wanted::default()).await?;
        let refuses = |customer: Customer| {
            let world = &world;
            async move {
                let people = portal::people(&mut world.db.reader().await?, &customer).await.map(drop);
                let mut work = world.db.work(customer.actor()).await?;
                let added = portal::add_person(&mut work, &customer, &ContactChange::named("A", "B")).await;
                let change = AccountChange { city: "Turku".into(), ..Default::default() };
                let changed = portal::change_organisation(&mut work, &customer, None, &change).await;
                let all =
                    [people.map_err(code), added.map(drop).map_err(code), changed.map(drop).map_err(code)];
                Ok::<_, Fault>(all.iter().all(|one| *one == Err("not_found")))
            }
        };
        assert!(refuses(plain).await?);
        let keeper = world.customer(eevi, KEEPER).await?;
        let mut work = world.db.work(keeper.actor()).await?;
        let change = AccountChange { city: "Turku".into(), name: "Muu Oy".into(), ..Default::default() };
        let after = whole(portal::change_organisation(&mut work, &keeper, None, &change).await)?;
        assert_eq!((after.city.as_deref(), after.name.as_str()), (Some("Turku"), "Harju Oy"));
        work.commit().await?;

        let moved = ContactChange { account_id: kallio.to_string().into(), ..Default::default() };
        world.rewrites(eevi, moved).await?.expect("moved");
        assert!(!world.access_of(eevi).await?.expect("there").administrator);
        Ok(())
    })
    .await;
}
