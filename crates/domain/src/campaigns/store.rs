//! The SQL of campaigns, their batches and recipients.

use super::{Attached, Batch, Campaign, CampaignDraft, Skipped, Source, TemplateFacts, model::CampaignRow};
use crate::{
    Owner,
    email_templates::{Folder, SendingTime},
    ids::{BatchId, CampaignId, ContactId, EmailTemplateId, EventId, InvitationId, MessageId, TargetGroupId},
    list::{self, Listing, Wish},
};
use ground::{Bind, Date, Fault, Instant, Value, Zone};
use std::collections::HashMap;
use store::{Reader, Sql, Work, sql::insert_rows};

const COLUMNS: &str = "id, number, owner_kind, owner_id, name, active, start_date, estimated_end_date, \
     email_template_id, event_id, send_at, paused, archived_at, version, created_at, updated_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from campaigns ").push(rest);
    sql
}

fn complete(row: CampaignRow) -> Result<Campaign, Fault> {
    Ok(Campaign {
        owner: Owner::from_columns(&row.owner_kind, &row.owner_id)?,
        id: row.id,
        number: row.number,
        name: row.name,
        active: row.active,
        start_date: row.start_date,
        estimated_end_date: row.estimated_end_date,
        email_template_id: row.email_template_id,
        event_id: row.event_id,
        send_at: row.send_at,
        paused: row.paused,
        archived_at: row.archived_at,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// The campaign, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &CampaignId) -> Result<Option<Campaign>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await?.map(complete).transpose()
}

/// The campaign, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &CampaignId) -> Result<Option<Campaign>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await?.map(complete).transpose()
}

/// The campaigns with these ids, in no order.
pub async fn by_ids(reader: &mut Reader, ids: &[CampaignId]) -> Result<Vec<Campaign>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where id in ");
    sql.push_list(ids);
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Campaign>, Fault> {
    let found: Listing<CampaignRow> = list::page(reader, COLUMNS, wish, zone).await?;
    let items = found.items.into_iter().map(complete).collect::<Result<_, _>>()?;
    Ok(Listing { items, next: found.next, total: found.total })
}

const WRITTEN: [&str; 12] = [
    "owner_kind",
    "owner_id",
    "name",
    "sort_key",
    "search_text",
    "active",
    "start_date",
    "estimated_end_date",
    "email_template_id",
    "event_id",
    "send_at",
    "updated_at",
];

fn written(draft: &CampaignDraft, end_date: Date, now: Instant) -> Vec<Value> {
    let [owner_kind, owner_id] = draft.owner.columns();
    vec![
        owner_kind,
        owner_id,
        draft.name.trim().to_value(),
        ground::collate::text_key(draft.name.trim()).to_value(),
        ground::collate::fold(&draft.name).to_value(),
        draft.active.to_value(),
        draft.start_date.to_value(),
        end_date.to_value(),
        draft.email_template_id.to_value(),
        draft.event_id.to_value(),
        draft.send_at.to_value(),
        now.to_value(),
    ]
}

pub(super) async fn insert(
    work: &mut Work,
    id: &CampaignId,
    number: &str,
    draft: &CampaignDraft,
    end_date: Date,
) -> Result<(), Fault> {
    let now = work.now;
    let mut columns = vec!["id", "number", "created_at"];
    columns.extend(WRITTEN);
    let mut row = vec![id.to_value(), number.to_value(), now.to_value()];
    row.extend(written(draft, end_date, now));
    work.insert("campaigns", &columns, &[row]).await
}

pub(super) async fn update(
    work: &mut Work,
    id: &CampaignId,
    draft: &CampaignDraft,
    end_date: Date,
) -> Result<(), Fault> {
    let now = work.now;
    let mut sql = Sql::new("update campaigns set version = version + 1");
    for (column, value) in WRITTEN.iter().zip(written(draft, end_date, now)) {
        sql.push(", ").push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(id);
    work.execute(sql).await.map(drop)
}

pub(super) async fn mark_archived(
    work: &mut Work,
    id: &CampaignId,
    at: Option<Instant>,
) -> Result<(), Fault> {
    let sql = Sql::new("update campaigns set archived_at = $2, version = version + 1 where id = $1");
    work.execute(sql.bind(id).bind(&at)).await.map(drop)
}

pub(super) async fn mark_paused(work: &mut Work, id: &CampaignId, paused: bool) -> Result<(), Fault> {
    let sql = Sql::new("update campaigns set paused = $2, version = version + 1 where id = $1");
    work.execute(sql.bind(id).bind(&paused)).await.map(drop)
}

/// Folder and sending time of a template, for the truth table.
pub(super) async fn template_facts(
    reader: &mut Reader,
    id: &EmailTemplateId,
) -> Result<Option<TemplateFacts>, Fault> {
    let sql =
        Sql::new("select folder, sending_time, archived_at from email_templates where id = $1").bind(id);
    let found: Option<(Folder, SendingTime, Option<Instant>)> = reader.optional(sql).await?;
    Ok(found.map(|(folder, sending_time, archived_at)| TemplateFacts {
        folder,
        sending_time,
        is_archived: archived_at.is_some(),
    }))
}

pub(super) async fn insert_batch(
    work: &mut Work,
    id: &BatchId,
    campaign: &Campaign,
    group: Option<TargetGroupId>,
    counts: &Attached,
    release_at: Instant,
) -> Result<(), Fault> {
    let now = work.now;
    let row = vec![
        id.to_value(),
        campaign.id.to_value(),
        group.to_value(),
        campaign.email_template_id.to_value(),
        counts.attached.to_value(),
        counts.queued.to_value(),
        release_at.to_value(),
        now.to_value(),
    ];
    let columns = [
        "id",
        "campaign_id",
        "target_group_id",
        "template_id",
        "attached",
        "queued",
        "release_at",
        "created_at",
    ];
    work.insert("campaign_batches", &columns, &[row]).await
}

pub(super) async fn count_batch(
    work: &mut Work,
    id: &BatchId,
    attached: i64,
    queued: i64,
) -> Result<(), Fault> {
    let sql =
        Sql::new("update campaign_batches set attached = attached + $2, queued = queued + $3 where id = $1");
    work.execute(sql.bind(id).bind(&attached).bind(&queued)).await.map(drop)
}

const BATCH: &str = "select id, campaign_id, target_group_id, attached, queued, release_at, undone_at, stopped_at, \
     created_at from campaign_batches ";

pub(super) async fn batch(reader: &mut Reader, id: &BatchId) -> Result<Option<Batch>, Fault> {
    let mut sql = Sql::new(BATCH);
    sql.push("where id = ").push_value(id);
    reader.optional(sql).await
}

/// The acts of attaching, newest first.
pub async fn batches(reader: &mut Reader, id: &CampaignId) -> Result<Vec<Batch>, Fault> {
    let mut sql = Sql::new(BATCH);
    sql.push("where campaign_id = ").push_value(id).push(" order by id desc limit 100");
    reader.all(sql).await
}

/// Batches of a planned sending that is due, whose group has not been refreshed for it yet.
pub(super) async fn unrefreshed(reader: &mut Reader, id: &CampaignId) -> Result<Vec<Batch>, Fault> {
    let now = reader.now;
    let mut sql = Sql::new(BATCH);
    sql.push("where campaign_id = ").push_value(id).push(" and release_at <= ").push_value(&now);
    sql.push(" and refreshed_at is null and target_group_id is not null and undone_at is null and stopped_at is null");
    reader.all(sql).await
}

pub(super) async fn mark_refreshed(work: &mut Work, id: &BatchId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update campaign_batches set refreshed_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// After a refresh: who left the group leaves the queue, who came joins it.
pub(super) async fn follow_group(work: &mut Work, batch: &Batch, group: &TargetGroupId) -> Result<(), Fault> {
    let mut gone = Sql::new("delete from campaign_recipients where state = 'queued' and batch_id = ");
    gone.push_value(&batch.id).push(" and contact_id not in ");
    gone.push("(select contact_id from target_group_members where target_group_id = ")
        .push_value(group)
        .push(")");
    work.execute(gone).await?;
    let mut come = Sql::new(
        "insert into campaign_recipients (campaign_id, contact_id, batch_id, state, reason, attached_at)
         select b.campaign_id, m.contact_id, b.id, 'queued', null, b.release_at
           from campaign_batches b cross join target_group_members m where b.id = ",
    );
    come.push_value(&batch.id)
        .push(" and m.target_group_id = ")
        .push_value(group)
        .push(" on conflict do nothing");
    work.execute(come).await.map(drop)
}

store::row! {
    /// Somebody whose mail is due.
    pub(super) struct Queued {
        pub contact_id: ContactId,
        pub batch_id: BatchId,
        pub attached_at: Instant,
        pub first_name: String,
        pub last_name: String,
        pub email: Option<String>,
        pub email_opt_out: bool,
    }
}

/// The next page of those whose mail is due.
pub(super) async fn released(reader: &mut Reader, id: &CampaignId, limit: i64) -> Result<Vec<Queued>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select r.contact_id, r.batch_id, r.attached_at, c.first_name, c.last_name, c.email, c.email_opt_out
           from campaign_recipients r join contacts c on c.id = r.contact_id
           join campaign_batches b on b.id = r.batch_id
          where r.campaign_id = $1 and r.state = 'queued' and b.release_at <= $2 and b.undone_at is null
            and b.stopped_at is null
          order by r.contact_id limit $3",
    );
    reader.all(sql.bind(id).bind(&now).bind(&limit)).await
}

/// When the next window closes, if anybody waits behind one.
pub(super) async fn next_release(reader: &mut Reader, id: &CampaignId) -> Result<Option<Instant>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select min(b.release_at) from campaign_batches b where b.campaign_id = $1 and b.release_at > $2
            and b.undone_at is null and b.stopped_at is null",
    );
    let (next,): (Option<Instant>,) = reader.one(sql.bind(id).bind(&now)).await?;
    Ok(next)
}

