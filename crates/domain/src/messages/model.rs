//! What a mail is, before and after it left.

use crate::ids::{
    AttemptId, CampaignId, ContactId, EmailTemplateId, EventId, InvitationId, InvoiceId, MessageId,
    RegistrationId,
};
use ground::{Instant, Locale};
use serde::Serialize;
use std::collections::HashMap;

ground::choice! {
    /// Why a mail exists.
    pub enum MessageKind {
        /// You have a seat (ML-1).
        Confirmation = "confirmation",
        /// You are on the waitlist (ML-1).
        Waitlist = "waitlist",
        /// Your registration is cancelled (ML-1).
        Cancellation = "cancellation",
        /// Time, place or the event itself changed.
        Notice = "notice",
        /// An invitation of a campaign.
        Invitation = "invitation",
        /// A try-out to oneself.
        Test = "test",
        /// A list that a user gets by itself.
        List = "list",
        /// The first mail to somebody who may sign in to the portal.
        PortalWelcome = "portal_welcome",
        /// A link and a code to sign in to the portal, as somebody asked for.
        SignIn = "sign_in",
        /// An invoice, or the credit note of one.
        Invoice = "invoice",
        /// A link that proves the address of somebody who registered on a public page.
        ConfirmAddress = "confirm_address",
        /// A certificate of attendance is ready.
        Certificate = "certificate",
    }
}

impl MessageKind {
    /// Mail that an opt-out stops (D-25). The three event messages always go (ML-8).
    pub fn heeds_opt_out(self) -> bool {
        matches!(self, Self::Invitation)
    }

    /// Mail whose link signs its reader in: nobody else is shown it.
    pub fn opens_door(self) -> bool {
        matches!(self, Self::PortalWelcome | Self::SignIn)
    }

    /// Mail that may carry a file of its own, besides those of its template.
    pub fn has_own_file(self) -> bool {
        matches!(self, Self::List | Self::Invoice | Self::Certificate)
    }

    /// Mail that is kept as it was written; all other is written by the worker, from a template.
    pub fn is_written_when_posted(self) -> bool {
        matches!(self, Self::List)
    }
}

ground::choice! {
    /// How far a mail got.
    pub enum MessageStatus {
        /// Kept here: there is no SMTP server, or it was written while there was none.
        Held = "held",
        /// Waits for the worker.
        Queued = "queued",
        /// In the hands of the worker, until its lease ends.
        Sending = "sending",
        /// The server took it.
        Sent = "sent",
        /// It will not leave by itself: refused for good, or no address. `reason` says which.
        Failed = "failed",
        /// Its reason was gone before it left: opt-out, campaign stopped.
        Suppressed = "suppressed",
    }
}

ground::choice! {
    /// What one try at a mail came to.
    pub enum AttemptOutcome {
        /// The server took it.
        Sent = "sent",
        /// Not now; it is tried again by itself.
        Deferred = "deferred",
        /// Never.
        Refused = "refused",
        /// The connection or Kutsu itself broke off before the answer: it may have arrived. It is sent again as the same mail.
        Unknown = "unknown",
        /// Kept, for there is no mail server.
        Held = "held",
        /// Not sent: its reason was gone.
        Suppressed = "suppressed",
        /// Put back into the queue by hand.
        Retried = "retried",
    }
}

store::row! {
    /// One outgoing mail as lists and the API show it.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Message {
        pub id: MessageId,
        pub kind: MessageKind,
        pub status: MessageStatus,
        /// Why it failed or was suppressed: a stable word, e.g. `no_address`.
        pub reason: Option<String>,
        pub contact_id: Option<ContactId>,
        pub to_email: Option<String>,
        pub to_name: Option<String>,
        pub template_id: Option<EmailTemplateId>,
        pub event_id: Option<EventId>,
        pub registration_id: Option<RegistrationId>,
        pub campaign_id: Option<CampaignId>,
        /// The personal page the mail was posted with.
        #[serde(skip)]
        pub invitation_id: Option<InvitationId>,
        /// The invoice the mail carries.
        pub invoice_id: Option<InvoiceId>,
        /// Known once it is composed.
        pub subject: Option<String>,
        /// Not before this moment; moves when the mail is put off.
        pub due_at: Instant,
        pub composed_at: Option<Instant>,
        /// Tries since it was last put into the queue.
        pub attempts: i64,
        /// What the server said last.
        pub last_reply: Option<String>,
        pub sent_at: Option<Instant>,
        pub created_at: Instant,
    }
}

