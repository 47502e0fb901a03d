//! Mails that are held or failed, into the queue again; they leave when the undo window is over (W-1).

use super::{Done, Outcome, Remembered};
use crate::{
    ids::MessageId,
    messages::{self, MessageStatus},
    settings,
};
use ::store::Work;
use ground::{Choice, Failure, Fault, Id, Refusal};
use serde_json::json;

pub(super) async fn send(work: &mut Work, ids: &[[u8; 16]]) -> Result<Vec<Done>, Fault> {
    let due_at = work.now.plus_seconds(settings::read(work).await?.undo_seconds);
    let mut done = Vec::with_capacity(ids.len());
    for id in ids {
        let message = messages::store::find(work, &MessageId::from_bytes(*id)).await?;
        let Some(message) = message else { continue };
        let outcome = match messages::retry_at(work, &message.id, due_at).await {
            Ok(_) => Outcome::Changed {
                before: json!({"status": message.status, "reason": message.reason}),
                after: json!({"status": MessageStatus::Queued}),
            },
            Err(Failure::Refused(no)) => Outcome::Refused(no.code()),
            Err(Failure::Fault(fault)) => return Err(fault),
        };
        done.push(Done { id: *id, outcome });
    }
    Ok(done)
}

/// Holds back those that still wait; what has left has left.
pub(super) async fn give_back(work: &mut Work, changes: &[Remembered]) -> Result<i64, Fault> {
    let mut restored = 0;
    for Remembered { id, before, .. } in changes {
        let Some(status) = before["status"].as_str().and_then(MessageStatus::from_word) else { continue };
        let id = MessageId::from_bytes(*id);
        let is_back = messages::put_back(work, &id, status, before["reason"].as_str()).await?;
        restored += i64::from(is_back);
    }
    Ok(restored)
}
