//! The outgoing path on real databases: what is claimed, what is not, and what a verdict makes of it.

use crate::world::World;
use domain::{
    campaigns::{self, CampaignDraft},
    ids::{CampaignId, ContactId, EmailTemplateId, MessageId},
    messages::{
        self, Body, Letter, MessageKind, MessageStatus, Outgoing, Settled, Verdict, retry_after,
        store::outbox::{self, Queue},
    },
};
use ground::{Bind, Choice, Fault, Instant, Locale};
use std::collections::BTreeSet;
use store::{Actor, Sql, testing::each_engine};

impl World {
    /// Posts one mail of `kind` for each of `guests`.
    async fn posts(&self, kind: MessageKind, guests: &[ContactId]) -> Result<Vec<MessageId>, Fault> {
        let template = self.event_with(|_| {}).await?.registration_template_id;
        let template = template.ok_or_else(|| Fault::new("the event has no template"))?;
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let letters: Vec<Letter> =
            guests.iter().map(|guest| letter(kind, *guest, template, work.now)).collect();
        let ids = messages::post(&mut work, &letters).await?;
        work.commit().await?;
        Ok(ids)
    }

    async fn composes(&self) -> Result<usize, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let ids = outbox::uncomposed(&mut work, 1_000).await?;
        let ids = outbox::withdraw(&mut work, ids).await?;
        let bodies: Vec<Body> = ids.iter().map(body).collect();
        outbox::write_bodies(&mut work, &bodies, None).await?;
        work.commit().await?;
        Ok(bodies.len())
    }

    async fn claims(&self, limit: i64) -> Result<Vec<Outgoing>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let lease = work.now.plus_seconds(60);
        let mails = outbox::claim(&mut work, limit, lease).await?;
        work.commit().await?;
        Ok(mails)
    }

    async fn settles(&self, mail: &Outgoing, verdict: Verdict) -> Result<(), Fault> {
        let settled = Settled { id: mail.envelope.id, attempts: mail.envelope.attempts, verdict };
        let mut work = self.db.work(Actor::SYSTEM).await?;
        messages::settle(&mut work, &[settled]).await?;
        work.commit().await
    }

    async fn rescues(&self) -> Result<usize, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let count = messages::rescue(&mut work, 100).await?;
        work.commit().await?;
        Ok(count)
    }

    async fn mail(&self, id: MessageId) -> Result<messages::Message, Fault> {
        let found = messages::find(&mut self.db.reader().await?, &id).await?;
        found.ok_or_else(|| Fault::new("no such mail"))
    }

    async fn says(&self, text: &'static str, id: &impl Bind) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new(text).bind(id)).await?;
        work.commit().await
    }

    fn waits(&self, seconds: i64) {
        self.db.clock().set(self.now().plus_seconds(seconds));
    }
}

fn letter(kind: MessageKind, guest: ContactId, template_id: EmailTemplateId, due_at: Instant) -> Letter {
    Letter {
        kind,
        contact_id: Some(guest),
        to_email: Some("eevi@vieras.example".into()),
        to_name: "Eevi Haavikkola".into(),
        template_id,
        event_id: None,
        registration_id: None,
        campaign_id: None,
        invitation_id: None,
        due_at,
    }
}

fn body(id: &MessageId) -> Body {
    Body {
        message_id: *id,
        from_name: Some("Kajo Oy".into()),
        from_email: "kutsut@kajo.example".into(),
        reply_to_name: None,
        reply_to_email: None,
        language: Locale::Fi,
        subject: "Tervetuloa".into(),
        html: "<p>Hei</p>".into(),
        text: "Hei".into(),
        calendar: None,
    }
}

fn ids(mails: &[Outgoing]) -> BTreeSet<MessageId> {
    mails.iter().map(|mail| mail.envelope.id).collect()
}

fn reply(text: &str) -> String {
    text.to_owned()
}

