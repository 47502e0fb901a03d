//! What mails say: links, sender, calendar file; and what becomes of a letter that cannot be written.

use crate::world::World;
use domain::{
    ids::{ContactId, EmailTemplateId},
    letters::{House, TryOut, Writer, ics, send_try_out},
    messages::{self, Body, Letter, Message, MessageKind, MessageStatus, store::outbox},
    registration::{self, CancelBy, Confirm},
};
use ground::{
    Fault, Words,
    token::{Links, Purpose, SecretKey, read_token},
};
use std::sync::Arc;
use store::{Actor, testing::each_engine};

fn writer() -> Writer {
    let house = House {
        base_url: "https://kutsu.test".into(),
        sender_name: Some("Kutsu".into()),
        sender_email: "kutsu@kutsu.test".into(),
    };
    Writer::new(house, Arc::new(Words::embedded()))
}

pub fn links() -> Result<Links, Fault> {
    let key = SecretKey::from_bytes(&[7; 32]).map_err(|error| Fault::because("a key", error))?;
    Ok(Links::new("https://kutsu.test", key))
}

impl World {
    pub async fn writes(&self) -> Result<usize, Fault> {
        let writer = writer();
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let count = writer.compose_due(&mut work, 100).await?;
        work.commit().await?;
        Ok(count)
    }

    /// The mails to a guest, oldest first, with what they say.
    async fn mails_to(&self, guest: ContactId) -> Result<Vec<(Message, Option<Body>)>, Fault> {
        let mut reader = self.db.reader().await?;
        let mut mails = Vec::new();
        for message in messages::of_contact(&mut reader, &guest, 20).await?.into_iter().rev() {
            let body = messages::body(&mut reader, &message.id).await?;
            mails.push((message, body));
        }
        Ok(mails)
    }

    pub async fn last_body(&self, guest: ContactId) -> Result<Body, Fault> {
        let last = self.mails_to(guest).await?.pop().and_then(|(_, body)| body);
        last.ok_or_else(|| Fault::new("the newest mail has no body"))
    }

    async fn cancels(&self, guest: ContactId, event: &domain::events::Event) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let row = registration::store::find_of(&mut work, &event.id, &guest).await?;
        let row = row.ok_or_else(|| Fault::new("not registered"))?;
        registration::cancel(&mut work, &row.id, CancelBy::Person, Confirm::AsUsual)
            .await
            .map_err(|failure| Fault::new(format!("{failure:?}")))?;
        work.commit().await
    }

    pub async fn posts_invitation(
        &self,
        guest: ContactId,
        template_id: EmailTemplateId,
        event: Option<&domain::events::Event>,
    ) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let letter = Letter {
            kind: MessageKind::Invitation,
            contact_id: Some(guest),
            to_email: Some("eevi@vieras.example".into()),
            to_name: "Eevi Haavikkola".into(),
            template_id,
            event_id: event.map(|event| event.id),
            registration_id: None,
            campaign_id: None,
            invitation_id: None,
            due_at: work.now,
        };
        messages::post(&mut work, &[letter]).await?;
        work.commit().await
    }
}

/// Unfolded lines of a calendar file.
pub fn lines(body: &Body) -> Vec<String> {
    let text = body.calendar.clone().unwrap_or_default().replace("\r\n ", "");
    text.lines().map(str::to_owned).collect()
}

pub fn value<'a>(lines: &'a [String], key: &str) -> Vec<&'a str> {
    let named = lines.iter().filter_map(|line| line.strip_prefix(key));
    named.filter_map(|rest| rest.strip_prefix(':')).collect()
}

