//! The personal page: every state, three languages, and that looking changes nothing.

use crate::world::{World, hides, says};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    events::{self, EventDraft},
    registration::{self, Status},
};
use ground::{Choice, Locale, Purpose, SecretKey, token::token_for};
use store::{Actor, testing::each_engine};

#[tokio::test]
async fn d1_looking_at_a_personal_link_changes_nothing_however_often_and_with_whatever_answer() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 1).await?;
        let link = world.link(&event, &world.guest("Eevi Haavikkola").await?).await?;
        let before = world.dump().await?;
        let browser = &world.guest;
        for query in ["", "?answer=yes", "?answer=no", "?answer=drop", "?lang=sv", "?sure=yes"] {
            let path = format!("{link}{query}");
            assert_eq!(browser.sends(Request::head(&path), Body::empty()).await.status, StatusCode::OK);
            assert_eq!(browser.gets(&path).await.status, StatusCode::OK);
        }
        for act in ["register", "decline", "cancel", "answers"] {
            let path = format!("{link}/{act}");
            assert_eq!(browser.gets(&path).await.status, StatusCode::OK, "the page, and nothing more");
            assert_eq!(browser.sends(Request::head(&path), Body::empty()).await.status, StatusCode::OK);
        }
        assert_eq!(world.dump().await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn one_press_registers_and_pressing_again_changes_nothing_more() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let browser = &world.guest;
        let invited = browser.gets(&link).await;
        says(&invited, &["Kutsu, Eevi Haavikkola", "Vahvista osallistuminen", "2 paikkaa vapaana."]);
        assert_eq!(invited.says("referrer-policy"), "no-referrer");
        assert_eq!(invited.says("cache-control"), "no-store");
        assert_eq!(invited.says("x-robots-tag"), "noindex");

        assert_eq!(browser.gets(&format!("{link}/event.ics")).await.status, StatusCode::NOT_FOUND);
        // The link is the permission: a form without the token that guards other forms is enough.
        let bare = Request::post(format!("{link}/register"));
        assert_eq!(browser.sends(bare, Body::empty()).await.leads_to(), link);
        let placed = world.registration_of(event.id, eevi.id).await?.expect("a place");
        assert_eq!(placed.status, Status::Registered);
        says(
            &browser.gets(&link).await,
            &["Hienoa Eevi, olet mukana", "Lisää kalenteriin", "Peru osallistuminen"],
        );

        let after = world.dump().await?;
        assert_eq!(browser.posts(&format!("{link}/register"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.dump().await?, after);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_waitlist_says_its_place_and_a_full_event_says_a_clear_no() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 2).await?;
        for name in ["Onni A", "Suvi B"] {
            world.registers(&event, &world.guest(name).await?).await?;
        }
        let (eevi, tuuli) = (world.guest("Eevi C").await?, world.guest("Tuuli D").await?);
        let (first, last) = (world.link(&event, &eevi).await?, world.link(&event, &tuuli).await?);
        let browser = &world.guest;
        says(&browser.gets(&first).await, &["Liity varasijalle", "Varasijoja vapaana 1/2"]);
        assert_eq!(browser.posts(&format!("{first}/register"), &[]).await.status, StatusCode::SEE_OTHER);
        says(&browser.gets(&first).await, &["Eevi, olet varasijalla", "Sija 2/2.", "Poistu varasijalta"]);

        says(&browser.gets(&last).await, &["Tilaisuus on täynnä", "aura.tuulenkari@example.fi", "En pääse"]);
        let before = world.dump().await?;
        let refused = browser.posts(&format!("{last}/register"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        says(&refused, &["Tilaisuus ehti täyttyä"]);
        assert_eq!(world.dump().await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn declining_asks_once_more_and_there_is_a_way_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(1, 0).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let browser = &world.guest;
        let before = world.dump().await?;
        let asked = browser.posts(&format!("{link}/decline"), &[]).await;
        assert_eq!(asked.status, StatusCode::OK);
        says(&asked, &["Ilmoitetaanko, ettet pääse?"]);
        says(&browser.gets(&format!("{link}?answer=no")).await, &["Ilmoitetaanko, ettet pääse?"]);
        assert_eq!(world.dump().await?, before);

        let sure = browser.posts(&format!("{link}/decline"), &[("sure", "yes")]).await;
        assert_eq!(sure.status, StatusCode::SEE_OTHER);
        says(&browser.gets(&link).await, &["Kiitos tiedosta, Eevi", "Pääsenkin mukaan"]);
        browser.posts(&format!("{link}/register"), &[]).await;
        says(&browser.gets(&link).await, &["olet mukana"]);

        says(&browser.gets(&format!("{link}?answer=no")).await, &["Perutaanko osallistumisesi?"]);
        browser.posts(&format!("{link}/decline"), &[("sure", "yes")]).await;
        let row = world.registration_of(event.id, eevi.id).await?.expect("the row stays");
        assert_eq!(row.status, Status::Cancelled);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rl4_cancelling_gives_the_place_to_the_next_and_is_closed_after_the_last_day() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world
            .event_with(|draft| {
                (draft.seats, draft.waitlist_seats) = (1, 1);
                draft.last_cancellation_date = Some("2026-12-01".parse().expect("a date"));
            })
            .await?;
        let (eevi, onni) = (world.guest("Eevi A").await?, world.guest("Onni B").await?);
        let link = world.link(&event, &eevi).await?;
        world.registers(&event, &eevi).await?;
        world.registers(&event, &onni).await?;
        let browser = &world.guest;
        let start = world.now();
        world.db.clock().set(start.plus_days(20));
        says(&browser.gets(&link).await, &["Täällä ei voi enää perua.", "aura.tuulenkari@example.fi"]);
        let late = browser.posts(&format!("{link}/cancel"), &[]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        says(&late, &["Viimeinen peruutuspäivä on ohi"]);
        world.db.clock().set(start);

        says(&browser.gets(&link).await, &["Voit perua viimeistään 1.12.2026."]);
        for _ in 0..2 {
            let pressed = browser.posts(&format!("{link}/cancel"), &[]).await;
            assert_eq!(pressed.status, StatusCode::SEE_OTHER);
        }
        says(&browser.gets(&link).await, &["Eevi, ilmoittautumisesi on peruttu"]);
        let next = world.registration_of(event.id, onni.id).await?.expect("a row");
        assert_eq!(next.status, Status::Registered);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn rl5_closed_called_off_and_ended_events_say_so_in_every_language() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world
            .event_with(|draft| {
                draft.seats = 5;
                draft.last_registration_date = Some("2026-12-01".parse().expect("a date"));
            })
            .await?;
        let browser = &world.guest;
        let said = |state: usize, locale: Locale| match (state, locale) {
            (0, Locale::Fi) => "Viimeinen ilmoittautumispäivä oli 1.12.",
            (0, Locale::Sv) => "Sista anmälningsdagen var 1.12",
            (0, Locale::En) => "The last day to register was 1 Dec",
            (1, Locale::Fi) => "Tilaisuus on peruttu",
            (1, Locale::Sv) => "Evenemanget är inställt",
            (1, Locale::En) => "The event is called off",
            (_, Locale::Fi) => "Tilaisuus on päättynyt",
            (_, Locale::Sv) => "Evenemanget är slut",
            (_, Locale::En) => "The event is over",
        };
        let start = world.now();
        for state in 0..3 {
            world.db.clock().set(if state == 2 { start.plus_days(52) } else { start.plus_days(20) });
            let mut work = world.db.work(Actor::SYSTEM).await?;
            if state == 1 {
                events::cancel(&mut work, &event.id).await.expect("called off");
            } else {
                events::restore(&mut work, &event.id).await.expect("on again");
            }
            work.commit().await?;
            for locale in Locale::ALL {
                let guest = world.guest_speaking(&format!("Guest {state}"), locale.word()).await?;
                let link = world.link(&event, &guest).await?;
                let page = browser.gets(&link).await;
                says(&page, &[said(state, *locale), &format!("<html lang=\"{locale}\"")]);
                hides(&page, &["/register\""]);
                let pressed = browser.posts(&format!("{link}/register"), &[]).await;
                assert_eq!(pressed.status, StatusCode::CONFLICT);
                assert_eq!(world.registration_of(event.id, guest.id).await?, None);
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_page_speaks_the_contacts_language_until_the_reader_chooses_another() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let link = world.link(&event, &world.guest_speaking("Åsa Öhman", "sv").await?).await?;
        let browser = &world.guest;
        let english = Request::get(&link).header(header::ACCEPT_LANGUAGE, "en");
        let page = browser.sends(english, Body::empty()).await;
        says(&page, &["Inbjudan till Åsa Öhman", "5 platser är lediga."]);
        says(&browser.gets(&format!("{link}?lang=fi")).await, &["Kutsu, Åsa Öhman"]);
        says(&browser.gets(&link).await, &["Kutsu, Åsa Öhman"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn forged_foreign_and_expired_links_meet_one_and_the_same_page_and_guessing_is_slowed() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(5, 0).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let invitation = registration::own_invitation(&mut work, &event.id, &eevi.id).await?;
        let nobody = work.new_id::<domain::ids::InvitationId>();
        drop(work);
        let (ours, theirs) = (world.app.links.key(), SecretKey::from_bytes(&[8; 32]).expect("a key"));
        let mut changed = link.clone();
        changed.replace_range(10..11, if &link[10..11] == "A" { "B" } else { "A" });
        let forged = [
            "/i/xyz-no-token".to_owned(),
            format!("/i/{}", "A".repeat(5_000)),
            format!("/i/{}", token_for(&theirs, Purpose::Invitation, &invitation)),
            format!("/i/{}", token_for(ours, Purpose::Unsubscribe, &invitation)),
            format!("/i/{}", token_for(ours, Purpose::Invitation, &nobody)),
            changed,
        ];
        let browser = &world.guest;
        let mut pages = Vec::new();
        for path in &forged {
            let page = browser.gets(path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            hides(&page, &["Eevi", "Talvi-ilta"]);
            pages.push(page.body.replace(path.trim_start_matches("/i/"), ""));
            let acted = browser.posts(&format!("{path}/register"), &[]).await;
            assert_eq!(acted.status, StatusCode::NOT_FOUND);
        }
        let start = world.now();
        world.db.clock().set(start.plus_days(58));
        let expired = browser.gets(&link).await;
        assert_eq!(expired.status, StatusCode::NOT_FOUND);
        pages.push(expired.body.replace(link.trim_start_matches("/i/"), ""));
        pages.dedup();
        assert_eq!(pages.len(), 1, "all say the same");
        let before = world.dump().await?;
        for act in ["register", "decline", "cancel"] {
            let acted = browser.posts(&format!("{link}/{act}"), &[("sure", "yes")]).await;
            assert_eq!(acted.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(world.dump().await?, before);
        world.db.clock().set(start.plus_days(59));
        for _ in 0..20 {
            browser.gets("/i/x").await;
        }
        assert_eq!(browser.gets("/i/x").await.status, StatusCode::TOO_MANY_REQUESTS);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_organisers_wrote_is_escaped_and_an_address_is_not_shown_to_whoever_holds_the_link() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world
            .event_with(|draft: &mut EventDraft| {
                draft.name = "<script>alert(1)</script> & ilta".into();
                draft.description = Some("<img src=x onerror=alert(1)>\n\nToinen".into());
                draft.location = Some("\"Sali\" <b>".into());
            })
            .await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let page = world.guest.gets(&world.link(&event, &eevi).await?).await;
        assert_eq!(page.status, StatusCode::OK);
        hides(&page, &["<script>alert", "<img src=x", "<b>\"", "eevi@vieras.example"]);
        Ok(())
    })
    .await;
}

/// The mark that the forms of a page carry.
fn mark_of(page: &str) -> &str {
    let marked = page.split("name=\"seen\" value=\"").nth(1).expect("a mark");
    marked.split('"').next().unwrap_or_default()
}

#[tokio::test]
async fn a_program_that_submits_the_forms_at_once_is_asked_again_and_a_person_is_not() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 1).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let page = world.guest.gets(&link).await;
        let before = world.dump().await?;

        let quick = world.guest.posts(&format!("{link}/register"), &[("seen", mark_of(&page.body))]).await;
        assert_eq!(quick.status, StatusCode::OK, "a second page, no error");
        says(&quick, &["Vahvistetaanko osallistumisesi?", "name=\"sure\""]);
        assert_eq!(world.dump().await?, before);

        world.db.clock().set(world.now().plus_seconds(2));
        let read = world.guest.posts(&format!("{link}/register"), &[("seen", mark_of(&page.body))]).await;
        assert_eq!(read.leads_to(), link);

        let page = world.guest.gets(&link).await;
        let quick = world.guest.posts(&format!("{link}/cancel"), &[("seen", mark_of(&page.body))]).await;
        says(&quick, &["Perutaanko osallistumisesi?"]);
        let held = world.registration_of(event.id, eevi.id).await?.expect("a place");
        assert_eq!(held.status, Status::Registered);
        let sure = world.guest.posts(&format!("{link}/decline"), &[("sure", "yes")]).await;
        assert_eq!(sure.leads_to(), link);
        Ok(())
    })
    .await;
}
