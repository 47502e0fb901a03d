//! Attaching contacts: a copy of who is in the group now (CP-6), and the mail to those who are due it (CP-2).
//!
//! The same arithmetic answers "who would get it?" before the press and does it after: `store::fates`.

use super::{Campaign, FillCampaign, Silence, readiness, store};
use crate::{
    ids::{BatchId, CampaignId, ContactId, TargetGroupId},
    settings, target_groups,
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Flaw, Locale, Refusal, RefusalKind};
use serde::Serialize;
use serde_json::json;

/// Who is attached.
#[derive(Clone, Debug)]
pub enum Source {
    /// The members of a group at this moment.
    Group(TargetGroupId),
    /// Single contacts (CP-7).
    Contacts(Vec<ContactId>),
}

/// What attaching came to, or would come to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attached {
    /// New in the campaign.
    pub attached: i64,
    /// Of those, who gets the mail.
    pub queued: i64,
    /// Who does not get it, by reason.
    pub skipped: Vec<Skipped>,
    /// The act, for undo; none when nobody came in or when only looking.
    pub batch: Option<BatchId>,
}

/// How many do not get the mail, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// `already_in_campaign`, `already_got`, `no_address`, `opt_out`, or why the campaign is silent.
    pub reason: String,
    pub count: i64,
}

/// Why nothing is attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachRefusal {
    Missing,
    GroupMissing,
    /// Only an active group can be used.
    GroupInactive,
    ContactMissing(Vec<Flaw>),
}

impl Refusal for AttachRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "campaign.missing",
            Self::GroupMissing => "target_group.missing",
            Self::GroupInactive => "target_group.inactive",
            Self::ContactMissing(_) => "invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::GroupInactive => RefusalKind::Conflict,
            Self::GroupMissing | Self::ContactMissing(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        static UNKNOWN: std::sync::OnceLock<Vec<Flaw>> = std::sync::OnceLock::new();
        match self {
            Self::ContactMissing(flaws) => flaws,
            Self::GroupMissing => {
                UNKNOWN.get_or_init(|| vec![Flaw::new("target_group_id", "target_group.unknown")])
            }
            _ => &[],
        }
    }
}

/// Attaches contacts; those due the mail get it once `undo_seconds` have passed (W-1), or at `send_at` (D-11).
/// `again` sends also to who got the same template for the same event before (W-11).
pub async fn attach(
    work: &mut Work,
    id: &CampaignId,
    source: &Source,
    undo_seconds: i64,
    again: bool,
) -> Result<Attached, Failure<AttachRefusal>> {
    let campaign = store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    check(work, source).await?;
    let silence = silence_of(work, &campaign).await?;
    let mut looked = fates(work, &campaign, source, silence, again).await?;
    if looked.attached == 0 {
        return Ok(looked);
    }
    let released = work.now.plus_seconds(undo_seconds);
    let release_at = campaign.send_at.map_or(released, |at| at.max(released));
    let batch: BatchId = work.new_id();
    let group = match source {
        Source::Group(group) => Some(*group),
        Source::Contacts(_) => None,
    };
    store::insert_batch(work, &batch, &campaign, group, &looked, release_at).await?;
    store::copy_in(work, &campaign, source, silence, again, &batch).await?;
    work.enqueue(&FillCampaign { campaign: *id }, release_at).await?;
    let detail = json!({"attached": looked.attached, "queued": looked.queued, "group": group});
    work.record(Entry::new("campaign.attached", id, &detail));
    looked.batch = Some(batch);
    Ok(looked)
}

/// What [`attach`] would come to: the arithmetic of the attach card.
pub async fn outlook(
    reader: &mut Reader,
    id: &CampaignId,
    source: &Source,
    again: bool,
) -> Result<Attached, Failure<AttachRefusal>> {
    let campaign = store::find(reader, id).await?.ok_or(AttachRefusal::Missing)?;
    check(reader, source).await?;
    let silence = silence_of(reader, &campaign).await?;
    Ok(fates(reader, &campaign, source, silence, again).await?)
}

/// Sends to those who are in the campaign and never got the mail (W-2).
pub async fn send_missing(
    work: &mut Work,
    id: &CampaignId,
    undo_seconds: i64,
) -> Result<Attached, Failure<AttachRefusal>> {
    let campaign = store::lock(work, id).await?.ok_or(AttachRefusal::Missing)?;
    if let Some(silence) = silence_of(work, &campaign).await? {
        let waiting = store::count_without_mail(work, id).await?;
        let skipped = vec![Skipped { reason: silence.code().to_owned(), count: waiting }];
        return Ok(Attached { skipped, ..Attached::default() });
    }
    let release_at = work.now.plus_seconds(undo_seconds);
    let batch: BatchId = work.new_id();
    store::insert_batch(work, &batch, &campaign, None, &Attached::default(), release_at).await?;
    let queued = i64::try_from(store::queue_missing(work, &campaign, &batch).await?).unwrap_or(i64::MAX);
    store::count_batch(work, &batch, 0, queued).await?;
    work.enqueue(&FillCampaign { campaign: *id }, release_at).await?;
    work.record(Entry::new("campaign.missing_sent", id, &json!({"queued": queued})));
    let skipped = store::skipped_in(work, id).await?;
    Ok(Attached { attached: 0, queued, skipped, batch: Some(batch) })
}

/// In which languages how many would get the mail now: for the question before the press (W-1).
pub async fn languages(
    reader: &mut Reader,
    id: &CampaignId,
    source: &Source,
    again: bool,
) -> Result<Vec<(Locale, i64)>, Failure<AttachRefusal>> {
    let campaign = store::find(reader, id).await?.ok_or(AttachRefusal::Missing)?;
    let silence = silence_of(reader, &campaign).await?;
    Ok(store::count_languages(reader, &campaign, source, silence, again).await?)
}

async fn check(reader: &mut Reader, source: &Source) -> Result<(), Failure<AttachRefusal>> {
    match source {
        Source::Group(id) => {
            let group = target_groups::store::find(reader, id).await?.ok_or(AttachRefusal::GroupMissing)?;
            if !group.active || group.archived_at.is_some() {
                return Err(AttachRefusal::GroupInactive.into());
            }
        }
        Source::Contacts(contacts) => {
            let unknown = target_groups::store::unknown_contacts(reader, contacts).await?;
            if !unknown.is_empty() {
                let flaw = |index: &usize| Flaw::new(format!("contact_ids.{index}"), "contact.unknown");
                return Err(AttachRefusal::ContactMissing(unknown.iter().map(flaw).collect()).into());
            }
        }
    }
    Ok(())
}

/// Rows 1 to 6 of the truth table, now.
pub async fn silence_of(reader: &mut Reader, campaign: &Campaign) -> Result<Option<Silence>, Fault> {
    let facts = match &campaign.email_template_id {
        Some(id) => store::template_facts(reader, id).await?,
        None => None,
    };
    let today = reader.now.date(&settings::read(reader).await?.time_zone);
    Ok(readiness(campaign, facts.as_ref(), today))
}

async fn fates(
    reader: &mut Reader,
    campaign: &Campaign,
    source: &Source,
    silence: Option<Silence>,
    again: bool,
) -> Result<Attached, Fault> {
    let mut counted = Attached::default();
    for (fate, reason, count) in store::count_fates(reader, campaign, source, silence, again).await? {
        match fate.as_str() {
            "queued" => counted.queued += count,
            _ => counted.skipped.push(Skipped { reason: reason.unwrap_or_default(), count }),
        }
        if fate != "already" {
            counted.attached += count;
        }
    }
    Ok(counted)
}
