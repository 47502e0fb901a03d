//! Why an account is not made or changed.

crate::refusal::record_refusal! {
    /// The business says no about an account.
    pub enum AccountRefusal = "account";
}
