//! Codes that people read from paper and type: random, without letters that look alike, with a check letter.
//!
//! 31 letters are a prime number of them, so a wrong letter and two letters in the wrong order are always noticed.

use super::random_bytes;
use crate::refusal::Fault;
use std::{fmt, str::FromStr};

/// No 0, 1, I, L or O.
const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// Letters of a code, the check letter too.
const LENGTH: usize = 16;
/// Between dashes.
const GROUP: usize = 4;

/// A code such as `7KQ2-M9XA-TR4P-HD6W`: 15 random letters (74 bits), which nobody guesses, and a check letter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReadableCode([u8; LENGTH]);

/// The text is no such code: too short or long, a letter that codes do not have, or a wrong check letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedCode;

impl fmt::Display for MalformedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a code of 16 letters and digits")
    }
}

impl std::error::Error for MalformedCode {}

impl ReadableCode {
    /// A new code nobody can foresee.
    pub fn generate() -> Result<Self, Fault> {
        let mut values = Vec::with_capacity(LENGTH - 1);
        while values.len() < LENGTH - 1 {
            // 248 is eight times 31: every letter is as likely as any other.
            values.extend(random_bytes()?.into_iter().filter(|byte| *byte < 248).map(|byte| byte % 31));
        }
        let mut code = [0; LENGTH];
        code.iter_mut().zip(&values).for_each(|(to, value)| *to = *value);
        code[LENGTH - 1] = check_value(&code[..LENGTH - 1]);
        Ok(Self(code))
    }

    /// As it is kept: without dashes.
    pub fn plain(&self) -> String {
        self.0.iter().map(|value| letter(*value)).collect()
    }
}

fn letter(value: u8) -> char {
    char::from(LETTERS[usize::from(value)])
}

/// Each place weighs differently, so that letters in the wrong order give another sum.
fn check_value(values: &[u8]) -> u8 {
    let sum: u32 = values.iter().zip(2..).map(|(value, weight)| u32::from(*value) * weight).sum();
    u8::try_from((31 - sum % 31) % 31).unwrap_or_default()
}

impl FromStr for ReadableCode {
    type Err = MalformedCode;

    /// In small letters too, with or without dashes and blanks.
    fn from_str(typed: &str) -> Result<Self, MalformedCode> {
        let mut code = [0; LENGTH];
        let mut count = 0;
        for typed in typed.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–'))
        {
            let upper = u8::try_from(typed.to_ascii_uppercase()).map_err(|_| MalformedCode)?;
            let value = LETTERS.iter().position(|letter| *letter == upper).ok_or(MalformedCode)?;
            *code.get_mut(count).ok_or(MalformedCode)? = u8::try_from(value).map_err(|_| MalformedCode)?;
            count += 1;
        }
        let is_right = count == LENGTH && check_value(&code[..LENGTH - 1]) == code[LENGTH - 1];
        if is_right { Ok(Self(code)) } else { Err(MalformedCode) }
    }
}

impl fmt::Display for ReadableCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", letter(*value))?;
        }
        Ok(())
    }
}

impl fmt::Debug for ReadableCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_as_it_was_written_in_small_letters_and_without_dashes_too() {
        let code = ReadableCode::generate().expect("a code");
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        for typed in [shown.clone(), code.plain(), shown.to_lowercase(), shown.replace('-', " ")] {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
        for letter in "01ILOÅ-".chars() {
            assert!(!code.plain().contains(letter));
        }
        assert_ne!(ReadableCode::generate().expect("a code"), code);
    }

    proptest! {
        #[test]
        fn one_wrong_letter_or_two_in_the_wrong_order_are_always_noticed(
            place in 0..LENGTH, other in 0..31_usize
        ) {
            let code = ReadableCode::generate().expect("a code");
            let mut wrong: Vec<u8> = code.plain().into_bytes();
            let was = wrong[place];
            wrong[place] = LETTERS[other];
            let text = String::from_utf8(wrong.clone()).expect("ASCII");
            prop_assert_eq!(text.parse::<ReadableCode>().is_ok(), was == LETTERS[other]);
            wrong[place] = was;
            let next = (place + 1) % LENGTH;
            wrong.swap(place, next);
            let text = String::from_utf8(wrong).expect("ASCII");
            prop_assert_eq!(text.parse::<ReadableCode>().is_ok(), text == code.plain());
        }

        #[test]
        fn whatever_is_typed_is_read_or_refused(typed in "\\PC*") {
            let _ = typed.parse::<ReadableCode>();
        }
    }
}
