//! The SQL of scheduled tasks; that of their runs is in `runs`.

pub mod runs;

use super::{Act, Outcome, ScheduledTask, TaskDraft, TaskKind, model::TaskRow};
use crate::{
    Owner,
    ids::ScheduledTaskId,
    list::{self, Listing, Wish},
};
use ground::{Bind, Fault, Instant, Value, Zone};
use store::{Reader, Sql, Work};

const COLUMNS: &str = "id, number, owner_kind, owner_id, name, act, cron, time_zone, active, place, next_run_at, \
     last_run_at, last_result, archived_at, version, created_at, updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from scheduled_tasks ").push(rest);
    sql
}

pub(super) fn outcome(text: Option<String>) -> Result<Option<Outcome>, Fault> {
    let read = |text: String| {
        serde_json::from_str(&text).map_err(|error| Fault::because("reading the outcome of a run", error))
    };
    text.map(read).transpose()
}

pub(super) fn written<T: serde::Serialize>(value: &T) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::because("writing what a task does", error))
}

fn complete(row: TaskRow) -> Result<ScheduledTask, Fault> {
    let act: Act =
        serde_json::from_str(&row.act).map_err(|error| Fault::because("reading what a task does", error))?;
    Ok(ScheduledTask {
        owner: Owner::from_columns(&row.owner_kind, &row.owner_id)?,
        last_result: outcome(row.last_result)?,
        act,
        id: row.id,
        number: row.number,
        name: row.name,
        cron: row.cron,
        time_zone: row.time_zone,
        active: row.active,
        place: row.place,
        next_run_at: row.next_run_at,
        last_run_at: row.last_run_at,
        archived_at: row.archived_at,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// The task, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &ScheduledTaskId) -> Result<Option<ScheduledTask>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await?.map(complete).transpose()
}

/// The task, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &ScheduledTaskId) -> Result<Option<ScheduledTask>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await?.map(complete).transpose()
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<ScheduledTask>, Fault> {
    let found: Listing<TaskRow> = list::page(reader, COLUMNS, wish, zone).await?;
    let items = found.items.into_iter().map(complete).collect::<Result<_, _>>()?;
    Ok(Listing { items, next: found.next, total: found.total })
}

/// All tasks that are not archived, in their order.
pub async fn all(reader: &mut Reader) -> Result<Vec<ScheduledTask>, Fault> {
    let sql = select("where archived_at is null order by place, id limit 1000");
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// Active tasks that are due before `end`, the soonest first.
pub async fn due_before(reader: &mut Reader, end: Instant) -> Result<Vec<ScheduledTask>, Fault> {
    let sql = select("where next_run_at < $1 order by next_run_at, place limit 1000").bind(&end);
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// Since when the first task is due; `None` when none is.
pub async fn due_since(reader: &mut Reader) -> Result<Option<Instant>, Fault> {
    let now = reader.now;
    let sql = Sql::new("select min(next_run_at) from scheduled_tasks where next_run_at <= $1").bind(&now);
    Ok(reader.one::<(Option<Instant>,)>(sql).await?.0)
}

/// Locks up to `limit` due tasks in their order; those in another node's hands are left to it.
pub(super) async fn lock_due(work: &mut Work, limit: i64) -> Result<Vec<ScheduledTask>, Fault> {
    let now = work.now;
    let mut sql =
        select("where next_run_at <= $1 order by next_run_at, place limit $2").bind(&now).bind(&limit);
    sql.push(work.engine().skip_locked());
    work.all(sql).await?.into_iter().map(complete).collect()
}

/// A place after all others of this kind's order.
pub(super) async fn next_place(reader: &mut Reader, kind: TaskKind) -> Result<i64, Fault> {
    let first = kind.first_place();
    let sql = Sql::new("select max(place) from scheduled_tasks where place >= $1 and place < $2");
    let (last,): (Option<i64>,) = reader.one(sql.bind(&first).bind(&(first + TaskKind::MOST_PLACES))).await?;
    Ok(last.map_or(first, |last| last + 1))
}

const WRITTEN: [&str; 11] = [
    "name",
    "sort_key",
    "search_text",
    "kind",
    "act",
    "cron",
    "time_zone",
    "active",
    "place",
    "next_run_at",
    "updated_at",
];

/// What is kept of a draft, besides what the draft says itself.
pub(super) struct Kept {
    pub place: i64,
    pub next_run_at: Option<Instant>,
}

fn values(draft: &TaskDraft, kept: &Kept, now: Instant) -> Result<Vec<Value>, Fault> {
    Ok(vec![
        draft.name.trim().to_value(),
        ground::collate::text_key(draft.name.trim()).to_value(),
        ground::collate::fold(&draft.name).to_value(),
        draft.act.kind().to_value(),
        written(&draft.act)?.to_value(),
        draft.cron.to_value(),
        draft.time_zone.to_value(),
        draft.active.to_value(),
        kept.place.to_value(),
        kept.next_run_at.to_value(),
        now.to_value(),
    ])
}

pub(super) async fn insert(
    work: &mut Work,
    (id, number, owner): (&ScheduledTaskId, &str, &Owner),
    draft: &TaskDraft,
    kept: &Kept,
) -> Result<(), Fault> {
    let now = work.now;
    let mut columns = vec!["id", "number", "owner_kind", "owner_id", "created_at"];
    columns.extend(WRITTEN);
    let [owner_kind, owner_id] = owner.columns();
    let mut row = vec![id.to_value(), number.to_value(), owner_kind, owner_id, now.to_value()];
    row.extend(values(draft, kept, now)?);
    work.insert("scheduled_tasks", &columns, &[row]).await
}

pub(super) async fn update(
    work: &mut Work,
    id: &ScheduledTaskId,
    draft: &TaskDraft,
    kept: &Kept,
) -> Result<(), Fault> {
    let now = work.now;
    let mut sql = Sql::new("update scheduled_tasks set version = version + 1");
    for (column, value) in WRITTEN.iter().zip(values(draft, kept, now)?) {
        sql.push(", ").push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(id);
    work.execute(sql).await.map(drop)
}

/// Archived tasks are never due.
pub(super) async fn mark_archived(
    work: &mut Work,
    id: &ScheduledTaskId,
    at: Option<Instant>,
    next_run_at: Option<Instant>,
) -> Result<(), Fault> {
    let sql = Sql::new(
        "update scheduled_tasks set archived_at = $2, next_run_at = $3, version = version + 1 where id = $1",
    );
    work.execute(sql.bind(id).bind(&at).bind(&next_run_at)).await.map(drop)
}

pub(super) async fn set_next(
    work: &mut Work,
    id: &ScheduledTaskId,
    next_run_at: Option<Instant>,
) -> Result<(), Fault> {
    let sql = Sql::new("update scheduled_tasks set next_run_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&next_run_at)).await.map(drop)
}

pub(super) async fn set_place(work: &mut Work, id: &ScheduledTaskId, place: i64) -> Result<(), Fault> {
    let sql = Sql::new("update scheduled_tasks set place = $2 where id = $1");
    work.execute(sql.bind(id).bind(&place)).await.map(drop)
}

/// Keeps what the last run came to.
pub(super) async fn set_last(
    work: &mut Work,
    id: &ScheduledTaskId,
    at: Instant,
    result: &Outcome,
) -> Result<(), Fault> {
    let sql = Sql::new("update scheduled_tasks set last_run_at = $2, last_result = $3 where id = $1");
    work.execute(sql.bind(id).bind(&at).bind(&written(result)?)).await.map(drop)
}
