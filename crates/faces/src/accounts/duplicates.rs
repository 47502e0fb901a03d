//! Accounts that may be one organisation, side by side.

use crate::shell::{App, Asked, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    accounts::{self, Account, Alike},
    contacts,
    ids::AccountId,
};
use ground::Instant;
use serde::Serialize;
use std::collections::HashMap;

/// Where the page is.
pub const HOME: &str = "/app/accounts/duplicates";
/// So many groups of each kind are shown.
const MOST: i64 = 50;

/// What `accounts/duplicates.html` sees.
#[derive(Serialize)]
pub struct DuplicatesPage {
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    why: Alike,
    accounts: Vec<Organisation>,
}

#[derive(Serialize)]
struct Organisation {
    id: AccountId,
    name: String,
    number: String,
    business_id: Option<String>,
    city: Option<String>,
    contacts: i64,
    created_at: Instant,
}

/// `GET /app/accounts/duplicates`
pub async fn show(State(app): State<App>, Staff(_): Staff, asked: Asked) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let found = accounts::duplicates(&mut reader, MOST).await?;
    let ids: Vec<AccountId> =
        found.iter().flat_map(|group| &group.accounts).map(|account| account.id).collect();
    let counts = contacts::count_of_accounts(&mut reader, &ids).await?;
    let group = |found: accounts::Duplicates| Group {
        why: found.why,
        accounts: found.accounts.into_iter().map(|account| organisation(account, &counts)).collect(),
    };
    app.show(&asked, &DuplicatesPage { groups: found.into_iter().map(group).collect() })
}

fn organisation(account: Account, counts: &HashMap<AccountId, i64>) -> Organisation {
    Organisation {
        contacts: counts.get(&account.id).copied().unwrap_or(0),
        id: account.id,
        name: account.name,
        number: account.number,
        business_id: account.business_id,
        city: account.city,
        created_at: account.created_at,
    }
}

impl View for DuplicatesPage {
    const PAGE: &'static str = "accounts/duplicates.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let account = |name: &str| organisation(accounts::testing::a_sample(name, at), &HashMap::new());
        let group =
            |why: &Alike| Group { why: *why, accounts: ["Harju Oy", "<Harju> & co"].map(account).into() };
        let groups = <Alike as ground::Choice>::ALL.iter().map(group).collect();
        vec![Self { groups }, Self { groups: vec![] }]
    }
}
