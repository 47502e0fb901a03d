//! Which events come up, and the own history.

use crate::world::World;
use domain::{
    contacts,
    portal::{self, Wanted},
    registration::{self, CancelBy, Confirm},
};
use ground::Fault;
use store::{Actor, testing::each_engine};

async fn names(world: &World) -> Result<Vec<String>, Fault> {
    let shown = portal::shown(&mut world.db.reader().await?).await?;
    Ok(shown.into_iter().map(|event| event.name).collect())
}

#[tokio::test]
async fn po1_to_po3_an_event_comes_up_when_it_is_visible_and_its_registration_has_not_ended() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let today = world.now().date(&ground::Zone::helsinki());
        let yesterday = today.plus_days(-1);
        let make = |name: &'static str, visible: bool, last: Option<ground::Date>, seats: i64| {
            world.event_with(move |draft| {
                draft.name = name.into();
                draft.portal_visible = visible;
                draft.last_registration_date = last;
                draft.seats = seats;
            })
        };
        make("Hidden", false, None, 5).await?;
        make("Last day is today", true, Some(today), 5).await?;
        make("Last day was yesterday", true, Some(yesterday), 5).await?;
        make("No last day", true, None, 5).await?;
        make("Full", true, None, 0).await?;
        assert_eq!(names(&world).await?, ["Last day is today", "No last day", "Full"]);

        world.db.clock().set(today.end_in(&ground::Zone::helsinki()));
        assert_eq!(names(&world).await?, ["No last day", "Full"], "D-7: until 24:00 and no longer");
        world.db.clock().set(world.now().plus_days(60));
        assert_eq!(names(&world).await?, [""; 0], "PO-3: without a last day until the event ends");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn po4_the_own_history_holds_past_cancelled_and_no_longer_visible_events_and_nobody_elses() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event_with(|draft| (draft.seats, draft.portal_visible) = (5, true)).await?;
        let other = world.event_with(|draft| (draft.seats, draft.name) = (5, "Suljettu".into())).await?;
        let (eevi, onni) = (world.guest("Eevi Haavikkola").await?, world.guest("Onni Aalto").await?);
        for guest in [eevi, onni] {
            world.registers(guest, &event).await?.expect("a seat");
        }
        world.registers(eevi, &other).await?.expect("a seat");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let row = registration::store::find_of(&mut work, &event.id, &eevi).await?.expect("there");
        super::whole(registration::cancel(&mut work, &row.id, CancelBy::Person, Confirm::No).await)?;
        work.commit().await?;
        world.db.clock().set(world.now().plus_days(60));

        let lines = portal::history(&mut world.db.reader().await?, &eevi).await?;
        let told: Vec<_> = lines
            .iter()
            .map(|line| (line.event.name.as_str(), line.registration.status.to_string()))
            .collect();
        assert_eq!(told.len(), 2);
        assert!(told.contains(&("Suljettu", "registered".into())));
        assert!(told.contains(&("Talvi-ilta", "cancelled".into())));
        assert_eq!(portal::history(&mut world.db.reader().await?, &onni).await?.len(), 1);

        let mut reader = world.db.reader().await?;
        let eevi = contacts::find(&mut reader, &eevi).await?.expect("there");
        let onni = contacts::find(&mut reader, &onni).await?.expect("there");
        assert!(portal::may_look(&mut reader, &eevi, &other.number).await?.is_some());
        assert!(
            portal::may_look(&mut reader, &onni, &other.number).await?.is_none(),
            "never visible to others"
        );
        assert!(portal::may_look(&mut reader, &onni, "KT-999999").await?.is_none());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_customers_rights_are_those_of_the_profile() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let none = || portal::PortalRights { modules: Default::default(), ..Default::default() };
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let profile = super::whole(portal::add_profile(&mut work, &"Rajattu".into(), none()).await)?;
        work.commit().await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let twice = portal::add_profile(&mut work, &"Rajattu".into(), none()).await.map(drop);
        assert_eq!(twice.map_err(super::code), Err("name.taken"));
        drop(work);
        let eevi = world.guest("Eevi Haavikkola").await?;
        let wanted = Wanted { profile_id: Some(profile.id), administrator: true };
        let customer = world.customer(eevi, wanted).await?;
        assert!(!customer.rights.has(portal::PortalModule::Events) && !customer.keeps_organisation());
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let used = portal::remove_profile(&mut work, &profile.id).await.map_err(super::code);
        assert_eq!(used, Err("portal_profile.in_use"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn po1_what_is_visible_comes_up_as_long_as_one_may_register_and_nothing_else_ever() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let day = world.now().date(&ground::Zone::helsinki());
        let event = world.event(10, 0).await?;
        for last in std::iter::once(None).chain((-3..60).map(Some)) {
            for now in (-5..60).map(|days| world.now().plus_days(days)) {
                for (visible, off) in [(true, false), (true, true), (false, false)] {
                    let mut event = event.clone();
                    event.portal_visible = visible;
                    event.cancelled_at = off.then_some(now);
                    event.last_registration_date = last.map(|days| day.plus_days(days));
                    let may_register = registration::offer(&event, now).is_ok();
                    assert_eq!(portal::is_shown(&event, now), visible && may_register, "{last:?} {now}");
                }
            }
        }
        Ok(())
    })
    .await;
}
