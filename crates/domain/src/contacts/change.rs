//! What somebody wrote about a contact, and how it becomes one.

use super::{Contact, ContactRefusal};
use crate::{
    Owner, Patch, accounts,
    check::{Check, Text},
    custom_fields::{Asked, ModuleFields, Written},
    ids::{ContactId, UserId},
};
use ground::{Failure, Flaw, Id, Instant, Invalid, text::MAX_NAME};
use serde::Deserialize;
use store::Reader;

/// A change as written, field by field; what was not sent stays as it is. Also the way a new contact is told.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct ContactChange {
    /// `usr_…` or `grp_…`; the maker when it is not told.
    pub owner: Text,
    pub first_name: Text,
    pub last_name: Text,
    pub email: Text,
    pub phone: Text,
    pub mobile: Text,
    pub title: Text,
    pub language: Text,
    pub account_id: Text,
    pub street: Text,
    pub postal_code: Text,
    pub city: Text,
    pub country: Text,
    pub email_opt_out: Patch<bool>,
    pub external_id: Text,
    /// `vip, hallitus`
    pub tags: Text,
    /// Fields that administrators added, by key.
    pub custom: Written,
}

impl ContactChange {
    /// One that tells nothing but a name.
    pub fn named(first_name: &str, last_name: &str) -> Self {
        Self { first_name: first_name.into(), last_name: last_name.into(), ..Self::default() }
    }

    /// The contact after this change, at `now`.
    pub(crate) fn applied(&self, old: &Contact, now: Instant) -> Result<Contact, Invalid> {
        let mut check = Check::default();
        let old = old.clone();
        let email_opt_out = self.email_opt_out.clone().or(old.email_opt_out);
        let new = Contact {
            owner: check.parsed("owner", &self.owner, Some(old.owner), "owner.unknown").unwrap_or(old.owner),
            first_name: check.name("first_name", &self.first_name, old.first_name, MAX_NAME),
            last_name: check.name("last_name", &self.last_name, old.last_name, MAX_NAME),
            email: check.email("email", &self.email, old.email),
            phone: check.phone("phone", &self.phone, old.phone),
            mobile: check.phone("mobile", &self.mobile, old.mobile),
            title: check.line("title", &self.title, old.title, MAX_NAME),
            language: check.language("language", &self.language, old.language),
            account_id: check.parsed("account_id", &self.account_id, old.account_id, "account.unknown"),
            street: check.line("street", &self.street, old.street, MAX_NAME),
            postal_code: check.line("postal_code", &self.postal_code, old.postal_code, 20),
            city: check.line("city", &self.city, old.city, 100),
            country: check.country("country", &self.country, old.country),
            email_opt_out,
            email_opt_out_at: if email_opt_out { old.email_opt_out_at.or(Some(now)) } else { None },
            external_id: check.line("external_id", &self.external_id, old.external_id, 100),
            tags: check.tags("tags", &self.tags, old.tags),
            ..old
        };
        check.done()?;
        Ok(new)
    }

    /// The same with its custom fields; `asked` holds a new contact, or a known one, to what the form requires.
    pub(crate) fn completed(
        &self,
        old: &Contact,
        fields: &ModuleFields,
        asked: Option<&Asked>,
        now: Instant,
    ) -> Result<Contact, Invalid> {
        fields.joined(self.applied(old, now), old, &self.custom, asked, now)
    }

    /// What is wrong with the single values that were written, before anybody knows whom they are for.
    pub fn flaws(&self) -> Vec<Flaw> {
        let (nobody, never) = (Owner::User(UserId::from_bytes([0; 16])), Instant::from_millis(0));
        let mut anybody = Contact::blank(ContactId::from_bytes([0; 16]), String::new(), nobody, never);
        (anybody.first_name, anybody.last_name) = ("-".into(), "-".into());
        self.applied(&anybody, never).err().map(|Invalid(flaws)| flaws).unwrap_or_default()
    }

    /// Looks up what the new contact names: refuses an owner or an account that was written and is not there.
    pub(super) async fn look_up(
        &self,
        reader: &mut Reader,
        new: &mut Contact,
    ) -> Result<(), Failure<ContactRefusal>> {
        let is_written = |text: &Text| matches!(text, Patch::Set(Some(_)));
        let mut flaws = Vec::new();
        if is_written(&self.owner) && !new.owner.is_known(reader).await? {
            flaws.push(Flaw::new("owner", "owner.unknown"));
        }
        let account = match new.account_id {
            Some(id) => accounts::find(reader, &id).await?,
            None => None,
        };
        if new.account_id.is_some() && account.is_none() {
            flaws.push(Flaw::new("account_id", "account.unknown"));
        }
        new.account_name = account.map(|account| account.name);
        Ok(Invalid::unless_none(flaws).map_err(ContactRefusal::Invalid)?)
    }
}
