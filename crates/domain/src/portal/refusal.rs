//! Why the portal says no.

use crate::{contacts::ContactRefusal, staff::Forbidden};
use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// Why a contact's access is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessRefusal {
    /// There is no such contact.
    Missing,
    /// An archived contact does not sign in.
    Archived,
    /// Without an address nobody signs in (SP-1).
    NoAddress,
    /// Another contact signs in with the same address (W-17); who that is.
    AddressTaken {
        name: String,
    },
    Invalid(Invalid),
}

impl From<Invalid> for AccessRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for AccessRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "contact.missing",
            Self::Archived => "portal.contact_archived",
            Self::NoAddress => "portal.no_address",
            Self::AddressTaken { .. } => "portal.address_taken",
            Self::Invalid(invalid) => invalid.code(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Invalid(_) => RefusalKind::Invalid,
            _ => RefusalKind::Conflict,
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
            Self::AddressTaken { name } => vec![("name", name.clone())],
            _ => Vec::new(),
        }
    }
}

/// Why somebody is not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnterRefusal {
    /// The link was used, it is over, or it never was one.
    LinkSpent,
    /// The code is wrong or over, or nobody has the address.
    CodeWrong,
    /// The address or the password is wrong.
    PasswordWrong,
}

impl Refusal for EnterRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::LinkSpent => "portal.link_spent",
            Self::CodeWrong => "portal.code_wrong",
            Self::PasswordWrong => "portal.password_wrong",
        }
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Unauthenticated
    }
}

/// Why a profile is not kept or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileRefusal {
    Invalid(Invalid),
    Missing,
    /// So many customers have it.
    InUse {
        count: i64,
    },
    /// Somebody else saved in the meantime.
    ChangedMeanwhile {
        version: i64,
    },
    Forbidden,
}

impl From<Forbidden> for ProfileRefusal {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl From<Invalid> for ProfileRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for ProfileRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "portal_profile.missing",
            Self::InUse { .. } => "portal_profile.in_use",
            Self::ChangedMeanwhile { .. } => "portal_profile.changed_meanwhile",
            Self::Forbidden => "forbidden",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::InUse { .. } | Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
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
            Self::InUse { count } => vec![("count", count.to_string())],
            _ => Vec::new(),
        }
    }
}

/// Why a customer does not change own data or own people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnRefusal {
    /// It is not there, or not this customer's.
    Missing,
    Invalid(Invalid),
    /// Staff or another browser saved in the meantime.
    ChangedMeanwhile,
}

impl From<Invalid> for OwnRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<ContactRefusal> for OwnRefusal {
    fn from(refusal: ContactRefusal) -> Self {
        match refusal {
            ContactRefusal::Invalid(invalid) => Self::Invalid(invalid),
            ContactRefusal::Missing => Self::Missing,
            ContactRefusal::ChangedMeanwhile { .. } => Self::ChangedMeanwhile,
        }
    }
}

impl Refusal for OwnRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "not_found",
            Self::Invalid(invalid) => invalid.code(),
            Self::ChangedMeanwhile => "portal.changed_meanwhile",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::ChangedMeanwhile => RefusalKind::Conflict,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
}
