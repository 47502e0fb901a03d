//! Contacts: the people we may invite.

ground::id! {
    /// A person we may invite.
    ContactId = "con";
}
