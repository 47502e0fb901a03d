//! Taking a cancellation back, seconds or days later: the same row, by the same rule as a new request (D-21).
//!
//! A seat that somebody who waited has got by now stays theirs; then this is a place on the waitlist, or a clear no.

use super::{
    Confirm, Place, RegisterRefusal,
    register::{Request, register},
    rules::Wish,
    store,
};
use crate::ids::RegistrationId;
use ::store::{Reader, Sql, Work};
use ground::{Failure, Fault};

/// Takes the cancellation back. Who has read that they are out is told that they are in again; who has not hears
/// nothing, for the mail that waited stays behind.
pub async fn take_back(work: &mut Work, id: &RegistrationId) -> Result<Place, Failure<RegisterRefusal>> {
    let row = store::find(work, id).await?.ok_or(RegisterRefusal::EventMissing)?;
    let confirm = if has_heard(work, id).await? { Confirm::Yes } else { Confirm::No };
    let request = Request {
        event: row.event_id,
        contact: row.contact_id,
        channel: row.channel,
        campaign: row.campaign_id,
        wish: Wish::Any,
        confirm,
        actor: work.actor,
    };
    register(work, request).await
}

async fn has_heard(reader: &mut Reader, id: &RegistrationId) -> Result<bool, Fault> {
    let sql = Sql::new(
        "select status from messages where registration_id = $1 and kind = 'cancellation' order by id desc limit 1",
    );
    let last: Option<(String,)> = reader.optional(sql.bind(id)).await?;
    Ok(last.is_some_and(|(status,)| matches!(status.as_str(), "sent" | "sending")))
}
