//! Who signs in, by which way, and when a door closes.

use super::{code, whole};
use crate::world::World;
use domain::{
    contacts::{self, ContactChange},
    ids::ContactId,
    merging,
    messages::{self, MessageKind},
    portal::{self, EndReason, LinkFor, PasswordTry, SendSignIn, Wanted},
};
use ground::{
    EmailAddress, Fault,
    token::{SecretKey, code_for},
};
use store::{Actor, Sql, testing::each_engine};

fn key() -> Result<SecretKey, Fault> {
    SecretKey::from_bytes(&[7; 32]).map_err(|error| Fault::because("a key", error))
}

pub fn email(text: &str) -> Result<EmailAddress, Fault> {
    text.parse().map_err(|error| Fault::because("an address", error))
}

pub async fn with_email(world: &World, name: &str, address: &str) -> Result<ContactId, Fault> {
    let guest = world.guest(name).await?;
    let change = ContactChange { email: address.into(), ..ContactChange::default() };
    world.rewrites(guest, change).await?.map_err(Fault::new)?;
    Ok(guest)
}

#[tokio::test]
async fn w17_one_address_opens_one_door_and_the_refusal_names_the_other() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = with_email(&world, "Eevi Haavikkola", "koti@example.org").await?;
        let onni = with_email(&world, "Onni Haavikkola", "koti@example.org").await?;
        world.opens_portal(eevi, Wanted::default()).await?.expect("opened");

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let refused = portal::open(&mut work, &onni, Wanted::default()).await.expect_err("taken");
        drop(work);
        assert!(format!("{refused:?}").contains("Eevi Haavikkola"), "{refused:?}");
        assert_eq!(code(refused), "portal.address_taken");

        world
            .rewrites(onni, ContactChange { email: "onni@example.org".into(), ..Default::default() })
            .await?
            .expect("free");
        world.opens_portal(onni, Wanted::default()).await?.expect("opened");
        let back = ContactChange { email: "koti@example.org".into(), ..Default::default() };
        assert_eq!(world.rewrites(onni, back).await?, Err("portal.address_taken"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w17_of_two_who_open_at_once_the_database_lets_one_in() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = with_email(&world, "Eevi Haavikkola", "koti@example.org").await?;
        let onni = with_email(&world, "Onni Haavikkola", "koti@example.org").await?;
        let (one, two) = tokio::join!(
            world.opens_portal(eevi, Wanted::default()),
            world.opens_portal(onni, Wanted::default())
        );
        let done = [one?.map(|_| ()), two?.map(|_| ())];
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{done:?}");
        assert!(done.contains(&Err("portal.address_taken")));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sp1_nobody_signs_in_without_an_address_and_nobody_who_is_archived() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = with_email(&world, "Eevi Haavikkola", "").await?;
        assert_eq!(world.opens_portal(eevi, Wanted::default()).await?, Err("portal.no_address"));
        let onni = world.guest("Onni Aalto").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        contacts::archive(&mut work, &[onni]).await?;
        work.commit().await?;
        assert_eq!(world.opens_portal(onni, Wanted::default()).await?, Err("portal.contact_archived"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_signs_in_once_and_not_after_its_time() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens_portal(eevi, Wanted::default()).await?.expect("opened");
        let link = world.link(eevi).await?;
        assert_eq!(portal::find_link(&mut world.db.reader().await?, &link).await?, Some(eevi));

        let mut work = world.db.work(Actor::PUBLIC).await?;
        let (who, secret) = whole(portal::enter_by_link(&mut work, &link, "Firefox\r\n").await)?;
        work.commit().await?;
        assert_eq!(who, eevi);
        assert!(world.is_in(secret.reveal()).await?);
        let mut work = world.db.work(Actor::PUBLIC).await?;
        let again = portal::enter_by_link(&mut work, &link, "").await.map(drop).map_err(code);
        drop(work);
        assert_eq!(again, Err("portal.link_spent"));

        let late = world.link(eevi).await?;
        world.db.clock().set(world.now().plus_seconds(15 * 60));
        let mut work = world.db.work(Actor::PUBLIC).await?;
        let refused = portal::enter_by_link(&mut work, &late, "").await.map(drop).map_err(code);
        assert_eq!(refused, Err("portal.link_spent"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn of_two_presses_on_one_link_one_signs_in() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens_portal(eevi, Wanted::default()).await?.expect("opened");
        let link = world.link(eevi).await?;
        let press = || async {
            let mut work = world.db.work(Actor::PUBLIC).await?;
            let is_in = portal::enter_by_link(&mut work, &link, "").await.is_ok();
            work.commit().await?;
            Ok::<_, Fault>(is_in)
        };
        let (one, two) = tokio::join!(press(), press());
        assert!(one? != two?, "exactly one");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_code_signs_in_and_five_wrong_ones_close_it() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens_portal(eevi, Wanted::default()).await?.expect("opened");
        let (key, address) = (key()?, email("eevi@vieras.example")?);
        let right = code_for(&key, &world.link(eevi).await?);
        let wrong = if right == "000000" { "000001" } else { "000000" };
        let tries = |code: String, address: EmailAddress| {
            let (world, key) = (&world, &key);
            async move {
                portal::enter_by_code(&world.db, key, &address, &code, "Firefox").await.map(|(who, _)| who)
            }
        };
        assert_eq!(tries(wrong.into(), address.clone()).await.map_err(super::code), Err("portal.code_wrong"));
        let nobody = tries(right.clone(), email("nobody@example.org")?).await.map_err(super::code);
        assert_eq!(nobody, Err("portal.code_wrong"));
        assert_eq!(tries(right.clone(), address.clone()).await.map_err(super::code), Ok(eevi));
        assert_eq!(
            tries(right, address.clone()).await.map_err(super::code),
            Err("portal.code_wrong"),
            "once"
        );

        let next = code_for(&key, &world.link(eevi).await?);
        let wrong = if next == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            assert!(tries(wrong.into(), address.clone()).await.is_err());
        }
        assert_eq!(tries(next, address).await.map_err(super::code), Err("portal.code_wrong"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w18_a_password_is_chosen_by_the_customer_and_unknown_addresses_get_the_same_answer() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let customer = world.customer(eevi, Wanted::default()).await?;
        let other = world.enters(eevi).await?;
        let tries = |email: &'static str, password: &'static str| {
            let db = &world.db;
            async move {
                let attempt = PasswordTry { email, password, agent: "Firefox" };
                portal::enter_by_password(db, &attempt).await.map(|(who, _)| who).map_err(code)
            }
        };
        assert_eq!(tries("eevi@vieras.example", "").await, Err("portal.password_wrong"), "none yet");
        whole(portal::set_password(&world.db, &customer, "", "kesäyön unelma 7").await)?;
        assert!(!world.is_in(&other).await?, "other browsers are signed out");
        assert_eq!(tries(" Eevi@Vieras.example ", "kesäyön unelma 7").await, Ok(eevi));
        assert_eq!(tries("eevi@vieras.example", "kesäyön unelma 8").await, Err("portal.password_wrong"));
        assert_eq!(tries("nobody@vieras.example", "kesäyön unelma 7").await, Err("portal.password_wrong"));
        assert_eq!(tries("no address", "x").await, Err("portal.password_wrong"));

        let short = portal::set_password(&world.db, &customer, "", "short").await.map_err(code);
        assert_eq!(short, Err("password.too_short"), "fresh: the old one is not asked for");
        world.db.clock().set(world.now().plus_seconds(16 * 60));
        let late =
            portal::set_password(&world.db, &customer, "wrong", "talviyön unelma 7").await.map_err(code);
        assert_eq!(late, Err("password.wrong"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mail_is_asked_for_alike_by_everybody_and_goes_to_who_has_the_address_alone() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.opens_portal(eevi, Wanted::default()).await?.expect("opened");
        let ask = |address: &'static str| {
            let world = &world;
            async move {
                let mut work = world.db.work(Actor::PUBLIC).await?;
                portal::ask(&mut work, email(address)?).await?;
                work.commit().await
            }
        };
        for address in ["eevi@vieras.example", "eevi@vieras.example", "nobody@vieras.example"] {
            ask(address).await?;
        }
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let jobs = work.claim_jobs(10).await?;
        assert_eq!(jobs.len(), 2, "asked twice is asked once");
        for job in &jobs {
            portal::send_asked(&mut work, &job.read::<SendSignIn>()?.email).await?;
        }
        work.commit().await?;
        assert!(world.letters_to(eevi).await?.is_empty(), "the portal is off");

        world.switches_portal_on().await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        for job in &jobs {
            portal::send_asked(&mut work, &job.read::<SendSignIn>()?.email).await?;
        }
        work.commit().await?;
        assert_eq!(world.letters_to(eevi).await?, ["sign_in"]);
        let (count,): (i64,) =
            world.db.reader().await?.one(Sql::new("select count(*) from messages")).await?;
        assert_eq!(count, 1);

        world.writes().await?;
        let body = world.last_body(eevi).await?;
        assert!(body.text.contains("\u{E000}portal-sign-in:plk_") && body.text.contains("\u{E000}code:plk_"));
        assert!(!body.subject.contains(['\u{E000}', '0', '1', '2', '3']), "{}", body.subject);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w18_the_first_mail_takes_the_template_of_the_settings_and_waits_a_week() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let welcome = |world: &World| {
            let db = world.db.clone();
            async move {
                let mut work = db.work(Actor::SYSTEM).await?;
                let done = portal::welcome(&mut work, &eevi).await.map(drop).map_err(code);
                work.commit().await.map(|()| done)
            }
        };
        assert_eq!(welcome(&world).await?, Err("portal.off"));
        world.switches_portal_on().await?;
        assert_eq!(welcome(&world).await?, Err("portal.no_access"));
        world.opens_portal(eevi, Wanted::default()).await?.expect("opened");
        assert_eq!(welcome(&world).await?, Ok(()));
        world.writes().await?;
        assert!(world.last_body(eevi).await?.html.contains("\u{E000}portal-sign-in:plk_"));

        let without = world.template("public", "immediately", "<p>Hei</p>").await?;
        let body = "<p>Hei {{ contact.first_name }}, <a href=\"{{ link.portal }}\">kirjaudu</a></p>";
        let template = world.template("public", "immediately", body).await?;
        let campaign = world.template("campaign", "immediately", "<p>Hei</p>").await?;
        let mut reader = world.db.reader().await?;
        for (id, expected) in [
            (without, Err("template.without_portal_link")),
            (campaign, Err("template.wrong_folder")),
            (template, Ok(template)),
        ] {
            assert_eq!(portal::usable_template(&mut reader, &id).await?.map(|one| one.id), expected);
        }
        drop(reader);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let change = domain::settings::SettingsChange {
            portal_template_id: template.to_string().into(),
            ..Default::default()
        };
        whole(domain::settings::change(&mut work, None, change).await)?;
        work.commit().await?;
        assert_eq!(welcome(&world).await?, Ok(()));
        world.writes().await?;
        let (message, body) = newest(&world, eevi).await?;
        assert_eq!(message, MessageKind::PortalWelcome);
        assert!(body.contains("Hei Eevi") && body.contains("\u{E000}portal-sign-in:plk_"), "{body}");
        Ok(())
    })
    .await;
}

async fn newest(world: &World, guest: ContactId) -> Result<(MessageKind, String), Fault> {
    let mut reader = world.db.reader().await?;
    let message = messages::of_contact(&mut reader, &guest, 1).await?.remove(0);
    let body = messages::body(&mut reader, &message.id).await?;
    Ok((message.kind, body.map(|body| body.html).unwrap_or_default()))
}

#[tokio::test]
async fn the_door_closes_when_the_access_ends_and_the_card_says_why() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let guests = world.guests(5).await?;
        for (number, guest) in guests.iter().enumerate() {
            let guest = *guest;
            world.opens_portal(guest, Wanted::default()).await?.expect("opened");
            let (secret, link) = (world.enters(guest).await?, world.link(guest).await?);
            let mut work = world.db.work(Actor::SYSTEM).await?;
            let expected = match number {
                0 => {
                    assert!(portal::end(&mut work, &guest).await?);
                    EndReason::Staff
                }
                1 => {
                    contacts::archive(&mut work, &[guest]).await?;
                    EndReason::Archived
                }
                2 => {
                    let none = ContactChange { email: "".into(), ..Default::default() };
                    whole(contacts::edit(&mut work, &guest, None, &none).await)?;
                    EndReason::NoAddress
                }
                3 => {
                    whole(merging::merge(&mut work, &guests[0], &guest, &["email".to_owned()]).await)?;
                    EndReason::Merged
                }
                _ => {
                    // A new address is another door: whoever was in through the old one is out.
                    let other = ContactChange { email: "uusi@example.org".into(), ..Default::default() };
                    whole(contacts::edit(&mut work, &guest, None, &other).await)?;
                    work.commit().await?;
                    assert!(!world.is_in(&secret).await?);
                    let access = world.access_of(guest).await?.expect("there");
                    assert!(access.active);
                    assert_eq!(access.email, Some(email("uusi@example.org")?));
                    continue;
                }
            };
            work.commit().await?;
            let access = world.access_of(guest).await?.expect("there");
            assert_eq!((access.active, access.ended_reason), (false, Some(expected)));
            assert!(!world.is_in(&secret).await?, "{expected}");
            assert_eq!(portal::find_link(&mut world.db.reader().await?, &link).await?, None, "{expected}");
            let mut work = world.db.work(Actor::SYSTEM).await?;
            assert_eq!(portal::link_for(&mut work, &guest, LinkFor::SignIn).await?, None);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_ends_by_itself_and_everywhere_at_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let customer = world.customer(eevi, Wanted::default()).await?;
        let other = world.enters(eevi).await?;
        let mut work = world.db.work(customer.actor()).await?;
        assert_eq!(portal::sign_out_everywhere(&mut work, &customer).await?, 2);
        work.commit().await?;
        assert!(!world.is_in(&other).await?);

        let idle = world.enters(eevi).await?;
        world.db.clock().set(world.now().plus_seconds(4 * 3600));
        assert!(!world.is_in(&idle).await?, "four hours without a question");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        world.db.clock().set(world.now().plus_seconds(12 * 3600));
        drop(work);
        work = world.db.work(Actor::SYSTEM).await?;
        let (sign_ins, links) = portal::forget_over(&mut work).await?;
        assert_eq!((sign_ins, links), (1, 3));
        Ok(())
    })
    .await;
}
