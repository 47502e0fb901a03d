//! Registration: who gets a place at an event.

ground::id! {
    /// One contact's place at one event.
    RegistrationId = "reg";
    /// What a personal link is bound to.
    InvitationId = "inv";
    /// One line of the ledger of seats.
    MovementId = "mov";
}
