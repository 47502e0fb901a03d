//! Phone numbers: kept as people write them, checked so that they can be called.
//!
//! Decides what may stand in a number and what its international form is. A number that begins with one zero is
//! Finnish. Never asks whether anyone answers.

use crate::value::{Bind, Column, Kind, Misfit, Value};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Longest number as written.
pub const MAX_PHONE: usize = 40;

/// A phone number as it was written, with single spaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

/// The text is no phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedPhone;

impl MalformedPhone {
    /// The code of the flaw of a field that holds no phone number.
    pub const CODE: &'static str = "phone";
}

impl fmt::Display for MalformedPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a phone number such as +358 40 123 4567")
    }
}

impl std::error::Error for MalformedPhone {}

impl PhoneNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The international form (E.164), e.g. `+358401234567`; none for short and service numbers.
    pub fn e164(&self) -> Option<String> {
        // The zero in +44 (0)20 is said inside the country only.
        let written = if self.0.starts_with('+') { self.0.replacen("(0)", "", 1) } else { self.0.clone() };
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        let international = match digits.strip_prefix("00") {
            _ if written.starts_with('+') => digits,
            Some(rest) => rest.to_owned(),
            None => format!("358{}", digits.strip_prefix('0')?),
        };
        let fits = (7..=15).contains(&international.len()) && !international.starts_with('0');
        fits.then(|| format!("+{international}"))
    }
}

impl FromStr for PhoneNumber {
    type Err = MalformedPhone;

    fn from_str(typed: &str) -> Result<Self, MalformedPhone> {
        let tidy = typed.split([' ', '\u{A0}']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let digits = tidy.bytes().filter(u8::is_ascii_digit).count();
        let allowed = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.' | '/' | '+');
        let plus_only_first = !tidy.chars().skip(1).any(|c| c == '+');
        if tidy.len() <= MAX_PHONE
            && (3..=17).contains(&digits)
            && plus_only_first
            && tidy.chars().all(allowed)
        {
            Ok(Self(tidy))
        } else {
            Err(MalformedPhone)
        }
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for PhoneNumber {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for PhoneNumber {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl Bind for PhoneNumber {
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
}

impl Column for PhoneNumber {
    const KIND: Kind = Kind::Text;
    fn from_value(value: Value) -> Result<Self, Misfit> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| Misfit::new("PhoneNumber", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(typed: &str) -> PhoneNumber {
        typed.parse().expect("a phone number")
    }

    #[test]
    fn a_number_is_kept_as_it_was_written() {
        assert_eq!(number("  040  123 4567 ").as_str(), "040 123 4567");
        assert_eq!(number("(09) 123-4567").as_str(), "(09) 123-4567");
    }

    #[test]
    fn a_number_with_one_zero_is_finnish() {
        assert_eq!(number("040 123 4567").e164().as_deref(), Some("+358401234567"));
        assert_eq!(number("+46 8 123 456").e164().as_deref(), Some("+468123456"));
        assert_eq!(number("0046 8 123 456").e164().as_deref(), Some("+468123456"));
        assert_eq!(number("+44 (0)20 7946 0000").e164().as_deref(), Some("+442079460000"));
        assert_eq!(number("112").e164(), None);
    }

    #[test]
    fn words_and_tricks_are_no_numbers() {
        for typed in ["", "12", "puhelin", "+358 40\r\n123", "040 123 4567 x", "++358401", "1+2345", "=1+1"] {
            assert_eq!(typed.parse::<PhoneNumber>(), Err(MalformedPhone), "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(typed in "[+0-9() -]{0,30}") {
            if let Ok(once) = typed.parse::<PhoneNumber>() {
                prop_assert_eq!(once.as_str().parse(), Ok(once.clone()));
            }
        }
    }
}
