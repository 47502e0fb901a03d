//! Accounts for tests and samples.

use super::{Account, AccountChange};
use crate::Owner;
use ground::{Id, Instant};

/// An account of this name, without a database.
pub fn a_sample(name: &str, now: Instant) -> Account {
    let owner = Owner::User(Id::from_bytes([1; 16]));
    let blank = Account::blank(Id::from_bytes([4; 16]), "A-1001".into(), owner, now);
    AccountChange::named(name).applied(&blank).unwrap_or(blank)
}
