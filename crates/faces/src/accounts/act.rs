//! Acts on accounts: archiving one or many, and taking that back.

use super::index::LIST;
use crate::shell::{
    App, Asked, Entered, Problem, Query, Staff, Toast,
    list::{List, owners::Owned},
};
use axum::{extract::State, response::Response};
use domain::{
    Owner,
    accounts::{self, AccountChange},
    ids::AccountId,
};
use serde::Deserialize;
use store::Work;

/// `POST /app/accounts/archive` with `ids`: at once, and the toast can undo it.
pub async fn archive(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let ids: Vec<AccountId> = read.ids("ids");
    read.finish()?;
    let mut work = app.work(me.user.actor()).await?;
    let archived = accounts::archive(&mut work, &ids).await?;
    work.commit().await?;
    if archived.is_empty() {
        return Ok(app.told(&asked, "/app/accounts", &Toast::new("accounts-none-chosen")));
    }
    let listed: Vec<String> = archived.iter().map(ToString::to_string).collect();
    let toast = Toast::new("accounts-archived").with("count", archived.len());
    let toast = toast.undo(format!("/app/accounts/restore?ids={}", listed.join(",")));
    Ok(app.told(&asked, "/app/accounts", &toast))
}

/// The accounts that come back.
#[derive(Deserialize)]
pub struct Restored {
    ids: String,
}

/// `POST /app/accounts/restore?ids=acc_…,acc_…`
pub async fn restore(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Query(query): Query<Restored>,
) -> Result<Response, Problem> {
    let ids: Vec<AccountId> = query.ids.split(',').filter_map(|id| id.parse().ok()).collect();
    let mut work = app.work(me.user.actor()).await?;
    let restored = accounts::restore(&mut work, &ids).await?;
    work.commit().await?;
    let path = match ids.as_slice() {
        [one] => format!("/app/accounts/{one}"),
        _ => "/app/accounts".into(),
    };
    Ok(app.told(&asked, &path, &Toast::new("accounts-restored").with("count", restored.len())))
}

/// Accounts are handed over one by one, each with its entry in the journal.
pub struct Given;

impl Owned for Given {
    type Id = AccountId;
    const LIST: &'static List = &LIST;

    async fn give(work: &mut Work, id: &AccountId, owner: Owner) -> Result<Option<Owner>, Problem> {
        let Some(account) = accounts::find(work, id).await? else { return Ok(None) };
        if account.owner == owner {
            return Ok(None);
        }
        let change = AccountChange { owner: owner.to_string().into(), ..AccountChange::default() };
        accounts::edit(work, id, None, &change).await?;
        Ok(Some(account.owner))
    }
}
