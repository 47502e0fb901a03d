//! Check: what people wrote into a form, a file or the API, field by field, into values.
//!
//! Decides which single values are possible (one line, an address, a phone number, a business id) and collects a
//! flaw for each that is not. Rules over several fields belong to the slices. Never looks into the database.
//! Start at [`Check`].

use crate::Patch;
use ground::{
    EmailAddress, Flaw, Invalid, Locale, PhoneNumber, email::MalformedEmail, phone::MalformedPhone, text,
};
use serde::{Deserialize, Deserializer};

/// A text field of a change: not sent, emptied, or written.
pub type Text = Patch<Option<String>>;

/// Lets programs send a number as a number where people write digits.
pub fn number_or_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        Number(i64),
        Text(String),
    }
    let sent = Option::<Sent>::deserialize(deserializer)?;
    Ok(Patch::Set(sent.map(|sent| match sent {
        Sent::Number(number) => number.to_string(),
        Sent::Text(text) => text,
    })))
}

/// The flaws found so far.
#[derive(Debug, Default)]
pub struct Check {
    pub flaws: Vec<Flaw>,
}

impl Check {
    /// Refuses when anything was wrong.
    pub fn done(self) -> Result<(), Invalid> {
        Invalid::unless_none(self.flaws)
    }

    /// Notes a flaw of `field`.
    pub fn flaw(&mut self, field: &str, code: &'static str) {
        self.flaws.push(Flaw::new(field, code));
    }

    /// One line of at most `most` letters; empty is nothing. Line breaks and other control letters are refused:
    /// a name with one could write a mail's headers.
    pub fn line(&mut self, field: &str, written: &Text, old: Option<String>, most: usize) -> Option<String> {
        self.read(field, written, old, most, |text| Ok(text.to_owned()))
    }

    /// As [`Check::line`], but not empty.
    pub fn name(&mut self, field: &str, written: &Text, old: String, most: usize) -> String {
        let before = self.flaws.len();
        let name = self.line(field, written, Some(old), most).unwrap_or_default();
        if name.is_empty() && self.flaws.len() == before {
            self.flaw(field, "required");
        }
        name
    }

    /// An e-mail address.
    pub fn email(&mut self, field: &str, written: &Text, old: Option<EmailAddress>) -> Option<EmailAddress> {
        self.parsed(field, written, old, MalformedEmail::CODE)
    }

    /// A telephone number as people write them.
    pub fn phone(&mut self, field: &str, written: &Text, old: Option<PhoneNumber>) -> Option<PhoneNumber> {
        self.parsed(field, written, old, MalformedPhone::CODE)
    }

    /// A Finnish business id with a right check digit (`1234567-1`, also as VAT number `FI12345671`), or that of another
    /// country, which is taken as it is when it does not look Finnish.
    pub fn business_id(&mut self, field: &str, written: &Text, old: Option<String>) -> Option<String> {
        self.read(field, written, old, 30, |text| {
            business_id(text).ok_or_else(|| Flaw::new(field, "business_id"))
        })
    }

    /// A VAT number of the European Union: `FI` with a right check digit, or another country's in its usual form.
    pub fn vat_id(&mut self, field: &str, written: &Text, old: Option<String>) -> Option<String> {
        self.read(field, written, old, 30, |text| vat_id(text).ok_or_else(|| Flaw::new(field, "vat_id")))
    }

    /// An amount of money, not negative, in cents.
    pub fn cents(&mut self, field: &str, written: &Text, old: Option<i64>) -> Option<i64> {
        self.read(field, written, old, 40, |text| {
            let cents = ground::money::read(text).filter(|cents| *cents >= 0);
            cents.ok_or_else(|| Flaw::new(field, "not_money"))
        })
    }

    /// An address on the web (`https://…`), also as people write it: `www.harju.fi`.
    pub fn website(&mut self, field: &str, written: &Text, old: Option<String>) -> Option<String> {
        self.read(field, written, old, 500, |text| website(text).ok_or_else(|| Flaw::new(field, "website")))
    }

    /// A country by its two letters (ISO 3166-1), or by name for the nearest ones.
    pub fn country(&mut self, field: &str, written: &Text, old: Option<String>) -> Option<String> {
        self.read(field, written, old, 60, |text| country(text).ok_or_else(|| Flaw::new(field, "country")))
    }

