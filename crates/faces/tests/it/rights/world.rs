//! Two people with a record of every kind each, who do not see each other's; an administrator beside them.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use domain::{
    ids::{ContactId, QuestionnaireId},
    merging,
    questionnaires::{self, Question, QuestionKind, QuestionnaireDraft},
    rights::{self, Level, Module, ProfileRights},
    staff::{self, User},
};
use faces::shell::testing::{Answer, Browser, World as Kutsu};
use ground::{Failure, Fault, Labels};
use serde_json::{Value as Json, json};
use std::{collections::BTreeMap, fmt::Debug};
use store::{Actor, Db};

/// A word in the name of everything that is foreign.
pub const SECRET: &str = "Salamyhkä";

pub struct World {
    pub kutsu: Kutsu,
    pub db: Db,
    /// The narrow user.
    pub nelli: Browser,
    /// Opens what Nelli sees.
    pub key: String,
    pub own: Records,
    pub foreign: Records,
}

/// The id of one record of each kind, by its prefix.
pub type Records = BTreeMap<&'static str, String>;

pub fn done<T, R: Debug>(result: Result<T, Failure<R>>) -> Result<T, Fault> {
    result.map_err(|failure| Fault::new(format!("{failure:?}")))
}

impl World {
    pub async fn new(db: Db) -> Result<Self, Fault> {
        let kutsu = Kutsu::over(db.clone(), "http://kutsu.test").await;
        let mut work = db.work(Actor::SYSTEM).await?;
        let admin = staff::testing::an_administrator(&mut work, "Aura Tuulenkari").await?;
        let nelli = staff::testing::a_user(&mut work, "Nelli Kapea").await?;
        let other = staff::testing::a_user(&mut work, "Oskari Toinen").await?;
        done(domain::settings::change(&mut work, None, crate::world::a_seller()).await)?;
        work.commit().await?;
        let _ = admin;
        let key = a_key(&db, &nelli).await?;
        let own = records(&kutsu, &key, "Oma", &nelli).await?;
        let foreign = records(&kutsu, &a_key(&db, &other).await?, SECRET, &other).await?;
        let nelli = kutsu.browser_of(nelli).await;
        Ok(Self { db, nelli, key, own, foreign, kutsu })
    }

    /// Everybody sees only the own records.
    pub async fn close(&self) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let levels = Module::owned().map(|module| (module, Level::Own)).collect();
        done(rights::share(&mut work, &levels).await)?;
        work.commit().await
    }

    /// Gives Nelli a profile.
    pub async fn profile(&self, rights: ProfileRights) -> Result<(), Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let name = format!("Profiili {}", rights.0.len());
        let profile = done(rights::add_profile(&mut work, &name.into(), rights).await)?;
        let nelli = self.nelli.user.as_ref().expect("a user").id;
        done(staff::assign(&mut work, &nelli, None, Some(profile.id)).await)?;
        work.commit().await
    }

    pub async fn asks(&self, method: &Method, path: &str) -> Answer {
        if path.starts_with("/api/") {
            return call(&self.kutsu, &self.key, method.clone(), path, json!({})).await;
        }
        match *method {
            Method::GET => self.nelli.gets(path).await,
            _ => self.nelli.posts(path, &[]).await,
        }
    }
}

async fn a_key(db: &Db, user: &User) -> Result<String, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let (key, secret) = done(staff::create_key(&mut work, user.name.clone().into(), &[]).await)?;
    done(staff::bind_key(&mut work, &key.id, Some(user.id)).await)?;
    work.commit().await?;
    Ok(secret.reveal().to_owned())
}

pub async fn call(kutsu: &Kutsu, key: &str, method: Method, path: &str, body: Json) -> Answer {
    let request = Request::builder().method(method.clone()).uri(path);
    let request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
    let body = if method == Method::GET { String::new() } else { body.to_string() };
    kutsu.guest().sends(request, Body::from(body)).await
}

async fn made(kutsu: &Kutsu, key: &str, path: &str, body: Json) -> Result<Json, Fault> {
    let answer = call(kutsu, key, Method::POST, &format!("/api/v1{path}"), body).await;
    if !answer.status.is_success() {
        return Err(Fault::new(format!("{path}: {}", answer.body)));
    }
    serde_json::from_str(&answer.body).map_err(|error| Fault::because("reading an answer", error))
}

/// A questionnaire that asks for a file and no more.
async fn asking_for_a_file(kutsu: &Kutsu) -> Result<QuestionnaireId, Fault> {
    let question = Question {
        key: "liite".into(),
        label: Labels::same("Liite"),
        ..Question::of_kind(QuestionKind::File)
    };
    let draft = QuestionnaireDraft {
        name: "Liitteet".into(),
        questions: vec![question],
        ..QuestionnaireDraft::default()
    };
    let mut work = kutsu.db.work(Actor::SYSTEM).await?;
    let made = done(questionnaires::create(&mut work, &draft).await)?;
    work.commit().await?;
    Ok(made.id)
}

