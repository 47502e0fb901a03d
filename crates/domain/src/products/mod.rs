//! Products: what is sold, at which price and with which tax. An event may name the one its participants pay for (EV-7).
//!
//! Decides what a product must be: a name, a price, a rate that Finland knows, a reason where there is no tax.
//! Never invoices: `invoices` does, with the price of that moment. Start at [`create`].

mod change;
mod edit;
pub mod fields;
mod model;
mod refusal;
pub mod store;

pub use change::ProductChange;
pub use edit::{archive, create, edit, restore};
pub use model::{CURRENCY, Product, VatReason};
pub use refusal::ProductRefusal;

#[cfg(test)]
mod tests;
