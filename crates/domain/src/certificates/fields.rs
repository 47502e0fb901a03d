//! The words certificates lend to the filter engine.

use crate::ids::{CertificateId, EventId, RegistrationId};
use ground::Id;
use store::filter::{Catalog, id, instant, number, text};

/// All fields of a certificate that can be asked for.
pub static FIELDS: Catalog = Catalog::new(
    "certificates",
    "certificates",
    &[
        text("name", "certificates.name").required(),
        text("code", "certificates.code").exact().required(),
        text("event_name", "certificates.event_name").required(),
        number("minutes", "certificates.minutes").required(),
        instant("issued_at", "certificates.issued_at").required().sortable(),
        instant("revoked_at", "certificates.revoked_at"),
        id("registration_id", "certificates.registration_id", &[RegistrationId::PREFIX]).required(),
        id("event_id", "certificates.event_id", &[EventId::PREFIX]).required(),
        id("id", "certificates.id", &[CertificateId::PREFIX]).required().hidden(),
    ],
)
.default_sort("issued_at");
