//! Questionnaires: made by administrators, answered by everybody.
//!
//! What a question may be and which answers are right is decided in `domain::questionnaires`.

pub mod answering;
pub mod api;
mod builder;
mod index;
mod results;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the questionnaires stand.
const HOME: &str = "/app/settings/questionnaires";

pub fn routes() -> Router<App> {
    Router::new()
        .merge(results::routes())
        .route(HOME, get(index::show))
        .route("/app/settings/questionnaires/new", get(builder::new).post(builder::create))
        .route("/app/settings/questionnaires/{id}", get(builder::edit).post(builder::save))
        .route("/app/settings/questionnaires/{id}/archive", post(builder::archive))
        .route("/app/settings/questionnaires/{id}/restore", post(builder::restore))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<index::Index>("/app/settings/questionnaires")
        .add::<builder::BuilderPage>("/app/settings/questionnaires/new")
        .add::<results::ResultsPage>("/app/events/evt_1/answers")
        .add::<results::AllPage>("/app/settings/questionnaires/qnr_1/results")
        .add::<results::OwnPage>("/app/registrations/reg_1/answers");
}
