//! The SQL of messages: `outbox` is what the worker does with them, `read` what people look at.

pub mod outbox;
mod read;
mod settle;

pub use read::*;
pub use settle::{rescue, settle};

use crate::ids::MessageId;
use ground::Fault;
use store::{Sql, Work};

/// Most ids in one statement.
const CHUNK: usize = 1_000;

/// Takes back mails that have not left: those that wait or are held become suppressed for `reason`, the others stay
/// as they are. Says how many it took back.
pub async fn suppress(work: &mut Work, ids: &[MessageId], reason: &str) -> Result<u64, Fault> {
    let mut taken_back = 0;
    for ids in ids.chunks(CHUNK) {
        let mut sql = Sql::new("update messages set status = 'suppressed', reason = ");
        sql.push_value(reason).push(" where status in ('held', 'queued') and id in ").push_list(ids);
        taken_back += work.execute(sql).await?;
    }
    Ok(taken_back)
}
