//! Settings: what administrators choose, as pages and as calls.
//!
//! Start at [`home`], where every page of the settings is one line.

use crate::shell::{App, Gallery, csrf::MOST_UPLOAD};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub mod api;
mod history;
pub mod home;
mod legal;
pub mod logo;
mod mails;
mod modules;
mod pages;

pub fn routes() -> Router<App> {
    let organisation = get(pages::organisation).post(pages::save_organisation);
    Router::new()
        .route("/app/settings", get(home::page))
        .route("/app/settings/organisation", organisation.layer(DefaultBodyLimit::max(MOST_UPLOAD)))
        .route("/app/settings/language", get(pages::language).post(pages::save_language))
        .route("/app/settings/mail", get(pages::mail).post(pages::save_mail))
        .route("/app/settings/invoicing", get(pages::invoicing).post(pages::save_invoicing))
        .route("/app/settings/numbers", get(pages::numbers).post(pages::save_numbers))
        .route("/app/settings/additional", get(pages::additional).post(pages::save_additional))
        .route("/app/settings/public", get(pages::public).post(pages::save_public))
        .route("/app/settings/legal", get(pages::legal).post(pages::save_legal))
        .route("/app/settings/modules", get(modules::page).post(modules::press))
        .route("/app/settings/modules/{name}", get(modules::names).post(modules::rename))
        .route("/app/settings/history", get(history::page))
        .route("/app/settings/history/{id}/take-back", post(history::take_back))
        .route("/app/settings/undo/{version}", post(history::undo))
        .route("/logo/{id}", get(logo::serve))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<home::Home>("/app/settings")
        .add::<pages::SettingsForm>("/app/settings/organisation")
        .add::<modules::ModulesPage>("/app/settings/modules")
        .add::<modules::NamesPage>("/app/settings/modules/events")
        .add::<history::HistoryPage>("/app/settings/history");
}
