//! Files as answers: taken by every path, kept when something else is wrong, and read by few.

use crate::world::{World, hides, says};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use domain::{
    questionnaires::{
        self, Answer as Given, FileAnswer, Question, QuestionKind, Questionnaire, QuestionnaireDraft,
    },
    staff,
};
use faces::{
    public::proof_of,
    shell::testing::{Answer, World as Kutsu},
};
use ground::{Fault, Labels};
use serde_json::json;
use store::{Actor, Sql, testing::each_engine};

const PDF: &[u8] = b"%PDF-1.7 ansioluettelo";

fn broken<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

/// "Ansioluettelo", a file, and "Nimike", which must be answered.
async fn asks_for_a_file(
    world: &World,
    change: impl FnOnce(&mut QuestionnaireDraft),
) -> Result<Questionnaire, Fault> {
    let file = Question {
        key: "cv".into(),
        label: Labels::same("Ansioluettelo"),
        ..Question::of_kind(QuestionKind::File)
    };
    let title = Question {
        key: "nimike".into(),
        label: Labels::same("Nimike"),
        required: true,
        ..Question::of_kind(QuestionKind::Text)
    };
    let mut draft = QuestionnaireDraft {
        name: "Hakemus".into(),
        questions: vec![file, title],
        ..QuestionnaireDraft::default()
    };
    change(&mut draft);
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

/// The file that the page holds, as its box carries it.
fn held(page: &Answer) -> Option<String> {
    let rest = page.body.split_once("name=\"answers.cv\" value=\"")?.1;
    Some(rest.split('"').next().unwrap_or_default().replace("&lt;", "<").replace("&#x27;", "'"))
}

fn hidden(page: &Answer, field: &str) -> String {
    let start = format!("name=\"{field}\" value=\"");
    let rest = page.body.split_once(&start).unwrap_or_else(|| panic!("no {field} in {}", page.body)).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn files(world: &World) -> Result<i64, Fault> {
    let (count,) = world.db.reader().await?.one(Sql::new("select count(*) from answer_files")).await?;
    Ok(count)
}

#[tokio::test]
async fn a_file_stays_with_the_form_until_it_is_right_and_can_be_changed_and_taken_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = asks_for_a_file(&world, |_| {}).await?;
        let event =
            world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let page = world.guest.gets(&link).await;
        says(
            &page,
            &["enctype=\"multipart/form-data\"", "type=\"file\"", "Enintään 5 Mt. Sallitut: pdf, png"],
        );
        let seen = hidden(&page, "questionnaire");
        let fields =
            |title: &'static str| [("questionnaire", seen.clone()), ("answers.nimike", title.to_owned())];
        let post = async |path: &str, fields: &[(&str, String)], sent: &[(&str, &str, &[u8])]| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            world.guest.posts_parts(path, &fields, sent).await
        };
        let register = format!("{link}/register");

        // The title is missing: the file need not be chosen again.
        let missing = post(&register, &fields(""), &[("answers.cv", "Eevi 🎄 שלום.pdf", PDF)]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&missing, &["Tämä tieto tarvitaan.", "Eevi 🎄 שלום.pdf", "Liitetty."]);
        let reference = held(&missing).expect("the file is held");
        let mut right = fields("Vetäjä").to_vec();
        right.push(("answers.cv", reference.clone()));
        // An empty file field is sent along by every browser.
        assert_eq!(post(&register, &right, &[("answers.cv", "", b"")]).await.leads_to(), link);
        let row = world.registration_of(event.id, eevi.id).await?.expect("registered");
        let kept = questionnaires::kept_of(&mut world.db.reader().await?, &[row.id]).await?;
        let Some(Given::File(FileAnswer { name, size, .. })) = kept[&row.id].given.get("cv") else {
            panic!("no file in {kept:?}")
        };
        assert_eq!((name.as_str(), *size), ("Eevi 🎄 שלום.pdf", 22));

        // A worse file is refused, and the one that is kept stays.
        let answers = format!("{link}/answers");
        let refused = post(&answers, &right, &[("answers.cv", "kuva.png", PDF)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Tiedoston sisältö ei vastaa sen päätettä.", "Vetäjä", "Eevi 🎄 שלום.pdf"]);
        assert_eq!(post(&answers, &right, &[]).await.leads_to(), link);
        assert_eq!(files(&world).await?, 1);

        let long = format!("{}.pdf", "ä".repeat(10_000));
        assert_eq!(post(&answers, &right, &[("answers.cv", &long, PDF)]).await.leads_to(), link);
        assert_eq!(files(&world).await?, 1, "the old one went with the old answers");
        says(&world.guest.gets(&link).await, &["ä….pdf"]);
        assert_eq!(post(&answers, &fields("Vetäjä"), &[]).await.leads_to(), link);
        assert_eq!(files(&world).await?, 0, "unticked is taken back");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_too_large_empty_or_of_another_kind_is_told_beside_its_question_and_nothing_is_lost() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = asks_for_a_file(&world, |draft| {
            draft.questions[0].most = Some(1);
            draft.questions[0].kinds = vec![questionnaires::FileKind::Pdf, questionnaires::FileKind::Picture];
            draft.questions[0].required = true;
        });
        let asks = asks.await?;
        let event =
            world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let seen = format!("{}:1", asks.id);
        let fields = [("questionnaire", seen.as_str()), ("answers.nimike", "Vetäjä <x>")];
        let mut large = PDF.to_vec();
        large.resize(1024 * 1024 + 1, b' ');
        let mut huge = PDF.to_vec();
        huge.resize(5 * 1024 * 1024 + 1, b' ');
        let register = format!("{link}/register");
        for (name, content, told) in [
            ("cv.pdf", large.as_slice(), "Se saa olla enintään 1 Mt."),
            ("cv.pdf", huge.as_slice(), "Tiedosto on liian suuri."),
            ("cv.pdf", b"".as_slice(), "Tiedosto on tyhjä."),
            ("cv.txt", b"hei".as_slice(), "Sallitut: pdf, jpg, jpeg, png, gif."),
            ("cv.exe", b"MZ".as_slice(), "Tällaista tiedostoa ei voi lähettää."),
            ("cv.pdf", b"MZ".as_slice(), "Tiedoston sisältö ei vastaa sen päätettä."),
            ("a/b.pdf", PDF, "Tiedoston nimi ei käy."),
        ] {
            let refused = world.guest.posts_parts(&register, &fields, &[("answers.cv", name, content)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            says(&refused, &[told, "Vetäjä &lt;x&gt;", "href=\"#f-answers-cv\""]);
        }
        let none = world.guest.posts_parts(&register, &fields, &[]).await;
        says(&none, &["Tämä tieto tarvitaan."]);
        // Somebody else's file, and one that is not there.
        let unknown = [fields[0], fields[1], ("answers.cv", "afl_0192f0c1d2e37a3f8b4c5d6e7f809102 cv.pdf")];
        says(&world.guest.posts(&register, &unknown).await, &["Tiedosto ei ole enää tallessa."]);
        assert_eq!(files(&world).await?, 0);
        assert!(world.registration_of(event.id, eevi.id).await?.is_none());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nobody_answers_with_a_file_that_somebody_else_gave() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = asks_for_a_file(&world, |_| {}).await?;
        let event =
            world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await?;
        let [eevi, onni] = [world.guest("Eevi Haavikkola").await?, world.guest("Onni Koski").await?];
        let seen = format!("{}:1", asks.id);
        let fields = [("questionnaire", seen.as_str()), ("answers.nimike", "Vetäjä")];
        let first = format!("{}/register", world.link(&event, &eevi).await?);
        world.guest.posts_parts(&first, &fields, &[("answers.cv", "cv.pdf", PDF)]).await.leads_to();
        let page = world.guest.gets(&world.link(&event, &eevi).await?).await;
        let reference = held(&page).expect("the file is held");
        let second = format!("{}/register", world.link(&event, &onni).await?);
        let taken = [fields[0], fields[1], ("answers.cv", reference.as_str())];
        let refused = world.guest.posts(&second, &taken).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Tiedosto ei ole enää tallessa."]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_public_page_and_surveys_hold_the_file_while_they_ask_once_more() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = asks_for_a_file(&world, |draft| draft.public_visible = true).await?;
        let event = world.event_with(|draft| {
            (draft.seats, draft.public_visible) = (5, true);
            draft.public_questionnaire_id = Some(asks.id);
        });
        let event = event.await?;
        let person = [("first_name", "Eevi"), ("last_name", "Haavikko"), ("email", "eevi@example.org")];
        for (page, form, more) in [
            (format!("/e/{}", event.slug), format!("/e/{}/register", event.slug), &person[..]),
            (format!("/q/{}", asks.number), format!("/q/{}", asks.number), &[][..]),
        ] {
            let shown = world.guest.gets(&page).await;
            says(&shown, &["enctype=\"multipart/form-data\""]);
            let (seen, mark) = (hidden(&shown, "questionnaire"), hidden(&shown, "seen"));
            let answers = [("questionnaire", seen.as_str()), ("answers.nimike", "Vetäjä")];
            // Without scripts there is no proof, so the page asks once more.
            let fields = [&answers[..], more, &[("seen", mark.as_str())]].concat();
            world.db.clock().set(world.now().plus_seconds(3));
            let again = world.guest.posts_parts(&form, &fields, &[("answers.cv", "cv.pdf", PDF)]).await;
            assert_eq!(again.status, StatusCode::OK, "{page}");
            let reference = held(&again).expect("the file is held");
            let (sure, mark) = (hidden(&again, "sure"), hidden(&again, "seen"));
            world.db.clock().set(world.now().plus_seconds(3));
            let held = [("answers.cv", reference.as_str()), ("seen", mark.as_str()), ("sure", sure.as_str())];
            let sent = [&answers[..], more, &held[..]].concat();
            assert!(world.guest.posts_parts(&form, &sent, &[]).await.leads_to().contains("/thanks"));
            // A wrong file on a trusted form is told beside it, with the rest.
            let proof = proof_of(&mark);
            let wrong = [&answers[..], more, &[("seen", mark.as_str()), ("proof", proof.as_str())]].concat();
            let wrong = world.guest.posts_parts(&form, &wrong, &[("answers.cv", "cv.exe", b"MZ")]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
            says(&wrong, &["Tällaista tiedostoa ei voi lähettää.", "Vetäjä"]);
        }
        assert_eq!(questionnaires::count_to(&mut world.db.reader().await?, &asks.id).await?, 2);
        let results = world.staff.gets(&format!("/app/settings/questionnaires/{}/results", asks.id)).await;
        says(&results, &["<a href=\"/app/answer-files/afl_", "cv.pdf"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn staff_read_the_file_with_the_answers_and_a_sensitive_one_only_who_may() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = asks_for_a_file(&world, |draft| draft.questions[0].sensitive = true).await?;
        let event =
            world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await?;
        let [eevi, onni] = [world.guest("Eevi Haavikkola").await?, world.guest("Onni Koski").await?];
        let seen = format!("{}:1", asks.id);
        // One file for both: each gets a copy.
        let (one, other) = (eevi.id.to_string(), onni.id.to_string());
        let fields = [
            ("questionnaire", seen.as_str()),
            ("contact_ids", one.as_str()),
            ("contact_ids", other.as_str()),
            ("answers.nimike", "Vetäjä"),
        ];
        let register = format!("/app/events/{}/register", event.id);
        let placed = world.staff.posts_parts(&register, &fields, &[("answers.cv", "cv <1>.pdf", PDF)]).await;
        says(&placed, &["Tiedoston nimi ei käy."]);
        world.staff.posts_parts(&register, &fields, &[("answers.cv", "cv å.pdf", PDF)]).await.leads_to();
        assert_eq!(files(&world).await?, 2);

        let list = world.staff.gets(&format!("/app/events/{}/answers", event.id)).await;
        let (_, rest) = list.body.split_once("/app/answer-files/").expect("a link to the file");
        let path = format!("/app/answer-files/{}", rest.split('"').next().unwrap_or_default());
        let file = world.staff.gets(&path).await;
        assert_eq!((file.status, file.body.as_bytes()), (StatusCode::OK, PDF));
        assert_eq!(
            file.says("content-disposition"),
            "attachment; filename*=UTF-8''%63%76%20%C3%A5%2E%70%64%66"
        );
        assert_eq!(file.says("x-content-type-options"), "nosniff");
        let table = format!("/app/events/{}/answers/export?format=csv", event.id);
        says(&world.staff.gets(&table).await, &["cv å.pdf (http://kutsu.test/app/answer-files/afl_"]);
        says(
            &world.staff.gets(&format!("/app/contacts/{}/answers", onni.id)).await,
            &["/app/answer-files/afl_"],
        );

        assert_eq!(world.guest.gets(&path).await.status, StatusCode::SEE_OTHER, "who has not signed in");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let nelli = staff::testing::a_user(&mut work, "Nelli Kapea").await?;
        work.commit().await?;
        let nelli = Kutsu::of(&world.app).browser_of(nelli).await;
        assert_eq!(nelli.gets(&path).await.status, StatusCode::FORBIDDEN);
        hides(&nelli.gets(&format!("/app/events/{}/answers", event.id)).await, &["/app/answer-files/"]);

        // Erased with the answers; what nobody answered with goes after a day.
        world.db.clock().set(event.ends_at.plus_days(15));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        assert_eq!(questionnaires::erase_due(&mut work).await?, 2);
        work.commit().await?;
        let aura = Kutsu::of(&world.app).browser_of(world.aura.clone()).await;
        assert_eq!((files(&world).await?, aura.gets(&path).await.status), (0, StatusCode::NOT_FOUND));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_send_the_file_first_and_answer_with_its_id() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = asks_for_a_file(&world, |_| {}).await?;
        let event =
            world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await?;
        let onni = world.guest("Onni Koski").await?;
        let send = async |query: &str, content: &'static [u8]| {
            let path = format!("/api/v1/questionnaires/{}/files?{query}", asks.id);
            let request = Request::builder().method(Method::POST).uri(path);
            let request = request.header(header::AUTHORIZATION, format!("Bearer {}", world.key));
            world.guest.sends(request, Body::from(content)).await
        };
        let wrong = send("question=cv&name=cv.pdf", b"MZ").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&wrong, &["\"field\":\"answers.cv\"", "answers.file_not_what_it_says"]);
        assert_eq!(send("question=nimike&name=cv.pdf", PDF).await.status, StatusCode::NOT_FOUND);
        let sent = send("question=cv&name=cv.pdf", PDF).await;
        assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
        let sent: serde_json::Value = serde_json::from_str(&sent.body).expect("JSON");

        let place = format!("/events/{}/registrations", event.id);
        let answers = json!({"cv": sent["id"], "nimike": "Vetäjä"});
        let made = world.post(&place, json!({"contact_id": onni.id, "answers": answers})).await;
        let told = json!({"file": sent["id"], "name": "cv.pdf", "size": 22});
        assert_eq!((made.status, &made.json["answers"]["cv"]), (201, &told), "{}", made.json);
        let file = sent["id"].as_str().expect("an id");
        let read = Request::get(format!("/api/v1/questionnaires/{}/files/{file}", asks.id));
        let read = read.header(header::AUTHORIZATION, format!("Bearer {}", world.key));
        let read = world.guest.sends(read, Body::empty()).await;
        assert_eq!((read.status, read.body.as_bytes()), (StatusCode::OK, PDF));

        // One that nobody answered with waits a day, and no longer.
        send("question=cv&name=toinen.pdf", PDF).await;
        for (days, left) in [(0, 2), (2, 1)] {
            world.db.clock().set(world.now().plus_days(days));
            let mut work = world.db.work(Actor::SYSTEM).await?;
            questionnaires::sweep_files(&mut work).await?;
            work.commit().await?;
            assert_eq!(files(&world).await?, left);
        }
        Ok(())
    })
    .await;
}
