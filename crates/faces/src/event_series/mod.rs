//! Series of events in the settings, and the calls about them. Their public page is `public::series`.
//!
//! What a series must be decides `domain::event_series`. Start at [`page`].

pub mod api;
mod page;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the series stand.
const HOME: &str = "/app/settings/event-series";

pub fn routes() -> Router<App> {
    Router::new()
        .route(HOME, get(page::index))
        .route("/app/settings/event-series/new", get(page::new).post(page::create))
        .route("/app/settings/event-series/{id}", get(page::edit).post(page::save))
        .route("/app/settings/event-series/{id}/archive", post(page::archive))
        .route("/app/settings/event-series/{id}/restore", post(page::restore))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<page::Index>(HOME).add::<page::SeriesForm>("/app/settings/event-series/new");
}
