//! The SQL of who is in a campaign, page by page on the way to their mail.

use super::super::{Batch, Skipped, Source};
use crate::ids::{BatchId, CampaignId, ContactId, MessageId};
use ground::{Bind, Fault, Instant, Value};
use std::collections::HashMap;
use store::{Reader, Sql, Work, sql::insert_rows};

store::row! {
    /// Somebody whose mail is due.
    pub(in crate::campaigns) struct Queued {
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
pub(in crate::campaigns) async fn released(
    reader: &mut Reader,
    id: &CampaignId,
    limit: i64,
) -> Result<Vec<Queued>, Fault> {
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
pub(in crate::campaigns) async fn next_release(
    reader: &mut Reader,
    id: &CampaignId,
) -> Result<Option<Instant>, Fault> {
    let now = reader.now;
    let sql = Sql::new(
        "select min(b.release_at) from campaign_batches b where b.campaign_id = $1 and b.release_at > $2
            and b.undone_at is null and b.stopped_at is null",
    );
    let (next,): (Option<Instant>,) = reader.one(sql.bind(id).bind(&now)).await?;
    Ok(next)
}

/// Notes what became of a page: mailed with its message, or skipped with the reason.
pub(in crate::campaigns) async fn settle(
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
pub(in crate::campaigns) async fn count_without_mail(
    reader: &mut Reader,
    id: &CampaignId,
) -> Result<i64, Fault> {
    let sql =
        Sql::new("select count(*) from campaign_recipients where campaign_id = $1 and state = 'attached'");
    let (count,): (i64,) = reader.one(sql.bind(id)).await?;
    Ok(count)
}

/// Who gets nothing, by reason.
pub(in crate::campaigns) async fn skipped_in(
    reader: &mut Reader,
    id: &CampaignId,
) -> Result<Vec<Skipped>, Fault> {
    let sql = Sql::new(
        "select coalesce(reason, 'no_template'), count(*) from campaign_recipients
          where campaign_id = $1 and state in ('attached', 'skipped') group by 1 order by 1",
    );
    let rows: Vec<(String, i64)> = reader.all(sql.bind(id)).await?;
    Ok(rows.into_iter().map(|(reason, count)| Skipped { reason, count }).collect())
}

/// Whether any mail of this batch is in the outgoing path already.
pub(in crate::campaigns) async fn has_mailed(reader: &mut Reader, id: &BatchId) -> Result<bool, Fault> {
    let sql = Sql::new(
        "select contact_id from campaign_recipients where batch_id = $1 and state = 'mailed' limit 1",
    );
    Ok(reader.optional::<(ContactId,)>(sql.bind(id)).await?.is_some())
}

pub(in crate::campaigns) async fn undo_batch(work: &mut Work, batch: &Batch) -> Result<(), Fault> {
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
pub(in crate::campaigns) async fn stop_queue(work: &mut Work, id: &CampaignId) -> Result<u64, Fault> {
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
pub(in crate::campaigns) async fn all_unsent_messages(
    reader: &mut Reader,
    id: &CampaignId,
) -> Result<Vec<MessageId>, Fault> {
    let mut sql = Sql::new(UNSENT);
    sql.push_value(id);
    Ok(reader.all::<(MessageId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

/// Mails to these people that have not left.
pub(in crate::campaigns) async fn unsent_messages(
    reader: &mut Reader,
    id: &CampaignId,
    source: &Source,
) -> Result<Vec<MessageId>, Fault> {
    let mut sql = Sql::new(UNSENT);
    sql.push_value(id);
    push_members(&mut sql, source);
    Ok(reader.all::<(MessageId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::campaigns) async fn delete_recipients(
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
            sql.push(" and contact_id in ").push_set(contacts);
        }
    }
}
