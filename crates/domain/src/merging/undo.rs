//! Taking a merge back.

use super::{
    MergeRefusal, fields,
    refusal::of_contact,
    store::{self, Merge},
};
use crate::{campaigns, contacts, ids::MergeId, messages, registration, target_groups};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// Gives the other contact back what came from it, and the kept one the fields it had. What has been written since into
/// other fields stays; so does what has come to the kept contact since.
///
/// # Errors
/// [`MergeRefusal`]; nothing is changed then.
pub async fn undo(work: &mut Work, id: &MergeId) -> Result<Merge, Failure<MergeRefusal>> {
    let (merge, before, moved) = store::lock(work, id).await?.ok_or(MergeRefusal::Missing)?;
    if merge.undone_at.is_some() {
        return Err(MergeRefusal::Undone.into());
    }
    let (kept, other) = (&merge.kept_id, &merge.other_id);
    contacts::restore(work, &[*other]).await?;
    contacts::edit(work, kept, None, &fields::change(&before)?).await.map_err(of_contact)?;
    registration::store::hand_over(work, kept, other, Some(&moved.registrations)).await?;
    registration::store::hand_over_invitations(work, kept, other, Some(&moved.invitations)).await?;
    messages::store::hand_over(work, kept, other, Some(&moved.messages)).await?;
    campaigns::store::hand_over(work, kept, other, Some(&moved.campaigns)).await?;
    target_groups::store::hand_over(work, kept, other, Some(&moved.target_groups)).await?;
    store::mark_undone(work, id).await?;
    for contact in [kept, other] {
        work.record(Entry::new("contact.unmerged", contact, &json!({"merge": id})));
    }
    Ok(merge)
}
