//! The words messages lend to the filter engine and lists.

use super::{MessageKind, MessageStatus};
use crate::{
    contacts, events,
    ids::{CampaignId, ContactId, EmailTemplateId, EventId, InvoiceId, MessageId, RegistrationId},
};
use ground::Id;
use store::filter::{Catalog, Relation, choice, id, instant, number, one, text};

/// All fields of a message.
pub static FIELDS: Catalog = Catalog::new(
    "messages",
    "messages",
    &[
        choice("status", "messages.status", MessageStatus::WORDS)
            .required()
            .sortable()
            .words("message-status"),
        choice("kind", "messages.kind", MessageKind::WORDS).required().sortable().words("message-kind"),
        text("to_email", "messages.to_email").sortable(),
        text("to_name", "messages.to_name").sortable(),
        text("subject", "messages.subject"),
        text("reason", "messages.reason").exact().hidden(),
        instant("created_at", "messages.created_at").required().sortable(),
        instant("due_at", "messages.due_at").required().sortable(),
        instant("sent_at", "messages.sent_at").sortable(),
        number("attempts", "messages.attempts").required(),
        id("contact_id", "messages.contact_id", &[ContactId::PREFIX]),
        id("event_id", "messages.event_id", &[EventId::PREFIX]),
        id("registration_id", "messages.registration_id", &[RegistrationId::PREFIX]),
        id("campaign_id", "messages.campaign_id", &[CampaignId::PREFIX]),
        id("invoice_id", "messages.invoice_id", &[InvoiceId::PREFIX]),
        id("template_id", "messages.template_id", &[EmailTemplateId::PREFIX]),
        id("id", "messages.id", &[MessageId::PREFIX]).required().hidden(),
    ],
)
.relations(&REACH)
.default_sort("-created_at")
.search("messages.search_text");

static REACH: [Relation; 2] = [
    one("contact", "messages.contact_id", &contacts::fields::FIELDS),
    one("event", "messages.event_id", &events::fields::FIELDS),
];
