//! Invoices as programs read them.

use domain::{
    ids::{AccountId, ContactId, EventId, InvoiceId, InvoiceLineId, PaymentId, RegistrationId},
    invoices::{self, Invoice, InvoiceKind, InvoiceLine, InvoiceState, PayerKind, Payment, RowFacts},
    products::VatReason,
};
use ground::{Date, Instant, Words};
use serde::Serialize;
use serde_json::Value as Json;
use utoipa::ToSchema;

/// An invoice or a credit note. All sums are whole cents; those of credit notes are negative.
#[derive(Serialize, ToSchema)]
#[schema(as = Invoice)]
pub struct InvoiceRecord {
    #[schema(value_type = String, examples("ivc_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: InvoiceId,
    #[schema(examples("L-1001"))]
    number: String,
    /// `invoice` or `credit_note`.
    #[schema(value_type = String)]
    kind: InvoiceKind,
    /// `open`, `partly_paid`, `paid` or `credited`.
    #[schema(value_type = String)]
    state: InvoiceState,
    /// Something is left to pay after `due_on`.
    overdue: bool,
    /// What a credit note credits.
    #[schema(value_type = Option<String>, required)]
    credits_id: Option<InvoiceId>,
    #[schema(value_type = Option<String>, required)]
    event_id: Option<EventId>,
    /// `account` or `contact`.
    #[schema(value_type = String)]
    payer_kind: PayerKind,
    #[schema(value_type = Option<String>, required)]
    account_id: Option<AccountId>,
    #[schema(value_type = Option<String>, required)]
    contact_id: Option<ContactId>,
    buyer_name: String,
    #[schema(value_type = String, format = Date)]
    issued_on: Date,
    #[schema(value_type = String, format = Date)]
    due_on: Date,
    currency: String,
    net: i64,
    vat: i64,
    gross: i64,
    paid: i64,
    credited: i64,
    /// What is left to pay; negative when more was paid than is owed.
    open: i64,
    /// The Finnish reference, digits only.
    reference: String,
    #[schema(required)]
    buyer_reference: Option<String>,
    #[schema(required)]
    order_number: Option<String>,
    reverse_charge: bool,
    /// SHA-256 of all that was issued.
    hash: String,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

/// An invoice with its rows.
#[derive(Serialize, ToSchema)]
pub struct WholeInvoice {
    #[serde(flatten)]
    invoice: InvoiceRecord,
    rows: Vec<RowRecord>,
    /// Everything that is printed, in the language of the invoice: amounts as text and in cents, sums by rate,
    /// reference, virtual barcode and the text of the code for phones.
    #[schema(value_type = Object)]
    paper: Json,
}

/// A row of an invoice. Amounts are with tax when `vat_included`.
#[derive(Serialize, ToSchema)]
#[schema(as = InvoiceRow)]
struct RowRecord {
    #[schema(value_type = String)]
    id: InvoiceLineId,
    #[schema(value_type = Option<String>, required)]
    registration_id: Option<RegistrationId>,
    #[schema(value_type = Option<String>, required)]
    contact_id: Option<ContactId>,
    text: String,
    person: String,
    quantity: i64,
    unit_price: i64,
    amount: i64,
    /// What credit notes took from it.
    credited: i64,
    /// Basis points.
    vat_rate: i64,
    vat_included: bool,
    #[schema(value_type = Option<String>, required)]
    vat_reason: Option<VatReason>,
}

/// One payment.
#[derive(Serialize, ToSchema)]
#[schema(as = Payment)]
pub struct PaymentRecord {
    #[schema(value_type = String)]
    id: PaymentId,
    amount: i64,
    #[schema(value_type = String, format = Date)]
    paid_on: Date,
    #[schema(required)]
    note: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    taken_back_at: Option<Instant>,
}

impl From<Payment> for PaymentRecord {
    fn from(payment: Payment) -> Self {
        let Payment { id, amount, paid_on, note, created_at, taken_back_at } = payment;
        Self { id, amount, paid_on, note, created_at, taken_back_at }
    }
}

impl InvoiceRecord {
    pub fn of(invoice: Invoice, today: Date) -> Self {
        Self {
            overdue: invoice.is_overdue(today),
            open: invoice.open(),
            id: invoice.id,
            number: invoice.facts.number,
            kind: invoice.kind,
            state: invoice.state,
            credits_id: invoice.credits_id,
            event_id: invoice.event_id,
            payer_kind: invoice.payer_kind,
            account_id: invoice.account_id,
            contact_id: invoice.contact_id,
            buyer_name: invoice.facts.buyer.name,
            issued_on: invoice.facts.issued_on,
            due_on: invoice.facts.due_on,
            currency: invoice.facts.currency,
            net: invoice.facts.total.net,
            vat: invoice.facts.total.vat,
            gross: invoice.facts.total.gross,
            paid: invoice.paid,
            credited: invoice.credited,
            reference: invoice.facts.reference,
            buyer_reference: invoice.facts.buyer_reference,
            order_number: invoice.facts.order_number,
            reverse_charge: invoice.facts.reverse_charge,
            hash: invoice.hash,
            version: invoice.version,
            created_at: invoice.created_at,
            updated_at: invoice.updated_at,
        }
    }
}

impl WholeInvoice {
    pub fn of(invoice: Invoice, lines: Vec<InvoiceLine>, today: Date, words: &Words) -> Self {
        let row = |(line, facts): (InvoiceLine, &RowFacts)| RowRecord {
            id: line.id,
            registration_id: line.registration_id,
            contact_id: line.contact_id,
            text: facts.text.clone(),
            person: facts.person.clone(),
            quantity: facts.quantity,
            unit_price: facts.unit_price,
            amount: line.amount,
            credited: line.credited,
            vat_rate: facts.vat_rate,
            vat_included: facts.vat_included,
            vat_reason: facts.vat_reason,
        };
        Self {
            rows: lines.into_iter().zip(&invoice.facts.rows).map(row).collect(),
            paper: invoices::paper(&invoice, words),
            invoice: InvoiceRecord::of(invoice, today),
        }
    }
}
