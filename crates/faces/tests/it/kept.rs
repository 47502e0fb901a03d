//! Forms that could not be taken: too old, sent after the sign-in had ended, or too large. Nothing that was typed is lost.

use crate::world::{World, hides, says};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    portal::{self, Wanted},
    questionnaires::{self, Question, QuestionKind, Questionnaire, QuestionnaireDraft},
};
use faces::shell::testing::{Answer, Browser};
use ground::{Fault, Labels};
use store::{Actor, testing::each_engine};

const TYPED: &str = "Pähkinätön &lt;kiitos&gt;";

fn broken<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

/// `files` questions for a file, and one for a wish.
async fn asks(world: &World, files: usize) -> Result<Questionnaire, Fault> {
    let question = |kind, key: String| Question { label: Labels::same(&key), key, ..Question::of_kind(kind) };
    let mut questions: Vec<Question> =
        (0..files).map(|at| question(QuestionKind::File, format!("liite{at}"))).collect();
    questions.push(question(QuestionKind::LongText, "toive".into()));
    questions.push(question(QuestionKind::Time, "aika".into()));
    let draft = QuestionnaireDraft { name: "Toiveet".into(), questions, ..QuestionnaireDraft::default() };
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

/// Sends a form as a browser does from a page of ours, with a token of long ago.
async fn sends_late(browser: &Browser, path: &str, fields: &str) -> Answer {
    let kind = "application/x-www-form-urlencoded";
    let request =
        Request::post(path).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
    browser.sends(request, Body::from(format!("csrf=old&{fields}"))).await
}

#[tokio::test]
async fn a_form_that_lay_open_too_long_comes_back_with_all_that_was_typed() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let wishes = asks(&world, 0).await?;
        let event = world.event_with(|draft| {
            (draft.seats, draft.portal_visible, draft.questionnaire_id) = (5, true, Some(wishes.id));
        });
        let event = event.await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let path = format!("/portal/events/{}/register", event.number);
        let typed =
            format!("questionnaire={}%3A1&answers.toive=P%C3%A4hkin%C3%A4t%C3%B6n+%3Ckiitos%3E", wishes.id);
        let late = sends_late(&browser, &path, &typed).await;
        assert_eq!(late.status, StatusCode::FORBIDDEN);
        says(&late, &["Mitään ei kadonnut", "name=\"answers.toive\"", TYPED, &format!("action=\"{path}\"")]);
        hides(&late, &["value=\"old\""]);
        assert!(world.registration_of(event.id, eevi.id).await?.is_none());
        let seen = format!("{}:1", wishes.id);
        let again = [("questionnaire", seen.as_str()), ("answers.toive", "Pähkinätön <kiitos>")];
        browser.posts(&path, &again).await.leads_to();
        assert!(world.registration_of(event.id, eevi.id).await?.is_some());

        // What does not say that it comes from a page of ours is not shown again.
        let kind = "application/x-www-form-urlencoded";
        for site in ["cross-site", "same-site"] {
            let request =
                Request::post(&path).header(header::CONTENT_TYPE, kind).header("sec-fetch-site", site);
            let foreign = browser.sends(request, Body::from(format!("csrf=old&{typed}"))).await;
            assert_eq!(foreign.status, StatusCode::FORBIDDEN);
            hides(&foreign, &["answers.toive", TYPED]);
        }
        let secret =
            sends_late(&browser, "/portal/me/password", "new_password=kes%C3%A4y%C3%B6n+unelma+7").await;
        assert_eq!(secret.leads_to(), "/portal/me/password");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_was_signed_out_meanwhile_signs_in_again_and_loses_nothing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let version = eevi.version.to_string();
        let typed = [("version", version.as_str()), ("phone", "040 123 4567"), ("city", "Turku <x>")];
        let mut work = world.db.work(Actor::SYSTEM).await?;
        portal::sign_out_customer(&mut work, &eevi.id).await?;
        work.commit().await?;
        let ended = browser.posts("/portal/me", &typed).await;
        assert_eq!(ended.status, StatusCode::FORBIDDEN);
        says(&ended, &["Kirjautumisesi on päättynyt", "href=\"/portal/sign-in\"", "Turku &lt;x&gt;"]);
        // Looking says it too, and leads back.
        let door = browser.gets("/portal/me").await;
        assert_eq!(door.leads_to(), "/portal/sign-in?next=%2Fportal%2Fme&ended=yes");
        says(&browser.gets(door.leads_to()).await, &["Kirjautumisesi on päättynyt", "/portal/me"]);
        let address = world.portal_address(&eevi).await?;
        browser.posts(&address, &[]).await.leads_to();
        assert_eq!(browser.posts("/portal/me", &typed).await.leads_to(), "/portal/me");
        says(&browser.gets("/portal/me").await, &["Turku &lt;x&gt;"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_customer_whose_contact_was_archived_is_told_at_the_door_and_offered_a_way() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        domain::contacts::archive(&mut work, &[eevi.id]).await?;
        work.commit().await?;
        let door = browser.gets("/portal").await;
        says(&browser.gets(door.leads_to()).await, &["Kirjautumisesi on päättynyt"]);
        let asked = browser.posts("/portal/sign-in", &[("email", "eevi@vieras.example")]).await;
        says(&asked, &["tai et enää pääse sisään, kysy meiltä", "href=\"/imprint\""]);
        let refused =
            portal::open(&mut world.db.work(Actor::SYSTEM).await?, &eevi.id, Wanted::default()).await;
        assert!(refused.is_err(), "who is archived does not come in");
        Ok(())
    })
    .await;
}

