//! A small instance over HTTP: a program with a key, a signed-in administrator, contacts, an event and a template.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use domain::{
    contacts::testing::a_contact,
    email_templates::testing::an_invitation,
    events::{self, Event, EventDraft, SessionDraft},
    ids::{CampaignId, ContactId, EmailTemplateId},
    staff::User,
};
use faces::shell::testing::{Browser, World as Instance};
use ground::{Fault, Zone};
use serde_json::{Value as Json, json};
use store::{Actor, Db, Work};

pub struct World {
    pub db: Db,
    /// The browser of the administrator.
    pub aura: Browser,
    key: String,
    instance: Instance,
}

pub struct Answer {
    pub status: u16,
    pub text: String,
    pub body: Json,
}

impl Answer {
    pub fn field(&self) -> (u16, &str, &str) {
        let error = &self.body["errors"][0];
        let text = |name: &str| error[name].as_str().unwrap_or_default();
        (self.status, text("field"), text("code"))
    }

    pub fn id(&self) -> &str {
        assert_eq!(self.status, 201, "{}", self.text);
        self.body["id"].as_str().expect("an id")
    }
}

impl World {
    pub async fn new() -> Self {
        let instance = Instance::new().await;
        let aura = instance.signed_in("Aura Tuulenkari").await;
        let mut work = instance.db.work(Actor::SYSTEM).await.expect("a work");
        let made = domain::staff::create_key(&mut work, "Test".into(), &[]).await;
        let key = made.expect("a key").1.reveal().to_owned();
        work.commit().await.expect("committed");
        Self { db: instance.db.clone(), aura, key, instance }
    }

    /// The browser of somebody nobody knows.
    pub fn guest(&self) -> Browser {
        self.instance.guest()
    }

    pub fn user(&self) -> &User {
        self.aura.user.as_ref().expect("a user")
    }

    pub async fn work(&self) -> Work {
        self.db.work(self.user().actor()).await.expect("a work")
    }

    pub async fn call(&self, method: Method, path: &str, body: Json) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        let answer = self.instance.guest().sends(request, Body::from(body)).await;
        let body = serde_json::from_str(&answer.body).unwrap_or_default();
        Answer { status: answer.status.as_u16(), text: answer.body, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, Json::Null).await
    }

    pub async fn post(&self, path: &str, body: Json) -> Answer {
        self.call(Method::POST, path, body).await
    }

    pub async fn contact(&self, name: &str) -> ContactId {
        let (first, last) = name.split_once(' ').expect("two names");
        let mut work = self.work().await;
        let made = a_contact(first, last).email(&format!("{}@vieras.example", first.to_lowercase()));
        let id = made.create(&mut work).await.expect("a contact").id;
        work.commit().await.expect("committed");
        id
    }

    /// Three contacts with addresses.
    pub async fn contacts(&self) -> Vec<ContactId> {
        let mut made = Vec::new();
        for name in ["Eevi Haavikkola", "Otso Halmevirta", "Minttu Ikiniemi"] {
            made.push(self.contact(name).await);
        }
        made
    }

    pub async fn template(&self) -> EmailTemplateId {
        let mut work = self.work().await;
        let id = an_invitation("Kutsu").create(&mut work).await.expect("a template").id;
        work.commit().await.expect("committed");
        id
    }

    pub async fn event(&self, seats: i64) -> Event {
        let mut work = self.work().await;
        let starts_at = work.now.plus_days(30);
        let mut draft = EventDraft::empty(domain::Owner::User(self.user().id), Zone::helsinki());
        draft.name = "Talvi-ilta".into();
        draft.seats = seats;
        let ends_at = starts_at.plus_seconds(7200);
        draft.sessions = vec![SessionDraft { id: None, subject: "Ilta".into(), starts_at, ends_at }];
        let event = events::create(&mut work, &draft).await.expect("an event");
        work.commit().await.expect("committed");
        event
    }

    /// A group of these contacts.
    pub async fn group(&self, name: &str, contacts: &[ContactId]) -> String {
        let made = self.post("/target-groups", json!({"name": name})).await;
        let id = made.id().to_owned();
        let added =
            self.post(&format!("/target-groups/{id}/members"), json!({"contact_ids": contacts})).await;
        assert_eq!(added.body["member_count"], contacts.len(), "{}", added.text);
        id
    }

    /// An active campaign with a template and an event, changed by `with`.
    pub async fn campaign(&self, with: Json) -> String {
        let mut sent = json!({
            "name": "Talvi-ilta, kutsu", "active": true, "estimated_end_date": "2026-12-31",
            "email_template_id": self.template().await, "event_id": self.event(20).await.id,
        });
        for (field, value) in with.as_object().expect("an object") {
            sent[field] = value.clone();
        }
        self.post("/campaigns", sent).await.id().to_owned()
    }

    /// Lets the worker make what is due of a campaign.
    pub async fn fill(&self, campaign: &str) -> Result<(), Fault> {
        let id: CampaignId = campaign.parse().map_err(|_| Fault::new("no campaign's id"))?;
        loop {
            let mut work = self.db.work(Actor::SYSTEM).await?;
            let (more, now) = (domain::campaigns::fill(&mut work, &id).await?, work.now);
            work.commit().await?;
            if more != Some(now) {
                return Ok(());
            }
        }
    }
}
