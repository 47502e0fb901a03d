//! Payments: noted when they came, never above what is left, and taken back when noted by mistake.

use super::{
    Invoice, InvoiceKind, InvoiceRefusal,
    store::{self, write},
};
use crate::ids::{InvoiceId, PaymentId};
use ::store::{Entry, Work};
use ground::{Date, Failure, Fault, Flaw, Invalid, text};
use serde_json::json;

/// A payment that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentWish {
    /// In cents; all that is left when it is not told.
    pub amount: Option<i64>,
    /// Today when it is not told.
    pub paid_on: Option<Date>,
    pub note: Option<String>,
}

/// Notes a payment.
///
/// # Errors
/// [`InvoiceRefusal`]: above what is left, in the future, or of a credit note.
pub async fn pay(
    work: &mut Work,
    id: &InvoiceId,
    wish: &PaymentWish,
) -> Result<(Invoice, PaymentId), Failure<InvoiceRefusal>> {
    let invoice = store::lock(work, id).await?.ok_or(InvoiceRefusal::Missing)?;
    if invoice.kind == InvoiceKind::CreditNote {
        return Err(InvoiceRefusal::CreditNote.into());
    }
    let today = work.now.date(&crate::settings::read(work).await?.time_zone);
    let paid_on = wish.paid_on.unwrap_or(today);
    let (open, mut flaws) = (invoice.open(), Vec::new());
    let amount = wish.amount.unwrap_or(open);
    if amount < 1 || amount > open {
        flaws.push(
            Flaw::new("amount", "invoice.payment_above").with("most", ground::money::typed(open.max(0))),
        );
    }
    if paid_on > today {
        flaws.push(Flaw::new("paid_on", "invoice.paid_in_future"));
    }
    if !text::fits(wish.note.as_deref().unwrap_or_default(), text::MAX_NAME) {
        flaws.push(Flaw::new("note", "text.too_long").with("most", text::MAX_NAME));
    }
    Invalid::unless_none(flaws).map_err(InvoiceRefusal::Invalid)?;
    let payment = write::payment(work, id, amount, paid_on, wish.note.as_ref()).await?;
    write::settle(work, &invoice, invoice.paid + amount, invoice.credited).await?;
    work.record(Entry::new("invoice.paid", id, &json!({"number": invoice.facts.number, "amount": amount})));
    Ok((again(work, id).await?, payment))
}

/// Takes a payment back that was noted by mistake; it stays to be seen.
///
/// # Errors
/// [`InvoiceRefusal`]: there is no such payment, or it was taken back before.
pub async fn take_back(
    work: &mut Work,
    id: &InvoiceId,
    payment: &PaymentId,
) -> Result<Invoice, Failure<InvoiceRefusal>> {
    let invoice = store::lock(work, id).await?.ok_or(InvoiceRefusal::Missing)?;
    let payments = store::payments(work, id).await?;
    let found = payments.into_iter().find(|one| one.id == *payment).ok_or(InvoiceRefusal::Missing)?;
    if found.taken_back_at.is_some() {
        return Err(InvoiceRefusal::TakenBack.into());
    }
    write::take_back(work, payment).await?;
    write::settle(work, &invoice, invoice.paid - found.amount, invoice.credited).await?;
    let detail = json!({"number": invoice.facts.number, "amount": found.amount});
    work.record(Entry::new("invoice.payment_taken_back", id, &detail));
    Ok(again(work, id).await?)
}

async fn again(work: &mut Work, id: &InvoiceId) -> Result<Invoice, Fault> {
    let found = store::find(work, id).await?;
    found.ok_or_else(|| Fault::new("the invoice just changed is not there"))
}
