//! Reading messages: one, its body and history, those of a contact, an event or a campaign, and how many there are.

use super::CHUNK;
use crate::{
    ids::{CampaignId, ContactId, EventId, InvoiceId, MessageId},
    list::{self, Listing, Wish},
    messages::{Attempt, Body, Claimed, Message, MessageStatus, Outgoing},
};
use ground::{Fault, Zone};
use store::{Reader, Sql};

/// The columns that make a [`Message`].
pub(crate) const COLUMNS: &str = "messages.id, messages.kind, messages.status, messages.reason, messages.contact_id, \
     messages.to_email, messages.to_name, messages.template_id, messages.event_id, messages.registration_id, \
     messages.campaign_id, messages.invitation_id, messages.invoice_id, messages.subject, messages.due_at, messages.composed_at, \
     messages.attempts, messages.last_reply, messages.sent_at, messages.created_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from messages ").push(rest);
    sql
}

/// The mail, if it is there.
pub async fn find(reader: &mut Reader, id: &MessageId) -> Result<Option<Message>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await
}

/// The mails of these ids, as far as they are there.
pub(crate) async fn of(reader: &mut Reader, ids: &[MessageId]) -> Result<Vec<Message>, Fault> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let mut sql = select("where id in ");
        sql.push_set(ids);
        found.extend(reader.all::<Message>(sql).await?);
    }
    Ok(found)
}

/// One page of the list that `wish` asks for, in the calendar of `zone`.
pub async fn page(reader: &mut Reader, wish: &Wish, zone: &Zone) -> Result<Listing<Message>, Fault> {
    list::page(reader, COLUMNS, wish, zone).await
}

/// What a mail says, once it is composed.
pub async fn body(reader: &mut Reader, id: &MessageId) -> Result<Option<Body>, Fault> {
    Ok(bodies(reader, &[*id]).await?.pop())
}

pub(super) async fn bodies(reader: &mut Reader, ids: &[MessageId]) -> Result<Vec<Body>, Fault> {
    let mut sql = Sql::new(
        "select message_id, from_name, from_email, reply_to_name, reply_to_email, language, subject, html, text, calendar
           from message_bodies where message_id in ",
    );
    sql.push_set(ids);
    reader.all(sql).await
}

/// The whole mail as it is sent, or would be; `None` until it is composed or when nobody would get it.
pub async fn whole(reader: &mut Reader, id: &MessageId) -> Result<Option<Outgoing>, Fault> {
    let sql = Sql::new(
        "select id, kind, contact_id, template_id, to_email, to_name, attempts, composed_at
           from messages where id = $1 and composed_at is not null and to_email is not null",
    );
    let envelope: Option<Claimed> = reader.optional(sql.bind(id)).await?;
    let Some(envelope) = envelope else { return Ok(None) };
    let body = body(reader, id).await?;
    Ok(body.map(|body| Outgoing { envelope, body }))
}

/// All tries at a mail, oldest first.
pub async fn history(reader: &mut Reader, id: &MessageId) -> Result<Vec<Attempt>, Fault> {
    let sql =
        Sql::new("select id, at, outcome, reply from message_attempts where message_id = $1 order by id");
    reader.all(sql.bind(id)).await
}

/// The newest mails to a contact.
pub async fn of_contact(reader: &mut Reader, contact: &ContactId, limit: i64) -> Result<Vec<Message>, Fault> {
    reader.all(select("where contact_id = $1 order by id desc limit $2").bind(contact).bind(&limit)).await
}

/// The newest mails about an event.
pub async fn of_event(reader: &mut Reader, event: &EventId, limit: i64) -> Result<Vec<Message>, Fault> {
    reader.all(select("where event_id = $1 order by id desc limit $2").bind(event).bind(&limit)).await
}

/// The mails that carried an invoice, the newest first.
pub async fn of_invoice(reader: &mut Reader, invoice: &InvoiceId) -> Result<Vec<Message>, Fault> {
    reader.all(select("where invoice_id = $1 order by id desc limit 50").bind(invoice)).await
}

/// The newest mails of a campaign.
pub async fn of_campaign(
    reader: &mut Reader,
    campaign: &CampaignId,
    limit: i64,
) -> Result<Vec<Message>, Fault> {
    reader.all(select("where campaign_id = $1 order by id desc limit $2").bind(campaign).bind(&limit)).await
}

/// How many mails there are of each status; statuses without mails are left out.
pub async fn counts(reader: &mut Reader) -> Result<Vec<(MessageStatus, i64)>, Fault> {
    reader.all(Sql::new("select status, count(*) from messages group by status order by status")).await
}
