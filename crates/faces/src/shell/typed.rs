//! Dates and times as people type them: `27.1.2027`, `27.1.`, `27 Jan 2027`, `9.30`, `9`, `klo 9:30`, `0930`.
//!
//! Decides leniently what was meant; what cannot be meant is refused by the form that asked.

use ground::{Date, Locale};
use jiff::civil::Time;

/// The day that `text` means. Without a year it is the next such day from `today`.
pub fn date(text: &str, today: Date) -> Option<Date> {
    if let Ok(date) = text.trim().parse::<Date>() {
        return Some(date);
    }
    let lower = text.to_lowercase();
    let mut parts = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty() && !is_weekday(part));
    let day = parts.next()?.parse::<i8>().ok()?;
    let month = month(parts.next()?)?;
    let year = parts.next();
    if parts.next().is_some() {
        return None;
    }
    match year {
        Some(year) => {
            let number = year.parse::<i16>().ok()?;
            Date::new(if year.len() == 2 { 2000 + number } else { number }, month, day).ok()
        }
        None => {
            let year = today.civil().year();
            let this_year = Date::new(year, month, day).ok();
            this_year.filter(|date| *date >= today).or_else(|| Date::new(year + 1, month, day).ok())
        }
    }
}

/// The time that `text` means.
pub fn time(text: &str) -> Option<Time> {
    let lower = text.trim().to_lowercase();
    let bare = ["klo", "kl.", "kl"].iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower).trim();
    let (hour, minute) = match bare.split_once(['.', ':', ',']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if matches!(bare.len(), 3 | 4) && bare.is_ascii() => bare.split_at(bare.len() - 2),
        None => (bare, "0"),
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

fn month(word: &str) -> Option<i8> {
    if let Ok(number) = word.parse::<i8>() {
        return Some(number);
    }
    let is_named = |month: &i8| {
        let Ok(first) = Date::new(2000, *month, 1) else { return false };
        let names = [Locale::Fi, Locale::Sv, Locale::En].map(|locale| locale.month(first).to_lowercase());
        word.chars().count() >= 3 && names.iter().any(|name| name.starts_with(word))
    };
    (1..=12).find(is_named)
}

fn is_weekday(word: &str) -> bool {
    let Ok(monday) = Date::new(2024, 1, 1) else { return false };
    let names = [Locale::Fi, Locale::Sv, Locale::En];
    let is_day = |date: Date, locale: Locale| {
        locale.weekday_short(date).to_lowercase() == word || locale.weekday(date).to_lowercase() == word
    };
    (0..7).any(|day| names.iter().any(|locale| is_day(monday.plus_days(day), *locale)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> Date {
        "2026-11-23".parse().expect("a date")
    }

    fn read(text: &str) -> String {
        date(text, today()).map_or_else(|| "no".into(), |date| date.to_string())
    }

    #[test]
    fn a_day_is_understood_as_people_write_it() {
        for text in
            ["27.1.2027", "27.01.2027", "27/1/2027", "ke 27.1.2027", "27 Jan 2027", "27.1.27", "27.1."]
        {
            assert_eq!(read(text), "2027-01-27", "{text}");
        }
        assert_eq!(read("2027-01-27"), "2027-01-27");
        assert_eq!(read("24.12."), "2026-12-24");
        assert_eq!(read("27 tammikuu 2027"), "2027-01-27");
        for text in ["", "31.2.2027", "27", "tomorrow", "1.2.3.4", "27.13.2027"] {
            assert_eq!(read(text), "no", "{text}");
        }
    }

    #[test]
    fn a_time_is_understood_as_people_write_it() {
        for text in ["9.30", "9:30", "09.30", "klo 9.30", "kl. 9.30", "930", "0930"] {
            assert_eq!(time(text), Time::new(9, 30, 0, 0).ok(), "{text}");
        }
        assert_eq!(time("9"), Time::new(9, 0, 0, 0).ok());
        for text in ["", "25", "9.60", "9.3", "nine"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_the_form_shows_reads_back(days in 0..20_000_i32) {
            let day = today().plus_days(days);
            for locale in [Locale::Fi, Locale::Sv, Locale::En] {
                prop_assert_eq!(date(&locale.date(day, None), today()), Some(day));
                prop_assert_eq!(date(&locale.day(day, None), today()), Some(day));
            }
        }
    }
}
