//! Sent messages: the list, one mail with its history, and the pages that links of mails lead to.
//!
//! Without a mail server this is where mail is read. What may be sent again is `domain::messages`' business.

mod act;
pub mod api;
mod card;
mod found;
mod frame;
mod index;
mod links;

pub use found::find;
pub use index::LIST;
pub(crate) use index::reason_in_words;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

/// Where the list is.
const HOME: &str = "/app/messages";

pub fn routes() -> Router<App> {
    Router::new()
        .merge(LIST.routes())
        .route("/app/messages/{id}", get(card::card))
        .route("/app/messages/{id}/html", get(frame::html))
        .route("/app/messages/{id}/text", get(frame::text))
        .route("/app/messages/{id}/source", get(frame::source))
        .route("/app/messages/{id}/invite.ics", get(frame::calendar))
        .route("/app/messages/{id}/retry", post(act::retry))
        .route("/m/{token}", get(links::in_browser))
        .route("/u/{token}", get(links::unsubscribe).post(links::stop))
        .route("/u/{token}/again", post(links::again))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<card::MessageCard>("/app/messages/msg_00000000000000000000000000000001")
        .add::<links::Unsubscribe>("/u/token");
}
