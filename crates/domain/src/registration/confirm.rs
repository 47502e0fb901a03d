//! "Lähetä ilmoittautumisposti": sends the message of the present status by hand (RG-5, ML-4).

use super::{
    promote::{PromoteRefusal, locked},
    register::{letter_for, message_of},
    store,
};
use crate::{
    ids::{MessageId, RegistrationId},
    messages,
};
use ::store::{Entry, Work};
use ground::{Failure, Refusal, RefusalKind};
use serde_json::json;

/// Why no mail is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    Missing,
    /// The event has no template for this status.
    NoTemplate,
    /// The contact has no address (or is archived).
    NoAddress,
}

impl Refusal for ConfirmRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "registration.missing",
            Self::NoTemplate => "registration.no_template",
            Self::NoAddress => "registration.no_address",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            _ => RefusalKind::Conflict,
        }
    }
}

/// Posts the message of the present status.
pub async fn send_confirmation(
    work: &mut Work,
    id: &RegistrationId,
) -> Result<MessageId, Failure<ConfirmRefusal>> {
    let (event, row) =
        locked(work, id).await.map_err(|failure| failure.map(|_: PromoteRefusal| ConfirmRefusal::Missing))?;
    if message_of(&event, row.status).1.is_none() {
        return Err(ConfirmRefusal::NoTemplate.into());
    }
    let person = store::addressees(work, &[row.contact_id]).await?.remove(&row.contact_id);
    let person = person.filter(|person| person.email.is_some()).ok_or(ConfirmRefusal::NoAddress)?;
    let letter = letter_for(&event, &row, &person, work.now);
    let posted = messages::post(work, letter.as_slice()).await?;
    work.record(Entry::new("registration.confirmation_sent", &row.id, &json!({"event": event.id})));
    posted.first().copied().ok_or_else(|| ConfirmRefusal::NoTemplate.into())
}
