//! What became of claimed mails: settled in batches, or rescued when their worker is gone.

use super::outbox::note;
use crate::{
    ids::MessageId,
    messages::{AttemptOutcome, Settled, Verdict, pauses::retry_after},
};
use ground::{Bind, Fault, Instant, Value};
use store::{Sql, Work, sql::MOST_ROWS};

/// What a verdict makes of the row.
struct Turn {
    status: &'static str,
    reason: Option<&'static str>,
    due_at: Option<Instant>,
    sent_at: Option<Instant>,
    /// A try that was none.
    uncounted: i64,
}

/// Writes down what became of claimed mails, all of them at once. "Sent" always counts; any other verdict only while
/// the mail is still in the hands that tried it.
pub async fn settle(work: &mut Work, settled: &[Settled]) -> Result<(), Fault> {
    let now = work.now;
    let mut lines = Vec::with_capacity(settled.len());
    for batch in settled.chunks(MOST_ROWS) {
        let rows: Vec<Vec<Value>> = batch.iter().map(|one| row(one, now)).collect();
        write(work, &rows).await?;
        lines.extend(batch.iter().filter_map(line));
    }
    note(work, &lines).await
}

async fn write(work: &mut Work, rows: &[Vec<Value>]) -> Result<(), Fault> {
    // A case and no "or": a planner that knows few rows of a status would look through the index of statuses.
    let mut sql = Sql::new(
        "update messages set status = v.column3, reason = v.column4, due_at = coalesce(v.column5, due_at),
                sent_at = v.column6, attempts = messages.attempts - v.column7,
                last_reply = coalesce(v.column8, last_reply), lease_until = null
           from (values ",
    );
    sql.push_row_set(rows).push(
        ") as v where messages.id = v.column1 and case v.column3
           when 'sent' then messages.status in ('sending', 'queued')
           else messages.status = 'sending' and messages.attempts = v.column2 end",
    );
    work.execute(sql).await.map(drop)
}

fn row(settled: &Settled, now: Instant) -> Vec<Value> {
    let turn = turn(settled, now);
    vec![
        settled.id.to_value(),
        settled.attempts.to_value(),
        turn.status.to_value(),
        turn.reason.map(str::to_owned).to_value(),
        turn.due_at.to_value(),
        turn.sent_at.to_value(),
        turn.uncounted.to_value(),
        reply(&settled.verdict).map(str::to_owned).to_value(),
    ]
}

fn turn(settled: &Settled, now: Instant) -> Turn {
    let queued = Turn { status: "queued", reason: None, due_at: None, sent_at: None, uncounted: 0 };
    match &settled.verdict {
        Verdict::Sent { .. } => Turn { status: "sent", sent_at: Some(now), ..queued },
        Verdict::Refused { reason, .. } => Turn { status: "failed", reason: Some(reason), ..queued },
        Verdict::NotTried => Turn { uncounted: 1, ..queued },
        Verdict::Deferred { .. } | Verdict::Unknown { .. } => match retry_after(settled.attempts) {
            Some(seconds) => Turn { due_at: Some(now.plus_seconds(seconds)), ..queued },
            None => Turn { status: "failed", reason: Some("gave_up"), ..queued },
        },
    }
}

fn reply(verdict: &Verdict) -> Option<&str> {
    match verdict {
        Verdict::Sent { reply }
        | Verdict::Deferred { reply }
        | Verdict::Unknown { reply }
        | Verdict::Refused { reply, .. } => Some(reply),
        Verdict::NotTried => None,
    }
}

fn line(settled: &Settled) -> Option<(MessageId, AttemptOutcome, Option<&str>)> {
    let outcome = match &settled.verdict {
        Verdict::Sent { .. } => AttemptOutcome::Sent,
        Verdict::Deferred { .. } => AttemptOutcome::Deferred,
        Verdict::Unknown { .. } => AttemptOutcome::Unknown,
        Verdict::Refused { .. } => AttemptOutcome::Refused,
        Verdict::NotTried => return None,
    };
    Some((settled.id, outcome, reply(&settled.verdict)))
}

/// Puts up to `limit` mails whose worker is gone back into the queue: they may have arrived and are sent again as the
/// same mail. Gives up on those that were lost too often. Says how many there were.
pub async fn rescue(work: &mut Work, limit: i64) -> Result<usize, Fault> {
    let now = work.now;
    let mut sql = Sql::new("select id, attempts from messages where status = 'sending' and lease_until < ");
    sql.push_value(&now).push(" limit ").push_value(&limit).push(work.engine().skip_locked());
    let lost: Vec<(MessageId, i64)> = work.all(sql).await?;
    let mut lines = Vec::with_capacity(lost.len());
    for (id, attempts) in &lost {
        let (status, reason) = match retry_after(*attempts) {
            Some(_) => ("queued", None),
            None => ("failed", Some("gave_up".to_owned())),
        };
        let sql = Sql::new("update messages set status = $2, reason = $3, lease_until = null where id = $1");
        work.execute(sql.bind(id).bind(status).bind(&reason)).await?;
        lines.push((*id, AttemptOutcome::Unknown, None));
    }
    note(work, &lines).await?;
    Ok(lost.len())
}
