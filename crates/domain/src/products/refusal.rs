//! Why a product is not made or changed.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such product.
    Missing,
    /// Somebody else saved in the meantime; `fields` are what they changed.
    ChangedMeanwhile { version: i64, fields: Vec<String> },
}

impl From<Invalid> for ProductRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for ProductRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "product.missing",
            Self::ChangedMeanwhile { .. } => "product.changed_meanwhile",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
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
