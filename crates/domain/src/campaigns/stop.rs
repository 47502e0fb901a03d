//! Holding a sending back: undo while its window is open, pause and resume, stop for good (W-1).

use super::{Batch, FillCampaign, store};
use crate::{
    ids::{BatchId, CampaignId},
    messages,
};
use ::store::{Entry, Work};
use ground::{Failure, Refusal, RefusalKind};
use serde_json::json;

/// Why a sending is not held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopRefusal {
    Missing,
    /// The window has closed: mails are leaving. Pause or stop still work.
    TooLate,
}

impl Refusal for StopRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "campaign.missing",
            Self::TooLate => "campaign.undo_too_late",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::TooLate => RefusalKind::Conflict,
        }
    }
}

/// Takes back one act of attaching, as if it had never been: nothing leaves.
pub async fn undo(work: &mut Work, id: &CampaignId, batch: &BatchId) -> Result<Batch, Failure<StopRefusal>> {
    store::lock(work, id).await?.ok_or(StopRefusal::Missing)?;
    let found = store::batch(work, batch).await?.filter(|found| found.campaign_id == *id);
    let found = found.ok_or(StopRefusal::Missing)?;
    if found.undone_at.is_some() {
        return Ok(found);
    }
    if work.now >= found.release_at || store::has_mailed(work, batch).await? {
        return Err(StopRefusal::TooLate.into());
    }
    store::undo_batch(work, &found).await?;
    work.record(Entry::new("campaign.undone", id, &json!({"batch": batch, "attached": found.attached})));
    Ok(found)
}

/// Nothing leaves until [`resume`]; what is in the hands of the server has left.
pub async fn pause(work: &mut Work, id: &CampaignId) -> Result<(), Failure<StopRefusal>> {
    store::lock(work, id).await?.ok_or(StopRefusal::Missing)?;
    store::mark_paused(work, id, true).await?;
    work.record(Entry::new("campaign.paused", id, &json!({})));
    Ok(())
}

/// Goes on where it stopped.
pub async fn resume(work: &mut Work, id: &CampaignId) -> Result<(), Failure<StopRefusal>> {
    store::lock(work, id).await?.ok_or(StopRefusal::Missing)?;
    store::mark_paused(work, id, false).await?;
    let now = work.now;
    work.enqueue(&FillCampaign { campaign: *id }, now).await?;
    work.record(Entry::new("campaign.resumed", id, &json!({})));
    Ok(())
}

/// Who has not got the mail does not get it from this sending. Gives how many.
pub async fn stop(work: &mut Work, id: &CampaignId) -> Result<u64, Failure<StopRefusal>> {
    store::lock(work, id).await?.ok_or(StopRefusal::Missing)?;
    let waiting = store::all_unsent_messages(work, id).await?;
    messages::suppress(work, &waiting, "stopped").await?;
    let stopped = store::stop_queue(work, id).await? + waiting.len() as u64;
    work.record(Entry::new("campaign.stopped", id, &json!({"stopped": stopped})));
    Ok(stopped)
}
