//! Dates and times as people type them: `27.1.2027`, `27.1.`, `2027-01-27`, `27 Jan 2027`; `9.30`, `9:30`, `klo 9`.

use super::{Locale, names};
use crate::time::Date;
use jiff::civil;

/// The day somebody typed, in any of the three languages; a weekday before it does not count. Without a year it is
/// the next such day from `today` on.
pub fn read_date(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim().to_lowercase();
    if let Ok(date) = typed.parse() {
        return Some(date);
    }
    let mut numbers: Vec<i16> = Vec::new();
    for part in typed.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        match part.parse() {
            Ok(number) => numbers.push(number),
            Err(_) if numbers.is_empty() && is_weekday(part) => {}
            Err(_) if numbers.len() == 1 => numbers.push(month_named(part)?),
            Err(_) => return None,
        }
    }
    let (day, month, year) = match numbers[..] {
        [day, month] => (day, month, None),
        [day, month, year @ 0..=99] => (day, month, Some(2000 + year)),
        [day, month, year] => (day, month, Some(year)),
        _ => return None,
    };
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let in_year = |year: i16| Date::new(year, month, day).ok();
    match year {
        Some(year) => in_year(year).filter(|_| (1900..=2200).contains(&year)),
        // A 29 February may be up to eight years away.
        None => (0..=8).filter_map(|later| in_year(today.civil().year() + later)).find(|date| *date >= today),
    }
}

/// The time of day somebody typed: `9.30`, `9:30`, `0930`, `9`, `klo 9.30`, `kl. 9`.
pub fn read_time(typed: &str) -> Option<civil::Time> {
    let typed = typed.trim().to_lowercase();
    let bare = typed.trim_start_matches("klo").trim_start_matches("kl.").trim_start_matches("kl").trim();
    let (hour, minute) = match bare.split_once(['.', ':', ',']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        // A native time field may add seconds, which are always 00.
        Some((hour, minute)) => (hour, minute.strip_suffix(":00")?),
        None if bare.len() >= 3 && bare.is_ascii() => bare.split_at(bare.len() - 2),
        None => (bare, "00"),
    };
    let number = |text: &str| {
        let is_plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| text.parse::<i8>().ok())?
    };
    civil::Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

fn is_weekday(word: &str) -> bool {
    let long = names::WEEKDAYS.iter().flatten();
    long.chain(names::WEEKDAYS_SHORT.iter().flatten()).any(|name| name.to_lowercase() == word)
}

fn month_named(word: &str) -> Option<i16> {
    let in_locale = |locale: Locale| {
        let (long, short) = (&names::MONTHS[locale as usize], &names::MONTHS_SHORT[locale as usize]);
        let is_it = |name: &str| name.to_lowercase() == word || format!("{}ta", name.to_lowercase()) == word;
        (0..12).find(|month| is_it(long[*month]) || is_it(short[*month]))
    };
    let month = <Locale as crate::Choice>::ALL.iter().find_map(|locale| in_locale(*locale))?;
    i16::try_from(month + 1).ok()
}
