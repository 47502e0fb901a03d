//! Ground: values. No I/O, no async, no clock, no word for people.
//!
//! Everything above stands on these types. Start with [`id`], [`value`], [`time`] and [`refusal`].

pub mod checksum;
pub mod choice;
pub mod collate;
pub mod cron;
pub mod email;
pub mod id;
pub mod labels;
pub mod likeness;
pub mod locale;
pub mod money;
pub mod page_html;
pub mod payment;
pub mod phone;
pub mod qr;
pub mod refusal;
pub mod template;
pub mod text;
pub mod time;
pub mod token;
pub mod value;
pub mod vat;
pub mod words;

#[doc(hidden)]
pub use serde;

pub use checksum::Checksum;
pub use choice::Choice;
pub use cron::Cron;
pub use email::EmailAddress;
pub use id::Id;
pub use labels::Labels;
pub use locale::Locale;
pub use phone::PhoneNumber;
pub use refusal::{Failure, Fault, Flaw, Invalid, Refusal, RefusalKind};
pub use time::{Date, Instant, Zone};
pub use token::{Links, Purpose, ReadableCode, SecretKey};
pub use value::{Bind, Column, Value};
pub use words::{Arg, Called, Words};
