//! Taking a merge back.

use super::{
    MergeRefusal,
    kind::{MergeOf, Mergeable},
    store::{self, Merge},
};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// Gives the other record back what came from it, and the kept one the fields it had. What has been written since into
/// other fields stays; so does what has come to the kept record since.
///
/// # Errors
/// [`MergeRefusal`]; nothing is changed then.
pub async fn undo<M: MergeOf>(work: &mut Work, id: &M) -> Result<Merge<M::Of>, Failure<MergeRefusal>> {
    let (merge, before, moved) = store::lock::<M::Of>(work, id).await?.ok_or(MergeRefusal::Missing)?;
    if merge.undone_at.is_some() {
        return Err(MergeRefusal::Undone.into());
    }
    let (kept, other) = (&merge.kept_id, &merge.other_id);
    M::Of::archive(work, other, false).await?;
    M::Of::edit(work, kept, before).await?;
    M::Of::hand_over(work, kept, other, Some(&moved)).await?;
    store::mark_undone::<M::Of>(work, id).await?;
    let [.., unmerged] = M::Of::WORDS;
    for record in [kept, other] {
        work.record(Entry::new(unmerged, record, &json!({"merge": id})));
    }
    Ok(merge)
}
