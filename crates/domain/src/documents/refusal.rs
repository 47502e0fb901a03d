//! Why a document or its template is not made.

use super::Unpressed;
use crate::staff::Forbidden;
use ground::{Failure, Fault, Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentRefusal {
    /// Wrong fields, all of them.
    Invalid(Invalid),
    /// There is no such template.
    Missing,
    /// Somebody else changed it since it was looked at; this is the version now.
    ChangedMeanwhile { version: i64 },
    /// Only administrators say how documents look.
    Forbidden,
    /// The template cannot say this document: its first line with a flaw, and what is wrong there.
    Flawed { line: usize, message: String },
    /// It was not ready in time: the template never ends, or it tells of too many people.
    TooLong,
    /// It wanted more memory than a document may have.
    TooLarge,
    /// Too many documents are made just now.
    Busy,
    /// This build makes no PDFs.
    NotBuilt,
}

impl From<Invalid> for DocumentRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<Forbidden> for DocumentRefusal {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

impl DocumentRefusal {
    /// Why the press gave nothing, told to somebody who wanted the document.
    pub(super) fn of(unpressed: Unpressed) -> Failure<Self> {
        Failure::Refused(match unpressed {
            Unpressed::Flaws(flaws) => match flaws.into_iter().next() {
                Some(flaw) => Self::Flawed { line: flaw.line.unwrap_or(1), message: flaw.message },
                None => return Failure::Fault(Fault::new("the press found flaws and told none")),
            },
            Unpressed::TooLong => Self::TooLong,
            Unpressed::TooLarge => Self::TooLarge,
            Unpressed::Busy => Self::Busy,
            Unpressed::NotBuilt => Self::NotBuilt,
            Unpressed::Broken(why) => return Failure::Fault(Fault::new(format!("printing: {why}"))),
        })
    }
}

impl Refusal for DocumentRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "document_template.missing",
            Self::ChangedMeanwhile { .. } => "changed_meanwhile",
            Self::Forbidden => "forbidden",
            Self::Flawed { .. } => "document.flawed",
            Self::TooLong => "document.too_long",
            Self::TooLarge => "document.too_large",
            Self::Busy => "document.busy",
            Self::NotBuilt => "document.not_built",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::Forbidden => RefusalKind::Forbidden,
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
            Self::Flawed { line, message } => vec![("line", line.to_string()), ("message", message.clone())],
            _ => Vec::new(),
        }
    }
}
