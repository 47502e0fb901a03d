//! Certificates, on pages and over the API: the event's tab, the paper itself, and the check that anybody may make.
//!
//! Decides nothing: who gets one and what strangers are told says `domain::certificates`. The paper is drawn in the language
//! of the certificate. Start at [`tab`] for staff, at [`verify`] for everybody.

pub mod api;
mod card;
mod paper;
mod pdf;
mod sending;
mod tab;
mod verify;

pub use paper::Paper;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/events/{id}/certificates", get(tab::show).post(tab::issue))
        .route("/app/events/{id}/certificates/rule", post(tab::set_rule))
        .route("/app/events/{id}/certificates/send-certificates", post(sending::send))
        .route("/app/events/{id}/certificates/withdraw", post(sending::withdraw))
        .route("/app/certificates/{id}", get(card::show))
        .route("/app/certificates/{id}/revoke", post(card::revoke))
        .route("/app/certificates/{id}/export", get(pdf::for_staff))
        .route("/i/{token}/certificate", get(paper::by_link))
        .route("/i/{token}/certificate.pdf", get(pdf::by_link))
        .route("/portal/certificates/{id}", get(paper::in_portal))
        .route("/portal/certificates/{id}/pdf", get(pdf::in_portal))
        .route("/verify", get(verify::ask))
        .route("/verify/{code}", get(verify::show))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<tab::Certificates>("/app/events/evt_1/certificates")
        .add::<card::Card>("/app/certificates/crt_1")
        .add::<paper::PaperPage>("/i/token/certificate")
        .add::<verify::Verify>("/verify/7KQ2-M9XA-TR4P-HD6W");
}
