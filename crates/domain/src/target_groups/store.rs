//! The SQL of target groups and their members.

use super::{TargetGroup, TargetGroupDraft, model::TargetGroupRow, own_mail::TemplateTimes};
use crate::{
    Owner,
    ids::{CampaignId, ContactId, EmailTemplateId, TargetGroupId},
    list::{self, Listing, Wish},
};
use ground::{Bind, Fault, Id, Instant, Value, Zone};
use std::collections::HashSet;
use store::{Reader, Sql, Work};

pub(super) mod history;
pub(super) mod members;
pub(super) mod people;

const COLUMNS: &str = "id, number, owner_kind, owner_id, name, type, public, active, filter, email_template_id, \
     automatic_campaigns, automatic_since, sample_size, sample_mark, member_count, refreshed_at, archived_at, version, created_at, updated_at";

/// Ids that go into one statement.
const CHUNK: usize = 1_000;

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from target_groups ").push(rest);
    sql
}

fn complete(row: TargetGroupRow) -> Result<TargetGroup, Fault> {
    let read = |text: String| {
        serde_json::from_str(&text).map_err(|error| Fault::because("reading a stored filter", error))
    };
    Ok(TargetGroup {
        owner: Owner::from_columns(&row.owner_kind, &row.owner_id)?,
        filter: row.filter.map(read).transpose()?,
        id: row.id,
        number: row.number,
        name: row.name,
        r#type: row.r#type,
        public: row.public,
        active: row.active,
        email_template_id: row.email_template_id,
        automatic_campaigns: row.automatic_campaigns,
        automatic_since: row.automatic_since,
        sample_size: row.sample_size,
        sample_mark: row.sample_mark,
        member_count: row.member_count,
        refreshed_at: row.refreshed_at,
        archived_at: row.archived_at,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// The group, if it is there (archived ones too).
pub async fn find(reader: &mut Reader, id: &TargetGroupId) -> Result<Option<TargetGroup>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await?.map(complete).transpose()
}

/// The group, its row locked until the Work ends.
pub async fn lock(work: &mut Work, id: &TargetGroupId) -> Result<Option<TargetGroup>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await?.map(complete).transpose()
}

/// The groups with these ids, in no order.
pub async fn by_ids(reader: &mut Reader, ids: &[TargetGroupId]) -> Result<Vec<TargetGroup>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = select("where id in ");
    sql.push_set(ids);
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<TargetGroup>, Fault> {
    let found: Listing<TargetGroupRow> = list::page(reader, COLUMNS, wish, zone).await?;
    let items = found.items.into_iter().map(complete).collect::<Result<_, _>>()?;
    Ok(Listing { items, next: found.next, total: found.total })
}

/// Groups that can be attached to a campaign, in order of names.
pub async fn active(reader: &mut Reader) -> Result<Vec<TargetGroup>, Fault> {
    let sql = select("where active = true and archived_at is null order by sort_key, id limit 500");
    reader.all(sql).await?.into_iter().map(complete).collect()
}

const WRITTEN: [&str; 15] = [
    "owner_kind",
    "owner_id",
    "name",
    "sort_key",
    "search_text",
    "type",
    "public",
    "active",
    "filter",
    "email_template_id",
    "automatic_campaigns",
    "automatic_since",
    "sample_size",
    "sample_mark",
    "updated_at",
];

/// The columns of a draft, over those of the group it changes: what it is since when stays as long as it does.
fn written(work: &Work, old: Option<&TargetGroup>, draft: &TargetGroupDraft) -> Vec<Value> {
    let [owner_kind, owner_id] = draft.owner.columns();
    let now = work.now;
    let sends = |group: &&TargetGroup| group.email_template_id == draft.email_template_id;
    let since = old.filter(sends).and_then(|group| group.automatic_since).unwrap_or(now);
    let lot = || work.new_id::<TargetGroupId>().bytes()[12..].to_vec();
    let mark = old.and_then(|group| group.sample_mark.clone()).unwrap_or_else(lot);
    vec![
        owner_kind,
        owner_id,
        draft.name.trim().to_value(),
        ground::collate::text_key(draft.name.trim()).to_value(),
        ground::collate::fold(&draft.name).to_value(),
        draft.r#type.to_value(),
        draft.public.to_value(),
        draft.active.to_value(),
        draft.filter.as_ref().map(ToString::to_string).to_value(),
        draft.email_template_id.to_value(),
        draft.automatic_campaigns.to_value(),
        draft.automatic_campaigns.then_some(since).to_value(),
        draft.sample_size.to_value(),
        draft.sample_size.map(|_| mark).to_value(),
        now.to_value(),
    ]
}

pub(super) async fn insert(
    work: &mut Work,
    id: &TargetGroupId,
    number: &str,
    draft: &TargetGroupDraft,
) -> Result<(), Fault> {
    let now = work.now;
    let mut columns = vec!["id", "number", "created_at"];
    columns.extend(WRITTEN);
    let mut row = vec![id.to_value(), number.to_value(), now.to_value()];
    row.extend(written(work, None, draft));
    work.insert("target_groups", &columns, &[row]).await
}

pub(super) async fn update(
    work: &mut Work,
    group: &TargetGroup,
    draft: &TargetGroupDraft,
) -> Result<(), Fault> {
    let mut sql = Sql::new("update target_groups set version = version + 1");
    for (column, value) in WRITTEN.iter().zip(written(work, Some(group), draft)) {
        sql.push(", ").push(column).push(" = ").push_value(&value);
    }
    sql.push(" where id = ").push_value(&group.id);
    work.execute(sql).await.map(drop)
}

pub(super) async fn mark_archived(
    work: &mut Work,
    id: &TargetGroupId,
    at: Option<Instant>,
) -> Result<(), Fault> {
    let sql = Sql::new("update target_groups set archived_at = $2, version = version + 1 where id = $1");
    work.execute(sql.bind(id).bind(&at)).await.map(drop)
}

pub(super) async fn mark_refreshed(work: &mut Work, id: &TargetGroupId) -> Result<(), Fault> {
    let now = work.now;
    work.execute(Sql::new("update target_groups set refreshed_at = $2 where id = $1").bind(id).bind(&now))
        .await
        .map(drop)
}

/// Counts the members anew and keeps the count beside the group.
pub(super) async fn recount(work: &mut Work, id: &TargetGroupId) -> Result<i64, Fault> {
    let sql = Sql::new(
        "update target_groups set member_count =
                (select count(*) from target_group_members where target_group_id = $1) where id = $2
         returning member_count",
    );
    let (count,): (i64,) = work.one(sql.bind(id).bind(id)).await?;
    Ok(count)
}

/// When a template leaves, if it is there.
pub(super) async fn template_times(
    reader: &mut Reader,
    id: &EmailTemplateId,
) -> Result<Option<TemplateTimes>, Fault> {
    let sql =
        Sql::new("select send_at, delay_minutes from email_templates where id = $1 and archived_at is null");
    reader.optional(sql.bind(id)).await
}

/// The campaign by which a group sent this template by itself, and when.
pub(super) async fn mailed(
    reader: &mut Reader,
    group: &TargetGroupId,
    template: &EmailTemplateId,
) -> Result<Option<(CampaignId, Instant)>, Fault> {
    let sql = Sql::new(
        "select campaign_id, sent_at from target_group_mailings
          where target_group_id = $1 and email_template_id = $2",
    );
    reader.optional(sql.bind(group).bind(template)).await
}

/// Says whether this is the first time.
pub(super) async fn insert_mailing(
    work: &mut Work,
    group: &TargetGroupId,
    template: &EmailTemplateId,
    campaign: &CampaignId,
) -> Result<bool, Fault> {
    let now = work.now;
    let sql = Sql::new(
        "insert into target_group_mailings (target_group_id, email_template_id, campaign_id, sent_at)
         values ($1, $2, $3, $4) on conflict do nothing",
    );
    Ok(work.execute(sql.bind(group).bind(template).bind(campaign).bind(&now)).await? == 1)
}

/// The positions in `contacts` of those that are not there or archived.
pub(crate) async fn unknown_contacts(
    reader: &mut Reader,
    contacts: &[ContactId],
) -> Result<Vec<usize>, Fault> {
    let mut known: HashSet<ContactId> = HashSet::new();
    for chunk in contacts.chunks(CHUNK) {
        let mut sql = Sql::new("select id from contacts where archived_at is null and id in ");
        sql.push_set(chunk);
        let rows: Vec<(ContactId,)> = reader.all(sql).await?;
        known.extend(rows.into_iter().map(|(id,)| id));
    }
    let unknown = contacts.iter().enumerate().filter(|(_, id)| !known.contains(id));
    Ok(unknown.map(|(index, _)| index).collect())
}

/// Gives the memberships of one contact to another, except in groups where the other is; with `only`, those alone.
pub(crate) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[TargetGroupId]>,
) -> Result<Vec<TargetGroupId>, Fault> {
    if only.is_some_and(<[_]>::is_empty) {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("update target_group_members set contact_id = ");
    sql.push_value(to).push(" where contact_id = ").push_value(from);
    sql.push(
        " and target_group_id not in (select target_group_id from target_group_members where contact_id = ",
    );
    sql.push_value(to).push(")");
    if let Some(only) = only {
        sql.push(" and target_group_id in ").push_list(only);
    }
    sql.push(" returning target_group_id");
    Ok(work.all::<(TargetGroupId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Gives every record of `from` to `to`; says how many.
pub async fn give_all(work: &mut Work, from: crate::Owner, to: crate::Owner) -> Result<usize, Fault> {
    let mut sql = Sql::new("update target_groups");
    crate::owner::push_handed(&mut sql, from, to, work.now);
    let rows: Vec<(crate::ids::TargetGroupId, i64)> = work.all(sql).await?;
    Ok(crate::owner::record_handed(work, "target_group.changed", rows, from, to))
}
