//! Who gets a certificate. Pure.

use ground::{Flaw, Instant, Refusal, RefusalKind};
use std::sync::OnceLock;

ground::choice! {
    /// Why somebody gets no certificate now.
    pub enum Lack {
        /// Nobody marked that they were there.
        NotAttended = "not_attended",
        /// They were there for too short a time.
        TooShort = "too_short",
        /// They have one that is valid.
        HasOne = "has_one",
    }
}

/// What the rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merits {
    /// How long they were there; `None`: they were not.
    pub minutes: Option<i64>,
    /// They have a valid certificate.
    pub has_one: bool,
}

/// Decides whether somebody with a seat gets a certificate, and of how many minutes.
///
/// # Errors
/// [`Lack`].
pub fn decide(least: Option<i64>, merits: Merits) -> Result<i64, Lack> {
    if merits.has_one {
        return Err(Lack::HasOne);
    }
    match merits.minutes {
        None => Err(Lack::NotAttended),
        Some(minutes) if minutes < least.unwrap_or(0) => Err(Lack::TooShort),
        Some(minutes) => Ok(minutes),
    }
}

/// Why none are issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueRefusal {
    /// There is no such event.
    Missing,
    /// There is no such registration.
    RegistrationMissing,
    /// The event is not over.
    TooEarly,
    /// The event is called off.
    CalledOff,
    /// The one who was asked for does not fulfil the rule.
    Lacks(Lack),
    /// Not between a minute and a thousand hours.
    Length,
}

impl Refusal for IssueRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "event.missing",
            Self::RegistrationMissing => "registration.missing",
            Self::TooEarly => "certificate.too_early",
            Self::CalledOff => "certificate.called_off",
            Self::Lacks(Lack::NotAttended) => "certificate.not_attended",
            Self::Lacks(Lack::TooShort) => "certificate.too_short",
            Self::Lacks(Lack::HasOne) => "certificate.has_one",
            Self::Length => "attendance.invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing | Self::RegistrationMissing => RefusalKind::Missing,
            Self::Length => RefusalKind::Invalid,
            _ => RefusalKind::Conflict,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        static LENGTH: OnceLock<Vec<Flaw>> = OnceLock::new();
        match self {
            Self::Length => LENGTH.get_or_init(|| vec![Flaw::new("least_hours", "attendance.hours")]),
            _ => &[],
        }
    }
}

/// Whether an event may certify now.
///
/// # Errors
/// [`IssueRefusal`].
pub fn may_issue(ends_at: Instant, is_called_off: bool, now: Instant) -> Result<(), IssueRefusal> {
    match is_called_off {
        true => Err(IssueRefusal::CalledOff),
        false if now < ends_at => Err(IssueRefusal::TooEarly),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn only_who_was_there_long_enough_gets_one_and_nobody_gets_two(
            least in proptest::option::of(1..600_i64), minutes in proptest::option::of(0..600_i64), has_one: bool
        ) {
            match decide(least, Merits { minutes, has_one }) {
                Ok(certified) => {
                    prop_assert!(!has_one);
                    prop_assert_eq!(minutes, Some(certified));
                    prop_assert!(certified >= least.unwrap_or(0));
                }
                Err(Lack::HasOne) => prop_assert!(has_one),
                Err(Lack::NotAttended) => prop_assert!(minutes.is_none()),
                Err(Lack::TooShort) => prop_assert!(minutes < least),
            }
        }
    }
}
