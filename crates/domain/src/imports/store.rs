//! The SQL of imports.

use super::{
    Chunk, Counts, Import, ImportKind, ImportStatus, Plan, Stage,
    model::{read, write},
    table::Cells,
};
use crate::ids::{ContactId, ImportId, TargetGroupId};
use ground::{Bind, Choice, Fault, Instant, Value};
use std::collections::HashSet;
use store::{Reader, Sql, Work};

const COLUMNS: &str = "select id, kind, name, status, actor_kind, actor_id, file, plan, row_count, created_at, updated_at from imports ";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.push(rest);
    sql
}

/// The import, if it is there.
pub async fn find(reader: &mut Reader, id: &ImportId) -> Result<Option<Import>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The import, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &ImportId) -> Result<Option<Import>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await
}

/// The newest imports.
pub async fn recent(reader: &mut Reader, limit: i64) -> Result<Vec<Import>, Fault> {
    reader.all(select("order by created_at desc, id desc limit $1").bind(&limit)).await
}

/// The plan that was used last for a file with this head.
pub(super) async fn remembered(
    reader: &mut Reader,
    kind: ImportKind,
    head_key: &str,
) -> Result<Option<Plan>, Fault> {
    let sql =
        select("where head_key = $1 and kind = $2 and status <> 'mapping' order by updated_at desc limit 1");
    let found: Option<Import> = reader.optional(sql.bind(head_key).bind(&kind)).await?;
    Ok(found.map(|import| import.plan))
}

pub(super) async fn insert(work: &mut Work, import: &Import, head_key: &str) -> Result<(), Fault> {
    let rows = vec![vec![
        import.id.to_value(),
        import.kind.to_value(),
        import.name.to_value(),
        import.status.to_value(),
        import.actor.kind.to_value(),
        import.actor.id.map(|id| id.to_vec()).to_value(),
        Value::Text(write(&import.file)?),
        head_key.to_value(),
        Value::Text(write(&import.plan)?),
        i64::try_from(import.row_count).unwrap_or(i64::MAX).to_value(),
        import.created_at.to_value(),
        import.updated_at.to_value(),
    ]];
    let columns = [
        "id",
        "kind",
        "name",
        "status",
        "actor_kind",
        "actor_id",
        "file",
        "head_key",
        "plan",
        "row_count",
        "created_at",
        "updated_at",
    ];
    work.insert("imports", &columns, &rows).await
}

/// Keeps a thousand rows of the file.
pub(super) async fn insert_cells(
    work: &mut Work,
    id: &ImportId,
    number: i64,
    rows: &[Cells],
) -> Result<(), Fault> {
    let cells: Vec<(u64, Vec<&str>)> =
        rows.iter().map(|row| (row.line, row.cells.iter().collect())).collect();
    let cells = write(&cells)?;
    let sql = Sql::new("insert into import_chunks (import_id, number, cells) values ($1, $2, $3)");
    work.execute(sql.bind(id).bind(&number).bind(&cells)).await.map(drop)
}

pub(super) async fn set_status(work: &mut Work, id: &ImportId, status: ImportStatus) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update imports set status = $2, updated_at = $3 where id = $1");
    work.execute(sql.bind(id).bind(&status).bind(&now)).await.map(drop)
}

pub(super) async fn set_plan(work: &mut Work, id: &ImportId, plan: &Plan) -> Result<(), Fault> {
    let sql = Sql::new("update imports set plan = $2 where id = $1");
    work.execute(sql.bind(id).bind(&write(plan)?)).await.map(drop)
}

/// Forgets what a dry run said.
pub(super) async fn clear_planned(work: &mut Work, id: &ImportId) -> Result<(), Fault> {
    let sql = Sql::new("update import_chunks set planned = null, planned_counts = null where import_id = $1");
    work.execute(sql.bind(id)).await.map(drop)
}

/// The first rows at this stage that are still to be worked on, from the last when `backwards`.
pub(super) async fn next(
    reader: &mut Reader,
    id: &ImportId,
    stage: Stage,
    backwards: bool,
) -> Result<Option<i64>, Fault> {
    let mut sql = Sql::new("select number from import_chunks where import_id = $1 and ").bind(id);
    sql.push(stage.word()).push(" is null order by number").push(if backwards { " desc" } else { "" });
    sql.push(" limit 1");
    Ok(reader.optional::<(i64,)>(sql).await?.map(|(number,)| number))
}

