//! Why two contacts are not merged, or a merge is not undone.

use crate::contacts::ContactRefusal;
use ground::{Failure, Refusal, RefusalKind};

/// The business says no about a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeRefusal {
    /// There is no such contact, or no such merge.
    Missing,
    /// A contact cannot be merged into itself.
    Itself,
    /// One of them is archived; it must be restored first.
    Archived,
    /// It is undone already.
    Undone,
    /// The kept contact would be wrong.
    Contact(ContactRefusal),
}

impl Refusal for MergeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "merge.missing",
            Self::Itself => "merge.itself",
            Self::Archived => "merge.archived",
            Self::Undone => "merge.undone",
            Self::Contact(refusal) => refusal.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Itself => RefusalKind::Invalid,
            Self::Archived | Self::Undone => RefusalKind::Conflict,
            Self::Contact(refusal) => refusal.kind(),
        }
    }
}

/// Refusals of the contact are those of the merge.
pub(super) fn of_contact(failure: Failure<ContactRefusal>) -> Failure<MergeRefusal> {
    match failure {
        Failure::Refused(refusal) => Failure::Refused(MergeRefusal::Contact(refusal)),
        Failure::Fault(fault) => Failure::Fault(fault),
    }
}
