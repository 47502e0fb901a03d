//! The SQL of merges.

use crate::ids::{CampaignId, ContactId, InvitationId, MergeId, MessageId, RegistrationId, TargetGroupId};
use ground::{Fault, Instant};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::{Reader, Sql, Work};

store::row! {
    /// One merge: which contact was kept, and which went into it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Merge {
        pub id: MergeId,
        pub kept_id: ContactId,
        pub other_id: ContactId,
        pub created_at: Instant,
        pub undone_at: Option<Instant>,
    }
}

/// What came from the other contact, so that it can go back.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Moved {
    pub registrations: Vec<RegistrationId>,
    pub invitations: Vec<InvitationId>,
    pub messages: Vec<MessageId>,
    pub campaigns: Vec<CampaignId>,
    pub target_groups: Vec<TargetGroupId>,
}

pub(super) async fn insert(
    work: &mut Work,
    kept: &ContactId,
    other: &ContactId,
    before: &Json,
    moved: &Moved,
) -> Result<Merge, Fault> {
    let moved = serde_json::to_string(moved).map_err(|error| Fault::because("writing a merge", error))?;
    let merge =
        Merge { id: work.new_id(), kept_id: *kept, other_id: *other, created_at: work.now, undone_at: None };
    let sql = Sql::new(
        "insert into merges (id, kept_id, other_id, before, moved, created_at) values ($1, $2, $3, $4, $5, $6)",
    );
    let sql = sql.bind(&merge.id).bind(kept).bind(other).bind(&before.to_string()).bind(&moved);
    work.execute(sql.bind(&merge.created_at)).await?;
    Ok(merge)
}

store::row! {
    struct Kept { before: String, moved: String }
}

/// The merge with what it needs to be undone, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &MergeId) -> Result<Option<(Merge, Json, Moved)>, Fault> {
    let mut sql =
        Sql::new("select id, kept_id, other_id, created_at, undone_at from merges where id = $1").bind(id);
    sql.push(work.engine().for_update());
    let Some(merge) = work.optional::<Merge>(sql).await? else { return Ok(None) };
    let kept: Kept = work.one(Sql::new("select before, moved from merges where id = $1").bind(id)).await?;
    let broken = |error| Fault::because("reading a merge", error);
    let before = serde_json::from_str(&kept.before).map_err(broken)?;
    let moved = serde_json::from_str(&kept.moved).map_err(broken)?;
    Ok(Some((merge, before, moved)))
}

pub(super) async fn mark_undone(work: &mut Work, id: &MergeId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update merges set undone_at = $1 where id = $2");
    work.execute(sql.bind(&now).bind(id)).await.map(drop)
}

/// The merge by which this contact went into another, if that still stands.
pub async fn into(reader: &mut Reader, other: &ContactId) -> Result<Option<Merge>, Fault> {
    let sql = Sql::new(
        "select id, kept_id, other_id, created_at, undone_at from merges
          where other_id = $1 and undone_at is null order by id desc limit 1",
    );
    reader.optional(sql.bind(other)).await
}

/// How many places the merged contact still holds, because both had one at the same event.
pub async fn left_behind(reader: &mut Reader, other: &ContactId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from registrations where contact_id = $1 and status <> 'cancelled'");
    let (count,) = reader.one(sql.bind(other)).await?;
    Ok(count)
}
