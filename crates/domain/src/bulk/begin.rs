//! Beginning: holds the act against the module, does the first page at once, and leaves the rest to the worker.

use super::{Act, BulkAct, BulkRefusal, Chosen, ForgetBulk, RunBulk, State, model::HOURS, run, store};
use crate::{
    custom_fields,
    ids::{BulkId, TargetGroupId},
    list,
    rights::Module,
    settings,
    tags::Tags,
    target_groups,
};
use ::store::{Entry, Work};
use ground::{Failure, Flaw, Invalid};
use serde_json::json;

/// Does `act` to the chosen records: the first page now, the others by the worker.
///
/// # Errors
/// [`BulkRefusal`]; a value that every record of the first page refuses is refused as a whole, and nothing is done.
pub async fn begin(
    work: &mut Work,
    module: Module,
    act: Act,
    chosen: Chosen,
) -> Result<BulkAct, Failure<BulkRefusal>> {
    let registry = custom_fields::registry(work).await?;
    if !module.offers(&act, &registry.of(module.catalog().name)) {
        return Err(BulkRefusal::NotOffered.into());
    }
    check(work, &act).await?;
    let askable = custom_fields::askable(work).await?;
    let wish = chosen.wish(module, &askable).map_err(BulkRefusal::from)?;
    let zone = settings::read(work).await?.time_zone;
    let total = list::count(work, &wish, &zone).await?;
    let id: BulkId = work.new_id();
    let actor = work.actor;
    let bulk = BulkAct {
        id,
        module,
        act,
        chosen,
        actor,
        state: State::Running,
        total,
        seen: 0,
        changed: 0,
        refused: 0,
        restored: 0,
        kept: 0,
        last_id: None,
        created_at: work.now,
        finished_at: None,
    };
    store::insert(work, &bulk).await?;
    work.record(Entry::new("bulk.begun", &id, &json!({"module": module, "act": bulk.act, "total": total})));
    let refused = run::page(work, bulk).await?;
    let bulk = store::find(work, &id).await?.ok_or(BulkRefusal::Missing)?;
    if let (Act::Set { .. }, Some(code), true) = (&bulk.act, refused, bulk.refused == bulk.seen) {
        return Err(BulkRefusal::Invalid(Invalid::one("value", code)).into());
    }
    let (now, forgotten) = (work.now, work.now.plus_seconds(HOURS * 3_600));
    if bulk.state.is_busy() {
        work.enqueue(&RunBulk { bulk: id }, now).await?;
    }
    work.enqueue(&ForgetBulk { bulk: id }, forgotten).await?;
    Ok(bulk)
}

async fn check(work: &mut Work, act: &Act) -> Result<(), Failure<BulkRefusal>> {
    match act {
        Act::AddTags { tags } | Act::RemoveTags { tags } if Tags::read(tags).is_empty() => {
            Err(BulkRefusal::Invalid(Invalid::one("value", "required")).into())
        }
        Act::JoinGroup { group } | Act::LeaveGroup { group } => may_change(work, group).await,
        _ => Ok(()),
    }
}

async fn may_change(work: &mut Work, id: &TargetGroupId) -> Result<(), Failure<BulkRefusal>> {
    let unknown = || BulkRefusal::Invalid(Invalid(vec![Flaw::new("value", "target_group.unknown")]));
    let group = target_groups::store::find(work, id).await?.ok_or_else(unknown)?;
    let actor = work.actor;
    if target_groups::may_change(work, actor, &group).await? {
        Ok(())
    } else {
        Err(BulkRefusal::GroupNotYours.into())
    }
}

/// Leaves the rest as it is; what was changed can be undone.
///
/// # Errors
/// [`BulkRefusal`].
pub async fn stop(work: &mut Work, id: &BulkId) -> Result<BulkAct, Failure<BulkRefusal>> {
    let mut bulk = store::lock(work, id).await?.ok_or(BulkRefusal::Missing)?;
    if bulk.state == State::Running {
        bulk.state = State::Stopped;
        bulk.finished_at = Some(work.now);
        store::update(work, &bulk).await?;
        work.record(Entry::new("bulk.stopped", id, &json!({"changed": bulk.changed})));
    }
    Ok(bulk)
}
