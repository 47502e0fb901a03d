//! An invoice in one line, as cards, the event's tab and the portal show it.

use crate::shell::Asked;
use domain::{
    ids::InvoiceId,
    invoices::{Invoice, InvoiceKind},
};
use ground::Date;
use serde::Serialize;

/// One line.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub id: InvoiceId,
    pub number: String,
    pub kind: InvoiceKind,
    pub buyer: String,
    pub event: Option<String>,
    pub issued_on: Date,
    pub due_on: Date,
    gross: String,
    /// What is left to pay, when that is another sum.
    open: Option<String>,
    pill: Pill,
}

/// How far it is paid: the word of its sentence, and its colour.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Pill {
    pub word: &'static str,
    pub kind: &'static str,
}

/// The word of the state, and the kind of its pill. Late is what is unpaid after its day.
pub fn pill(kind: &str, state: &str, is_late: bool) -> (&'static str, &'static str) {
    match (kind, state) {
        ("credit_note", _) => ("credit-note", "info"),
        (_, "paid") => ("paid", "ok"),
        (_, "credited") => ("credited", ""),
        _ if is_late => ("overdue", "stop"),
        (_, "partly_paid") => ("partly-paid", "wait"),
        _ => ("open", "wait"),
    }
}

impl Pill {
    pub fn of(invoice: &Invoice, today: Date) -> Self {
        let (kind, state) = (invoice.kind.to_string(), invoice.state.to_string());
        let (word, kind) = pill(&kind, &state, invoice.is_overdue(today));
        Self { word, kind }
    }
}

impl Line {
    pub fn of(asked: &Asked, invoice: &Invoice, today: Date) -> Self {
        let (facts, open) = (&invoice.facts, invoice.open());
        let money = |cents| asked.locale.money(cents, &facts.currency);
        let is_part = invoice.kind == InvoiceKind::Invoice && open != facts.total.gross && open != 0;
        Self {
            id: invoice.id,
            number: facts.number.clone(),
            kind: invoice.kind,
            buyer: facts.buyer.name.clone(),
            event: facts.event.as_ref().map(|event| event.name.clone()),
            issued_on: facts.issued_on,
            due_on: facts.due_on,
            gross: money(facts.total.gross),
            open: is_part.then(|| money(open)),
            pill: Pill::of(invoice, today),
        }
    }

    /// Lines of every state.
    pub fn samples() -> Vec<Self> {
        let day: Date = "2026-12-07"
            .parse()
            .unwrap_or_else(|_| ground::Instant::from_millis(0).date(&ground::Zone::helsinki()));
        let line = |kind, state: &str, is_late, open: Option<&str>| {
            let (word, colour) =
                pill(if kind == InvoiceKind::Invoice { "invoice" } else { "credit_note" }, state, is_late);
            Self {
                id: ground::Id::from_bytes([2; 16]),
                number: "L-1001".into(),
                kind,
                buyer: "Norrskär & <Öhman>".into(),
                event: Some("Syysjuhla & <x>".into()),
                issued_on: day,
                due_on: day,
                gross: "614,95 €".into(),
                open: open.map(str::to_owned),
                pill: Pill { word, kind: colour },
            }
        };
        vec![
            line(InvoiceKind::Invoice, "open", false, None),
            line(InvoiceKind::Invoice, "open", true, None),
            line(InvoiceKind::Invoice, "partly_paid", false, Some("100,00 €")),
            line(InvoiceKind::Invoice, "paid", false, None),
            line(InvoiceKind::Invoice, "credited", false, None),
            line(InvoiceKind::CreditNote, "credited", false, None),
        ]
    }
}
