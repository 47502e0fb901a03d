//! The calls about invoices: reading, crediting, payments, sending. Invoices are made from an event, or of what a list finds.

mod at_event;
mod many;
mod record;

use crate::{
    api::{ApiCaller, Body, ListAsk, ListParams, Listed, created, record as answer},
    shell::{App, Path, Problem},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    ids::{InvoiceId, InvoiceLineId, PaymentId},
    invoices::{self, CreditLine, CreditWish, Invoice, InvoiceRefusal, PaymentWish, fields::FIELDS},
    settings,
};
use ground::Date;
use record::{InvoiceRecord, PaymentRecord, WholeInvoice};
use serde::Deserialize;
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(read))
        .routes(routes!(pdf))
        .routes(routes!(credit))
        .routes(routes!(payments, pay))
        .routes(routes!(take_back))
        .routes(routes!(send))
        .merge(at_event::api())
        .merge(many::api())
}

/// List invoices
///
/// Credit notes are among them, with negative sums.
#[utoipa::path(get, path = "/invoices", operation_id = "list_invoices", params(ListParams),
    responses((status = 200, description = "One page of invoices, the newest first.", body = Listed<InvoiceRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let today = reader.now.date(&zone);
    let page = invoices::store::page(&mut reader, &wish, &zone).await?;
    ask.answer(page.map(|invoice| InvoiceRecord::of(invoice, today)))
}

/// Read an invoice
///
/// With its rows, its sums by rate, and what is printed on it.
#[utoipa::path(get, path = "/invoices/{id}", operation_id = "read_invoice", params(("id" = String, Path)),
    responses((status = 200, description = "The invoice or credit note.", body = WholeInvoice)))]
async fn read(State(app): State<App>, Path(id): Path<InvoiceId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let invoice = found(&mut reader, &id).await?;
    let version = invoice.version;
    Ok(answer(version, &whole(&app, &mut reader, invoice).await?))
}

/// Download an invoice as PDF
#[utoipa::path(get, path = "/invoices/{id}/pdf", operation_id = "invoice_pdf", params(("id" = String, Path)),
    responses((status = 200, description = "The PDF.", content_type = "application/pdf", body = Vec<u8>)))]
async fn pdf(State(app): State<App>, Path(id): Path<InvoiceId>) -> Result<Response, Problem> {
    let invoice = found(&mut app.reader().await?, &id).await?;
    super::paper::file(&app, &invoice).await
}

async fn found(reader: &mut Reader, id: &InvoiceId) -> Result<Invoice, Problem> {
    let invoice = invoices::store::find(reader, id).await?;
    invoice.ok_or_else(|| Problem::refused(&InvoiceRefusal::Missing))
}

async fn whole(app: &App, reader: &mut Reader, invoice: Invoice) -> Result<WholeInvoice, Problem> {
    let lines = invoices::store::lines(reader, &invoice.id).await?;
    let today = reader.now.date(app.site().zone());
    Ok(WholeInvoice::of(invoice, lines, today, &app.words))
}

/// What is to be credited.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WantedCredit)]
struct Credit {
    /// Everything that is left when nothing is sent.
    lines: Option<Vec<CreditedLine>>,
    /// Stands on the credit note.
    because: Option<String>,
}

/// A row of the invoice.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CreditedLine {
    #[schema(value_type = String)]
    id: InvoiceLineId,
    /// Whole cents, as the row is priced; all that is left of it when nothing is sent.
    amount: Option<i64>,
}

/// Credit an invoice
///
/// Makes a credit note of it, of some rows or of parts of them; never above what is left. A row that is credited as a
/// whole may be invoiced again.
#[utoipa::path(post, path = "/invoices/{id}/credit", operation_id = "credit_invoice", params(("id" = String, Path)),
    request_body = Credit, responses((status = 201, description = "The credit note.", body = WholeInvoice)))]
async fn credit(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<InvoiceId>,
    Body(sent): Body<Credit>,
) -> Result<Response, Problem> {
    let line = |line: CreditedLine| CreditLine { id: line.id, amount: line.amount };
    let lines = sent.lines.map(|lines| lines.into_iter().map(line).collect());
    let mut work = app.work(caller.actor).await?;
    let note = invoices::credit(&mut work, &id, &CreditWish { lines, because: sent.because }).await?;
    let (place, version) = (format!("invoices/{}", note.id), note.version);
    let note = whole(&app, &mut work, note).await?;
    work.commit().await?;
    Ok(created(&place, version, &note))
}

/// List the payments of an invoice
#[utoipa::path(get, path = "/invoices/{id}/payments", operation_id = "list_payments", params(("id" = String, Path)),
    responses((status = 200, description = "All payments, oldest first, also those that were taken back.", body = Listed<PaymentRecord>)))]
async fn payments(State(app): State<App>, Path(id): Path<InvoiceId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    found(&mut reader, &id).await?;
    let payments = invoices::store::payments(&mut reader, &id).await?;
    let items: Vec<PaymentRecord> = payments.into_iter().map(PaymentRecord::from).collect();
    Ok(Json(Listed::all(items)).into_response())
}

/// A payment that came.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WantedPayment)]
struct Paid {
    /// Whole cents; all that is left when nothing is sent.
    amount: Option<i64>,
    /// Today when nothing is sent.
    #[schema(value_type = Option<String>, format = Date)]
    paid_on: Option<Date>,
    note: Option<String>,
}

/// Note a payment
///
/// Never above what is left: 422 with the field `amount`.
#[utoipa::path(post, path = "/invoices/{id}/payments", operation_id = "pay_invoice", params(("id" = String, Path)),
    request_body = Paid, responses((status = 201, description = "The invoice as it is now.", body = WholeInvoice)))]
async fn pay(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<InvoiceId>,
    Body(sent): Body<Paid>,
) -> Result<Response, Problem> {
    let wish = PaymentWish { amount: sent.amount, paid_on: sent.paid_on, note: sent.note };
    let mut work = app.work(caller.actor).await?;
    let (invoice, _) = invoices::pay(&mut work, &id, &wish).await?;
    let version = invoice.version;
    let invoice = whole(&app, &mut work, invoice).await?;
    work.commit().await?;
    Ok(created(&format!("invoices/{id}"), version, &invoice))
}

/// Take a payment back
///
/// It was noted by mistake; it stays to be seen.
#[utoipa::path(post, path = "/invoices/{id}/payments/{payment}/take-back", operation_id = "take_payment_back",
    params(("id" = String, Path), ("payment" = String, Path)),
    responses((status = 200, description = "The invoice as it is now.", body = WholeInvoice)))]
async fn take_back(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, payment)): Path<(InvoiceId, PaymentId)>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let invoice = invoices::take_back(&mut work, &id, &payment).await?;
    let version = invoice.version;
    let invoice = whole(&app, &mut work, invoice).await?;
    work.commit().await?;
    Ok(answer(version, &invoice))
}

/// Send an invoice by mail
///
/// To the mail address of who pays, through the queue of all mails, with the PDF.
#[utoipa::path(post, path = "/invoices/{id}/send-mail", operation_id = "send_invoice", params(("id" = String, Path)),
    responses((status = 202, description = "The mail is in the queue: `{\"message_id\": \"msg_…\"}`.")))]
async fn send(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    let file = super::paper::attachment(&app, &id).await?;
    let mut work = app.work(caller.actor).await?;
    let message = invoices::send(&mut work, &id, file).await?;
    work.commit().await?;
    Ok((StatusCode::ACCEPTED, Json(serde_json::json!({"message_id": message}))).into_response())
}
