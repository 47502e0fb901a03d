//! Messages: every outgoing mail is a row, put here in the transaction that caused it.
//!
//! Decides what is not sent and says why: no address, opt-out (campaign mail only, D-25). Who gets what mail when
//! is decided by the slices to the right. Composing and sending follow in `letters` and `delivery`. Start at [`post`].

mod model;
mod post;
mod store;

pub use model::{Letter, MessageKind, MessageStatus};
pub use post::post;
pub use store::suppress;
