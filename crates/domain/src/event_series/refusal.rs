//! Why a series is not made or changed.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeriesRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such series.
    Missing,
    /// Somebody else saved in the meantime; this is the version now.
    ChangedMeanwhile { version: i64 },
    /// Only administrators make them.
    Forbidden,
}

impl Refusal for SeriesRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "event_series.missing",
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::Forbidden => "forbidden",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
            Self::Forbidden => RefusalKind::Forbidden,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}
