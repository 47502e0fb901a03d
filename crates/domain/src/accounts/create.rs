//! Making an account.

use super::{Account, AccountChange, AccountRefusal, store};
use crate::{
    custom_fields::{self, HasValues},
    ids::AccountId,
    owner,
    settings::{Series, next_number},
};
use ::store::{Entry, Work};
use ground::{Failure, Id};
use serde_json::json;

/// Makes an account of what was written and gives it its number.
///
/// # Errors
/// [`AccountRefusal::Invalid`] names every wrong field.
pub async fn create(work: &mut Work, written: &AccountChange) -> Result<Account, Failure<AccountRefusal>> {
    let owner = owner::of_new(work).await?;
    let now = work.now;
    let blank = Account::blank(work.new_id(), String::new(), owner, now);
    let fields = custom_fields::of(work, Account::MODULE).await?;
    let asked = custom_fields::asked(work, AccountId::PREFIX, true);
    let mut account =
        written.completed(&blank, &fields, asked.as_ref(), now).map_err(AccountRefusal::Invalid)?;
    written.known(work, &account).await?;
    account.number = next_number(work, Series::Accounts).await?;
    store::insert(work, std::slice::from_ref(&account)).await?;
    custom_fields::write(work, &fields, &blank, &account).await?;
    let detail = json!({"number": account.number, "name": account.name});
    work.record(Entry::new("account.created", &account.id, &detail));
    Ok(account)
}
