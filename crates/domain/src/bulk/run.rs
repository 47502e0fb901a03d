//! Going through the records: a page is one transaction, in the name of who began, and begins after the last id.

use super::{
    BulkAct, State,
    records::{Done, Outcome, act_on},
    store, undo,
};
use crate::{
    custom_fields,
    ids::{BulkId, UserId},
    rights, settings, staff,
};
use ::store::{Actor, Sql, Work, jobs::Job};
use ground::{Fault, Id, Instant};
use serde::{Deserialize, Serialize};

/// Records of one page: a page of a list is done while one waits.
const PAGE: i64 = 200;
/// Remembered changes that are forgotten in one transaction.
const FORGOTTEN: i64 = 5_000;

/// The job: goes on with an act, or with undoing it.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunBulk {
    pub bulk: BulkId,
}

impl Job for RunBulk {
    const NAME: &'static str = "run_bulk";
}

/// The job: forgets what an act changed, when it can no longer be undone.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetBulk {
    pub bulk: BulkId,
}

impl Job for ForgetBulk {
    const NAME: &'static str = "forget_bulk";
}

/// Does one page. `Some(when)`: there is more to do then; `None`: it is over.
pub async fn step(work: &mut Work, id: &BulkId) -> Result<Option<Instant>, Fault> {
    let Some(bulk) = store::lock(work, id).await? else { return Ok(None) };
    work_as(work, bulk.actor).await?;
    match bulk.state {
        State::Running => {
            page(work, bulk).await?;
        }
        State::Undoing => undo::page(work, bulk).await?,
        State::Done | State::Stopped | State::Undone => return Ok(None),
    }
    let is_busy = store::find(work, id).await?.is_some_and(|bulk| bulk.state.is_busy());
    Ok(is_busy.then_some(work.now))
}

/// From now on in the name of who began, who may see and change no more than when it began or now.
async fn work_as(work: &mut Work, actor: Actor) -> Result<(), Fault> {
    work.actor = actor;
    let ("user", Some(id)) = (actor.kind, actor.id) else { return Ok(()) };
    if let Some(user) = staff::find(work, &UserId::from_bytes(id)).await? {
        let licence = rights::licence_of(work, &user).await?;
        work.see_with(licence.sight());
    }
    Ok(())
}

/// Forgets some of what an act changed. `Some(when)`: there is more.
pub async fn forget(work: &mut Work, id: &BulkId) -> Result<Option<Instant>, Fault> {
    let forgotten = store::forget(work, id, FORGOTTEN).await?;
    Ok((forgotten > 0).then_some(work.now))
}

/// Goes through one page; gives the code by which a record refused, when one did.
pub(super) async fn page(work: &mut Work, mut bulk: BulkAct) -> Result<Option<&'static str>, Fault> {
    let ids = next_ids(work, &bulk).await?;
    let done = act_on(work, bulk.module, &bulk.act, &ids).await?;
    let mut refused = None;
    for Done { outcome, .. } in &done {
        match outcome {
            Outcome::Changed { .. } => bulk.changed += 1,
            Outcome::Same => {}
            Outcome::Refused(code) => {
                bulk.refused += 1;
                refused = Some(*code);
            }
        }
    }
    store::remember(work, &bulk.id, &done).await?;
    let here = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    bulk.seen += here;
    bulk.total = bulk.total.max(bulk.seen);
    bulk.last_id = ids.last().map(|id| id.to_vec()).or(bulk.last_id);
    if here < PAGE {
        bulk.state = State::Done;
        bulk.finished_at = Some(work.now);
    }
    store::update(work, &bulk).await?;
    Ok(refused)
}

/// The next chosen records, in the order of ids: each is met once, whatever the act does to the filter.
async fn next_ids(work: &mut Work, bulk: &BulkAct) -> Result<Vec<[u8; 16]>, Fault> {
    let registry = custom_fields::registry(work).await?;
    let wish = match bulk.chosen.wish(bulk.module, registry.custom()) {
        Ok(wish) => wish,
        // The filter names what has gone since: nobody, never everybody.
        Err(_) => return Ok(Vec::new()),
    };
    let today = wish.today(work.now, &settings::read(work).await?.time_zone);
    let table = wish.catalog.table;
    let mut sql = Sql::new("select ");
    sql.push(table).push(".id from ").push(table).push(" where ");
    wish.push_conditions(&mut sql, &today);
    if let Some(last) = &bulk.last_id {
        sql.push(" and ").push(table).push(".id > ").push_value(last);
    }
    sql.push(" order by ").push(table).push(".id limit ").push_value(&PAGE);
    let ids: Vec<(Vec<u8>,)> = work.seen(sql).await?;
    Ok(ids.into_iter().filter_map(|(id,)| id.try_into().ok()).collect())
}
