//! Making, changing and archiving a target group.

use super::{OwnMail, TargetGroup, TargetGroupDraft, TargetGroupRefusal, check::check, openness, store};
use crate::{
    ids::TargetGroupId,
    settings::{Series, next_number},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault};
use serde_json::json;

/// Makes a group; its members come with [`super::add`] and [`super::refresh`].
///
/// # Errors
/// [`Invalid`] names every wrong field, also inside the filter (`filter.all.1.value`).
pub async fn create(
    work: &mut Work,
    draft: &TargetGroupDraft,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    check(work, None, draft).await?;
    let number = next_number(work, Series::TargetGroups).await?;
    let id: TargetGroupId = work.new_id();
    store::insert(work, &id, &number, draft).await?;
    work.record(Entry::new("target_group.created", &id, &json!({"number": number, "name": draft.name})));
    let group = get(work, &id).await?;
    own_mail(work, &group).await?;
    Ok(group)
}

/// Makes the group what the draft says. A changed filter takes effect with the next refresh (TG-3).
pub async fn edit(
    work: &mut Work,
    id: &TargetGroupId,
    seen: Option<i64>,
    draft: &TargetGroupDraft,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != group.version) {
        return Err(TargetGroupRefusal::ChangedMeanwhile { version: group.version }.into());
    }
    openness::require(work, &group).await?;
    check(work, Some(&group), draft).await?;
    store::update(work, &group, draft).await?;
    let detail = json!({"name": [group.name, draft.name], "filter": [group.filter, draft.filter]});
    work.record(Entry::new("target_group.changed", id, &detail));
    let group = get(work, id).await?;
    own_mail(work, &group).await?;
    Ok(group)
}

/// A group that sends by itself is looked after from now on.
async fn own_mail(work: &mut Work, group: &TargetGroup) -> Result<(), Fault> {
    let now = work.now;
    if group.automatic_campaigns && group.active {
        work.enqueue(&OwnMail { group: group.id }, now).await?;
    }
    Ok(())
}

/// Puts the group out of sight; campaigns keep their copies (SC-4).
pub async fn archive(
    work: &mut Work,
    id: &TargetGroupId,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    mark(work, id, true).await
}

/// Brings it back.
pub async fn restore(
    work: &mut Work,
    id: &TargetGroupId,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    mark(work, id, false).await
}

async fn mark(
    work: &mut Work,
    id: &TargetGroupId,
    archived: bool,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    openness::require(work, &group).await?;
    let at = archived.then_some(work.now);
    store::mark_archived(work, id, at).await?;
    let what = if archived { "target_group.archived" } else { "target_group.restored" };
    work.record(Entry::new(what, id, &json!({})));
    get(work, id).await
}

async fn get(work: &mut Work, id: &TargetGroupId) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    let group = store::find(work, id).await?;
    group.ok_or_else(|| Failure::Fault(Fault::new("the target group just changed is not there")))
}
