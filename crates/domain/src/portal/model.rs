//! A contact's access to the portal as a value, and a customer who has signed in.

use super::PortalRights;
use crate::{
    contacts::Contact,
    ids::{ContactId, PortalProfileId, PortalSignInId},
};
use ground::{EmailAddress, Instant};
use serde::Serialize;

ground::choice! {
    /// Why an access ended.
    pub enum EndReason {
        /// Somebody of the staff ended it.
        Staff = "staff",
        /// The contact was archived.
        Archived = "archived",
        /// The contact went into another one.
        Merged = "merged",
        /// The contact has no address any more.
        NoAddress = "no_address",
        /// The contact got an address with which another one signs in (W-17).
        AddressTaken = "address_taken",
        /// An administrator of the own organisation took the contact out of it.
        LeftOrganisation = "left_organisation",
    }
}

::store::row! {
    /// Whether and how a contact may sign in.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Access {
        pub contact_id: ContactId,
        pub active: bool,
        /// Keeps the people of the own organisation.
        pub administrator: bool,
        /// What is seen and changed; without one the built-in rights.
        pub profile_id: Option<PortalProfileId>,
        /// What the contact signs in with, while the access is active.
        pub email: Option<EmailAddress>,
        /// The contact has chosen a password; links and codes work all the same.
        pub has_password: bool,
        pub ended_reason: Option<EndReason>,
        pub begun_at: Instant,
        pub ended_at: Option<Instant>,
        /// When the contact signed in last.
        pub signed_in_at: Option<Instant>,
    }
}

/// A customer who has signed in, and the browser.
#[derive(Clone, Debug)]
pub struct Customer {
    pub sign_in: PortalSignInId,
    pub contact: Contact,
    pub access: Access,
    pub rights: PortalRights,
    /// There are invoices to look at.
    pub has_invoices: bool,
    pub(super) seen_at: Instant,
    pub(super) begun_at: Instant,
}

impl Customer {
    /// As the journal remembers this customer.
    pub fn actor(&self) -> ::store::Actor {
        ::store::Actor::of("contact", &self.contact.id)
    }

    /// Whether the page of the own organisation is for this customer.
    pub fn keeps_organisation(&self) -> bool {
        self.access.administrator
            && self.contact.account_id.is_some()
            && self.rights.has(super::PortalModule::Organisation)
    }
}

::store::row! {
    /// One signed-in browser of a customer.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct SignInLine { pub id: PortalSignInId, pub agent: String, pub created_at: Instant, pub seen_at: Instant }
}
