//! "Lähetä uudelleen": puts a mail that failed or was held back into the queue, by hand.
//!
//! The mail is composed anew, with what is true now, and goes to the address the contact has now. It stays the same
//! mail: same id, same Message-ID.

use super::{Message, MessageKind, MessageStatus, store};
use crate::{contacts, ids::MessageId};
use ::store::{Entry, Work};
use ground::{EmailAddress, Failure, Fault, Instant, Refusal, RefusalKind};
use serde_json::json;

/// Why a mail is not sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryRefusal {
    Missing,
    /// It is on its way, has left, or its reason is gone.
    NotRetryable(MessageStatus),
    /// The contact still has no address.
    NoAddress,
    /// The contact wants no such mail (D-25).
    OptedOut,
    /// The contact was archived.
    Archived,
}

impl Refusal for RetryRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "message.missing",
            Self::NotRetryable(_) => "message.not_retryable",
            Self::NoAddress => "message.no_address",
            Self::OptedOut => "message.opted_out",
            Self::Archived => "message.contact_archived",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            _ => RefusalKind::Conflict,
        }
    }
}

/// Puts the mail back into the queue, or says why not.
pub async fn retry(work: &mut Work, id: &MessageId) -> Result<Message, Failure<RetryRefusal>> {
    let now = work.now;
    retry_at(work, id, now).await
}

/// The same, to leave not before `due_at`; until then [`put_back`] undoes it.
pub async fn retry_at(
    work: &mut Work,
    id: &MessageId,
    due_at: Instant,
) -> Result<Message, Failure<RetryRefusal>> {
    let message = store::lock(work, id).await?.ok_or(RetryRefusal::Missing)?;
    if !message.is_retryable() {
        return Err(RetryRefusal::NotRetryable(message.status).into());
    }
    let mut to_email = message.to_email.clone();
    if let (Some(contact), true) = (&message.contact_id, message.kind != MessageKind::Test) {
        let contact = contacts::find(work, contact).await?.ok_or(RetryRefusal::Archived)?;
        if contact.archived_at.is_some() {
            return Err(RetryRefusal::Archived.into());
        }
        if contact.email_opt_out && message.kind.heeds_opt_out() {
            return Err(RetryRefusal::OptedOut.into());
        }
        to_email = contact.email.as_ref().map(EmailAddress::to_string);
    }
    let to_email = to_email.ok_or(RetryRefusal::NoAddress)?;
    let queued = store::requeue(work, &message, &to_email, due_at).await?;
    work.record(Entry::new("message.retried", id, &json!({"to": to_email})));
    Ok(queued)
}

/// Makes a mail that waits what it was before it was put back into the queue; says whether it was in time.
pub async fn put_back(
    work: &mut Work,
    id: &MessageId,
    status: MessageStatus,
    reason: Option<&str>,
) -> Result<bool, Fault> {
    let is_back = store::put_back(work, id, status, reason).await?;
    if is_back {
        work.record(Entry::new("message.put_back", id, &json!({"status": status})));
    }
    Ok(is_back)
}

impl Message {
    /// Whether it can be sent again by hand.
    pub fn is_retryable(&self) -> bool {
        matches!(self.status, MessageStatus::Failed | MessageStatus::Held)
    }
}
