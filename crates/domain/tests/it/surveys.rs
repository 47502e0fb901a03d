//! Surveys: answered by the link of a mail or at a public address; once or often, in time, scarce choices exact.

use crate::{letters::links, world::World};
use domain::{
    contacts,
    events::Event,
    ids::{ContactId, SurveyLinkId},
    merging,
    overview::{self, About, What},
    questionnaires::{
        self, Answer, Choosable, Question, QuestionKind, Questionnaire, QuestionnaireDraft, Sheet, kept_by,
    },
    surveys::{self, SurveyRefusal, answer, answer_openly, open},
};
use ground::{
    Failure, Fault, Labels, Refusal,
    token::{Purpose, read_token},
};
use store::{Actor, testing::each_engine};

fn broken<R: std::fmt::Debug>(failure: R) -> Fault {
    Fault::new(format!("{failure:?}"))
}

/// "Lahja", required, with two of "kirja"; "Allergia", sensitive.
async fn feedback(
    world: &World,
    change: impl FnOnce(&mut QuestionnaireDraft),
) -> Result<Questionnaire, Fault> {
    let choosable = |key: &str, capacity| Choosable {
        key: key.into(),
        label: Labels::same(key),
        capacity,
        ..Choosable::default()
    };
    let gift = Question {
        key: "lahja".into(),
        label: Labels::same("Lahja"),
        required: true,
        choices: vec![choosable("kirja", Some(2)), choosable("ei", None)],
        ..Question::of_kind(QuestionKind::Choice)
    };
    let allergy = Question {
        key: "allergia".into(),
        label: Labels::same("Allergia"),
        sensitive: true,
        ..Question::of_kind(QuestionKind::Text)
    };
    let mut draft = QuestionnaireDraft {
        name: "Palaute".into(),
        questions: vec![gift, allergy],
        ..QuestionnaireDraft::default()
    };
    change(&mut draft);
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = questionnaires::create(&mut work, &draft).await.map_err(broken)?;
    work.commit().await?;
    Ok(made)
}

fn sheet(written: &[(&str, &str)]) -> Sheet {
    let typed = written.iter().map(|(key, text)| ((*key).to_owned(), vec![(*text).to_owned()]));
    Sheet { typed: typed.collect(), seen: None }
}

impl World {
    /// Mails a link to the questionnaire, and reads it as its recipient would.
    async fn mails_link(&self, guest: ContactId, asks: &Questionnaire) -> Result<SurveyLinkId, Fault> {
        self.mails_link_about(guest, asks, None).await
    }

    /// The same in a mail about an event.
    async fn mails_link_about(
        &self,
        guest: ContactId,
        asks: &Questionnaire,
        event: Option<&Event>,
    ) -> Result<SurveyLinkId, Fault> {
        let body =
            format!("<p>Hei <a href=\"{{{{ link.questionnaire(\"{}\") }}}}\">Vastaa</a></p>", asks.number);
        let template = self.template("campaign", "immediately", &body).await?;
        self.posts_invitation(guest, template, event).await?;
        self.writes().await?;
        let links = links()?;
        let html = self.last_body(guest).await?.html;
        let shown = links.resolve(&html).into_owned();
        let (_, rest) = shown.split_once("https://kutsu.test/q/").ok_or_else(|| Fault::new(shown.clone()))?;
        let token = rest.split('"').next().unwrap_or_default();
        read_token(links.key(), Purpose::Questionnaire, token).ok_or_else(|| Fault::new("a forged token"))
    }

    async fn answers_survey(
        &self,
        link: &SurveyLinkId,
        written: &[(&str, &str)],
        seen: i64,
    ) -> Result<Result<(), SurveyRefusal>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let done = answer(&mut work, link, &sheet(written), seen).await;
        settled(work, done).await
    }

    async fn answers_openly(
        &self,
        asks: &Questionnaire,
        written: &[(&str, &str)],
        showing: &[u8],
    ) -> Result<Result<(), SurveyRefusal>, Fault> {
        let mut work = self.db.work(Actor::PUBLIC).await?;
        let done = answer_openly(&mut work, &asks.number, &sheet(written), showing).await;
        settled(work, done).await
    }
}

