//! A certificate, and what strangers learn of it.

use crate::ids::{CertificateId, EventId, RegistrationId};
use ground::{Fault, Instant, Locale, ReadableCode, Zone};
use serde::Serialize;

store::row! {
    /// One certificate. What it says was copied when it was issued.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Certificate {
        pub id: CertificateId,
        /// Sixteen letters without dashes, see [`ReadableCode`].
        pub code: String,
        pub registration_id: RegistrationId,
        pub event_id: EventId,
        pub language: Locale,
        /// Who took part.
        pub name: String,
        pub event_name: String,
        pub location: Option<String>,
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub time_zone: Zone,
        /// How long they took part.
        pub minutes: i64,
        pub issued_at: Instant,
        /// It does not count any more.
        pub revoked_at: Option<Instant>,
        pub revoked_reason: Option<String>,
    }
}

impl Certificate {
    pub fn is_valid(&self) -> bool {
        self.revoked_at.is_none()
    }

    /// The code as people read it, with dashes.
    pub fn shown_code(&self) -> String {
        self.code.parse().map_or_else(|_| self.code.clone(), |code: ReadableCode| code.to_string())
    }

    /// Where anybody can check it, below the address of the instance.
    pub fn path(&self) -> String {
        format!("/verify/{}", self.shown_code())
    }
}

store::row! {
    /// All that strangers learn of a certificate.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Checked {
        pub name: String,
        pub event_name: String,
        pub minutes: i64,
        pub revoked_at: Option<Instant>,
    }
}

/// A code nobody has; chance makes it so, and the database would notice.
pub(super) fn new_code() -> Result<String, Fault> {
    Ok(ReadableCode::generate()?.plain())
}
