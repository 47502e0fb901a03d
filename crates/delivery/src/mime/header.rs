//! Values that may stand in a header. Each kind has one check; what fails is refused, never mended.
//!
//! Decides that no value holds CR, LF, NUL or another control character, so none can start a header of its own.

use crate::smtp::check_address;
use std::fmt;

/// A value that this header cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadHeader(pub &'static str);

impl fmt::Display for BadHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value that the header {} cannot hold", self.0)
    }
}

impl std::error::Error for BadHeader {}

fn checked<'a>(header: &'static str, value: &'a str, sound: bool) -> Result<&'a str, BadHeader> {
    if sound { Ok(value) } else { Err(BadHeader(header)) }
}

/// Words for people: any letters, no control characters but the tab, at most 1000 characters.
pub(super) fn text<'a>(header: &'static str, value: &'a str) -> Result<&'a str, BadHeader> {
    let separator = |c: char| (c.is_control() && c != '\t') || matches!(c, '\u{2028}' | '\u{2029}');
    checked(header, value, !value.contains(separator) && value.chars().count() <= 1000)
}

/// One address without a name.
pub(super) fn address<'a>(header: &'static str, value: &'a str) -> Result<&'a str, BadHeader> {
    checked(header, value, check_address(value).is_ok())
}

/// A word of the protocols, e.g. a language, a media type's half, a calendar method.
pub(super) fn token<'a>(header: &'static str, value: &'a str) -> Result<&'a str, BadHeader> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '+');
    checked(header, value, (1..=100).contains(&value.len()) && value.chars().all(plain))
}

/// A Message-ID without its angle brackets.
pub(super) fn message_id(value: &str) -> Result<&str, BadHeader> {
    checked("Message-ID", value, value.is_ascii() && check_address(value).is_ok())
}

/// The identifier of a list: a name with dots.
pub(super) fn list_id(value: &str) -> Result<&str, BadHeader> {
    checked("List-Id", token("List-Id", value)?, value.contains('.'))
}

/// A web address that fits between angle brackets and on one line.
pub(super) fn url<'a>(header: &'static str, value: &'a str) -> Result<&'a str, BadHeader> {
    let web = value.starts_with("https://") || value.starts_with("http://");
    let plain = |c: char| c.is_ascii_graphic() && !"<>,\"\\".contains(c);
    checked(header, value, web && value.len() <= 900 && value.chars().all(plain))
}
