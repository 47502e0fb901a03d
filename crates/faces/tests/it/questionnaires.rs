//! Questionnaires: built in the settings, answered on the personal page and through the API.

use crate::world::{World, says};
use axum::http::{Method, StatusCode};
use domain::{
    events::Event,
    questionnaires::{
        self, Choosable, Condition, Question, QuestionKind, Questionnaire, QuestionnaireDraft, Test,
    },
};
use ground::{Fault, Labels};
use serde_json::{Value as Json, json};
use store::{Actor, testing::each_engine};

fn broken<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

fn choosable(key: &str, capacity: Option<i64>) -> Choosable {
    Choosable { key: key.into(), label: Labels::same(key), capacity, ..Choosable::default() }
}

/// "Ruokavalio" (kasvis: one portion), "Mitä saa olla" when it is "muu", "Toiveita".
async fn dinner(world: &World) -> Result<Questionnaire, Fault> {
    let named = |key: &str, label: &str, kind| Question {
        key: key.into(),
        label: Labels { fi: label.into(), sv: format!("{label} (sv)"), ..Labels::default() },
        ..Question::of_kind(kind)
    };
    let diet = Question {
        required: true,
        choices: vec![choosable("liha", None), choosable("kasvis", Some(1)), choosable("muu", None)],
        ..named("ruokavalio", "Ruokavalio", QuestionKind::Choice)
    };
    let when = Condition { question: "ruokavalio".into(), test: Test::Is, value: "muu".into() };
    let other = Question {
        required: true,
        shown_when: Some(when),
        sensitive: true,
        ..named("mita", "Mitä saa olla", QuestionKind::Text)
    };
    let draft = QuestionnaireDraft {
        name: "Ruokailu".into(),
        questions: vec![diet, other, named("toiveita", "Toiveita", QuestionKind::LongText)],
        ..QuestionnaireDraft::default()
    };
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

async fn event_asking(world: &World, asks: &Questionnaire) -> Result<Event, Fault> {
    world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await
}

#[tokio::test]
async fn d8_the_personal_link_asks_before_its_button_and_keeps_what_was_typed_when_something_is_missing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world).await?;
        let event = event_asking(&world, &asks).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.link(&event, &eevi).await?;
        let guest = &world.guest;
        let page = guest.gets(&link).await;
        says(&page, &["Ruokavalio", "Toiveita", "1 jäljellä"]);
        assert!(page.shows("data-when=\"answers.ruokavalio\" data-test=\"is\" data-value=\"muu\" hidden"));
        assert!(guest.gets(&format!("{link}?lang=sv")).await.shows("Ruokavalio (sv)"));
        guest.gets(&format!("{link}?lang=fi")).await;

        let seen = format!("{}:1", asks.id);
        let hidden = ("questionnaire", seen.as_str());
        let wishes = ("answers.toiveita", "Ikkunapaikka 🎄 <Öhman>");
        let register = format!("{link}/register");
        let missing = guest.posts(&register, &[hidden, wishes]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&missing, &["Tarkista 1 vastaus", "Tämä tieto tarvitaan.", "Ikkunapaikka 🎄 &lt;Öhman&gt;"]);
        assert!(world.registration_of(event.id, eevi.id).await?.is_none());

        // Without scripts a question that hangs on another appears after "Jatka", and nothing is wrong yet.
        let other = ("answers.ruokavalio", "muu");
        let look = guest.posts(&register, &[hidden, other, wishes, ("look", "on")]).await;
        assert_eq!(look.status, StatusCode::OK);
        assert!(look.shows("data-value=\"muu\"><div class=\"f\">"), "{}", look.body);
        assert!(!look.shows("Tämä tieto tarvitaan."));

        let answers = [hidden, ("answers.ruokavalio", "kasvis"), ("answers.mita", "jotain"), wishes];
        assert_eq!(guest.posts(&register, &answers).await.leads_to(), link);
        let row = world.registration_of(event.id, eevi.id).await?.expect("registered");
        let kept = questionnaires::kept_of(&mut world.db.reader().await?, &[row.id]).await?;
        let keys: Vec<&String> = kept[&row.id].given.0.keys().collect();
        assert_eq!(keys, ["ruokavalio", "toiveita"], "the hidden question is not kept");

        let own = guest.gets(&link).await;
        says(&own, &["Omat vastaukset", "Ikkunapaikka 🎄 &lt;Öhman&gt;"]);
        let changed = [hidden, ("answers.ruokavalio", "kasvis"), ("answers.toiveita", "Ei mitään")];
        assert_eq!(guest.posts(&format!("{link}/answers"), &changed).await.leads_to(), link);
        says(&guest.gets(&link).await, &["Vastaukset tallennettu.", "Ei mitään"]);
        world.db.clock().set(event.ends_at.plus_days(1));
        let late = guest.posts(&format!("{link}/answers"), &changed).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        says(&late, &["Vastauksia ei voi enää muuttaa", "Ei mitään"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_choice_that_filled_up_while_typing_and_a_question_of_10_000_letters_are_explained() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world).await?;
        let event = event_asking(&world, &asks).await?;
        let seen = format!("{}:1", asks.id);
        let [onni, suvi] = [world.guest("Onni A").await?, world.guest("Suvi B").await?];
        let fields = [
            ("questionnaire", seen.as_str()),
            ("answers.ruokavalio", "kasvis"),
            ("answers.toiveita", "שלום"),
        ];
        let first = world.link(&event, &onni).await?;
        world.guest.posts(&format!("{first}/register"), &fields).await.leads_to();
        let second = world.link(&event, &suvi).await?;
        let full = world.guest.posts(&format!("{second}/register"), &fields).await;
        assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&full, &["Vaihtoehto ehti täyttyä. Valitse toinen.", "שלום", "täynnä"]);

        let long = "ä".repeat(10_000);
        let wordy = [
            ("questionnaire", seen.as_str()),
            ("answers.ruokavalio", "muu"),
            ("answers.mita", long.as_str()),
        ];
        let refused = world.guest.posts(&format!("{second}/register"), &wordy).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Teksti on liian pitkä: enintään 500 merkkiä."]);
        assert!(refused.shows(&long), "nothing typed is lost");
        // An old page that knew no questionnaire.
        let expired = world.guest.posts(&format!("{second}/register"), &[]).await;
        assert_eq!(expired.status, StatusCode::UNPROCESSABLE_ENTITY);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn qa4_programs_are_told_which_answers_are_missing_and_read_and_change_them() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world).await?;
        let event = event_asking(&world, &asks).await?;
        let onni = world.guest("Onni A").await?;
        let path = format!("/events/{}/registrations", event.id);
        let bare = world.post(&path, json!({"contact_id": onni.id})).await;
        assert_eq!(bare.code(), (422, "answers.invalid"));
        assert_eq!(bare.json["errors"][0]["field"], "answers.ruokavalio");
        let strange = json!({"contact_id": onni.id, "answers": {"ruokavalio": "liha", "hattu": 52}});
        assert_eq!(world.post(&path, strange).await.json["errors"][0]["field"], "answers.hattu");
        let shape = json!({"contact_id": onni.id, "answers": {"ruokavalio": {"on": "liha"}}});
        assert_eq!(world.post(&path, shape).await.json["errors"][0]["code"], "answers.shape");

        let answers = json!({"ruokavalio": "kasvis", "toiveita": "Ikkuna"});
        let made = world.post(&path, json!({"contact_id": onni.id, "answers": answers})).await;
        assert_eq!((made.status, &made.json["answers"]), (201, &answers));
        let id = made.json["id"].as_str().expect("an id").to_owned();
        let less = json!({"ruokavalio": "kasvis"});
        let changed =
            world.call(Method::PATCH, &format!("/registrations/{id}"), json!({"answers": less})).await;
        assert_eq!((changed.status, &changed.json["answers"]), (200, &less));
        let listed = world.call(Method::GET, &path, Json::Null).await;
        assert_eq!(listed.json["items"][0]["answers"], less);

        let by_hand = world.guest("Suvi B").await?;
        let anyway = world.post(&path, json!({"contact_id": by_hand.id, "override": true})).await;
        assert_eq!((anyway.status, &anyway.json["answers"]), (201, &json!(null)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_key_that_may_not_read_questionnaires_sees_no_sensitive_answer() {
    each_engine(|db| async move {
        let mut world = World::new(db).await?;
        let event = event_asking(&world, &dinner(&world).await?).await?;
        let onni = world.guest("Onni A").await?;
        let path = format!("/events/{}/registrations", event.id);
        let answers = json!({"ruokavalio": "muu", "mita": "Ei pähkinää"});
        let made = world.post(&path, json!({"contact_id": onni.id, "answers": answers})).await;
        assert_eq!((made.status, &made.json["answers"]), (201, &answers));
        let one = format!("/registrations/{}", made.json["id"].as_str().expect("an id"));

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let scopes = ["registrations:read".to_owned()];
        let made = domain::staff::create_key(&mut work, "Suppea".into(), &scopes).await;
        world.key = made.map_err(broken)?.1.reveal().to_owned();
        work.commit().await?;

        let seen = json!({"ruokavalio": "muu"});
        assert_eq!(world.read(&one).await["answers"], seen);
        assert_eq!(world.read("/registrations").await["items"][0]["answers"], seen);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn programs_keep_questionnaires_and_what_is_left_out_is_retired() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let questions =
            json!([{"kind": "yes_no", "label": {"fi": "Tuletko?", "sv": "", "en": ""}}, {"kind": "moon"}]);
        let wrong = world.post("/questionnaires", json!({"name": "Tulo", "questions": questions})).await;
        assert_eq!(wrong.status, 422);
        let questions = json!([{"kind": "yes_no", "label": {"fi": "Tuletko?"}}]);
        let made = world.post("/questionnaires", json!({"name": "Tulo", "questions": questions})).await;
        assert_eq!((made.status, &made.json["number"]), (201, &json!("KY-1001")), "{}", made.json);
        assert_eq!(made.json["questions"][0]["key"], "tuletko");
        assert_eq!(made.json["days_valid"], 30);
        let path = format!("/questionnaires/{}", made.json["id"].as_str().expect("an id"));
        let empty = world.call(Method::PATCH, &path, json!({"questions": []})).await;
        assert_eq!(
            (&empty.json["questions"][0]["retired"], &empty.json["form_version"]),
            (&json!(true), &json!(2))
        );
        let event = world.event(3, 0).await?;
        let named = json!({"questionnaire_id": made.json["id"]});
        let chosen = world.call(Method::PATCH, &format!("/events/{}", event.id), named).await;
        assert_eq!(chosen.json["questionnaire_id"], made.json["id"], "{}", chosen.json);
        assert_eq!(world.call(Method::DELETE, &path, Json::Null).await.status, 204);
        assert_eq!(world.call(Method::GET, "/questionnaires", Json::Null).await.json["total"], 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn qa2_an_administrator_builds_a_questionnaire_without_scripts() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let home = "/app/settings/questionnaires";
        let new = format!("{home}/new");
        says(&world.staff.gets(home).await, &["Ei vielä kyselylomakepohjia"]);
        let added = world.staff.posts(&new, &[("name", "Ruokailu"), ("add", "questions")]).await;
        assert_eq!(added.status, StatusCode::OK);
        assert!(added.shows("name=\"questions.0.label.fi\""));
        let unnamed = world.staff.posts(&new, &[("name", "Ruokailu"), ("questions.0.kind", "choice")]).await;
        assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [
            ("name", "Ruokailu"),
            ("active", "on"),
            ("days_valid", "30"),
            ("questions.0.label.fi", "Ruokavalio"),
            ("questions.0.kind", "choice"),
            ("questions.0.required", "on"),
            ("questions.0.choices.0.label.fi", "Liha"),
            ("questions.0.choices.1.label.fi", "Kasvis"),
            ("questions.0.choices.1.capacity", "20"),
            ("questions.1.label.fi", "Mitä?"),
            ("questions.1.kind", "text"),
            ("questions.1.shown_when.question", "ruokavalio"),
            ("questions.1.shown_when.value", "kasvis"),
        ];
        let mut wrong = fields.to_vec();
        wrong.push(("questions.0.most", "paljon"));
        wrong[8] = ("questions.0.choices.1.capacity", "monta");
        let refused = world.staff.posts(&new, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Kirjoita kokonaisluku.", "monta"]);
        let made = world.staff.posts(&new, &fields).await;
        let place = made.leads_to().to_owned();
        let page = world.staff.gets(&place).await;
        says(&page, &["KY-1001", "Ruokavalio", "20 jäljellä", "value=\"kasvis\" selected"]);

        let moved = world.staff.posts(&place, &[&fields[..], &[("down", "questions.0")]].concat()).await;
        let first = moved.body.find("value=\"Mitä?\"").expect("the text question");
        assert!(first < moved.body.find("value=\"Ruokavalio\"").expect("the diet"));
        // Saved in this order its condition looks at a later question.
        let later = [
            ("name", "Ruokailu"),
            ("questions.0.label.fi", "Mitä?"),
            ("questions.0.key", "mita"),
            ("questions.0.shown_when.question", "ruokavalio"),
            ("questions.1.key", "ruokavalio"),
            ("questions.1.label.fi", "Ruokavalio"),
            ("questions.1.kind", "text"),
        ];
        let later = world.staff.posts(&place, &later).await;
        says(&later, &["Ehdon pitää viitata aiempaan kysymykseen"]);

        says(&world.staff.gets(home).await, &["Ruokailu", "KY-1001"]);
        world.staff.posts(&format!("{place}/archive"), &[]).await.leads_to();
        says(&world.staff.gets(&place).await, &["Pohja on poistettu käytöstä"]);
        Ok(())
    })
    .await;
}
