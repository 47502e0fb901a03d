//! Kyselyvastaukset: what was answered at an event, as a tab of it, as a file, and by staff for somebody.
//!
//! Counted in `domain::questionnaires::results`; who sees sensitive answers is `registration::may_see_sensitive`.

mod export;
mod own;
mod page;

pub use own::OwnPage;
pub use page::ResultsPage;

use crate::shell::App;
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/events/{id}/answers", get(page::show))
        .route("/app/events/{id}/answers/export", get(export::file))
        .route("/app/registrations/{id}/answers", get(own::show).post(own::save))
}
