//! Why two records are not merged, or a merge is not undone.

use crate::{accounts::AccountRefusal, contacts::ContactRefusal};
use ground::{Refusal, RefusalKind};

/// The business says no about a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeRefusal {
    /// There is no such record, or no such merge.
    Missing,
    /// A record cannot be merged into itself.
    Itself,
    /// One of them is archived; it must be restored first.
    Archived,
    /// It is undone already.
    Undone,
    /// The kept contact would be wrong.
    Contact(ContactRefusal),
    /// The kept account would be wrong.
    Account(AccountRefusal),
}

impl Refusal for MergeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "merge.missing",
            Self::Itself => "merge.itself",
            Self::Archived => "merge.archived",
            Self::Undone => "merge.undone",
            Self::Contact(refusal) => refusal.code(),
            Self::Account(refusal) => refusal.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Itself => RefusalKind::Invalid,
            Self::Archived | Self::Undone => RefusalKind::Conflict,
            Self::Contact(refusal) => refusal.kind(),
            Self::Account(refusal) => refusal.kind(),
        }
    }
}
