//! Laskutus, the tab of an event: what would be invoiced, who is left out and why, and what was issued.

use super::line::Line;
use crate::{
    events::{EventHead, event_of},
    shell::{App, Asked, Entered, Path, Problem, Staff, Toast, View},
};
use axum::{extract::State, response::Response};
use domain::{
    events::Payer,
    ids::{ContactId, EventId, InvoiceId, InvoiceLineId, RegistrationId},
    invoices::{self, DryRun, InvoiceRefusal, InvoiceWish, LeftOut, Planned, ToCredit, Why},
    products::Product,
};
use ground::{Choice, Failure, Flaw, Refusal, vat::Sum};
use serde::Serialize;
use store::Reader;

/// So many of those to be issued, of those left out, and of those issued are shown.
const MOST: usize = 200;

/// What `invoices/event.html` sees.
#[derive(Serialize)]
pub struct EventInvoices {
    head: EventHead,
    tab: &'static str,
    form: Entered,
    payers: Vec<&'static str>,
    obstacles: Vec<&'static str>,
    /// What is sold, with its price.
    products: Vec<String>,
    fingerprint: String,
    planned: Vec<Row>,
    planned_count: usize,
    people: usize,
    total: Sums,
    left_out: Vec<Left>,
    left_out_count: usize,
    to_credit: Vec<Due>,
    issued: Vec<Line>,
    issued_path: String,
    /// Something changed since the dry run that was pressed.
    is_changed: bool,
}

/// One invoice to be.
#[derive(Serialize)]
pub(super) struct Row {
    buyer: String,
    people: Vec<Bought>,
    total: Sums,
    reverse_charge: bool,
}

/// Somebody, and what they pay for where that differs from one to the next.
#[derive(Serialize)]
struct Bought {
    name: String,
    products: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Sums {
    net: String,
    vat: String,
    gross: String,
}

/// Somebody who is left out.
#[derive(Serialize)]
pub(super) struct Left {
    contact_id: ContactId,
    name: String,
    why: Why,
    invoice: Option<(InvoiceId, String)>,
    is_other: bool,
}

/// Somebody who cancelled and is still invoiced.
#[derive(Serialize)]
struct Due {
    contact_id: ContactId,
    name: String,
    invoice_id: InvoiceId,
    number: String,
    line_id: InvoiceLineId,
}

impl Sums {
    pub fn of(asked: &Asked, sum: Sum) -> Self {
        let money = |cents| asked.locale.money(cents, domain::products::CURRENCY);
        Self { net: money(sum.net), vat: money(sum.vat), gross: money(sum.gross) }
    }
}

/// `GET /app/events/{id}/invoices?payer=&due_on=&buyer_reference=&order_number=&reverse_charge=`
pub async fn tab(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
) -> Result<Response, Problem> {
    let form = Entered::of_query(query.as_deref().unwrap_or_default());
    let (wish, flaws) = read_wish(&app, &asked, &form);
    let is_flawed = !flaws.is_empty();
    let page = page(&app, &asked, &id, form.with_flaws(&flaws), &wish).await?;
    if is_flawed { app.show_again(&asked, &page) } else { app.show(&asked, &page) }
}

/// `POST /app/events/{id}/invoices`: issues what the dry run with this fingerprint showed, and nothing else.
pub async fn issue(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
    form: Entered,
) -> Result<Response, Problem> {
    let (wish, mut flaws) = read_wish(&app, &asked, &form);
    let mut is_changed = false;
    if flaws.is_empty() {
        let mut work = app.work(me.user.actor()).await?;
        match invoices::issue(&mut work, &id, &wish, Some(form.text("fingerprint"))).await {
            Ok(issued) => {
                work.commit().await?;
                let toast = Toast::new("invoices-issued").with("count", issued.invoices.len());
                return Ok(app.told(&asked, &format!("/app/events/{id}/invoices"), &toast));
            }
            Err(Failure::Refused(InvoiceRefusal::Changed)) => is_changed = true,
            Err(Failure::Refused(InvoiceRefusal::Invalid(no))) => flaws.extend(no.flaws().to_vec()),
            Err(other) => return Err(other.into()),
        }
    }
    let page = page(&app, &asked, &id, form.with_flaws(&flaws), &wish).await?;
    let mut response = app.show_again(&asked, &EventInvoices { is_changed, ..page })?;
    if is_changed {
        *response.status_mut() = axum::http::StatusCode::CONFLICT;
    }
    Ok(response)
}

/// What the form asks for, as far as it can be read.
pub(super) fn read_wish(app: &App, asked: &Asked, form: &Entered) -> (InvoiceWish, Vec<Flaw>) {
    let mut read = form.reading(asked, app.site().zone());
    let wish = InvoiceWish {
        payer: read.choice("payer"),
        due_on: read.date("due_on"),
        buyer_reference: read.optional("buyer_reference"),
        order_number: read.optional("order_number"),
        reverse_charge: read.is_ticked("reverse_charge"),
        only: None,
    };
    let flaws = read.finish().err().map(|invalid| invalid.0).unwrap_or_default();
    (wish, flaws)
}

async fn page(
    app: &App,
    asked: &Asked,
    id: &EventId,
    mut form: Entered,
    wish: &InvoiceWish,
) -> Result<EventInvoices, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, id).await?;
    let run = invoices::dry_run(&mut reader, id, wish).await?;
    let run = run.ok_or_else(|| Problem::refused(&InvoiceRefusal::NoEvent))?;
    if !form.has("payer") {
        form.set("payer", run.payer.word());
    }
    if !form.has("due_on") {
        form.set("due_on", asked.locale.date(run.due_on, None));
    }
    let head = EventHead::of(&mut reader, &event).await?;
    let due = invoices::to_credit(&mut reader, id).await?;
    let issued = lines(app, asked, &mut reader, id).await?;
    Ok(EventInvoices::of(asked, head, form, run, due, issued))
}

