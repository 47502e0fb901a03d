//! Issuing: what the dry run showed becomes invoices, all in one transaction, with numbers that follow each other.

use super::{
    EventFacts, Facts, Invoice, InvoiceKind, InvoiceRefusal, InvoiceState, InvoiceWish,
    people::Payer,
    plan::{self, DryRun, Planned},
    store::write::{self, New},
};
use crate::{
    events::{self, Event},
    ids::EventId,
    products::CURRENCY,
    settings::{Series, Taken, next_numbers},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Invalid, payment::Reference, text};
use serde_json::json;
use std::collections::HashSet;

/// Most letters of a buyer's reference and of an order's number.
const LONGEST: usize = 70;

/// What was issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Issued {
    pub invoices: Vec<Invoice>,
    /// The run it came from, with those who were left out.
    pub run: DryRun,
}

/// Invoices everybody registered at the event, or says why not. With `seen`, the fingerprint of a dry run, nothing is
/// issued when anything would be other than it was shown. The event is locked first and the series of numbers last, so
/// that nobody waits long and no number is lost.
///
/// # Errors
/// [`InvoiceRefusal`]; nothing is issued then.
pub async fn issue(
    work: &mut Work,
    event: &EventId,
    wish: &InvoiceWish,
    seen: Option<&str>,
) -> Result<Issued, Failure<InvoiceRefusal>> {
    let event = events::store::lock(work, event).await?.ok_or(InvoiceRefusal::NoEvent)?;
    let run = plan::run(work, &event, wish).await?;
    if seen.is_some_and(|seen| seen != run.fingerprint) {
        return Err(InvoiceRefusal::Changed.into());
    }
    if !run.obstacles.is_empty() {
        return Err(InvoiceRefusal::Obstructed(run.obstacles).into());
    }
    check(wish, &run)?;
    if run.invoices.is_empty() {
        return Err(InvoiceRefusal::Nobody.into());
    }
    let invoices = write(work, &event, wish, &run).await?;
    Ok(Issued { invoices, run })
}

/// Writes the invoices of a run that was found right.
pub(super) async fn write(
    work: &mut Work,
    event: &Event,
    wish: &InvoiceWish,
    run: &DryRun,
) -> Result<Vec<Invoice>, Fault> {
    let count = i64::try_from(run.invoices.len()).unwrap_or(i64::MAX);
    let taken = next_numbers(work, Series::Invoices, count).await?;
    let mut new = Vec::with_capacity(run.invoices.len());
    for (number, planned) in (taken.first..).zip(&run.invoices) {
        new.push(made(work, event, wish, run, planned, (&taken, number))?);
    }
    write::insert(work, &new).await?;
    for one in &new {
        let facts = &one.invoice.facts;
        let detail = json!({"number": facts.number, "event": event.number, "gross": facts.total.gross});
        work.record(Entry::new("invoice.issued", &one.invoice.id, &detail));
    }
    Ok(new.into_iter().map(|one| one.invoice).collect())
}

/// What is wrong with what somebody wrote for these invoices.
pub(super) fn check(wish: &InvoiceWish, run: &DryRun) -> Result<(), InvoiceRefusal> {
    let mut flaws = Vec::new();
    for (field, written) in [("buyer_reference", &wish.buyer_reference), ("order_number", &wish.order_number)]
    {
        let written = written.as_deref().unwrap_or_default();
        if !text::fits(written, LONGEST) {
            flaws.push(ground::Flaw::new(field, "text.too_long").with("most", LONGEST));
        }
        if written.chars().any(char::is_control) {
            flaws.push(ground::Flaw::new(field, "text.control_characters"));
        }
    }
    if run.due_on < run.issued_on {
        flaws.push(ground::Flaw::new("due_on", "invoice.due_before_issued"));
    }
    Ok(Invalid::unless_none(flaws)?)
}

/// The reference of an invoice: its number with a check digit.
pub(super) fn reference(number: i64) -> String {
    Reference::of(number.unsigned_abs()).as_str().to_owned()
}

fn made(
    work: &Work,
    event: &Event,
    wish: &InvoiceWish,
    run: &DryRun,
    planned: &Planned,
    (taken, number): (&Taken, i64),
) -> Result<New, Fault> {
    let facts = Facts {
        kind: InvoiceKind::Invoice,
        number: taken.written(number),
        credits: None,
        because: None,
        language: planned.language,
        currency: CURRENCY.to_owned(),
        seller: run.seller.clone(),
        buyer: planned.buyer.clone(),
        event: Some(EventFacts { number: event.number.clone(), name: event.name.clone() }),
        issued_on: run.issued_on,
        due_on: run.due_on,
        supplied_on: run.supplied_on,
        late_interest: run.late_interest,
        reference: reference(number),
        buyer_reference: wish.buyer_reference.clone().filter(|text| !text.is_empty()),
        order_number: wish.order_number.clone().filter(|text| !text.is_empty()),
        reverse_charge: planned.reverse_charge,
        rows: planned.rows.iter().map(|row| row.facts.clone()).collect(),
        taxes: planned.taxes.clone(),
        total: planned.total,
    };
    let (account_id, contact_id) = match planned.payer {
        Payer::Account(id) => (Some(id), None),
        Payer::Contact(id) => (None, Some(id)),
    };
    let (kept, hash) = facts.frozen()?;
    let invoice = Invoice {
        id: work.new_id(),
        kind: InvoiceKind::Invoice,
        credits_id: None,
        event_id: Some(event.id),
        payer_kind: planned.payer.kind(),
        account_id,
        contact_id,
        facts,
        hash,
        is_whole: true,
        paid: 0,
        credited: 0,
        state: InvoiceState::Open,
        version: 1,
        created_at: work.now,
        updated_at: work.now,
    };
    // The first row of a registration holds it, so that the database lets nobody have a second live invoice.
    let mut held = HashSet::new();
    let lines = planned.rows.iter().map(|row| write::NewLine {
        registration_id: Some(row.registration_id),
        contact_id: Some(row.contact_id),
        product_id: Some(row.product_id),
        amount: row.facts.amount,
        live: held.insert(row.registration_id),
    });
    Ok(New { lines: lines.collect(), invoice, kept })
}
