//! Letters: makes the mail of one recipient out of a posted message.
//!
//! Decides what a mail says, who it comes from, which personal links and which calendar file it carries. Never decides
//! who gets mail (`messages::post` was called before) and never sends. Links are placeholders: what is kept opens
//! nothing. Start at [`Writer::compose_due`].

mod certificate_mail;
mod confirm_mail;
mod door_mail;
mod enclosure;
mod facts;
pub mod ics;
mod invoice_mail;
mod links;
mod list_mail;
mod own_words;
mod try_out;
mod unsubscribe;
mod writer;

pub use enclosure::{Enclosure, enclosures, enclosures_of};
pub use list_mail::ListFile;
pub use try_out::{TryOut, TryOutRefusal, send_try_out};
pub use unsubscribe::wish_for_mail;
pub use writer::{House, Writer, host_of};
