//! Telling people of their certificates: one mail to each who has not got it, through the one outgoing path.

use super::{store, template};
use crate::{
    events,
    ids::{EventId, MessageId},
    messages::{self, Letter, MessageKind, OwnLetter},
};
use ::store::{Entry, Reader, Work};
use ground::Fault;
use serde_json::json;

/// How many would get a mail now, and how many have no address.
pub async fn to_send(reader: &mut Reader, event: &EventId) -> Result<(i64, i64), Fault> {
    store::count_unsent(reader, event).await
}

/// Posts the mails of those who have not got theirs. `wait_seconds` is how long they can be taken back.
pub async fn send(work: &mut Work, event: &EventId, wait_seconds: i64) -> Result<Vec<MessageId>, Fault> {
    // Two who press at once send nothing twice.
    events::store::lock(work, event).await?;
    let due_at = work.now.plus_seconds(wait_seconds);
    let letters: Vec<OwnLetter> = store::unsent(work, event)
        .await?
        .into_iter()
        .map(|holder| OwnLetter {
            kind: MessageKind::Certificate,
            contact_id: holder.contact_id,
            to_name: format!("{} {}", holder.first_name, holder.last_name).trim().to_owned(),
            to_email: holder.email,
            event_id: Some(*event),
            registration_id: Some(holder.registration_id),
            due_at,
        })
        .collect();
    let posted = match template::chosen(work).await? {
        None => messages::post_own_all(work, &letters).await?,
        Some(template) => {
            let letters: Vec<Letter> = letters.into_iter().map(|letter| letter.worded_by(template)).collect();
            messages::post(work, &letters).await?
        }
    };
    if !posted.is_empty() {
        work.record(Entry::new("event.certificates_sent", event, &json!({"count": posted.len()})));
    }
    Ok(posted)
}

/// Takes back those that have not left; says how many.
pub async fn withdraw(work: &mut Work, event: &EventId) -> Result<u64, Fault> {
    let waiting = store::waiting_mails(work, event).await?;
    let count = messages::suppress(work, &waiting, "undone").await?;
    work.record(Entry::new("event.certificates_not_sent", event, &json!({"count": count})));
    Ok(count)
}
