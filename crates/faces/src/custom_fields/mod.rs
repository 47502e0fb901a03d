//! Ulkoasueditori: the fields of a module and their order, for administrators.
//!
//! What a field may be is decided in `domain::custom_fields`; how its values stand on forms in `shell::custom`.

pub mod api;
mod field;
pub mod layouts;
mod module;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the editor stands.
pub(crate) const HOME: &str = "/app/settings/layout";

pub fn routes() -> Router<App> {
    Router::new()
        .route(HOME, get(module::index))
        .route("/app/settings/layout/{module}", get(module::show).post(module::arrange))
        .route("/app/settings/layout/{module}/new", get(field::new).post(field::create))
        .route("/app/settings/layout/{module}/{id}", get(field::edit).post(field::save))
        .route("/app/settings/layout/{module}/{id}/retire", post(field::retire))
        .route("/app/settings/layout/{module}/{id}/restore", post(field::restore))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<module::LayoutPage>("/app/settings/layout/contacts")
        .add::<field::FieldPage>("/app/settings/layout/contacts/new");
}
