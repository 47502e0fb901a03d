//! Undoing: every changed record gets back what it had, where nobody has changed it since.

use super::{
    BulkAct, BulkRefusal, RunBulk, State,
    records::{Remembered, give_back},
    store,
};
use crate::ids::BulkId;
use ::store::{Entry, Work};
use ground::{Failure, Fault};
use serde_json::json;

/// Records of one page.
const PAGE: i64 = 200;

/// Undoes an act: the first page now, the others by the worker.
///
/// # Errors
/// [`BulkRefusal`].
pub async fn undo(work: &mut Work, id: &BulkId) -> Result<BulkAct, Failure<BulkRefusal>> {
    let mut bulk = store::lock(work, id).await?.ok_or(BulkRefusal::Missing)?;
    if !bulk.may_undo(work.now) {
        return Err(BulkRefusal::NotUndoable.into());
    }
    (bulk.state, bulk.last_id) = (State::Undoing, None);
    work.record(Entry::new("bulk.undone", id, &json!({"changed": bulk.changed})));
    page(work, bulk).await?;
    let bulk = store::find(work, id).await?.ok_or(BulkRefusal::Missing)?;
    if bulk.state.is_busy() {
        let now = work.now;
        work.enqueue(&RunBulk { bulk: *id }, now).await?;
    }
    Ok(bulk)
}

pub(super) async fn page(work: &mut Work, mut bulk: BulkAct) -> Result<(), Fault> {
    let remembered = store::remembered(work, &bulk.id, bulk.last_id.as_deref(), PAGE).await?;
    let here = i64::try_from(remembered.len()).unwrap_or(i64::MAX);
    bulk.last_id = remembered.last().map(|Remembered { id, .. }| id.to_vec()).or(bulk.last_id);
    let restored = give_back(work, bulk.module, &bulk.act, &remembered).await?;
    bulk.restored += restored;
    bulk.kept += here - restored;
    if here < PAGE {
        bulk.state = State::Undone;
        bulk.finished_at = Some(work.now);
    }
    store::update(work, &bulk).await
}
