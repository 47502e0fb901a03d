//! Who took part, on pages and over the API: the list at the door, the sheet from paper, walk-ins, and the card of one mark.
//!
//! Decides nothing: whom a mark may be set for and who gets a seat at the door says `domain::attendance`. Every press is a
//! plain form; scripts only save the reload. Start at [`door`].

pub mod api;
mod door;
mod hours;
mod mark;
mod one;
mod sheet;
mod walk_in;
mod walk_in_api;

pub use domain::attendance::in_hours;
pub use hours::read_hours;

use crate::shell::{App, Gallery};
use axum::{
    Router,
    routing::{get, post},
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/app/events/{id}/door", get(door::show))
        .route("/app/events/{id}/door/live", get(door::live))
        .route("/app/events/{id}/door/taken", post(mark::taken))
        .route("/app/events/{id}/door/sheet", get(sheet::show).post(sheet::submit))
        .route("/app/events/{id}/door/walk-in", get(walk_in::show).post(walk_in::submit))
        .route("/app/registrations/{id}/attendance", get(one::show).post(mark::mark))
        .route("/app/registrations/{id}/attendance/undo", post(mark::unmark))
        .route("/app/registrations/{id}/attendance/let-in", post(mark::let_in))
        .route("/app/registrations/{id}/attendance/change", post(one::change))
}

pub fn views(gallery: &mut Gallery) {
    gallery
        .add::<door::Door>("/app/events/evt_1/door")
        .add::<sheet::Sheet>("/app/events/evt_1/door/sheet")
        .add::<walk_in::WalkInPage>("/app/events/evt_1/door/walk-in")
        .add::<one::OnePage>("/app/registrations/reg_1/attendance");
}
