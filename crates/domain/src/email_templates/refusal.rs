//! Why a template is not made or changed.

use ground::{Flaw, Invalid, Refusal, RefusalKind};

/// The business says no about an email template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateRefusal {
    /// Wrong fields, all of them, with the place of what is wrong in a text.
    Invalid(Invalid),
    /// There is no such template.
    Missing,
    /// Somebody else saved in the meantime; `fields` are what they changed.
    ChangedMeanwhile { version: i64, fields: Vec<String> },
}

impl From<Invalid> for TemplateRefusal {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Refusal for TemplateRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::Missing => "template.missing",
            Self::ChangedMeanwhile { .. } => "template.changed_meanwhile",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::Missing => RefusalKind::Missing,
            Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
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
            Self::ChangedMeanwhile { fields, .. } => vec![("fields", fields.join(", "))],
            _ => Vec::new(),
        }
    }
}