#[tokio::test]
async fn d25_an_opt_out_stops_invitations_and_nothing_else() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let onni = world.guest("Onni Kaarna").await?;
        for kind in MessageKind::ALL {
            world.posts(*kind, &[eevi, onni]).await?;
        }
        assert_eq!(world.composes().await?, 2 * MessageKind::ALL.len());

        world.says("update contacts set email_opt_out = true where id = $1", &eevi).await?;
        let claimed = world.claims(100).await?;

        let kinds = |guest: ContactId| -> BTreeSet<String> {
            let to_guest = claimed.iter().filter(|mail| mail.envelope.contact_id == Some(guest));
            to_guest.map(|mail| mail.envelope.kind.to_string()).collect()
        };
        let all: BTreeSet<String> = MessageKind::ALL.iter().map(ToString::to_string).collect();
        assert_eq!(kinds(onni), all);
        let stopped: Vec<String> = all.difference(&kinds(eevi)).cloned().collect();
        assert_eq!(stopped, ["invitation"]);
        let mails = messages::of_contact(&mut world.db.reader().await?, &eevi, 10).await?;
        let suppressed: Vec<_> =
            mails.iter().filter(|mail| mail.status == MessageStatus::Suppressed).collect();
        assert_eq!(suppressed.len(), 1);
        assert_eq!(suppressed[0].reason.as_deref(), Some("opt_out"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_is_sent_to_an_archived_contact_and_nothing_of_a_paused_campaign() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let onni = world.guest("Onni Kaarna").await?;
        let posted = world.posts(MessageKind::Confirmation, &[eevi, onni]).await?;
        world.composes().await?;
        world.says("update contacts set archived_at = 1 where id = $1", &eevi).await?;
        let campaign = world.campaign().await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let sql = Sql::new("update messages set campaign_id = $1 where id = $2");
        work.execute(sql.bind(&campaign).bind(&posted[1])).await?;
        work.commit().await?;

        world.says("update campaigns set paused = true where id = $1", &campaign).await?;
        assert_eq!(world.claims(10).await?, []);
        let archived = world.mail(posted[0]).await?;
        assert_eq!(
            (archived.status, archived.reason.as_deref()),
            (MessageStatus::Suppressed, Some("contact_archived"))
        );
        assert_eq!(world.mail(posted[1]).await?.status, MessageStatus::Queued);
        assert_eq!(outbox::due_since(&mut world.db.reader().await?, Queue::Ready).await?, None);

        world.says("update campaigns set paused = false where id = $1", &campaign).await?;
        assert_eq!(ids(&world.claims(10).await?), BTreeSet::from([posted[1]]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn workers_at_the_same_time_never_have_the_same_mail() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let posted = world.posts(MessageKind::Invitation, &[eevi; 60]).await?;
        world.composes().await?;

        let (a, b, c, d) =
            tokio::join!(world.claims(20), world.claims(20), world.claims(20), world.claims(20));
        let hands = [a?, b?, c?, d?];
        let all: BTreeSet<MessageId> = hands.iter().flat_map(|mails| ids(mails)).collect();
        assert!(hands.iter().all(|mails| mails.len() <= 20));
        assert_eq!(all.len(), hands.iter().map(Vec::len).sum::<usize>(), "a mail in two hands");
        let rest = world.claims(60).await?;
        assert_eq!(all.len() + rest.len(), posted.len());
        assert!(ids(&rest).is_disjoint(&all));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn mail_that_somebody_waits_for_leaves_before_the_campaigns() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.posts(MessageKind::Invitation, &[eevi; 5]).await?;
        world.waits(60);
        let confirmation = world.posts(MessageKind::Confirmation, &[eevi]).await?;
        world.composes().await?;
        assert_eq!(ids(&world.claims(1).await?), BTreeSet::from([confirmation[0]]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_verdict_makes_of_a_mail_what_the_server_said() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        world.posts(MessageKind::Confirmation, &[eevi; 5]).await?;
        world.composes().await?;
        let mails = world.claims(5).await?;
        let verdicts = [
            Verdict::Sent { reply: reply("250 ok") },
            Verdict::Deferred { reply: reply("451 later") },
            Verdict::Refused { reason: "recipient_refused", reply: reply("550 5.1.1 no such user") },
            Verdict::Unknown { reply: reply("connection closed") },
            Verdict::NotTried,
        ];
        for (mail, verdict) in mails.iter().zip(verdicts) {
            world.settles(mail, verdict).await?;
        }

        let now = world.now();
        let mut seen = Vec::new();
        for mail in &mails {
            let row = world.mail(mail.envelope.id).await?;
            let tries = messages::history(&mut world.db.reader().await?, &row.id).await?;
            let outcome = tries.first().map(|attempt| attempt.outcome.to_string()).unwrap_or_default();
            let waits = (row.due_at.millis() - now.millis()) / 1000;
            seen.push((row.status.to_string(), row.attempts, waits, outcome));
        }
        let expected = [
            ("sent", 1, 0, "sent"),
            ("queued", 1, 60, "deferred"),
            ("failed", 1, 0, "refused"),
            ("queued", 1, 60, "unknown"),
            ("queued", 0, 0, ""),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(status, tries, waits, line)| (status.to_owned(), tries, waits, line.to_owned()))
            .collect();
        assert_eq!(seen, expected);
        assert_eq!(world.mail(mails[0].envelope.id).await?.sent_at, Some(now));
        assert_eq!(
            world.mail(mails[2].envelope.id).await?.last_reply.as_deref(),
            Some("550 5.1.1 no such user")
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mail_put_off_for_two_days_is_given_up() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let posted = world.posts(MessageKind::Confirmation, &[eevi]).await?;
        world.composes().await?;
        let mut tries = 0;
        while let Some(mail) = world.claims(1).await?.first() {
            tries += 1;
            world.settles(mail, Verdict::Deferred { reply: reply("451 later") }).await?;
            let due_at = world.mail(posted[0]).await?.due_at;
            world.waits((due_at.millis() - world.now().millis()) / 1000);
        }
        let row = world.mail(posted[0]).await?;
        assert_eq!((row.status, row.reason.as_deref()), (MessageStatus::Failed, Some("gave_up")));
        assert_eq!(retry_after(tries), None);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_mail_of_a_lost_worker_goes_back_and_its_late_verdict_does_no_harm() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let posted = world.posts(MessageKind::Confirmation, &[eevi]).await?;
        world.composes().await?;
        let lost = world.claims(1).await?;
        assert_eq!(world.rescues().await?, 0, "the lease still holds");
        world.waits(61);
        assert_eq!(world.rescues().await?, 1);
        let again = world.claims(1).await?;
        assert_eq!(again[0].body, lost[0].body, "the same mail");
        assert_eq!(again[0].envelope.composed_at, lost[0].envelope.composed_at);
        assert_eq!(again[0].envelope.attempts, 2);

        // The lost worker wakes up: its "later" is about another try.
        world.settles(&lost[0], Verdict::Deferred { reply: reply("451 later") }).await?;
        assert_eq!(world.mail(posted[0]).await?.status, MessageStatus::Sending);
        world.settles(&again[0], Verdict::Sent { reply: reply("250 ok") }).await?;
        world.settles(&lost[0], Verdict::Unknown { reply: reply("gone") }).await?;
        assert_eq!(world.mail(posted[0]).await?.status, MessageStatus::Sent);
        assert_eq!(world.claims(1).await?, []);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_renewed_lease_is_not_rescued() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let posted = world.posts(MessageKind::Confirmation, &[eevi]).await?;
        world.composes().await?;
        world.claims(1).await?;
        world.waits(50);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let lease = work.now.plus_seconds(60);
        outbox::renew(&mut work, &posted, lease).await?;
        work.commit().await?;
        world.waits(50);
        assert_eq!(world.rescues().await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_mails_are_held_and_can_be_taken_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Haavikkola").await?;
        let posted = world.posts(MessageKind::Invitation, &[eevi; 3]).await?;
        world.composes().await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        assert_eq!(outbox::hold(&mut work, 2).await?, 2);
        assert_eq!(messages::suppress(&mut work, &posted, "undone").await?, 3);
        assert_eq!(outbox::hold(&mut work, 10).await?, 0);
        assert_eq!(messages::counts(&mut work).await?, [(MessageStatus::Suppressed, 3)]);
        work.commit().await
    })
    .await;
}

impl World {
    async fn campaign(&self) -> Result<CampaignId, Fault> {
        let mut draft = CampaignDraft::empty(self.owner);
        draft.name = "Kutsu".into();
        draft.estimated_end_date = "2027-01-01".parse().ok();
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let made = campaigns::create(&mut work, &draft).await;
        let made = made.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        work.commit().await?;
        Ok(made.id)
    }
}
