//! Questionnaires of registrations: asked by every path, kept with the registration, scarce choices exact.

mod scarce;

use crate::world::{World, request};
use domain::{
    events::{self, Event, EventDraft},
    ids::{ContactId, QuestionnaireId},
    questionnaires::{
        self, Answer, Choosable, Question, QuestionKind, Questionnaire, QuestionnaireDraft, Sheet,
    },
    registration::{
        AnswersBy, AnswersRefusal, Channel, RegisterRefusal, Request, change_answers, own_answers,
    },
};
use ground::{Failure, Fault, Labels};
use store::{Actor, Sql, testing::each_engine};

fn choosable(key: &str, capacity: Option<i64>) -> Choosable {
    Choosable { key: key.into(), label: Labels::same(key), capacity, ..Choosable::default() }
}

/// "Ruokavalio", required, with `places` for "kasvis", and "Toiveita".
async fn dinner(world: &World, places: i64) -> Result<Questionnaire, Fault> {
    let diet = Question {
        key: "ruokavalio".into(),
        label: Labels::same("Ruokavalio"),
        required: true,
        sensitive: true,
        choices: vec![choosable("liha", None), choosable("kasvis", Some(places))],
        ..Question::of_kind(QuestionKind::Choice)
    };
    let wishes = Question {
        key: "toiveita".into(),
        label: Labels::same("Toiveita"),
        ..Question::of_kind(QuestionKind::LongText)
    };
    let draft = QuestionnaireDraft {
        name: "Ruokailu".into(),
        questions: vec![diet, wishes],
        ..QuestionnaireDraft::default()
    };
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

fn broken<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

async fn event_asking(world: &World, seats: i64, asks: QuestionnaireId) -> Result<Event, Fault> {
    world
        .event_with(|draft| {
            (draft.seats, draft.waitlist_seats) = (seats, 5);
            draft.questionnaire_id = Some(asks);
        })
        .await
}

fn sheet(written: &[(&str, &str)]) -> Sheet {
    let typed = written.iter().map(|(key, text)| ((*key).to_owned(), vec![(*text).to_owned()]));
    Sheet { typed: typed.collect(), seen: None }
}

fn asking(guest: ContactId, event: &Event, written: &[(&str, &str)]) -> Request {
    Request { sheet: Some(sheet(written)), ..request(guest, event) }
}

fn flaws(refused: &RegisterRefusal) -> Vec<(String, &'static str)> {
    ground::Refusal::flaws(refused).iter().map(|flaw| (flaw.field.clone(), flaw.code)).collect()
}

#[tokio::test]
async fn qa3_qa4_who_does_not_answer_is_not_registered_and_answers_belong_to_the_registration() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 5).await?;
        let event = event_asking(&world, 2, asks.id).await?;
        let onni = world.guest("Onni A").await?;

        let refused = world.asks(asking(onni, &event, &[])).await?.expect_err("not answered");
        assert_eq!(flaws(&refused), [("answers.ruokavalio".into(), "required")]);
        world.seats_are_in_order(event.id).await?;
        assert!(world.letters_to(onni).await?.is_empty());

        let wishes = "Pähkinätön 🥜\nשלום";
        let written = [("ruokavalio", "kasvis"), ("toiveita", wishes)];
        let place = world.asks(asking(onni, &event, &written)).await?.expect("a seat");

        let mut reader = world.db.reader().await?;
        let kept = questionnaires::kept_of(&mut reader, &[place.registration.id]).await?;
        let kept = &kept[&place.registration.id];
        assert_eq!(kept.given.get("toiveita"), Some(&Answer::Text(wishes.into())));
        assert_eq!(kept.given.get("ruokavalio"), None, "sensitive answers stand apart");
        assert_eq!(kept.all().get("ruokavalio"), Some(&Answer::Text("kasvis".into())));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d8_each_way_in_asks_its_own_form_and_staff_may_leave_it_open() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (asks, public) = (dinner(&world, 5).await?, dinner(&world, 5).await?);
        let event = event_asking(&world, 9, asks.id).await?;
        let draft = EventDraft { public_questionnaire_id: Some(public.id), ..EventDraft::of(&event) };
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let event = events::edit(&mut work, &event.id, None, &draft).await.map_err(broken)?;
        work.commit().await?;
        let answered = [("ruokavalio", "liha")];
        for (name, channel, form) in [
            ("Onni A", Channel::Link, asks.id),
            ("Suvi B", Channel::Portal, asks.id),
            ("Tuuli C", Channel::Public, public.id),
            ("Aino D", Channel::Api, asks.id),
        ] {
            let guest = world.guest(name).await?;
            let bare = Request { channel, ..asking(guest, &event, &[]) };
            let refused = world.asks(bare).await?.expect_err("not answered");
            assert!(matches!(refused, RegisterRefusal::Answers(_)), "{channel}");
            let asked = Request { channel, ..asking(guest, &event, &answered) };
            let place = world.asks(asked).await?.expect("a seat");
            let mut reader = world.db.reader().await?;
            let kept = questionnaires::kept_of(&mut reader, &[place.registration.id]).await?;
            assert_eq!(kept[&place.registration.id].questionnaire_id, form, "{channel}");
        }
        let by_hand = Request {
            channel: Channel::Manual,
            sheet: None,
            ..request(world.guest("Eero E").await?, &event)
        };
        assert!(world.asks(by_hand).await?.is_ok());
        world.seats_are_in_order(event.id).await
    })
    .await;
}

