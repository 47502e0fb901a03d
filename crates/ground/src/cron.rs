//! Cron: five fields that say when something repeats, and the next moment at which it does.
//!
//! Reads `minute hour day month weekday` as crontab(5): `*`, numbers, ranges, lists, steps, names of months and weekdays;
//! Sunday is 0 or 7. Where both day fields are narrowed, either is enough. A time that the clocks skip comes as soon
//! as they have been put forward, one that they show twice comes the first time. Start at [`Cron::next_after`].

use crate::{
    Instant, Zone,
    value::{Bind, Column, Kind, Misfit, Value},
};
use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

mod pattern;

pub use pattern::{Days, Pattern, Times};

/// When something repeats. As text: the five fields as they were written.
#[derive(Clone, PartialEq, Eq)]
pub struct Cron {
    text: String,
    minutes: Set,
    hours: Set,
    days: Set,
    months: Set,
    /// Monday is 1, Sunday is 7.
    weekdays: Set,
    /// One of the day fields begins with `*`: both must be right, else either.
    is_any_day: bool,
}

/// The numbers that a field allows, as bits.
type Set = u64;

/// Leap days come at most eight years apart.
const FARTHEST_DAYS: usize = 366 * 8 + 2;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// From 1: a Sunday may be written as 7 too.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Why a text is no schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadCron {
    /// There are not five fields.
    NotFive,
    /// This field cannot be read.
    Field(String),
    /// There is no such day, as 31 February.
    Never,
}

impl fmt::Display for BadCron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFive => f.write_str("expected five fields: minute hour day month weekday"),
            Self::Field(field) => write!(f, "cannot read {field}"),
            Self::Never => f.write_str("there is no such day"),
        }
    }
}

impl std::error::Error for BadCron {}

impl FromStr for Cron {
    type Err = BadCron;

    fn from_str(text: &str) -> Result<Self, BadCron> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = fields.as_slice() else { return Err(BadCron::NotFive) };
        let weekdays = set(weekday, 0, 7, &WEEKDAYS)?;
        let cron = Self {
            text: fields.join(" ").to_lowercase(),
            minutes: set(minute, 0, 59, &[])?,
            hours: set(hour, 0, 23, &[])?,
            days: set(day, 1, 31, &[])?,
            months: set(month, 1, 12, &MONTHS)?,
            weekdays: if weekdays & 1 == 1 { (weekdays | 1 << 7) & !1 } else { weekdays },
            is_any_day: day.starts_with('*') || weekday.starts_with('*'),
        };
        if cron.is_ever() { Ok(cron) } else { Err(BadCron::Never) }
    }
}

/// The numbers from `least` to `most` that a field allows. `names` count from 1.
fn set(field: &str, least: u8, most: u8, names: &[&str]) -> Result<Set, BadCron> {
    let bad = || BadCron::Field(field.to_owned());
    let number = |text: &str| {
        let named = names.iter().position(|name| text.eq_ignore_ascii_case(name));
        let number = match named {
            Some(index) => u8::try_from(index + 1).ok(),
            None if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
            None => None,
        };
        number.filter(|number| (least..=most).contains(number)).ok_or_else(bad)
    };
    let mut all = 0;
    for part in field.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => {
                (range, Some(step.parse::<u8>().ok().filter(|step| *step > 0).ok_or_else(bad)?))
            }
            None => (part, None),
        };
        let (first, last) = match range.split_once('-') {
            _ if range == "*" => (least, most),
            Some((first, last)) => (number(first)?, number(last)?),
            // `5/10` goes on to the end.
            None if step.is_some() => (number(range)?, most),
            None => (number(range)?, number(range)?),
        };
        if first > last {
            return Err(bad());
        }
        for number in (first..=last).step_by(usize::from(step.unwrap_or(1))) {
            all |= 1 << number;
        }
    }
    Ok(all)
}

fn has(set: Set, number: i8) -> bool {
    u32::try_from(number).is_ok_and(|number| set >> number & 1 == 1)
}

fn numbers(set: Set) -> Vec<u8> {
    (0..64).filter(|number| set >> number & 1 == 1).collect()
}

impl Cron {
    /// The fields as they were written, with one gap between them.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first moment after `after` at which it happens in `zone`.
    pub fn next_after(&self, after: Instant, zone: &Zone) -> Option<Instant> {
        let start = after.local(zone);
        let mut date = start.date();
        let mut from = i16::from(start.hour()) * 60 + i16::from(start.minute());
        for _ in 0..FARTHEST_DAYS {
            if self.is_day(date) {
                let found = (from..1440).filter_map(|minute| self.at_minute(date, minute));
                let moments = found.map(|local| zone.instant_or_later(local));
                if let Some(at) = moments.into_iter().find(|at| *at > after) {
                    return Some(at);
                }
            }
            date = date.tomorrow().ok()?;
            from = 0;
        }
        None
    }

    /// The next `count` moments after `after`.
    pub fn upcoming(&self, after: Instant, zone: &Zone, count: usize) -> Vec<Instant> {
        std::iter::successors(self.next_after(after, zone), |at| self.next_after(*at, zone))
            .take(count)
            .collect()
    }

    fn at_minute(&self, date: civil::Date, minute_of_day: i16) -> Option<civil::DateTime> {
        let hour = i8::try_from(minute_of_day / 60).ok()?;
        let minute = i8::try_from(minute_of_day % 60).ok()?;
        (has(self.hours, hour) && has(self.minutes, minute)).then(|| date.at(hour, minute, 0, 0))
    }

    fn is_day(&self, date: civil::Date) -> bool {
        let (day, weekday) =
            (has(self.days, date.day()), has(self.weekdays, date.weekday().to_monday_one_offset()));
        has(self.months, date.month()) && if self.is_any_day { day && weekday } else { day || weekday }
    }

    /// Whether there is a day on which it happens: 28 years hold every day of a year on every weekday.
    fn is_ever(&self) -> bool {
        let mut date = Some(civil::date(2000, 1, 1));
        let days = std::iter::from_fn(|| {
            let today = date?;
            date = today.tomorrow().ok();
            Some(today)
        });
        days.take(366 * 28).any(|day| self.is_day(day))
    }
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Cron {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Cron {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl Bind for Cron {
    fn to_value(&self) -> Value {
        Value::Text(self.text.clone())
    }
}

impl Column for Cron {
    const KIND: Kind = Kind::Text;
    fn from_value(value: Value) -> Result<Self, Misfit> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| Misfit::new("Cron", text))
    }
}

#[cfg(test)]
mod tests;