    /// One of the three languages; Finnish when emptied.
    pub fn language(&mut self, field: &str, written: &Text, old: Locale) -> Locale {
        let read = |text: &str| {
            text.to_lowercase()
                .parse()
                .map_err(|allowed: String| Flaw::new(field, "choice.unknown").with("allowed", allowed))
        };
        self.read(field, written, Some(old), 10, read).unwrap_or_default()
    }

    /// A value that `T` reads from text, such as an id; `code` names what is wrong otherwise.
    pub fn parsed<T: std::str::FromStr>(
        &mut self,
        field: &str,
        written: &Text,
        old: Option<T>,
        code: &'static str,
    ) -> Option<T> {
        self.read(field, written, old, 320, |text| text.parse().map_err(|_| Flaw::new(field, code)))
    }

    /// A whole number, not negative; gaps between thousands are fine.
    pub fn amount(&mut self, field: &str, written: &Text, old: Option<i64>) -> Option<i64> {
        self.read(field, written, old, 40, |text| {
            let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            match digits.parse() {
                Ok(amount) if (0..=MOST_AMOUNT).contains(&amount) => Ok(amount),
                Ok(_) => {
                    Err(Flaw::new(field, "number.out_of_range").with("least", 0).with("most", MOST_AMOUNT))
                }
                Err(_) => Err(Flaw::new(field, "not_a_number")),
            }
        })
    }

    fn read<T>(
        &mut self,
        field: &str,
        written: &Text,
        old: Option<T>,
        most: usize,
        read: impl FnOnce(&str) -> Result<T, Flaw>,
    ) -> Option<T> {
        let Patch::Set(text) = written else { return old };
        let typed = text.as_deref().unwrap_or_default().trim();
        if typed.chars().any(|letter| letter.is_control() && letter != '\t') {
            self.flaw(field, "text.control_characters");
            return None;
        }
        let text = text::clean_line(typed);
        if text.is_empty() {
            return None;
        }
        let read = if text::fits(&text, most) {
            read(&text)
        } else {
            Err(Flaw::new(field, "text.too_long").with("most", most))
        };
        read.map_err(|flaw| self.flaws.push(flaw)).ok()
    }
}

/// Far above any turnover in cents or staff, far below where sums would overflow.
const MOST_AMOUNT: i64 = 1_000_000_000_000_000;

/// The business id in its usual form; nothing when its check digit is wrong.
fn business_id(text: &str) -> Option<String> {
    let upper = text.to_uppercase();
    let bare: String =
        upper.strip_prefix("FI").unwrap_or(&upper).chars().filter(|c| !c.is_whitespace()).collect();
    let digits = bare.replace('-', "");
    let is_finnish = (7..=8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_finnish {
        let digits = format!("{digits:0>8}");
        let (body, check) = digits.split_at(7);
        return is_right(body, check).then(|| format!("{body}-{check}"));
    }
    let foreign = upper.chars().all(|letter| letter.is_ascii_alphanumeric() || " -./".contains(letter));
    (foreign && !upper.starts_with("FI") && upper.len() >= 4).then_some(upper)
}

/// Members of the European Union as VAT numbers begin; Greece writes EL, Northern Ireland XI.
const UNION: &str = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI";

/// The VAT number without spaces; nothing when it cannot be one.
pub fn vat_id(text: &str) -> Option<String> {
    let id: String = text.to_uppercase().chars().filter(|letter| !" -.".contains(*letter)).collect();
    let (country, rest) = id.split_at_checked(2)?;
    let is_shaped = (2..=13).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_shaped || !UNION.split(' ').any(|known| known == country) {
        return None;
    }
    let is_right = country != "FI" || (rest.len() == 8 && business_id(rest).is_some());
    is_right.then_some(id)
}

/// The VAT number of a Finnish business id: `FI12345671`.
pub fn vat_id_of(business_id: &str) -> Option<String> {
    vat_id(business_id).or_else(|| vat_id(&format!("FI{}", business_id.replace('-', ""))))
}

/// The check digit of a Finnish business id: weights 7 9 10 5 8 4 2, modulo 11; remainder 1 is never given out.
fn is_right(body: &str, check: &str) -> bool {
    let digit = |byte: u8| u32::from(byte - b'0');
    let sum: u32 = body.bytes().zip([7, 9, 10, 5, 8, 4, 2]).map(|(byte, weight)| digit(byte) * weight).sum();
    let expected = match sum % 11 {
        0 => Some(0),
        1 => None,
        rest => Some(11 - rest),
    };
    expected.is_some() && expected == check.bytes().next().map(digit)
}

/// The address with its scheme; nothing when no page can stand there.
fn website(text: &str) -> Option<String> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let rest = scheme.map_or(text, |scheme| &text[scheme.len()..]);
    let (host, _) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let is_host = name.contains('.')
        && name.split('.').all(|label| !label.is_empty())
        && name.chars().all(|letter| letter.is_alphanumeric() || "-.".contains(letter))
        && port.chars().all(|letter| letter.is_ascii_digit());
    let is_plain = rest.chars().all(|letter| !letter.is_whitespace() && !"<>\"\\".contains(letter));
    (is_host && is_plain).then(|| format!("{}{rest}", scheme.unwrap_or("https://")))
}

