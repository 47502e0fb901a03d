//! Revoking: the certificate does not count any more, and whoever checks it is told so. It never comes back; a new one may
//! be issued in its place.

use super::{Certificate, store};
use crate::{events, ids::CertificateId};
use ::store::{Entry, Work};
use ground::{Failure, Flaw, Refusal, RefusalKind, text};
use serde_json::json;
use std::sync::OnceLock;

/// Letters of a reason.
const MOST: usize = 500;

/// Why it is not revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevokeRefusal {
    Missing,
    /// It was revoked before.
    Revoked,
    /// Nobody said why.
    NoReason,
    /// Too many words.
    LongReason,
}

impl Refusal for RevokeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "certificate.missing",
            Self::Revoked => "certificate.revoked",
            Self::NoReason | Self::LongReason => "certificate.invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Revoked => RefusalKind::Conflict,
            Self::NoReason | Self::LongReason => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        static NONE: OnceLock<Vec<Flaw>> = OnceLock::new();
        static LONG: OnceLock<Vec<Flaw>> = OnceLock::new();
        match self {
            Self::NoReason => NONE.get_or_init(|| vec![Flaw::new("reason", "required")]),
            Self::LongReason => {
                LONG.get_or_init(|| vec![Flaw::new("reason", "text.too_long").with("most", MOST)])
            }
            _ => &[],
        }
    }
}

/// Revokes a certificate. The reason is for staff; nobody else is told it.
///
/// # Errors
/// [`RevokeRefusal`]; nothing is changed then.
pub async fn revoke(
    work: &mut Work,
    id: &CertificateId,
    reason: &str,
) -> Result<Certificate, Failure<RevokeRefusal>> {
    let reason = text::clean_line(reason);
    if reason.is_empty() {
        return Err(RevokeRefusal::NoReason.into());
    }
    if reason.chars().count() > MOST {
        return Err(RevokeRefusal::LongReason.into());
    }
    let found = store::find(work, id).await?.ok_or(RevokeRefusal::Missing)?;
    events::store::lock(work, &found.event_id).await?;
    if !store::revoke(work, id, &reason).await? {
        return Err(RevokeRefusal::Revoked.into());
    }
    let detail = json!({"event": found.event_id, "reason": reason});
    work.record(Entry::new("certificate.revoked", id, &detail));
    Ok(Certificate { revoked_at: Some(work.now), revoked_reason: Some(reason), ..found })
}
