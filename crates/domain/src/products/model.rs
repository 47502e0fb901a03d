//! What a product is.

use crate::ids::ProductId;
use ground::{Instant, collate, vat::Sum};
use serde::Serialize;

/// The one currency of prices and invoices.
pub const CURRENCY: &str = "EUR";

ground::choice! {
    /// Why there is no tax on it.
    pub enum VatReason {
        /// Training under the law on education (AVL 39 §).
        Education = "education",
        /// The seller is too small to be registered (AVL 3 §).
        SmallBusiness = "small_business",
        /// A non-profit association's own activity (AVL 4 §).
        NonProfit = "non_profit",
        /// Supplied outside Finland (AVL 5 luku).
        Abroad = "abroad",
        /// Another exemption of the law.
        Exempt = "exempt",
        /// The buyer in another country of the Union pays the tax (AVL 65 §); never a product's own, an invoice's only.
        ReverseCharge = "reverse_charge",
    }
}

impl VatReason {
    /// Those that a product may have.
    pub fn of_products() -> impl Iterator<Item = Self> {
        use ground::Choice;
        Self::ALL.iter().copied().filter(|reason| *reason != Self::ReverseCharge)
    }
}

store::row! {
    /// Something that is sold.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Product {
        pub id: ProductId,
        /// `T-1001`, `T-1002`, …
        pub number: String,
        pub name: String,
        pub description: Option<String>,
        /// Of one, in cents; with tax when `vat_included`.
        pub unit_price: i64,
        pub currency: String,
        /// Basis points: 2550 is 25,5 %.
        pub vat_rate: i64,
        pub vat_included: bool,
        /// Why there is no tax, for the rate 0 and only for it.
        pub vat_reason: Option<VatReason>,
        /// Where bookkeeping puts it.
        pub account_code: Option<String>,
        /// May be chosen for events; what it was chosen for stays.
        pub active: bool,
        pub archived_at: Option<Instant>,
        /// Counts the changes; a form that began with an older one is stale.
        pub version: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
    }
}

impl Product {
    /// One with nothing written into it yet.
    pub(super) fn blank(id: ProductId, now: Instant) -> Self {
        Self {
            id,
            number: String::new(),
            name: String::new(),
            description: None,
            unit_price: 0,
            currency: CURRENCY.to_owned(),
            vat_rate: 2550,
            vat_included: false,
            vat_reason: None,
            account_code: None,
            active: true,
            archived_at: None,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// Its price without tax, the tax, and both.
    pub fn price(&self) -> Sum {
        if self.vat_included {
            Sum::of_gross(self.unit_price, self.vat_rate)
        } else {
            Sum::of_net(self.unit_price, self.vat_rate)
        }
    }

    pub(super) fn sort_key(&self) -> Vec<u8> {
        collate::text_key(&self.name)
    }

    /// What the quick search looks through.
    pub(super) fn search_text(&self) -> String {
        let code = self.account_code.as_deref().unwrap_or_default();
        collate::fold(&format!("{} {} {code}", self.name, self.number))
    }

    /// A product of this name, without a database, for tests and samples.
    pub fn sample(name: &str, now: Instant) -> Self {
        let id = ground::Id::from_bytes([8; 16]);
        Self { number: "T-1001".into(), name: name.into(), unit_price: 49_000, ..Self::blank(id, now) }
    }
}