/// Names that stand in Finnish address files instead of the two letters.
const COUNTRIES: &[(&str, &[&str])] = &[
    ("FI", &["suomi", "finland"]),
    ("SE", &["ruotsi", "sverige", "sweden"]),
    ("NO", &["norja", "norge", "norway"]),
    ("DK", &["tanska", "danmark", "denmark"]),
    ("EE", &["viro", "estland", "estonia", "eesti"]),
    ("IS", &["islanti", "island", "iceland"]),
    ("LV", &["latvia", "lettland"]),
    ("LT", &["liettua", "litauen", "lithuania"]),
    ("DE", &["saksa", "tyskland", "germany", "deutschland"]),
    ("AX", &["ahvenanmaa", "åland"]),
];

fn country(text: &str) -> Option<String> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some(text.to_ascii_uppercase());
    }
    let name = text.to_lowercase();
    let known = COUNTRIES.iter().find(|(_, names)| names.contains(&name.as_str()));
    known.map(|(code, _)| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_business_id_is_held_against_its_check_digit() {
        for (written, read) in [
            ("0737546-2", Some("0737546-2")),
            ("737546-2", Some("0737546-2")),
            ("FI07375462", Some("0737546-2")),
            ("0737546-3", None),
            ("SE556703748501", Some("SE556703748501")),
            ("FI123", None),
            ("1234567-", None),
        ] {
            assert_eq!(business_id(written).as_deref(), read, "{written}");
        }
    }

    #[test]
    fn a_vat_number_names_a_country_of_the_union_and_has_a_right_check_digit() {
        for (written, read) in [
            ("FI07375462", Some("FI07375462")),
            ("fi 0737546-2", Some("FI07375462")),
            ("FI07375463", None),
            ("SE556703748501", Some("SE556703748501")),
            ("NO123456789", None),
            ("0737546-2", None),
            ("FI", None),
        ] {
            assert_eq!(vat_id(written).as_deref(), read, "{written}");
        }
        assert_eq!(vat_id_of("0737546-2").as_deref(), Some("FI07375462"));
        assert_eq!(vat_id_of("SE556703748501").as_deref(), Some("SE556703748501"));
    }

    #[test]
    fn a_country_is_two_letters_or_a_name_from_next_door() {
        assert_eq!(country("fi").as_deref(), Some("FI"));
        assert_eq!(country("Ruotsi").as_deref(), Some("SE"));
        assert_eq!(country("Mordor"), None);
    }

    #[test]
    fn a_website_leads_to_a_page_and_never_runs_anything() {
        for (written, read) in [
            ("www.harju.fi", Some("https://www.harju.fi")),
            ("HTTP://harju.fi:8080/a?b=c", Some("http://harju.fi:8080/a?b=c")),
            ("https://päijät.fi/#tietoa", Some("https://päijät.fi/#tietoa")),
            ("javascript:alert(1)", None),
            ("javascript://harju.fi/%0aalert(1)", None),
            ("https://", None),
            ("harju", None),
            ("harju.fi/<b>", None),
            ("info@harju.fi", None),
        ] {
            assert_eq!(website(written).as_deref(), read, "{written}");
        }
    }

    #[test]
    fn a_line_break_in_a_name_is_refused() {
        let mut check = Check::default();
        check.name("first_name", &"Aino\r\nBcc: all@example.org".into(), String::new(), 100);
        assert_eq!(check.flaws, [Flaw::new("first_name", "text.control_characters")]);
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing(text in "\\PC{0,40}") {
            let twice = |read: fn(&str) -> Option<String>| read(&text).map(|once| read(&once) == Some(once));
            prop_assert_ne!(twice(business_id), Some(false));
            prop_assert_ne!(twice(country), Some(false));
            prop_assert_ne!(twice(website), Some(false));
        }
    }
}
