//! Surveys: the page of a link, the page that anybody may answer, and where staff see what was answered.

use crate::world::{World, hides, says};
use axum::http::{Method, StatusCode};
use domain::{
    contacts::Contact,
    email_templates::testing::an_invitation,
    ids::EventId,
    messages::{self, Letter, MessageKind},
    questionnaires::{self, Messages, Question, QuestionKind, Questionnaire, QuestionnaireDraft},
    surveys,
};
use faces::{public::proof_of, shell::testing::Answer};
use ground::{Fault, Labels, Purpose};
use serde_json::json;
use store::{Actor, testing::each_engine};

fn broken<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

async fn feedback(
    world: &World,
    change: impl FnOnce(&mut QuestionnaireDraft),
) -> Result<Questionnaire, Fault> {
    let named = |fi: &str, sv: &str| Labels { fi: fi.into(), sv: sv.into(), ..Labels::default() };
    let question = |key: &str, fi: &str, sv: &str, kind| Question {
        key: key.into(),
        label: named(fi, sv),
        required: key == "arvosana",
        sensitive: key == "vaiva",
        ..Question::of_kind(kind)
    };
    let mut draft = QuestionnaireDraft {
        name: "Sisäinen nimi".into(),
        messages: Messages {
            title: named("Miten meni?", "Hur gick det?"),
            thanks: named("Kiitos, luemme kaiken.", "Tack, vi läser allt."),
            closed: named("Kysely on jo luettu.", ""),
            ..Messages::default()
        },
        questions: vec![
            question("arvosana", "Arvosana", "Vitsord", QuestionKind::Scale),
            question("sana", "Vapaa sana", "Fritt ord", QuestionKind::LongText),
            question("vaiva", "Mikä vaivasi?", "Vad störde?", QuestionKind::Text),
        ],
        ..QuestionnaireDraft::default()
    };
    change(&mut draft);
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

/// The path of a link that stands in a mail to the guest.
async fn link(world: &World, asks: &Questionnaire, guest: &Contact) -> Result<String, Fault> {
    link_about(world, asks, guest, None).await
}

/// The same, in a mail about an event.
async fn link_about(
    world: &World,
    asks: &Questionnaire,
    guest: &Contact,
    event: Option<EventId>,
) -> Result<String, Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let template = an_invitation("Palautepyyntö").create(&mut work).await?.id;
    let letter = Letter {
        kind: MessageKind::Invitation,
        contact_id: Some(guest.id),
        to_email: guest.email.as_ref().map(ToString::to_string),
        to_name: guest.name(),
        template_id: template,
        event_id: event,
        registration_id: None,
        campaign_id: None,
        invitation_id: None,
        due_at: work.now,
    };
    let mail = messages::post(&mut work, &[letter]).await?[0];
    let made = surveys::links(&mut work, &asks.id, &[(mail, guest.id)]).await?;
    work.commit().await?;
    let address = world.app.links.address(Purpose::Questionnaire, &made[&mail]);
    Ok(address.trim_start_matches("http://kutsu.test").to_owned())
}

