//! What the worker does with messages before they leave: compose, claim, keep the lease, hold.
//!
//! A claim is one statement, so two workers never have one mail. Before a mail leaves or is held, [`withdraw`] looks
//! in the same transaction whether its reason still stands; it is the one place that reads tables to the right.

use super::CHUNK;
use crate::{
    ids::{AttemptId, MessageId},
    messages::{AttemptOutcome, Body, Claimed, MessageKind, Outgoing, post::search_text},
};
use ground::{Bind, Choice, Fault, Instant, Value};
use std::collections::HashMap;
use store::{Reader, Sql, Work, sql::MOST_ROWS};

/// Mails of a paused campaign wait. The paused ones are read once, so that the queue itself is read in the order of its
/// index and no further than to the limit.
const NOT_PAUSED: &str = "(messages.campaign_id is null
     or messages.campaign_id not in (select campaigns.id from campaigns where campaigns.paused))";

/// Makes a mail one that a worker has in its hands, until the moment that follows.
const IN_HAND: &str = "status = 'sending', attempts = attempts + 1, lease_until = ";

/// The mails that wait to be composed, and those that wait to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    Uncomposed,
    Ready,
}

impl Queue {
    /// Appends the mails of this queue in the order in which they are to leave: what somebody waits for comes first.
    fn push_to(self, sql: &mut Sql, now: Instant, limit: i64) {
        // The condition stands as in the partial indexes.
        sql.push(" from messages where status = 'queued' and composed_at is ");
        sql.push(if self == Self::Ready { "not null" } else { "null" });
        sql.push(" and due_at <= ").push_value(&now).push(" and ").push(NOT_PAUSED);
        sql.push(" order by bulk, due_at limit ").push_value(&limit);
    }
}

/// The queue whose first mail is to leave next; `None` when nothing is due.
pub async fn next(reader: &mut Reader) -> Result<Option<Queue>, Fault> {
    let mut first = None;
    for queue in [Queue::Ready, Queue::Uncomposed] {
        let mut sql = Sql::new("select bulk, due_at");
        queue.push_to(&mut sql, reader.now, 1);
        let head: Option<(bool, Instant)> = reader.optional(sql).await?;
        let earlier = |head| first.is_none_or(|(other, _)| head < other);
        if let Some(head) = head.filter(|head| earlier(*head)) {
            first = Some((head, queue));
        }
    }
    Ok(first.map(|(_, queue)| queue))
}

/// Since when the first mail of `queue` is due; `None` when none is.
pub async fn due_since(reader: &mut Reader, queue: Queue) -> Result<Option<Instant>, Fault> {
    let mut sql = Sql::new("select due_at");
    queue.push_to(&mut sql, reader.now, 1);
    let first: Option<(Instant,)> = reader.optional(sql).await?;
    Ok(first.map(|(due_at,)| due_at))
}

