//! Registrations: the personal page of everyone who is invited, and the calls.
//!
//! Decides nothing: what may be done, and what it comes to, says `domain::registration`. Start at [`personal`].

pub mod api;
pub mod personal;

use crate::shell::{App, Gallery};
use axum::Router;

pub fn routes() -> Router<App> {
    personal::routes()
}

pub fn views(gallery: &mut Gallery) {
    personal::views(gallery);
}
