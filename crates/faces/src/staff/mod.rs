//! Staff: signing in and out, the first set-up, users, groups, API keys and the own profile, as pages and as calls.
//!
//! Who may what is `domain::staff`'s business; [`Administrator`] only asks it at the door of a page.

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

mod administrator;
pub mod api;
mod groups;
mod keys;
mod own;
mod set_up;
mod sign_in;
mod sign_ins;
mod users;

pub use administrator::Administrator;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/sign-in", get(sign_in::page).post(sign_in::enter))
        .route("/app/sign-out", post(sign_in::leave))
        .route("/app/set-up/{token}", get(set_up::page).post(set_up::begin))
        .route("/app/reset/{token}", get(set_up::reset_page).post(set_up::reset))
        .route("/app/me", get(own::page).post(own::save))
        .route("/app/me/password", post(own::change_password))
        .route("/app/me/sign-ins/{id}/end", post(sign_ins::end))
        .route("/app/me/sign-ins/end", post(sign_ins::end_others))
        .route("/app/settings/users/{id}/sign-ins/{sign_in}/end", post(sign_ins::end_of_user))
        .route("/app/settings/users/{id}/sign-ins/end", post(sign_ins::end_all_of_user))
        .route("/app/settings/users", get(users::index).post(users::create))
        .route("/app/settings/users/new", get(users::new))
        .route("/app/settings/users/{id}", get(users::edit).post(users::save))
        .route("/app/settings/users/{id}/disable", post(users::disable))
        .route("/app/settings/users/{id}/enable", post(users::enable))
        .route("/app/settings/users/{id}/link", post(users::link))
        .route("/app/settings/groups", get(groups::index).post(groups::create))
        .route("/app/settings/groups/new", get(groups::new))
        .route("/app/settings/groups/{id}", get(groups::edit).post(groups::save))
        .route("/app/settings/api-keys", get(keys::index).post(keys::create))
        .route("/app/settings/api-keys/new", get(keys::new))
        .route("/app/settings/api-keys/{id}/revoke", post(keys::revoke))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<sign_in::SignInPage>("/app/sign-in")
        .add::<set_up::SetUpPage>("/app/set-up/token")
        .add::<set_up::ResetPage>("/app/reset/token")
        .add::<own::OwnPage>("/app/me")
        .add::<users::UserIndex>("/app/settings/users")
        .add::<users::UserForm>("/app/settings/users/new")
        .add::<users::LinkPage>("/app/settings/users")
        .add::<groups::GroupIndex>("/app/settings/groups")
        .add::<groups::GroupForm>("/app/settings/groups/new")
        .add::<keys::KeyIndex>("/app/settings/api-keys")
        .add::<keys::KeyForm>("/app/settings/api-keys/new")
        .add::<keys::KeyPage>("/app/settings/api-keys");
}
