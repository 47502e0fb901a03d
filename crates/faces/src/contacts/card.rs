//! The card of one contact: facts, and under Lisätiedot what else is known.

use crate::shell::{App, Asked, Path, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    contacts::{self, Contact},
    events,
    ids::ContactId,
    list::{ListQuery, Wish},
    registration::{self, Status},
    staff,
};
use ground::{Fault, Id, Instant};
use serde::Serialize;
use std::collections::HashMap;
use store::{Reader, filter::CustomFields};

/// What `contacts/card.html` sees.
#[derive(Serialize)]
pub struct ContactCard {
    contact: Contact,
    name: String,
    account_name: Option<String>,
    owner: String,
    /// Others with the same address (D-14).
    namesakes: Vec<Namesake>,
    registrations: Vec<Place>,
}

/// Another contact with the same address.
#[derive(Serialize)]
struct Namesake {
    id: ContactId,
    name: String,
    number: String,
}

/// One event that the contact has answered.
#[derive(Serialize)]
struct Place {
    event_id: String,
    event_name: String,
    event_number: String,
    starts_at: Instant,
    status: Status,
}

impl View for ContactCard {
    const PAGE: &'static str = "contacts/card.html";
    const PART: Option<&'static str> = Some("contacts/_card.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let contact: Contact = contacts::testing::a_contact("Åsa", "<Öhman>")
            .email("asa@example.org")
            .in_city("Åbo")
            .opted_out()
            .sample(at);
        let place = Place {
            event_id: "evt_1".into(),
            event_name: "Harju & <Öhman>".into(),
            event_number: "KT-1001".into(),
            starts_at: at,
            status: Status::Waitlisted,
        };
        let namesake = Namesake { id: contact.id, name: "Åsa <Öhman>".into(), number: "K-1002".into() };
        let bare: Contact = contacts::testing::a_contact("Onni", "Aalto").sample(at);
        vec![
            Self {
                name: contact.name(),
                contact: Contact {
                    archived_at: Some(at),
                    account_id: Some(Id::from_bytes([4; 16])),
                    ..contact
                },
                account_name: Some("Norrskär & <Öhman>".into()),
                owner: "Aura".into(),
                namesakes: vec![namesake],
                registrations: vec![place],
            },
            Self {
                name: bare.name(),
                contact: bare,
                account_name: None,
                owner: String::new(),
                namesakes: vec![],
                registrations: vec![],
            },
        ]
    }
}

/// `GET /app/contacts/{id}`: the card; to htmx its short form for the drawer.
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let contact = contacts::get(&mut reader, &id).await?;
    let registrations = places(&app, &mut reader, &id).await?;
    let same_address = match &contact.email {
        Some(email) => contacts::find_by_email(&mut reader, email).await?,
        None => Vec::new(),
    };
    let namesakes = same_address.into_iter().filter(|other| other.id != id && other.archived_at.is_none());
    let namesakes =
        namesakes.map(|other| Namesake { id: other.id, name: other.name(), number: other.number });
    let owners = staff::owners(&mut reader).await?;
    let owner = owners.into_iter().find(|(owner, _)| *owner == contact.owner);
    let card = ContactCard {
        name: contact.name(),
        account_name: contact.account_name.clone(),
        owner: owner.map(|(_, name)| name).unwrap_or_default(),
        namesakes: namesakes.collect(),
        registrations,
        contact,
    };
    app.show(&asked, &card)
}

/// Where the contact stands with events, the latest first.
async fn places(app: &App, reader: &mut Reader, id: &ContactId) -> Result<Vec<Place>, Fault> {
    let filter = format!(r#"{{"field":"contact_id","op":"eq","value":"{id}"}}"#);
    let query =
        ListQuery { filter: Some(filter), sort: Some("-registered_at".into()), ..ListQuery::default() };
    let Ok(wish) = Wish::read(&query, &registration::fields::FIELDS, &CustomFields::NONE) else {
        return Err(Fault::new("registrations cannot be asked for by contact"));
    };
    let rows = registration::store::page(reader, &wish, app.site().zone()).await?.items;
    let ids: Vec<_> = rows.iter().map(|row| row.event_id).collect();
    let events = events::store::by_ids(reader, &ids).await?;
    let events: HashMap<_, _> = events.into_iter().map(|event| (event.id, event)).collect();
    let place = |row: registration::Registration| {
        let event = events.get(&row.event_id)?;
        Some(Place {
            event_id: event.id.to_string(),
            event_name: event.name.clone(),
            event_number: event.number.clone(),
            starts_at: event.starts_at,
            status: row.status,
        })
    };
    Ok(rows.into_iter().filter_map(place).collect())
}