async fn lines(app: &App, asked: &Asked, reader: &mut Reader, id: &EventId) -> Result<Vec<Line>, Problem> {
    let today = asked.now.date(app.site().zone());
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let issued = invoices::store::of_event(reader, id, most).await?;
    Ok(issued.iter().map(|invoice| Line::of(asked, invoice, today)).collect())
}

fn priced(asked: &Asked, product: &Product) -> String {
    let price = asked.locale.money(product.price().gross, &product.currency);
    format!("{}, {price}", product.name)
}

/// The people of an invoice to be, each once; with what they chose where there is a choice.
fn bought(planned: &Planned, is_choice: bool) -> Vec<Bought> {
    let mut people: Vec<(RegistrationId, Bought)> = Vec::new();
    for row in &planned.rows {
        if people.last().is_none_or(|(id, _)| *id != row.registration_id) {
            let name = row.facts.person.clone();
            people.push((row.registration_id, Bought { name, products: Vec::new() }));
        }
        if let Some((_, person)) = people.last_mut().filter(|_| is_choice) {
            person.products.push(row.facts.text.clone());
        }
    }
    people.into_iter().map(|(_, person)| person).collect()
}

impl Row {
    /// `is_choice`: what each pays for differs.
    pub fn of(asked: &Asked, one: &Planned, is_choice: bool) -> Self {
        Self {
            buyer: one.buyer.name.clone(),
            people: bought(one, is_choice),
            total: Sums::of(asked, one.total),
            reverse_charge: one.reverse_charge,
        }
    }

    pub fn samples(asked: &Asked) -> Vec<Self> {
        let row = |buyer: &str, people: &[&str], reverse_charge| Self {
            buyer: buyer.into(),
            people: people
                .iter()
                .map(|name| Bought { name: (*name).into(), products: vec!["Illallinen & <x>".into()] })
                .collect(),
            total: Sums::of(asked, Sum::of_net(49_000, 2550)),
            reverse_charge,
        };
        vec![row("Norrskär & <Öhman>", &["Åsa <Öhman>", "Eevi"], true), row("Onni", &["Onni"], false)]
    }
}

impl Left {
    pub fn of(one: &LeftOut) -> Self {
        Self {
            contact_id: one.contact_id,
            name: one.name.clone(),
            why: one.why,
            invoice: one.invoice.clone(),
            is_other: one.is_other,
        }
    }

