//! The words invoices lend to the filter engine, lists and exports.

use super::{InvoiceKind, InvoiceState, PayerKind};
use crate::{
    ids::{AccountId, ContactId, EventId, InvoiceId},
    reach,
};
use ground::Id;
use store::filter::{Catalog, choice, date, flag, id, instant, money, text};

/// All fields of an invoice.
pub static FIELDS: Catalog = Catalog::new(
    "invoices",
    "invoices",
    &[
        text("number", "invoices.number").exact().required().sorted_by("invoices.id"),
        choice("kind", "invoices.kind", InvoiceKind::WORDS).required().sortable(),
        choice("state", "invoices.state", InvoiceState::WORDS).required().sortable(),
        text("buyer_name", "invoices.buyer_name").required().sorted_by("invoices.sort_key"),
        choice("payer_kind", "invoices.payer_kind", PayerKind::WORDS).required(),
        date("issued_on", "invoices.issued_on").required().sortable(),
        date("due_on", "invoices.due_on").required().sortable(),
        money("net", "invoices.net").required().sortable(),
        money("vat", "invoices.vat").required().sortable(),
        money("gross", "invoices.gross").required().sortable(),
        money("paid", "invoices.paid").required().sortable(),
        money("credited", "invoices.credited").required().sortable(),
        money("open", "(invoices.gross - invoices.paid - invoices.credited)").required().sortable(),
        text("currency", "invoices.currency").exact().required(),
        text("reference", "invoices.reference").exact().required(),
        text("buyer_reference", "invoices.buyer_reference"),
        text("order_number", "invoices.order_number"),
        flag("reverse_charge", "invoices.reverse_charge").required(),
        id("event_id", "invoices.event_id", &[EventId::PREFIX]),
        id("account_id", "invoices.account_id", &[AccountId::PREFIX]),
        id("contact_id", "invoices.contact_id", &[ContactId::PREFIX]),
        id("credits_id", "invoices.credits_id", &[InvoiceId::PREFIX]),
        instant("created_at", "invoices.created_at").required().sortable(),
        instant("updated_at", "invoices.updated_at").required().sortable(),
        id("id", "invoices.id", &[InvoiceId::PREFIX]).required().hidden(),
    ],
)
.relations(&reach::INVOICES)
.default_sort("-number")
.search("invoices.search_text");
