//! Rights: who sees and does what, as pages of the settings and as calls.
//!
//! Roles as a tree, profiles as a matrix, how widely each module is shared, leaving with a new owner for what was one's
//! own, and what one person did. For administrators.

pub mod api;
mod leaving;
mod people;
mod profiles;
pub(crate) mod roles;
mod sharing;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/settings/sharing", get(sharing::page).post(sharing::save))
        .route("/app/settings/roles", get(roles::index).post(roles::create))
        .route("/app/settings/roles/new", get(roles::new))
        .route("/app/settings/roles/{id}", get(roles::edit).post(roles::save))
        .route("/app/settings/roles/{id}/up", post(roles::up))
        .route("/app/settings/roles/{id}/down", post(roles::down))
        .route("/app/settings/roles/{id}/remove", post(roles::remove))
        .route("/app/settings/profiles", get(profiles::index).post(profiles::create))
        .route("/app/settings/profiles/new", get(profiles::new))
        .route("/app/settings/profiles/{id}", get(profiles::edit).post(profiles::save))
        .route("/app/settings/profiles/{id}/remove", post(profiles::remove))
        .route("/app/settings/users/{id}/leave", get(leaving::page).post(leaving::leave))
        .route("/app/settings/users/{id}/done", get(people::page))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<sharing::SharingPage>("/app/settings/sharing")
        .add::<roles::RoleIndex>("/app/settings/roles")
        .add::<roles::RoleForm>("/app/settings/roles/new")
        .add::<profiles::ProfileIndex>("/app/settings/profiles")
        .add::<profiles::ProfileForm>("/app/settings/profiles/new")
        .add::<leaving::LeavePage>("/app/settings/users/usr_1/leave")
        .add::<people::DonePage>("/app/settings/users/usr_1/done");
}
