//! Messages: every outgoing mail, why it was due and how far it got.

ground::id! {
    /// One outgoing mail.
    MessageId = "msg";
    /// One try at sending a mail.
    AttemptId = "att";
}
