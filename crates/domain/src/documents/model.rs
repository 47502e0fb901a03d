//! What a document template is.

use crate::ids::DocumentTemplateId;
use ground::{Instant, Locale};
use serde::Serialize;

ground::choice! {
    /// What a document is for; decides what it is told.
    pub enum DocumentKind {
        /// For one who took part (Todistus).
        Certificate = "certificate",
        /// Lasku.
        Invoice = "invoice",
        /// Name badges of an event, many to a page.
        Badge = "badge",
        /// Those who come to an event, to read or to sign.
        AttendeeList = "attendee_list",
    }
}

impl DocumentKind {
    /// Whether it tells of the people of one event, so that the event's own page offers it (DT-2).
    pub fn is_of_event(self) -> bool {
        matches!(self, Self::Badge | Self::AttendeeList)
    }
}

store::row! {
    /// How one kind of document looks and what it says, in one language.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct DocumentTemplate {
        pub id: DocumentTemplateId,
        /// `DP-1001`…
        pub number: String,
        pub kind: DocumentKind,
        /// For those who choose it.
        pub name: String,
        /// Dates, numbers and the built-in words are in this language.
        pub language: Locale,
        /// Typst with merge fields.
        pub source: String,
        /// Offered and used (DT-2).
        pub active: bool,
        pub archived_at: Option<Instant>,
        /// Grows with every edit; guards against stale forms.
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}
