//! Why a view is not saved or changed.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such view, or somebody keeps it for themselves.
    Missing,
    /// It is somebody else's.
    NotYours,
    /// One user keeps only so many views of one list.
    TooMany,
}

impl Refusal for ViewRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "view.missing",
            Self::NotYours => "view.not_yours",
            Self::TooMany => "view.too_many",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::NotYours => RefusalKind::Forbidden,
            Self::TooMany => RefusalKind::Conflict,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}
