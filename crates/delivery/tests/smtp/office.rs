//! An office whose worker sends mail: a database, an event with its messages, guests and a worker.

use delivery::{
    smtp::Settings,
    worker::{Parts, Worker},
};
use domain::{
    Owner, contacts,
    documents::testing::PlainPress,
    email_templates,
    events::{self, Event, EventDraft, SessionDraft},
    ids::{ContactId, EmailTemplateId, MessageId},
    letters::{House, Writer},
    messages::{self, Letter, Message, MessageKind, MessageStatus},
    registration::{Channel, Confirm, Request, register, rules::Wish},
    staff,
};
use ground::{
    Fault, Words,
    token::{Links, SecretKey},
};
use std::{fmt::Debug, sync::Arc, time::Duration};
use store::{Actor, Db};
use tokio::time::{Instant, sleep};

pub struct Office {
    pub db: Db,
    owner: Owner,
    pub invitation: EmailTemplateId,
    pub event: Event,
}

fn broken(failure: impl Debug) -> Fault {
    Fault::new(format!("{failure:?}"))
}

impl Office {
    pub async fn new(db: Db) -> Result<Self, Fault> {
        let mut work = db.work(Actor::SYSTEM).await?;
        let user = staff::testing::an_administrator(&mut work, "Aura Tuulenkari").await?.id;
        let owner = Owner::User(user);
        let invitation =
            email_templates::testing::an_invitation("Kutsu").subject("Tervetuloa, {{ contact.first_name }}");
        let invitation = invitation.create(&mut work).await?.id;
        let message = email_templates::testing::a_message("Vahvistus").create(&mut work).await?.id;
        let mut draft = EventDraft::for_owner(owner);
        draft.name = "Syysjuhla".into();
        draft.seats = 1000;
        let starts_at = work.now.plus_days(50);
        draft.sessions =
            vec![SessionDraft { id: None, subject: "Ilta".into(), starts_at, ends_at: starts_at }];
        draft.registration_template_id = Some(message);
        let event = events::create(&mut work, &draft).await.map_err(broken)?;
        work.commit().await?;
        Ok(Self { db, owner, invitation, event })
    }

    pub async fn guest(&self, first: &str, last: &str, email: &str) -> Result<ContactId, Fault> {
        let Owner::User(user) = self.owner else { return Err(Fault::new("no user")) };
        let mut work = self.db.work(Actor::of("user", &user)).await?;
        let contact = contacts::testing::a_contact(first, last).email(email).create(&mut work).await?;
        work.commit().await?;
        Ok(contact.id)
    }

    pub async fn registers(&self, guest: ContactId) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let request = Request {
            event: self.event.id,
            contact: guest,
            channel: Channel::Link,
            campaign: None,
            wish: Wish::Any,
            confirm: Confirm::AsUsual,
            actor: Actor::SYSTEM,
            sheet: Some(domain::questionnaires::Sheet::default()),
        };
        register(&mut work, request).await.map_err(broken)?;
        work.commit().await
    }

    /// Posts an invitation to each of these addresses.
    pub async fn invites(&self, guest: ContactId, addresses: &[String]) -> Result<Vec<MessageId>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let due_at = work.now;
        let letter = |address: &String| Letter {
            kind: MessageKind::Invitation,
            contact_id: Some(guest),
            to_email: Some(address.clone()),
            to_name: "Väinö Åkerö".into(),
            template_id: self.invitation,
            event_id: Some(self.event.id),
            registration_id: None,
            campaign_id: None,
            invitation_id: None,
            due_at,
        };
        let letters: Vec<Letter> = addresses.iter().map(letter).collect();
        let posted = messages::post(&mut work, &letters).await?;
        work.commit().await?;
        Ok(posted)
    }

    pub fn links(&self) -> Links {
        Links::new("https://kutsu.test", SecretKey::from_bytes(&[7; 32]).expect("a key"))
    }

    pub fn worker(&self, smtp: Option<Settings>) -> Worker {
        let house = House {
            base_url: "https://kutsu.test".into(),
            sender_name: Some("Kajo Oy".into()),
            sender_email: "kutsut@kajo.example".into(),
        };
        let writer = Arc::new(Writer::new(house, Arc::new(Words::embedded())));
        let (db, links, press) = (self.db.clone(), self.links(), Arc::new(PlainPress));
        Worker::start(Parts { db, writer, links, smtp, lists: None, press }).expect("starts")
    }

    pub async fn mail(&self, id: &MessageId) -> Result<Message, Fault> {
        let found = messages::find(&mut self.db.reader().await?, id).await?;
        found.ok_or_else(|| Fault::new("no such mail"))
    }

    pub async fn count(&self, status: MessageStatus) -> Result<i64, Fault> {
        let counts = messages::counts(&mut self.db.reader().await?).await?;
        Ok(counts.into_iter().find(|(one, _)| *one == status).map_or(0, |(_, count)| count))
    }

    /// Waits until this many mails have this status.
    pub async fn awaits(&self, status: MessageStatus, count: i64) -> Result<(), Fault> {
        let patience = Instant::now() + Duration::from_secs(20);
        while self.count(status).await? != count {
            if Instant::now() > patience {
                let counts = messages::counts(&mut self.db.reader().await?).await?;
                return Err(Fault::new(format!("{count} mails never became {status}: {counts:?}")));
            }
            sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Lets time pass.
    pub fn waits(&self, seconds: i64) {
        self.db.clock().set(self.db.now().plus_seconds(seconds));
    }
}

pub fn to(port: u16, connections: usize) -> Option<Settings> {
    Some(format!("smtp://127.0.0.1:{port}?connections={connections}").parse().expect("a good URL"))
}

pub fn addresses(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("guest{number}@vieras.example")).collect()
}
