//! Registering without being known: what people type on the public page of an event, and whose registration it becomes.
//!
//! Decides whom an address means (D-14), that a known contact is not changed by it (D-15), and that nobody can tell by
//! the answer whether the address was known (W-30). Who gets a place decides `registration`, and only it.
//! Called by the public page. Never sees HTTP. Start at [`register`].

mod entry;
mod hold;
mod register;
pub mod store;
mod take_over;
mod typed;

pub use entry::{Differing, Entry, differing};
pub use hold::{HOLD_MINUTES, Hold, HoldRefusal, confirm, hold_of, lapse_next};
pub use register::register;
pub use take_over::{TakeOverRefusal, leave, take_over};
pub use typed::{Typed, Written};
