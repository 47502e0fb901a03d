//! Accounts: organisations. A contact may belong to one.
//!
//! Decides what an organisation must be (a name, a right business id) and keeps its order and search text.
//! Never deletes: an archived account keeps its contacts. Start at [`create`] and [`page`].

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

pub use archive::{archive, restore};
pub(crate) use bulk::{prepared, tidy_business_id, write_all, write_changed};
pub use change::AccountChange;
pub use create::create;
pub use duplicates::{Alike, Duplicates, duplicates};
pub use edit::edit;
pub use model::Account;
pub use refusal::AccountRefusal;
pub use store::{find, find_by_business_id, find_by_external_id, get, lock, of, page};
pub(crate) use store::{meant_by, names};
