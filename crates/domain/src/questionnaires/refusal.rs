//! Why a questionnaire is not made, changed or answered.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionnaireRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such questionnaire.
    Missing,
    /// Somebody else changed it since it was looked at; this is the version now.
    ChangedMeanwhile { version: i64 },
    /// Only administrators make them (QA-2).
    Forbidden,
}

impl From<Invalid> for QuestionnaireRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for QuestionnaireRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "questionnaire.missing",
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
