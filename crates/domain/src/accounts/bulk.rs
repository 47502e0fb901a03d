//! Many accounts at once, for imports.

use super::{Account, AccountChange, store};
use crate::{
    Owner, changes,
    check::Check,
    custom_fields::{self, HasValues, Values},
    ids::AccountId,
    reactions,
    settings::{Series, next_numbers},
};
use ::store::{Entry, Work};
use ground::{Fault, Instant, Invalid};
use serde_json::json;

/// A new account of what was written, not yet numbered or kept.
pub(crate) fn prepared(
    id: AccountId,
    owner: Owner,
    now: Instant,
    written: &AccountChange,
) -> Result<Account, Invalid> {
    written.applied(&Account::blank(id, String::new(), owner, now))
}

/// A business id in its usual form, when it is one.
pub(crate) fn tidy_business_id(written: &str) -> Option<String> {
    Check::default().business_id("business_id", &written.into(), None)
}

/// Numbers and keeps prepared accounts.
pub(crate) async fn write_all(work: &mut Work, mut accounts: Vec<Account>) -> Result<(), Fault> {
    if accounts.is_empty() {
        return Ok(());
    }
    let count = i64::try_from(accounts.len()).unwrap_or(i64::MAX);
    let taken = next_numbers(work, Series::Accounts, count).await?;
    for (number, account) in (taken.first..).zip(&mut accounts) {
        account.number = taken.written(number);
        let detail = json!({"number": account.number, "name": account.name});
        work.record(Entry::new("account.created", &account.id, &detail));
    }
    store::insert(work, &accounts).await?;
    let (fields, none) = (custom_fields::of(work, Account::MODULE).await?, Values::default());
    let values: Vec<_> =
        accounts.iter().map(|account| (account.record_id(), &none, &account.custom)).collect();
    custom_fields::write_all(work, &fields, &values).await
}

/// Keeps changed accounts `(before, after)`.
pub(crate) async fn write_changed(work: &mut Work, changed: Vec<(Account, Account)>) -> Result<(), Fault> {
    let fields = custom_fields::of(work, Account::MODULE).await?;
    let values: Vec<_> =
        changed.iter().map(|(before, after)| (after.record_id(), &before.custom, &after.custom)).collect();
    custom_fields::write_all(work, &fields, &values).await?;
    for (before, mut after) in changed {
        after.version = before.version + 1;
        after.updated_at = work.now;
        store::update(work, &after).await?;
        if after.name != before.name {
            reactions::account_renamed(work, &after.id).await?;
        }
        let detail = json!({"version": after.version, "changed": changes::between(&before, &after)});
        work.record(Entry::new("account.changed", &after.id, &detail));
    }
    Ok(())
}
