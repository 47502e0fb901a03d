//! Putting accounts out of sight and bringing them back.

use super::store;
use crate::ids::AccountId;
use ::store::{Entry, Work};
use ground::{Fault, Instant};
use serde_json::json;

/// Archives those of `ids` that are not archived yet; gives back which, so that it can be undone.
pub async fn archive(work: &mut Work, ids: &[AccountId]) -> Result<Vec<AccountId>, Fault> {
    let now = work.now;
    mark(work, ids, Some(now), "account.archived").await
}

/// Brings back those of `ids` that are archived; gives back which.
pub async fn restore(work: &mut Work, ids: &[AccountId]) -> Result<Vec<AccountId>, Fault> {
    mark(work, ids, None, "account.restored").await
}

async fn mark(
    work: &mut Work,
    ids: &[AccountId],
    archived_at: Option<Instant>,
    what: &'static str,
) -> Result<Vec<AccountId>, Fault> {
    let marked = store::mark(work, ids, archived_at).await?;
    for id in &marked {
        work.record(Entry::new(what, id, &json!({})));
    }
    Ok(marked)
}
