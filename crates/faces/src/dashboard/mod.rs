//! Työpöytä: what waits for me, the numbers of the week, the next events, and what happens right now.
//!
//! Decides where a number leads. Every number comes from `domain::overview`. Start at [`page`].

mod chart;
mod first;
mod page;
mod planned;
mod waits;

use crate::shell::{App, Gallery};
use axum::{Router, routing::get};

pub fn routes() -> Router<App> {
    Router::new().route("/app", get(page::show)).route("/app/live", get(page::live))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<page::Desk>("/app");
}
