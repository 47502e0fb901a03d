//! The own mail of a target group (2.22, model 1): at the template's time the group is refreshed, a campaign is made of
//! it, and the campaign sends, once. Everything after that is as with any campaign: undo, opt-outs, nobody twice (W-11).

use super::{Campaign, CampaignDraft, Source, attach, create, store};
use crate::{
    email_templates,
    ids::{EmailTemplateId, TargetGroupId},
    settings,
    target_groups::{self, TargetGroup},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Instant, Refusal};
use serde_json::json;

/// A template may get another time meanwhile, and broken conditions may be mended.
const LOOK_AGAIN_SECONDS: i64 = 900;
/// What cannot leave by itself within a week is not sent later by surprise (CP-4).
const DAYS: i32 = 7;
const LONGEST_NAME: usize = 200;

/// Sends the own mail of a group when it is due. `Some(when)`: to be looked at again then.
pub async fn send_own_mail(work: &mut Work, id: &TargetGroupId) -> Result<Option<Instant>, Fault> {
    let Some(group) = target_groups::store::lock(work, id).await? else { return Ok(None) };
    let Some((template, due)) = target_groups::own_mail_due(work, &group).await? else { return Ok(None) };
    let again = work.now.plus_seconds(LOOK_AGAIN_SECONDS);
    if due > work.now {
        return Ok(Some(due.min(again)));
    }
    match target_groups::refresh(work, id).await {
        Ok(_) => {}
        Err(Failure::Refused(_)) => return Ok(Some(again)),
        Err(Failure::Fault(fault)) => return Err(fault),
    }
    let campaign = campaign_of(work, &group, &template).await?;
    if !target_groups::mark_mailed(work, &group, &template, &campaign.id).await? {
        return Err(Fault::new("a group would send the same template twice"));
    }
    let undo_seconds = settings::read(work).await?.undo_seconds;
    let source = Source::Group(*id);
    let sent = attach(work, &campaign.id, &source, undo_seconds, false).await.map_err(broken)?;
    let detail = json!({"campaign": campaign.id, "queued": sent.queued, "template": template});
    work.record(Entry::new("target_group.mailed", id, &detail));
    Ok(None)
}

async fn campaign_of(
    work: &mut Work,
    group: &TargetGroup,
    template: &EmailTemplateId,
) -> Result<Campaign, Fault> {
    let today = work.now.date(&settings::read(work).await?.time_zone);
    let mail = email_templates::find(work, template).await?.map(|mail| mail.name).unwrap_or_default();
    let draft = CampaignDraft {
        name: format!("{}: {mail}", group.name).chars().take(LONGEST_NAME).collect(),
        active: true,
        start_date: Some(today),
        estimated_end_date: Some(today.plus_days(DAYS)),
        ..CampaignDraft::empty(group.owner)
    };
    let campaign = create(work, &draft).await.map_err(broken)?;
    store::make_automatic(work, &campaign.id, template).await?;
    Ok(campaign)
}

/// Nothing half-done: the whole transaction goes back and is tried again later.
fn broken<R: Refusal>(failure: Failure<R>) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(no) => Fault::new(format!("the own mail of a group was refused: {}", no.code())),
    }
}