/// The rows themselves.
pub(super) async fn cells(reader: &mut Reader, id: &ImportId, number: i64) -> Result<Vec<Cells>, Fault> {
    let sql = Sql::new("select cells from import_chunks where import_id = $1 and number = $2");
    let Some((text,)) = reader.optional::<(String,)>(sql.bind(id).bind(&number)).await? else {
        return Ok(Vec::new());
    };
    let rows: Vec<(u64, Vec<String>)> = read(&text)?;
    Ok(rows.into_iter().map(|(line, cells)| Cells { line, end: 0, cells: cells.into() }).collect())
}

/// What became of some rows at this stage.
pub(super) async fn chunk(
    reader: &mut Reader,
    id: &ImportId,
    number: i64,
    stage: Stage,
) -> Result<Option<Chunk>, Fault> {
    let mut sql = Sql::new("select ");
    sql.push(stage.word()).push(" from import_chunks where import_id = ").push_value(id);
    sql.push(" and number = ").push_value(&number);
    let found: Option<(Option<String>,)> = reader.optional(sql).await?;
    found.and_then(|(text,)| text).map(|text| read(&text)).transpose()
}

pub(super) async fn set_chunk(
    work: &mut Work,
    id: &ImportId,
    number: i64,
    stage: Stage,
    chunk: &Chunk,
) -> Result<(), Fault> {
    let mut sql = Sql::new("update import_chunks set ");
    sql.push(stage.word()).push(" = ").push_value(&write(chunk)?).push(", ");
    sql.push(stage.word()).push("_counts = ").push_value(&write(&chunk.counts())?);
    sql.push(" where import_id = ").push_value(id).push(" and number = ").push_value(&number);
    work.execute(sql).await.map(drop)
}

/// The counts of each chunk at this stage in order; nothing where it has not come to it yet.
pub(super) async fn counts(
    reader: &mut Reader,
    id: &ImportId,
    stage: Stage,
) -> Result<Vec<(i64, Option<Counts>)>, Fault> {
    let mut sql = Sql::new("select number, ");
    sql.push(stage.word()).push("_counts from import_chunks where import_id = ").push_value(id);
    sql.push(" order by number");
    let rows: Vec<(i64, Option<String>)> = reader.all(sql).await?;
    rows.into_iter().map(|(number, text)| Ok((number, text.map(|text| read(&text)).transpose()?))).collect()
}

/// Which of these contacts are in the group already.
pub(super) async fn members(
    reader: &mut Reader,
    group: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<HashSet<ContactId>, Fault> {
    let mut sql = Sql::new("select contact_id from target_group_members where target_group_id = ");
    sql.push_value(group).push(" and contact_id in ").push_set(contacts);
    Ok(reader.all::<(ContactId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Which of these contacts are at an event by now.
pub(super) async fn registered(
    reader: &mut Reader,
    contacts: &[ContactId],
) -> Result<HashSet<ContactId>, Fault> {
    let mut sql = Sql::new("select distinct contact_id from registrations where contact_id in ");
    sql.push_set(contacts);
    Ok(reader.all::<(ContactId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Forgets imports that were never run and, of those that were, the file and what the dry run said; those touched last
/// before this instant. What they wrote can still be taken back. Says of how many.
pub async fn forget_files(work: &mut Work, before: Instant) -> Result<u64, Fault> {
    let unused = "select id from imports where status in ('mapping', 'planned') and updated_at < $1";
    let mut sql = Sql::new("delete from import_chunks where import_id in (");
    sql.push(unused).push(")");
    work.execute(sql.bind(&before)).await?;
    let sql = Sql::new("delete from imports where status in ('mapping', 'planned') and updated_at < $1");
    let unused = work.execute(sql.bind(&before)).await?;
    let old = "import_id in (select id from imports where status in ('done', 'undone') and updated_at < $1)";
    let mut sql = Sql::new("select count(distinct import_id) from import_chunks where cells <> '[]' and ");
    sql.push(old);
    let done: Vec<(i64,)> = work.all(sql.bind(&before)).await?;
    let mut sql = Sql::new("update import_chunks set cells = '[]', planned = null where cells <> '[]' and ");
    sql.push(old);
    work.execute(sql.bind(&before)).await?;
    Ok(unused + done.first().map_or(0, |(count,)| u64::try_from(*count).unwrap_or(0)))
}
