//! The invoice as it is printed, with its bars and its code for phones; for staff here, for customers in the portal.

use crate::{
    documents,
    public::qr,
    shell::{App, Asked, Path, Problem, Staff, View},
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    documents::{Chosen, DocumentKind, Facts, Layout},
    ids::InvoiceId,
    invoices::{self, Invoice, InvoiceRefusal},
    messages::MailFile,
};
use ground::Words;
use serde::Serialize;
use serde_json::Value as Json;

/// What `invoices/_paper.html` sees as `paper`: all of [`invoices::paper`], which says what it holds.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Paper(Json);

impl Paper {
    pub fn of(invoice: &Invoice, words: &Words) -> Self {
        let mut paper = invoices::paper(invoice, words);
        // Images have addresses of their own, for pages hold no drawing of others.
        if let Some(barcode) = paper["barcode"].as_object_mut() {
            barcode.remove("svg");
        }
        Self(paper)
    }

    /// One for samples.
    pub fn sample() -> Self {
        Self::of(&invoices::testing::a_sample(), &Words::embedded())
    }
}

/// What `invoices/paper.html` sees.
#[derive(Serialize)]
pub struct PaperPage {
    id: InvoiceId,
    paper: Paper,
    /// Where the images stand.
    home: String,
}

pub async fn invoice_of(app: &App, id: &InvoiceId) -> Result<Invoice, Problem> {
    let invoice = invoices::store::find(&mut app.reader().await?, id).await?;
    invoice.ok_or_else(|| Problem::refused(&InvoiceRefusal::Missing))
}

/// `GET /app/invoices/{id}/paper`
pub async fn page(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    let invoice = invoice_of(&app, &id).await?;
    let home = format!("/app/invoices/{id}");
    app.show(&asked, &PaperPage { id, paper: Paper::of(&invoice, &app.words), home })
}

/// `GET /app/invoices/{id}/pdf`
pub async fn pdf(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    file(&app, &invoice_of(&app, &id).await?).await
}

/// The PDF of an invoice, by the organisation's own template of its language or the built-in one.
pub async fn file(app: &App, invoice: &Invoice) -> Result<Response, Problem> {
    let (bytes, title) = printed(app, invoice).await?;
    Ok(documents::pdf(bytes, &title))
}

async fn printed(app: &App, invoice: &Invoice) -> Result<(Vec<u8>, String), Problem> {
    let of = (DocumentKind::Invoice, invoice.facts.language);
    let layout = Layout::of(&mut app.reader().await?, &app.words, of, Chosen::Usual).await?;
    let facts = Facts::invoice(invoices::paper(invoice, &app.words));
    Ok((layout.pdf(app.press(), &facts).await?, facts.title))
}

/// The PDF that goes along with the mail; nothing where PDFs are not made.
pub async fn attachment(app: &App, id: &InvoiceId) -> Result<Option<MailFile>, Problem> {
    if !app.press().is_there() {
        return Ok(None);
    }
    let (content, title) = printed(app, &invoice_of(app, id).await?).await?;
    Ok(Some(MailFile { name: format!("{title}.pdf"), media_type: "application/pdf".into(), content }))
}

/// `GET /app/invoices/{id}/barcode.svg`
pub async fn barcode(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    bars(&app, &invoice_of(&app, &id).await?)
}

/// `GET /app/invoices/{id}/qr.svg`
pub async fn qr(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    code(&app, &invoice_of(&app, &id).await?)
}

/// The bars of an invoice as an image.
pub fn bars(app: &App, invoice: &Invoice) -> Result<Response, Problem> {
    let paper = invoices::paper(invoice, &app.words);
    let svg = paper.pointer("/barcode/svg").and_then(Json::as_str).map(str::to_owned);
    svg.map(drawn).ok_or_else(Problem::not_found)
}

/// The code for phones as an image.
pub fn code(app: &App, invoice: &Invoice) -> Result<Response, Problem> {
    let paper = invoices::paper(invoice, &app.words);
    let svg = paper["epc"].as_str().and_then(qr::svg);
    svg.map(drawn).ok_or_else(Problem::not_found)
}

fn drawn(svg: String) -> Response {
    ([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response()
}

impl View for PaperPage {
    const PAGE: &'static str = "invoices/paper.html";

    fn samples() -> Vec<Self> {
        let id: InvoiceId = ground::Id::from_bytes([2; 16]);
        vec![Self { id, paper: Paper::sample(), home: format!("/app/invoices/{id}") }]
    }
}
