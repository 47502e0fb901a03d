//! A mark, and what is told of an event as a whole.

use crate::ids::{EventId, RegistrationId};
use ground::Instant;
use serde::Serialize;

store::row! {
    /// Somebody was there. Counts while the registration has a seat.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Attendance {
        pub registration_id: RegistrationId,
        pub event_id: EventId,
        /// Since when they were there.
        pub attended_at: Instant,
        /// How many minutes, where it is not the whole length of the event.
        pub minutes: Option<i64>,
        /// Who marked it: `user`, `api_key` …
        pub actor_kind: String,
        #[serde(skip)]
        pub actor_id: Option<Vec<u8>>,
        pub marked_at: Instant,
    }
}

store::row! {
    /// What is told of the attendance of one event.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
    pub struct EventAttendance {
        pub event_id: EventId,
        /// Since when attendance is taken; without it nobody is a no-show.
        pub taken_at: Option<Instant>,
        /// The length in minutes, where it is not that of the sessions.
        pub minutes: Option<i64>,
    }
}

/// Minutes as hours, with two decimals at most.
pub fn in_hours(minutes: i64) -> f64 {
    let hundredths = (minutes * 100 + 30) / 60;
    f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0
}

/// What a mark says besides that somebody was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Since when; otherwise now, and after the event its beginning.
    pub at: Option<Instant>,
    /// How long; `Some(None)`: the whole event; `None`: as it was told before.
    pub minutes: Option<Option<i64>>,
}
