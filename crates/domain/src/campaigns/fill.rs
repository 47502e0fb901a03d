//! Filling the outgoing path: page by page, the queued recipients become letters.
//!
//! A page is one transaction and begins where the last one ended, so stop, resume and crash are the same thing.
//! Runs twice safely: a recipient leaves the queue in the transaction that posts their letter.

use super::{Batch, Campaign, attach::silence_of, store};
use crate::{
    email_templates,
    events::{self, Event},
    ids::{CampaignId, ContactId, EmailTemplateId, EventId, InvitationId, MessageId},
    messages::{self, Letter, MessageKind},
    registration, target_groups,
};
use ::store::{Engine, Work, jobs::Job};
use ground::{Fault, Instant};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Recipients in one transaction: few on SQLite, where nobody else writes meanwhile.
fn page_size(engine: Engine) -> i64 {
    match engine {
        Engine::Sqlite => 200,
        Engine::Postgres => 1_000,
    }
}

/// The job: makes letters of a campaign's queue.
#[derive(Debug, Serialize, Deserialize)]
pub struct FillCampaign {
    pub campaign: CampaignId,
}

impl Job for FillCampaign {
    const NAME: &'static str = "fill_campaign";
}

/// Does one page. `Some(when)`: there is more to do then; `None`: nothing is left that can leave now.
pub async fn fill(work: &mut Work, id: &CampaignId) -> Result<Option<Instant>, Fault> {
    let Some(campaign) = store::lock(work, id).await? else { return Ok(None) };
    if campaign.paused || silence_of(work, &campaign).await?.is_some() {
        return Ok(None);
    }
    let Some(template) = campaign.email_template_id else { return Ok(None) };
    if refresh_planned(work, &campaign).await? {
        return Ok(Some(work.now));
    }
    let most = page_size(work.engine());
    let page = store::released(work, id, most).await?;
    if page.is_empty() {
        return store::next_release(work, id).await;
    }
    let own = linked_events(work, &campaign, &template).await?;
    let contacts: Vec<ContactId> = page.iter().map(|line| line.contact_id).collect();
    let about = campaign.event_id.or_else(|| own.first().map(|event| event.id));
    let mut invited = HashMap::new();
    for event in &own {
        let made = registration::invite(work, &event.id, id, &contacts).await?;
        if about == Some(event.id) {
            invited = made;
        }
    }
    let now = work.now;
    let mut letters = Vec::new();
    let mut fates: Vec<(ContactId, Option<usize>, Option<&'static str>)> = Vec::new();
    for line in &page {
        // The reason may have gone since: it is asked again in the transaction that posts (D-25).
        let reason = match &line.email {
            _ if line.email_opt_out => Some("opt_out"),
            None => Some("no_address"),
            Some(_) => None,
        };
        fates.push((line.contact_id, reason.is_none().then_some(letters.len()), reason));
        if reason.is_none() {
            letters.push(letter(&campaign, template, line, about, &invited, now));
        }
    }
    let posted = messages::post(work, &letters).await?;
    let settled: Vec<(ContactId, Option<MessageId>, Option<&str>)> = fates
        .into_iter()
        .map(|(contact, index, reason)| (contact, index.and_then(|index| posted.get(index).copied()), reason))
        .collect();
    store::settle(work, id, &page, &settled).await?;
    Ok(Some(now))
}

fn letter(
    campaign: &Campaign,
    template_id: EmailTemplateId,
    line: &store::Queued,
    about: Option<EventId>,
    invited: &HashMap<ContactId, InvitationId>,
    due_at: Instant,
) -> Letter {
    Letter {
        kind: MessageKind::Invitation,
        contact_id: Some(line.contact_id),
        to_email: line.email.clone(),
        to_name: format!("{} {}", line.first_name, line.last_name).trim().to_owned(),
        template_id,
        event_id: about,
        registration_id: None,
        campaign_id: Some(campaign.id),
        invitation_id: invited.get(&line.contact_id).copied(),
        due_at,
    }
}

/// The events the mail links to: those named in it, and the campaign's own.
async fn linked_events(
    work: &mut Work,
    campaign: &Campaign,
    template: &EmailTemplateId,
) -> Result<Vec<Event>, Fault> {
    let numbers = match email_templates::find(work, template).await? {
        Some(template) => email_templates::linked_numbers(&email_templates::ParsedTemplate::read(&template)?),
        None => Vec::new(),
    };
    let mut found = Vec::new();
    if let Some(own) = &campaign.event_id {
        found.extend(events::store::find(work, own).await?);
    }
    for number in numbers {
        let named = events::store::find_by_number(work, &number).await?;
        found.extend(named.filter(|event| Some(event.id) != campaign.event_id));
    }
    Ok(found)
}

/// D-11: a planned sending refreshes its groups just before it leaves. True when something was refreshed.
async fn refresh_planned(work: &mut Work, campaign: &Campaign) -> Result<bool, Fault> {
    if campaign.send_at.is_none() {
        return Ok(false);
    }
    let due: Vec<Batch> = store::unrefreshed(work, &campaign.id).await?;
    for batch in &due {
        if let Some(group) = &batch.target_group_id
            && target_groups::refresh(work, group).await.is_ok()
        {
            store::follow_group(work, batch, group).await?;
        }
        store::mark_refreshed(work, &batch.id).await?;
    }
    Ok(!due.is_empty())
}
