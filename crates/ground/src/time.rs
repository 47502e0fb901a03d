//! Time: instants, civil dates and zones, and how the two meet.
//!
//! Decides that an instant is Unix milliseconds (UTC), a date is `YYYY-MM-DD`, and that a last day ends at
//! 24:00 local time in its zone (D-7). Never reads a clock: `store::Work` and `Reader` carry the reading.

use crate::value::{Bind, Column, Kind, Misfit, Value};
use jiff::{ToSpan, civil, tz};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A moment, to the millisecond. RFC 3339 in UTC at the edges, `bigint` Unix milliseconds in SQL.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }
    pub const fn millis(self) -> i64 {
        self.0
    }
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1000)
    }
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days * 86_400)
    }
    /// The wall clock of `zone` at this moment.
    pub fn local(self, zone: &Zone) -> civil::DateTime {
        self.timestamp().to_zoned(zone.0.clone()).datetime()
    }
    /// The calendar day in `zone` at this moment.
    pub fn date(self, zone: &Zone) -> Date {
        Date(self.local(zone).date())
    }
    fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::MAX)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is no moment, date, zone or local time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MalformedTime(pub &'static str);

impl fmt::Display for MalformedTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.0)
    }
}

impl std::error::Error for MalformedTime {}

impl FromStr for Instant {
    type Err = MalformedTime;
    /// Reads RFC 3339 with an offset.
    fn from_str(text: &str) -> Result<Self, MalformedTime> {
        let at =
            text.parse::<jiff::Timestamp>().map_err(|_| MalformedTime("an RFC 3339 time with offset"))?;
        Ok(Self(at.as_millisecond()))
    }
}

/// A calendar day without zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, MalformedTime> {
        civil::Date::new(year, month, day).map(Self).map_err(|_| MalformedTime("a day that exists"))
    }
    pub fn civil(self) -> civil::Date {
        self.0
    }
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(i64::from(days).days()))
    }
    /// How many days later `other` is; negative when it is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        self.0.until(other.0).map_or(0, |span| i64::from(span.get_days()))
    }
    /// The number of its week (ISO 8601: Monday first).
    pub fn week(self) -> i8 {
        self.0.iso_week_date().week()
    }
    /// The first moment after this day in `zone`: a last day is inclusive until 24:00 (D-7), DST-safe.
    pub fn end_in(self, zone: &Zone) -> Instant {
        self.plus_days(1).start_in(zone)
    }
    /// The first moment of this day in `zone`.
    pub fn start_in(self, zone: &Zone) -> Instant {
        let start = self.0.to_zoned(zone.0.clone()).map(|at| at.timestamp().as_millisecond());
        Instant(start.unwrap_or(i64::MAX))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Date {
    type Err = MalformedTime;
    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, MalformedTime> {
        let form = MalformedTime("a date as YYYY-MM-DD");
        if text.len() != 10 {
            return Err(form);
        }
        text.parse().map(Self).map_err(|_| form)
    }
}

/// A time zone by its IANA name, e.g. `Europe/Helsinki`.
#[derive(Clone, PartialEq)]
pub struct Zone(tz::TimeZone);

impl Zone {
    /// The zone of an instance that says nothing else.
    pub fn helsinki() -> Self {
        "Europe/Helsinki".parse().unwrap_or(Self(tz::TimeZone::UTC))
    }
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
    /// The moment at which the clocks of this zone show `local`.
    ///
    /// # Errors
    /// A time skipped by daylight saving does not exist; one shown twice means the earlier.
    pub fn instant(&self, local: civil::DateTime) -> Result<Instant, NoSuchTime> {
        let ambiguous = self.0.to_ambiguous_zoned(local);
        if matches!(ambiguous.offset(), tz::AmbiguousOffset::Gap { .. }) {
            return Err(NoSuchTime);
        }
        let at = ambiguous.earlier().map_err(|_| NoSuchTime)?;
        Ok(Instant(at.timestamp().as_millisecond()))
    }
    /// As [`Zone::instant`]; a time that is skipped means the moment at which the clocks go on.
    pub fn instant_or_later(&self, local: civil::DateTime) -> Instant {
        if let Ok(at) = self.instant(local) {
            return at;
        }
        // By the offset before the change such a time lies at or after it.
        let tz::AmbiguousOffset::Gap { before, .. } = self.0.to_ambiguous_timestamp(local).offset() else {
            return Instant(i64::MAX);
        };
        let Ok(after) = before.to_timestamp(local) else { return Instant(i64::MAX) };
        let changes = after.checked_add(1.millisecond()).ok();
        let change = changes.and_then(|after| self.0.preceding(after).next());
        Instant(change.map_or(after, |change| change.timestamp()).as_millisecond())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Zone {
    type Err = MalformedTime;
    fn from_str(text: &str) -> Result<Self, MalformedTime> {
        let zone = tz::TimeZone::get(text)
            .map_err(|_| MalformedTime("an IANA time zone such as Europe/Helsinki"))?;
        Ok(Self(zone))
    }
}

/// The clocks of the zone never show this time: it falls into the hour that daylight saving skips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchTime;

impl fmt::Display for NoSuchTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the clocks never show this time")
    }
}

impl std::error::Error for NoSuchTime {}

impl Bind for Instant {
    fn to_value(&self) -> Value {
        Value::Int(self.0)
    }
}

impl Column for Instant {
    const KIND: Kind = Kind::Int;
    fn from_value(value: Value) -> Result<Self, Misfit> {
        i64::from_value(value).map(Self)
    }
}

macro_rules! textual {
    ($($type:ident)+) => {$(
        impl Bind for $type {
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }
        }
        impl Column for $type {
            const KIND: Kind = Kind::Text;
            fn from_value(value: Value) -> Result<Self, Misfit> {
                let text = String::from_value(value)?;
                text.parse().map_err(|_| Misfit::new(stringify!($type), text))
            }
        }
    )+};
}
textual!(Date Zone);

macro_rules! as_string {
    ($($type:ident)+) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                text.parse().map_err(de::Error::custom)
            }
        }
    )+};
}
as_string!(Instant Date Zone);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d7_a_last_day_ends_at_midnight_also_when_the_clocks_change() {
        let zone = Zone::helsinki();
        let winter: Date = "2027-01-07".parse().expect("a date");
        assert_eq!(winter.end_in(&zone).to_string(), "2027-01-07T22:00:00Z");
        let spring: Date = "2027-03-28".parse().expect("a date");
        assert_eq!(spring.end_in(&zone).to_string(), "2027-03-28T21:00:00Z");
    }

    #[test]
    fn a_time_that_daylight_saving_skips_does_not_exist() {
        let zone = Zone::helsinki();
        assert_eq!(zone.instant(civil::date(2027, 3, 28).at(3, 30, 0, 0)), Err(NoSuchTime));
        let twice = zone.instant(civil::date(2027, 10, 31).at(3, 30, 0, 0)).expect("exists");
        assert_eq!(twice.to_string(), "2027-10-31T00:30:00Z");
    }
}
