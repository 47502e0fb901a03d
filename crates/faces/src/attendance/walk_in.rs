//! Walk-ins: somebody who is not on the list. First looked for among the contacts, otherwise written down in a few fields.

use super::mark::door_path;
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View, gate},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance::{self, Newcomer, WalkInRefusal, rules::may_mark},
    contacts::{self, Contact, ContactChange},
    ids::{ContactId, EventId},
    list::{ListQuery, Wish},
    registration::{self, Status},
    rights::{Act, Module},
};
use ground::{Failure, Fault, Refusal};
use serde::{Deserialize, Serialize};
use store::Reader;

/// So many of the contacts are shown.
const SHOWN: &str = "8";

/// What `attendance/walk_in.html` sees.
#[derive(Serialize)]
pub struct WalkInPage {
    head: EventHead,
    q: String,
    found: Vec<Person>,
    form: Entered,
    /// The typed address is theirs already.
    known: Vec<Person>,
    /// What is wrong and has no field here.
    other_flaws: bool,
    closed: Option<&'static str>,
}

/// Somebody who may be let in.
#[derive(Clone, Serialize)]
struct Person {
    id: ContactId,
    name: String,
    account: Option<String>,
    email: Option<String>,
    /// Stands with the event already.
    status: Option<Status>,
}

#[derive(Default, Deserialize)]
pub struct Asking {
    #[serde(default)]
    q: String,
}

/// The fields of somebody new.
const FIELDS: [&str; 4] = ["first_name", "last_name", "email", "phone"];

/// `GET /app/events/{id}/door/walk-in?q=`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    Query(asking): Query<Asking>,
) -> Result<Response, Problem> {
    let mut form = Entered::default();
    // Who was looked for at the door and not found is probably who stands there.
    let (first, last) = asking.q.trim().split_once(' ').unwrap_or(("", asking.q.trim()));
    form.set("first_name", first);
    form.set("last_name", last);
    let page = of(&app, &mut app.reader().await?, &id, asking.q, form).await?;
    app.show(&asked, &page)
}

async fn of(
    app: &App,
    reader: &mut Reader,
    id: &EventId,
    q: String,
    form: Entered,
) -> Result<WalkInPage, Problem> {
    let event = event_of(reader, id).await?;
    let mut found = Vec::new();
    if !q.trim().is_empty() {
        let query = ListQuery { q: Some(q.clone()), limit: Some(SHOWN.into()), ..ListQuery::default() };
        if let Ok(wish) = Wish::read(&query, &contacts::fields::FIELDS, &app.custom()) {
            let page = contacts::page(reader, &wish, app.site().zone()).await?;
            found = people(reader, id, page.items).await?;
        }
    }
    let closed = may_mark(&event, Status::Registered, reader.now).err().map(|no| no.code());
    let head = EventHead::of(reader, &event).await?;
    Ok(WalkInPage { head, q, found, form, known: Vec::new(), other_flaws: false, closed })
}

async fn people(reader: &mut Reader, event: &EventId, contacts: Vec<Contact>) -> Result<Vec<Person>, Fault> {
    let mut people = Vec::with_capacity(contacts.len());
    for contact in contacts {
        let known = registration::store::find_of(reader, event, &contact.id).await?;
        people.push(Person {
            id: contact.id,
            name: contact.name(),
            account: contact.account_name,
            email: contact.email.map(|email| email.to_string()),
            status: known.map(|row| row.status),
        });
    }
    Ok(people)
}

/// `POST /app/events/{id}/door/walk-in` with `contact_id`, or with the fields of somebody new (and `anyway`, although
/// the address is known).
pub async fn submit(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let contact: Option<ContactId> = read.id("contact_id");
    read.finish()?;
    let who = match contact {
        Some(contact) => Newcomer::Known(contact),
        None if !asked.licence.may(Module::Contacts, Act::Create) => {
            return Err(gate::closed(Module::Contacts, Act::Create));
        }
        None => Newcomer::New { written: Box::new(written(&form)), anyway: form.has("anyway") },
    };
    let mut work = app.work(me.user.actor()).await?;
    match attendance::walk_in(&mut work, &id, who).await {
        Ok(done) => {
            work.commit().await?;
            app.tallies_changed();
            let key = if done.overbooked { "attendance-walked-in-over" } else { "attendance-walked-in" };
            let toast = Toast::new(key).with("name", done.contact.name());
            Ok(app.told(&asked, &door_path(&id, ""), &toast))
        }
        Err(Failure::Refused(no)) => {
            drop(work);
            refused(&app, &asked, &id, form, no).await
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

fn written(form: &Entered) -> ContactChange {
    ContactChange {
        first_name: form.text("first_name").into(),
        last_name: form.text("last_name").into(),
        email: form.text("email").into(),
        phone: form.text("phone").into(),
        ..ContactChange::default()
    }
}

async fn refused(
    app: &App,
    asked: &Asked,
    id: &EventId,
    form: Entered,
    no: WalkInRefusal,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let flaws = no.flaws().to_vec();
    let page = match no {
        WalkInRefusal::Known(contacts) => {
            let known = people(&mut reader, id, contacts).await?;
            let page = of(app, &mut reader, id, form.text("q").to_owned(), form).await?;
            WalkInPage { known, ..page }
        }
        _ if !flaws.is_empty() => {
            let other_flaws = flaws.iter().any(|flaw| !FIELDS.contains(&flaw.field.as_str()));
            let q = form.text("q").to_owned();
            let page = of(app, &mut reader, id, q, form.with_flaws(&flaws)).await?;
            WalkInPage { other_flaws, ..page }
        }
        no => return Err(Problem::refused(&no)),
    };
    drop(reader);
    app.show_again(asked, &page)
}

impl View for WalkInPage {
    const PAGE: &'static str = "attendance/walk_in.html";

    fn samples() -> Vec<Self> {
        let person = |number: u8, status: Option<Status>| Person {
            id: ground::Id::from_bytes([number; 16]),
            name: "Eevi <Haavikkola>".into(),
            account: Some("Tuulenpesä & <Oy>".into()),
            email: status.is_some().then(|| "eevi@example.org".to_owned()),
            status,
        };
        let page = |found| Self {
            head: EventHead::sample("under_way"),
            q: "eevi\"".into(),
            found,
            form: Entered::default(),
            known: vec![],
            other_flaws: false,
            closed: None,
        };
        let people = || {
            vec![
                person(1, None),
                person(2, Some(Status::Registered)),
                person(3, Some(Status::Waitlisted)),
                person(4, Some(Status::Cancelled)),
            ]
        };
        let flaws = [ground::Flaw::new("last_name", "required"), ground::Flaw::new("email", "email")];
        let mut typed = Entered::default();
        typed.set("first_name", "Eevi <x>");
        vec![
            page(people()),
            page(vec![]),
            Self { q: String::new(), ..page(vec![]) },
            Self { form: typed.clone().with_flaws(&flaws), other_flaws: true, ..page(vec![]) },
            Self { form: typed, known: people(), ..page(vec![]) },
            Self { closed: Some("attendance.too_early"), ..page(vec![]) },
        ]
    }
}
