//! How an event stands: how many of those with a seat are there, and how long it is.

use super::{rules::minutes_of, store};
use crate::events::Event;
use ::store::Reader;
use ground::{Fault, Instant};
use serde::Serialize;

/// The attendance of one event in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Turnout {
    /// Since when attendance is taken.
    pub taken_at: Option<Instant>,
    /// Those with a seat.
    pub registered: i64,
    /// Of them, those who were there.
    pub attended: i64,
    /// Of them, those who did not show up; none before the event is over, and none where attendance was not taken.
    pub no_shows: i64,
    /// How long the event is.
    pub minutes: i64,
    /// Staff said so; otherwise its sessions together.
    pub is_length_told: bool,
}

/// Counts who was there.
pub async fn turnout(reader: &mut Reader, event: &Event) -> Result<Turnout, Fault> {
    let told = store::event(reader, &event.id).await?;
    let attended = store::count(reader, &event.id).await?;
    let is_over = event.ends_at <= reader.now && event.cancelled_at.is_none();
    let absent = event.seats_taken - attended;
    Ok(Turnout {
        taken_at: told.taken_at,
        registered: event.seats_taken,
        attended,
        no_shows: if is_over && told.taken_at.is_some() { absent } else { 0 },
        minutes: minutes_of(event, told.minutes),
        is_length_told: told.minutes.is_some(),
    })
}
