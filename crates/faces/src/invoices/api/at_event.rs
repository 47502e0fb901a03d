//! Invoicing the participants of an event: first what would be, then what is.

use super::record::InvoiceRecord;
use crate::{
    api::{ApiCaller, Body},
    shell::{App, Path, Problem},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    events::Payer,
    ids::{ContactId, EventId, InvoiceId, ProductId, RegistrationId},
    invoices::{self, DryRun, InvoiceRefusal, InvoiceWish, LeftOut, Obstacle, Planned, PlannedRow, Why},
};
use ground::{Date, vat::Sum};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(invoice))
}

/// What is to be invoiced.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WantedInvoices)]
struct Wanted {
    /// Issues the invoices; without it nothing is written.
    #[serde(default)]
    issue: bool,
    /// The `fingerprint` of a dry run: when anything would be other than it said, nothing is issued (409
    /// `invoice.changed`).
    fingerprint: Option<String>,
    /// `account`, `contact` or `account_collective`; as the event says when nothing is sent.
    #[schema(value_type = Option<String>)]
    payer: Option<Payer>,
    /// After the days of the settings when nothing is sent.
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Date>,
    buyer_reference: Option<String>,
    order_number: Option<String>,
    /// Organisations of other countries of the European Union pay the tax themselves.
    #[serde(default)]
    reverse_charge: bool,
    /// Only these; everybody registered when nothing is sent.
    #[schema(value_type = Option<Vec<String>>)]
    registration_ids: Option<Vec<RegistrationId>>,
}

/// What would be invoiced, or was.
#[derive(Serialize, ToSchema)]
#[schema(as = InvoiceRun)]
pub(super) struct RunRecord {
    issued: bool,
    /// Send it back with `issue` to issue this and nothing else.
    fingerprint: String,
    #[schema(value_type = String)]
    payer: Payer,
    /// What is missing before anybody can be invoiced: `no_product`, `seller_iban`, …
    #[schema(value_type = Vec<String>)]
    obstacles: Vec<Obstacle>,
    /// What would be issued; empty when it was.
    planned: Vec<PlannedRecord>,
    /// What was issued.
    invoices: Vec<InvoiceRecord>,
    left_out: Vec<LeftOutRecord>,
    #[schema(value_type = Object)]
    total: Sum,
    #[schema(value_type = String, format = Date)]
    issued_on: Date,
    #[schema(value_type = String, format = Date)]
    due_on: Date,
}

/// An invoice to be.
#[derive(Serialize, ToSchema)]
#[schema(as = PlannedInvoice)]
struct PlannedRecord {
    buyer_name: String,
    reverse_charge: bool,
    /// Each once, in the order of the rows.
    #[schema(value_type = Vec<String>)]
    registration_ids: Vec<RegistrationId>,
    rows: Vec<PlannedRowRecord>,
    #[schema(value_type = Object)]
    total: Sum,
}

/// A row to be: what one person pays for.
#[derive(Serialize, ToSchema)]
#[schema(as = PlannedInvoiceRow)]
struct PlannedRowRecord {
    #[schema(value_type = String)]
    registration_id: RegistrationId,
    /// What the event sells to everybody, or what they chose in its questionnaire.
    #[schema(value_type = String)]
    product_id: ProductId,
    text: String,
    /// In cents, as the product is priced.
    amount: i64,
}

/// Somebody who is not invoiced.
#[derive(Serialize, ToSchema)]
#[schema(as = LeftOut)]
struct LeftOutRecord {
    #[schema(value_type = String)]
    registration_id: RegistrationId,
    #[schema(value_type = String)]
    contact_id: ContactId,
    name: String,
    /// `invoiced`, `no_address`, `no_business_id`, `no_vat_id`, `not_chosen` or `nothing_to_pay`.
    #[schema(value_type = String)]
    why: Why,
    /// The invoice that has the registration already.
    #[schema(value_type = Option<String>, required)]
    invoice_id: Option<InvoiceId>,
    /// They chose other products since they were invoiced: credit, and invoice anew.
    chose_other: bool,
}

impl From<&Planned> for PlannedRecord {
    fn from(planned: &Planned) -> Self {
        Self {
            buyer_name: planned.buyer.name.clone(),
            reverse_charge: planned.reverse_charge,
            registration_ids: planned.registrations(),
            rows: planned.rows.iter().map(PlannedRowRecord::from).collect(),
            total: planned.total,
        }
    }
}

impl From<&PlannedRow> for PlannedRowRecord {
    fn from(row: &PlannedRow) -> Self {
        Self {
            registration_id: row.registration_id,
            product_id: row.product_id,
            text: row.facts.text.clone(),
            amount: row.facts.amount,
        }
    }
}

impl From<&LeftOut> for LeftOutRecord {
    fn from(left: &LeftOut) -> Self {
        Self {
            registration_id: left.registration_id,
            contact_id: left.contact_id,
            name: left.name.clone(),
            why: left.why,
            invoice_id: left.invoice.as_ref().map(|(id, _)| *id),
            chose_other: left.is_other,
        }
    }
}

impl RunRecord {
    pub fn of(run: DryRun, invoices: Option<Vec<InvoiceRecord>>) -> Self {
        let planned = if invoices.is_none() { run.invoices.as_slice() } else { &[] };
        Self {
            issued: invoices.is_some(),
            planned: planned.iter().map(PlannedRecord::from).collect(),
            invoices: invoices.unwrap_or_default(),
            left_out: run.left_out.iter().map(LeftOutRecord::from).collect(),
            fingerprint: run.fingerprint,
            payer: run.payer,
            obstacles: run.obstacles,
            total: run.total,
            issued_on: run.issued_on,
            due_on: run.due_on,
        }
    }
}

/// Invoice the participants of an event
///
/// A dry run that says who would be invoiced and who is left out and why, unless `issue` is true. Everything is issued
/// in one transaction; numbers have no gaps, and no registration is ever on two live invoices.
#[utoipa::path(post, path = "/events/{id}/invoices", operation_id = "invoice_event", params(("id" = String, Path)),
    request_body = Wanted,
    responses((status = 200, description = "The dry run.", body = RunRecord),
        (status = 201, description = "What was issued.", body = RunRecord)))]
async fn invoice(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EventId>,
    Body(sent): Body<Wanted>,
) -> Result<Response, Problem> {
    let wish = InvoiceWish {
        payer: sent.payer,
        due_on: sent.due_on,
        buyer_reference: sent.buyer_reference,
        order_number: sent.order_number,
        reverse_charge: sent.reverse_charge,
        only: sent.registration_ids.map(|ids| ids.into_iter().collect()),
    };
    if !sent.issue {
        let run = invoices::dry_run(&mut app.reader().await?, &id, &wish).await?;
        let run = run.ok_or_else(|| Problem::refused(&InvoiceRefusal::NoEvent))?;
        return Ok(Json(RunRecord::of(run, None)).into_response());
    }
    let mut work = app.work(caller.actor).await?;
    let issued = invoices::issue(&mut work, &id, &wish, sent.fingerprint.as_deref()).await?;
    let today = work.now.date(app.site().zone());
    work.commit().await?;
    let records = issued.invoices.into_iter().map(|one| InvoiceRecord::of(one, today)).collect();
    Ok((StatusCode::CREATED, Json(RunRecord::of(issued.run, Some(records)))).into_response())
}
