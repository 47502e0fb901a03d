//! Accounts: organisations.

ground::id! {
    /// An organisation.
    AccountId = "acc";
}
