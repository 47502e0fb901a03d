//! References: by which a payment finds its invoice. The Finnish one, and the same as the world writes it (ISO 11649).

use super::remainder97;
use std::{fmt, str::FromStr};

/// A Finnish reference: up to 19 digits and a check digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);

/// It is no reference, or its check digit is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedReference;

impl Reference {
    /// The reference of a number; short numbers get the three digits that banks ask for at least.
    pub fn of(number: u64) -> Self {
        let body = format!("{number:03}");
        let check = check_digit(&body);
        Self(format!("{body}{check}"))
    }

    /// The digits alone, as machines read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two check digits by which the world writes it: 98 of RF98.
    pub fn rf_check(&self) -> u32 {
        98 - remainder97(&format!("{}RF00", self.0)).unwrap_or(0)
    }

    /// `RF9811112`
    pub fn rf(&self) -> String {
        format!("RF{:02}{}", self.rf_check(), self.0)
    }

    /// `RF98 1111 2`
    pub fn rf_shown(&self) -> String {
        grouped(&self.rf(), 4, 0)
    }
}

/// Weights 7, 3, 1 from the right.
fn check_digit(body: &str) -> u32 {
    let digits = body.bytes().rev().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = digits.zip([7, 3, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    (10 - sum % 10) % 10
}

fn grouped(text: &str, size: usize, first: usize) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for (index, letter) in text.chars().enumerate() {
        if index > 0 && (index + size - first).is_multiple_of(size) {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}

impl FromStr for Reference {
    type Err = MalformedReference;
    /// Reads either way of writing it.
    fn from_str(typed: &str) -> Result<Self, MalformedReference> {
        let text: String =
            typed.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
        if let Some(rest) = text.strip_prefix("RF") {
            let digits = rest.get(2..).ok_or(MalformedReference)?.trim_start_matches('0');
            let read: Self = digits.parse()?;
            let is_right = rest.get(..2) == Some(format!("{:02}", read.rf_check()).as_str());
            return if is_right { Ok(read) } else { Err(MalformedReference) };
        }
        let digits = text.trim_start_matches('0');
        let is_shaped = (4..=20).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_shaped {
            return Err(MalformedReference);
        }
        let (body, check) = digits.split_at(digits.len() - 1);
        let is_right = check == check_digit(body).to_string();
        if is_right { Ok(Self(digits.to_owned())) } else { Err(MalformedReference) }
    }
}

impl fmt::Display for Reference {
    /// In groups of five from the right, as people read it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.0, 5, self.0.len() % 5))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_check_digit_is_that_of_the_guide() {
        assert_eq!(Reference::of(123_456).as_str(), "1234561");
        assert_eq!(Reference::of(1_234_567).as_str(), "12345672");
        assert_eq!(Reference::of(1001).as_str(), "10016");
        assert_eq!(Reference::of(1).as_str(), "0013");
    }

    #[test]
    fn a_reference_is_shown_in_fives_from_the_right() {
        let long: Reference = "868516259619897".parse().expect("a reference");
        assert_eq!(long.to_string(), "86851 62596 19897");
        assert_eq!(Reference::of(123_456).to_string(), "12 34561");
    }

    #[test]
    fn the_world_writes_it_with_rf() {
        let reference: Reference = "11112".parse().expect("a reference");
        assert_eq!((reference.rf(), reference.rf_shown()), ("RF9811112".into(), "RF98 1111 2".into()));
        assert_eq!("RF98 1111 2".parse(), Ok(reference));
        assert_eq!("RF97 1111 2".parse::<Reference>(), Err(MalformedReference));
        assert_eq!("11113".parse::<Reference>(), Err(MalformedReference));
    }

    proptest! {
        #[test]
        fn every_number_has_a_reference_that_is_read_again(number in 100_u64..10_000_000_000_000_000_000) {
            let reference = Reference::of(number);
            prop_assert_eq!(reference.to_string().parse(), Ok(reference.clone()));
            prop_assert_eq!(remainder97(&format!("{}{}", &reference.rf()[4..], &reference.rf()[..4])), Some(1));
            prop_assert_eq!(reference.rf_shown().parse(), Ok(reference));
        }

        #[test]
        fn one_wrong_digit_is_noticed(number in 100_u64..10_000_000_000, at in 0_usize..3, by in 1_u8..10) {
            let mut digits = Reference::of(number).as_str().as_bytes().to_vec();
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            let wrong = String::from_utf8(digits).expect("digits");
            prop_assume!(!wrong.starts_with('0'));
            prop_assert_eq!(wrong.parse::<Reference>(), Err(MalformedReference));
        }
    }
}
