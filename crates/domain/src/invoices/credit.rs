//! Crediting: an invoice, some of its rows, or parts of them are taken back by a credit note. Never more than is left.

use super::{
    Facts, Invoice, InvoiceKind, InvoiceLine, InvoiceRefusal, InvoiceState, RowFacts, TaxFacts, issue, rules,
    store::{self, write},
};
use crate::{
    ids::{InvoiceId, InvoiceLineId},
    settings::{Series, next_numbers, read},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Flaw, Invalid, text, vat::Sum};
use serde_json::json;

/// A row to be credited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditLine {
    pub id: InvoiceLineId,
    /// In cents, as the row is priced; all that is left of it when it is not told.
    pub amount: Option<i64>,
}

/// What is to be credited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditWish {
    /// Everything that is left when no row is named.
    pub lines: Option<Vec<CreditLine>>,
    pub because: Option<String>,
}

/// A row with what is taken from it.
struct Taken {
    at: usize,
    amount: i64,
}

/// Makes a credit note; somebody whose rows are all credited as a whole may be invoiced again.
///
/// # Errors
/// [`InvoiceRefusal`]; nothing is credited then.
pub async fn credit(
    work: &mut Work,
    id: &InvoiceId,
    wish: &CreditWish,
) -> Result<Invoice, Failure<InvoiceRefusal>> {
    let invoice = store::lock(work, id).await?.ok_or(InvoiceRefusal::Missing)?;
    if invoice.kind == InvoiceKind::CreditNote {
        return Err(InvoiceRefusal::CreditNote.into());
    }
    if invoice.state == InvoiceState::Credited {
        return Err(InvoiceRefusal::AlreadyCredited.into());
    }
    let lines = store::lines(work, id).await?;
    let taken = taken(&lines, wish).map_err(InvoiceRefusal::Invalid)?;
    let left = left_of_taxes(work, &invoice).await?;
    let rows = rows(&invoice.facts, &taken);
    let taxes = taxes(&invoice.facts, &lines, &taken, &rows, &left);
    let note = note(work, &invoice, wish, rows, taxes).await?;
    let gross = -note.facts.total.gross;

    let (kept, hash) = note.facts.frozen()?;
    let note = Invoice { hash, ..note };
    let product_of = store::products_of(work, id).await?;
    let new_lines = taken.iter().map(|one| write::NewLine {
        registration_id: lines[one.at].registration_id,
        contact_id: lines[one.at].contact_id,
        product_id: product_of.get(one.at).copied().flatten(),
        amount: -one.amount,
        live: false,
    });
    write::insert(work, &[write::New { lines: new_lines.collect(), invoice: note.clone(), kept }]).await?;
    for one in &taken {
        let line = &lines[one.at];
        write::credit_line(work, &line.id, line.credited + one.amount).await?;
    }
    write::release(work, id).await?;
    write::settle(work, &invoice, invoice.paid, invoice.credited + gross).await?;
    let detail = json!({"number": note.facts.number, "credits": invoice.facts.number, "gross": -gross});
    work.record(Entry::new("invoice.issued", &note.id, &detail));
    work.record(Entry::new("invoice.credited", id, &detail));
    Ok(note)
}

