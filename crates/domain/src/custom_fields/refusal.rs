//! Why a field or a layout is not made or changed.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a custom field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldRefusal {
    /// Wrong parts, all of them.
    Invalid(Invalid),
    /// There is no such field, or no such module.
    Missing,
    /// Somebody else changed it since it was looked at; this is the version now.
    ChangedMeanwhile { version: i64 },
}

impl From<Invalid> for FieldRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for FieldRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "custom_field.missing",
            Self::ChangedMeanwhile { .. } => "custom_field.changed_meanwhile",
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
}
