//! The card of one account: its facts, its people with their registrations, and the timeline of them all.

use crate::{
    invoices::line::Line,
    shell::{App, Asked, Path, Problem, Query, Staff, View, custom},
    timeline::{Before, Timeline},
};
use axum::{extract::State, response::Response};
use domain::{
    accounts::{self, Account},
    contacts::{self, Contact},
    ids::{AccountId, AccountMergeId, ContactId, EventId},
    invoices,
    list::{ListQuery, Wish},
    merging,
    overview::{self, About, PlaceOfAccount},
    staff,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// So many of the latest places of its people are shown.
const MOST_PLACES: i64 = 50;

/// What `accounts/card/details.html` sees.
#[derive(Serialize)]
pub struct AccountCard {
    account: Account,
    /// The account it was merged into.
    merged: Option<Into>,
    /// What the fields that administrators added hold.
    custom: Vec<custom::Part>,
    tab: &'static str,
    /// The places of its people at events.
    places: Vec<Place>,
    owner: String,
    /// The first of its contacts, in order.
    contacts: Vec<Person>,
    /// How many there are.
    contacts_total: i64,
    /// The address of them all.
    contacts_path: String,
    /// The newest it pays.
    invoices: Vec<Line>,
}

/// A merge that still stands.
#[derive(Serialize)]
struct Into {
    id: AccountMergeId,
    kept_id: AccountId,
    name: String,
}

impl Into {
    async fn of(reader: &mut Reader, account: &Account) -> Result<Option<Self>, Fault> {
        if account.archived_at.is_none() {
            return Ok(None);
        }
        let Some(merge) = merging::into(reader, &account.id).await? else { return Ok(None) };
        let kept = accounts::find(reader, &merge.kept_id).await?;
        let name = kept.map(|kept| kept.name).unwrap_or_default();
        Ok(Some(Self { id: merge.id, kept_id: merge.kept_id, name }))
    }
}

/// A place of one of its people.
#[derive(Serialize)]
struct Place {
    contact_id: ContactId,
    name: String,
    event_id: EventId,
    event_name: String,
    starts_at: Instant,
    status: String,
}

impl From<PlaceOfAccount> for Place {
    fn from(place: PlaceOfAccount) -> Self {
        Self {
            contact_id: place.contact_id,
            name: format!("{} {}", place.first_name, place.last_name),
            event_id: place.event_id,
            event_name: place.event_name,
            starts_at: place.starts_at,
            status: place.status,
        }
    }
}

/// A contact of the account.
#[derive(Serialize)]
struct Person {
    id: ContactId,
    name: String,
    title: Option<String>,
    email: Option<String>,
    email_opt_out: bool,
}

impl View for AccountCard {
    const PAGE: &'static str = "accounts/card/details.html";
    const PART: Option<&'static str> = Some("accounts/_card.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let account = accounts::testing::a_sample("Norrskär & <Öhman>", at);
        let person = Person {
            id: ground::Id::from_bytes([3; 16]),
            name: "Åsa <Öhman>".into(),
            title: Some("Johtaja".into()),
            email: Some("asa@example.org".into()),
            email_opt_out: true,
        };
        let place = || Place {
            contact_id: ground::Id::from_bytes([3; 16]),
            name: "Åsa <Öhman>".into(),
            event_id: ground::Id::from_bytes([7; 16]),
            event_name: "Syysjuhla & <x>".into(),
            starts_at: at,
            status: "waitlisted".into(),
        };
        let card = |account, contacts: Vec<Person>| Self {
            invoices: contacts.first().map(|_| Line::samples()).unwrap_or_default(),
            account,
            merged: (!contacts.is_empty()).then(|| Into {
                id: ground::Id::from_bytes([9; 16]),
                kept_id: ground::Id::from_bytes([8; 16]),
                name: "Åbo & <x>".into(),
            }),
            custom: if contacts.is_empty() { Vec::new() } else { custom::sample() },
            tab: "details",
            places: contacts.iter().map(|_| place()).collect(),
            owner: "Aura".into(),
            contacts_total: 12,
            contacts,
            contacts_path: "/app/contacts?filter=x".into(),
        };
        vec![
            card(
                Account { archived_at: Some(at), street: Some("Katu 1".into()), ..account.clone() },
                vec![person],
            ),
            card(account, vec![]),
        ]
    }
}

/// `GET /app/accounts/{id}`: the card; to htmx its short form for the drawer.
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<AccountId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let account = accounts::get(&mut reader, &id).await?;
    let filter = format!(r#"{{"field":"account_id","op":"eq","value":"{id}"}}"#);
    let query = ListQuery { filter: Some(filter.clone()), ..ListQuery::default() };
    let wish = Wish::read(&query, &contacts::fields::FIELDS, app.site().fields.custom())
        .map_err(|_| Fault::new("contacts cannot be asked for by account"))?;
    let listing = contacts::page(&mut reader, &wish, app.site().zone()).await?;
    let owners = staff::owners(&mut reader).await?;
    let places = overview::places_of_account(&mut reader, &id, MOST_PLACES).await?;
    let today = asked.now.date(app.site().zone());
    let bills = invoices::store::of_account(&mut reader, &id, MOST_PLACES).await?;
    let bills = bills.iter().map(|invoice| Line::of(&asked, invoice, today)).collect();
    let owner = owners.into_iter().find(|(owner, _)| *owner == account.owner);
    let custom = custom::parts(&app, &asked, &mut reader, "accounts", &account.custom).await?;
    let merged = Into::of(&mut reader, &account).await?;
    let card = AccountCard {
        account,
        merged,
        custom,
        tab: "details",
        places: places.into_iter().map(Place::from).collect(),
        owner: owner.map(|(_, name)| name).unwrap_or_default(),
        contacts_total: listing.total,
        contacts: listing.items.into_iter().map(person).collect(),
        invoices: bills,
        contacts_path: format!("/app/contacts?filter={}", crate::shell::encoded(&filter)),
    };
    app.show(&asked, &card)
}

/// What `accounts/card/timeline.html` sees.
#[derive(Serialize)]
pub struct TimelineTab {
    account: Account,
    tab: &'static str,
    timeline: Timeline,
}

/// `GET /app/accounts/{id}/timeline?before=`
pub async fn timeline(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<AccountId>,
    Query(before): Query<Before>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let account = accounts::get(&mut reader, &id).await?;
    let path = format!("/app/accounts/{id}/timeline");
    let timeline = Timeline::of(&app, &asked, &mut reader, &About::Account(id), &path, before.at()).await?;
    app.show(&asked, &TimelineTab { account, tab: "timeline", timeline })
}

impl View for TimelineTab {
    const PAGE: &'static str = "accounts/card/timeline.html";

    fn samples() -> Vec<Self> {
        let account =
            accounts::testing::a_sample("Norrskär & <Öhman>", Instant::from_millis(1_795_417_200_000));
        let tab = |timeline| Self { account: account.clone(), tab: "timeline", timeline };
        vec![tab(Timeline::sample()), tab(Timeline::sample_empty())]
    }
}

fn person(contact: Contact) -> Person {
    Person {
        id: contact.id,
        name: contact.name(),
        title: contact.title,
        email: contact.email.map(|email| email.to_string()),
        email_opt_out: contact.email_opt_out,
    }
}