/// So many bytes that begin as a PDF does.
fn pdf(bytes: usize) -> Vec<u8> {
    let mut content = b"%PDF-1.7 ".to_vec();
    content.resize(bytes, b' ');
    content
}

const MEGABYTE: usize = 1024 * 1024;

#[tokio::test]
async fn an_upload_that_is_too_large_keeps_what_was_typed_and_the_files_that_had_room() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let wishes = asks(&world, 5).await?;
        let event = world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(wishes.id)));
        let event = event.await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let seen = format!("{}:1", wishes.id);
        let typed = [("questionnaire", seen.as_str()), ("answers.toive", "Pähkinätön <kiitos>")];
        let register = format!("{link}/register");

        let huge =
            [("answers.liite0", "iso.pdf", pdf(30 * MEGABYTE)), ("answers.liite1", "pieni.pdf", pdf(40))];
        let refused = posts_files(&world, &register, &typed, &huge).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(
            &refused,
            &[TYPED, "Tiedosto on liian suuri. Se saa olla enintään 5 Mt.", "pieni.pdf", "Liitetty."],
        );

        let many: Vec<_> =
            ["answers.liite0", "answers.liite1", "answers.liite2", "answers.liite3", "answers.liite4"]
                .map(|field| (field, "liite.pdf", pdf(5 * MEGABYTE)))
                .into();
        let refused = posts_files(&world, &register, &typed, &many).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &[TYPED, "Tiedosto ei mahtunut mukaan.", "href=\"#f-answers-liite4\""]);
        assert_eq!(refused.body.matches("Liitetty.").count(), 4, "four fit into twenty megabytes");
        assert!(world.registration_of(event.id, eevi.id).await?.is_none());
        Ok(())
    })
    .await;
}

async fn posts_files(
    world: &World,
    path: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &str, Vec<u8>)],
) -> Answer {
    let files: Vec<_> = files.iter().map(|(field, name, content)| (*field, *name, &content[..])).collect();
    world.guest.posts_parts(path, fields, &files).await
}

#[tokio::test]
async fn a_wrong_file_and_a_wrong_answer_are_told_at_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let wishes = asks(&world, 1).await?;
        let event = world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(wishes.id)));
        let link = world.link(&event.await?, &world.guest("Eevi Haavikkola").await?).await?;
        let seen = format!("{}:1", wishes.id);
        let typed = [("questionnaire", seen.as_str()), ("answers.aika", "25.99")];
        let wrong = [("answers.liite0", "kuva.png", b"MZ".to_vec())];
        let refused = posts_files(&world, &format!("{link}/register"), &typed, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Tiedoston sisältö ei vastaa", "Kirjoita kellonaika", "Tarkista 2 vastausta"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_addresses_of_forms_that_came_back_are_pages_too() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        world.switches_portal(true).await?;
        let event = world.event_with(|draft| (draft.seats, draft.portal_visible) = (5, true)).await?;
        let (eevi, browser) = world.new_customer("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        for act in ["register", "decline", "cancel", "answers"] {
            let page = world.guest.gets(&format!("{link}/{act}")).await;
            assert_eq!(page.status, StatusCode::OK, "{act}");
            says(&page, &["Talvi-ilta", "Vahvista osallistuminen"]);
        }
        for act in ["register", "answers", "cancel"] {
            let page = browser.gets(&format!("/portal/events/{}/{act}", event.number)).await;
            says(&page, &["Talvi-ilta", "Ilmoittaudu"]);
        }
        says(&browser.gets("/portal/me/password").await, &["Omat tiedot"]);
        says(&world.guest.gets("/portal/password").await, &["type=\"password\""]);
        says(&world.guest.gets("/portal/code").await, &["Lähetä kirjautumislinkki"]);
        assert!(world.registration_of(event.id, eevi.id).await?.is_none(), "looking changes nothing");
        Ok(())
    })
    .await;
}
