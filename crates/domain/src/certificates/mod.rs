//! Certificates: what says that somebody took part, and can be checked by anybody who holds it.
//!
//! Decides who gets one (was there, long enough), that nobody has two, and what is told of it to strangers. What was certified
//! stays as it was; who was there says `attendance`.
//! Called by the event's page, the portal, the public check and the API. Start reading at [`issue`].

pub mod fields;
mod issue;
mod mail;
mod model;
mod plan;
mod print;
mod revoke;
pub mod rules;
pub mod store;
mod template;

pub use issue::{Issued, issue, issue_for};
pub use mail::{send, to_send, withdraw};
pub use model::{Certificate, Checked};
pub use plan::{Candidate, Left, Plan, plan, set_rule};
pub use print::Print;
pub use revoke::{RevokeRefusal, revoke};
pub use rules::{IssueRefusal, Lack};
pub use store::{checked, find, live, live_of_contact, of_event, unprinted};
pub use template::usable_template;
