//! Why roles, profiles or sharing are not changed.

use crate::staff::Forbidden;
use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RightsRefusal {
    Invalid(Invalid),
    Missing,
    /// Users or roles below still stand there.
    InUse {
        users: i64,
        roles: i64,
    },
    /// Somebody else saved in the meantime.
    ChangedMeanwhile {
        version: i64,
    },
    /// The records need somebody to answer for them (AC-4).
    NoNewOwner {
        records: i64,
    },
    Forbidden,
}

impl From<Forbidden> for RightsRefusal {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl From<Invalid> for RightsRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for RightsRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "rights.missing",
            Self::InUse { .. } => "rights.in_use",
            Self::ChangedMeanwhile { .. } => "rights.changed_meanwhile",
            Self::NoNewOwner { .. } => "rights.no_new_owner",
            Self::Forbidden => "forbidden",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::InUse { .. } | Self::ChangedMeanwhile { .. } | Self::NoNewOwner { .. } => {
                RefusalKind::Conflict
            }
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
            Self::InUse { users, roles } => vec![("users", users.to_string()), ("roles", roles.to_string())],
            Self::NoNewOwner { records } => vec![("records", records.to_string())],
            _ => Vec::new(),
        }
    }
}
