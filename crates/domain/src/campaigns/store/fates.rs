//! What becomes of each contact that is attached: one question, asked to look and to do. Rows 7 to 9 of the truth table.

use super::super::{Campaign, Silence, Source};
use crate::ids::BatchId;
use ground::{Fault, Locale};
use store::{Reader, Sql, Work};

/// How many contacts of the source have which fate (`queued`, `attached`, `skipped`, `already`), and why.
pub async fn count_fates(
    reader: &mut Reader,
    campaign: &Campaign,
    source: &Source,
    silence: Option<Silence>,
    again: bool,
) -> Result<Vec<(String, Option<String>, i64)>, Fault> {
    let mut sql = Sql::new("select fates.fate, fates.reason, count(*) from (");
    push_fates(&mut sql, campaign, source, silence, again);
    sql.push(") as fates group by fates.fate, fates.reason order by fates.fate, fates.reason");
    reader.all(sql).await
}

/// In which languages how many would get the mail.
pub async fn count_languages(
    reader: &mut Reader,
    campaign: &Campaign,
    source: &Source,
    silence: Option<Silence>,
    again: bool,
) -> Result<Vec<(Locale, i64)>, Fault> {
    let mut sql = Sql::new("select c.language, count(*) from (");
    push_fates(&mut sql, campaign, source, silence, again);
    sql.push(") as fates join contacts c on c.id = fates.contact_id where fates.fate = 'queued'");
    sql.push(" group by c.language order by 2 desc, 1");
    reader.all(sql).await
}

/// Copies the contacts of the source into the campaign, each with its fate; who is in already stays as they are.
pub async fn copy_in(
    work: &mut Work,
    campaign: &Campaign,
    source: &Source,
    silence: Option<Silence>,
    again: bool,
    batch: &BatchId,
) -> Result<(), Fault> {
    let mut sql = Sql::new(
        "insert into campaign_recipients (campaign_id, contact_id, batch_id, state, reason, attached_at)
         select b.campaign_id, fates.contact_id, b.id,
                case fates.fate when 'queued' then 'queued' when 'attached' then 'attached' else 'skipped' end,
                fates.reason, b.created_at
           from campaign_batches b cross join (",
    );
    push_fates(&mut sql, campaign, source, silence, again);
    sql.push(") as fates where fates.fate <> 'already' and b.id = ")
        .push_value(batch)
        .push(" on conflict do nothing");
    work.execute(sql).await.map(drop)
}

/// Queues those who are in and never got the mail, as far as it may be sent to them now (W-2). Gives how many.
pub async fn queue_missing(work: &mut Work, campaign: &Campaign, batch: &BatchId) -> Result<u64, Fault> {
    let mut sql = Sql::new("update campaign_recipients set state = 'queued', reason = null, batch_id = ");
    sql.push_value(batch).push(" where campaign_id = ").push_value(&campaign.id);
    sql.push(" and state in ('attached', 'skipped') and contact_id in (select id from contacts where archived_at is null");
    sql.push(" and email is not null and email_opt_out = false)");
    push_never_got(&mut sql, campaign, "campaign_recipients.contact_id");
    work.execute(sql).await
}

/// `select contact_id, fate, reason`: what becomes of each contact of the source. Rows 7 to 9 of the truth table.
fn push_fates(sql: &mut Sql, campaign: &Campaign, source: &Source, silence: Option<Silence>, again: bool) {
    // Materialized: PostgreSQL would else work the reason out anew for each time it is named.
    sql.push("with known as materialized (select c.id as contact_id, case ");
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
            sql.push("where c.archived_at is null and c.id in ").push_set(contacts);
        }
    }
    sql.push(") select known.contact_id, case when known.reason is null then 'queued' ");
    sql.push("when known.reason = 'already_in_campaign' then 'already' ");
    sql.push("when known.reason in ('no_address', 'opt_out', 'already_got') then 'skipped' else 'attached' end as fate, ");
    sql.push("known.reason from known");
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
