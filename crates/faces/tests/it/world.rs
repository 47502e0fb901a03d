//! A small Kutsu to talk to: an administrator, events and guests in one line, and a browser that keeps its cookies.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use domain::{
    Owner,
    attendance::{self, Newcomer},
    certificates::{self, Certificate},
    contacts::{Contact, testing::a_contact},
    email_templates::testing::a_message,
    events::{self, Event, EventDraft, SessionDraft},
    ids::{ContactId, EventId},
    registration::{self, Channel, Confirm, Registration, rules::Wish},
    staff::User,
};
use faces::shell::{
    App,
    testing::{Answer, Browser, World as Kutsu},
};
use ground::{Fault, Instant, Purpose};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use store::{Actor, Db, Engine, Sql};

pub struct World {
    pub db: Db,
    pub app: App,
    /// The browser of somebody invited.
    pub guest: Browser,
    /// Aura's browser.
    pub staff: Browser,
    pub aura: User,
    /// Opens all of the API.
    pub key: String,
}

impl World {
    pub async fn new(db: Db) -> Result<Self, Fault> {
        let kutsu = Kutsu::over(db.clone(), "http://kutsu.test").await;
        let staff = kutsu.signed_in("Aura Tuulenkari").await;
        let aura = staff.user.clone().expect("a user");
        let mut work = db.work(Actor::SYSTEM).await?;
        let made = domain::staff::create_key(&mut work, "Testi".into(), &[]).await;
        let (_, key) = made.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        work.commit().await?;
        let key = key.reveal().to_owned();
        Ok(Self { db, app: kutsu.app.clone(), guest: kutsu.guest(), staff, aura, key })
    }

    pub fn now(&self) -> Instant {
        self.db.now()
    }

    /// An event in 50 days with all three messages.
    pub async fn event(&self, seats: i64, waitlist_seats: i64) -> Result<Event, Fault> {
        self.event_with(|draft| (draft.seats, draft.waitlist_seats) = (seats, waitlist_seats)).await
    }

