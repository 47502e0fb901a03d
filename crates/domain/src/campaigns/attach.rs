//! Attaching contacts: a copy of who is in the group now (CP-6), and the mail to those who are due it (CP-2).
//!
//! The same arithmetic answers "who would get it?" before the press and does it after: `push_fates`.

use super::{Campaign, FillCampaign, Silence, readiness, store};
use crate::{
    ids::{BatchId, CampaignId, ContactId, TargetGroupId},
    settings, target_groups,
};
use ::store::{Entry, Reader, Sql, Work};
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
    let mut sql = Sql::new(
        "insert into campaign_recipients (campaign_id, contact_id, batch_id, state, reason, attached_at) select ",
    );
    sql.push("b.campaign_id, fates.contact_id, b.id, ");
    sql.push(
        "case fates.fate when 'queued' then 'queued' when 'attached' then 'attached' else 'skipped' end, ",
    );
    sql.push("fates.reason, b.created_at from campaign_batches b cross join (");
    push_fates(&mut sql, &campaign, source, silence, again);
    sql.push(") as fates where fates.fate <> 'already' and b.id = ")
        .push_value(&batch)
        .push(" on conflict do nothing");
    work.execute(sql).await?;
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
    let mut queue = Sql::new("update campaign_recipients set state = 'queued', reason = null, batch_id = ");
    queue.push_value(&batch).push(" where campaign_id = ").push_value(id);
    queue.push(" and state in ('attached', 'skipped') and contact_id in (select id from contacts where archived_at is null");
    queue.push(" and email is not null and email_opt_out = false)");
    push_never_got(&mut queue, &campaign, "campaign_recipients.contact_id");
    let queued = i64::try_from(work.execute(queue).await?).unwrap_or(i64::MAX);
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
    let mut sql = Sql::new("select c.language, count(*) from (");
    push_fates(&mut sql, &campaign, source, silence, again);
    sql.push(") as fates join contacts c on c.id = fates.contact_id where fates.fate = 'queued'");
    sql.push(" group by c.language order by 2 desc, 1");
    Ok(reader.all(sql).await?)
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
pub(super) async fn silence_of(reader: &mut Reader, campaign: &Campaign) -> Result<Option<Silence>, Fault> {
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
    let mut sql = Sql::new("select fates.fate, fates.reason, count(*) from (");
    push_fates(&mut sql, campaign, source, silence, again);
    sql.push(") as fates group by fates.fate, fates.reason order by fates.fate, fates.reason");
    let rows: Vec<(String, Option<String>, i64)> = reader.all(sql).await?;
    let mut counted = Attached::default();
    for (fate, reason, count) in rows {
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

/// `select contact_id, fate, reason`: what becomes of each contact of the source. Rows 7 to 9 of the truth table.
fn push_fates(sql: &mut Sql, campaign: &Campaign, source: &Source, silence: Option<Silence>, again: bool) {
    sql.push("select known.contact_id, case when known.reason is null then 'queued' ");
    sql.push("when known.reason = 'already_in_campaign' then 'already' ");
    sql.push("when known.reason in ('no_address', 'opt_out', 'already_got') then 'skipped' else 'attached' end as fate, ");
    sql.push("known.reason from (select c.id as contact_id, case ");
    sql.push(
        "when exists (select 1 from campaign_recipients r where r.contact_id = c.id and r.campaign_id = ",
    );
    sql.push_value(&campaign.id).push(") then 'already_in_campaign' ");
    if let Some(silence) = silence {
        sql.push("when true then ").push("cast(").push_value(silence.code()).push(" as text) ");
    }
    sql.push("when c.email is null or c.email = '' then 'no_address' when c.email_opt_out then 'opt_out' ");
    if !again {
        sql.push("when not (true");
        push_never_got(sql, campaign, "c.id");
        sql.push(") then 'already_got' ");
    }
    sql.push("else null end as reason from contacts c ");
    match source {
        Source::Group(group) => {
            sql.push("join target_group_members m on m.contact_id = c.id and m.target_group_id = ")
                .push_value(group);
            sql.push(" where c.archived_at is null");
        }
        Source::Contacts(contacts) if contacts.is_empty() => {
            sql.push("where 1 = 0");
        }
        Source::Contacts(contacts) => {
            sql.push("where c.archived_at is null and c.id in ").push_list(contacts);
        }
    }
    sql.push(") as known");
}

/// W-11: has not got the same template for the same event, from any campaign.
fn push_never_got(sql: &mut Sql, campaign: &Campaign, contact: &str) {
    let Some(template) = &campaign.email_template_id else { return };
    sql.push(" and not exists (select 1 from messages got where got.contact_id = ").push(contact);
    sql.push(" and got.kind = 'invitation' and got.status in ('held', 'queued', 'sending', 'sent') and got.template_id = ");
    sql.push_value(template);
    match &campaign.event_id {
        Some(event) => sql.push(" and got.event_id = ").push_value(event),
        None => sql.push(" and got.event_id is null"),
    };
    sql.push(")");
}
