//! SMTP: hands finished mails to one server over a few connections that stay open.
//!
//! Decides what an answer means for a mail: sent, put off, refused, unknown, or that the server could not be
//! reached at all. Pipelines where the server offers it, and never writes a line the mail could misuse.
//! Never retries later and never sees the database: the worker does. Start reading at [`Pool::send`].

mod deliver;
mod greet;
mod link;
mod pool;
mod reply;
mod settings;
mod tls;
mod wire;

pub use link::LinkError;
pub use pool::{Announced, Pool, Trouble};
pub use reply::{Enhanced, Reply};
pub use settings::{BadSmtpUrl, Login, Settings, Timeouts, Tls};

use std::fmt;

/// One mail as the server gets it: the return path, one recipient, and the finished message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    from: String,
    to: String,
    message: Vec<u8>,
}

impl Envelope {
    /// Puts `message` (headers and body, any line ends) into an envelope. An empty `from` is the null sender.
    ///
    /// # Errors
    /// An address that could break out of its `<…>` is refused.
    pub fn new(
        from: impl Into<String>,
        to: impl Into<String>,
        message: Vec<u8>,
    ) -> Result<Self, UnsendableAddress> {
        let (from, to) = (from.into(), to.into());
        if !from.is_empty() {
            check_address(&from)?;
        }
        check_address(&to)?;
        Ok(Self { from, to, message })
    }

    pub fn from(&self) -> &str {
        &self.from
    }
    pub fn to(&self) -> &str {
        &self.to
    }
    pub fn message(&self) -> &[u8] {
        &self.message
    }
}

/// The text cannot stand in `MAIL FROM:<…>` or `RCPT TO:<…>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsendableAddress;

impl fmt::Display for UnsendableAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no address that SMTP can carry")
    }
}

impl std::error::Error for UnsendableAddress {}

/// Says whether `address` can stand in an envelope and in a header: one mailbox, nothing that ends or nests.
pub(crate) fn check_address(address: &str) -> Result<(), UnsendableAddress> {
    let forbidden = |c: char| c.is_control() || c.is_whitespace() || "<>()[],;:\\\"".contains(c);
    let parts = address.rsplit_once('@');
    let sound = parts.is_some_and(|(mailbox, host)| {
        !mailbox.is_empty() && !host.is_empty() && !mailbox.contains('@') && mailbox.len() <= 64
    });
    if sound && address.len() <= 254 && !address.contains(forbidden) {
        Ok(())
    } else {
        Err(UnsendableAddress)
    }
}

/// Where in the conversation a mail was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// At `MAIL FROM`: our own address, or the size, is not welcome. Says nothing about the recipient.
    Sender,
    /// At `RCPT TO`: this recipient.
    Recipient,
    /// At `DATA` or at the message itself.
    Message,
}

/// What became of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it over.
    Sent { reply: Reply },
    /// Not now: the server said so (4xx), or the connection broke before the message was complete.
    Deferred { at: Step, reason: String },
    /// Never (5xx).
    Refused { at: Step, reply: Reply },
    /// The connection broke after the message was complete and before the answer: it may or may not have been
    /// taken. Send it again with the same Message-ID.
    Unknown { reason: String },
    /// The server is away, busy, or does not let us in. This mail has not been tried.
    Unreachable { reason: String },
}

impl Outcome {
    /// What was said or what broke, on one line, for the journal and the people who mend it.
    pub fn reason(&self) -> String {
        match self {
            Self::Sent { reply } | Self::Refused { reply, .. } => reply.to_string(),
            Self::Deferred { reason, .. } | Self::Unknown { reason } | Self::Unreachable { reason } => {
                reason.clone()
            }
        }
    }
}
