//! Putting letters into the outgoing path. The only way in.

use super::{Letter, MessageStatus};
use crate::ids::MessageId;
use ground::{Bind, Fault, Value, collate};
use store::Work;

const COLUMNS: [&str; 16] = [
    "id",
    "kind",
    "status",
    "reason",
    "bulk",
    "contact_id",
    "to_email",
    "to_name",
    "template_id",
    "event_id",
    "registration_id",
    "campaign_id",
    "invitation_id",
    "search_text",
    "due_at",
    "created_at",
];

/// Puts `letters` into the outgoing path; gives their ids in order. A letter without address is kept as failed with
/// the reason `no_address`, so that somebody sees it (ML-8).
pub async fn post(work: &mut Work, letters: &[Letter]) -> Result<Vec<MessageId>, Fault> {
    let ids: Vec<MessageId> = letters.iter().map(|_| work.new_id()).collect();
    let now = work.now;
    let rows: Vec<Vec<Value>> = letters
        .iter()
        .zip(&ids)
        .map(|(letter, id)| {
            let email = letter.to_email.as_deref().filter(|email| !email.is_empty()).map(str::to_owned);
            let (status, reason) = match email {
                Some(_) => (MessageStatus::Queued, None),
                None => (MessageStatus::Failed, Some("no_address".to_owned())),
            };
            vec![
                id.to_value(),
                letter.kind.to_value(),
                status.to_value(),
                reason.to_value(),
                letter.kind.heeds_opt_out().to_value(),
                letter.contact_id.to_value(),
                email.to_value(),
                letter.to_name.to_value(),
                letter.template_id.to_value(),
                letter.event_id.to_value(),
                letter.registration_id.to_value(),
                letter.campaign_id.to_value(),
                letter.invitation_id.to_value(),
                search_text(&letter.to_name, email.as_deref(), "").to_value(),
                letter.due_at.to_value(),
                now.to_value(),
            ]
        })
        .collect();
    work.insert("messages", &COLUMNS, &rows).await?;
    Ok(ids)
}

/// What the quick search looks through.
pub(super) fn search_text(name: &str, email: Option<&str>, subject: &str) -> String {
    collate::fold(&[name, email.unwrap_or_default(), subject].join(" "))
}
