//! The rule of what becomes of a due task: run, or ask because its time is long past. Pure.

use ground::{Cron, Instant, Zone};

/// A run that is later than this is not made by itself: what was right this morning may be wrong tonight.
pub const MISSED_AFTER_SECONDS: i64 = 6 * 3600;

/// What becomes of a task whose time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Its time is to come.
    NotYet,
    /// It runs once, for this time: the latest of all that have passed.
    Run(Instant),
    /// Nothing ran for long: somebody decides about the first time that was missed.
    Missed(Instant),
}

/// Decides for a task that was next to run at `next`. However many times have passed, they are one.
pub fn due(cron: &Cron, zone: &Zone, next: Instant, now: Instant) -> Due {
    if next > now {
        return Due::NotYet;
    }
    let oldest = now.plus_seconds(-MISSED_AFTER_SECONDS);
    // The moment itself still counts, so the search begins just before it.
    let just_before = |at: Instant| Instant::from_millis(at.millis() - 1);
    let late = std::iter::successors(cron.next_after(just_before(next.max(oldest)), zone), |at| {
        cron.next_after(*at, zone)
    });
    match late.take_while(|at| *at <= now).last() {
        Some(latest) => Due::Run(latest),
        // A schedule that was changed under a due time leaves that time alone.
        None if next >= oldest => Due::Run(next),
        None => Due::Missed(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Instant {
        text.parse().expect("a moment")
    }

    fn decided(cron: &str, next: &str, now: &str) -> Due {
        due(&cron.parse().expect("a schedule"), &Zone::helsinki(), at(next), at(now))
    }

    #[test]
    fn a_run_up_to_six_hours_late_is_made_once_and_a_later_one_is_asked_about() {
        let daily = "45 7 * * *";
        let next = "2026-11-23T05:45:00Z";
        assert_eq!(decided(daily, next, "2026-11-23T05:44:59Z"), Due::NotYet);
        assert_eq!(decided(daily, next, "2026-11-23T05:45:00Z"), Due::Run(at(next)));
        assert_eq!(decided(daily, next, "2026-11-23T11:45:00Z"), Due::Run(at(next)));
        assert_eq!(decided(daily, next, "2026-11-23T11:45:01Z"), Due::Missed(at(next)));
        assert_eq!(decided(daily, next, "2026-11-25T08:00:00Z"), Due::Run(at("2026-11-25T05:45:00Z")));
        let often = "*/15 * * * *";
        assert_eq!(decided(often, next, "2026-11-24T06:05:00Z"), Due::Run(at("2026-11-24T06:00:00Z")));
    }

    proptest! {
        #[test]
        fn what_runs_is_never_early_never_more_than_six_hours_late_and_nothing_due_is_lost(
            minute in 0..60u8, hour in 0..24u8, workdays in any::<bool>(), late in 0..400_000i64,
        ) {
            let days = if workdays { "1-5" } else { "*" };
            let cron: Cron = format!("{minute} {hour} * * {days}").parse().expect("a schedule");
            let zone = Zone::helsinki();
            let next = cron.next_after(at("2027-03-26T00:00:00Z"), &zone).expect("it comes");
            let now = next.plus_seconds(late);
            match due(&cron, &zone, next, now) {
                Due::NotYet => prop_assert!(false, "it is due"),
                Due::Run(run) => {
                    prop_assert!(run >= next && run <= now && run >= now.plus_seconds(-MISSED_AFTER_SECONDS));
                    prop_assert!(cron.next_after(run, &zone).expect("it comes") > now, "the latest of all");
                }
                Due::Missed(missed) => {
                    prop_assert_eq!(missed, next);
                    prop_assert!(late > MISSED_AFTER_SECONDS);
                }
            }
        }
    }
}
