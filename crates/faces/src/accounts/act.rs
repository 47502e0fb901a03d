//! What the list does with chosen accounts: archives them, and hands them over.

use super::index::LIST;
use crate::shell::{
    Problem,
    list::{List, archiving::Archived, owners::Owned},
};
use domain::{
    Owner,
    accounts::{self, AccountChange},
    ids::AccountId,
};
use store::Work;

/// The chosen go, and come back, in one statement.
pub struct Gone;

impl Archived for Gone {
    type Id = AccountId;
    const LIST: &'static List = &LIST;
    const TOLD: [&'static str; 2] = ["accounts-archived", "accounts-restored"];

    async fn archive(work: &mut Work, ids: Vec<AccountId>) -> Result<Vec<AccountId>, Problem> {
        Ok(accounts::archive(work, &ids).await?)
    }

    async fn restore(work: &mut Work, ids: &[AccountId]) -> Result<usize, Problem> {
        Ok(accounts::restore(work, ids).await?.len())
    }
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
