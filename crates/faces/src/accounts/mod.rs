//! Accounts as pages and over the API: the list, the card, the form, and the acts on them.
//!
//! Decides what stands where and in which words. Never holds a rule: `domain::accounts` does.
//! Start at [`LIST`] and [`card`](card::card).

pub mod api;
mod card;
mod form;
mod index;
mod options;

pub use index::{LIST, find};

use crate::shell::{App, Gallery, list::bulk::archiving};
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/accounts/options", get(options::options))
        .route("/app/accounts/new", get(form::new).post(form::create))
        .merge(archiving(&LIST))
        .route("/app/accounts/{id}", get(card::card))
        .route("/app/accounts/{id}/timeline", get(card::timeline))
        .route("/app/accounts/{id}/edit", get(form::edit).post(form::save))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<options::AccountOptions>("/app/accounts/options")
        .add::<card::AccountCard>("/app/accounts/acc_1")
        .add::<card::TimelineTab>("/app/accounts/acc_1/timeline")
        .add::<form::AccountForm>("/app/accounts/new");
}
