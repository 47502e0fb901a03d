//! A customer's own pages.

use crate::world::{World, hides, says};
use axum::http::StatusCode;
use domain::{
    questionnaires::{self, Question, QuestionKind, QuestionnaireDraft},
    registration::{Channel, Status},
};
use ground::{Labels, Zone};
use store::{Actor, testing::each_engine};

#[tokio::test]
async fn po5_the_eight_facts_and_what_is_left_stand_on_the_page_of_an_event() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let day = world.now().date(&Zone::helsinki()).plus_days(10);
        let event = world
            .event_with(|draft| {
                (draft.seats, draft.waitlist_seats, draft.portal_visible) = (20, 5, true);
                draft.description = Some("Tule sellaisena kuin olet.".into());
                draft.last_registration_date = Some(day);
                draft.last_cancellation_date = Some(day.plus_days(5));
            })
            .await?;
        let other = world.guest("Onni Aalto").await?;
        world.registers(&event, &other).await?;
        let (_, eevi) = world.new_customer("Eevi Haavikkola").await?;
        let page = eevi.gets(&format!("/portal/events/{}", event.number)).await;
        let facts =
            ["Talvi-ilta", &event.number, "Vapaana 19/20", "0/5", "3.12.2026", "8.12.2026", "12.1.2027"];
        says(&page, &facts);
        says(&page, &["Tule sellaisena kuin olet."]);
        hides(&page, &["Onni"]);
        let home = eevi.gets("/portal").await;
        says(&home, &["Hei Eevi", "Talvi-ilta", "Vapaana 19/20"]);
        hides(&home, &["href=\"/portal/invoices\""]);
        assert!(eevi.gets("/portal?q=TALVI").await.shows("Talvi-ilta"));
        assert!(!eevi.gets("/portal?q=kes%C3%A4").await.shows("<h3>"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn po6_a_customer_registers_and_cancels_until_the_last_day_and_is_told_whom_to_ask_afterwards() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let last = world.now().date(&Zone::helsinki());
        let event = world
            .event_with(|draft| {
                (draft.seats, draft.waitlist_seats, draft.portal_visible) = (1, 5, true);
                draft.last_cancellation_date = Some(last);
            })
            .await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let (onni, other) = world.new_customer("Onni Aalto").await?;
        let path = format!("/portal/events/{}", event.number);
        for customer in [&browser, &other] {
            assert_eq!(customer.posts(&format!("{path}/register"), &[]).await.leads_to(), path);
            assert_eq!(
                customer.posts(&format!("{path}/register"), &[]).await.leads_to(),
                path,
                "twice is once"
            );
        }
        let row = world.registration_of(event.id, eevi.id).await?.expect("there");
        assert_eq!((row.status, row.channel), (Status::Registered, Channel::Portal));
        says(&browser.gets(&path).await, &["Olet mukana"]);
        says(&other.gets(&path).await, &["Olet varasijalla", "Sija 1/5"]);
        assert!(browser.gets(&format!("{path}/event.ics")).await.shows("BEGIN:VCALENDAR"));
        assert_eq!(other.gets(&format!("{path}/event.ics")).await.status, StatusCode::NOT_FOUND);

        let asked = browser.posts(&format!("{path}/cancel"), &[]).await;
        assert!(asked.status == StatusCode::OK && asked.shows("name=\"sure\""), "asked once more");
        assert_eq!(browser.posts(&format!("{path}/cancel"), &[("sure", "yes")]).await.leads_to(), path);
        let rows = [eevi.id, onni.id].map(|guest| world.registration_of(event.id, guest));
        let [first, second] = rows;
        let statuses = [first.await?.map(|row| row.status), second.await?.map(|row| row.status)];
        assert_eq!(statuses, [Some(Status::Cancelled), Some(Status::Registered)], "the freed seat goes on");
        says(&browser.gets("/portal/registrations").await, &["Talvi-ilta", "Perui"]);

        world.db.clock().set(last.end_in(&Zone::helsinki()));
        let other = world.customer(&onni).await?;
        let late = other.posts(&format!("{path}/cancel"), &[("sure", "yes")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        says(&late, &["Aura Tuulenkari"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn po7_po8_who_registers_in_the_portal_answers_its_questionnaire_and_changes_the_answers_until_the_last_day()
 {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let question = Question {
            key: "toive".into(),
            label: Labels::same("Toive"),
            required: true,
            ..Question::of_kind(QuestionKind::Text)
        };
        let draft = QuestionnaireDraft {
            name: "Toiveet".into(),
            questions: vec![question],
            ..QuestionnaireDraft::default()
        };
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let asks = super::done(questionnaires::create(&mut work, &draft).await)?;
        work.commit().await?;
        let last = world.now().date(&Zone::helsinki());
        let event = world.event_with(|draft| {
            (draft.seats, draft.portal_visible, draft.questionnaire_id) = (5, true, Some(asks.id));
            draft.last_registration_date = Some(last);
        });
        let event = event.await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let path = format!("/portal/events/{}", event.number);
        let seen = format!("{}:1", asks.id);
        let sends = async |act: &str, wish: &str| {
            let fields = [("questionnaire", seen.as_str()), ("answers.toive", wish)];
            browser.posts(&format!("{path}/{act}"), &fields).await
        };
        assert_eq!(sends("register", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(world.registration_of(event.id, eevi.id).await?.is_none(), "not answered, not registered");
        assert_eq!(sends("register", "Ikkuna").await.leads_to(), path);
        says(&browser.gets(&path).await, &["value=\"Ikkuna\"", "Ilmoittautuminen vahvistettu"]);
        assert_eq!(sends("answers", "Käytävä").await.leads_to(), path);

        world.db.clock().set(last.end_in(&Zone::helsinki()));
        let browser = world.customer(&eevi).await?;
        let page = browser.gets(&path).await;
        says(&page, &["Käytävä"]);
        hides(&page, &["name=\"answers.toive\""]);
        let fields = [("questionnaire", seen.as_str()), ("answers.toive", "Ovi")];
        let late = browser.posts(&format!("{path}/answers"), &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        hides(&browser.gets(&path).await, &["Ovi"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn own_data_are_kept_as_the_profile_says_and_bad_input_keeps_what_was_typed() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let page = browser.gets("/portal/me").await;
        says(&page, &["eevi@vieras.example"]);
        assert!(
            page.shows("name=\"phone\"")
                && !page.shows("name=\"email\"")
                && !page.shows("name=\"first_name\"")
        );
        let version = format!("{}", eevi.version);
        let bad = [("version", version.as_str()), ("phone", "soita joskus"), ("city", "Turku")];
        let refused = browser.posts("/portal/me", &bad).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.shows("value=\"soita joskus\"") && refused.shows("value=\"Turku\""));
        let good = [
            ("version", version.as_str()),
            ("phone", "040 123 4567"),
            ("email", "toinen@example.org"),
            ("asks_opt_out", "on"),
            ("email_opt_out", "on"),
        ];
        assert_eq!(browser.posts("/portal/me", &good).await.leads_to(), "/portal/me");
        let mut reader = world.db.reader().await?;
        let after = domain::contacts::find(&mut reader, &eevi.id).await?.expect("there");
        assert!(after.email_opt_out && after.email == eevi.email && after.phone.is_some());
        drop(reader);
        let stale = browser.posts("/portal/me", &good).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_password_is_chosen_and_works_beside_the_link() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (_, browser) = world.new_customer("Eevi Haavikkola").await?;
        let short = browser.posts("/portal/me/password", &[("new_password", "lyhyt")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        let chosen = [("new_password", "kesäyön unelma 7")];
        assert_eq!(browser.posts("/portal/me/password", &chosen).await.leads_to(), "/portal/me");
        let fields = [("email", "eevi@vieras.example"), ("password", "kesäyön unelma 7")];
        assert_eq!(world.guest.posts("/portal/password", &fields).await.leads_to(), "/portal");
        assert_eq!(world.guest.posts("/portal/sign-out-everywhere", &[]).await.leads_to(), "/portal/sign-in");
        assert!(browser.gets("/portal").await.leads_to().starts_with("/portal/sign-in"));
        Ok(())
    })
    .await;
}