    pub async fn event_with(&self, change: impl FnOnce(&mut EventDraft)) -> Result<Event, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let template = Some(a_message("Viesti").create(&mut work).await?.id);
        let starts_at = self.now().plus_days(50);
        let mut draft = EventDraft::for_owner(Owner::User(self.aura.id));
        draft.name = "Talvi-ilta".into();
        let ends_at = starts_at.plus_seconds(3 * 3600);
        draft.sessions = vec![SessionDraft { id: None, subject: "Ilta".into(), starts_at, ends_at }];
        draft.registration_template_id = template;
        draft.waitlist_template_id = template;
        draft.cancellation_template_id = template;
        change(&mut draft);
        let event = events::create(&mut work, &draft).await;
        let event = event.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        work.commit().await?;
        Ok(event)
    }

    pub async fn guest(&self, name: &str) -> Result<Contact, Fault> {
        self.guest_speaking(name, "fi").await
    }

    pub async fn guest_speaking(&self, name: &str, language: &str) -> Result<Contact, Fault> {
        let (first, last) = name.split_once(' ').unwrap_or((name, "Vieras"));
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let made = a_contact(first, last).email(&format!("{}@vieras.example", ground::collate::fold(first)));
        let guest = made.speaking(language).create(&mut work).await?;
        work.commit().await?;
        Ok(guest)
    }

    /// The personal link of a guest, as a mail would hold it.
    pub async fn link(&self, event: &Event, guest: &Contact) -> Result<String, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let invitation = registration::own_invitation(&mut work, &event.id, &guest.id).await?;
        work.commit().await?;
        let address = self.app.links.address(Purpose::Invitation, &invitation);
        Ok(address.trim_start_matches("http://kutsu.test").to_owned())
    }

    pub async fn registers(&self, event: &Event, guest: &Contact) -> Result<Registration, Fault> {
        let request = registration::Request {
            event: event.id,
            contact: guest.id,
            channel: Channel::Link,
            campaign: None,
            wish: Wish::Any,
            confirm: Confirm::AsUsual,
            actor: Actor::SYSTEM,
            sheet: Some(domain::questionnaires::Sheet::default()),
        };
        let placed = self.app.desk.register(request).await;
        Ok(placed.map_err(|failure| Fault::new(format!("{failure:?}")))?.registration)
    }

    pub async fn registration_of(
        &self,
        event: EventId,
        guest: ContactId,
    ) -> Result<Option<Registration>, Fault> {
        registration::store::find_of(&mut self.db.reader().await?, &event, &guest).await
    }

    /// A certificate of a guest, of an event that was yesterday.
    pub async fn certificate(&self, guest: &Contact) -> Result<Certificate, Fault> {
        let starts_at = self.now().plus_days(-1);
        let event = self.event_with(|draft| {
            draft.seats = 5;
            draft.sessions[0].starts_at = starts_at;
            draft.sessions[0].ends_at = starts_at.plus_seconds(3 * 3600);
        });
        let event = event.await?;
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let broken = |what: String| Fault::new(what);
        let known = Newcomer::Known(guest.id);
        let there = attendance::walk_in(&mut work, &event.id, known).await;
        let there = there.map_err(|no| broken(format!("{no:?}")))?;
        let issued = certificates::issue_for(&mut work, &there.marked.registration.id).await;
        let issued = issued.map_err(|no| broken(format!("{no:?}")))?;
        work.commit().await?;
        Ok(issued)
    }

    /// A call of the API.
    pub async fn call(&self, method: Method, path: &str, body: Json) -> Reply {
        let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let answer = self.guest.sends(request, body).await;
        Reply { status: answer.status.as_u16(), json: serde_json::from_str(&answer.body).unwrap_or_default() }
    }

    pub async fn read(&self, path: &str) -> Json {
        let reply = self.call(Method::GET, path, Json::Null).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.json);
        reply.json
    }

    pub async fn post(&self, path: &str, body: Json) -> Reply {
        self.call(Method::POST, path, body).await
    }

    /// Everything in the database, table by table.
    pub async fn dump(&self) -> Result<BTreeMap<String, String>, Fault> {
        let mut reader = self.db.reader().await?;
        let is_sqlite = self.db.engine() == Engine::Sqlite;
        let names = if is_sqlite {
            "select name from sqlite_master where type = 'table'"
        } else {
            "select cast(table_name as text) from information_schema.tables where table_schema = current_schema()"
        };
        let tables: Vec<(String,)> = reader.all(Sql::new(names)).await?;
        let mut dump = BTreeMap::new();
        for (table,) in tables {
            let rows = if is_sqlite {
                let columns = format!("select name from pragma_table_info('{table}')");
                let columns: Vec<(String,)> = reader.all(written(&columns)).await?;
                let row: Vec<String> = columns.into_iter().map(|(name,)| format!("quote({name})")).collect();
                format!("select coalesce(group_concat({}, ';'), '') from {table}", row.join(" || ',' || "))
            } else {
                format!("select coalesce(string_agg(t::text, ';' order by t::text), '') from {table} t")
            };
            let (text,): (String,) = reader.one(written(&rows)).await?;
            dump.insert(table, text);
        }
        Ok(dump)
    }
}

/// What a call came to.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub json: Json,
}

impl Reply {
    /// Status and code of a problem.
    pub fn code(&self) -> (u16, &str) {
        (self.status, self.json["code"].as_str().unwrap_or_default())
    }

    /// Status, and every wrong field with what is wrong.
    pub fn flaws(&self) -> (u16, Vec<(&str, &str)>) {
        let errors = self.json["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        let told = errors.iter().map(|error| {
            (error["field"].as_str().unwrap_or_default(), error["code"].as_str().unwrap_or_default())
        });
        (self.status, told.collect())
    }
}

/// The page says all of this, as people read it (no-break spaces are spaces).
pub fn says(answer: &Answer, words: &[&str]) {
    let page = answer.body.replace(['\u{A0}', '\u{AD}'], " ").replace("&#x2f;", "/").replace("&#x27;", "'");
    for word in words {
        assert!(page.contains(word), "the page does not say \"{word}\":\n{page}");
    }
}

/// The page says none of this.
pub fn hides(answer: &Answer, words: &[&str]) {
    for word in words {
        assert!(!answer.body.contains(word), "the page says \"{word}\"");
    }
}

fn written(text: &str) -> Sql {
    let mut sql = Sql::new("");
    sql.push(text);
    sql
}

/// The settings of a house that may invoice.
pub fn a_seller() -> domain::settings::SettingsChange {
    domain::settings::SettingsChange {
        organisation_name: "Kajo Akatemia".into(),
        business_id: "0737546-2".into(),
        street: "Kajokatu 1".into(),
        postal_code: "33100".into(),
        city: "Tampere".into(),
        iban: "FI37 1590 3000 0007 76".into(),
        bic: "NDEAFIHH".into(),
        ..Default::default()
    }
}
