//! Contacts that may be one person, side by side, to be merged or told apart.

use crate::shell::{App, Asked, Entered, Problem, Staff, Toast, View};
use axum::{extract::State, response::Response};
use domain::{
    contacts::{self, Alike, Contact},
    ids::ContactId,
};
use ground::Instant;
use serde::Serialize;

/// Where the page is.
pub const HOME: &str = "/app/contacts/duplicates";
/// So many groups of each kind are shown.
const MOST: i64 = 50;

/// What `contacts/duplicates.html` sees.
#[derive(Serialize)]
pub struct DuplicatesPage {
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    why: Alike,
    contacts: Vec<Person>,
}

#[derive(Serialize)]
struct Person {
    id: ContactId,
    name: String,
    number: String,
    title: Option<String>,
    account: Option<String>,
    email: Option<String>,
    city: Option<String>,
    created_at: Instant,
}

/// `GET /app/contacts/duplicates`
pub async fn show(State(app): State<App>, Staff(_): Staff, asked: Asked) -> Result<Response, Problem> {
    let found = contacts::duplicates(&mut app.reader().await?, MOST).await?;
    let group = |found: contacts::Duplicates| Group {
        why: found.why,
        contacts: found.contacts.into_iter().map(Person::from).collect(),
    };
    app.show(&asked, &DuplicatesPage { groups: found.into_iter().map(group).collect() })
}

/// `POST /app/contacts/duplicates/apart` with `ids`
pub async fn apart(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<ContactId> = read.ids("ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let known = contacts::of(&mut work, &ids).await?;
    let ids: Vec<ContactId> = ids.into_iter().filter(|id| known.contains_key(id)).collect();
    contacts::tell_apart(&mut work, &ids).await?;
    work.commit().await?;
    Ok(app.told(&asked, HOME, &Toast::new("duplicates-told-apart")))
}

impl From<Contact> for Person {
    fn from(contact: Contact) -> Self {
        Self {
            id: contact.id,
            name: contact.name(),
            number: contact.number,
            title: contact.title,
            account: contact.account_name,
            email: contact.email.map(|email| email.to_string()),
            city: contact.city,
            created_at: contact.created_at,
        }
    }
}

impl View for DuplicatesPage {
    const PAGE: &'static str = "contacts/duplicates.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let person = |name: &str| {
            let contact =
                contacts::testing::a_contact(name, "<Öhman>").email("asa@example.org").in_city("Åbo");
            Person::from(contact.sample(at))
        };
        let group = |why: &Alike| Group { why: *why, contacts: ["Åsa", "Asa", "Åsa"].map(person).into() };
        let groups = <Alike as ground::Choice>::ALL.iter().map(group).collect();
        vec![Self { groups }, Self { groups: vec![] }]
    }
}
