//! Hours as people write and read them: `6,5`, `6.5`, `6:30`. Kept as minutes.

use crate::shell::form::Reading;

/// The minutes of a field of hours; an empty one says nothing.
pub fn read_hours(read: &mut Reading<'_>, field: &str) -> Option<i64> {
    let text = read.text(field);
    if text.is_empty() {
        return None;
    }
    let minutes = minutes(&text);
    if minutes.is_none() {
        read.flaw(field, "not_hours");
    }
    minutes
}

fn minutes(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes: i64 = minutes.parse().ok().filter(|minutes| (0..60).contains(minutes))?;
        let hours: i64 = hours.parse().ok().filter(|hours| (0..10_000).contains(hours))?;
        return Some(hours * 60 + minutes);
    }
    let hours: f64 = text.replace(',', ".").parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds that were just asked for")]
    (0.0..10_000.0).contains(&hours).then(|| (hours * 60.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::in_hours;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, read) in [
            ("6,5", Some(390)),
            ("6.5", Some(390)),
            ("6:30", Some(390)),
            (" 7 ", Some(420)),
            ("0", Some(0)),
            ("1,33", Some(80)),
            ("6:70", None),
            ("-1", None),
            ("NaN", None),
            ("kuusi", None),
            ("1e9", None),
        ] {
            assert_eq!(minutes(text), read, "{text}");
        }
    }

    #[test]
    fn minutes_are_shown_as_hours() {
        assert_eq!([in_hours(390), in_hours(420), in_hours(80), in_hours(0)], [6.5, 7.0, 1.33, 0.0]);
    }
}
