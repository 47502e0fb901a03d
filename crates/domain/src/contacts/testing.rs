//! Contacts and accounts for tests, one line each.
//!
//! `let aino = a_contact("Aino", "Virtanen").email("aino@example.org").create(&mut work).await?;`
//! `let harju = an_account(&mut work, "Harju Oy").await?;`

use super::{Contact, ContactChange, create};
use crate::{
    Owner, Patch,
    accounts::{self, Account, AccountChange},
};
use ground::{Failure, Fault, Id, Instant};
use store::Work;

/// A contact about to be made.
#[derive(Clone, Debug)]
pub struct Made(pub ContactChange);

/// Begins a contact of this name.
pub fn a_contact(first_name: &str, last_name: &str) -> Made {
    Made(ContactChange::named(first_name, last_name))
}

impl Made {
    #[must_use]
    pub fn email(mut self, email: &str) -> Self {
        self.0.email = email.into();
        self
    }
    #[must_use]
    pub fn at(mut self, account: &Account) -> Self {
        self.0.account_id = account.id.to_string().into();
        self
    }
    #[must_use]
    pub fn in_city(mut self, city: &str) -> Self {
        self.0.city = city.into();
        self
    }
    #[must_use]
    pub fn speaking(mut self, language: &str) -> Self {
        self.0.language = language.into();
        self
    }
    #[must_use]
    pub fn opted_out(mut self) -> Self {
        self.0.email_opt_out = Patch::Set(true);
        self
    }
    #[must_use]
    pub fn tagged(mut self, tags: &str) -> Self {
        self.0.tags = tags.into();
        self
    }
    /// The contact as it would be, without a database.
    pub fn sample(&self, now: Instant) -> Contact {
        let blank = Contact::blank(
            Id::from_bytes([3; 16]),
            "K-1001".into(),
            Owner::User(Id::from_bytes([1; 16])),
            now,
        );
        self.0.applied(&blank, now).unwrap_or(blank)
    }
    /// Makes the contact.
    pub async fn create(&self, work: &mut Work) -> Result<Contact, Fault> {
        create(work, &self.0).await.map_err(broken)
    }
}

/// Makes an account of this name.
pub async fn an_account(work: &mut Work, name: &str) -> Result<Account, Fault> {
    accounts::create(work, &AccountChange::named(name)).await.map_err(broken)
}

fn broken<R: ground::Refusal>(failure: Failure<R>) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("the fixture was refused: {refusal:?}")),
    }
}
