//! Changing an account.

use super::{Account, AccountChange, AccountRefusal, store};
use crate::{
    changes,
    custom_fields::{self, HasValues},
    ids::AccountId,
    reactions,
};
use ::store::{Entry, Work};
use ground::{Failure, Id};
use serde_json::json;

/// Changes what was written and leaves the rest. `seen` is the version the editor began with; `None` means whatever
/// is there. A change that changes nothing leaves no trace.
///
/// # Errors
/// [`AccountRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &AccountId,
    seen: Option<i64>,
    written: &AccountChange,
) -> Result<Account, Failure<AccountRefusal>> {
    let old = store::lock(work, id).await?.ok_or(AccountRefusal::Missing)?;
    if let Some(seen) = seen.filter(|seen| *seen != old.version) {
        let fields = changes::since(work, id, seen).await?;
        return Err(AccountRefusal::ChangedMeanwhile { version: old.version, fields }.into());
    }
    let (fields, now) = (custom_fields::of(work, Account::MODULE).await?, work.now);
    let asked = custom_fields::asked(work, AccountId::PREFIX, false);
    let mut new = written.completed(&old, &fields, asked.as_ref(), now).map_err(AccountRefusal::Invalid)?;
    if new == old {
        return Ok(old);
    }
    written.known(work, &new).await?;
    new.version += 1;
    new.updated_at = now;
    store::update(work, &new).await?;
    custom_fields::write(work, &fields, &old, &new).await?;
    if new.name != old.name {
        reactions::account_renamed(work, id).await?;
    }
    let detail = json!({"version": new.version, "changed": changes::between(&old, &new)});
    work.record(Entry::new("account.changed", id, &detail));
    Ok(new)
}
