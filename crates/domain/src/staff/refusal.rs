//! Why a user is not made or changed.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such user.
    Missing,
    /// Somebody else saved in the meantime; `fields` are what they changed.
    ChangedMeanwhile { version: i64, fields: Vec<String> },
    /// Without this administrator nobody could manage users and settings.
    LastAdministrator,
    /// Only administrators manage users.
    Forbidden,
}

impl From<Invalid> for UserRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<super::Forbidden> for UserRefusal {
    fn from(_: super::Forbidden) -> Self {
        Self::Forbidden
    }
}

impl Refusal for UserRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "user.missing",
            Self::ChangedMeanwhile { .. } => "user.changed_meanwhile",
            Self::LastAdministrator => "user.last_administrator",
            Self::Forbidden => "forbidden",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::ChangedMeanwhile { .. } | Self::LastAdministrator => RefusalKind::Conflict,
            Self::Forbidden => RefusalKind::Forbidden,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ChangedMeanwhile { fields, .. } => vec![("fields", fields.join(", "))],
            _ => Vec::new(),
        }
    }
}
