//! Duplicates: accounts that may be one organisation: the same business id, or a name alike, with or without its form (Oy, Ab).

use super::{Account, store};
use crate::{
    alike::{self, Alikes},
    ids::AccountId,
};
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

impl Alikes for AccountId {
    const APART: &'static str = "accounts_told_apart";
    const TOLD_APART: &'static str = "account.told_apart";
}

/// Accounts that may be one organisation.
pub type Duplicates = alike::Duplicates<Alike, Account>;

/// The first `limit` groups of each kind.
pub async fn duplicates(reader: &mut Reader, limit: i64) -> Result<Vec<Duplicates>, Fault> {
    let by_id = store::alike(reader, "business_id", limit).await?;
    let by_name = store::alike(reader, "likeness", limit).await?;
    let apart = alike::told_apart(reader).await?;
    let found = by_id.into_iter().map(|group| (Alike::BusinessId, group));
    let found = found.chain(by_name.into_iter().map(|group| (Alike::Name, group)));
    Ok(alike::worth_a_look(found, &apart, |account| account.id))
}