fn hidden(page: &Answer, field: &str) -> String {
    let start = format!("name=\"{field}\" value=\"");
    let rest = page.body.split_once(&start).unwrap_or_else(|| panic!("no {field} in {}", page.body)).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn tp4_a_link_asks_in_the_language_of_its_reader_keeps_what_was_typed_and_thanks_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |_| {}).await?;
        let (eevi, asa) =
            (world.guest("Eevi Haavikkola").await?, world.guest_speaking("Åsa Öhman", "sv").await?);
        let path = link(&world, &asks, &eevi).await?;
        let guest = &world.guest;
        says(&guest.gets(&link(&world, &asks, &asa).await?).await, &["Hur gick det?", "Vitsord"]);
        let page = guest.gets(&path).await;
        says(&page, &["Miten meni?", "Kysely: Eevi", "Arvosana", "Lähetä vastaukset"]);
        hides(&page, &["Sisäinen nimi", "eevi@vieras.example"]);

        let before = world.dump().await?;
        guest.gets(&path).await;
        guest.gets(&format!("{path}/thanks")).await;
        assert_eq!(world.dump().await?, before, "looking changes nothing");

        let (seen, turn) = (hidden(&page, "questionnaire"), hidden(&page, "turn"));
        let fields = |grade: &'static str| {
            [
                ("questionnaire", seen.clone()),
                ("turn", turn.clone()),
                ("answers.arvosana", grade.to_owned()),
                ("answers.sana", "Hyvä 🎄 <b> שלום".to_owned()),
                ("answers.vaiva", "melu".to_owned()),
            ]
        };
        let post = async |fields: &[(&str, String)]| {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            guest.posts(&path, &fields).await
        };
        let wrong = post(&fields("9")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&wrong, &["Tarkista 1 vastaus", "Hyvä 🎄 &lt;b&gt; שלום"]);
        for _ in 0..2 {
            assert_eq!(post(&fields("4")).await.leads_to(), format!("{path}/thanks"));
        }
        says(
            &guest.gets(&format!("{path}/thanks")).await,
            &["Kiitos vastauksestasi", "Kiitos, luemme kaiken."],
        );
        says(&guest.gets(&path).await, &["Olet jo vastannut"]);

        let card = world.staff.gets(&format!("/app/contacts/{}/answers", eevi.id)).await;
        says(&card, &["Sisäinen nimi", "Arvosana", "Hyvä 🎄 &lt;b&gt;", "melu", "Viestin linkistä"]);
        let told = world.staff.gets(&format!("/app/contacts/{}/timeline", eevi.id)).await;
        says(&told, &["Vastasi kyselyyn: Sisäinen nimi"]);
        let results = world.staff.gets(&format!("/app/settings/questionnaires/{}/results", asks.id)).await;
        says(&results, &["keskiarvo 4", "Eevi Haavikkola", "Viestistä"]);
        let file = format!("/app/settings/questionnaires/{}/results/export?format=csv", asks.id);
        says(&world.staff.gets(&file).await, &["Eevi Haavikkola", "melu"]);
        let list = world.read(&format!("/questionnaires/{}/answers?limit=1", asks.id)).await;
        assert_eq!((&list["total"], &list["next"]), (&json!(1), &json!(null)));
        let item = &list["items"][0];
        assert_eq!((&item["contact_id"], &item["registration_id"]), (&json!(eevi.id), &json!(null)));
        assert_eq!((&item["answers"]["arvosana"], &item["answers"]["vaiva"]), (&json!(4), &json!("melu")));
        let wrong = format!("/questionnaires/{}/answers?limit=x", asks.id);
        assert_eq!(world.call(Method::GET, &wrong, json!({})).await.code().0, 422);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_late_link_says_what_the_questionnaire_says_and_keeps_nothing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |draft| draft.days_valid = Some(1)).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let path = link(&world, &asks, &eevi).await?;
        let page = world.guest.gets(&path).await;
        let seen = hidden(&page, "questionnaire");
        world.db.clock().set(world.now().plus_days(1));
        let fields = [("questionnaire", seen.as_str()), ("turn", "0"), ("answers.arvosana", "4")];
        let late = world.guest.posts(&path, &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        says(&late, &["Kysely on päättynyt", "Kysely on jo luettu."]);
        let kept = questionnaires::kept_by(&mut world.db.reader().await?, &eevi.id).await?;
        assert!(kept.is_empty());
        for forged in ["/q/AAAA", "/q/KY-9999", &path[..path.len() - 1]] {
            assert_eq!(world.guest.gets(forged).await.status, StatusCode::NOT_FOUND, "{forged}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn anybody_answers_a_public_questionnaire_with_and_without_scripts_and_twice_sent_counts_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |draft| draft.public_visible = true).await?;
        let private = feedback(&world, |_| {}).await?;
        let guest = &world.guest;
        let path = format!("/q/{}", asks.number);
        assert_eq!(guest.gets(&format!("/q/{}", private.number)).await.status, StatusCode::NOT_FOUND);
        let page = guest.gets(&path).await;
        says(&page, &["Miten meni?"]);
        let (seen, shown) = (hidden(&page, "questionnaire"), hidden(&page, "seen"));
        world.db.clock().set(world.now().plus_seconds(3));
        let answers = [("questionnaire", seen.as_str()), ("answers.arvosana", "5")];

        let bare = guest.posts(&path, &[&answers[..], &[("seen", &shown)]].concat()).await;
        says(&bare, &["paina Vahvista", "value=\"5\" checked"]);
        let (again, sure) = (hidden(&bare, "seen"), hidden(&bare, "sure"));
        world.db.clock().set(world.now().plus_seconds(3));
        let confirmed = [&answers[..], &[("seen", &again), ("sure", &sure)]].concat();
        for _ in 0..2 {
            assert_eq!(guest.posts(&path, &confirmed).await.leads_to(), format!("{path}/thanks"));
        }
        let proof = proof_of(&shown);
        let with_script = [&answers[..], &[("seen", &shown), ("proof", &proof)]].concat();
        assert_eq!(guest.posts(&path, &with_script).await.leads_to(), format!("{path}/thanks"));
        let kept = questionnaires::kept_to(&mut world.db.reader().await?, &asks.id, None, 9).await?;
        assert_eq!(kept.len(), 2);
        let results = world.staff.gets(&format!("/app/settings/questionnaires/{}/results", asks.id)).await;
        says(&results, &["Joku julkisessa osoitteessa"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn staff_answer_for_whom_they_register_by_hand_or_leave_it_open() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |_| {}).await?;
        let event =
            world.event_with(|draft| (draft.seats, draft.questionnaire_id) = (5, Some(asks.id))).await?;
        let (eevi, onni) = (world.guest("Eevi Haavikkola").await?, world.guest("Onni Koski").await?);
        let path = format!("/app/events/{}/register", event.id);
        says(&world.staff.gets(&path).await, &["Vastaa kyselyyn heidän puolestaan", "Arvosana"]);
        let (eevi_id, onni_id) = (eevi.id.to_string(), onni.id.to_string());
        let wrong = [("contact_ids", eevi_id.as_str()), ("answers.sana", "Ei kiitos <x>")];
        let refused = world.staff.posts(&path, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        says(&refused, &["Tämä tieto tarvitaan.", "Ei kiitos &lt;x&gt;"]);
        let right = [("contact_ids", eevi_id.as_str()), ("answers.arvosana", "3")];
        world.staff.posts(&path, &right).await.leads_to();
        world.staff.posts(&path, &[("contact_ids", onni_id.as_str())]).await.leads_to();
        let list = world.staff.gets(&format!("/app/events/{}", event.id)).await;
        says(&list, &["Ei vastauksia", "/answers\">Vastaukset"]);
        let row = world.registration_of(event.id, eevi.id).await?.expect("registered");
        let kept = questionnaires::kept_of(&mut world.db.reader().await?, &[row.id]).await?;
        assert_eq!(kept.len(), 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn answers_by_the_mails_of_an_event_stand_on_its_tab_and_in_its_file() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |_| {}).await?;
        let event = world.event(5, 0).await?;
        let [eevi, onni] = [world.guest("Eevi Haavikkola").await?, world.guest("Onni Koski").await?];
        let seen = format!("{}:1", asks.id);
        for (guest, about, grade) in [(&eevi, Some(event.id), "5"), (&onni, None, "1")] {
            let path = link_about(&world, &asks, guest, about).await?;
            let fields = [("questionnaire", seen.as_str()), ("turn", "0"), ("answers.arvosana", grade)];
            world.guest.posts(&path, &fields).await.leads_to();
        }
        let tab = format!("/app/events/{}/answers", event.id);
        for by in ["", "?by=groups"] {
            let page = world.staff.gets(&format!("{tab}{by}")).await;
            says(&page, &["Sisäinen nimi", "keskiarvo 5", "Eevi Haavikkola", "Viestistä"]);
            hides(&page, &["Onni Koski"]);
        }
        let file = world.staff.gets(&format!("{tab}/export?format=csv")).await;
        says(&file, &["Eevi Haavikkola", "eevi@vieras.example", "Viestistä"]);
        hides(&file, &["Onni Koski"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_answered_is_told_on_pages_of_fifty() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |draft| (draft.public_visible, draft.repeatable) = (true, true)).await?;
        let sheet = |grade: i64| {
            let typed = [("arvosana".to_owned(), vec![grade.to_string()])].into();
            questionnaires::Sheet { typed, seen: Some((asks.id, 1)) }
        };
        for number in 0..60_u8 {
            world.db.clock().set(world.now().plus_seconds(60));
            let mut work = world.db.work(Actor::PUBLIC).await?;
            let mark = [number];
            surveys::answer_openly(&mut work, &asks.number, &sheet(i64::from(number) % 5 + 1), &mark)
                .await
                .map_err(broken)?;
            work.commit().await?;
        }
        let path = format!("/app/settings/questionnaires/{}/results", asks.id);
        let told = |page: &Answer| page.body.matches("<details class=\"m\">").count();
        let (first, second) =
            (world.staff.gets(&path).await, world.staff.gets(&format!("{path}?page=2")).await);
        assert_eq!((told(&first), told(&second)), (50, 10));
        says(&first, &["Sivu 1 / 2", "?page=2#people-h", "60 vastausta"]);
        says(&second, &["Sivu 2 / 2", "?page=1#people-h"]);
        assert_eq!(told(&world.staff.gets(&format!("{path}?page=99")).await), 10);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_look_of_a_try_out_is_filled_in_and_checked_and_keeps_nothing() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |_| {}).await?;
        let path = world.app.links.address(Purpose::QuestionnairePreview, &asks.id);
        let path = path.trim_start_matches("http://kutsu.test");
        let page = world.guest.gets(path).await;
        says(&page, &["Esikatselu kokeiluviestistä", "Miten meni?", "Arvosana"]);
        let seen = hidden(&page, "questionnaire");
        let fields = |grade: &'static str| [("questionnaire", seen.as_str()), ("answers.arvosana", grade)];
        let wrong = world.guest.posts(path, &fields("9")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let before = world.dump().await?;
        assert_eq!(world.guest.posts(path, &fields("4")).await.leads_to(), format!("{path}/thanks"));
        says(&world.guest.gets(&format!("{path}/thanks")).await, &["Kiitos, luemme kaiken."]);
        assert_eq!(world.dump().await?, before);
        // The token of a link opens no look, and that of a look no link.
        let eevi = world.guest("Eevi Haavikkola").await?;
        let own = link(&world, &asks, &eevi).await?;
        for crossed in [own.replace("/q/", "/q/preview/"), path.replace("/q/preview/", "/q/")] {
            assert_eq!(world.guest.gets(&crossed).await.status, StatusCode::NOT_FOUND, "{crossed}");
        }
        Ok(())
    })
    .await;
}
