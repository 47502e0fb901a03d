//! The list of accounts.

use crate::shell::{
    App, Asked, Problem, Query, Staff, View,
    list::{ListHead, Listed, PageQuery, Reading, Tab},
    palette::{Found, Hit},
};
use axum::{extract::State, response::Response};
use domain::{
    accounts::{self, Account, fields::FIELDS},
    contacts,
    ids::AccountId,
    list::{ListQuery, Wish},
    staff,
};
use futures_util::future::BoxFuture;
use ground::{Fault, Instant};
use serde::Serialize;
use std::sync::Arc;
use store::filter::CustomFields;

/// What `accounts/index.html` sees.
#[derive(Serialize)]
pub struct AccountIndex {
    list: ListHead,
    tabs: Vec<Tab>,
    accounts: Vec<Row>,
}

/// One account of the list.
#[derive(Serialize)]
struct Row {
    id: AccountId,
    number: String,
    name: String,
    business_id: Option<String>,
    city: Option<String>,
    industry: Option<String>,
    employees: Option<i64>,
    turnover: Option<i64>,
    /// How many contacts belong to it.
    contacts: i64,
    owner: String,
    created_at: Instant,
}

impl View for AccountIndex {
    const PAGE: &'static str = "accounts/index.html";
    const PART: Option<&'static str> = Some("accounts/_list.html");

    fn samples() -> Vec<Self> {
        let row = Row {
            id: ground::Id::from_bytes([4; 16]),
            number: "A-1001".into(),
            name: "Norrskär & <Öhman>".into(),
            business_id: Some("0737546-2".into()),
            city: Some("Åbo".into()),
            industry: Some("Konsultointi".into()),
            employees: Some(120),
            turnover: Some(12_500_000),
            contacts: 3,
            owner: "Aura".into(),
            created_at: Instant::from_millis(1_795_417_200_000),
        };
        let tabs = vec![Tab::new("Kaikki", "/app/accounts", true).counted(40)];
        let flawed = ListHead { flaws: vec!["Kenttää <x> ei ole.".into()], ..ListHead::default() };
        vec![
            Self { list: ListHead::sample(), tabs: tabs.clone(), accounts: vec![row] },
            Self { list: ListHead::default(), tabs, accounts: vec![] },
            Self { list: flawed, tabs: vec![], accounts: vec![] },
        ]
    }
}

/// `GET /app/accounts?filter=&q=&sort=&cursor=&archived=`
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
        return app.show_again(&asked, &AccountIndex { list: head, tabs: vec![], accounts: vec![] });
    };
    let listing = accounts::page(&mut reader, &wish, app.site().zone()).await?;
    head.counted(&listing);
    let own = format!(r#"{{"field":"owner","op":"eq","value":"{}"}}"#, me.user.id);
    let tabs = reading.tabs(&head, &[("accounts-all", ""), ("list-own", &own)]);
    let ids: Vec<AccountId> = listing.items.iter().map(|account| account.id).collect();
    let contacts = contacts::count_of_accounts(&mut reader, &ids).await?;
    let rows = listing.items.into_iter().map(|account| {
        let owner = account.owner.to_string();
        let named = owners.iter().find(|(id, _)| *id == owner);
        let owner = named.map(|(_, name)| name.clone()).unwrap_or_default();
        row(owner, contacts.get(&account.id).copied().unwrap_or(0), account)
    });
    app.show(&asked, &AccountIndex { list: head, tabs, accounts: rows.collect() })
}

fn row(owner: String, contacts: i64, account: Account) -> Row {
    Row {
        id: account.id,
        number: account.number,
        name: account.name,
        business_id: account.business_id,
        city: account.city,
        industry: account.industry,
        employees: account.employees,
        turnover: account.turnover,
        contacts,
        owner,
        created_at: account.created_at,
    }
}

/// What the palette finds among accounts.
pub fn find(app: App, _: Arc<Asked>, typed: String) -> BoxFuture<'static, Result<Found, Fault>> {
    Box::pin(async move {
        let query = ListQuery { q: Some(typed), limit: Some("5".into()), ..ListQuery::default() };
        let mut hits = Vec::new();
        if let Ok(wish) = Wish::read(&query, &FIELDS, &CustomFields::NONE) {
            let found = accounts::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
            hits.extend(found.items.into_iter().map(|account| Hit {
                icon: "building-2",
                label: account.name,
                hint: account.city.unwrap_or(account.number),
                path: format!("/app/accounts/{}", account.id),
            }));
        }
        Ok(Found { module: "accounts", hits })
    })
}