/// The invitations of a campaign to an event, by contact.
pub(super) async fn invitations(
    reader: &mut Reader,
    event: &EventId,
    campaign: &CampaignId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, InvitationId>, Fault> {
    let mut sql = Sql::new("select contact_id, id from invitations where event_id = ");
    sql.push_value(event).push(" and campaign_id = ").push_value(campaign).push(" and contact_id in ");
    sql.push_list(contacts);
    Ok(reader.all::<(ContactId, InvitationId)>(sql).await?.into_iter().collect())
}

/// Notes what became of a page: mailed with its message, or skipped with the reason.
pub(super) async fn settle(
    work: &mut Work,
    id: &CampaignId,
    page: &[Queued],
    fates: &[(ContactId, Option<MessageId>, Option<&str>)],
) -> Result<(), Fault> {
    let lines: HashMap<ContactId, &Queued> = page.iter().map(|line| (line.contact_id, line)).collect();
    let rows: Vec<Vec<Value>> = fates
        .iter()
        .filter_map(|(contact, message, reason)| {
            let line = lines.get(contact)?;
            let state = if message.is_some() { "mailed" } else { "skipped" };
            Some(vec![
                id.to_value(),
                contact.to_value(),
                line.batch_id.to_value(),
                state.to_value(),
                reason.map(str::to_owned).to_value(),
                message.to_value(),
                line.attached_at.to_value(),
            ])
        })
        .collect();
    let columns = ["campaign_id", "contact_id", "batch_id", "state", "reason", "message_id", "attached_at"];
    let tail = "on conflict (campaign_id, contact_id) do update set state = excluded.state,
                reason = excluded.reason, message_id = excluded.message_id";
    for sql in insert_rows("campaign_recipients", &columns, &rows, tail) {
        work.execute(sql).await?;
    }
    Ok(())
}

/// Who is in and never got the mail because none was due then.
pub(super) async fn count_without_mail(reader: &mut Reader, id: &CampaignId) -> Result<i64, Fault> {
    let sql =
        Sql::new("select count(*) from campaign_recipients where campaign_id = $1 and state = 'attached'");
    let (count,): (i64,) = reader.one(sql.bind(id)).await?;
    Ok(count)
}

/// Who gets nothing, by reason.
pub(super) async fn skipped_in(reader: &mut Reader, id: &CampaignId) -> Result<Vec<Skipped>, Fault> {
    let sql = Sql::new(
        "select coalesce(reason, 'no_template'), count(*) from campaign_recipients
          where campaign_id = $1 and state in ('attached', 'skipped') group by 1 order by 1",
    );
    let rows: Vec<(String, i64)> = reader.all(sql.bind(id)).await?;
    Ok(rows.into_iter().map(|(reason, count)| Skipped { reason, count }).collect())
}

/// Whether any mail of this batch is in the outgoing path already.
pub(super) async fn has_mailed(reader: &mut Reader, id: &BatchId) -> Result<bool, Fault> {
    let sql = Sql::new(
        "select contact_id from campaign_recipients where batch_id = $1 and state = 'mailed' limit 1",
    );
    Ok(reader.optional::<(ContactId,)>(sql.bind(id)).await?.is_some())
}

pub(super) async fn undo_batch(work: &mut Work, batch: &Batch) -> Result<(), Fault> {
    let now = work.now;
    // A batch without attached contacts only queued those who were in: they go back to waiting.
    let taken_back = if batch.attached > 0 {
        Sql::new("delete from campaign_recipients where batch_id = $1")
    } else {
        Sql::new("update campaign_recipients set state = 'attached' where batch_id = $1")
    };
    work.execute(taken_back.bind(&batch.id)).await?;
    let sql = Sql::new("update campaign_batches set undone_at = $2 where id = $1");
    work.execute(sql.bind(&batch.id).bind(&now)).await.map(drop)
}

/// Nobody queued gets the mail any more; gives how many.
pub(super) async fn stop_queue(work: &mut Work, id: &CampaignId) -> Result<u64, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update campaign_recipients set state = 'skipped', reason = 'stopped' where campaign_id = $1 and state = 'queued'",
    );
    let stopped = work.execute(sql.bind(id)).await?;
    let sql =
        Sql::new("update campaign_batches set stopped_at = $2 where campaign_id = $1 and stopped_at is null");
    work.execute(sql.bind(id).bind(&now)).await?;
    Ok(stopped)
}

