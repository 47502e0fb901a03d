use crate::questionnaires::{
    Choosable, Condition, Question, QuestionKind, QuestionnaireDraft, QuestionnaireRefusal, Test, archive,
    asked, create, edit, form_at, restore,
};
use ::store::{Actor, testing::each_engine};
use ground::{Failure, Labels};

fn question(label: &str, kind: QuestionKind) -> Question {
    Question { label: Labels::same(label), ..Question::of_kind(kind) }
}

fn choosable(label: &str) -> Choosable {
    Choosable { label: Labels::same(label), ..Choosable::default() }
}

fn draft(questions: Vec<Question>) -> QuestionnaireDraft {
    QuestionnaireDraft { name: "Ruokailu".into(), questions, ..QuestionnaireDraft::default() }
}

fn flaws<T: std::fmt::Debug>(done: Result<T, Failure<QuestionnaireRefusal>>) -> Vec<(String, &'static str)> {
    match done {
        Err(Failure::Refused(QuestionnaireRefusal::Invalid(invalid))) => {
            invalid.0.into_iter().map(|flaw| (flaw.field, flaw.code)).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_question_that_is_removed_is_retired_and_an_old_version_stays_as_it_was() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let mut diet = question("Ruokavalio", QuestionKind::Choice);
        diet.choices = vec![choosable("Liha"), choosable("Kasvis")];
        let wanted = draft(vec![diet, question("Ruokavalio", QuestionKind::Text)]);
        let made = create(&mut work, &wanted).await.expect("made");
        assert_eq!(made.number, "KY-1001");
        let keys: Vec<&str> = made.questions.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["ruokavalio", "ruokavalio_2"]);

        let mut less = QuestionnaireDraft::of(&made);
        less.questions.pop();
        less.questions[0].choices.remove(0);
        less.questions[0].label = Labels::same("Erityisruokavalio");
        let now = edit(&mut work, &made.id, Some(made.version), &less).await.expect("changed");

        assert_eq!((now.form_version, now.questions.len()), (2, 2));
        assert!(now.questions[1].retired);
        let liha = now.questions[0].choices.iter().find(|choice| choice.key == "liha").expect("kept");
        assert!(liha.retired);
        let old = form_at(&mut work, &made.id, 1).await?.expect("the first version");
        assert_eq!(old.questions, made.questions);

        let name = QuestionnaireDraft { name: "Toinen nimi".into(), ..QuestionnaireDraft::of(&now) };
        let named = edit(&mut work, &made.id, None, &name).await.expect("changed");
        assert_eq!(named.form_version, 2, "the questions are the same");
        let stale = edit(&mut work, &made.id, Some(1), &name).await.expect_err("somebody was quicker");
        assert!(matches!(stale, Failure::Refused(QuestionnaireRefusal::ChangedMeanwhile { version: 3 })));
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn what_is_out_of_use_is_not_asked_and_comes_back_as_it_was() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let made = create(&mut work, &draft(vec![question("Nimi", QuestionKind::Text)])).await.expect("made");
        assert!(asked(&mut work, &made.id).await?.is_some());
        archive(&mut work, &made.id).await.expect("retired");
        assert!(asked(&mut work, &made.id).await?.is_none());
        assert!(form_at(&mut work, &made.id, 1).await?.is_some());
        restore(&mut work, &made.id).await.expect("restored");
        let off = QuestionnaireDraft { active: false, ..QuestionnaireDraft::of(&made) };
        edit(&mut work, &made.id, None, &off).await.expect("switched off");
        assert!(asked(&mut work, &made.id).await?.is_none());
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn every_wrong_part_of_a_questionnaire_is_named_with_its_place() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let when = |question: &str, value: &str| {
            Some(Condition { question: question.into(), test: Test::Is, value: value.into() })
        };
        let mut diet = question("Ruokavalio", QuestionKind::Choice);
        diet.choices = vec![choosable("Liha"), Choosable { capacity: Some(-1), ..choosable("Kasvis") }];
        let wrong = QuestionnaireDraft {
            name: " ".into(),
            days_valid: Some(0),
            ..draft(vec![
                question("", QuestionKind::Text),
                diet,
                question("Valinta", QuestionKind::Choices),
                Question { least: Some(9), most: Some(3), ..question("Luku", QuestionKind::Number) },
                Question { most: Some(100), ..question("Arvio", QuestionKind::Scale) },
                Question { shown_when: when("myohemmin", "x"), ..question("Ehto", QuestionKind::Text) },
                Question { shown_when: when("ruokavalio", "hai"), ..question("Toinen", QuestionKind::Text) },
                question("Myöhemmin", QuestionKind::Text),
                Question { key: "Iso".into(), ..question("Avain", QuestionKind::Text) },
            ])
        };
        let found = flaws(create(&mut work, &wrong).await);
        for wanted in [
            ("name", "required"),
            ("days_valid", "number.out_of_range"),
            ("questions.0.label.fi", "required"),
            ("questions.1.choices.1.capacity", "number.out_of_range"),
            ("questions.2.choices", "required"),
            ("questions.3.most", "questionnaire.limits_crossed"),
            ("questions.4.most", "questionnaire.steps"),
            ("questions.5.shown_when.question", "questionnaire.condition_later"),
            ("questions.6.shown_when.value", "questionnaire.condition_value"),
            ("questions.8.key", "custom.key"),
        ] {
            assert!(found.contains(&(wanted.0.to_owned(), wanted.1)), "{wanted:?} in {found:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_kind_changes_only_when_no_answer_is_lost_and_a_default_must_be_an_answer() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let asked = vec![question("Nimi", QuestionKind::Text), question("Määrä", QuestionKind::Number)];
        let made = create(&mut work, &draft(asked)).await.expect("made");
        let mut longer = QuestionnaireDraft::of(&made);
        longer.questions[0].kind = QuestionKind::LongText;
        let made = edit(&mut work, &made.id, None, &longer).await.expect("nothing is lost");
        let mut lossy = QuestionnaireDraft::of(&made);
        lossy.questions[1].kind = QuestionKind::YesNo;
        let found = flaws(edit(&mut work, &made.id, None, &lossy).await);
        assert_eq!(found, [("questions.1.kind".to_owned(), "questionnaire.kind_fixed")]);
        let mut begins = QuestionnaireDraft::of(&made);
        begins.questions[1].default = "paljon".into();
        let found = flaws(edit(&mut work, &made.id, None, &begins).await);
        assert_eq!(found, [("questions.1.default".to_owned(), "answers.not_a_number")]);
        Ok(())
    })
    .await;
}
