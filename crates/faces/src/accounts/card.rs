//! The card of one account: facts, and its contacts.

use crate::shell::{App, Asked, Path, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    accounts::{self, Account},
    contacts::{self, Contact},
    ids::{AccountId, ContactId},
    list::{ListQuery, Wish},
    staff,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::filter::CustomFields;

/// What `accounts/card.html` sees.
#[derive(Serialize)]
pub struct AccountCard {
    account: Account,
    owner: String,
    /// The first of its contacts, in order.
    contacts: Vec<Person>,
    /// How many there are.
    contacts_total: i64,
    /// The address of them all.
    contacts_path: String,
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
    const PAGE: &'static str = "accounts/card.html";
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
        let card = |account, contacts: Vec<Person>| Self {
            account,
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
    let wish = Wish::read(&query, &contacts::fields::FIELDS, &CustomFields::NONE)
        .map_err(|_| Fault::new("contacts cannot be asked for by account"))?;
    let listing = contacts::page(&mut reader, &wish, app.site().zone()).await?;
    let owners = staff::owners(&mut reader).await?;
    let owner = owners.into_iter().find(|(owner, _)| *owner == account.owner);
    let card = AccountCard {
        account,
        owner: owner.map(|(_, name)| name).unwrap_or_default(),
        contacts_total: listing.total,
        contacts: listing.items.into_iter().map(person).collect(),
        contacts_path: format!("/app/contacts?filter={}", crate::shell::encoded(&filter)),
    };
    app.show(&asked, &card)
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
