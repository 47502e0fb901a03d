//! The SQL of merges.

use super::kind::Mergeable;
use crate::ids::ContactId;
use ground::{Fault, Instant};
use serde_json::{Map, Value as Json};
use store::{FromRow, Reader, Row, Sql, Work};

/// One merge: which record was kept, and which went into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge<I: Mergeable> {
    pub id: I::MergeId,
    pub kept_id: I,
    pub other_id: I,
    pub created_at: Instant,
    pub undone_at: Option<Instant>,
}

impl<I: Mergeable> FromRow for Merge<I> {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        Ok(Self {
            id: row.named("id")?,
            kept_id: row.named("kept_id")?,
            other_id: row.named("other_id")?,
            created_at: row.named("created_at")?,
            undone_at: row.named("undone_at")?,
        })
    }
}

pub(super) async fn insert<I: Mergeable>(
    work: &mut Work,
    kept: &I,
    other: &I,
    before: &Map<String, Json>,
    moved: &I::Moved,
) -> Result<Merge<I>, Fault> {
    let text = |json: Result<String, serde_json::Error>| {
        json.map_err(|error| Fault::because("writing a merge", error))
    };
    let (before, moved) = (text(serde_json::to_string(before))?, text(serde_json::to_string(moved))?);
    let merge =
        Merge { id: work.new_id(), kept_id: *kept, other_id: *other, created_at: work.now, undone_at: None };
    let mut sql = Sql::new("insert into ");
    sql.push(I::TABLE).push(" (id, kept_id, other_id, before, moved, created_at) values (");
    sql.push_value(&merge.id).push(", ").push_value(kept).push(", ").push_value(other).push(", ");
    sql.push_value(&before).push(", ").push_value(&moved).push(", ").push_value(&merge.created_at).push(")");
    work.execute(sql).await?;
    Ok(merge)
}

store::row! {
    struct Kept { before: String, moved: String }
}

type Locked<I> = (Merge<I>, Map<String, Json>, <I as Mergeable>::Moved);

/// The merge with what it needs to be undone, its row locked until the Work ends.
pub(super) async fn lock<I: Mergeable>(work: &mut Work, id: &I::MergeId) -> Result<Option<Locked<I>>, Fault> {
    let mut sql = Sql::new("select id, kept_id, other_id, created_at, undone_at from ");
    sql.push(I::TABLE).push(" where id = ").push_value(id).push(work.engine().for_update());
    let Some(merge) = work.optional::<Merge<I>>(sql).await? else { return Ok(None) };
    let mut sql = Sql::new("select before, moved from ");
    sql.push(I::TABLE).push(" where id = ").push_value(id);
    let kept: Kept = work.one(sql).await?;
    let broken = |error| Fault::because("reading a merge", error);
    let before = serde_json::from_str(&kept.before).map_err(broken)?;
    let moved = serde_json::from_str(&kept.moved).map_err(broken)?;
    Ok(Some((merge, before, moved)))
}

pub(super) async fn mark_undone<I: Mergeable>(work: &mut Work, id: &I::MergeId) -> Result<(), Fault> {
    let now = work.now;
    let mut sql = Sql::new("update ");
    sql.push(I::TABLE).push(" set undone_at = ").push_value(&now).push(" where id = ").push_value(id);
    work.execute(sql).await.map(drop)
}

/// The merge by which this record went into another, if that still stands.
pub async fn into<I: Mergeable>(reader: &mut Reader, other: &I) -> Result<Option<Merge<I>>, Fault> {
    let mut sql = Sql::new("select id, kept_id, other_id, created_at, undone_at from ");
    sql.push(I::TABLE).push(" where other_id = ").push_value(other);
    sql.push(" and undone_at is null order by id desc limit 1");
    reader.optional(sql).await
}

/// How many places the merged contact still holds, because both had one at the same event.
pub async fn left_behind(reader: &mut Reader, other: &ContactId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from registrations where contact_id = $1 and status <> 'cancelled'");
    let (count,) = reader.one(sql.bind(other)).await?;
    Ok(count)
}
