//! The one registration rule: seat, waitlist or refusal. Pure: all facts come in, one decision goes out.

use super::Status;
use crate::events::{Event, Window};
use ground::{Instant, Invalid, Refusal, RefusalKind};

/// What the decision needs to know about an event, kept up to date while a batch is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    pub now: Instant,
    pub window: Window,
    pub seats: i64,
    pub seats_taken: i64,
    pub waitlist_seats: i64,
    pub waitlist_taken: i64,
}

impl Situation {
    pub fn of(event: &Event, now: Instant) -> Self {
        Self {
            now,
            window: event.window(),
            seats: event.seats,
            seats_taken: event.seats_taken,
            waitlist_seats: event.waitlist_seats,
            waitlist_taken: event.waitlist_taken,
        }
    }

    /// A seat for whoever comes next. A freed seat belongs to those who wait (D-3), so nobody overtakes the queue.
    pub fn has_seat_for_newcomer(&self) -> bool {
        self.seats_taken < self.seats && self.waitlist_taken == 0
    }

    /// A seat for the first in the queue.
    pub fn has_seat_for_queue(&self) -> bool {
        self.seats_taken < self.seats && self.waitlist_taken > 0
    }

    pub fn has_waitlist_place(&self) -> bool {
        self.waitlist_taken < self.waitlist_seats
    }

    /// Counts a placed registration.
    pub fn place(&mut self, status: Status) {
        match status {
            Status::Registered => self.seats_taken += 1,
            Status::Waitlisted => self.waitlist_taken += 1,
            Status::Cancelled => {}
        }
    }

    /// Counts a place given back.
    pub fn free(&mut self, status: Status) {
        match status {
            Status::Registered => self.seats_taken -= 1,
            Status::Waitlisted => self.waitlist_taken -= 1,
            Status::Cancelled => {}
        }
    }
}

/// Why somebody does not get a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterRefusal {
    /// Seats and waitlist are both taken.
    Full,
    /// The last registration date has passed, the event is over or called off.
    Closed,
    /// There is no such event.
    EventMissing,
    /// There is no such contact.
    ContactMissing,
    /// The questionnaire is not answered rightly (QA-4).
    Answers(Invalid),
}