/// One record of every kind, whose owner is the user of the key.
#[expect(clippy::too_many_lines, reason = "a world told in one piece")]
async fn records(kutsu: &Kutsu, key: &str, word: &str, user: &User) -> Result<Records, Fault> {
    let id = |record: &Json| record["id"].as_str().unwrap_or_default().to_owned();
    let account = made(kutsu, key, "/accounts", json!({"name": format!("{word} Oy")})).await?;
    let contact = |first: &str| {
        let email = format!("{first}.{}@vieras.example", user.id).to_lowercase();
        json!({"first_name": first, "last_name": word, "email": email, "account_id": account["id"]})
    };
    let mut person = contact("Aino");
    for (field, value) in [("street", "Kotikatu 3"), ("postal_code", "33200"), ("city", "Tampere")] {
        person[field] = value.into();
    }
    let person = made(kutsu, key, "/contacts", person).await?;
    let double = made(kutsu, key, "/contacts", contact("Eero")).await?;
    let body = "<p>{{ link.registration }}</p>";
    let template = json!({"name": format!("{word} viesti"), "folder": "campaign",
        "sending_time": "immediately", "subject": word, "body_html": body});
    let template = made(kutsu, key, "/email-templates", template).await?;
    let confirmation = json!({"name": format!("{word} vahvistus"), "folder": "event",
        "sending_time": "immediately", "subject": word, "body_html": "<p>Hei</p>"});
    let confirmation = made(kutsu, key, "/email-templates", confirmation).await?;
    let product = made(kutsu, key, "/products", json!({"name": "Päivä", "unit_price": 49_000})).await?;
    let asks = asking_for_a_file(kutsu).await?;
    let file =
        made(kutsu, key, &format!("/questionnaires/{asks}/files?question=liite&name=liite.txt"), json!({}))
            .await?;
    let event = json!({"name": format!("{word} ilta"), "seats": 5, "waitlist_seats": 1,
        "questionnaire_id": asks,
        "product_id": product["id"], "payer": "contact",
        "registration_template_id": confirmation["id"],
        "sessions": [{"subject": word, "starts_at": "2027-01-20T15:00:00Z", "ends_at": "2027-01-20T17:00:00Z"}]});
    let event = made(kutsu, key, "/events", event).await?;
    let place = format!("/events/{}/registrations", id(&event));
    let registration = made(
        kutsu,
        key,
        &place,
        json!({"contact_id": person["id"], "send_confirmation": true, "answers": {"liite": file["id"]}}),
    )
    .await?;
    let invoices = format!("/events/{}/invoices", id(&event));
    let invoice = made(kutsu, key, &invoices, json!({"issue": true})).await?["invoices"][0].take();
    let past = json!({"name": format!("{word} koulutus"), "seats": 5, "waitlist_seats": 0,
        "sessions": [{"subject": word, "starts_at": "2026-01-20T15:00:00Z", "ends_at": "2026-01-20T17:00:00Z"}]});
    let past = made(kutsu, key, "/events", past).await?;
    let certified = made(
        kutsu,
        key,
        &format!("/events/{}/registrations", id(&past)),
        json!({"contact_id": person["id"], "override": true}),
    )
    .await?;
    let marked = format!("/api/v1/registrations/{}/attendance", id(&certified));
    call(kutsu, key, Method::PUT, &marked, json!({})).await;
    let certificate = format!("/registrations/{}/certificate", id(&certified));
    let certificate = made(kutsu, key, &certificate, json!({})).await?;
    let group = made(kutsu, key, "/target-groups", json!({"name": format!("{word} ryhmä")})).await?;
    let members = format!("/target-groups/{}/members", id(&group));
    made(kutsu, key, &members, json!({"contact_ids": [person["id"]]})).await?;
    let campaign = json!({"name": format!("{word} kampanja"), "active": true, "estimated_end_date": "2027-01-31",
        "email_template_id": template["id"], "event_id": event["id"]});
    let campaign = made(kutsu, key, "/campaigns", campaign).await?;
    let attach = format!("/campaigns/{}/target-groups", id(&campaign));
    made(kutsu, key, &attach, json!({"target_group_id": group["id"]})).await?;

    let mut work = kutsu.db.work(user.actor()).await?;
    let read = |record: &Json| id(record).parse::<ContactId>().map_err(|_| Fault::new("no contact's id"));
    let merge = merging::merge(&mut work, &read(&person)?, &read(&double)?, &[]).await;
    let merge = done(merge)?.id.to_string();
    let campaign_id = id(&campaign).parse().map_err(|_| Fault::new("no campaign's id"))?;
    domain::campaigns::fill(&mut work, &campaign_id).await?;
    let batch: Option<(domain::ids::BatchId,)> = work
        .optional(
            store::Sql::new("select id from campaign_batches where campaign_id = $1").bind(&campaign_id),
        )
        .await?;
    let message: Option<(domain::ids::MessageId,)> = {
        let contact = read(&person)?;
        work.optional(store::Sql::new("select id from messages where contact_id = $1").bind(&contact)).await?
    };
    work.commit().await?;

    let session = event["sessions"][0]["id"].as_str().unwrap_or_default().to_owned();
    let (batch, message) = (batch.expect("a batch").0, message.expect("a message").0);
    Ok(BTreeMap::from([
        ("acc", id(&account)),
        ("con", id(&person)),
        ("tpl", id(&template)),
        ("evt", id(&event)),
        ("reg", id(&registration)),
        ("tgr", id(&group)),
        ("cam", id(&campaign)),
        ("ses", session),
        ("mrg", merge),
        ("bat", batch.to_string()),
        ("msg", message.to_string()),
        ("ivc", id(&invoice)),
        ("crt", id(&certificate)),
        ("afl", id(&file)),
    ]))
}
