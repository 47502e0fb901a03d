//! Scheduled tasks: the list in the settings, the form, the page with its log, and the calls of programs.
//!
//! When a task is due and what it does is `domain::automation`'s business; here a schedule becomes choices and plain
//! words. Administrators only (AC-7). Start at [`index`] and [`form`].

mod acts;
pub mod api;
mod card;
mod form;
mod index;
mod look;
mod subject;
mod typed;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the list is.
const HOME: &str = "/app/scheduled-tasks";

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/scheduled-tasks", get(index::page))
        .route("/app/scheduled-tasks/new", get(form::new).post(form::create))
        .route("/app/scheduled-tasks/look", post(look::look))
        .route("/app/scheduled-tasks/{id}", get(card::page))
        .route("/app/scheduled-tasks/{id}/edit", get(form::edit).post(form::save))
        .route("/app/scheduled-tasks/{id}/run", post(acts::run))
        .route("/app/scheduled-tasks/{id}/activate", post(acts::activate))
        .route("/app/scheduled-tasks/{id}/deactivate", post(acts::deactivate))
        .route("/app/scheduled-tasks/{id}/move", post(acts::shift))
        .route("/app/scheduled-tasks/{id}/archive", post(acts::archive))
        .route("/app/scheduled-tasks/{id}/restore", post(acts::restore))
        .route("/app/scheduled-tasks/{id}/runs/{run}/skip", post(acts::skip))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<index::TaskIndex>(HOME)
        .add::<form::KindChoice>("/app/scheduled-tasks/new")
        .add::<form::TaskForm>("/app/scheduled-tasks/new")
        .add::<look::Look>("/app/scheduled-tasks/look")
        .add::<card::TaskPage>("/app/scheduled-tasks/tsk_00000000000000000000000000000001");
}
