//! Why nobody answers.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyRefusal {
    /// There is no such questionnaire, or not for everybody.
    Missing,
    /// The days of the link are over, or nobody is asked any more.
    Closed,
    /// Answered already, and once is enough.
    Answered,
    /// Wrong answers, all of them.
    Invalid(Invalid),
}

impl Refusal for SurveyRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "survey.missing",
            Self::Closed => "survey.closed",
            Self::Answered => "survey.answered",
            Self::Invalid(_) => "answers.invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Closed | Self::Answered => RefusalKind::Conflict,
            Self::Invalid(_) => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}
