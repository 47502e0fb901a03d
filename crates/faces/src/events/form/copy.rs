//! Copying an event: the days the copy would have, each beside the old one, to be looked at before anything is made.

use crate::shell::{Asked, Entered};
use domain::{
    events::{Event, EventDraft, copied},
    ids::EventId,
};
use ground::{Date, Zone};
use serde::Serialize;

/// A year that keeps the weekdays.
const USUAL_DAYS: i32 = 364;

/// What stands above the form of a copy.
#[derive(Serialize)]
pub struct Copy {
    id: EventId,
    name: String,
    /// The field with the first day.
    form: Entered,
    moves: Vec<Move>,
}

/// One day, before and after.
#[derive(Serialize)]
struct Move {
    /// The subject of a session, or nothing.
    subject: Option<String>,
    /// The field, where it is no session.
    field: Option<&'static str>,
    /// `YYYY-MM-DD`
    old: String,
    new: String,
    /// The new day is not in the future.
    is_past: bool,
}

impl Copy {
    /// The copy that begins on `wanted`, or else on the same weekday a year later; with its draft.
    pub fn of(event: &Event, wanted: &str, asked: &Asked) -> (Self, EventDraft) {
        let zone = &event.time_zone;
        let first = event.starts_at.date(zone);
        let mut form = Entered::default();
        form.set("day", wanted);
        let mut read = form.reading(asked, zone);
        let chosen = read.date("day");
        let flaws = read.finish().err().map(|invalid| invalid.0).unwrap_or_default();
        let today = asked.now.date(zone);
        let mut usual = USUAL_DAYS;
        while first.plus_days(usual) <= today {
            usual += USUAL_DAYS;
        }
        let days = chosen.map_or(usual, |day| days_between(first, day));
        let draft = copied(event, days);
        form.set("day", asked.locale.date(first.plus_days(days), None));
        let moves = moves(event, &draft, zone, today);
        let form = if flaws.is_empty() { form } else { Entered::default().with_flaws(&flaws) };
        (Self { id: event.id, name: event.name.clone(), form, moves }, draft)
    }

    pub fn sample() -> Self {
        let line = |subject: Option<&str>, field, is_past| Move {
            subject: subject.map(str::to_owned),
            field,
            old: "2026-01-14".into(),
            new: "2027-01-13".into(),
            is_past,
        };
        Self {
            id: ground::Id::from_bytes([3; 16]),
            name: "Kiertotalouden <hankinnat>".into(),
            form: Entered::default(),
            moves: vec![
                line(Some("Tarve & <markkinat>"), None, false),
                line(None, Some("last_registration_date"), true),
            ],
        }
    }
}

fn days_between(first: Date, last: Date) -> i32 {
    first.civil().until(last.civil()).map_or(0, |span| span.get_days())
}

fn moves(event: &Event, draft: &EventDraft, zone: &Zone, today: Date) -> Vec<Move> {
    let line = |subject: Option<&str>, field, old: Date, new: Date| Move {
        subject: subject.map(str::to_owned),
        field,
        old: old.to_string(),
        new: new.to_string(),
        is_past: new <= today,
    };
    let sessions = event.sessions.iter().zip(&draft.sessions);
    let mut moves: Vec<Move> = sessions
        .map(|(old, new)| line(Some(&old.subject), None, old.starts_at.date(zone), new.starts_at.date(zone)))
        .collect();
    for (field, old, new) in [
        ("last_registration_date", event.last_registration_date, draft.last_registration_date),
        ("last_cancellation_date", event.last_cancellation_date, draft.last_cancellation_date),
    ] {
        moves.extend(old.zip(new).map(|(old, new)| line(None, Some(field), old, new)));
    }
    moves
}
