//! The tables `bulk_acts` and `bulk_changes`.

use super::{
    BulkAct, State,
    records::{Done, Outcome, Remembered},
};
use crate::{
    ids::{BulkId, UserId},
    rights::Module,
};
use ground::{Bind, Choice, Fault, Instant, Value};
use serde_json::Value as Json;
use store::{Actor, Reader, Sql, Work};

store::row! {
    struct BulkRow {
        id: BulkId,
        module: String,
        act: String,
        chosen: String,
        actor_kind: String,
        actor_id: Option<Vec<u8>>,
        state: State,
        total: i64,
        seen: i64,
        changed: i64,
        refused: i64,
        restored: i64,
        kept: i64,
        last_id: Option<Vec<u8>>,
        created_at: Instant,
        finished_at: Option<Instant>,
    }
}

const COLUMNS: &str = "id, module, act, chosen, actor_kind, actor_id, state, total, seen, changed, refused, restored, kept, \
     last_id, created_at, finished_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from bulk_acts ").push(rest);
    sql
}

/// The actor that was written down.
fn actor(kind: &str, id: Option<Vec<u8>>) -> Actor {
    let kinds = ["user", "api_key", "contact", "public"];
    let kind = kinds.into_iter().find(|known| *known == kind).unwrap_or("system");
    Actor { kind, id: id.and_then(|id| id.try_into().ok()) }
}

fn complete(row: BulkRow) -> Result<BulkAct, Fault> {
    let broken = |error| Fault::because("reading a bulk act", error);
    Ok(BulkAct {
        id: row.id,
        module: Module::from_word(&row.module)
            .ok_or_else(|| Fault::new("a bulk act of an unknown module"))?,
        act: serde_json::from_str(&row.act).map_err(broken)?,
        chosen: serde_json::from_str(&row.chosen).map_err(broken)?,
        actor: actor(&row.actor_kind, row.actor_id),
        state: row.state,
        total: row.total,
        seen: row.seen,
        changed: row.changed,
        refused: row.refused,
        restored: row.restored,
        kept: row.kept,
        last_id: row.last_id,
        created_at: row.created_at,
        finished_at: row.finished_at,
    })
}

/// The act, if it is there.
pub async fn find(reader: &mut Reader, id: &BulkId) -> Result<Option<BulkAct>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await?.map(complete).transpose()
}

/// The latest acts of a user.
pub async fn latest(reader: &mut Reader, user: &UserId, limit: i64) -> Result<Vec<BulkAct>, Fault> {
    let sql = select("where actor_id = $1 order by id desc limit $2").bind(user);
    reader.all(sql.bind(&limit)).await?.into_iter().map(complete).collect()
}

pub(super) async fn lock(work: &mut Work, id: &BulkId) -> Result<Option<BulkAct>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await?.map(complete).transpose()
}

pub(super) async fn insert(work: &mut Work, bulk: &BulkAct) -> Result<(), Fault> {
    let written = |error| Fault::because("writing a bulk act", error);
    let columns = ["id", "module", "act", "chosen", "actor_kind", "actor_id", "state", "total", "created_at"];
    let row = vec![
        bulk.id.to_value(),
        bulk.module.to_value(),
        serde_json::to_string(&bulk.act).map_err(written)?.to_value(),
        serde_json::to_string(&bulk.chosen).map_err(written)?.to_value(),
        bulk.actor.kind.to_value(),
        bulk.actor.id.map(|id| id.to_vec()).to_value(),
        bulk.state.to_value(),
        bulk.total.to_value(),
        bulk.created_at.to_value(),
    ];
    work.insert("bulk_acts", &columns, &[row]).await
}

/// Writes how far it got.
pub(super) async fn update(work: &mut Work, bulk: &BulkAct) -> Result<(), Fault> {
    let sql = Sql::new(
        "update bulk_acts set state = $2, total = $3, seen = $4, changed = $5, refused = $6, restored = $7, kept = $8,
                last_id = $9, finished_at = $10 where id = $1",
    );
    let sql = sql.bind(&bulk.id).bind(&bulk.state).bind(&bulk.total).bind(&bulk.seen).bind(&bulk.changed);
    let sql = sql.bind(&bulk.refused).bind(&bulk.restored).bind(&bulk.kept).bind(&bulk.last_id);
    work.execute(sql.bind(&bulk.finished_at)).await.map(drop)
}

/// Keeps what became of each record that was changed or refused.
pub(super) async fn remember(work: &mut Work, id: &BulkId, done: &[Done]) -> Result<(), Fault> {
    let row = |done: &Done| {
        let (before, after, refusal) = match &done.outcome {
            Outcome::Changed { before, after } => (before.to_string(), after.to_string(), None),
            Outcome::Refused(code) => ("null".to_owned(), "null".to_owned(), Some((*code).to_owned())),
            Outcome::Same => return None,
        };
        let record = done.id.as_slice().to_value();
        Some(vec![id.to_value(), record, before.to_value(), after.to_value(), refusal.to_value()])
    };
    let rows: Vec<Vec<Value>> = done.iter().filter_map(row).collect();
    let columns = ["bulk_act_id", "record_id", "before", "after", "refusal"];
    work.insert("bulk_changes", &columns, &rows).await
}

/// What was changed, in the order of ids.
pub(super) async fn remembered(
    reader: &mut Reader,
    id: &BulkId,
    after: Option<&[u8]>,
    limit: i64,
) -> Result<Vec<Remembered>, Fault> {
    let mut sql = Sql::new(
        "select record_id, before, after from bulk_changes where refusal is null and bulk_act_id = ",
    );
    sql.push_value(id);
    if let Some(after) = after {
        sql.push(" and record_id > ").push_value(after);
    }
    sql.push(" order by record_id limit ").push_value(&limit);
    let rows: Vec<(Vec<u8>, String, String)> = reader.all(sql).await?;
    let json = |text: String| -> Json { serde_json::from_str(&text).unwrap_or_default() };
    let one = |(id, before, after): (Vec<u8>, String, String)| {
        Some(Remembered { id: id.try_into().ok()?, before: json(before), after: json(after) })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

/// Why records refused, and how many.
pub async fn refusals(reader: &mut Reader, id: &BulkId) -> Result<Vec<(String, i64)>, Fault> {
    let sql = Sql::new(
        "select refusal, count(*) from bulk_changes where bulk_act_id = $1 and refusal is not null
          group by refusal order by 2 desc, 1",
    );
    reader.all(sql.bind(id)).await
}

pub(super) async fn forget(work: &mut Work, id: &BulkId, limit: i64) -> Result<u64, Fault> {
    let sql = Sql::new(
        "delete from bulk_changes where bulk_act_id = $1 and record_id in
                (select record_id from bulk_changes where bulk_act_id = $2 order by record_id limit $3)",
    );
    work.execute(sql.bind(id).bind(id).bind(&limit)).await
}
