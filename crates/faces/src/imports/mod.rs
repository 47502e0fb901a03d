//! Imports as pages: taking a file in, choosing what its columns become, looking at the dry run, running, undoing.
//!
//! A file may mean any record, so these pages are open to those who see and may do everything. What a row becomes is
//! decided by `domain::imports`. Start at [`start`].

mod act;
pub mod api;
mod page;
mod rows;
mod start;

use crate::shell::{App, Asked, Gallery, Problem};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    routing::{get, post},
};

/// Where the imports are.
pub const HOME: &str = "/app/imports";
/// Most bytes of a file with its form.
pub const MOST_UPLOAD: usize = (domain::imports::MOST_MEGABYTES + 1) * 1024 * 1024;

pub fn routes() -> Router<App> {
    let home = get(start::show).post(start::take_in).layer(DefaultBodyLimit::max(MOST_UPLOAD));
    Router::new()
        .route(HOME, home)
        .route("/app/imports/{id}", get(page::show))
        .route("/app/imports/{id}/refused.csv", get(rows::refused))
        .route("/app/imports/{id}/plan", post(act::plan))
        .route("/app/imports/{id}/replan", post(act::replan))
        .route("/app/imports/{id}/run", post(act::run))
        .route("/app/imports/{id}/undo", post(act::undo))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<start::StartPage>(HOME).add::<page::ImportPage>("/app/imports/imp_1");
}

/// A file may mean records that somebody does not see: only who sees all may import.
fn may_import(asked: &Asked) -> Result<(), Problem> {
    if asked.licence.is_everything() {
        return Ok(());
    }
    Err(Problem::new(StatusCode::FORBIDDEN, "import.closed"))
}
