//! Ground: values. No I/O, no async, no clock, no word for people.
//!
//! Everything above stands on these types. Start with [`id`], [`value`], [`time`] and [`refusal`].

pub mod choice;
pub mod id;
pub mod locale;
pub mod refusal;
pub mod time;
pub mod value;
pub mod words;

#[doc(hidden)]
pub use serde;

pub use choice::Choice;
pub use id::Id;
pub use locale::Locale;
pub use refusal::{Failure, Fault, Flaw, Invalid, Refusal, RefusalKind};
pub use time::{Date, Instant, Zone};
pub use value::{Bind, Column, Value};
pub use words::{Arg, Words};
