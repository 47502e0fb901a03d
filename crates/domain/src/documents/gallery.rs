//! The templates that come with Kutsu, and the parts they are made of.

use super::DocumentKind;

/// A template of the gallery. Its name is `document-built-in-<key>`.
#[derive(Debug)]
pub struct BuiltIn {
    pub key: &'static str,
    pub kind: DocumentKind,
    pub source: &'static str,
}

/// The gallery, the usual one of each kind first.
pub static BUILT_IN: [BuiltIn; 6] = [
    built("certificate", DocumentKind::Certificate, include_str!("gallery/certificate.typ")),
    built("certificate-plain", DocumentKind::Certificate, include_str!("gallery/certificate-plain.typ")),
    built("invoice", DocumentKind::Invoice, include_str!("gallery/invoice.typ")),
    built("badge", DocumentKind::Badge, include_str!("gallery/badge.typ")),
    built("attendee-list", DocumentKind::AttendeeList, include_str!("gallery/attendee-list.typ")),
    built("sign-in-sheet", DocumentKind::AttendeeList, include_str!("gallery/sign-in-sheet.typ")),
];

const fn built(key: &'static str, kind: DocumentKind, source: &'static str) -> BuiltIn {
    BuiltIn { key, kind, source }
}

/// What templates import as `kutsu.typ`.
pub(super) const PARTS: &str = include_str!("gallery/kutsu.typ");

/// The words of the built-in templates (`document-word-<key>`), which they read as `w.<key>`.
pub(super) const WORDS: [&str; 17] = [
    "certificate",
    "certificate-text",
    "time",
    "place",
    "extent",
    "signature",
    "check",
    "attendee-list",
    "sign-in-sheet",
    "name",
    "organisation",
    "email",
    "registered",
    "waitlisted",
    "nobody",
    "blank-lines",
    "page",
];

/// The one that is used while the organisation has none of its own.
pub(super) fn first(kind: DocumentKind) -> &'static BuiltIn {
    BUILT_IN.iter().find(|one| one.kind == kind).unwrap_or(&BUILT_IN[0])
}

/// The one with this key.
pub fn built_in(key: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|one| one.key == key)
}
