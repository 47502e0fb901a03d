//! Reactions: when this happened, that follows, in the same Work.
//!
//! The one place where something on the left has consequences on the right; read it from top to bottom.

use crate::{contacts, ids::AccountId};
use ground::Fault;
use store::Work;

/// An account has a new name → its contacts are found by it.
pub async fn account_renamed(work: &mut Work, account: &AccountId) -> Result<(), Fault> {
    contacts::refresh_search(work, account).await
}
