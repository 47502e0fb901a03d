//! Contacts: the people we may invite.
//!
//! Decides what a contact must be, and keeps their order and search text. An address is an attribute, not the
//! identity: two contacts may share one (D-14). Opt-outs are kept here with their day and enforced by
//! `messages::post` (D-25). Never deletes: an archived contact keeps its history. Start at [`create`] and [`Contact`].

mod archive;
mod bulk;
mod change;
mod create;
mod duplicates;
mod edit;
pub mod fields;
mod model;
mod refusal;
pub mod store;
pub mod testing;
#[cfg(test)]
mod tests;

pub use archive::{archive, restore};
pub(crate) use bulk::write_all;
pub use change::ContactChange;
pub use create::create;
pub use duplicates::{Alike, Duplicates, duplicates};
pub use edit::edit;
pub use model::{Contact, OptOutSource};
pub use refusal::ContactRefusal;
pub use store::{count_of_accounts, find, find_by_email, find_by_external_id, get, lock, of, page};
pub(crate) use store::{meant_by, move_all, refresh_search};
