//! Campaigns: the list, the form, the page with attach, countdown and funnel, and the calls of programs.
//!
//! Who gets the mail and why not is `domain::campaigns`' business; here it is said before anybody presses (W-1).
//! Start at [`page`](page::page) and [`attach`](attach::confirm).

mod acts;
pub mod api;
mod attach;
mod form;
mod history;
mod index;
mod invite;
mod mail;
mod page;
mod people;
mod progress;

pub use index::{LIST, find};

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the list is.
const HOME: &str = "/app/campaigns";

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/campaigns/new", get(form::new).post(form::create))
        .route("/app/events/{id}/invite", get(invite::show).post(invite::keep))
        .route("/app/campaigns/{id}", get(page::page))
        .route("/app/campaigns/{id}/edit", get(form::edit).post(form::save))
        .route("/app/campaigns/{id}/live", get(progress::live))
        .route("/app/campaigns/{id}/attach", get(attach::confirm).post(attach::attach))
        .route("/app/campaigns/{id}/attach-card", get(attach::card))
        .route("/app/campaigns/{id}/detach", post(acts::detach))
        .route("/app/campaigns/{id}/contacts", post(acts::add_contacts))
        .route("/app/campaigns/{id}/contacts/remove", post(acts::remove_contacts))
        .route("/app/campaigns/{id}/people", get(people::found))
        .route("/app/campaigns/{id}/send-missing", post(acts::send_missing))
        .route("/app/campaigns/{id}/undo/{batch}", post(acts::undo))
        .route("/app/campaigns/{id}/pause", post(acts::pause))
        .route("/app/campaigns/{id}/resume", post(acts::resume))
        .route("/app/campaigns/{id}/stop", post(acts::stop))
        .route("/app/campaigns/{id}/activate", post(acts::activate))
        .route("/app/campaigns/{id}/end-date", post(acts::move_end_date))
        .route("/app/campaigns/{id}/archive", post(acts::archive))
        .route("/app/campaigns/{id}/restore", post(acts::restore))
        .route("/app/campaigns/{id}/preview", get(mail::preview))
        .route("/app/campaigns/{id}/mail", get(mail::mail))
        .route("/app/campaigns/{id}/test", post(mail::test))
}

pub fn views(gallery: &mut Gallery) {
    let one = "/app/campaigns/cam_00000000000000000000000000000001";
    gallery
        .add::<form::CampaignForm>("/app/campaigns/new")
        .add::<page::CampaignPage>(one)
        .add::<attach::AttachCard>(one)
        .add::<attach::Confirm>(one)
        .add::<invite::Invite>("/app/events/evt_1/invite")
        .add::<mail::Preview>(one);
}