#[tokio::test]
async fn a_mail_composed_into_the_hands_of_a_worker_is_the_one_that_is_kept_and_nobody_else_takes_it() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let template =
            world.template("campaign", "immediately", "<p>Hei {{ contact.first_name }}</p>").await?;
        let guest = world.guest("Eevi").await?;
        world.posts_invitation(guest, template, None).await?;

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let lease = work.now.plus_seconds(60);
        let (count, mails) = writer().compose_and_claim(&mut work, 10, lease).await?;
        work.commit().await?;

        assert_eq!((count, mails.len()), (1, 1));
        let mail = &mails[0];
        let mut reader = world.db.reader().await?;
        assert_eq!(messages::whole(&mut reader, &mail.envelope.id).await?.as_ref(), Some(mail));
        let row = messages::find(&mut reader, &mail.envelope.id).await?.expect("the mail");
        assert_eq!((row.status, row.attempts), (MessageStatus::Sending, 1));
        drop(reader);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        assert_eq!(writer().compose_and_claim(&mut work, 10, lease).await?, (0, Vec::new()));
        assert!(outbox::claim(&mut work, 10, lease).await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_confirmation_links_to_the_own_page_and_goes_into_the_calendar() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let body = "<p>Hei {{ contact.first_name }}</p><p><a href=\"{{ link.own }}\">Oma sivuni</a></p>";
        let template = world.template("event", "immediately", body).await?;
        let event = world
            .event_with(|draft| {
                draft.seats = 2;
                draft.registration_template_id = Some(template);
                draft.location = Some("Tammikuja 4; Tampere, Suomi".into());
            })
            .await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.registers(eevi, &event).await?.map_err(|refusal| Fault::new(format!("{refusal:?}")))?;
        assert_eq!(world.writes().await?, 1);

        let body = world.last_body(eevi).await?;
        assert!(body.html.contains("Hei Eevi"), "{}", body.html);
        assert!(!body.html.contains("https://kutsu.test/i/"), "what is kept opens nothing");
        let links = links()?;
        let shown = links.resolve(&body.text).into_owned();
        let (_, token) = shown.split_once("https://kutsu.test/i/").expect("a personal link");
        let token: String = token.chars().take(43).collect();
        let invitation = read_token(links.key(), Purpose::Invitation, &token).expect("a genuine token");
        let found = registration::store::invitation(&mut world.db.reader().await?, &invitation).await?;
        assert_eq!(found.map(|found| (found.event_id, found.contact_id)), Some((event.id, eevi)));
        assert_eq!(body.from_email, "kutsu@kutsu.test");
        assert_eq!(body.reply_to_email.as_deref(), Some("aura@kajo.example"), "answers go to the owner");

        let calendar = lines(&body);
        assert_eq!(value(&calendar, "METHOD"), ["REQUEST"]);
        assert_eq!(value(&calendar, "SEQUENCE"), ["0"]);
        assert_eq!(value(&calendar, "SUMMARY"), ["Talvi-ilta"]);
        assert_eq!(value(&calendar, "LOCATION"), ["Tammikuja 4\\; Tampere\\, Suomi"]);
        assert_eq!(value(&calendar, "DTSTART").len(), 1);
        let uid = value(&calendar, "UID")[0].to_owned();
        assert!(uid.starts_with("reg-") && uid.ends_with("@kutsu.test"), "{uid}");

        world.cancels(eevi, &event).await?;
        world.writes().await?;
        let calendar = lines(&world.last_body(eevi).await?);
        assert_eq!(value(&calendar, "METHOD"), ["CANCEL"]);
        assert_eq!(value(&calendar, "STATUS"), ["CANCELLED"]);
        assert_eq!(value(&calendar, "UID"), [uid]);
        assert_eq!(value(&calendar, "SEQUENCE"), ["1"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn only_who_had_a_seat_has_something_in_the_calendar() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(0, 5).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.registers(eevi, &event).await?.map_err(|refusal| Fault::new(format!("{refusal:?}")))?;
        world.writes().await?;
        world.cancels(eevi, &event).await?;
        world.writes().await?;
        let mails = world.mails_to(eevi).await?;
        let kinds: Vec<_> = mails.iter().map(|(message, _)| message.kind).collect();
        assert_eq!(kinds, [MessageKind::Waitlist, MessageKind::Cancellation]);
        assert!(mails.iter().all(|(_, body)| body.as_ref().is_some_and(|body| body.calendar.is_none())));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mail_whose_reason_is_gone_is_not_even_written() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 0).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.registers(eevi, &event).await?.map_err(|refusal| Fault::new(format!("{refusal:?}")))?;
        world.cancels(eevi, &event).await?;
        world.writes().await?;
        let mails = world.mails_to(eevi).await?;
        let seen: Vec<_> = mails
            .iter()
            .map(|(message, body)| (message.kind, message.status, message.reason.as_deref(), body.is_some()))
            .collect();
        assert_eq!(
            seen,
            [
                (MessageKind::Confirmation, MessageStatus::Suppressed, Some("registration_changed"), false),
                (MessageKind::Cancellation, MessageStatus::Queued, None, true),
            ]
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn each_session_is_an_entry_of_its_own_that_knows_the_first() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world
            .event_with(|draft| {
                draft.seats = 2;
                let mut second = draft.sessions[0].clone();
                second.subject = "Aamu".into();
                second.starts_at = second.starts_at.plus_days(1);
                second.ends_at = second.ends_at.plus_days(1);
                draft.sessions.push(second);
            })
            .await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.registers(eevi, &event).await?.map_err(|refusal| Fault::new(format!("{refusal:?}")))?;
        world.writes().await?;
        let body = world.last_body(eevi).await?;
        let calendar = lines(&body);
        assert_eq!(value(&calendar, "SUMMARY"), ["Talvi-ilta: Ilta", "Talvi-ilta: Aamu"]);
        let uids = value(&calendar, "UID");
        assert_eq!(uids.len(), 2);
        assert_ne!(uids[0], uids[1]);
        assert_eq!(value(&calendar, "RELATED-TO"), [uids[0]]);
        let raw = body.calendar.unwrap_or_default();
        assert_eq!(ics::method_of(&raw), Some("REQUEST"));
        assert!(raw.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_cannot_be_written_says_why_and_does_not_hinder_the_others() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 0).await?;
        let broken = "<p><a href=\"{{ link.registration(\"KT-9999\") }}\">Ilmoittaudu</a></p>";
        let sound = "<p>{{ event.name }} <a href=\"{{ link.registration }}\">Ilmoittaudu</a></p>";
        let broken = world.template("campaign", "immediately", broken).await?;
        let sound = world.template("campaign", "immediately", sound).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.posts_invitation(eevi, broken, Some(&event)).await?;
        world.posts_invitation(eevi, sound, Some(&event)).await?;
        world.posts_invitation(eevi, sound, None).await?;
        assert_eq!(world.writes().await?, 3);

        let mails = world.mails_to(eevi).await?;
        let seen: Vec<_> =
            mails.iter().map(|(message, _)| (message.status, message.reason.as_deref())).collect();
        assert_eq!(
            seen,
            [
                (MessageStatus::Failed, Some("event_missing")),
                (MessageStatus::Queued, None),
                (MessageStatus::Failed, Some("link_missing")),
            ]
        );
        let body = mails[1].1.as_ref().expect("the sound one is written");
        assert!(body.text.contains("Talvi-ilta"), "{}", body.text);
        let shown = links()?.resolve(&body.html).into_owned();
        assert!(
            shown.contains("https://kutsu.test/i/") && shown.contains("https://kutsu.test/u/"),
            "{shown}"
        );
        assert_eq!(world.writes().await?, 0, "nothing is taken up twice");
        Ok(())
    })
    .await;
}

