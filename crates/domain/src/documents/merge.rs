//! The merge fields of each kind of document: for the check at save, the list beside the editor, and filling in.
//!
//! What a document says of many (rows of an invoice, people on a list) is not here: the template reads it from `d`.

use super::DocumentKind;
use ground::template::Allowed;

const EVENT: [&str; 13] = [
    "organisation.name",
    "organisation.business_id",
    "organisation.street",
    "organisation.postal_code",
    "organisation.city",
    "organisation.country",
    "document.date",
    "event.name",
    "event.number",
    "event.time",
    "event.starts_at",
    "event.ends_at",
    "event.location",
];
const CERTIFICATE: [&str; 17] = [
    "organisation.name",
    "organisation.business_id",
    "organisation.street",
    "organisation.postal_code",
    "organisation.city",
    "organisation.country",
    "document.date",
    "event.name",
    "event.time",
    "event.starts_at",
    "event.ends_at",
    "event.location",
    "contact.name",
    "certificate.hours",
    "certificate.code",
    "certificate.verify_url",
    "certificate.issued_on",
];
const INVOICE: [&str; 18] = [
    "organisation.name",
    "organisation.business_id",
    "organisation.street",
    "organisation.postal_code",
    "organisation.city",
    "organisation.country",
    "document.date",
    "invoice.number",
    "invoice.issued_on",
    "invoice.due_on",
    "invoice.reference",
    "invoice.buyer_reference",
    "invoice.order_number",
    "invoice.to_pay",
    "invoice.iban",
    "invoice.bic",
    "buyer.name",
    "seller.name",
];

/// The names a template of `kind` may use.
pub fn allowed(kind: DocumentKind) -> Allowed<'static> {
    let fields: &'static [&'static str] = match kind {
        DocumentKind::Certificate => &CERTIFICATE,
        DocumentKind::Invoice => &INVOICE,
        DocumentKind::Badge | DocumentKind::AttendeeList => &EVENT,
    };
    Allowed { fields, custom: Some(&[]), links: &[] }
}

/// The key of a field's words: `document-field-certificate-hours`.
pub fn label(name: &str) -> String {
    format!("document-field-{}", name.replace(['.', '_'], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ground::{Choice, Locale, Words};

    const COMMON: usize = 7;

    #[test]
    fn every_document_may_name_the_organisation_and_the_day() {
        assert_eq!(EVENT[..COMMON], CERTIFICATE[..COMMON]);
        assert_eq!(EVENT[..COMMON], INVOICE[..COMMON]);
        assert_eq!(EVENT[COMMON - 1], "document.date");
    }

    #[test]
    fn every_field_has_its_words_in_every_language() {
        let words = Words::embedded();
        for locale in Locale::ALL {
            for name in DocumentKind::ALL.iter().flat_map(|kind| allowed(*kind).fields) {
                assert!(words.has(*locale, &label(name)), "{locale} has no {}", label(name));
            }
        }
    }
}
