//! The two ways something does not happen: the business says no, or something broke.
//!
//! A [`Refusal`] has a stable dotted code (`registration.full`); a [`Fault`] has a chain of causes, logged once
//! at the top. Neither holds a sentence for people: those are in `locales/` under the code.

use std::{error::Error, fmt};

/// How a refusal is to be answered; faces map it to an HTTP status or an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// What was sent is wrong (422): see the fields.
    Invalid,
    /// It is right, but the present state forbids it (409).
    Conflict,
    /// It is not there, or not for this actor (404).
    Missing,
    /// The actor may not (403).
    Forbidden,
    /// Nobody has signed in (401).
    Unauthenticated,
    /// Too often (429).
    TooMany,
}

/// One wrong field of what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Path of the field in snake_case as in the API, e.g. `sessions.0.ends_at`.
    pub field: String,
    /// Stable code, e.g. `required`, `session.ends_before_start`; its sentence is `flaw-<code with dots as dashes>`.
    pub code: &'static str,
    /// What the sentence needs, e.g. `("allowed", "fi, en, sv")`.
    pub args: Vec<(&'static str, String)>,
}

impl Flaw {
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code, args: Vec::new() }
    }
    /// Adds what the sentence needs.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// The business says no.
pub trait Refusal: fmt::Debug + Send + Sync + 'static {
    /// Stable and public: the API's `code`, the journal's word; its sentence is `refusal-<code with dots as dashes>`.
    fn code(&self) -> &'static str;
    fn kind(&self) -> RefusalKind;
    /// The wrong fields, for [`RefusalKind::Invalid`].
    fn flaws(&self) -> &[Flaw] {
        &[]
    }
    /// What the sentence needs.
    fn args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// Wrong fields, all of them at once. The refusal of every command that takes a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid(pub Vec<Flaw>);

impl Invalid {
    pub fn one(field: impl Into<String>, code: &'static str) -> Self {
        Self(vec![Flaw::new(field, code)])
    }
    /// Refuses when any flaw was found.
    pub fn unless_none(flaws: Vec<Flaw>) -> Result<(), Self> {
        if flaws.is_empty() { Ok(()) } else { Err(Self(flaws)) }
    }
}

impl Refusal for Invalid {
    fn code(&self) -> &'static str {
        "invalid"
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }
    fn flaws(&self) -> &[Flaw] {
        &self.0
    }
}

/// Something broke: a chain of causes and what was being done.
#[derive(Debug)]
pub struct Fault {
    doing: String,
    cause: Option<Box<dyn Error + Send + Sync>>,
    /// Passing: the same thing may succeed a moment later (database away, lock lost).
    pub passing: bool,
}

impl Fault {
    pub fn new(doing: impl Into<String>) -> Self {
        Self { doing: doing.into(), cause: None, passing: false }
    }
    pub fn because(doing: impl Into<String>, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { doing: doing.into(), cause: Some(cause.into()), passing: false }
    }
    /// Marks a fault that a retry may mend.
    #[must_use]
    pub fn passing(mut self) -> Self {
        self.passing = true;
        self
    }
}

impl fmt::Display for Fault {
    /// The whole chain on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.doing)?;
        let mut cause = self.cause.as_deref().map(|cause| cause as &dyn Error);
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

impl Error for Fault {}

impl From<crate::value::Misfit> for Fault {
    fn from(misfit: crate::value::Misfit) -> Self {
        Self::because("reading a column", misfit)
    }
}

/// Why a command did not happen.
#[derive(Debug)]
pub enum Failure<R> {
    Refused(R),
    Fault(Fault),
}

impl<R> Failure<R> {
    /// Widens the refusal to that of the calling command.
    pub fn map<S>(self, widen: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Self::Refused(refusal) => Failure::Refused(widen(refusal)),
            Self::Fault(fault) => Failure::Fault(fault),
        }
    }
}

impl<R> From<Fault> for Failure<R> {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<R: Refusal> From<R> for Failure<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

impl<R: Refusal> fmt::Display for Failure<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => f.write_str(refusal.code()),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}
