//! Why a product is not made or changed.

crate::refusal::record_refusal! {
    /// The business says no about a product.
    pub enum ProductRefusal = "product";
}
