//! Whom a mark may be set for, who did not show up, and how long an event is. Pure.

use crate::{events::Event, registration::Status};
use ground::{Flaw, Instant, Refusal, RefusalKind};
use std::sync::OnceLock;

/// Why no mark is set, or none is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkRefusal {
    /// There is no such registration.
    Missing,
    /// Waits for a seat: staff decide whether to let them in.
    Waitlisted,
    /// Gave the place back: staff decide whether to let them in.
    Cancelled,
    /// The event is called off or archived.
    CalledOff,
    /// The day on which the event begins has not come.
    TooEarly,
    /// The moment lies in the future.
    InFuture,
    /// Longer than any event.
    Minutes,
    /// Has a certificate; that is revoked first.
    Certified,
}

impl Refusal for MarkRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "registration.missing",
            Self::Waitlisted => "attendance.waitlisted",
            Self::Cancelled => "attendance.cancelled",
            Self::CalledOff => "attendance.called_off",
            Self::TooEarly => "attendance.too_early",
            Self::InFuture | Self::Minutes => "attendance.invalid",
            Self::Certified => "attendance.certified",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::InFuture | Self::Minutes => RefusalKind::Invalid,
            _ => RefusalKind::Conflict,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        static FUTURE: OnceLock<Vec<Flaw>> = OnceLock::new();
        static LONG: OnceLock<Vec<Flaw>> = OnceLock::new();
        match self {
            Self::InFuture => FUTURE.get_or_init(|| vec![Flaw::new("attended_at", "attendance.in_future")]),
            Self::Minutes => LONG.get_or_init(|| vec![Flaw::new("hours", "attendance.hours")]),
            _ => &[],
        }
    }
}

/// Whether somebody with this status may be marked at this event now.
///
/// # Errors
/// [`MarkRefusal`].
pub fn may_mark(event: &Event, status: Status, now: Instant) -> Result<(), MarkRefusal> {
    if event.cancelled_at.is_some() || event.archived_at.is_some() {
        return Err(MarkRefusal::CalledOff);
    }
    if is_too_early(event, now) {
        return Err(MarkRefusal::TooEarly);
    }
    match status {
        Status::Registered => Ok(()),
        Status::Waitlisted => Err(MarkRefusal::Waitlisted),
        Status::Cancelled => Err(MarkRefusal::Cancelled),
    }
}

/// Whether the day on which the event begins has not come: nobody is there yet.
pub fn is_too_early(event: &Event, now: Instant) -> bool {
    now < event.starts_at.date(&event.time_zone).start_in(&event.time_zone)
}

/// Since when somebody was there who is marked `now` without more words.
pub fn usual_moment(event: &Event, now: Instant) -> Instant {
    if now < event.ends_at { now } else { event.starts_at }
}

/// The facts that make somebody a no-show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    pub status: Status,
    pub is_marked: bool,
    /// Attendance was taken at the event.
    pub is_taken: bool,
    pub is_called_off: bool,
    pub ends_at: Instant,
}

/// Had a seat, was not there, and somebody looked: only where attendance was taken, and only when it is over.
pub fn is_no_show(absence: &Absence, now: Instant) -> bool {
    absence.is_taken
        && !absence.is_called_off
        && absence.status == Status::Registered
        && !absence.is_marked
        && absence.ends_at <= now
}

/// The length of an event in minutes: what was told, or else its sessions together.
pub fn minutes_of(event: &Event, told: Option<i64>) -> i64 {
    let sessions = event.sessions.iter();
    told.unwrap_or_else(|| {
        sessions.map(|one| one.ends_at.millis() - one.starts_at.millis()).sum::<i64>() / 60_000
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_status() -> impl Strategy<Value = Status> {
        prop_oneof![Just(Status::Registered), Just(Status::Waitlisted), Just(Status::Cancelled)]
    }

    proptest! {
        #[test]
        fn nobody_is_a_no_show_where_attendance_was_not_taken_or_the_event_goes_on(
            status in any_status(), is_marked: bool, is_taken: bool, is_called_off: bool, ends in 0..20_i64, now in 0..20_i64
        ) {
            let ends_at = Instant::from_millis(ends);
            let absence = Absence { status, is_marked, is_taken, is_called_off, ends_at };
            let is = is_no_show(&absence, Instant::from_millis(now));
            if !is_taken || is_marked || is_called_off || now < ends || status != Status::Registered {
                prop_assert!(!is);
            } else {
                prop_assert!(is);
            }
        }
    }
}
