//! The list of contacts.

use crate::shell::{
    App, Asked, Problem, Query, Staff, View,
    list::{ListHead, Listed, PageQuery, Reading, Tab},
    palette::{Found, Hit},
};
use axum::{extract::State, response::Response};
use domain::{
    contacts::{self, Contact, fields::FIELDS},
    ids::{AccountId, ContactId},
    list::{ListQuery, Wish},
    staff,
};
use futures_util::future::BoxFuture;
use ground::{Fault, Instant, Locale};
use serde::Serialize;
use std::sync::Arc;
use store::filter::CustomFields;

/// What `contacts/index.html` sees.
#[derive(Serialize)]
pub struct ContactIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    contacts: Vec<Row>,
}

/// One contact of the list.
#[derive(Serialize)]
struct Row {
    id: ContactId,
    number: String,
    name: String,
    title: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    account_id: Option<AccountId>,
    account_name: Option<String>,
    city: Option<String>,
    language: Locale,
    email_opt_out: bool,
    owner: String,
    created_at: Instant,
}

impl View for ContactIndex {
    const PAGE: &'static str = "contacts/index.html";
    const PART: Option<&'static str> = Some("contacts/_list.html");

    fn samples() -> Vec<Self> {
        let row = Row {
            id: ground::Id::from_bytes([3; 16]),
            number: "K-1001".into(),
            name: "Åsa <Öhman>".into(),
            title: Some("Koulutuspäällikkö".into()),
            email: Some("asa@example.org".into()),
            phone: Some("+358 40 123 4567".into()),
            account_id: Some(ground::Id::from_bytes([4; 16])),
            account_name: Some("Norrskär & Co".into()),
            city: Some("Åbo".into()),
            language: Locale::Sv,
            email_opt_out: true,
            owner: "Aura".into(),
            created_at: Instant::from_millis(1_795_417_200_000),
        };
        let tabs = vec![Tab::new("Kaikki", "/app/contacts", true).counted(1234)];
        let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
        vec![
            Self { list: ListHead::sample(), tabs: tabs.clone(), contacts: vec![row] },
            Self { list: ListHead::default(), tabs, contacts: vec![] },
            Self { list: flawed, tabs: vec![], contacts: vec![] },
        ]
    }
}

/// `GET /app/contacts?filter=&q=&sort=&cursor=&archived=`
pub async fn index(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let owners = staff::owners(&mut reader).await?;
    let owners: Vec<(String, String)> =
        owners.into_iter().map(|(owner, name)| (owner.to_string(), name)).collect();
    let reading =
        Reading { app: &app, asked: &asked, catalog: &FIELDS, records: vec![("owner", owners.clone())] };
    let Listed { wish, list: mut head, leads_to } = Listed::read(&reading, &query);
    if let Some(address) = leads_to {
        return Ok(crate::shell::see_other(&address));
    }
    let Some(wish) = wish else {
        return app.show_again(&asked, &ContactIndex { list: head, tabs: vec![], contacts: vec![] });
    };
    let listing = contacts::page(&mut reader, &wish, app.site().zone()).await?;
    head.counted(&listing);
    let tabs = reading.tabs(
        &head,
        &[
            ("contacts-all", ""),
            ("list-own", &format!(r#"{{"field":"owner","op":"eq","value":"{}"}}"#, me.user.id)),
            ("contacts-opted-out", r#"{"field":"email_opt_out","op":"eq","value":true}"#),
            ("contacts-without-email", r#"{"field":"email","op":"is_empty"}"#),
        ],
    );
    let owner_of = |contact: &Contact| {
        let owner = contact.owner.to_string();
        let named = owners.iter().find(|(id, _)| *id == owner);
        named.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let rows = listing.items.into_iter().map(|contact| row(owner_of(&contact), contact));
    app.show(&asked, &ContactIndex { list: head, tabs, contacts: rows.collect() })
}

fn row(owner: String, contact: Contact) -> Row {
    Row {
        id: contact.id,
        name: contact.name(),
        number: contact.number,
        title: contact.title,
        email: contact.email.map(|email| email.to_string()),
        phone: contact.phone.map(|phone| phone.to_string()),
        account_id: contact.account_id,
        account_name: contact.account_name,
        city: contact.city,
        language: contact.language,
        email_opt_out: contact.email_opt_out,
        owner,
        created_at: contact.created_at,
    }
}

/// What the palette finds among contacts.
pub fn find(app: App, _: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &CustomFields::NONE) {
            let found = contacts::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
            hits.extend(found.items.into_iter().map(|contact| Hit {
                icon: "user",
                label: contact.name(),
                hint: contact.account_name.unwrap_or(contact.number),
                path: format!("/app/contacts/{}", contact.id),
            }));
        }
        Ok(Found { module: "contacts", hits })
    })
}
