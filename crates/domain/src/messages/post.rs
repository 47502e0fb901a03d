//! Putting letters into the outgoing path. The only way in.

use super::{
    Body, Letter, MailFile, MessageKind, MessageStatus, OwnLetter, Written,
    store::{self, outbox},
};
use crate::{
    contacts::Contact,
    ids::{ContactId, EventId, InvoiceId, MessageId, RegistrationId},
};
use ::store::Work;
use ground::{Bind, Fault, Value, collate};

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

/// Puts a mail that is written already into the outgoing path; gives its id.
pub async fn post_written(work: &mut Work, mail: Written) -> Result<MessageId, Fault> {
    let (id, now): (MessageId, _) = (work.new_id(), work.now);
    let row = vec![
        id.to_value(),
        mail.kind.to_value(),
        MessageStatus::Queued.to_value(),
        mail.kind.heeds_opt_out().to_value(),
        mail.to_email.to_value(),
        mail.to_name.to_value(),
        search_text(&mail.to_name, Some(&mail.to_email), "").to_value(),
        now.to_value(),
        now.to_value(),
    ];
    let columns =
        ["id", "kind", "status", "bulk", "to_email", "to_name", "search_text", "due_at", "created_at"];
    work.insert("messages", &columns, &[row]).await?;
    outbox::write_bodies(work, &[Body { message_id: id, ..mail.body }], None).await?;
    if let Some(file) = &mail.file {
        store::insert_file(work, &id, file).await?;
    }
    Ok(id)
}

/// Puts a mail to a contact into the outgoing path whose words are Kutsu's own, about their place at an event or about none;
/// the worker writes it when it is its turn.
pub async fn post_own(
    work: &mut Work,
    kind: MessageKind,
    contact: &Contact,
    about: Option<(EventId, RegistrationId)>,
) -> Result<MessageId, Fault> {
    let letter = OwnLetter {
        kind,
        contact_id: contact.id,
        to_email: contact.email.as_ref().map(ToString::to_string),
        to_name: contact.name(),
        event_id: about.map(|(event, _)| event),
        registration_id: about.map(|(_, registration)| registration),
        due_at: work.now,
    };
    let posted = post_own_all(work, &[letter]).await?;
    posted.first().copied().ok_or_else(|| Fault::new("a letter was not posted"))
}

/// The same for many; gives their ids in order.
pub async fn post_own_all(work: &mut Work, letters: &[OwnLetter]) -> Result<Vec<MessageId>, Fault> {
    let ids: Vec<MessageId> = letters.iter().map(|_| work.new_id()).collect();
    let now = work.now;
    let row = |(letter, id): (&OwnLetter, &MessageId)| {
        let (status, reason) = match letter.to_email {
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
            letter.to_email.to_value(),
            letter.to_name.to_value(),
            letter.event_id.to_value(),
            letter.registration_id.to_value(),
            search_text(&letter.to_name, letter.to_email.as_deref(), "").to_value(),
            letter.due_at.to_value(),
            now.to_value(),
        ]
    };
    let rows: Vec<Vec<Value>> = letters.iter().zip(&ids).map(row).collect();
    let columns = [
        "id",
        "kind",
        "status",
        "reason",
        "bulk",
        "contact_id",
        "to_email",
        "to_name",
        "event_id",
        "registration_id",
        "search_text",
        "due_at",
        "created_at",
    ];
    work.insert("messages", &columns, &rows).await?;
    Ok(ids)
}

/// Puts the mail with an invoice into the outgoing path, to a name and an address; the worker writes it when it is its turn.
pub async fn post_invoice(
    work: &mut Work,
    invoice: &InvoiceId,
    contact: Option<ContactId>,
    event: Option<EventId>,
    (name, email): (&str, &str),
    file: Option<&MailFile>,
) -> Result<MessageId, Fault> {
    let (id, now, kind): (MessageId, _, _) = (work.new_id(), work.now, MessageKind::Invoice);
    let row = vec![
        id.to_value(),
        kind.to_value(),
        MessageStatus::Queued.to_value(),
        kind.heeds_opt_out().to_value(),
        contact.to_value(),
        event.to_value(),
        invoice.to_value(),
        email.to_value(),
        name.to_value(),
        search_text(name, Some(email), "").to_value(),
        now.to_value(),
        now.to_value(),
    ];
    let columns = [
        "id",
        "kind",
        "status",
        "bulk",
        "contact_id",
        "event_id",
        "invoice_id",
        "to_email",
        "to_name",
        "search_text",
        "due_at",
        "created_at",
    ];
    work.insert("messages", &columns, &[row]).await?;
    if let Some(file) = file {
        store::insert_file(work, &id, file).await?;
    }
    Ok(id)
}

/// What the quick search looks through.
pub(super) fn search_text(name: &str, email: Option<&str>, subject: &str) -> String {
    collate::fold(&[name, email.unwrap_or_default(), subject].join(" "))
}