/// Which rows, and how much of each; says what is too much.
fn taken(lines: &[InvoiceLine], wish: &CreditWish) -> Result<Vec<Taken>, Invalid> {
    let left = |at: usize| lines[at].amount - lines[at].credited;
    let mut flaws = Vec::new();
    if !text::fits(wish.because.as_deref().unwrap_or_default(), text::MAX_NAME) {
        flaws.push(Flaw::new("because", "text.too_long").with("most", text::MAX_NAME));
    }
    let Some(named) = &wish.lines else {
        Invalid::unless_none(flaws)?;
        let all = (0..lines.len()).filter(|at| left(*at) > 0);
        return Ok(all.map(|at| Taken { at, amount: left(at) }).collect());
    };
    let mut taken: Vec<Taken> = Vec::new();
    for (index, one) in named.iter().enumerate() {
        let Some(at) = lines.iter().position(|line| line.id == one.id) else {
            flaws.push(Flaw::new(format!("lines.{index}.id"), "invoice.line_unknown"));
            continue;
        };
        let amount = one.amount.unwrap_or(left(at));
        if amount < 1 || amount > left(at) || taken.iter().any(|other| other.at == at) {
            let flaw = Flaw::new(format!("lines.{index}.amount"), "invoice.credit_above");
            flaws.push(flaw.with("most", ground::money::typed(left(at))));
        }
        taken.push(Taken { at, amount });
    }
    if named.is_empty() {
        flaws.push(Flaw::new("lines", "required"));
    }
    Invalid::unless_none(flaws)?;
    Ok(taken)
}

/// The sums of the invoice that no credit note has taken yet, by rate, in the order of its facts.
async fn left_of_taxes(work: &mut Work, invoice: &Invoice) -> Result<Vec<Sum>, Fault> {
    let before = store::credited_taxes(work, &invoice.id).await?;
    let left = invoice.facts.taxes.iter().map(|tax| {
        let taken = before.iter().filter(|one| (one.rate, one.reason) == (tax.rate, tax.reason));
        // Sums of credit notes are negative.
        taken.fold(tax.sum, |left, one| left.plus(one.sum))
    });
    Ok(left.collect())
}

fn rows(facts: &Facts, taken: &[Taken]) -> Vec<RowFacts> {
    let row = |one: &Taken| {
        let row = facts.rows[one.at].clone();
        let amount = -one.amount;
        RowFacts { quantity: -1, unit_price: one.amount, amount, ..row }
    };
    taken.iter().map(row).collect()
}

/// The negative sums of the credit note, by rate.
fn taxes(
    facts: &Facts,
    lines: &[InvoiceLine],
    taken: &[Taken],
    rows: &[RowFacts],
    left: &[Sum],
) -> Vec<TaxFacts> {
    let credit = |tax: &TaxFacts| {
        let of_rate = |row: &RowFacts| (row.vat_rate, row.vat_reason) == (tax.rate, tax.reason);
        let place = facts.taxes.iter().position(|one| (one.rate, one.reason) == (tax.rate, tax.reason));
        let left = place.and_then(|at| left.get(at)).copied().unwrap_or_default();
        let is_last = facts.rows.iter().enumerate().filter(|(_, row)| of_rate(row)).all(|(at, _)| {
            let now = taken.iter().find(|one| one.at == at).map_or(0, |one| one.amount);
            lines[at].credited + now == lines[at].amount
        });
        let sum = rules::credited(tax.sum.reversed(), left, is_last).reversed();
        TaxFacts { sum, ..tax.clone() }
    };
    rules::taxes(rows).iter().map(credit).collect()
}

async fn note(
    work: &mut Work,
    invoice: &Invoice,
    wish: &CreditWish,
    rows: Vec<RowFacts>,
    taxes: Vec<TaxFacts>,
) -> Result<Invoice, Fault> {
    let taken = next_numbers(work, Series::Invoices, 1).await?;
    let today = work.now.date(&read(work).await?.time_zone);
    let total = rules::total(&taxes);
    let facts = Facts {
        kind: InvoiceKind::CreditNote,
        number: taken.written(taken.first),
        credits: Some(invoice.facts.number.clone()),
        because: wish.because.clone().filter(|because| !because.is_empty()),
        issued_on: today,
        due_on: today,
        reference: issue::reference(taken.first),
        rows,
        taxes,
        total,
        ..invoice.facts.clone()
    };
    Ok(Invoice {
        id: work.new_id(),
        kind: InvoiceKind::CreditNote,
        credits_id: Some(invoice.id),
        paid: 0,
        credited: total.gross,
        state: InvoiceState::Credited,
        version: 1,
        created_at: work.now,
        updated_at: work.now,
        facts,
        ..invoice.clone()
    })
}
