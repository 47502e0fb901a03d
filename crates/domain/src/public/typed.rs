//! What somebody typed into the form of a public page, and how it is read.

use crate::{
    Patch,
    check::{Check, Text},
};
use ground::{EmailAddress, Flaw, Invalid, Locale, PhoneNumber, text};

/// The form as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub first_name: Text,
    pub last_name: Text,
    pub email: Text,
    pub phone: Text,
    pub organisation: Text,
    /// The box under which they agree to be invited later.
    pub may_invite: Patch<bool>,
}

/// Somebody who registers without being known: what they typed, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub first_name: String,
    pub last_name: String,
    /// Trimmed and lower case, so that it is compared as it is kept (D-14).
    pub email: EmailAddress,
    pub phone: Option<PhoneNumber>,
    pub organisation: Option<String>,
    /// They agree to be invited later; a new contact who does not gets no mail of campaigns.
    pub may_invite: bool,
    /// In which language they read the page.
    pub language: Locale,
}

impl Written {
    /// Reads the form; every wrong field at once.
    pub fn read(&self, language: Locale) -> Result<Typed, Invalid> {
        let mut check = Check::default();
        let first_name = check.name("first_name", &self.first_name, String::new(), text::MAX_NAME);
        let last_name = check.name("last_name", &self.last_name, String::new(), text::MAX_NAME);
        let before = check.flaws.len();
        let email = check.email("email", &self.email, None);
        if email.is_none() && check.flaws.len() == before {
            check.flaw("email", "required");
        }
        for flaw in check.flaws.iter_mut().filter(|flaw| flaw.field == "email") {
            *flaw = nearer(&self.email, flaw);
        }
        let phone = check.phone("phone", &self.phone, None);
        let organisation = check.line("organisation", &self.organisation, None, text::MAX_NAME);
        let Some(email) = email.filter(|_| check.flaws.is_empty()) else {
            return Err(Invalid(check.flaws));
        };
        let may_invite = self.may_invite.clone().or(false);
        Ok(Typed { first_name, last_name, email, phone, organisation, may_invite, language })
    }
}

/// What is wrong with an address, as near as it can be told.
fn nearer(written: &Text, flaw: &Flaw) -> Flaw {
    let typed = match written {
        Patch::Set(Some(typed)) => typed.trim(),
        _ => return flaw.clone(),
    };
    match typed.rsplit_once('@') {
        Some((mailbox, host)) if !mailbox.is_empty() && !host.is_empty() && !host.contains('.') => {
            Flaw::new("email", "email.without_ending")
        }
        _ => flaw.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(email: &str) -> Written {
        Written {
            first_name: "Eevi".into(),
            last_name: "Öhman".into(),
            email: email.into(),
            ..Written::default()
        }
    }

    #[test]
    fn d14_an_address_is_compared_in_lower_case_and_without_blanks() {
        let typed = written("  Eevi.Ohman@Example.ORG ").read(Locale::Fi).expect("read");
        assert_eq!(typed.email.as_str(), "eevi.ohman@example.org");
    }

    #[test]
    fn every_wrong_field_is_said_at_once_and_an_address_as_near_as_can_be() {
        let flaws = |written: &Written| -> Vec<(String, &'static str)> {
            let Err(Invalid(flaws)) = written.read(Locale::Fi) else { return Vec::new() };
            flaws.into_iter().map(|flaw| (flaw.field, flaw.code)).collect()
        };
        let all = flaws(&Written { phone: "soita".into(), ..Written::default() });
        let expected = [
            ("first_name", "required"),
            ("last_name", "required"),
            ("email", "required"),
            ("phone", ground::phone::MalformedPhone::CODE),
        ];
        assert_eq!(all, expected.map(|(field, code)| (field.to_owned(), code)));
        assert_eq!(flaws(&written("eevi@tuulenpesa")), [("email".to_owned(), "email.without_ending")]);
        assert_eq!(flaws(&written("eevi tuulenpesa.fi")), [("email".to_owned(), "email")]);
        assert_eq!(flaws(&Written { first_name: "x".repeat(10_000).into(), ..written("a@b.fi") }).len(), 1);
        assert!(flaws(&Written { last_name: "🎉 مريم".into(), ..written("a@b.fi") }).is_empty());
    }
}