const UNSENT: &str = "select id from messages where status in ('queued', 'held') and campaign_id = ";

/// Mails of the campaign that have not left.
pub(super) async fn all_unsent_messages(
    reader: &mut Reader,
    id: &CampaignId,
) -> Result<Vec<MessageId>, Fault> {
    let mut sql = Sql::new(UNSENT);
    sql.push_value(id);
    Ok(reader.all::<(MessageId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Mails to these people that have not left.
pub(super) async fn unsent_messages(
    reader: &mut Reader,
    id: &CampaignId,
    source: &Source,
) -> Result<Vec<MessageId>, Fault> {
    let mut sql = Sql::new(UNSENT);
    sql.push_value(id);
    push_members(&mut sql, source);
    Ok(reader.all::<(MessageId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn delete_recipients(
    work: &mut Work,
    id: &CampaignId,
    source: &Source,
) -> Result<u64, Fault> {
    let mut sql = Sql::new("delete from campaign_recipients where campaign_id = ");
    sql.push_value(id);
    push_members(&mut sql, source);
    work.execute(sql).await
}

fn push_members(sql: &mut Sql, source: &Source) {
    match source {
        Source::Group(group) => {
            sql.push(
                " and contact_id in (select contact_id from target_group_members where target_group_id = ",
            );
            sql.push_value(group).push(")");
        }
        Source::Contacts(contacts) if contacts.is_empty() => {
            sql.push(" and 1 = 0");
        }
        Source::Contacts(contacts) => {
            sql.push(" and contact_id in ").push_list(contacts);
        }
    }
}
