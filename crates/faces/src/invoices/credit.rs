//! The form of a credit note: which rows, how much of each, and why.

use super::paper::invoice_of;
use crate::shell::{App, Asked, Entered, Path, Problem, Query, Staff, Toast, View};
use axum::{extract::State, response::Response};
use domain::{
    ids::{InvoiceId, InvoiceLineId},
    invoices::{self, CreditLine, CreditWish, Invoice, InvoiceKind, InvoiceLine, InvoiceRefusal},
};
use ground::{Failure, Flaw, Refusal, money};
use serde::{Deserialize, Serialize};

/// What `invoices/credit.html` sees.
#[derive(Serialize)]
pub struct CreditForm {
    id: InvoiceId,
    number: String,
    form: Entered,
    rows: Vec<Row>,
}

/// A row of which something is left.
#[derive(Serialize)]
struct Row {
    id: InvoiceLineId,
    text: String,
    person: String,
    left: String,
    /// The fields of the form.
    ticked: String,
    amount: String,
}

/// The rows of whom are ticked from the beginning: of the person of this row; everybody's when none is named.
#[derive(Deserialize)]
pub struct Beginning {
    line: Option<InvoiceLineId>,
}

/// `GET /app/invoices/{id}/credit?line=`
pub async fn form(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<InvoiceId>,
    Query(beginning): Query<Beginning>,
) -> Result<Response, Problem> {
    let (invoice, lines) = read(&app, &id).await?;
    let mut form = Entered::default();
    let begun = lines.iter().find(|line| beginning.line == Some(line.id));
    for line in left(&lines) {
        form.set(amount(&line.id), money::typed(line.amount - line.credited));
        if begun.is_none_or(|begun| begun.registration_id == line.registration_id) {
            form.set(ticked(&line.id), "on");
        }
    }
    app.show(&asked, &CreditForm::of(&asked, &invoice, &lines, form))
}

/// `POST /app/invoices/{id}/credit`
pub async fn save(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<InvoiceId>,
    form: Entered,
) -> Result<Response, Problem> {
    let (invoice, lines) = read(&app, &id).await?;
    let flaws = match written(&form, &lines) {
        Err(flaws) => flaws,
        Ok(wish) => {
            let mut work = app.work(me.user.actor()).await?;
            match invoices::credit(&mut work, &id, &wish).await {
                Ok(note) => {
                    work.commit().await?;
                    let toast = Toast::new("invoice-is-credited").with("number", note.facts.number);
                    return Ok(app.told(&asked, &format!("/app/invoices/{}", note.id), &toast));
                }
                Err(Failure::Refused(InvoiceRefusal::Invalid(no))) => located(&wish, no.flaws()),
                Err(other) => return Err(other.into()),
            }
        }
    };
    app.show_again(&asked, &CreditForm::of(&asked, &invoice, &lines, form.with_flaws(&flaws)))
}

async fn read(app: &App, id: &InvoiceId) -> Result<(Invoice, Vec<InvoiceLine>), Problem> {
    let invoice = invoice_of(app, id).await?;
    if invoice.kind == InvoiceKind::CreditNote {
        return Err(Problem::refused(&InvoiceRefusal::CreditNote));
    }
    let lines = invoices::store::lines(&mut app.reader().await?, id).await?;
    Ok((invoice, lines))
}

fn left(lines: &[InvoiceLine]) -> impl Iterator<Item = &InvoiceLine> {
    lines.iter().filter(|line| line.amount > line.credited)
}

fn ticked(id: &InvoiceLineId) -> String {
    format!("lines.{id}.ticked")
}

fn amount(id: &InvoiceLineId) -> String {
    format!("lines.{id}.amount")
}

/// The ticked rows with their amounts.
fn written(form: &Entered, lines: &[InvoiceLine]) -> Result<CreditWish, Vec<Flaw>> {
    let (mut chosen, mut flaws) = (Vec::new(), Vec::new());
    for line in left(lines).filter(|line| form.has(&ticked(&line.id))) {
        let field = amount(&line.id);
        match money::read(form.text(&field)) {
            Some(cents) => chosen.push(CreditLine { id: line.id, amount: Some(cents) }),
            None => flaws.push(Flaw::new(field, "not_money")),
        }
    }
    if chosen.is_empty() && flaws.is_empty() {
        flaws.push(Flaw::new("lines", "invoice.nothing_chosen"));
    }
    if !flaws.is_empty() {
        return Err(flaws);
    }
    Ok(CreditWish { lines: Some(chosen), because: Some(form.text("because").to_owned()) })
}

/// The flaws of the domain at the fields of the form: `lines.1.amount` is that of the second ticked row.
fn located(wish: &CreditWish, flaws: &[Flaw]) -> Vec<Flaw> {
    let lines = wish.lines.as_deref().unwrap_or_default();
    let locate = |flaw: &Flaw| {
        let index =
            flaw.field.strip_prefix("lines.").and_then(|rest| rest.split('.').next()?.parse::<usize>().ok());
        let line = index.and_then(|index| lines.get(index));
        Flaw { field: line.map_or(flaw.field.clone(), |line| amount(&line.id)), ..flaw.clone() }
    };
    flaws.iter().map(locate).collect()
}

impl CreditForm {
    fn of(asked: &Asked, invoice: &Invoice, lines: &[InvoiceLine], form: Entered) -> Self {
        let rows = lines.iter().zip(&invoice.facts.rows).filter(|(line, _)| line.amount > line.credited);
        let row = |(line, facts): (&InvoiceLine, &invoices::RowFacts)| Row {
            id: line.id,
            text: facts.text.clone(),
            person: facts.person.clone(),
            left: asked.locale.money(line.amount - line.credited, &invoice.facts.currency),
            ticked: ticked(&line.id),
            amount: amount(&line.id),
        };
        Self { id: invoice.id, number: invoice.facts.number.clone(), form, rows: rows.map(row).collect() }
    }
}

impl View for CreditForm {
    const PAGE: &'static str = "invoices/credit.html";

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(ground::Locale::Fi);
        let id = ground::Id::from_bytes([9; 16]);
        let line = InvoiceLine { id, registration_id: None, contact_id: None, amount: 49_000, credited: 0 };
        let mut form = Entered::default();
        form.set(ticked(&id), "on");
        form.set(amount(&id), "490,00");
        let flaws = [
            Flaw::new(amount(&id), "invoice.credit_above").with("most", "490,00"),
            Flaw::new("lines", "invoice.nothing_chosen"),
        ];
        let page = |form| Self::of(&asked, &invoices::testing::a_sample(), std::slice::from_ref(&line), form);
        vec![page(form.clone()), page(form.with_flaws(&flaws))]
    }
}
