//! Why a contact is not made or changed.

crate::refusal::record_refusal! {
    /// The business says no about a contact.
    pub enum ContactRefusal = "contact";
}
