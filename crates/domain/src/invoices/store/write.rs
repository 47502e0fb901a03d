//! The SQL of invoices: writing. What was issued is inserted once; only what was paid and credited moves.

use crate::{
    ids::{ContactId, InvoiceId, InvoiceLineId, PaymentId, ProductId, RegistrationId},
    invoices::{Invoice, rules},
};
use ground::{Bind, Date, Fault, Value, collate};
use store::{Sql, Work};

/// One to be inserted.
pub struct New {
    pub invoice: Invoice,
    /// The facts as they are kept.
    pub kept: String,
    /// In the order of the rows of its facts.
    pub lines: Vec<NewLine>,
}

/// One row to be inserted.
pub struct NewLine {
    pub registration_id: Option<RegistrationId>,
    pub contact_id: Option<ContactId>,
    pub product_id: Option<ProductId>,
    pub amount: i64,
    /// It holds its registration: the first of its rows, until all of them are credited as a whole.
    pub live: bool,
}

const INVOICES: [&str; 30] = [
    "id",
    "number",
    "kind",
    "credits_id",
    "event_id",
    "payer_kind",
    "account_id",
    "contact_id",
    "buyer_name",
    "sort_key",
    "search_text",
    "language",
    "currency",
    "reference",
    "buyer_reference",
    "order_number",
    "reverse_charge",
    "issued_on",
    "due_on",
    "net",
    "vat",
    "gross",
    "paid",
    "credited",
    "state",
    "facts",
    "hash",
    "version",
    "created_at",
    "updated_at",
];
const LINES: [&str; 8] =
    ["id", "invoice_id", "place", "registration_id", "contact_id", "product_id", "amount", "live"];
const TAXES: [&str; 6] = ["invoice_id", "vat_rate", "vat_reason", "net", "vat", "gross"];

/// Inserts many, each table with as few statements as there may be.
pub async fn insert(work: &mut Work, new: &[New]) -> Result<(), Fault> {
    let invoices: Vec<Vec<Value>> = new.iter().map(row).collect();
    work.insert("invoices", &INVOICES, &invoices).await?;
    let mut lines = Vec::new();
    let mut taxes = Vec::new();
    for one in new {
        for (place, line) in (0_i64..).zip(&one.lines) {
            lines.push(vec![
                work.new_id::<InvoiceLineId>().to_value(),
                one.invoice.id.to_value(),
                place.to_value(),
                line.registration_id.to_value(),
                line.contact_id.to_value(),
                line.product_id.to_value(),
                line.amount.to_value(),
                line.live.to_value(),
            ]);
        }
        for tax in &one.invoice.facts.taxes {
            taxes.push(vec![
                one.invoice.id.to_value(),
                tax.rate.to_value(),
                tax.reason.map(|reason| reason.to_string()).unwrap_or_default().to_value(),
                tax.sum.net.to_value(),
                tax.sum.vat.to_value(),
                tax.sum.gross.to_value(),
            ]);
        }
    }
    work.insert("invoice_lines", &LINES, &lines).await?;
    work.insert("invoice_taxes", &TAXES, &taxes).await
}

fn row(new: &New) -> Vec<Value> {
    let (invoice, facts) = (&new.invoice, &new.invoice.facts);
    vec![
        invoice.id.to_value(),
        facts.number.to_value(),
        invoice.kind.to_value(),
        invoice.credits_id.to_value(),
        invoice.event_id.to_value(),
        invoice.payer_kind.to_value(),
        invoice.account_id.to_value(),
        invoice.contact_id.to_value(),
        facts.buyer.name.to_value(),
        Value::Bytes(collate::text_key(&facts.buyer.name)),
        Value::Text(search_text(invoice)),
        facts.language.to_value(),
        facts.currency.to_value(),
        facts.reference.to_value(),
        facts.buyer_reference.to_value(),
        facts.order_number.to_value(),
        facts.reverse_charge.to_value(),
        facts.issued_on.to_value(),
        facts.due_on.to_value(),
        facts.total.net.to_value(),
        facts.total.vat.to_value(),
        facts.total.gross.to_value(),
        invoice.paid.to_value(),
        invoice.credited.to_value(),
        invoice.state.to_value(),
        Value::Text(new.kept.clone()),
        invoice.hash.to_value(),
        invoice.version.to_value(),
        invoice.created_at.to_value(),
        invoice.updated_at.to_value(),
    ]
}

/// What the quick search looks through.
fn search_text(invoice: &Invoice) -> String {
    let facts = &invoice.facts;
    let event = facts.event.as_ref().map_or("", |event| event.number.as_str());
    let mut parts = vec![facts.number.as_str(), &facts.buyer.name, &facts.reference, event];
    parts.extend(facts.order_number.as_deref());
    parts.extend(facts.buyer_reference.as_deref());
    parts.extend(facts.buyer.business_id.as_deref());
    collate::fold(&parts.join(" "))
}

/// What is paid and credited now, and the state that follows.
pub async fn settle(work: &mut Work, invoice: &Invoice, paid: i64, credited: i64) -> Result<(), Fault> {
    let (now, state) = (work.now, rules::state(invoice.facts.total.gross, paid, credited));
    let sql = Sql::new(
        "update invoices set paid = $2, credited = $3, state = $4, updated_at = $5, version = version + 1 where id = $1",
    );
    work.execute(sql.bind(&invoice.id).bind(&paid).bind(&credited).bind(&state).bind(&now)).await.map(drop)
}

/// What credit notes took from a row.
pub async fn credit_line(work: &mut Work, id: &InvoiceLineId, credited: i64) -> Result<(), Fault> {
    let sql = Sql::new("update invoice_lines set credited = $2 where id = $1");
    work.execute(sql.bind(id).bind(&credited)).await.map(drop)
}

/// Lets go of the registrations of an invoice of which every row is credited as a whole: they may be invoiced again.
pub async fn release(work: &mut Work, invoice: &InvoiceId) -> Result<(), Fault> {
    let sql = Sql::new(
        "update invoice_lines set live = false where invoice_id = $1 and live and not exists
            (select 1 from invoice_lines as rest where rest.invoice_id = invoice_lines.invoice_id
                and rest.registration_id = invoice_lines.registration_id and rest.credited < rest.amount)",
    );
    work.execute(sql.bind(invoice)).await.map(drop)
}

/// Notes a payment.
pub async fn payment(
    work: &mut Work,
    invoice: &InvoiceId,
    amount: i64,
    paid_on: Date,
    note: Option<&String>,
) -> Result<PaymentId, Fault> {
    let id: PaymentId = work.new_id();
    let note = note.cloned().filter(|note| !note.is_empty());
    let row = vec![
        id.to_value(),
        invoice.to_value(),
        amount.to_value(),
        paid_on.to_value(),
        note.to_value(),
        work.now.to_value(),
    ];
    let columns = ["id", "invoice_id", "amount", "paid_on", "note", "created_at"];
    work.insert("invoice_payments", &columns, &[row]).await?;
    Ok(id)
}

/// Marks a payment as noted by mistake.
pub async fn take_back(work: &mut Work, id: &PaymentId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update invoice_payments set taken_back_at = $2 where id = $1");
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}