/// Locks up to `limit` due mails that are still to be composed; mails that somebody waits for come first.
pub async fn uncomposed(work: &mut Work, limit: i64) -> Result<Vec<MessageId>, Fault> {
    let mut sql = Sql::new("select id");
    Queue::Uncomposed.push_to(&mut sql, work.now, limit);
    sql.push(work.engine().skip_locked());
    let rows: Vec<(MessageId,)> = work.all(sql).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Keeps what was composed: to wait its turn, or, with a `lease`, in the hands of the worker that wrote it.
pub async fn write_bodies(work: &mut Work, bodies: &[Body], lease: Option<Instant>) -> Result<(), Fault> {
    const COLUMNS: [&str; 10] = [
        "message_id",
        "from_name",
        "from_email",
        "reply_to_name",
        "reply_to_email",
        "language",
        "subject",
        "html",
        "text",
        "calendar",
    ];
    let rows: Vec<Vec<Value>> = bodies
        .iter()
        .map(|body| {
            vec![
                body.message_id.to_value(),
                body.from_name.to_value(),
                body.from_email.to_value(),
                body.reply_to_name.to_value(),
                body.reply_to_email.to_value(),
                body.language.to_value(),
                body.subject.to_value(),
                body.html.to_value(),
                body.text.to_value(),
                body.calendar.to_value(),
            ]
        })
        .collect();
    work.insert("message_bodies", &COLUMNS, &rows).await?;
    for bodies in bodies.chunks(MOST_ROWS) {
        mark_composed(work, bodies, lease).await?;
    }
    Ok(())
}

async fn mark_composed(work: &mut Work, bodies: &[Body], lease: Option<Instant>) -> Result<(), Fault> {
    let mut sql = Sql::new("update messages set composed_at = ");
    sql.push_value(&work.now);
    if let Some(lease) = lease {
        sql.push(", ").push(IN_HAND).push_value(&lease);
    }
    sql.push(", subject = v.column2, search_text = search_text || v.column3 from (values ");
    let row = |body: &Body| {
        let found = search_text("", None, &body.subject);
        vec![body.message_id.to_value(), body.subject.to_value(), found.to_value()]
    };
    let rows: Vec<Vec<Value>> = bodies.iter().map(row).collect();
    sql.push_row_set(&rows).push(") as v where messages.id = v.column1");
    work.execute(sql).await.map(drop)
}

/// These mails will not leave by themselves; each with its reason, a stable word.
pub async fn fail(work: &mut Work, failed: &[(MessageId, &'static str)]) -> Result<(), Fault> {
    for (id, reason) in failed {
        let sql =
            Sql::new("update messages set status = 'failed', reason = $2, lease_until = null where id = $1");
        work.execute(sql.bind(id).bind(*reason)).await?;
    }
    Ok(())
}

/// Takes up to `limit` composed, due mails into the hands of one worker until `lease` ends; what has lost its reason
/// is suppressed in the same transaction and does not come along.
pub async fn claim(work: &mut Work, limit: i64, lease: Instant) -> Result<Vec<Outgoing>, Fault> {
    let taken = take(work, limit, IN_HAND, Some(lease)).await?;
    let standing = withdraw(work, taken).await?;
    outgoing(work, &standing).await
}

/// Without a mail server: keeps up to `limit` composed, due mails here instead of sending them. Says how many it took
/// out of the queue.
pub async fn hold(work: &mut Work, limit: i64) -> Result<usize, Fault> {
    let taken = take(work, limit, "status = 'held', lease_until = ", None).await?;
    let count = taken.len();
    let held = withdraw(work, taken).await?;
    let lines: Vec<_> = held.into_iter().map(|id| (id, AttemptOutcome::Held, None)).collect();
    note(work, &lines).await?;
    Ok(count)
}

/// Keeps mails in the hands of their worker until `lease`.
pub async fn renew(work: &mut Work, ids: &[MessageId], lease: Instant) -> Result<(), Fault> {
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("update messages set lease_until = ");
        sql.push_value(&lease).push(" where status = 'sending' and id in ").push_set(ids);
        work.execute(sql).await?;
    }
    Ok(())
}

async fn take(
    work: &mut Work,
    limit: i64,
    change: &str,
    lease: Option<Instant>,
) -> Result<Vec<MessageId>, Fault> {
    // Materialized: PostgreSQL might else run the locking select more than once and take more than `limit`.
    let mut sql = Sql::new("with due as materialized (select id");
    Queue::Ready.push_to(&mut sql, work.now, limit);
    sql.push(work.engine().skip_locked()).push(") update messages set ").push(change).push_value(&lease);
    sql.push(" where id in (select id from due) returning id");
    let rows: Vec<(MessageId,)> = work.all(sql).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Suppresses those of `ids` whose reason is gone; gives back the others. What the person did since the mail was
/// posted is decisive: opted out (campaign mail only, D-25), archived, registration changed, event called off.
pub async fn withdraw(work: &mut Work, ids: Vec<MessageId>) -> Result<Vec<MessageId>, Fault> {
    if ids.is_empty() {
        return Ok(ids);
    }
    let heeding: Vec<MessageKind> =
        MessageKind::ALL.iter().copied().filter(|kind| kind.heeds_opt_out()).collect();
    let mut sql = Sql::new(
        "select m.id, case when m.kind = 'test' then null
                when c.archived_at is not null then 'contact_archived'
                when m.kind = 'confirmation' and r.status <> 'registered' then 'registration_changed'
                when m.kind = 'waitlist' and r.status <> 'waitlisted' then 'registration_changed'
                when m.kind = 'cancellation' and r.status <> 'cancelled' then 'registration_changed'
                when m.kind = 'notice' and r.status = 'cancelled' then 'registration_changed'
                when m.kind = 'invitation' and (e.cancelled_at is not null or e.archived_at is not null)
                then 'event_cancelled'
                when c.email_opt_out and m.kind in ",
    );
    sql.push_list(&heeding).push(
        " then 'opt_out' end
           from messages m left join contacts c on c.id = m.contact_id
           left join registrations r on r.id = m.registration_id left join events e on e.id = m.event_id
          where m.id in ",
    );
    sql.push_set(&ids);
    let judged: Vec<(MessageId, Option<String>)> = work.all(sql).await?;
    let gone: HashMap<MessageId, String> =
        judged.into_iter().filter_map(|(id, reason)| Some((id, reason?))).collect();
    let mut lines = Vec::with_capacity(gone.len());
    for (id, reason) in &gone {
        let sql = Sql::new(
            "update messages set status = 'suppressed', reason = $2, lease_until = null where id = $1",
        );
        work.execute(sql.bind(id).bind(reason)).await?;
        lines.push((*id, AttemptOutcome::Suppressed, None));
    }
    note(work, &lines).await?;
    Ok(ids.into_iter().filter(|id| !gone.contains_key(id)).collect())
}

/// The whole mails with these ids that are in a worker's hands, in the order in which they are to leave.
async fn outgoing(reader: &mut Reader, ids: &[MessageId]) -> Result<Vec<Outgoing>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        "select id, kind, contact_id, template_id, to_email, to_name, attempts, composed_at from messages where id in ",
    );
    sql.push_set(ids).push(" order by bulk, due_at, id");
    let envelopes: Vec<Claimed> = reader.all(sql).await?;
    let mut bodies: HashMap<MessageId, Body> =
        super::bodies(reader, ids).await?.into_iter().map(|body| (body.message_id, body)).collect();
    let whole = |envelope: Claimed| {
        let body = bodies.remove(&envelope.id)?;
        Some(Outgoing { envelope, body })
    };
    Ok(envelopes.into_iter().filter_map(whole).collect())
}

/// Writes lines of the history.
pub(super) async fn note(
    work: &mut Work,
    lines: &[(MessageId, AttemptOutcome, Option<&str>)],
) -> Result<(), Fault> {
    let now = work.now;
    let rows: Vec<Vec<Value>> = lines
        .iter()
        .map(|(id, outcome, reply)| {
            let line: AttemptId = work.new_id();
            vec![
                line.to_value(),
                id.to_value(),
                now.to_value(),
                outcome.to_value(),
                reply.map(str::to_owned).to_value(),
            ]
        })
        .collect();
    work.insert("message_attempts", &["id", "message_id", "at", "outcome", "reply"], &rows).await
}
