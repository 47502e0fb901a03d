//! Mass invoicing over the API: everybody registered whom a filter of events, contacts or accounts finds.

use super::{at_event::RunRecord, record::InvoiceRecord};
use crate::{
    api::{ApiCaller, Body},
    invoices::many::listed,
    shell::{App, Problem},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    events::Payer,
    ids::EventId,
    invoices::{self, InvoiceRefusal, InvoiceWish, Many},
};
use ground::{Date, vat::Sum};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(invoice_many))
}

/// Who is to be invoiced, and how.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WantedMany)]
struct Wanted {
    /// The list that the filter is of: `events`, `contacts` or `accounts`.
    #[schema(examples("contacts"))]
    from: String,
    /// A filter of that list; everybody when nothing is sent.
    #[schema(value_type = Option<Object>)]
    filter: Option<serde_json::Value>,
    /// A quick search of that list.
    q: Option<String>,
    /// Issues the invoices; without it nothing is written.
    #[serde(default)]
    issue: bool,
    /// The `fingerprint` of a dry run: when anything would be other than it said, nothing is issued (409
    /// `invoice.changed`).
    fingerprint: Option<String>,
    /// `account`, `contact` or `account_collective`; as each event says when nothing is sent.
    #[schema(value_type = Option<String>)]
    payer: Option<Payer>,
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Date>,
    buyer_reference: Option<String>,
    order_number: Option<String>,
    #[serde(default)]
    reverse_charge: bool,
}

/// What would be invoiced at many events, or was.
#[derive(Serialize, ToSchema)]
#[schema(as = InvoiceRuns)]
struct ManyRecord {
    issued: bool,
    fingerprint: String,
    /// How many are left out because a live invoice has them already.
    already_invoiced: usize,
    runs: Vec<EventRunRecord>,
    /// What was issued.
    invoices: Vec<InvoiceRecord>,
    #[schema(value_type = Object)]
    total: Sum,
}

/// The run of one event.
#[derive(Serialize, ToSchema)]
#[schema(as = EventInvoiceRun)]
struct EventRunRecord {
    #[schema(value_type = String)]
    event_id: EventId,
    #[serde(flatten)]
    run: RunRecord,
}

impl ManyRecord {
    fn of(many: Many, already_invoiced: usize, invoices: Option<Vec<InvoiceRecord>>) -> Self {
        let runs = many.runs.into_iter().map(|one| EventRunRecord {
            event_id: one.event.id,
            run: RunRecord::of(one.run, invoices.is_some().then(Vec::new)),
        });
        Self {
            issued: invoices.is_some(),
            already_invoiced,
            runs: runs.collect(),
            fingerprint: many.fingerprint,
            total: many.total,
            invoices: invoices.unwrap_or_default(),
        }
    }
}

/// Invoice whom a filter finds
///
/// Everybody registered who stands behind the events, contacts or accounts that the filter finds, at all their events, each
/// once. A dry run unless `issue` is true; everything is issued in one transaction, at most 2,000 invoices.
#[utoipa::path(post, path = "/invoices", operation_id = "invoice_many", request_body = Wanted,
    responses((status = 200, description = "The dry run.", body = ManyRecord),
        (status = 201, description = "What was issued.", body = ManyRecord)))]
async fn invoice_many(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Wanted>,
) -> Result<Response, Problem> {
    let filter = sent.filter.map(|filter| filter.to_string()).unwrap_or_default();
    let asks = listed(&app, (&sent.from, &filter, sent.q.as_deref().unwrap_or_default()), None);
    let asks = asks.map_err(|invalid| Problem::refused(&InvoiceRefusal::Invalid(invalid)))?;
    let wish = InvoiceWish {
        payer: sent.payer,
        due_on: sent.due_on,
        buyer_reference: sent.buyer_reference,
        order_number: sent.order_number,
        reverse_charge: sent.reverse_charge,
        only: None,
    };
    let mut reader = app.reader().await?;
    let targets = invoices::targets(&mut reader, &asks, app.site().zone()).await?;
    if targets.is_too_much {
        return Err(Problem::refused(&InvoiceRefusal::TooMany));
    }
    if !sent.issue {
        let many = invoices::many(&mut reader, &targets, &wish).await?;
        return Ok(Json(ManyRecord::of(many, targets.invoiced, None)).into_response());
    }
    drop(reader);
    let mut work = app.work(caller.actor).await?;
    let issued = invoices::issue_many(&mut work, &targets, &wish, sent.fingerprint.as_deref()).await?;
    let today = work.now.date(app.site().zone());
    work.commit().await?;
    let records = issued.invoices.into_iter().map(|one| InvoiceRecord::of(one, today)).collect();
    let record = ManyRecord::of(issued.many, targets.invoiced, Some(records));
    Ok((StatusCode::CREATED, Json(record)).into_response())
}
