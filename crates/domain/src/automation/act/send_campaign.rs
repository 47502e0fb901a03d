//! Sending a campaign to whoever is due its mail, through the one outgoing path.
//!
//! Runs twice safely: who is in the campaign is not attached again, and who got the mail gets it no more (W-11).

use super::{Outcome, Progress, Word, group};
use crate::{
    campaigns::{self, AttachRefusal, Attached, Silence, Source},
    ids::{CampaignId, TargetGroupId},
};
use ::store::Work;
use ground::{Failure, Fault};

/// Nobody sits there to take it back, so nothing waits.
const UNDO_SECONDS: i64 = 0;

pub(super) async fn send(
    work: &mut Work,
    id: &CampaignId,
    group: Option<&TargetGroupId>,
) -> Result<Progress, Fault> {
    let campaign = campaigns::store::find(work, id).await?.filter(|campaign| campaign.archived_at.is_none());
    let Some(campaign) = campaign else { return Ok(Progress::idle(Word::CampaignMissing)) };
    if campaign.paused {
        return Ok(Progress::idle(Word::CampaignPaused));
    }
    if let Some(silence) = campaigns::silence_of(work, &campaign).await? {
        return Ok(Progress::idle(word(silence)));
    }
    let attached = match group {
        Some(group) => match group::refresh(work, group).await? {
            Progress::Done(_) => {
                campaigns::attach(work, id, &Source::Group(*group), UNDO_SECONDS, false).await
            }
            other => return Ok(other),
        },
        None => campaigns::send_missing(work, id, UNDO_SECONDS).await,
    };
    match attached {
        Ok(attached) => Ok(told(&attached)),
        Err(Failure::Refused(AttachRefusal::GroupInactive)) => Ok(Progress::idle(Word::GroupInactive)),
        Err(Failure::Refused(AttachRefusal::Missing)) => Ok(Progress::idle(Word::CampaignMissing)),
        Err(Failure::Refused(_)) => Ok(Progress::idle(Word::GroupMissing)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

fn told(attached: &Attached) -> Progress {
    let skipped = attached.skipped.iter().map(|skipped| skipped.count).sum();
    let outcome = Outcome::new(Word::Sent).with("queued", attached.queued).with("skipped", skipped);
    if attached.queued > 0 { Progress::Done(outcome) } else { Progress::Idle(outcome) }
}

fn word(silence: Silence) -> Word {
    match silence {
        Silence::Inactive => Word::CampaignInactive,
        Silence::NoTemplate => Word::CampaignNoTemplate,
        Silence::WrongFolder => Word::CampaignWrongFolder,
        Silence::WrongSendingTime => Word::CampaignWrongSendingTime,
        Silence::Ended => Word::CampaignEnded,
    }
}
