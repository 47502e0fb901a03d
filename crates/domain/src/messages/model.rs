//! What a mail is, before and after it left.

use crate::ids::{CampaignId, ContactId, EmailTemplateId, EventId, InvitationId, RegistrationId};
use ground::Instant;

ground::choice! {
    /// Why a mail exists.
    pub enum MessageKind {
        /// You have a seat (ML-1).
        Confirmation = "confirmation",
        /// You are on the waitlist (ML-1).
        Waitlist = "waitlist",
        /// Your registration is cancelled (ML-1).
        Cancellation = "cancellation",
        /// An invitation of a campaign.
        Invitation = "invitation",
        /// A try-out to oneself.
        Test = "test",
    }
}

impl MessageKind {
    /// Mail that an opt-out stops (D-25). The three event messages always go (ML-8).
    pub fn heeds_opt_out(self) -> bool {
        matches!(self, Self::Invitation)
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
