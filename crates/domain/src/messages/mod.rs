//! Messages: every outgoing mail is a row, put here in the transaction that caused it.
//!
//! Decides what is not sent and says why: no address, opt-out (campaign mail only, D-25), a reason that is gone; and
//! when a mail that was put off is tried again. Who gets what mail when is decided by the slices to the right.
//! Composing and sending follow in `letters` and `delivery`. Start at [`post`], then [`store::outbox`].

pub mod fields;
mod model;
mod pauses;
mod post;
mod retry;
pub mod store;

pub(crate) use model::outgoing;
pub use model::{
    Attempt, AttemptOutcome, Body, Claimed, Letter, MailFile, Message, MessageKind, MessageStatus, Outgoing,
    OwnLetter, Settled, Verdict, Written,
};
pub use pauses::retry_after;
pub use post::{post, post_invoice, post_own, post_own_all, post_written};
pub use retry::{RetryRefusal, put_back, retry, retry_at};
pub use store::{
    body, counts, find, history, keep_file, of_campaign, of_contact, of_event, page, rescue, settle,
    suppress, whole,
};
