//! Settings: what administrators choose, as pages and as calls.

use crate::shell::{App, Gallery};
use axum::{Router, routing::get};

pub mod api;
pub mod home;
mod pages;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings", get(home::page))
        .route("/app/settings/organisation", get(pages::organisation).post(pages::save_organisation))
        .route("/app/settings/additional", get(pages::additional).post(pages::save_additional))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<home::Home>("/app/settings")
        .add::<pages::OrganisationPage>("/app/settings/organisation")
        .add::<pages::AdditionalPage>("/app/settings/additional");
}