/// `KY-1001`, which asks one thing.
async fn a_questionnaire(world: &World) -> Result<domain::ids::QuestionnaireId, Fault> {
    use domain::questionnaires::{Question, QuestionKind, QuestionnaireDraft, create};
    let question = Question {
        key: "sana".into(),
        label: ground::Labels::same("Vapaa sana"),
        ..Question::of_kind(QuestionKind::Text)
    };
    let draft = QuestionnaireDraft {
        name: "Palaute".into(),
        questions: vec![question],
        ..QuestionnaireDraft::default()
    };
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let made = create(&mut work, &draft).await.map_err(|failure| Fault::new(format!("{failure:?}")))?;
    work.commit().await?;
    Ok(made.id)
}

#[tokio::test]
async fn a_try_out_opens_nobodys_page_and_says_that_it_is_one() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let event = world.event(2, 0).await?;
        let body = "<p>Hei {{ contact.first_name }}, {{ event.name }}: <a href=\"{{ link.registration }}\">Tule</a> <a href=\"{{ link.questionnaire(\"KY-1001\") }}\">Vastaa</a></p>";
        let asks = a_questionnaire(&world).await?;
        let template = world.template("campaign", "immediately", body).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let domain::Owner::User(me) = world.owner else { return Err(Fault::new("no user")) };
        let me = domain::staff::find(&mut work, &me).await?.ok_or_else(|| Fault::new("no user"))?;
        let mut sent = Vec::new();
        for contact in [None, Some(eevi)] {
            let wanted = TryOut { template, contact, event: Some(event.id), campaign: None };
            let message = send_try_out(&mut work, &me, &wanted).await;
            sent.push(message.map_err(|failure| Fault::new(format!("{failure:?}")))?);
        }
        work.commit().await?;
        world.writes().await?;

        let mut reader = world.db.reader().await?;
        for (id, name) in sent.iter().zip(["Maija", "Eevi"]) {
            let message = messages::find(&mut reader, id).await?.expect("posted");
            assert_eq!(message.to_email.as_deref(), Some("aura@kajo.example"));
            let body = messages::body(&mut reader, id).await?.expect("composed");
            assert_eq!(body.subject, "Kokeilu: Hei");
            assert!(body.html.contains(name), "{}", body.html);
            let shown = links()?.resolve(&body.html).into_owned();
            assert!(shown.contains(&format!("https://kutsu.test/e/{}", event.slug)), "{shown}");
            assert!(!shown.contains("/i/") && !shown.contains("/u/"), "{shown}");
            let look = links()?.address(Purpose::QuestionnairePreview, &asks);
            assert!(shown.contains(&look), "{shown}");
        }
        Ok(())
    })
    .await;
}
