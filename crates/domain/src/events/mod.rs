//! Events: what people are invited to, with sessions and seats.

ground::id! {
    /// An event (kutsutilaisuus).
    EventId = "evt";
    /// One session (ajankohta) of an event.
    SessionId = "ses";
}
