//! The three languages and how each writes days, times, numbers and how long ago something was.
//!
//! Decides formats only (14.1.2027, 9.00–16.00, 1 234); sentences are in `locales/`, see [`crate::words`].
//! Never reads a clock or a setting: the day of today and the zone come in.
//! Start at [`Locale`].

use crate::time::{Date, Instant, Zone};
use jiff::civil;

mod names;
mod read;

pub use read::{read_date, read_time};

crate::choice! {
    /// A language of the interface and of mail: Finnish, Swedish or English.
    #[derive(Default)]
    pub enum Locale {
        /// Finnish, the first language.
        #[default]
        Fi = "fi",
        /// Swedish as written in Finland.
        Sv = "sv",
        /// English as written in Europe (day before month, 24 hours).
        En = "en",
    }
}

/// Keeps a number and its sign or word on one line.
const NO_BREAK: char = '\u{A0}';

impl Locale {
    /// The name of the language in itself, for language switches.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// `torstai`, `torsdag`, `Thursday`.
    pub fn weekday(self, date: Date) -> &'static str {
        names::WEEKDAYS[self as usize][weekday_index(date.civil())]
    }

    /// `to`, `tors`, `Thu`.
    pub fn weekday_short(self, date: Date) -> &'static str {
        names::WEEKDAYS_SHORT[self as usize][weekday_index(date.civil())]
    }

    /// `joulukuu`, `december`, `December`.
    pub fn month(self, date: Date) -> &'static str {
        names::MONTHS[self as usize][month_index(date.civil())]
    }

    /// `joulu`, `dec`, `Dec`.
    pub fn month_short(self, date: Date) -> &'static str {
        names::MONTHS_SHORT[self as usize][month_index(date.civil())]
    }

    /// The day with its month in words: `14. tammikuuta`, `14 januari`, `14 January`.
    pub fn day_in_words(self, date: Date) -> String {
        let (day, month) = (date.civil().day(), self.month(date));
        match self {
            Self::Fi => format!("{day}. {month}ta"),
            Self::Sv | Self::En => format!("{day} {month}"),
        }
    }

    /// `14.1.2027`, in English `14 Jan 2027`. With `today` the year is left out when it is this year.
    pub fn date(self, date: Date, today: Option<Date>) -> String {
        let this_year = today.is_some_and(|today| today.civil().year() == date.civil().year());
        self.day_and_month(date, !this_year)
    }

    /// The same with its weekday: `to 14.1.2027`, `tors 14.1.2027`, `Thu 14 Jan 2027`.
    pub fn day(self, date: Date, today: Option<Date>) -> String {
        format!("{} {}", self.weekday_short(date), self.date(date, today))
    }

    /// The bare time: `9.00`, in English `9:00`.
    pub fn time(self, at: Instant, zone: &Zone) -> String {
        let local = at.local(zone);
        let separator = if self == Self::En { ':' } else { '.' };
        format!("{}{separator}{:02}", local.hour(), local.minute())
    }

    /// The time with its word: `klo 9.00`, `kl. 9.00`, in English `9:00`.
    pub fn clock(self, at: Instant, zone: &Zone) -> String {
        format!("{}{}", self.clock_word(), self.time(at, zone))
    }

    /// From one time to another: `klo 9.00–16.00`, `kl. 9.00–16.00`, `9:00–16:00`.
    pub fn clock_range(self, starts: Instant, ends: Instant, zone: &Zone) -> String {
        format!("{}–{}", self.clock(starts, zone), self.time(ends, zone))
    }

    /// A moment: `to 14.1.2027 klo 9.00`, `Thu 14 Jan 2027, 9:00`. With `today` as in [`Locale::date`].
    pub fn moment(self, at: Instant, zone: &Zone, today: Option<Date>) -> String {
        let day = self.day(at.date(zone), today);
        format!("{day}{}{}", self.day_clock_gap(), self.clock(at, zone))
    }

    /// From one moment to another: `to 14.1.2027 klo 9.00–16.00` on one day,
    /// `to 14.1. klo 9.00 – pe 15.1.2027 klo 15.00` over several; the year stands once when both share it.
    pub fn range(self, starts: Instant, ends: Instant, zone: &Zone, today: Option<Date>) -> String {
        let (first, last) = (starts.date(zone), ends.date(zone));
        if first == last {
            return format!("{}–{}", self.moment(starts, zone, today), self.time(ends, zone));
        }
        let first_year = if first.civil().year() == last.civil().year() { Some(first) } else { today };
        let start = self.moment(starts, zone, first_year);
        format!("{start} – {}", self.moment(ends, zone, today))
    }

    /// The days of a range without times: `to 14.1.2027`, `to 14.1. – pe 15.1.2027`.
    pub fn day_range(self, first: Date, last: Date, today: Option<Date>) -> String {
        if first == last {
            return self.day(first, today);
        }
        let first_year = if first.civil().year() == last.civil().year() { Some(first) } else { today };
        format!("{} – {}", self.day(first, first_year), self.day(last, today))
    }

    /// How long ago: `juuri nyt`, `2 min sitten`, `3 t sitten`, `5 pv sitten`; after a week the date.
    pub fn ago(self, at: Instant, now: Instant, zone: &Zone) -> String {
        let minutes = (now.millis() - at.millis()).max(0) / 60_000;
        let (hours, days) = (minutes / 60, minutes / 1440);
        let (amount, [fi, sv, en]) = match (minutes, hours, days) {
            (0, ..) => return ["juuri nyt", "just nu", "just now"][self as usize].to_owned(),
            (_, 0, _) => (minutes, ["min", "min", "min"]),
            (.., 0) => (hours, ["t", "h", "h"]),
            (.., 1) => (days, ["pv", "dag", "day"]),
            (.., 2..=6) => (days, ["pv", "dagar", "days"]),
            _ => return self.date(at.date(zone), Some(now.date(zone))),
        };
        match self {
            Self::Fi => format!("{amount}{NO_BREAK}{fi} sitten"),
            Self::Sv => format!("för {amount}{NO_BREAK}{sv} sedan"),
            Self::En => format!("{amount}{NO_BREAK}{en} ago"),
        }
    }

    /// `1 234` with a no-break space, in English `1,234`.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = String::with_capacity(digits.len() * 2);
        if number < 0 {
            text.push('\u{2212}');
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(if self == Self::En { ',' } else { NO_BREAK });
            }
            text.push(digit);
        }
        text
    }

    /// `1 234,5`: a number with at most `places` decimals, no zeros at the end.
    pub fn decimal(self, number: f64, places: usize) -> String {
        let rounded = format!("{:.places$}", number.abs());
        let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let fraction = fraction.trim_end_matches('0');
        let Ok(whole) = whole.parse::<i64>() else { return rounded };
        let sign = if number < 0.0 && (whole != 0 || !fraction.is_empty()) { "\u{2212}" } else { "" };
        let whole = self.number(whole);
        if fraction.is_empty() {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}{}{fraction}", self.decimal_sign())
    }

    /// `65 %` with a no-break space, in English `65%`.
    pub fn percent(self, percent: i64) -> String {
        let gap = if self == Self::En { String::new() } else { NO_BREAK.to_string() };
        format!("{}{gap}%", self.number(percent))
    }

    /// Money from its minor units: `1 234,50 €`, in English `€1,234.50`; other currencies by their code.
    pub fn money(self, cents: i64, currency: &str) -> String {
        let sign = if cents < 0 { "\u{2212}" } else { "" };
        let whole = self.number(i64::try_from(cents.unsigned_abs() / 100).unwrap_or(i64::MAX));
        let amount = format!("{whole}{}{:02}", self.decimal_sign(), cents.unsigned_abs() % 100);
        match (self, currency) {
            (Self::En, "EUR") => format!("{sign}€{amount}"),
            (_, "EUR") => format!("{sign}{amount}{NO_BREAK}€"),
            (_, other) => format!("{sign}{amount}{NO_BREAK}{other}"),
        }
    }

    fn decimal_sign(self) -> char {
        if self == Self::En { '.' } else { ',' }
    }

    fn clock_word(self) -> &'static str {
        match self {
            Self::Fi => "klo\u{A0}",
            Self::Sv => "kl.\u{A0}",
            Self::En => "",
        }
    }

    fn day_clock_gap(self) -> &'static str {
        if self == Self::En { ", " } else { " " }
    }

    fn day_and_month(self, date: Date, with_year: bool) -> String {
        let civil = date.civil();
        let (day, month, year) = (civil.day(), civil.month(), civil.year());
        match (self, with_year) {
            (Self::En, true) => format!("{day} {} {year}", self.month_short(date)),
            (Self::En, false) => format!("{day} {}", self.month_short(date)),
            (_, true) => format!("{day}.{month}.{year}"),
            (Self::Fi, false) => format!("{day}.{month}."),
            (Self::Sv, false) => format!("{day}.{month}"),
        }
    }
}

fn weekday_index(date: civil::Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)
}

fn month_index(date: civil::Date) -> usize {
    usize::try_from(date.month() - 1).unwrap_or(0)
}

#[cfg(test)]
mod tests;
