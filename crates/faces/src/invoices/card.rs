//! One invoice: what was issued, what is paid and credited, the mails, and the acts on it.

use super::{line::Line, line::Pill, paper::Paper};
use crate::shell::{App, Asked, Entered, Path, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    changes::{self, HistoryLine},
    ids::{AccountId, ContactId, EventId, InvoiceId, MessageId, PaymentId},
    invoices::{self, Invoice, InvoiceKind, InvoiceRefusal, InvoiceState, Payment},
    messages::{self, Message, MessageStatus},
};
use ground::{Date, Fault, Flaw, Instant, Locale, money};
use serde::Serialize;
use store::Reader;

/// What `invoices/card.html` sees.
#[derive(Serialize)]
pub struct InvoiceCard {
    id: InvoiceId,
    number: String,
    kind: InvoiceKind,
    /// The facts are no longer those that were issued.
    is_forged: bool,
    pill: Pill,
    paper: Paper,
    account_id: Option<AccountId>,
    contact_id: Option<ContactId>,
    event_id: Option<EventId>,
    sums: Sums,
    /// What a credit note credits.
    credits: Option<(InvoiceId, String)>,
    notes: Vec<Line>,
    payments: Vec<Paid>,
    mails: Vec<Mail>,
    history: Vec<Happened>,
    /// The form of a payment; nothing when nothing is left.
    payment: Option<Entered>,
    may_credit: bool,
    /// PDFs are made here.
    has_press: bool,
}

#[derive(Serialize)]
struct Sums {
    gross: String,
    paid: String,
    credited: String,
    open: String,
    /// More was paid than is owed.
    is_to_refund: bool,
}

#[derive(Serialize)]
struct Paid {
    id: PaymentId,
    amount: String,
    paid_on: Date,
    note: Option<String>,
    is_taken_back: bool,
}

#[derive(Serialize)]
struct Mail {
    id: MessageId,
    to: String,
    status: MessageStatus,
    at: Instant,
}

#[derive(Serialize)]
struct Happened {
    at: Instant,
    what: String,
    actor: String,
    by: Option<String>,
}

/// `GET /app/invoices/{id}`
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    let page = page(&app, &asked, &id, None).await?;
    app.show(&asked, &page)
}

/// The page, with a payment as it was typed when it was refused.
pub async fn page(
    app: &App,
    asked: &Asked,
    id: &InvoiceId,
    typed: Option<Entered>,
) -> Result<InvoiceCard, Problem> {
    let mut reader = app.reader().await?;
    let invoice = invoices::store::find(&mut reader, id).await?;
    let invoice = invoice.ok_or_else(|| Problem::refused(&InvoiceRefusal::Missing))?;
    let parts = Parts::of(&mut reader, &invoice).await?;
    let today = asked.now.date(app.site().zone());
    let page = InvoiceCard::of(asked, Paper::of(&invoice, &app.words), invoice, parts, typed, today);
    Ok(InvoiceCard { has_press: app.press().is_there(), ..page })
}

/// What is read beside the invoice.
#[derive(Default)]
struct Parts {
    credits: Option<(InvoiceId, String)>,
    notes: Vec<Invoice>,
    payments: Vec<Payment>,
    mails: Vec<Message>,
    history: Vec<HistoryLine>,
}

impl Parts {
    async fn of(reader: &mut Reader, invoice: &Invoice) -> Result<Self, Fault> {
        let credited = invoice.facts.credits.clone();
        Ok(Self {
            credits: invoice.credits_id.zip(credited),
            notes: invoices::store::credits_of(reader, &invoice.id).await?,
            payments: invoices::store::payments(reader, &invoice.id).await?,
            mails: messages::store::of_invoice(reader, &invoice.id).await?,
            history: changes::history(reader, &invoice.id, 50).await?,
        })
    }
}

/// A payment of all that is left, today.
fn payment(asked: &Asked, invoice: &Invoice, today: Date) -> Option<Entered> {
    let mut form = Entered::default();
    form.set("amount", money::typed(invoice.open()));
    form.set("paid_on", asked.locale.date(today, None));
    (invoice.kind == InvoiceKind::Invoice && invoice.open() > 0).then_some(form)
}

