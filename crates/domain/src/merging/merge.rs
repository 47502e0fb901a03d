//! Merging one record into another.

use super::{
    MergeRefusal, fields,
    kind::{Mergeable, Merged},
    store::{self, Merge},
};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// Merges `other` into `kept`, which takes over the fields of `take`; the other is archived.
///
/// # Errors
/// [`MergeRefusal`]; nothing is changed then.
pub async fn merge<I: Mergeable>(
    work: &mut Work,
    kept: &I,
    other: &I,
    take: &[String],
) -> Result<Merge<I>, Failure<MergeRefusal>> {
    if kept == other {
        return Err(MergeRefusal::Itself.into());
    }
    // Always in one order, so that two who merge the same pair the other way round do not wait for each other.
    let is_first = kept < other;
    let (first, second) = if is_first { (kept, other) } else { (other, kept) };
    let first = I::lock(work, first).await?.ok_or(MergeRefusal::Missing)?;
    let second = I::lock(work, second).await?.ok_or(MergeRefusal::Missing)?;
    let (one, two) = if is_first { (first, second) } else { (second, first) };
    if one.is_archived() || two.is_archived() {
        return Err(MergeRefusal::Archived.into());
    }
    I::let_go(work, other).await?;
    let [taken, before] = fields::takeover(&one, &two, take);
    I::edit(work, kept, taken).await?;
    let moved = I::hand_over(work, other, kept, None).await?;
    I::archive(work, other, true).await?;
    let merge = store::insert(work, kept, other, &before, &moved).await?;
    let [of_kept, of_other, _] = I::WORDS;
    let detail = json!({"other": other, "name": two.name(), "merge": merge.id});
    work.record(Entry::new(of_kept, kept, &detail));
    let detail = json!({"kept": kept, "name": one.name(), "merge": merge.id});
    work.record(Entry::new(of_other, other, &detail));
    Ok(merge)
}
