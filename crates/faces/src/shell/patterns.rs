//! The pattern sheet: every macro of `_macros.html` once, filled and flawed. It has no address; the test of all pages
//! draws it, and the gallery shows it to the eye.

use crate::shell::{Entered, Gallery, View};
use ground::{Flaw, Instant};
use serde::Serialize;

#[derive(Serialize)]
struct Patterns {
    form: Entered,
    starts_at: Instant,
    ends_at: Instant,
    sort: &'static str,
}

impl View for Patterns {
    const PAGE: &'static str = "shell/patterns.html";

    fn samples() -> Vec<Self> {
        let starts_at = Instant::from_millis(1_799_910_000_000);
        let sheet =
            |form| Self { form, starts_at, ends_at: starts_at.plus_seconds(7 * 3600), sort: "-starts_at" };
        let typed = serde_json::json!({"name": "Åsa <Öhman> & \"co\"", "language": "sv", "visible": true,
            "days": ["thu"], "level": "new", "last_registration_date": "7.1.2027", "from": "9.30"});
        let flaws = [
            Flaw::new("seats", "not_a_number"),
            Flaw::new("from", "not_a_time"),
            Flaw::new("days", "required"),
            Flaw::new("description", "too_long"),
        ];
        vec![sheet(Entered::default()), sheet(Entered::filled(&typed).with_flaws(&flaws))]
    }
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<Patterns>("/app/events");
}
