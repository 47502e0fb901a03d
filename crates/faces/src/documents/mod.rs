//! Document templates for administrators, and the files of an event as PDF.
//!
//! What a template may say and which one is used is decided in `domain::documents`; here it is written, looked at and
//! downloaded. Start at [`index`] for templates, at [`event`] for files.

pub mod api;
mod editor;
mod event;
mod files;
mod index;
mod preview;

pub use files::pdf;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the templates stand.
const HOME: &str = "/app/settings/document-templates";

pub fn routes() -> Router<App> {
    Router::new()
        .route(HOME, get(index::show))
        .route("/app/settings/document-templates/new", get(editor::new).post(editor::create))
        .route("/app/settings/document-templates/preview", post(preview::show))
        .route("/app/settings/document-templates/gallery/{key}/picture", get(files::picture))
        .route("/app/settings/document-templates/gallery/{key}/sample", get(files::built_in_sample))
        .route("/app/settings/document-templates/{id}", get(editor::edit).post(editor::save))
        .route("/app/settings/document-templates/{id}/sample", get(files::own_sample))
        .route("/app/settings/document-templates/{id}/archive", post(editor::archive))
        .route("/app/settings/document-templates/{id}/restore", post(editor::restore))
        .route("/app/events/{id}/documents", get(event::show))
        .route("/app/events/{id}/documents/{template}/export", get(event::export))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<index::Index>("/app/settings/document-templates")
        .add::<editor::EditorPage>("/app/settings/document-templates/new")
        .add::<preview::Preview>("/app/settings/document-templates/preview")
        .add::<event::EventDocuments>("/app/events/evt_1/documents");
}
