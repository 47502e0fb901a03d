//! Duplicates: accounts that may be one organisation.
//!
//! Decides what is worth a look: the same business id, or a name alike, with or without its form (Oy, Ab).

use super::{Account, store};
use crate::ids::AccountId;
use ::store::Reader;
use ground::Fault;

ground::choice! {
    /// Why accounts may be one organisation.
    pub enum Alike {
        /// They have one business id.
        BusinessId = "business_id",
        /// Their names are alike.
        Name = "name",
    }
}

/// Accounts that may be one organisation, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicates {
    pub why: Alike,
    pub accounts: Vec<Account>,
}

/// The first `limit` groups of each kind; a group that is found by its business id is not told again by its name.
pub async fn duplicates(reader: &mut Reader, limit: i64) -> Result<Vec<Duplicates>, Fault> {
    let mut groups: Vec<Duplicates> = Vec::new();
    for (why, column) in [(Alike::BusinessId, "business_id"), (Alike::Name, "likeness")] {
        for accounts in store::alike(reader, column, limit).await? {
            let ids: Vec<AccountId> = accounts.iter().map(|account| account.id).collect();
            let holds = |known: &Duplicates| {
                ids.iter().all(|id| known.accounts.iter().any(|account| account.id == *id))
            };
            if !groups.iter().any(holds) {
                groups.push(Duplicates { why, accounts });
            }
        }
    }
    Ok(groups)
}
