//! The accounts that a field offers while one types.

use crate::shell::{App, Asked, Problem, Query, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    accounts::{self, fields::FIELDS},
    list::{ListQuery, Wish},
};
use serde::{Deserialize, Serialize};

/// What was typed so far.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

/// What `accounts/options.html` sees.
#[derive(Serialize)]
pub struct AccountOptions {
    q: String,
    accounts: Vec<AccountOption>,
}

#[derive(Serialize)]
struct AccountOption {
    id: String,
    name: String,
    hint: String,
}

impl View for AccountOptions {
    const PAGE: &'static str = "accounts/options.html";
    const PART: Option<&'static str> = Some("accounts/_options.html");

    fn samples() -> Vec<Self> {
        let option =
            |name: &str| AccountOption { id: "acc_1".into(), name: name.into(), hint: "Åbo".into() };
        vec![
            Self { q: "x\"y".into(), accounts: vec![option("Norrskär & <Öhman>")] },
            Self { q: String::new(), accounts: vec![] },
        ]
    }
}

/// `GET /app/accounts/options?q=`: options to a field, a page to a browser.
pub async fn options(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    let query = ListQuery { q: Some(typed.q.clone()), limit: Some("20".into()), ..ListQuery::default() };
    let wish = Wish::read(&query, &FIELDS, &app.custom())?;
    let found = accounts::page(&mut app.reader().await?, &wish, app.site().zone()).await?;
    let option = |account: accounts::Account| AccountOption {
        id: account.id.to_string(),
        name: account.name,
        hint: account.city.or(account.business_id).unwrap_or(account.number),
    };
    app.show(&asked, &AccountOptions { q: typed.q, accounts: found.items.into_iter().map(option).collect() })
}
