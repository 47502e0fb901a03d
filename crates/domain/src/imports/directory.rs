//! The accounts and owners that rows may name. Accounts that are not there are made.

use super::row::Said;
use crate::{
    Owner,
    accounts::{self, Account, AccountChange},
    check::Text,
    ids::AccountId,
    staff,
};
use ground::{Fault, Flaw, Id, Instant, Invalid, collate::fold};
use std::collections::HashMap;
use store::Reader;

/// Everything that can be named, read once.
#[derive(Debug)]
pub struct Directory {
    by_name: HashMap<String, (AccountId, String)>,
    by_business_id: HashMap<String, (AccountId, String)>,
    /// What rows wrote, and what it meant.
    asked: HashMap<(Option<String>, Option<String>), (AccountId, String)>,
    owners: Vec<(Owner, String)>,
    new: Vec<Account>,
    made: u64,
}

impl Directory {
    pub async fn read(reader: &mut Reader) -> Result<Self, Fault> {
        let mut directory = Self {
            by_name: HashMap::new(),
            by_business_id: HashMap::new(),
            asked: HashMap::new(),
            owners: staff::owners(reader).await?,
            new: Vec::new(),
            made: 0,
        };
        for (id, name, business_id) in accounts::names(reader).await? {
            directory.note(id, name, business_id);
        }
        Ok(directory)
    }

    /// The oldest account of a name, or of a business id, is the one that is meant.
    fn note(&mut self, id: AccountId, name: String, business_id: Option<String>) {
        if let Some(business_id) = business_id {
            self.by_business_id.entry(business_id).or_insert_with(|| (id, name.clone()));
        }
        self.by_name.entry(fold(&name)).or_insert((id, name));
    }

    /// A user or group by name or id.
    pub fn owner(&self, written: &str) -> Option<Owner> {
        let is_meant =
            |(owner, name): &&(Owner, String)| fold(name) == fold(written) || owner.to_string() == written;
        self.owners.iter().find(is_meant).map(|(owner, _)| *owner)
    }

    /// The account that a row names, by business id before name; a new one when there is none.
    pub fn account(
        &mut self,
        said: &Said,
        owner: Owner,
        now: Instant,
        new_id: &mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Result<(AccountId, String), Vec<Flaw>> {
        let asked = (said.account.clone(), said.business_id.clone());
        if let Some(known) = self.asked.get(&asked) {
            return Ok(known.clone());
        }
        let text = |text: &Option<String>| Text::Set(text.clone());
        let written =
            AccountChange { name: text(&asked.0), business_id: text(&asked.1), ..AccountChange::default() };
        let made = accounts::prepared(Id::from_bytes(new_id()), owner, now, &written);
        let wrong = |flaw: &Flaw| flaw.field == "business_id" || asked.0.is_some();
        let (name, business_id) = match &made {
            Ok(account) => (Some(account.name.clone()), account.business_id.clone()),
            // A business id alone may still name an account that is there.
            Err(Invalid(flaws)) if flaws.iter().any(wrong) => {
                return Err(flaws.iter().map(as_column).collect());
            }
            Err(_) => (None, asked.1.as_deref().and_then(accounts::tidy_business_id)),
        };
        let known = business_id.as_ref().and_then(|id| self.by_business_id.get(id)).cloned();
        let known = known.or_else(|| self.by_name.get(&fold(name.as_deref()?)).cloned());
        let account = match (known, made) {
            (Some(known), _) => known,
            (None, Ok(account)) => {
                let meant = (account.id, account.name.clone());
                self.note(account.id, account.name.clone(), account.business_id.clone());
                self.new.push(account);
                self.made += 1;
                meant
            }
            (None, Err(_)) => return Err(vec![Flaw::new("business_id", "account.unknown")]),
        };
        self.asked.insert(asked, account.clone());
        Ok(account)
    }

    /// How many accounts were not there.
    pub fn made(&self) -> u64 {
        self.made
    }

    /// Hands over the new accounts to be written.
    pub fn take_new(&mut self) -> Vec<Account> {
        std::mem::take(&mut self.new)
    }
}

/// The name of an account is the column `account`.
fn as_column(flaw: &Flaw) -> Flaw {
    let mut flaw = flaw.clone();
    if flaw.field == "name" {
        flaw.field = "account".into();
    }
    flaw
}
