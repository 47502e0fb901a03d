//! What an invoice is: what was issued, for ever, and what was paid and credited since.

use crate::{
    ids::{AccountId, ContactId, EventId, InvoiceId, InvoiceLineId, PaymentId, RegistrationId},
    products::VatReason,
};
use ground::{Checksum, Date, Fault, Instant, Locale, vat::Sum};
use serde::{Deserialize, Serialize};
use store::{FromRow, Row};

ground::choice! {
    /// Whether somebody is to pay, or gets back.
    pub enum InvoiceKind {
        Invoice = "invoice",
        /// Takes back an invoice or a part of it; its sums are negative.
        CreditNote = "credit_note",
    }
}

ground::choice! {
    /// How far an invoice is paid. Being late is not a state: it comes with the days.
    pub enum InvoiceState {
        Open = "open",
        PartlyPaid = "partly_paid",
        /// Nothing is left to pay.
        Paid = "paid",
        /// Credited as a whole; a credit note is so from the beginning.
        Credited = "credited",
    }
}

ground::choice! {
    /// What kind of record pays.
    pub enum PayerKind {
        Account = "account",
        Contact = "contact",
    }
}

/// Who invoices, as it was on the day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Seller {
    pub name: String,
    pub business_id: Option<String>,
    pub vat_id: Option<String>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub iban: Option<String>,
    pub bic: Option<String>,
}

/// Who pays, as it was on the day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Buyer {
    pub name: String,
    pub business_id: Option<String>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub e_invoice_address: Option<String>,
    pub e_invoice_operator: Option<String>,
}

/// The event that is paid for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventFacts {
    pub number: String,
    pub name: String,
}

/// One row. Amounts are in cents, with tax when `vat_included`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowFacts {
    pub text: String,
    /// Who took part.
    pub person: String,
    pub product_number: String,
    pub account_code: Option<String>,
    pub quantity: i64,
    pub unit_price: i64,
    pub amount: i64,
    pub vat_rate: i64,
    pub vat_included: bool,
    pub vat_reason: Option<VatReason>,
}

/// The sums of one rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaxFacts {
    pub rate: i64,
    pub reason: Option<VatReason>,
    #[serde(flatten)]
    pub sum: Sum,
}

/// All that was issued. Kept as JSON with its checksum, and never changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    pub kind: InvoiceKind,
    pub number: String,
    /// The number of the invoice that this credits.
    pub credits: Option<String>,
    /// Why it was credited.
    pub because: Option<String>,
    pub language: Locale,
    pub currency: String,
    pub seller: Seller,
    pub buyer: Buyer,
    pub event: Option<EventFacts>,
    pub issued_on: Date,
    pub due_on: Date,
    /// The day by which the tax goes.
    pub supplied_on: Date,
    /// Interest on late payments a year, in basis points.
    pub late_interest: Option<i64>,
    /// The Finnish reference, digits only.
    pub reference: String,
    pub buyer_reference: Option<String>,
    pub order_number: Option<String>,
    pub reverse_charge: bool,
    pub rows: Vec<RowFacts>,
    pub taxes: Vec<TaxFacts>,
    pub total: Sum,
}

impl Facts {
    /// The text that is kept, and its checksum.
    pub(super) fn frozen(&self) -> Result<(String, String), Fault> {
        let text =
            serde_json::to_string(self).map_err(|error| Fault::because("freezing an invoice", error))?;
        let hash = hash(&text);
        Ok((text, hash))
    }
}

fn hash(text: &str) -> String {
    let mut sum = Checksum::default();
    sum.add(text.as_bytes());
    sum.hex()
}

/// An invoice or a credit note.
#[derive(Clone, Debug, PartialEq)]
pub struct Invoice {
    pub id: InvoiceId,
    pub kind: InvoiceKind,
    /// What a credit note credits.
    pub credits_id: Option<InvoiceId>,
    pub event_id: Option<EventId>,
    pub payer_kind: PayerKind,
    pub account_id: Option<AccountId>,
    pub contact_id: Option<ContactId>,
    pub facts: Facts,
    /// SHA-256 of the facts as they are kept.
    pub hash: String,
    /// The facts are still those that were issued.
    pub is_whole: bool,
    pub paid: i64,
    pub credited: i64,
    pub state: InvoiceState,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl Invoice {
    /// What is left to pay; less than nothing when more was paid than is owed after a credit.
    pub fn open(&self) -> i64 {
        self.facts.total.gross - self.paid - self.credited
    }

    /// Whether something is left to pay after its day.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.kind == InvoiceKind::Invoice && self.open() > 0 && self.facts.due_on < today
    }
}

impl FromRow for Invoice {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let (text, kept): (String, String) = (row.named("facts")?, row.named("hash")?);
        let facts =
            serde_json::from_str(&text).map_err(|error| Fault::because("reading an invoice", error))?;
        Ok(Self {
            id: row.named("id")?,
            kind: row.named("kind")?,
            credits_id: row.named("credits_id")?,
            event_id: row.named("event_id")?,
            payer_kind: row.named("payer_kind")?,
            account_id: row.named("account_id")?,
            contact_id: row.named("contact_id")?,
            facts,
            is_whole: hash(&text) == kept,
            hash: kept,
            paid: row.named("paid")?,
            credited: row.named("credited")?,
            state: row.named("state")?,
            version: row.named("version")?,
            created_at: row.named("created_at")?,
            updated_at: row.named("updated_at")?,
        })
    }
}

store::row! {
    /// What is kept of a row besides its facts, in their order.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct InvoiceLine {
        pub id: InvoiceLineId,
        pub registration_id: Option<RegistrationId>,
        pub contact_id: Option<ContactId>,
        /// In cents, as the product is priced.
        pub amount: i64,
        /// What credit notes took from it.
        pub credited: i64,
    }
}

store::row! {
    /// One payment.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Payment {
        pub id: PaymentId,
        pub amount: i64,
        pub paid_on: Date,
        pub note: Option<String>,
        pub created_at: Instant,
        /// Noted by mistake.
        pub taken_back_at: Option<Instant>,
    }
}
