//! Email templates: the list, the editor with its live preview, and the calls of the API.
//!
//! What may stand in a template and where it can be chosen is `domain::email_templates`' business.

use crate::shell::{App, Gallery, csrf::MOST_UPLOAD};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub mod api;
mod editor;
mod form;
mod index;
mod linked;
mod picker;
pub mod preview;
pub mod ready;
mod save;

pub use index::{LIST, find};

/// Where the list is.
const HOME: &str = "/app/email-templates";

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/email-templates", post(save::create))
        .route("/app/email-templates/new", get(editor::new))
        .route("/app/email-templates/ready", post(ready::take))
        .route("/app/email-templates/preview", post(preview::mail))
        .route("/app/email-templates/preview-head", post(preview::head))
        .route("/app/email-templates/{id}", get(editor::edit).post(save::save))
        .route("/app/email-templates/{id}/try-out", post(save::try_out))
        .route("/app/email-templates/{id}/copy", post(save::copy))
        .route("/app/email-templates/{id}/archive", post(save::archive))
        .route("/app/email-templates/{id}/restore", post(save::restore))
        .route("/app/email-templates/{id}/attachments/{file}", get(save::attachment))
        .layer(DefaultBodyLimit::max(MOST_UPLOAD))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<editor::Chooser>("/app/email-templates/new")
        .add::<editor::Editor>("/app/email-templates/tpl_00000000000000000000000000000001")
        .add::<preview::Head>("/app/email-templates/preview-head");
}
