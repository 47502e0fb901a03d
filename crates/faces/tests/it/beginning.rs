//! The first hour with an empty instance: where one lands, what is there already, and what comes next.

use crate::world::World;
use domain::{
    Patch,
    email_templates::{self, Folder},
    settings::{self, SettingsChange},
};
use ground::Fault;
use std::collections::HashSet;
use store::{Actor, testing::each_engine};

#[tokio::test]
async fn who_has_only_the_name_of_the_house_comes_to_what_is_open() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        assert_eq!(world.guest.gets("/").await.leads_to(), "/app", "nothing is public yet");

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let portal = SettingsChange { portal_active: Patch::Set(Some(true)), ..SettingsChange::default() };
        let changed = settings::change(&mut work, None, portal).await.expect("changed");
        work.commit().await?;
        world.app.settings_changed(changed);
        assert_eq!(world.guest.gets("/").await.leads_to(), "/portal");

        world.event_with(|draft| draft.public_visible = true).await?;
        assert_eq!(world.guest.gets("/").await.leads_to(), "/e");
        assert_eq!(world.staff.gets("/").await.leads_to(), "/app", "staff come to their desk");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ready_messages_are_written_once_in_three_languages_and_lead_to_the_event() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let empty = world.staff.gets("/app/email-templates").await;
        assert!(empty.shows("formaction=\"/app/email-templates/ready\""), "{}", empty.body);

        for _ in 0..2 {
            let told = world.staff.posts("/app/email-templates/ready", &[]).await;
            assert_eq!(told.leads_to(), "/app/email-templates");
        }

        let mut reader = world.db.reader().await?;
        let made = email_templates::in_folders(&mut reader, &[Folder::Campaign, Folder::Event]).await?;
        assert_eq!(made.len(), 4, "a second press writes nothing");
        for one in made {
            let template = email_templates::find(&mut reader, &one.id).await?.expect("there");
            let link = if template.folder == Folder::Campaign { "link.registration" } else { "link.own" };
            let bodies = template.variants.iter().map(|variant| &variant.body_html);
            let bodies: Vec<&String> = bodies.chain([&template.body_html]).collect();
            assert_eq!(
                bodies.iter().collect::<HashSet<_>>().len(),
                3,
                "a text for each language: {template:?}"
            );
            for body in bodies {
                assert!(body.contains(link) && body.contains("{{ contact.first_name }}"), "{body}");
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_desk_leads_to_the_first_registration_and_no_further() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let empty = world.staff.gets("/app").await;
        for words in ["Näin pääset alkuun", "0/4 tehty", "/app/events/new"] {
            assert!(empty.shows(words), "{words}: {}", empty.body);
        }

        let event = world.event(5, 0).await?;
        let guest = world.guest("Onni Koski").await?;
        assert!(world.staff.gets("/app").await.shows("3/4 tehty"));

        world.registers(&event, &guest).await?;
        assert!(!world.staff.gets("/app").await.shows("Näin pääset alkuun"));
        Ok::<(), Fault>(())
    })
    .await;
}
