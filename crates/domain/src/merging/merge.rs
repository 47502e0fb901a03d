//! Merging one contact into another.

use super::{
    MergeRefusal, fields,
    refusal::of_contact,
    store::{self, Merge, Moved},
};
use crate::{campaigns, contacts, ids::ContactId, messages, portal, registration, target_groups};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// Merges `other` into `kept`, which takes over the fields of `take`; the other is archived.
///
/// # Errors
/// [`MergeRefusal`]; nothing is changed then.
pub async fn merge(
    work: &mut Work,
    kept: &ContactId,
    other: &ContactId,
    take: &[String],
) -> Result<Merge, Failure<MergeRefusal>> {
    if kept == other {
        return Err(MergeRefusal::Itself.into());
    }
    // Always in one order, so that two who merge the same pair the other way round do not wait for each other.
    let (first, second) = if kept < other { (kept, other) } else { (other, kept) };
    let first = contacts::lock(work, first).await?.ok_or(MergeRefusal::Missing)?;
    let second = contacts::lock(work, second).await?.ok_or(MergeRefusal::Missing)?;
    let (kept, other) = if first.id == *kept { (first, second) } else { (second, first) };
    if kept.archived_at.is_some() || other.archived_at.is_some() {
        return Err(MergeRefusal::Archived.into());
    }
    // First of all, so that the kept one may take over the address with which the other signed in.
    portal::end_as(work, &[other.id], portal::EndReason::Merged).await?;
    let (change, before) = fields::takeover(&kept, &other, take)?;
    contacts::edit(work, &kept.id, None, &change).await.map_err(of_contact)?;
    let moved = Moved {
        registrations: registration::store::hand_over(work, &other.id, &kept.id, None).await?,
        invitations: registration::store::hand_over_invitations(work, &other.id, &kept.id, None).await?,
        messages: messages::store::hand_over(work, &other.id, &kept.id, None).await?,
        campaigns: campaigns::store::hand_over(work, &other.id, &kept.id, None).await?,
        target_groups: target_groups::store::hand_over(work, &other.id, &kept.id, None).await?,
    };
    contacts::archive(work, &[other.id]).await?;
    let merge = store::insert(work, &kept.id, &other.id, &before, &moved).await?;
    let of_kept = json!({"other": other.id, "name": other.name(), "merge": merge.id});
    work.record(Entry::new("contact.merged", &kept.id, &of_kept));
    let of_other = json!({"kept": kept.id, "name": kept.name(), "merge": merge.id});
    work.record(Entry::new("contact.merged_into", &other.id, &of_other));
    Ok(merge)
}
