//! The own invoices, and one of them as it is printed. Who keeps the organisation sees what it pays, too.

use super::customer::{Frame, Me, must_have};
use crate::{
    invoices::{Paper, bars, code, file, line::Line},
    shell::{App, Asked, Path, Problem, View},
};
use axum::{extract::State, response::Response};
use domain::{
    ids::InvoiceId,
    invoices::{self, Invoice},
    portal::{Customer, PortalModule},
};
use serde::Serialize;

/// So many of the newest are shown.
const MOST: i64 = 200;

/// What `portal/invoices.html` sees.
#[derive(Serialize)]
pub struct Invoices {
    portal: Frame,
    invoices: Vec<Line>,
}

/// `GET /portal/invoices`
pub async fn page(State(app): State<App>, asked: Asked, Me(me): Me) -> Result<Response, Problem> {
    must_have(&me, PortalModule::Invoices)?;
    let mut reader = app.reader().await?;
    let mut own = invoices::store::paid_by(&mut reader, &me.contact.id, MOST).await?;
    if let Some(account) = me.contact.account_id.filter(|_| me.keeps_organisation()) {
        own.extend(invoices::store::of_account(&mut reader, &account, MOST).await?);
        own.sort_by_key(|invoice| std::cmp::Reverse(invoice.id));
    }
    let asked = asked.in_language_of(Some(me.contact.language));
    let today = asked.now.date(app.site().zone());
    let lines = own.iter().map(|invoice| Line::of(&asked, invoice, today)).collect();
    app.show(&asked, &Invoices { portal: Frame::of(&me, "invoices"), invoices: lines })
}

/// The invoice of this id, when it is the customer's; another's is not there.
async fn own(app: &App, me: &Customer, id: &InvoiceId) -> Result<Invoice, Problem> {
    must_have(me, PortalModule::Invoices)?;
    let invoice = invoices::store::find(&mut app.reader().await?, id).await?;
    let is_own = |invoice: &Invoice| {
        let of_account = invoice.account_id.is_some() && invoice.account_id == me.contact.account_id;
        invoice.contact_id == Some(me.contact.id) || (of_account && me.keeps_organisation())
    };
    invoice.filter(is_own).ok_or_else(Problem::not_found)
}

/// What `portal/invoice.html` sees.
#[derive(Serialize)]
pub struct InvoicePage {
    portal: Frame,
    paper: Paper,
    /// Where the images stand.
    home: String,
}

/// `GET /portal/invoices/{id}`
pub async fn show(
    State(app): State<App>,
    asked: Asked,
    Me(me): Me,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    let invoice = own(&app, &me, &id).await?;
    let asked = asked.in_language_of(Some(me.contact.language));
    let home = format!("/portal/invoices/{id}");
    let paper = Paper::of(&invoice, &app.words);
    app.show(&asked, &InvoicePage { portal: Frame::of(&me, "invoices"), paper, home })
}

/// `GET /portal/invoices/{id}/pdf`
pub async fn pdf(State(app): State<App>, Me(me): Me, Path(id): Path<InvoiceId>) -> Result<Response, Problem> {
    file(&app, &own(&app, &me, &id).await?).await
}

/// `GET /portal/invoices/{id}/barcode.svg`
pub async fn barcode(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<InvoiceId>,
) -> Result<Response, Problem> {
    bars(&app, &own(&app, &me, &id).await?)
}

/// `GET /portal/invoices/{id}/qr.svg`
pub async fn qr(State(app): State<App>, Me(me): Me, Path(id): Path<InvoiceId>) -> Result<Response, Problem> {
    code(&app, &own(&app, &me, &id).await?)
}

impl View for Invoices {
    const PAGE: &'static str = "portal/invoices.html";

    fn samples() -> Vec<Self> {
        let page = |invoices| Self { portal: Frame::sample("invoices"), invoices };
        vec![page(Line::samples()), page(vec![])]
    }
}

impl View for InvoicePage {
    const PAGE: &'static str = "portal/invoice.html";

    fn samples() -> Vec<Self> {
        let home = "/portal/invoices/ivc_1".into();
        vec![Self { portal: Frame::sample("invoices"), paper: Paper::sample(), home }]
    }
}