#[tokio::test]
async fn an_event_that_asks_nothing_says_so_to_programs_only() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 0).await?;
        let onni = world.guest("Onni A").await?;
        let refused = world.asks(asking(onni, &event, &[("hattu", "52")])).await?.expect_err("not asked");
        assert_eq!(flaws(&refused), [("answers".into(), "answers.not_asked")]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_that_was_open_when_the_questionnaire_was_retired_still_registers_and_is_kept() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 5).await?;
        let event = event_asking(&world, 5, asks.id).await?;
        let [onni, suvi, tuuli] =
            [world.guest("Onni A").await?, world.guest("Suvi B").await?, world.guest("Tuuli C").await?];
        let mut work = world.db.work(Actor::SYSTEM).await?;
        questionnaires::archive(&mut work, &asks.id).await.map_err(broken)?;
        work.commit().await?;
        let open = |written: &[(&str, &str)]| Sheet { seen: Some((asks.id, 1)), ..sheet(written) };

        let answered = Request { sheet: Some(open(&[("ruokavalio", "kasvis")])), ..request(onni, &event) };
        let onni = world.asks(answered).await?.expect("a seat").registration.id;
        let empty = Request { sheet: Some(open(&[])), ..request(suvi, &event) };
        let suvi = world.asks(empty).await?.expect("nothing is required any more").registration.id;
        let late = Request { sheet: Some(Sheet::default()), ..request(tuuli, &event) };
        world.asks(late).await?.expect("a seat without questions");

        let kept = questionnaires::kept_of(&mut world.db.reader().await?, &[onni, suvi]).await?;
        assert_eq!(kept.keys().collect::<Vec<_>>(), [&onni]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_became_sensitive_while_the_page_was_open_is_kept_apart() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 5).await?;
        let event = event_asking(&world, 5, asks.id).await?;
        let onni = world.guest("Onni A").await?;
        let mut draft = QuestionnaireDraft::of(&asks);
        draft.questions[1].sensitive = true;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        questionnaires::edit(&mut work, &asks.id, None, &draft).await.map_err(broken)?;
        questionnaires::archive(&mut work, &asks.id).await.map_err(broken)?;
        work.commit().await?;

        let written = sheet(&[("ruokavalio", "liha"), ("toiveita", "Esteetön paikka")]);
        let open = Sheet { seen: Some((asks.id, 1)), ..written };
        let answered = Request { sheet: Some(open), ..request(onni, &event) };
        let row = world.asks(answered).await?.expect("a seat").registration.id;

        let kept = questionnaires::kept_of(&mut world.db.reader().await?, &[row]).await?;
        let (given, all) = (&kept[&row].given, kept[&row].all());
        assert_eq!((given.is_empty(), all.0.len()), (true, 2));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn answers_are_changed_by_the_person_while_registration_is_open_and_by_staff_always() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 1).await?;
        let event = event_asking(&world, 5, asks.id).await?;
        let onni = world.guest("Onni A").await?;
        let written = [("ruokavalio", "kasvis")];
        let row = world.asks(asking(onni, &event, &written)).await?.expect("a seat").registration;

        let mut work = world.db.work(Actor::SYSTEM).await?;
        // The own portion is not lost while changing something else.
        let more = sheet(&[("ruokavalio", "kasvis"), ("toiveita", "Ikkunapaikka")]);
        change_answers(&mut work, &row.id, &more, AnswersBy::Person).await.map_err(broken)?;
        let own = own_answers(&mut work, &event, &row).await?.expect("asked");
        assert_eq!(own.kept.expect("kept").all().0.len(), 2);
        let wrong = change_answers(&mut work, &row.id, &sheet(&[]), AnswersBy::Person).await;
        assert!(matches!(wrong, Err(Failure::Refused(AnswersRefusal::Invalid(_)))));
        work.commit().await?;

        world.db.clock().set(event.ends_at.plus_days(1));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let late = change_answers(&mut work, &row.id, &sheet(&written), AnswersBy::Person).await;
        assert!(matches!(late, Err(Failure::Refused(AnswersRefusal::Closed))));
        change_answers(&mut work, &row.id, &sheet(&written), AnswersBy::Staff).await.map_err(broken)?;
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn sensitive_answers_are_erased_some_days_after_the_event_and_their_counts_stay() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 5).await?;
        let event = event_asking(&world, 9, asks.id).await?;
        for (name, diet) in [("Onni A", "kasvis"), ("Suvi B", "kasvis"), ("Tuuli C", "liha")] {
            let written = [("ruokavalio", diet), ("toiveita", "Ikkunapaikka")];
            world.asks(asking(world.guest(name).await?, &event, &written)).await?.expect("a seat");
        }
        let erase = || async {
            let mut work = world.db.work(Actor::SYSTEM).await?;
            let count = questionnaires::erase_due(&mut work).await?;
            work.commit().await?;
            Ok::<usize, Fault>(count)
        };
        world.db.clock().set(event.ends_at.plus_days(14).plus_seconds(-1));
        assert_eq!(erase().await?, 0, "the 14 days are not over");
        world.db.clock().set(event.ends_at.plus_days(14));
        assert_eq!(erase().await?, 3);
        assert_eq!(erase().await?, 0, "erasing twice changes nothing");

        let mut reader = world.db.reader().await?;
        let sheets = questionnaires::answered_at(&mut reader, &event.id, true).await?;
        assert!(sheets.iter().all(|sheet| sheet.answers.0.keys().collect::<Vec<_>>() == ["toiveita"]));
        let erased =
            questionnaires::erased_at(&mut reader, &asks.id, Some(questionnaires::Scope::Event(event.id)))
                .await?;
        let told = questionnaires::results(&asks.questions, &[], 0, &erased);
        let counts: Vec<(&str, i64)> =
            told[0].options.iter().map(|option| (option.word.as_str(), option.total)).collect();
        assert_eq!((counts, told[0].answered), (vec![("liha", 1), ("kasvis", 2)], 3));
        let (left,): (i64,) =
            reader.one(Sql::new("select count(*) from answer_choices where choice_key = 'kasvis'")).await?;
        assert_eq!(left, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_was_answered_to_a_question_is_hidden_and_erased_once_it_is_marked_sensitive() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 5).await?;
        let event = event_asking(&world, 9, asks.id).await?;
        let written = [("ruokavalio", "kasvis"), ("toiveita", "Pyörätuolipaikka")];
        world.asks(asking(world.guest("Onni A").await?, &event, &written)).await?.expect("a seat");
        let seen = |sees| {
            let (db, event) = (world.db.clone(), event.id);
            async move {
                let sheets = questionnaires::answered_at(&mut db.reader().await?, &event, sees).await?;
                let keys = sheets[0].answers.0.keys().cloned().collect::<Vec<_>>();
                Ok::<_, Fault>(keys)
            }
        };
        assert_eq!(seen(false).await?, ["toiveita"]);

        let mut draft = QuestionnaireDraft::of(&asks);
        draft.questions[1].sensitive = true;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        questionnaires::edit(&mut work, &asks.id, None, &draft).await.map_err(broken)?;
        work.commit().await?;
        assert!(seen(false).await?.is_empty());
        assert_eq!(seen(true).await?, ["ruokavalio", "toiveita"]);

        world.db.clock().set(event.ends_at.plus_days(14));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        assert_eq!(questionnaires::erase_due(&mut work).await?, 1);
        work.commit().await?;
        assert!(seen(true).await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w22_a_form_of_registration_is_asked_for_as_long_as_registration_is_open() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = dinner(&world, 5).await?;
        let event = event_asking(&world, 2, asks.id).await?;
        let onni = world.guest("Onni A").await?;
        world.db.clock().set(world.now().plus_days(asks.days_valid.unwrap_or_default() + 10));
        let refused = world.asks(asking(onni, &event, &[])).await?.expect_err("not answered");
        assert_eq!(flaws(&refused), [("answers.ruokavalio".into(), "required")]);
        world.asks(asking(onni, &event, &[("ruokavalio", "liha")])).await?.expect("a seat");
        Ok(())
    })
    .await;
}
