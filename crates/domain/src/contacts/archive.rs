//! Putting contacts out of sight and bringing them back.

use super::store;
use crate::{ids::ContactId, reactions};
use ::store::{Entry, Work};
use ground::{Fault, Instant};
use serde_json::json;

/// Archives those of `ids` that are not archived yet; gives back which, so that it can be undone.
pub async fn archive(work: &mut Work, ids: &[ContactId]) -> Result<Vec<ContactId>, Fault> {
    let now = work.now;
    let archived = mark(work, ids, Some(now), "contact.archived").await?;
    reactions::contacts_archived(work, &archived).await?;
    Ok(archived)
}

/// Brings back those of `ids` that are archived; gives back which.
pub async fn restore(work: &mut Work, ids: &[ContactId]) -> Result<Vec<ContactId>, Fault> {
    mark(work, ids, None, "contact.restored").await
}

async fn mark(
    work: &mut Work,
    ids: &[ContactId],
    archived_at: Option<Instant>,
    what: &'static str,
) -> Result<Vec<ContactId>, Fault> {
    let marked = store::mark(work, ids, archived_at).await?;
    for id in &marked {
        work.record(Entry::new(what, id, &json!({})));
    }
    Ok(marked)
}
