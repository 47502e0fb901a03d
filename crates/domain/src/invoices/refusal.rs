//! Why nothing is invoiced, credited or noted as paid.

use super::Obstacle;
use ground::{Choice, Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvoiceRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such invoice.
    Missing,
    /// There is no such event.
    NoEvent,
    /// Something is missing before anybody can be invoiced.
    Obstructed(Vec<Obstacle>),
    /// What would be issued is not what the dry run showed.
    Changed,
    /// Nobody is left to be invoiced.
    Nobody,
    /// More than can be invoiced in one go.
    TooMany,
    /// A credit note is neither credited nor paid.
    CreditNote,
    /// Everything is credited already.
    AlreadyCredited,
    /// Nobody has an address to send it to.
    NoAddress,
    /// The payment was taken back before.
    TakenBack,
}

impl From<Invalid> for InvoiceRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for InvoiceRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "invoice.missing",
            Self::NoEvent => "event.missing",
            Self::Obstructed(_) => "invoice.obstructed",
            Self::Changed => "invoice.changed",
            Self::Nobody => "invoice.nobody",
            Self::TooMany => "invoice.too_many",
            Self::CreditNote => "invoice.is_credit_note",
            Self::AlreadyCredited => "invoice.already_credited",
            Self::NoAddress => "invoice.no_address",
            Self::TakenBack => "invoice.taken_back",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing | Self::NoEvent => RefusalKind::Missing,
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
            Self::Obstructed(obstacles) => {
                let words: Vec<&str> = obstacles.iter().map(|one| one.word()).collect();
                vec![("obstacles", words.join(", "))]
            }
            Self::TooMany => vec![("most", super::MOST.to_string())],
            _ => Vec::new(),
        }
    }
}
