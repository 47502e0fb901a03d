//! The public page of an event: its states, its form, and what nobody can tell or do by it.

use crate::world::{World, hides, says};
use axum::http::StatusCode;
use domain::{
    events::{self, Event},
    registration::Status,
};
use faces::{public::proof_of, shell::testing::Answer};
use ground::Fault;
use serde_json::json;
use std::time::Duration;
use store::{Actor, testing::each_engine};
use tokio::time::Instant;

pub async fn public_event(world: &World, seats: i64, waitlist_seats: i64) -> Result<Event, Fault> {
    let make = |draft: &mut events::EventDraft| {
        (draft.seats, draft.waitlist_seats, draft.public_visible) = (seats, waitlist_seats, true);
        draft.location = Some("Kajo-talo, Tampere".into());
        draft.description = Some("Hei <b>kaikki</b>".into());
    };
    world.event_with(make).await
}

/// The value of a hidden field.
pub fn hidden(page: &Answer, field: &str) -> String {
    let start = format!("name=\"{field}\" value=\"");
    let rest = page.body.split_once(&start).unwrap_or_else(|| panic!("no {field} in {}", page.body)).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Reads the page as a browser does that knows scripts, and sends the form.
pub async fn sends(world: &World, event: &Event, fields: &[(&str, &str)]) -> Answer {
    sends_timed(world, event, fields).await.0
}

/// The same, with the time that the answer to the form took.
async fn sends_timed(world: &World, event: &Event, fields: &[(&str, &str)]) -> (Answer, Duration) {
    let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
    let seen = hidden(&page, "seen");
    let proof = proof_of(&seen);
    passes(world, 2);
    let mut all = vec![("seen", seen.as_str()), ("proof", proof.as_str())];
    all.extend_from_slice(fields);
    let asked = Instant::now();
    let answer = world.guest.posts(&format!("/e/{}/register", event.slug), &all).await;
    (answer, asked.elapsed())
}

pub fn passes(world: &World, seconds: i64) {
    world.db.clock().set(world.now().plus_seconds(seconds));
}

const EEVI: [(&str, &str); 3] =
    [("first_name", "Eevi"), ("last_name", "Haavikko"), ("email", "eevi@example.org")];

pub fn with_email(email: &str) -> [(&str, &str); 3] {
    [EEVI[0], EEVI[1], ("email", email)]
}

pub async fn found(world: &World, email: &str) -> Result<Vec<domain::contacts::Contact>, Fault> {
    let email = email.parse().expect("an address");
    domain::contacts::find_by_email(&mut world.db.reader().await?, &email).await
}

#[tokio::test]
async fn pu2_only_what_is_public_is_seen_and_w31_says_what_is_left() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 20, 5).await?;
        let hidden_one = world.event(5, 0).await?;

        let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
        assert_eq!(page.status, StatusCode::OK);
        says(
            &page,
            &["Talvi-ilta", "Vapaana 20/20 · jonossa 0/5", "Kajo-talo, Tampere", "application/ld+json"],
        );
        says(&page, &["Hei &lt;b&gt;kaikki", "og:title", "rel=\"canonical\" href=\"http://kutsu.test/e/"]);
        says(&world.guest.gets(&format!("/e/{}?lang=sv", event.slug)).await, &["Anmäl dig", "Lediga 20/20"]);
        let by_number = world.guest.gets(&format!("/public/events/{}", event.number)).await;
        assert_eq!(by_number.leads_to(), format!("/e/{}", event.slug));
        let file = world.guest.gets(&format!("/e/{}/event.ics", event.slug)).await;
        says(&file, &["METHOD:PUBLISH", "SUMMARY:Talvi-ilta"]);

        let missing = world.guest.gets("/e/no-such-event").await;
        let not_public = world.guest.gets(&format!("/e/{}", hidden_one.slug)).await;
        assert_eq!((missing.status, not_public.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        hides(&not_public, &["Talvi-ilta"]);
        let number = format!("/public/events/{}", hidden_one.number);
        assert_eq!(world.guest.gets(&number).await.status, StatusCode::NOT_FOUND);
        let map = world.guest.gets("/sitemap.xml").await;
        says(&map, &[&format!("/e/{}</loc>", event.slug)]);
        hides(&map, &[&hidden_one.slug]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pu11_a_page_that_takes_nobody_says_why_and_offers_others() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 1, 0).await?;
        let other = world.event_with(|draft| {
            (draft.name, draft.seats, draft.public_visible) = ("Kevätjuhla".into(), 5, true);
        });
        other.await?;
        world.registers(&event, &world.guest("Onni A").await?).await?;
        let path = format!("/e/{}", event.slug);
        says(
            &world.guest.gets(&path).await,
            &["Paikat ovat täynnä", "Kevätjuhla", "Ota yhteyttä järjestäjään"],
        );
        hides(&world.guest.gets(&path).await, &["<form class=\"stickycard"]);
        let refused = world.guest.posts(&format!("{path}/register"), &EEVI).await;
        says(&refused, &["Paikat ovat täynnä"]);

        let mut work = world.db.work(Actor::SYSTEM).await?;
        events::cancel(&mut work, &event.id).await.expect("called off");
        work.commit().await?;
        says(&world.guest.gets(&path).await, &["Tilaisuus on peruttu"]);
        assert!(found(&world, "eevi@example.org").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pu5_the_form_registers_and_the_answer_says_nothing_that_the_mail_should() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 5).await?;

        let answer = sends(&world, &event, &EEVI).await;

        assert_eq!(answer.leads_to(), format!("/e/{}/thanks?as=registered", event.slug));
        says(
            &world.guest.gets(answer.leads_to()).await,
            &["Kiitos ilmoittautumisesta", "Lähetämme vahvistuksen"],
        );
        let [eevi] = &found(&world, "eevi@example.org").await?[..] else { panic!("one contact") };
        let row = world.registration_of(event.id, eevi.id).await?.expect("a place");
        assert_eq!((row.status, row.channel.to_string().as_str()), (Status::Registered, "public"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w30_known_and_unknown_addresses_get_the_same_bytes_and_none_is_answered_sooner() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 50, 5).await?;
        let onni = world.guest("Onni Virta").await?;
        world.registers(&event, &onni).await?;
        world.guest("Suvi Laine").await?;

        let mut first: Option<Answer> = None;
        for email in ["new@example.org", "suvi@vieras.example", "onni@vieras.example", "other@example.org"] {
            let (answer, took) = sends_timed(&world, &event, &with_email(email)).await;
            // No way is answered before the step that all wait for.
            assert!(took >= Duration::from_millis(200), "{email}: {took:?}");
            if let Some(first) = &first {
                assert_eq!((first.status, first.leads_to()), (answer.status, answer.leads_to()));
                assert_eq!(first.body, answer.body);
            }
            first = first.or(Some(answer));
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_that_was_typed_is_lost() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        let long = "x".repeat(10_000);
        let odd = [
            ("first_name", "🎉 مريم"),
            ("last_name", long.as_str()),
            ("email", "eevi@tuulenpesa"),
            ("phone", "soita iltana"),
        ];

        let refused = sends(&world, &event, &odd).await;

        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(
            &refused,
            &["🎉 مريم", "Osoitteesta puuttuu loppu", "soita iltana", "3 kohtaa korjattavana", &long],
        );
        let good = [("first_name", "🎉 مريم"), ("last_name", "Al-Öhman"), ("email", "maryam@example.org")];
        assert_eq!(sends(&world, &event, &good).await.status, StatusCode::SEE_OTHER);
        assert_eq!(found(&world, "maryam@example.org").await?[0].name(), "🎉 مريم Al-Öhman");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_scripts_too_quick_or_with_the_trap_filled_in_one_more_press_is_asked() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        let path = format!("/e/{}/register", event.slug);
        let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
        let seen = hidden(&page, "seen");
        let proof = proof_of(&seen);
        let with = |extra: &[(&'static str, String)]| -> Vec<(&'static str, String)> {
            EEVI.iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .chain(extra.iter().cloned())
                .collect()
        };
        let post = async |fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            world.guest.posts(&path, &fields).await
        };
        let quick = post(with(&[("seen", seen.clone()), ("proof", proof.clone())])).await;
        says(&quick, &["Vahvista ilmoittautuminen", "value=\"eevi@example.org\""]);
        passes(&world, 3);
        let bare = post(with(&[("seen", seen.clone())])).await;
        says(&bare, &["Vahvista ilmoittautuminen"]);
        let trapped = post(with(&[
            ("seen", seen.clone()),
            ("proof", proof),
            ("homepage", "http://spam.example".into()),
        ]));
        says(&trapped.await, &["Vahvista ilmoittautuminen"]);
        assert!(found(&world, "eevi@example.org").await?.is_empty());

        let sure = hidden(&bare, "sure");
        passes(&world, 2);
        let answer = post(with(&[("sure", sure)])).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(found(&world, "eevi@example.org").await?.len(), 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_bot_that_posts_ten_thousand_forms_from_one_network_gets_at_most_fifty_in() {
    let (db, _folder) = store::testing::sqlite().await.expect("a database");
    let world = World::new(db).await.expect("a world");
    let event = public_event(&world, 20_000, 0).await.expect("an event");
    let path = format!("/e/{}/register", event.slug);
    let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
    let first = hidden(&page, "seen");
    let mut marks = vec![(first.clone(), proof_of(&first))];
    for number in 0..10_000 {
        // A clever one: it reads the page anew and does the sum now and then.
        if number % 500 == 499 && number < 5_000 {
            let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
            let seen = hidden(&page, "seen");
            marks.push((seen.clone(), proof_of(&seen)));
        }
        passes(&world, i64::from(number % 20 == 0));
        let (seen, proof) = &marks[number % marks.len()];
        let email = format!("bot{number}@example.org");
        let fields = [EEVI[0], EEVI[1], ("email", email.as_str()), ("seen", seen), ("proof", proof)];
        world.guest.posts(&path, &fields).await;
    }
    let event = events::store::find(&mut world.db.reader().await.expect("a reader"), &event.id).await;
    let taken = event.expect("read").expect("an event").seats_taken;
    assert!((1..=50).contains(&taken), "{taken} got in");
}

#[tokio::test]
async fn w15_staff_find_link_code_and_snippet_from_the_first_save_and_only_hosts_of_the_settings_may_frame() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        let card = world.staff.gets(&format!("/app/events/{}/details", event.id)).await;
        let url = format!("http://kutsu.test/e/{}", event.slug);
        says(&card, &[&format!("{url}</output>"), "Kopioi linkki", "&lt;iframe src=", "qr.svg"]);
        let code = world.staff.gets(&format!("/app/events/{}/qr.svg", event.id)).await;
        assert_eq!((code.status, code.says("content-type")), (StatusCode::OK, "image/svg+xml"));
        assert_eq!(Some(code.body), faces::public::qr::svg(&url));

        let embedded = format!("/e/{}/embed", event.slug);
        let policy = world.guest.gets(&embedded).await.says("content-security-policy").to_owned();
        assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
        let sent =
            [("version", "0"), ("public_registration", "on"), ("embed_hosts", "https://www.example.fi/x")];
        assert_eq!(world.staff.posts("/app/settings/public", &sent).await.status, StatusCode::SEE_OTHER);
        let framed = world.guest.gets(&embedded).await;
        assert!(framed.says("content-security-policy").ends_with("frame-ancestors www.example.fi"));
        says(&framed, &["Talvi-ilta", "target=\"_blank\""]);
        let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
        assert!(page.says("content-security-policy").ends_with("frame-ancestors 'none'"));
        says(&world.guest.gets("/e").await, &["Talvi-ilta", "5 paikkaa"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d15_staff_see_what_was_typed_on_the_line_and_take_it_over_with_one_press() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        world.guest("Suvi Laine").await?;
        let typed = [("first_name", "Suvi"), ("last_name", "Laine-Öhman"), ("email", "suvi@vieras.example")];
        assert_eq!(sends(&world, &event, &typed).await.status, StatusCode::SEE_OTHER);
        let people = format!("/app/events/{}", event.id);
        let page = world.staff.gets(&people).await;
        says(&page, &["Kirjoitti lomakkeelle:", "Suvi Laine-Öhman", "Ota käyttöön"]);

        let [suvi] = &found(&world, "suvi@vieras.example").await?[..] else { panic!("one contact") };
        let row = world.registration_of(event.id, suvi.id).await?.expect("a place");
        let taken = world.staff.posts(&format!("/app/registrations/{}/take-over", row.id), &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER);
        assert_eq!(found(&world, "suvi@vieras.example").await?[0].name(), "Suvi Laine-Öhman");
        hides(&world.staff.gets(&people).await, &["Kirjoitti lomakkeelle:"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pu3_strangers_answer_the_public_questionnaire_and_a_missing_answer_is_said_to_everybody_alike() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let sent = json!({"name": "Julkinen", "questions": [
            {"kind": "text", "key": "ruokavalio", "label": {"fi": "Ruokavalio"}, "required": true}]});
        let made = world.post("/questionnaires", sent).await;
        assert_eq!(made.status, 201, "{}", made.json);
        let id = made.json["id"].as_str().expect("an id").parse().expect("an id");
        let event = world.event_with(|draft| {
            (draft.seats, draft.public_visible, draft.public_questionnaire_id) = (5, true, Some(id));
        });
        let event = event.await?;
        world.registers(&event, &world.guest("Onni Virta").await?).await?;
        let page = world.guest.gets(&format!("/e/{}", event.slug)).await;
        says(&page, &["Ruokavalio"]);
        let seen = hidden(&page, "questionnaire");
        let with = |email: &'static str, diet: &'static str| {
            let [first, last, _] = EEVI;
            [first, last, ("email", email), ("questionnaire", ""), ("answers.ruokavalio", diet)]
        };
        for email in ["eevi@example.org", "onni@vieras.example"] {
            let mut fields = with(email, "");
            fields[3].1 = &seen;
            let refused = sends(&world, &event, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
            says(&refused, &[&format!("value=\"{email}\""), "aria-invalid=\"true\""]);
        }
        let mut fields = with("eevi@example.org", "Vegaani");
        fields[3].1 = &seen;
        assert_eq!(sends(&world, &event, &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(found(&world, "eevi@example.org").await?.len(), 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d23_the_personal_page_of_a_public_event_leads_others_to_the_public_page() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = public_event(&world, 5, 0).await?;
        let link = world.link(&event, &world.guest("Eevi Haavikko").await?).await?;
        says(&world.guest.gets(&link).await, &["Etkö ole Eevi?", &format!("href=\"/e/{}\"", event.slug)]);

        let off = [("version", "0"), ("embed_hosts", "")];
        assert_eq!(world.staff.posts("/app/settings/public", &off).await.status, StatusCode::SEE_OTHER);
        hides(&world.guest.gets(&link).await, &["href=\"/e/"]);
        assert_eq!(world.guest.gets(&format!("/e/{}", event.slug)).await.status, StatusCode::NOT_FOUND);
        says(&world.guest.gets("/robots.txt").await, &["Disallow: /"]);
        Ok(())
    })
    .await;
}
