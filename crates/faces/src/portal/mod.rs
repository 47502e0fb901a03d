//! The portal as pages: for customers below `/portal`, and for staff where they open it and say what it shows.
//!
//! A customer's sign-in has a cookie of its own; a user of the staff is nobody here. Decides nothing: who may what says
//! `domain::portal`, who gets a place `domain::registration`. Works without scripts. Start at [`customer::Me`] and [`home`].

mod access;
mod added;
pub mod api;
pub mod customer;
mod event;
mod home;
mod invoices;
mod organisation;
mod own;
mod profiles;
mod settings;
mod sign_in;
mod sign_ins;

pub use access::{Portal, of_contact};
pub use settings::unusable;

use crate::shell::{App, Gallery, csrf::MOST_UPLOAD};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{MethodRouter, get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/portal", get(home::page))
        .route("/portal/registrations", get(home::registrations))
        .route("/portal/sign-in", get(sign_in::page).post(sign_in::ask))
        // The address of a form that came back is looked at as well: the page is the same.
        .route("/portal/code", get(sign_in::page).post(sign_in::code))
        .route("/portal/password", get(sign_in::page).post(sign_in::password))
        .route("/portal/sign-in/{token}", get(sign_in::link).post(sign_in::press))
        .route("/portal/sign-out", post(sign_ins::leave))
        .route("/portal/sign-out-everywhere", post(sign_ins::leave_everywhere))
        .route("/portal/events/{number}", get(event::show))
        .route("/portal/events/{number}/register", get(event::show).merge(upload(post(event::register))))
        .route("/portal/events/{number}/answers", get(event::show).merge(upload(post(event::change_answers))))
        .route("/portal/events/{number}/cancel", get(event::show).post(event::cancel))
        .route("/portal/events/{number}/event.ics", get(event::calendar_file))
        .route("/portal/invoices", get(invoices::page))
        .route("/portal/invoices/{id}", get(invoices::show))
        .route("/portal/invoices/{id}/pdf", get(invoices::pdf))
        .route("/portal/invoices/{id}/barcode.svg", get(invoices::barcode))
        .route("/portal/invoices/{id}/qr.svg", get(invoices::qr))
        .route("/portal/me", get(own::page).post(own::save))
        .route("/portal/me/password", get(own::page).post(sign_ins::set_password))
        .route("/portal/me/sign-ins/{id}/end", post(sign_ins::end))
        .route("/portal/organisation", get(organisation::page).post(organisation::save))
        .route("/portal/organisation/people/new", get(organisation::new).post(organisation::add))
        .route("/portal/organisation/people/{id}", get(organisation::person).post(organisation::save_person))
        .route("/portal/organisation/people/{id}/end", post(organisation::end))
        .merge(staff())
}

/// Takes forms with files.
fn upload(route: MethodRouter<App>) -> MethodRouter<App> {
    route.layer(DefaultBodyLimit::max(MOST_UPLOAD))
}

/// What staff see of it.
fn staff() -> Router<App> {
    Router::new()
        .route("/app/contacts/{id}/portal", get(access::page).post(access::save))
        .route("/app/contacts/{id}/portal/end", post(access::end))
        .route("/app/contacts/{id}/portal/welcome", post(access::welcome))
        .route("/app/contacts/{id}/portal/sign-out", post(access::sign_out))
        .route("/app/settings/portal", get(settings::page).post(settings::save))
        .route("/app/settings/portal/profiles", post(profiles::create))
        .route("/app/settings/portal/profiles/new", get(profiles::new))
        .route("/app/settings/portal/profiles/{id}", get(profiles::edit).post(profiles::save))
        .route("/app/settings/portal/profiles/{id}/remove", post(profiles::remove))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<home::Home>("/portal")
        .add::<home::Registrations>("/portal/registrations")
        .add::<sign_in::SignInPage>("/portal/sign-in")
        .add::<sign_in::LinkPage>("/portal/sign-in/token")
        .add::<event::EventPage>("/portal/events/KT-1041")
        .add::<invoices::Invoices>("/portal/invoices")
        .add::<invoices::InvoicePage>("/portal/invoices/ivc_1")
        .add::<own::OwnPage>("/portal/me")
        .add::<organisation::OrganisationPage>("/portal/organisation")
        .add::<organisation::PersonPage>("/portal/organisation/people/con_1")
        .add::<access::AccessPage>("/app/contacts/con_1/portal")
        .add::<settings::PortalSettings>("/app/settings/portal")
        .add::<profiles::ProfileForm>("/app/settings/portal/profiles/new");
}