store::row! {
    /// What a mail says; personal links are placeholders.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Body {
        pub message_id: MessageId,
        pub from_name: Option<String>,
        pub from_email: String,
        /// Who gets the answers, when not the sender.
        pub reply_to_name: Option<String>,
        pub reply_to_email: Option<String>,
        pub language: Locale,
        pub subject: String,
        pub html: String,
        pub text: String,
        /// An iCalendar object, if the mail has one.
        pub calendar: Option<String>,
    }
}

store::row! {
    /// One try at a mail.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Attempt {
        pub id: AttemptId,
        pub at: Instant,
        pub outcome: AttemptOutcome,
        /// What the server said or what broke.
        pub reply: Option<String>,
    }
}

store::row! {
    /// The envelope of a mail that is in a worker's hands.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Claimed {
        pub id: MessageId,
        pub kind: MessageKind,
        pub contact_id: Option<ContactId>,
        pub template_id: Option<EmailTemplateId>,
        pub to_email: String,
        pub to_name: Option<String>,
        /// The number of this try; a verdict on another try does not count.
        pub attempts: i64,
        /// The date of the mail: the same on every try.
        pub composed_at: Instant,
    }
}

/// A whole mail: its envelope and what it says. The same mail gives the same bytes on every try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    pub envelope: Claimed,
    pub body: Body,
}

/// Puts composed bodies into the envelopes of their messages, which were composed and claimed at `now`.
pub(crate) fn outgoing(messages: &[Message], bodies: Vec<Body>, now: Instant) -> Vec<Outgoing> {
    let mut bodies: HashMap<MessageId, Body> =
        bodies.into_iter().map(|body| (body.message_id, body)).collect();
    let whole = |message: &Message| {
        let envelope = Claimed {
            id: message.id,
            kind: message.kind,
            contact_id: message.contact_id,
            template_id: message.template_id,
            to_email: message.to_email.clone()?,
            to_name: message.to_name.clone(),
            attempts: message.attempts + 1,
            composed_at: now,
        };
        Some(Outgoing { envelope, body: bodies.remove(&message.id)? })
    };
    messages.iter().filter_map(whole).collect()
}

/// The verdict on one try of a claimed mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub id: MessageId,
    /// The try it is about, from [`Claimed`].
    pub attempts: i64,
    pub verdict: Verdict,
}

/// What became of a claimed mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The server took it.
    Sent { reply: String },
    /// Not now: it is tried again later.
    Deferred { reply: String },
    /// It may have arrived: it is sent again, as the same mail.
    Unknown { reply: String },
    /// Never. `reason` is a stable word.
    Refused { reason: &'static str, reply: String },
    /// It was not tried: it goes back, and the try does not count.
    NotTried,
}

/// A mail to a user that is written already: it is kept as it is, and sent again as it is.
#[derive(Clone, Debug)]
pub struct Written {
    pub kind: MessageKind,
    pub to_email: String,
    pub to_name: String,
    /// Without the id; the mail gets one when it is posted.
    pub body: Body,
    /// A file that goes along.
    pub file: Option<MailFile>,
}

store::row! {
    /// The file of one mail.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct MailFile { pub name: String, pub media_type: String, pub content: Vec<u8> }
}

/// A mail to be written: why, from which template, to whom.
#[derive(Clone, Debug)]
pub struct Letter {
    pub kind: MessageKind,
    pub contact_id: Option<ContactId>,
    /// `None`: nothing can be sent, and the row says so.
    pub to_email: Option<String>,
    pub to_name: String,
    pub template_id: EmailTemplateId,
    pub event_id: Option<EventId>,
    pub registration_id: Option<RegistrationId>,
    pub campaign_id: Option<CampaignId>,
    pub invitation_id: Option<InvitationId>,
    /// Not before this moment.
    pub due_at: Instant,
}

/// A mail in Kutsu's own words, to be written by the worker: why, to whom, and what it is about.
#[derive(Clone, Debug)]
pub struct OwnLetter {
    pub kind: MessageKind,
    pub contact_id: ContactId,
    /// `None`: nothing can be sent, and the row says so.
    pub to_email: Option<String>,
    pub to_name: String,
    pub event_id: Option<EventId>,
    pub registration_id: Option<RegistrationId>,
    /// Not before this moment.
    pub due_at: Instant,
}

impl OwnLetter {
    /// The same mail in the words of a template.
    #[must_use]
    pub fn worded_by(self, template_id: EmailTemplateId) -> Letter {
        Letter {
            kind: self.kind,
            contact_id: Some(self.contact_id),
            to_email: self.to_email,
            to_name: self.to_name,
            template_id,
            event_id: self.event_id,
            registration_id: self.registration_id,
            campaign_id: None,
            invitation_id: None,
            due_at: self.due_at,
        }
    }
}
