//! Taking contacts out of a campaign again (CP-6). Sends nothing (CP-9); what has not left does not leave.

use super::{AttachRefusal, Source, store};
use crate::{ids::CampaignId, messages};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// Takes out the members of a group, or single contacts; gives how many were in.
pub async fn detach(
    work: &mut Work,
    id: &CampaignId,
    source: &Source,
) -> Result<u64, Failure<AttachRefusal>> {
    store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    let waiting = store::unsent_messages(work, id, source).await?;
    messages::suppress(work, &waiting, "detached").await?;
    let removed = store::delete_recipients(work, id, source).await?;
    work.record(Entry::new("campaign.detached", id, &json!({"removed": removed})));
    Ok(removed)
}
