//! Why a task is not changed or run.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskRefusal {
    Missing,
    /// Only administrators handle what runs by itself (AC-7).
    Forbidden,
    ChangedMeanwhile {
        version: i64,
    },
    Invalid(Invalid),
    /// A run of it waits or is under way.
    Running,
    /// The run is not one that was missed.
    NotMissed,
}

impl Refusal for TaskRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "scheduled_task.missing",
            Self::Forbidden => "forbidden",
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::Invalid(invalid) => invalid.code(),
            Self::Running => "scheduled_task.running",
            Self::NotMissed => "scheduled_task.not_missed",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Forbidden => RefusalKind::Forbidden,
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::ChangedMeanwhile { .. } | Self::Running | Self::NotMissed => RefusalKind::Conflict,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}

impl From<Invalid> for TaskRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}