impl InvoiceCard {
    fn of(
        asked: &Asked,
        paper: Paper,
        invoice: Invoice,
        parts: Parts,
        typed: Option<Entered>,
        today: Date,
    ) -> Self {
        let total = invoice.facts.total.gross;
        let money = |cents: i64| asked.locale.money(cents, &invoice.facts.currency);
        let paid = |one: Payment| Paid {
            id: one.id,
            amount: money(one.amount),
            paid_on: one.paid_on,
            note: one.note,
            is_taken_back: one.taken_back_at.is_some(),
        };
        let mail = |one: Message| Mail {
            id: one.id,
            to: one.to_email.unwrap_or_default(),
            status: one.status,
            at: one.sent_at.unwrap_or(one.created_at),
        };
        let happened = |line: HistoryLine| Happened {
            at: line.at,
            what: line.what.replace(['.', '_'], "-"),
            actor: line.actor_kind.replace('_', "-"),
            by: line.actor_name,
        };
        Self {
            id: invoice.id,
            number: invoice.facts.number.clone(),
            kind: invoice.kind,
            is_forged: !invoice.is_whole,
            pill: Pill::of(&invoice, today),
            paper,
            account_id: invoice.account_id,
            contact_id: invoice.contact_id,
            event_id: invoice.event_id,
            sums: Sums {
                gross: money(total),
                paid: money(invoice.paid),
                credited: money(invoice.credited),
                open: money(invoice.open().abs()),
                is_to_refund: invoice.open() < 0,
            },
            credits: parts.credits,
            notes: parts.notes.iter().map(|note| Line::of(asked, note, today)).collect(),
            payments: parts.payments.into_iter().map(paid).collect(),
            mails: parts.mails.into_iter().map(mail).collect(),
            history: parts.history.into_iter().map(happened).collect(),
            payment: typed.or_else(|| payment(asked, &invoice, today)),
            has_press: true,
            may_credit: invoice.kind == InvoiceKind::Invoice && invoice.state != InvoiceState::Credited,
        }
    }
}

impl View for InvoiceCard {
    const PAGE: &'static str = "invoices/card.html";

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(Locale::Fi);
        let invoice = invoices::testing::a_sample();
        let today = invoice.facts.due_on.plus_days(1);
        let at = invoice.created_at;
        let happened = |what: &str| Happened {
            at,
            what: what.into(),
            actor: "user".into(),
            by: Some("Aura <x>".into()),
        };
        let paid = |is_taken_back| Paid {
            id: ground::Id::from_bytes([6; 16]),
            amount: "100,00 €".into(),
            paid_on: today,
            note: Some("Tiliote <3>".into()),
            is_taken_back,
        };
        let mail = Mail {
            id: ground::Id::from_bytes([7; 16]),
            to: "laskut@harju.example".into(),
            status: MessageStatus::Sent,
            at,
        };
        let words = ["issued", "credited", "paid", "payment-taken-back", "sent"];
        let flaws = [Flaw::new("amount", "invoice.payment_above").with("most", "614,95")];
        let typed = payment(&asked, &invoice, today).map(|form| form.with_flaws(&flaws));
        let card = |invoice: Invoice, typed| {
            Self::of(&asked, Paper::sample(), invoice, Parts::default(), typed, today)
        };
        let full = Self {
            notes: Line::samples(),
            payments: vec![paid(false), paid(true)],
            mails: vec![mail],
            history: words.map(|word| happened(&format!("invoice-{word}"))).into(),
            ..card(Invoice { paid: 10_000, state: InvoiceState::PartlyPaid, ..invoice.clone() }, typed)
        };
        let paid_twice = Invoice {
            paid: 70_000,
            credited: 10_000,
            is_whole: false,
            state: InvoiceState::Paid,
            account_id: None,
            contact_id: Some(ground::Id::from_bytes([3; 16])),
            ..invoice.clone()
        };
        let note = Self {
            credits: Some((invoice.id, "L-1000".into())),
            ..card(Invoice { kind: InvoiceKind::CreditNote, ..invoice.clone() }, None)
        };
        vec![full, card(invoice, None), card(paid_twice, None), note]
    }
}
