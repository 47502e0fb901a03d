//! The SQL of messages: `outbox` is what the worker does with them, `read` what people look at.

pub mod outbox;
mod read;
mod settle;

pub use read::*;
pub use settle::{rescue, settle};

use super::{AttemptOutcome, MailFile, Message, MessageStatus, post::search_text};
use crate::ids::{ContactId, MessageId};
use ground::{Bind, Fault, Instant};
use store::{Reader, Sql, Work};

/// Most ids in one statement.
const CHUNK: usize = 1_000;

/// Takes back mails that have not left: those that wait or are held become suppressed for `reason`, the others stay
/// as they are. Says how many it took back.
pub async fn suppress(work: &mut Work, ids: &[MessageId], reason: &str) -> Result<u64, Fault> {
    let mut taken_back = 0;
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("update messages set status = 'suppressed', reason = ");
        sql.push_value(reason).push(" where status in ('held', 'queued') and id in ").push_set(ids);
        taken_back += work.execute(sql).await?;
    }
    Ok(taken_back)
}

/// The mail, its row locked until the Work ends.
pub(super) async fn lock(work: &mut Work, id: &MessageId) -> Result<Option<Message>, Fault> {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from messages where id = ").push_value(id).push(work.engine().for_update());
    work.optional(sql).await
}

/// Puts a mail back into the queue, to be composed anew and sent to `to_email`.
pub(super) async fn requeue(
    work: &mut Work,
    message: &Message,
    to_email: &str,
    due_at: Instant,
) -> Result<Message, Fault> {
    // The subject comes to it when the mail is composed.
    let found = search_text(message.to_name.as_deref().unwrap_or_default(), Some(to_email), "");
    let mut sql = Sql::new(
        "update messages set status = 'queued', reason = null, attempts = 0, lease_until = null, composed_at = $5,
                to_email = $2, search_text = $3, due_at = $4 where id = $1 returning ",
    );
    sql.push(COLUMNS);
    let composed_at = message.composed_at.filter(|_| message.kind.is_written_when_posted());
    let sql = sql.bind(&message.id).bind(to_email).bind(&found).bind(&due_at).bind(&composed_at);
    let queued: Message = work.one(sql).await?;
    if composed_at.is_none() {
        work.execute(Sql::new("delete from message_bodies where message_id = $1").bind(&message.id)).await?;
    }
    outbox::note(work, &[(message.id, AttemptOutcome::Retried, None)]).await?;
    Ok(queued)
}

/// Keeps the file of a mail beside it.
pub(super) async fn insert_file(work: &mut Work, id: &MessageId, file: &MailFile) -> Result<(), Fault> {
    let row = vec![
        id.to_value(),
        file.name.to_value(),
        file.media_type.to_value(),
        file.content.to_value(),
        work.now.to_value(),
    ];
    let columns = ["message_id", "name", "media_type", "content", "created_at"];
    work.insert("message_files", &columns, &[row]).await
}

/// Keeps the file of a mail that was made when it was its turn; one that is there already stays.
pub async fn keep_file(work: &mut Work, id: &MessageId, file: &MailFile) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "insert into message_files (message_id, name, media_type, content, created_at)
         values ($1, $2, $3, $4, $5) on conflict (message_id) do nothing",
    );
    let sql = sql.bind(id).bind(&file.name).bind(&file.media_type).bind(&file.content);
    work.execute(sql.bind(&now)).await.map(drop)
}

/// The file of a mail, if it has one of its own.
pub async fn file_of(reader: &mut Reader, id: &MessageId) -> Result<Option<MailFile>, Fault> {
    let sql = Sql::new("select name, media_type, content from message_files where message_id = $1");
    reader.optional(sql.bind(id)).await
}

/// Forgets the files of mails older than `before` that have left or never will; says how many.
pub async fn forget_files(work: &mut Work, before: Instant) -> Result<u64, Fault> {
    let sql = Sql::new(
        "delete from message_files where created_at < $1 and message_id in
            (select id from messages where status not in ('queued', 'sending'))",
    );
    work.execute(sql.bind(&before)).await
}

/// Makes a waiting mail what it was; says whether it still waited.
pub(super) async fn put_back(
    work: &mut Work,
    id: &MessageId,
    status: MessageStatus,
    reason: Option<&str>,
) -> Result<bool, Fault> {
    let sql = Sql::new(
        "update messages set status = $2, reason = $3 where id = $1 and status = 'queued' and lease_until is null",
    );
    let reason = reason.map(str::to_owned);
    Ok(work.execute(sql.bind(id).bind(&status).bind(&reason)).await? == 1)
}

/// Gives the mails of one contact to another; with `only`, those alone.
pub(crate) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[MessageId]>,
) -> Result<Vec<MessageId>, Fault> {
    let mut moved = Vec::new();
    let chunks: Vec<Option<&[MessageId]>> = match only {
        Some(only) => only.chunks(CHUNK).map(Some).collect(),
        None => vec![None],
    };
    for only in chunks {
        let mut sql = Sql::new("update messages set contact_id = ");
        sql.push_value(to).push(" where contact_id = ").push_value(from);
        if let Some(only) = only {
            sql.push(" and id in ").push_list(only);
        }
        sql.push(" returning id");
        moved.extend(work.all::<(MessageId,)>(sql).await?.into_iter().map(|(id,)| id));
    }
    Ok(moved)
}
