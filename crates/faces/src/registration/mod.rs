//! Registrations: the personal page of everyone who is invited, the attendee list of an event, changes by hand, and
//! the calls.
//!
//! Decides nothing: what may be done, and what it comes to, says `domain::registration`.
//! Start at [`personal`] for guests, at [`attendees`] for staff.

pub mod api;
pub mod attendees;
pub mod calendar;
pub mod facts;
pub mod manual;
mod notice;
pub mod personal;

use crate::shell::{App, Gallery};
use axum::Router;

pub fn routes() -> Router<App> {
    personal::routes().merge(attendees::routes()).merge(manual::routes()).merge(notice::routes())
}

pub fn views(gallery: &mut Gallery) {
    personal::views(gallery);
    attendees::views(gallery);
    manual::views(gallery);
    notice::views(gallery);
}
