//! Invoices: what the participants of an event pay, who pays it, and what became of it.
//!
//! Decides the payer (D-17), who is left out and why, the sums, numbers without gaps, credits and payments. What was
//! issued is frozen; a mistake is credited, never mended. Called by the event's tab Laskutus, the module, the portal
//! and the API. Never sends mail (`messages` does) and never draws paper. Start reading at [`dry_run`] and [`issue`].

mod chosen;
mod credit;
pub mod fields;
mod issue;
mod many;
mod model;
mod paper;
mod payments;
mod people;
mod plan;
mod refusal;
mod rules;
mod send;
pub mod store;
pub mod testing;

pub use credit::{CreditLine, CreditWish, credit};
pub use issue::{Issued, issue};
pub use many::{EventRun, IssuedMany, MOST, Many, Targets, issue_many, many, targets};
pub use model::{
    Buyer, EventFacts, Facts, Invoice, InvoiceKind, InvoiceLine, InvoiceState, PayerKind, Payment, RowFacts,
    Seller, TaxFacts,
};
pub use paper::paper;
pub use payments::{PaymentWish, pay, take_back};
pub use people::{ToCredit, to_credit};
pub use plan::{DryRun, InvoiceWish, LeftOut, Obstacle, Planned, PlannedRow, Why, dry_run};
pub use refusal::InvoiceRefusal;
pub use send::send;
