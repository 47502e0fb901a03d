//! Refreshing a group, and whether a group is in use at all.

use super::{Outcome, Progress, Word};
use crate::{
    ids::TargetGroupId,
    target_groups::{self, TargetGroup, TargetGroupRefusal},
};
use ::store::{Reader, Work};
use ground::{Failure, Fault};

/// The group, or why nothing is done with it.
pub(super) async fn in_use(
    reader: &mut Reader,
    id: &TargetGroupId,
) -> Result<Result<TargetGroup, Progress>, Fault> {
    let group = target_groups::store::find(reader, id).await?;
    Ok(match group.filter(|group| group.archived_at.is_none()) {
        None => Err(Progress::idle(Word::GroupMissing)),
        Some(group) if !group.active => Err(Progress::idle(Word::GroupInactive)),
        Some(group) => Ok(group),
    })
}

/// Adds who matches now and drops who no longer does (SC-3); campaigns keep their copies (SC-4).
pub(super) async fn refresh(work: &mut Work, id: &TargetGroupId) -> Result<Progress, Fault> {
    if let Err(idle) = in_use(work, id).await? {
        return Ok(idle);
    }
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    match target_groups::refresh(work, id).await {
        Ok(refreshed) => Ok(Progress::Done(
            Outcome::new(Word::Refreshed)
                .with("added", count(refreshed.added))
                .with("removed", count(refreshed.removed))
                .with("members", refreshed.member_count),
        )),
        Err(Failure::Refused(TargetGroupRefusal::Missing)) => Ok(Progress::idle(Word::GroupMissing)),
        // Its conditions name what is gone.
        Err(Failure::Refused(_)) => Ok(Progress::failed(Word::GroupUnfit)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}
