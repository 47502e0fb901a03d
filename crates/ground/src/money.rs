//! Money as people type it, into whole cents. How it is written is [`Locale::money`](crate::Locale::money)'s business.

/// Beyond this, sums of many rows would leave what the database holds.
const MOST: i64 = 100_000_000_000;

/// Whole cents of `1 234,50`, `1234.5`, `25 €`, `−3`; nothing when it is no amount or has parts of cents.
pub fn read(text: &str) -> Option<i64> {
    let plain: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && !"€\u{A0}\u{202F}".contains(*letter))
        .collect();
    let (is_owed, plain) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, plain.as_str()),
    };
    let (whole, fraction) = plain.split_once([',', '.']).unwrap_or((plain, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > 2 {
        return None;
    }
    let cents: i64 = format!("{whole}{fraction:0<2}").parse().ok()?;
    (cents <= MOST).then_some(if is_owed { -cents } else { cents })
}

/// As a field holds it: `1234,50`.
pub fn typed(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, cents) in [
            ("490", Some(49_000)),
            ("1 234,50", Some(123_450)),
            ("1\u{A0}234,5 €", Some(123_450)),
            ("12.25", Some(1_225)),
            ("−3", Some(-300)),
            ("0", Some(0)),
            ("1,234", None),
            ("", None),
            (",50", None),
            ("12,3,4", None),
            ("kaksi", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read(text), cents, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(cents in -1_000_000_000_i64..1_000_000_000) {
            prop_assert_eq!(read(&typed(cents)), Some(cents));
            prop_assert_eq!(read(&crate::Locale::Fi.money(cents, "EUR")), Some(cents));
        }
    }
}
