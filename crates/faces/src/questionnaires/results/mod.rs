//! Kyselyvastaukset: what was answered at an event, as a tab of it, as a file, and by staff for somebody;
//! and all that was answered to one questionnaire.
//!
//! Counted in `domain::questionnaires::results`; who sees sensitive answers is `rights::sees_sensitive`.

mod all;
mod chart;
mod export;
mod file;
mod given;
mod own;
mod page;
mod pages;

pub use all::AllPage;
pub use given::answered as answered_file;
pub use own::OwnPage;
pub use page::ResultsPage;

use crate::shell::{App, csrf};
use axum::{Router, extract::DefaultBodyLimit, routing::get};

pub fn routes() -> Router<App> {
    let own = get(own::show).post(own::save).layer(DefaultBodyLimit::max(csrf::MOST_UPLOAD));
    Router::new()
        .route("/app/events/{id}/answers", get(page::show))
        .route("/app/events/{id}/answers/export", get(export::download))
        .route("/app/settings/questionnaires/{id}/results", get(all::show))
        .route("/app/settings/questionnaires/{id}/results/export", get(all::export))
        .route("/app/registrations/{id}/answers", own)
        .route("/app/answer-files/{id}", get(given::download))
}
