//! Invoices as pages and over the API: the list, the card, credits and payments, the paper, and the tab of an event.
//!
//! Decides what stands where and in which words. Never holds a rule: `domain::invoices` does.
//! Start at [`LIST`] and [`event`].

mod acts;
pub mod api;
mod card;
mod credit;
mod event;
mod index;
pub mod line;
mod many;
mod paper;

pub use index::{LIST, find};
pub use many::{many_of, may_be_invoiced};
pub use paper::{Paper, bars, code, file};

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/invoices/new", get(many::show).post(many::issue))
        .route("/app/invoices/{id}", get(card::card))
        .route("/app/invoices/{id}/paper", get(paper::page))
        .route("/app/invoices/{id}/pdf", get(paper::pdf))
        .route("/app/invoices/{id}/barcode.svg", get(paper::barcode))
        .route("/app/invoices/{id}/qr.svg", get(paper::qr))
        .route("/app/invoices/{id}/credit", get(credit::form).post(credit::save))
        .route("/app/invoices/{id}/payments", post(acts::pay))
        .route("/app/invoices/{id}/payments/{payment}/take-back", post(acts::take_back))
        .route("/app/invoices/{id}/send-mail", post(acts::send))
        .route("/app/events/{id}/invoices", get(event::tab).post(event::issue))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<card::InvoiceCard>("/app/invoices/ivc_1")
        .add::<credit::CreditForm>("/app/invoices/ivc_1/credit")
        .add::<paper::PaperPage>("/app/invoices/ivc_1/paper")
        .add::<event::EventInvoices>("/app/events/evt_1/invoices")
        .add::<many::ManyInvoices>("/app/invoices/new");
}
