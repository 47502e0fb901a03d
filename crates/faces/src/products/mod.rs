//! Products as pages and over the API: the list, the card, the form.
//!
//! Decides what stands where and in which words. Never holds a rule: `domain::products` does.
//! Start at [`LIST`].

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
        .merge(archiving(&LIST))
        .route("/app/products/new", get(form::new).post(form::create))
        .route("/app/products/{id}", get(card::card))
        .route("/app/products/{id}/edit", get(form::edit).post(form::save))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<card::ProductCard>("/app/products/prd_1").add::<form::ProductForm>("/app/products/new");
}
