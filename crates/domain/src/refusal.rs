//! Why a record is not made or changed: the one shape of it, for records that are edited field by field.
//!
//! [`record_refusal!`] lends it to a slice, with the beginning of its codes. What a slice refuses besides is an enum of its own.

/// `record_refusal! { /// The business says no about a contact. pub enum ContactRefusal = "contact"; }`
macro_rules! record_refusal {
    ($(#[$about:meta])* pub enum $name:ident = $word:literal;) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            /// Wrong fields, all of them.
            Invalid(ground::Invalid),
            /// There is no such record.
            Missing,
            /// Somebody else saved in the meantime; `fields` are what they changed.
            ChangedMeanwhile { version: i64, fields: Vec<String> },
        }

        impl From<ground::Invalid> for $name {
            fn from(invalid: ground::Invalid) -> Self {
                Self::Invalid(invalid)
            }
        }

        impl ground::Refusal for $name {
            fn code(&self) -> &'static str {
                match self {
                    Self::Invalid(invalid) => invalid.code(),
                    Self::Missing => concat!($word, ".missing"),
                    Self::ChangedMeanwhile { .. } => concat!($word, ".changed_meanwhile"),
                }
            }
            fn kind(&self) -> ground::RefusalKind {
                match self {
                    Self::Invalid(_) => ground::RefusalKind::Invalid,
                    Self::Missing => ground::RefusalKind::Missing,
                    Self::ChangedMeanwhile { .. } => ground::RefusalKind::Conflict,
                }
            }
            fn flaws(&self) -> &[ground::Flaw] {
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
    };
}

/// The same for what administrators alone make: `administrators_refusal! { … pub enum SeriesRefusal = "event_series"; }`
macro_rules! administrators_refusal {
    ($(#[$about:meta])* pub enum $name:ident = $word:literal;) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            /// Wrong fields, all of them.
            Invalid(ground::Invalid),
            /// There is no such record.
            Missing,
            /// Somebody else saved in the meantime; this is the version now.
            ChangedMeanwhile { version: i64 },
            /// Only administrators make them.
            Forbidden,
        }

        impl From<ground::Invalid> for $name {
            fn from(invalid: ground::Invalid) -> Self {
                Self::Invalid(invalid)
            }
        }

        impl ground::Refusal for $name {
            fn code(&self) -> &'static str {
                match self {
                    Self::Invalid(invalid) => invalid.code(),
                    Self::Missing => concat!($word, ".missing"),
                    Self::ChangedMeanwhile { .. } => "changed_meanwhile",
                    Self::Forbidden => "forbidden",
                }
            }
            fn kind(&self) -> ground::RefusalKind {
                match self {
                    Self::Invalid(_) => ground::RefusalKind::Invalid,
                    Self::Missing => ground::RefusalKind::Missing,
                    Self::ChangedMeanwhile { .. } => ground::RefusalKind::Conflict,
                    Self::Forbidden => ground::RefusalKind::Forbidden,
                }
            }
            fn flaws(&self) -> &[ground::Flaw] {
                match self {
                    Self::Invalid(invalid) => invalid.flaws(),
                    _ => &[],
                }
            }
        }
    };
}

pub(crate) use {administrators_refusal, record_refusal};
