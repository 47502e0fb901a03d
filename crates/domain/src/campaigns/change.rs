//! Making, changing and archiving a campaign.

use super::{Campaign, CampaignDraft, CampaignRefusal, FillCampaign, store};
use crate::{
    email_templates::Folder,
    events,
    ids::CampaignId,
    settings::{Series, next_number},
};
use ::store::{Entry, Work};
use ground::{Date, Failure, Fault, Flaw, Invalid};
use serde_json::json;

const LONGEST_NAME: usize = 200;

/// Makes a campaign (CP-1).
///
/// # Errors
/// [`Invalid`] names every wrong field; a template from another folder than `campaign` is one (TP-1).
pub async fn create(work: &mut Work, draft: &CampaignDraft) -> Result<Campaign, Failure<CampaignRefusal>> {
    let end_date = check(work, draft).await?;
    let number = next_number(work, Series::Campaigns).await?;
    let id: CampaignId = work.new_id();
    store::insert(work, &id, &number, draft, end_date).await?;
    work.record(Entry::new("campaign.created", &id, &json!({"number": number, "name": draft.name})));
    get(work, &id).await
}

/// Makes the campaign what the draft says. Setting a template sends nothing to who is in already (CP-3).
pub async fn edit(
    work: &mut Work,
    id: &CampaignId,
    seen: Option<i64>,
    draft: &CampaignDraft,
) -> Result<Campaign, Failure<CampaignRefusal>> {
    let campaign = store::lock(work, id).await?.ok_or(CampaignRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != campaign.version) {
        return Err(CampaignRefusal::ChangedMeanwhile { version: campaign.version }.into());
    }
    let end_date = check(work, draft).await?;
    store::update(work, id, draft, end_date).await?;
    let detail = json!({
        "name": [campaign.name, draft.name], "active": [campaign.active, draft.active],
        "template": [campaign.email_template_id, draft.email_template_id],
        "estimated_end_date": [campaign.estimated_end_date, end_date],
    });
    work.record(Entry::new("campaign.changed", id, &detail));
    // What was queued and could not leave (inactive, ended) may leave now.
    let now = work.now;
    work.enqueue(&FillCampaign { campaign: *id }, now).await?;
    get(work, id).await
}

/// Puts the campaign out of sight. What has not left stays.
pub async fn archive(work: &mut Work, id: &CampaignId) -> Result<Campaign, Failure<CampaignRefusal>> {
    mark(work, id, true).await
}

/// Brings it back.
pub async fn restore(work: &mut Work, id: &CampaignId) -> Result<Campaign, Failure<CampaignRefusal>> {
    mark(work, id, false).await
}

async fn mark(
    work: &mut Work,
    id: &CampaignId,
    archived: bool,
) -> Result<Campaign, Failure<CampaignRefusal>> {
    store::lock(work, id).await?.ok_or(CampaignRefusal::Missing)?;
    let at = archived.then_some(work.now);
    store::mark_archived(work, id, at).await?;
    let what = if archived { "campaign.archived" } else { "campaign.restored" };
    work.record(Entry::new(what, id, &json!({})));
    get(work, id).await
}

async fn get(work: &mut Work, id: &CampaignId) -> Result<Campaign, Failure<CampaignRefusal>> {
    let campaign = store::find(work, id).await?;
    campaign.ok_or_else(|| Failure::Fault(Fault::new("the campaign just changed is not there")))
}

async fn check(work: &mut Work, draft: &CampaignDraft) -> Result<Date, Failure<CampaignRefusal>> {
    let mut flaws = Vec::new();
    if draft.name.trim().is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    if draft.name.chars().count() > LONGEST_NAME {
        flaws.push(Flaw::new("name", "text.too_long").with("most", LONGEST_NAME));
    }
    if draft.estimated_end_date.is_none() {
        flaws.push(Flaw::new("estimated_end_date", "required"));
    }
    if let Some(id) = &draft.email_template_id {
        match store::template_facts(work, id).await? {
            None => flaws.push(Flaw::new("email_template_id", "template.unknown")),
            Some(facts) if facts.folder != Folder::Campaign => {
                flaws
                    .push(Flaw::new("email_template_id", "template.wrong_folder").with("folder", "campaign"));
            }
            Some(_) => {}
        }
    }
    if !draft.owner.is_known(work).await? {
        flaws.push(Flaw::new("owner", "owner.unknown"));
    }
    if let Some(id) = &draft.event_id
        && events::store::find(work, id).await?.is_none()
    {
        flaws.push(Flaw::new("event_id", "event.unknown"));
    }
    Invalid::unless_none(flaws).map_err(CampaignRefusal::Invalid)?;
    let missing =
        || Failure::Refused(CampaignRefusal::Invalid(Invalid::one("estimated_end_date", "required")));
    draft.estimated_end_date.ok_or_else(missing)
}
