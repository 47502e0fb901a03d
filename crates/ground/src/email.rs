//! Mail addresses: checked once, at the edge, and then a type.
//!
//! Decides what an address we can write to looks like: `mailbox@host`, lower case, at most 254 characters, nothing
//! that could end a header line. Never asks whether anyone reads it.

use crate::value::{Bind, Column, Kind, Misfit, Value};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Longest address that mail servers pass on (RFC 5321).
pub const MAX_ADDRESS: usize = 254;
/// Longest mailbox, the part before `@`.
const MAX_MAILBOX: usize = 64;

/// An address we can write to: trimmed, lower case, its host in ASCII form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

/// The text is no address we can write to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedEmail;

impl MalformedEmail {
    /// The code of the flaw of a field that holds no address.
    pub const CODE: &'static str = "email";
}

impl fmt::Display for MalformedEmail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected an address such as onni@example.org")
    }
}

impl std::error::Error for MalformedEmail {}

impl EmailAddress {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after `@`; all mail of one host shares its connections and its limits.
    pub fn host(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, host)| host)
    }
}

impl FromStr for EmailAddress {
    type Err = MalformedEmail;

    fn from_str(typed: &str) -> Result<Self, MalformedEmail> {
        let typed = typed.trim_matches(' ');
        if typed.len() > MAX_ADDRESS || typed.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(MalformedEmail);
        }
        let (mailbox, host) = typed.rsplit_once('@').ok_or(MalformedEmail)?;
        let host = idna::domain_to_ascii(host).map_err(|_| MalformedEmail)?;
        let address = format!("{}@{host}", mailbox.to_ascii_lowercase());
        if is_mailbox(mailbox) && is_host(&host) && address.len() <= MAX_ADDRESS {
            Ok(Self(address))
        } else {
            Err(MalformedEmail)
        }
    }
}

/// Letters, digits and the signs of RFC 5322, with dots between. No quotes: nobody has them, header tricks do.
fn is_mailbox(mailbox: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    mailbox.len() <= MAX_MAILBOX && mailbox.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(sign))
}

/// A name with a dot in it and no number as its last part, or this machine.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last_is_word =
        host.rsplit('.').next().is_some_and(|last| last.bytes().any(|b| b.is_ascii_alphabetic()));
    host == "localhost" || host.contains('.') && host.split('.').all(label) && last_is_word
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for EmailAddress {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for EmailAddress {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for EmailAddress {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl Bind for EmailAddress {
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
}

impl Column for EmailAddress {
    const KIND: Kind = Kind::Text;
    fn from_value(value: Value) -> Result<Self, Misfit> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| Misfit::new("EmailAddress", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str) -> Result<String, MalformedEmail> {
        typed.parse::<EmailAddress>().map(|address| address.to_string())
    }

    #[test]
    fn an_address_is_trimmed_and_lower_case() {
        assert_eq!(
            read("  Aino.Virtanen+Kutsu@Example.FI "),
            Ok("aino.virtanen+kutsu@example.fi".to_owned())
        );
        assert_eq!(read("kutsu@localhost"), Ok("kutsu@localhost".to_owned()));
        let address: EmailAddress = "onni@posti.example.fi".parse().expect("an address");
        assert_eq!(address.host(), "posti.example.fi");
    }

    #[test]
    fn a_host_with_its_own_letters_takes_its_ascii_form() {
        assert_eq!(read("onni@Ääkköset.fi"), Ok("onni@xn--kkset-fraa0m.fi".to_owned()));
    }

    #[test]
    fn what_could_end_a_header_line_is_no_address() {
        for typed in [
            "a@b.fi\r\nBcc: c@d.fi",
            "a@b.fi\n",
            "\ta@b.fi",
            "a\0@b.fi",
            "a b@c.fi",
            "\"a b\"@c.fi",
            "a@b.fi,c@d.fi",
            "<a@b.fi>",
        ] {
            assert_eq!(read(typed), Err(MalformedEmail), "{typed:?}");
        }
    }

    #[test]
    fn what_no_server_takes_is_no_address() {
        let long = format!("{}@example.fi", "a".repeat(65));
        let longer = format!("a@{}fi", "b".repeat(50) + "." + &"c.".repeat(110));
        for typed in [
            "",
            "@",
            "a@",
            "@b.fi",
            "a@b",
            "a@@b.fi",
            ".a@b.fi",
            "a..b@c.fi",
            "a@-b.fi",
            "a@b..fi",
            "a@127.0.0.1",
            "a@[127.0.0.1]",
            "öljy@example.fi",
            &long,
            &longer,
        ] {
            assert_eq!(read(typed), Err(MalformedEmail), "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(mailbox in "[A-Za-z0-9+_.-]{1,20}", host in "[A-Za-zäö0-9-]{1,12}\\.[a-z]{2,6}") {
            if let Ok(once) = read(&format!("{mailbox}@{host}")) {
                prop_assert_eq!(read(&once), Ok(once.clone()));
            }
        }

        #[test]
        fn no_text_reads_as_an_address_of_two_lines(typed: String) {
            if let Ok(address) = read(&typed) {
                prop_assert!(address.is_ascii() && !address.contains(['\r', '\n', ' ']));
            }
        }
    }
}
