//! Account numbers (ISO 13616) and the banks they are with (ISO 9362).

use super::remainder97;
use std::{fmt, str::FromStr};

/// An account number whose check digits are right; without spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iban(String);

/// It is no account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedIban;

impl MalformedIban {
    /// The flaw of a field.
    pub const CODE: &'static str = "iban";
}

impl Iban {
    /// Without spaces, as machines read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The 16 digits of a Finnish account; nothing for another country's.
    pub fn finnish_digits(&self) -> Option<&str> {
        self.0.strip_prefix("FI")
    }
}

impl FromStr for Iban {
    type Err = MalformedIban;
    fn from_str(typed: &str) -> Result<Self, MalformedIban> {
        let text: String =
            typed.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
        let is_shaped = (15..=34).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && text.as_bytes()[..2].iter().all(u8::is_ascii_uppercase)
            && text.as_bytes()[2..4].iter().all(u8::is_ascii_digit);
        if !is_shaped || (text.starts_with("FI") && text.len() != 18) {
            return Err(MalformedIban);
        }
        let turned = format!("{}{}", &text[4..], &text[..4]);
        if remainder97(&turned) == Some(1) { Ok(Self(text)) } else { Err(MalformedIban) }
    }
}

impl fmt::Display for Iban {
    /// In groups of four, as people read it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, letter) in self.0.chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

/// A bank: eight or eleven letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bic(String);

/// It names no bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedBic;

impl MalformedBic {
    /// The flaw of a field.
    pub const CODE: &'static str = "bic";
}

impl FromStr for Bic {
    type Err = MalformedBic;
    fn from_str(typed: &str) -> Result<Self, MalformedBic> {
        let text = typed.replace(' ', "").to_uppercase();
        let is_right = matches!(text.len(), 8 | 11)
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && text.as_bytes()[..6].iter().all(u8::is_ascii_uppercase);
        if is_right { Ok(Self(text)) } else { Err(MalformedBic) }
    }
}

impl fmt::Display for Bic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_number_is_held_against_its_check_digits() {
        for right in ["FI37 1590 3000 0007 76", "fi7944052020036082", "SE45 5000 0000 0583 9825 7466"] {
            assert!(right.parse::<Iban>().is_ok(), "{right}");
        }
        for wrong in
            ["FI37 1590 3000 0007 77", "FI37 1590 3000 0007", "", "159030-776", "FIÄ7159030000007760"]
        {
            assert_eq!(wrong.parse::<Iban>(), Err(MalformedIban), "{wrong}");
        }
        let iban: Iban = "fi3715903000000776".parse().expect("an account");
        assert_eq!(iban.to_string(), "FI37 1590 3000 0007 76");
        assert_eq!(iban.finnish_digits(), Some("3715903000000776"));
    }

    #[test]
    fn a_bank_has_eight_or_eleven_letters() {
        assert!("NDEAFIHH".parse::<Bic>().is_ok() && "okoyfihhxxx".parse::<Bic>().is_ok());
        assert!("NDEA".parse::<Bic>().is_err() && "ND3AFIHH".parse::<Bic>().is_err());
    }
}