    /// One for every reason.
    pub fn samples() -> Vec<Self> {
        let left = |why: &Why| Self {
            contact_id: ground::Id::from_bytes([3; 16]),
            name: "Åsa <Öhman>".into(),
            why: *why,
            invoice: (*why == Why::Invoiced).then(|| (ground::Id::from_bytes([2; 16]), "L-1001".to_owned())),
            is_other: *why == Why::Invoiced,
        };
        Why::ALL.iter().map(left).collect()
    }
}

impl EventInvoices {
    fn of(
        asked: &Asked,
        head: EventHead,
        form: Entered,
        run: DryRun,
        due: Vec<ToCredit>,
        issued: Vec<Line>,
    ) -> Self {
        let is_choice = run.products.len() > 1;
        let row = |one: &Planned| Row::of(asked, one, is_choice);
        let due_row = |one: ToCredit| Due {
            contact_id: one.contact_id,
            name: format!("{} {}", one.first_name, one.last_name),
            invoice_id: one.invoice_id,
            number: one.number,
            line_id: one.line_id,
        };
        let filter = format!(r#"{{"field":"event_id","op":"eq","value":"{}"}}"#, head.id);
        Self {
            issued_path: format!("/app/invoices?filter={}", crate::shell::encoded(&filter)),
            head,
            tab: "invoices",
            form,
            payers: Payer::WORDS.to_vec(),
            obstacles: run.obstacles.iter().map(|one| one.word()).collect(),
            products: run.products.iter().map(|product| priced(asked, product)).collect(),
            fingerprint: run.fingerprint,
            planned: run.invoices.iter().take(MOST).map(row).collect(),
            planned_count: run.invoices.len(),
            people: run.invoices.iter().map(|one| one.registrations().len()).sum(),
            total: Sums::of(asked, run.total),
            left_out: run.left_out.iter().take(MOST).map(Left::of).collect(),
            left_out_count: run.left_out.len(),
            to_credit: due.into_iter().map(due_row).collect(),
            issued,
            is_changed: false,
        }
    }
}

impl View for EventInvoices {
    const PAGE: &'static str = "invoices/event.html";

    fn samples() -> Vec<Self> {
        let asked = Asked::sample(ground::Locale::Fi);
        let (contact_id, invoice_id) = (ground::Id::from_bytes([3; 16]), ground::Id::from_bytes([2; 16]));
        let due = Due {
            contact_id,
            name: "Åsa <Öhman>".into(),
            invoice_id,
            number: "L-1001".into(),
            line_id: ground::Id::from_bytes([9; 16]),
        };
        let mut form = Entered::default();
        form.set("payer", "account");
        form.set("due_on", "7.12.2026");
        let full = Self {
            head: EventHead::sample("open"),
            tab: "invoices",
            form: form.clone(),
            payers: Payer::WORDS.to_vec(),
            obstacles: vec![],
            products: vec!["Koulutus & <x>, 614,95 €".into(), "Illallinen, 40,00 €".into()],
            fingerprint: "ab".into(),
            planned: Row::samples(&asked),
            planned_count: 2,
            people: 3,
            total: Sums::of(&asked, Sum::of_net(147_000, 2550)),
            left_out: Left::samples(),
            left_out_count: Why::ALL.len(),
            to_credit: vec![due],
            issued: Line::samples(),
            issued_path: "/app/invoices?filter=x".into(),
            is_changed: true,
        };
        let bare = Self::bare(&full, form);
        vec![full, bare]
    }
}

impl EventInvoices {
    /// Of an event that cannot be invoiced yet, for samples.
    fn bare(full: &Self, form: Entered) -> Self {
        let asked = Asked::sample(ground::Locale::Fi);
        let flaws = [Flaw::new("due_on", "invoice.due_before_issued")];
        Self {
            obstacles: domain::invoices::Obstacle::WORDS.to_vec(),
            form: form.with_flaws(&flaws),
            products: vec![],
            planned: vec![],
            planned_count: 0,
            people: 0,
            left_out: vec![],
            left_out_count: 0,
            to_credit: vec![],
            issued: vec![],
            is_changed: false,
            head: EventHead::sample("closed"),
            payers: full.payers.clone(),
            total: Sums::of(&asked, Sum::default()),
            fingerprint: String::new(),
            issued_path: String::new(),
            tab: "invoices",
        }
    }
}
