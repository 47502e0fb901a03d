//! The SQL of campaigns and their batches; recipients and their fates beside it.

mod fates;
mod handover;
mod recipients;

pub(in crate::campaigns) use fates::*;
pub(in crate::campaigns) use recipients::*;

pub(crate) use handover::hand_over;

use super::{Attached, Batch, Campaign, CampaignDraft, TemplateFacts, model::CampaignRow};
use crate::{
    Owner,
    email_templates::{Folder, SendingTime},
    ids::{BatchId, CampaignId, EmailTemplateId, EventId, TargetGroupId},
    list::{self, Listing, Wish},
};
use ground::{Bind, Date, Fault, Instant, Value, Zone};
use store::{Reader, Sql, Work};

const COLUMNS: &str = "id, number, owner_kind, owner_id, name, active, start_date, estimated_end_date, \
     email_template_id, event_id, send_at, paused, automatic, archived_at, version, created_at, updated_at";

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
        automatic: row.automatic,
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
    sql.push_set(ids);
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// The campaigns that invite to an event, the newest first; archived ones are left out.
pub async fn of_event(reader: &mut Reader, id: &EventId, most: i64) -> Result<Vec<Campaign>, Fault> {
    let sql = select("where event_id = $1 and archived_at is null order by id desc limit $2");
    reader.all(sql.bind(id).bind(&most)).await?.into_iter().map(complete).collect()
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

pub(in crate::campaigns) async fn insert(
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

pub(in crate::campaigns) async fn update(
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

/// Makes it the campaign of a group's own mail.
pub(in crate::campaigns) async fn make_automatic(
    work: &mut Work,
    id: &CampaignId,
    template: &EmailTemplateId,
) -> Result<(), Fault> {
    let sql = Sql::new("update campaigns set automatic = true, email_template_id = $2 where id = $1");
    work.execute(sql.bind(id).bind(template)).await.map(drop)
}

pub(in crate::campaigns) async fn mark_archived(
    work: &mut Work,
    id: &CampaignId,
    at: Option<Instant>,
) -> Result<(), Fault> {
    let sql = Sql::new("update campaigns set archived_at = $2, version = version + 1 where id = $1");
    work.execute(sql.bind(id).bind(&at)).await.map(drop)
}

pub(in crate::campaigns) async fn mark_paused(
    work: &mut Work,
    id: &CampaignId,
    paused: bool,
) -> Result<(), Fault> {
    let sql = Sql::new("update campaigns set paused = $2, version = version + 1 where id = $1");
    work.execute(sql.bind(id).bind(&paused)).await.map(drop)
}

/// Folder and sending time of a template, for the truth table.
pub(in crate::campaigns) async fn template_facts(
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

pub(in crate::campaigns) async fn insert_batch(
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

pub(in crate::campaigns) async fn count_batch(
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

pub(in crate::campaigns) async fn batch(reader: &mut Reader, id: &BatchId) -> Result<Option<Batch>, Fault> {
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
pub(in crate::campaigns) async fn unrefreshed(
    reader: &mut Reader,
    id: &CampaignId,
) -> Result<Vec<Batch>, Fault> {
    let now = reader.now;
    let mut sql = Sql::new(BATCH);
    sql.push("where campaign_id = ").push_value(id).push(" and release_at <= ").push_value(&now);
    sql.push(" and refreshed_at is null and target_group_id is not null and undone_at is null and stopped_at is null");
    reader.all(sql).await
}

pub(in crate::campaigns) async fn mark_refreshed(work: &mut Work, id: &BatchId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update campaign_batches set refreshed_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// After a refresh: who left the group leaves the queue, who came joins it.
pub(in crate::campaigns) async fn follow_group(
    work: &mut Work,
    batch: &Batch,
    group: &TargetGroupId,
) -> Result<(), Fault> {
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

/// Gives every record of `from` to `to`; says how many.
pub async fn give_all(work: &mut Work, from: crate::Owner, to: crate::Owner) -> Result<usize, Fault> {
    let mut sql = Sql::new("update campaigns");
    crate::owner::push_handed(&mut sql, from, to, work.now);
    let rows: Vec<(crate::ids::CampaignId, i64)> = work.all(sql).await?;
    Ok(crate::owner::record_handed(work, "campaign.changed", rows, from, to))
}
