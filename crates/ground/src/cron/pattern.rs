//! The usual shapes of schedules, so that they can be said in words and shown as choices of a form.

use super::{Cron, Set, numbers};

/// More times of one day are not listed.
const MOST_TIMES: usize = 6;
const ALL_HOURS: Set = (1 << 24) - 1;
const ALL_MINUTES: Set = (1 << 60) - 1;
const ALL_DAYS: Set = ((1 << 31) - 1) << 1;
const ALL_MONTHS: Set = ((1 << 12) - 1) << 1;
const ALL_WEEKDAYS: Set = ((1 << 7) - 1) << 1;
const WORKDAYS: Set = ((1 << 5) - 1) << 1;

/// A usual schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub days: Days,
    pub times: Times,
}

/// On which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Days {
    Every,
    /// From Monday to Friday.
    Workdays,
    /// Monday is 1, Sunday is 7.
    Weekdays(Vec<u8>),
    /// Days of every month.
    OfMonth(Vec<u8>),
}

/// At which times of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Times {
    /// Hour and minute, the earliest first; never empty.
    At(Vec<(u8, u8)>),
    /// Every so many minutes, round the clock; at most 30.
    EveryMinutes(u8),
    /// Every hour at this minute.
    Hourly(u8),
}

impl Cron {
    /// The usual schedule that this is; nothing when it is one for experts.
    pub fn pattern(&self) -> Option<Pattern> {
        if self.months != ALL_MONTHS {
            return None;
        }
        let days = match (self.days, self.weekdays) {
            (ALL_DAYS, ALL_WEEKDAYS) => Days::Every,
            (ALL_DAYS, WORKDAYS) => Days::Workdays,
            (ALL_DAYS, some) if self.is_any_day => Days::Weekdays(numbers(some)),
            (some, ALL_WEEKDAYS) if self.is_any_day => Days::OfMonth(numbers(some)),
            _ => return None,
        };
        Some(Pattern { days, times: self.times()? })
    }

    fn times(&self) -> Option<Times> {
        let minutes = numbers(self.minutes);
        if self.hours == ALL_HOURS {
            let step = match minutes.as_slice() {
                [minute] => return Some(Times::Hourly(*minute)),
                [0, step, ..] => *step,
                _ => return None,
            };
            let is_even = 60 % step == 0
                && (0..60).step_by(usize::from(step)).eq(minutes.iter().map(|m| usize::from(*m)));
            return is_even.then_some(Times::EveryMinutes(step));
        }
        let hours = numbers(self.hours);
        if self.minutes == ALL_MINUTES || hours.len() * minutes.len() > MOST_TIMES {
            return None;
        }
        let at = |hour: &u8| minutes.iter().map(|minute| (*hour, *minute)).collect::<Vec<_>>();
        Some(Times::At(hours.iter().flat_map(at).collect()))
    }
}
