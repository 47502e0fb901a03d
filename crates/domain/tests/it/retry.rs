//! "Lähetä uudelleen", and the way out by the link of a mail.

use crate::world::World;
use domain::{
    Patch, contacts,
    contacts::ContactChange,
    ids::{ContactId, MessageId},
    letters::wish_for_mail,
    list::{ListQuery, Wish},
    messages::{
        self, AttemptOutcome, Body, Letter, Message, MessageKind, MessageStatus, RetryRefusal,
        fields::FIELDS, store::outbox,
    },
};
use ground::{Failure, Fault, Locale, Zone};
use store::{Actor, Sql, filter::CustomFields, testing::each_engine};

impl World {
    async fn posts_one(
        &self,
        kind: MessageKind,
        guest: ContactId,
        to: Option<&str>,
    ) -> Result<MessageId, Fault> {
        let template_id = self.template("event", "immediately", "<p>Hei</p>").await?;
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let letter = Letter {
            kind,
            contact_id: Some(guest),
            to_email: to.map(str::to_owned),
            to_name: "Eevi Haavikkola".into(),
            template_id,
            event_id: None,
            registration_id: None,
            campaign_id: None,
            invitation_id: None,
            due_at: work.now,
        };
        let posted = messages::post(&mut work, &[letter]).await?;
        work.commit().await?;
        Ok(posted[0])
    }

    /// Composes what is due and keeps it, as without a mail server.
    async fn keeps_mail(&self) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let due = outbox::uncomposed(&mut work, 10).await?;
        let body = |id: &MessageId| Body {
            message_id: *id,
            from_name: None,
            from_email: "kutsut@kajo.example".into(),
            reply_to_name: None,
            reply_to_email: None,
            language: Locale::Fi,
            subject: "Tervetuloa juhlaan".into(),
            html: "<p>Hei</p>".into(),
            text: "Hei".into(),
            calendar: None,
        };
        outbox::write_bodies(&mut work, &due.iter().map(body).collect::<Vec<_>>(), None).await?;
        outbox::hold(&mut work, 10).await?;
        work.commit().await
    }

    async fn retries(&self, id: MessageId) -> Result<Result<Message, RetryRefusal>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        match messages::retry(&mut work, &id).await {
            Ok(message) => {
                work.commit().await?;
                Ok(Ok(message))
            }
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::Fault(fault)) => Err(fault),
        }
    }

    async fn edits(&self, guest: ContactId, change: ContactChange) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let edited = contacts::edit(&mut work, &guest, None, &change).await;
        edited.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        work.commit().await
    }

    async fn history_of(&self, id: MessageId) -> Result<Vec<AttemptOutcome>, Fault> {
        let tries = messages::history(&mut self.db.reader().await?, &id).await?;
        Ok(tries.into_iter().map(|attempt| attempt.outcome).collect())
    }
}

#[tokio::test]
async fn ml8_a_mail_without_address_stands_out_and_leaves_when_there_is_one() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.edits(eevi, ContactChange { email: Patch::Set(None), ..ContactChange::default() }).await?;
        let mail = world.posts_one(MessageKind::Confirmation, eevi, None).await?;
        let failed = messages::find(&mut world.db.reader().await?, &mail).await?.expect("kept");
        assert_eq!((failed.status, failed.reason.as_deref()), (MessageStatus::Failed, Some("no_address")));
        assert_eq!(world.retries(mail).await?.err(), Some(RetryRefusal::NoAddress));

        world
            .edits(eevi, ContactChange { email: "eevi@uusi.example".into(), ..ContactChange::default() })
            .await?;
        let queued = world.retries(mail).await?.expect("there is an address now");
        assert_eq!(
            (queued.status, queued.to_email.as_deref()),
            (MessageStatus::Queued, Some("eevi@uusi.example"))
        );
        assert_eq!(world.history_of(mail).await?, [AttemptOutcome::Retried]);
        assert_eq!(world.retries(mail).await?.err(), Some(RetryRefusal::NotRetryable(MessageStatus::Queued)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_held_mail_is_written_anew_when_it_is_let_go() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let mail = world.posts_one(MessageKind::Confirmation, eevi, Some("eevi@vieras.example")).await?;
        world.keeps_mail().await?;
        assert!(messages::body(&mut world.db.reader().await?, &mail).await?.is_some());
        assert!(world.retries(mail).await?.is_ok());
        assert!(messages::body(&mut world.db.reader().await?, &mail).await?.is_none());
        world.keeps_mail().await?;
        let history = [AttemptOutcome::Held, AttemptOutcome::Retried, AttemptOutcome::Held];
        assert_eq!(world.history_of(mail).await?, history);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d25_sending_again_by_hand_heeds_an_opt_out_as_well() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let invitation = world.posts_one(MessageKind::Invitation, eevi, Some("eevi@vieras.example")).await?;
        let confirmation =
            world.posts_one(MessageKind::Confirmation, eevi, Some("eevi@vieras.example")).await?;
        world.keeps_mail().await?;
        for wanted in [false, false] {
            let mut work = world.db.work(Actor::of("contact", &eevi)).await?;
            let after = wish_for_mail(&mut work, &eevi, wanted).await;
            assert!(after.is_ok_and(|contact| contact.email_opt_out));
            work.commit().await?;
        }
        let sql =
            Sql::new("select count(*) from journal where subject_id = $1 and what = 'contact.opted_out'");
        let (noted,): (i64,) = world.db.reader().await?.one(sql.bind(&eevi)).await?;
        assert_eq!(noted, 1, "twice is once");
        assert_eq!(world.retries(invitation).await?.err(), Some(RetryRefusal::OptedOut));
        assert!(world.retries(confirmation).await?.is_ok());

        let mut work = world.db.work(Actor::of("contact", &eevi)).await?;
        assert!(wish_for_mail(&mut work, &eevi, true).await.is_ok_and(|contact| !contact.email_opt_out));
        work.commit().await?;
        assert!(world.retries(invitation).await?.is_ok());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_list_finds_mails_by_status_event_and_words() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.posts_one(MessageKind::Confirmation, eevi, Some("eevi@vieras.example")).await?;
        world.keeps_mail().await?;
        world.posts_one(MessageKind::Invitation, eevi, None).await?;
        let mut reader = world.db.reader().await?;
        let finds = async |filter: Option<&str>, q: Option<&str>| {
            let query = ListQuery {
                filter: filter.map(str::to_owned),
                q: q.map(str::to_owned),
                ..ListQuery::default()
            };
            let wish = Wish::read(&query, &FIELDS, &CustomFields::NONE);
            let wish = wish.map_err(|flaws| Fault::new(format!("{flaws:?}")))?;
            let mut reader = world.db.reader().await?;
            Ok::<_, Fault>(messages::page(&mut reader, &wish, &Zone::helsinki()).await?.total)
        };
        assert_eq!(finds(None, None).await?, 2);
        assert_eq!(finds(Some(r#"{"field":"status","op":"eq","value":"held"}"#), None).await?, 1);
        assert_eq!(
            finds(Some(r#"{"field":"contact.last_name","op":"eq","value":"haavikkola"}"#), None).await?,
            2
        );
        assert_eq!(finds(None, Some("haavikk")).await?, 2);
        assert_eq!(finds(None, Some("eevi juhlaan")).await?, 1, "the subject is found too");
        let counts = messages::counts(&mut reader).await?;
        assert_eq!(counts, [(MessageStatus::Failed, 1), (MessageStatus::Held, 1)]);
        Ok(())
    })
    .await;
}
