//! What a registration is.

use crate::ids::{CampaignId, ContactId, EventId, RegistrationId};
use ground::Instant;
use serde::Serialize;

ground::choice! {
    /// Where a contact stands with an event.
    pub enum Status {
        /// Has a seat.
        Registered = "registered",
        /// Waits for a seat.
        Waitlisted = "waitlisted",
        /// Gave the place back; the row stays (RG-7).
        Cancelled = "cancelled",
    }
}

impl Status {
    /// Holds a seat or a waitlist place.
    pub fn is_active(self) -> bool {
        self != Self::Cancelled
    }
}

ground::choice! {
    /// By which way a registration came.
    pub enum Channel {
        Link = "link",
        Portal = "portal",
        Public = "public",
        Manual = "manual",
        Api = "api",
    }
}

ground::choice! {
    /// Whether the message of the new status is to be sent.
    pub enum Confirm {
        /// As the channel and the setting of 2.16 say (dispatch matrix, 2.4).
        AsUsual = "as_usual",
        Yes = "yes",
        No = "no",
    }
}

ground::choice! {
    /// What moved in the ledger of seats.
    pub enum Movement {
        SeatTaken = "seat_taken",
        Queued = "queued",
        Promoted = "promoted",
        Cancelled = "cancelled",
        MovedToWaitlist = "moved_to_waitlist",
        Overbooked = "overbooked",
        /// What staff did was undone.
        TakenBack = "taken_back",
    }
}

store::row! {
    /// One contact's place at one event. One row for each pair, for ever (D-21, D-22).
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Registration {
        pub id: RegistrationId,
        pub event_id: EventId,
        pub contact_id: ContactId,
        pub status: Status,
        /// Order of arrival on the waitlist; never ties (D-4). Not the place in the queue: that is counted.
        #[serde(skip)]
        pub queue_number: Option<i64>,
        pub channel: Channel,
        pub campaign_id: Option<CampaignId>,
        /// Given by hand beyond the seats (D-16).
        pub overbooked: bool,
        #[serde(skip)]
        pub calendar_sequence: i64,
        pub registered_at: Instant,
        pub cancelled_at: Option<Instant>,
        pub changed_at: Instant,
    }
}