async fn settled(
    work: store::Work,
    done: Result<(), Failure<SurveyRefusal>>,
) -> Result<Result<(), SurveyRefusal>, Fault> {
    match done {
        Ok(()) => work.commit().await.map(Ok),
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

const BOOK: [(&str, &str); 2] = [("lahja", "kirja"), ("allergia", "pähkinä")];

#[tokio::test]
async fn tp4_a_mail_links_to_a_questionnaire_and_its_answer_stands_on_the_contact_and_the_timeline() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |_| {}).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.mails_link(eevi, &asks).await?;

        let wrong = world.answers_survey(&link, &[("allergia", "x")], 0).await?.expect_err("required");
        assert_eq!(wrong.flaws()[0].field, "answers.lahja");
        world.answers_survey(&link, &BOOK, 0).await?.expect("answered");

        let mut reader = world.db.reader().await?;
        let kept = kept_by(&mut reader, &eevi).await?;
        assert_eq!((kept.len(), kept[0].contact_id, kept[0].registration_id), (1, Some(eevi), None));
        assert_eq!(kept[0].given.get("lahja"), Some(&Answer::Text("kirja".into())));
        assert_eq!(kept[0].given.get("allergia"), None, "sensitive answers stand apart");
        assert_eq!(overview::contact_counts(&mut reader, &eevi).await?.answers, 1);
        let told = overview::timeline(&mut reader, &About::Contact(eevi), None, 20).await?;
        let is_answer = |what: &What| matches!(what, What::Answers { name, .. } if name == "Palaute");
        assert_eq!(told.items.iter().filter(|item| is_answer(&item.what)).count(), 1);
        let opened = open(&mut reader, &link).await?.expect("the survey");
        assert_eq!((opened.answered, opened.refused), (1, Some(SurveyRefusal::Answered)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_template_that_links_to_no_questionnaire_is_refused_at_save_with_the_number() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let body = "<p><a href=\"{{ link.questionnaire(\"KY-9999\") }}\">Vastaa</a></p>";
        let refused = world.template("campaign", "immediately", body).await.expect_err("refused");
        let told = refused.to_string();
        assert!(told.contains("template.questionnaire_unknown") && told.contains("KY-9999"), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn once_is_once_also_by_another_mail_and_a_repeatable_form_sent_twice_counts_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let once = feedback(&world, |_| {}).await?;
        let (first, second) = (world.mails_link(eevi, &once).await?, world.mails_link(eevi, &once).await?);
        assert_ne!(first, second, "each mail has its own");
        world.answers_survey(&first, &[("lahja", "ei")], 0).await?.expect("answered");
        for link in [first, second] {
            let again = world.answers_survey(&link, &[("lahja", "ei")], 0).await?;
            assert_eq!(again, Err(SurveyRefusal::Answered));
        }

        let often = feedback(&world, |draft| draft.repeatable = true).await?;
        let link = world.mails_link(eevi, &often).await?;
        for (seen, count) in [(0, 1), (0, 1), (1, 2), (1, 2)] {
            world.answers_survey(&link, &[("lahja", "ei")], seen).await?.expect("answered");
            let mut reader = world.db.reader().await?;
            assert_eq!(questionnaires::times_answered(&mut reader, &often.id, &eevi).await?, count);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_closes_after_its_days_and_when_the_questionnaire_is_retired() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let asks = feedback(&world, |draft| draft.days_valid = Some(2)).await?;
        let link = world.mails_link(eevi, &asks).await?;
        let start = world.now();
        world.db.clock().set(start.plus_days(2));
        assert_eq!(world.answers_survey(&link, &BOOK, 0).await?, Err(SurveyRefusal::Closed));
        world.db.clock().set(start.plus_days(1));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        questionnaires::archive(&mut work, &asks.id).await.map_err(broken)?;
        work.commit().await?;
        assert_eq!(world.answers_survey(&link, &BOOK, 0).await?, Err(SurveyRefusal::Closed));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_scarce_choice_is_never_given_more_often_than_there_is() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |draft| draft.public_visible = true).await?;
        let mut running = tokio::task::JoinSet::new();
        for number in 0..6_u8 {
            let (db, owner, asks) = (world.db.clone(), world.owner, asks.clone());
            running
                .spawn(async move { World { db, owner }.answers_openly(&asks, &BOOK, &[number; 32]).await });
        }
        let mut taken = 0;
        while let Some(done) = running.join_next().await {
            match done.map_err(|error| Fault::because("a task", error))?? {
                Ok(()) => taken += 1,
                Err(refusal) => assert_eq!(refusal.flaws()[0].code, "answers.choice_full"),
            }
        }
        assert_eq!(taken, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn anybody_answers_a_public_questionnaire_and_none_other_and_one_form_counts_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (asks, hidden) =
            (feedback(&world, |draft| draft.public_visible = true).await?, feedback(&world, |_| {}).await?);
        let no = [("lahja", "ei")];
        assert_eq!(world.answers_openly(&hidden, &no, &[1; 32]).await?, Err(SurveyRefusal::Missing));
        for _ in 0..2 {
            world.answers_openly(&asks, &no, &[1; 32]).await?.expect("answered");
        }
        world.answers_openly(&asks, &no, &[2; 32]).await?.expect("answered");
        let mut reader = world.db.reader().await?;
        let kept = questionnaires::kept_to(&mut reader, &asks.id, None, 10).await?;
        assert_eq!(kept.len(), 2);
        assert!(kept.iter().all(|one| one.contact_id.is_none() && one.registration_id.is_none()));
        let first = questionnaires::kept_to(&mut reader, &asks.id, None, 1).await?;
        let next = (first[0].answered_at, first[0].id);
        let rest = questionnaires::kept_to(&mut reader, &asks.id, Some(next), 10).await?;
        assert_eq!((rest.len(), rest[0].id != first[0].id), (1, true));
        let opened = surveys::open_publicly(&mut reader, &asks.number.to_lowercase()).await;
        assert!(opened.map_err(broken)?.refused.is_none());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sensitive_answers_without_an_event_are_erased_some_days_after_they_were_given_and_counted_on() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |draft| draft.sensitive_days = 3).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.mails_link(eevi, &asks).await?;
        world.answers_survey(&link, &BOOK, 0).await?.expect("answered");
        let start = world.now();
        for (days, erased) in [(2, 0), (3, 1), (4, 0)] {
            world.db.clock().set(start.plus_days(days));
            let mut work = world.db.work(Actor::SYSTEM).await?;
            assert_eq!(questionnaires::erase_due(&mut work).await?, erased, "after {days} days");
            work.commit().await?;
        }
        let mut reader = world.db.reader().await?;
        let kept = kept_by(&mut reader, &eevi).await?;
        assert!(kept[0].sensitive.as_ref().is_some_and(|answers| answers.is_empty()));
        assert_eq!(kept[0].given.get("lahja"), Some(&Answer::Text("kirja".into())));
        let counts = questionnaires::erased_at(&mut reader, &asks.id, None).await?;
        assert_eq!(counts, [("allergia".to_owned(), String::new(), 1)]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sensitive_answers_by_a_link_about_an_event_stay_until_it_is_over_and_are_counted_under_it() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |draft| draft.sensitive_days = 3).await?;
        let event = world.event(5, 0).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let link = world.mails_link_about(eevi, &asks, Some(&event)).await?;
        world.answers_survey(&link, &BOOK, 0).await?.expect("answered");
        for (at, erased) in
            [(world.now().plus_days(3), 0), (event.ends_at.plus_days(2), 0), (event.ends_at.plus_days(3), 1)]
        {
            world.db.clock().set(at);
            let mut work = world.db.work(Actor::SYSTEM).await?;
            assert_eq!(questionnaires::erase_due(&mut work).await?, erased);
            work.commit().await?;
        }
        let mut reader = world.db.reader().await?;
        let scope = questionnaires::Scope::Event(event.id);
        let counts = questionnaires::erased_at(&mut reader, &asks.id, Some(scope)).await?;
        assert_eq!(counts, [("allergia".to_owned(), String::new(), 1)]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn links_and_answers_go_along_when_contacts_are_merged_and_come_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let asks = feedback(&world, |_| {}).await?;
        let (kept, other) = (world.guest("Eevi Haavikkola").await?, world.guest("Onni Haavikkola").await?);
        let link = world.mails_link(other, &asks).await?;
        world.answers_survey(&link, &BOOK, 0).await?.expect("answered");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let merge = merging::merge(&mut work, &kept, &other, &[]).await.map_err(broken)?;
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        assert_eq!(kept_by(&mut reader, &kept).await?.len(), 1);
        assert_eq!(open(&mut reader, &link).await?.expect("open").contact.id, kept);
        drop(reader);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        merging::undo(&mut work, &merge.id).await.map_err(broken)?;
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        assert_eq!(kept_by(&mut reader, &other).await?.len(), 1);
        assert_eq!(open(&mut reader, &link).await?.expect("open").contact.id, other);
        assert!(contacts::find(&mut reader, &kept).await?.is_some());
        Ok(())
    })
    .await;
}
