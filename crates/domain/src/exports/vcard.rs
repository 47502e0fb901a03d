//! vCard 4.0 (RFC 6350): one contact as an address card.

use crate::contacts::Contact;
use ground::PhoneNumber;

/// The card of a contact. Lines are folded as address books want them.
pub fn vcard(contact: &Contact) -> String {
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            folded(&mut card, &format!("{name}:{value}"));
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(escaped).unwrap_or_default();
    line("UID", &format!("urn:kutsu:{}", contact.id));
    line("FN", &escaped(&contact.name()));
    line("N", &format!("{};{};;;", escaped(&contact.last_name), escaped(&contact.first_name)));
    line("ORG", &text(&contact.account_name));
    line("TITLE", &text(&contact.title));
    line("EMAIL", &contact.email.as_ref().map(|email| escaped(email.as_str())).unwrap_or_default());
    let number = |number: &Option<PhoneNumber>| number.as_ref().map(|number| escaped(number.as_str()));
    line("TEL", &number(&contact.phone).unwrap_or_default());
    line("TEL;TYPE=cell", &number(&contact.mobile).unwrap_or_default());
    let place = [&contact.street, &contact.city, &contact.postal_code, &contact.country].map(text);
    if place.iter().any(|part| !part.is_empty()) {
        let [street, city, code, country] = place;
        line("ADR", &format!(";;{street};{city};;{code};{country}"));
    }
    line("LANG", &contact.language.to_string());
    line("CATEGORIES", &contact.tags.iter().map(escaped).collect::<Vec<_>>().join(","));
    line("REV", &contact.updated_at.to_string().replace(['-', ':'], ""));
    card.push_str("END:VCARD\r\n");
    card
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// At most 75 bytes a line; what follows begins with a blank.
fn folded(card: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > 75 {
            card.push_str("\r\n ");
            length = 1;
        }
        card.push(letter);
        length += letter.len_utf8();
    }
    card.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::testing::a_contact;
    use ground::Instant;

    #[test]
    fn a_card_escapes_what_parts_fields_and_folds_long_lines() {
        let contact = a_contact("Åsa", "Öhman; Fred, ry").email("asa@example.org").in_city(&"ä".repeat(60));
        let card = vcard(&contact.sample(Instant::from_millis(1_795_417_200_000)));
        assert!(
            card.contains("N:Öhman\\; Fred\\, ry;Åsa;;;\r\n") && card.contains("EMAIL:asa@example.org\r\n")
        );
        assert!(card.lines().all(|line| line.len() <= 75), "{card}");
        assert!(card.contains("\r\n ä") && card.ends_with("END:VCARD\r\n"));
    }
}