impl Refusal for RegisterRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Full => "registration.full",
            Self::Closed => "registration.closed",
            Self::EventMissing => "event.missing",
            Self::ContactMissing => "contact.missing",
            Self::Answers(_) => "answers.invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Full | Self::Closed => RefusalKind::Conflict,
            Self::EventMissing => RefusalKind::Missing,
            Self::ContactMissing | Self::Answers(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[ground::Flaw] {
        static UNKNOWN: std::sync::OnceLock<Vec<ground::Flaw>> = std::sync::OnceLock::new();
        match self {
            Self::ContactMissing => {
                UNKNOWN.get_or_init(|| vec![ground::Flaw::new("contact_id", "contact.unknown")])
            }
            Self::Answers(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A seat, or else a waitlist place. What every automatic path asks.
    Any,
    /// A waitlist place, by hand.
    Waitlist,
    /// A seat even when there is none or registration is closed: by hand, after a warning (D-16).
    SeatAnyway,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Is there already: no second row, no second mail (D-22).
    Already(Status),
    /// Gets this place; `overbooked` when beyond the seats (only ever by hand).
    Place { status: Status, overbooked: bool },
}

/// Decides one request. Every path to a registration asks here, and only here (D-2).
pub fn decide(
    situation: &Situation,
    existing: Option<Status>,
    wish: Wish,
) -> Result<Decision, RegisterRefusal> {
    if let Some(status) = existing.filter(|status| status.is_active()) {
        return Ok(Decision::Already(status));
    }
    if wish == Wish::SeatAnyway {
        let overbooked = situation.seats_taken >= situation.seats;
        return Ok(Decision::Place { status: Status::Registered, overbooked });
    }
    if !situation.window.is_open(situation.now) {
        return Err(RegisterRefusal::Closed);
    }
    let place = |status| Ok(Decision::Place { status, overbooked: false });
    if wish == Wish::Any && situation.has_seat_for_newcomer() {
        place(Status::Registered)
    } else if situation.has_waitlist_place() {
        place(Status::Waitlisted)
    } else {
        Err(RegisterRefusal::Full)
    }
}

/// What somebody who has no place would get at `event` now.
pub fn offer(event: &Event, now: Instant) -> Result<Status, RegisterRefusal> {
    decide(&Situation::of(event, now), None, Wish::Any).map(|decision| match decision {
        Decision::Already(status) | Decision::Place { status, .. } => status,
    })
}

/// Whether somebody may still give their own place back: a seat until the last cancellation date, a waitlist place
/// until the event ends. Staff always may.
pub fn may_cancel(window: &Window, status: Status, now: Instant) -> bool {
    match status {
        Status::Registered => window.may_cancel(now),
        Status::Waitlisted => now < window.ends_at,
        Status::Cancelled => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, prelude::*};

    fn open(seats: i64, waitlist_seats: i64) -> Situation {
        let at = Instant::from_millis;
        let window = Window {
            registration_ends: at(10),
            cancellation_ends: at(10),
            starts_at: at(20),
            ends_at: at(30),
            is_off: false,
        };
        Situation { now: at(9), window, seats, seats_taken: 0, waitlist_seats, waitlist_taken: 0 }
    }

    #[test]
    fn d2_seats_first_then_the_waitlist_then_a_clear_no() {
        let mut situation = open(1, 1);
        let mut ask = || {
            let decision = decide(&situation, None, Wish::Any);
            if let Ok(Decision::Place { status, .. }) = decision {
                situation.place(status);
            }
            decision
        };
        assert_eq!(ask(), Ok(Decision::Place { status: Status::Registered, overbooked: false }));
        assert_eq!(ask(), Ok(Decision::Place { status: Status::Waitlisted, overbooked: false }));
        assert_eq!(ask(), Err(RegisterRefusal::Full));
    }

    #[test]
    fn d3_a_freed_seat_is_kept_for_those_who_wait() {
        let situation = Situation { seats_taken: 0, waitlist_taken: 1, ..open(1, 2) };
        let decision = decide(&situation, None, Wish::Any);
        assert_eq!(decision, Ok(Decision::Place { status: Status::Waitlisted, overbooked: false }));
    }

    #[test]
    fn d7_the_first_moment_after_the_last_day_is_too_late() {
        let situation = Situation { now: Instant::from_millis(10), ..open(5, 5) };
        assert_eq!(decide(&situation, None, Wish::Any), Err(RegisterRefusal::Closed));
    }

    #[test]
    fn d22_who_is_there_stays_as_they_are_even_when_it_is_full_or_closed() {
        let situation = Situation { now: Instant::from_millis(99), ..open(0, 0) };
        let decision = decide(&situation, Some(Status::Waitlisted), Wish::Any);
        assert_eq!(decision, Ok(Decision::Already(Status::Waitlisted)));
    }

    #[test]
    fn d16_staff_may_go_beyond_the_seats_and_it_shows() {
        let situation = open(0, 0);
        let decision = decide(&situation, None, Wish::SeatAnyway);
        assert_eq!(decision, Ok(Decision::Place { status: Status::Registered, overbooked: true }));
    }

    proptest! {
        #[test]
        fn an_event_is_never_overbooked_by_an_automatic_path(
            seats in 0..50_i64, waitlist in 0..50_i64, steps in vec((0..2_u8, any::<bool>()), 0..300)
        ) {
            let mut situation = open(seats, waitlist);
            for (step, frees_seat) in steps {
                if step == 0 {
                    if let Ok(Decision::Place { status, .. }) = decide(&situation, None, Wish::Any) {
                        situation.place(status);
                    }
                } else {
                    let freed = if frees_seat { Status::Registered } else { Status::Waitlisted };
                    let held = if frees_seat { situation.seats_taken } else { situation.waitlist_taken };
                    if held > 0 {
                        situation.free(freed);
                    }
                }
                prop_assert!((0..=seats).contains(&situation.seats_taken));
                prop_assert!((0..=waitlist).contains(&situation.waitlist_taken));
            }
        }
    }
}
