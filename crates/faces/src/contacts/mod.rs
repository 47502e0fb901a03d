//! Contacts as pages and over the API: the list, the card, the form, and the acts on them.
//!
//! Decides what stands where and in which words. Never holds a rule: `domain::contacts` does.
//! Start at [`LIST`] and [`card`](card::card).

pub mod api;
mod card;
mod form;
mod index;

pub use index::{LIST, find};

use crate::shell::{App, Gallery, list::bulk::archiving};
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/contacts/new", get(form::new).post(form::create))
        .merge(archiving(&LIST))
        .route("/app/contacts/{id}", get(card::card))
        .route("/app/contacts/{id}/timeline", get(card::timeline))
        .route("/app/contacts/{id}/registrations", get(card::registrations))
        .route("/app/contacts/{id}/invoices", get(card::invoices))
        .route("/app/contacts/{id}/answers", get(card::answers))
        .route("/app/contacts/{id}/messages", get(card::messages))
        .route("/app/contacts/{id}/edit", get(form::edit).post(form::save))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<card::ContactCard>("/app/contacts/con_1")
        .add::<card::TimelineTab>("/app/contacts/con_1/timeline")
        .add::<card::RegistrationsTab>("/app/contacts/con_1/registrations")
        .add::<card::AnswersTab>("/app/contacts/con_1/answers")
        .add::<card::MessagesTab>("/app/contacts/con_1/messages")
        .add::<card::InvoicesTab>("/app/contacts/con_1/invoices")
        .add::<form::ContactForm>("/app/contacts/new");
}
