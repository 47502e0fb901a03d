//! A new event like an old one: every date moves by the same number of local days, every time of day stays (pains 38).
//!
//! Pure. Registrations, number, address and state are never copied. Start at [`copied`].

use super::{Event, EventDraft, SessionDraft};
use ground::{Date, Instant, Zone};

/// The draft of a copy whose first day is `days` later (or earlier).
pub fn copied(event: &Event, days: i32) -> EventDraft {
    let like = EventDraft::of(event);
    let zone = &event.time_zone;
    let session = |one: SessionDraft| SessionDraft {
        id: None,
        starts_at: shifted(one.starts_at, days, zone),
        ends_at: shifted(one.ends_at, days, zone),
        ..one
    };
    let day = |day: Option<Date>| day.map(|day| day.plus_days(days));
    EventDraft {
        slug: None,
        sessions: like.sessions.into_iter().map(session).collect(),
        last_registration_date: day(like.last_registration_date),
        last_cancellation_date: day(like.last_cancellation_date),
        custom: event.custom.0.clone(),
        ..like
    }
}

/// The same time of day so many local days later. A time that daylight saving skips there becomes an hour later.
fn shifted(at: Instant, days: i32, zone: &Zone) -> Instant {
    let time = at.local(zone).time();
    let day = at.date(zone).plus_days(days).civil();
    let there = |time| zone.instant(day.to_datetime(time));
    there(time)
        .or_else(|_| there(time.saturating_add(jiff::SignedDuration::from_hours(1))))
        .unwrap_or_else(|_| at.plus_days(i64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().expect("a moment")
    }

    #[test]
    fn the_time_of_day_stays_over_the_borders_of_daylight_saving() {
        let helsinki = Zone::helsinki();
        // Wednesday 24.3.2027 at 9.00 is UTC+2, a week later it is UTC+3.
        assert_eq!(shifted(at("2027-03-24T07:00:00Z"), 7, &helsinki), at("2027-03-31T06:00:00Z"));
        assert_eq!(shifted(at("2027-10-27T06:00:00Z"), 7, &helsinki), at("2027-11-03T07:00:00Z"));
        assert_eq!(shifted(at("2027-03-31T06:00:00Z"), -7, &helsinki), at("2027-03-24T07:00:00Z"));
        // 28.3.2027 at 3.30 does not exist.
        assert_eq!(shifted(at("2027-03-27T01:30:00Z"), 1, &helsinki), at("2027-03-28T01:30:00Z"));
    }
}
