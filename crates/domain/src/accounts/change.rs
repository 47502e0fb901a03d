//! What somebody wrote about an account, and how it becomes one.

use super::{Account, AccountRefusal};
use crate::{
    Patch,
    check::{Check, Text, number_or_text},
    custom_fields::{Asked, ModuleFields, Written},
};
use ground::{Failure, Instant, Invalid, text::MAX_NAME};
use serde::Deserialize;
use store::Reader;

/// A change as written, field by field; what was not sent stays as it is. Also the way a new account is told.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct AccountChange {
    /// `usr_…` or `grp_…`; the maker when it is not told.
    pub owner: Text,
    pub name: Text,
    pub business_id: Text,
    pub email: Text,
    pub phone: Text,
    pub street: Text,
    pub postal_code: Text,
    pub city: Text,
    pub country: Text,
    pub industry: Text,
    #[serde(deserialize_with = "number_or_text")]
    pub employees: Text,
    #[serde(deserialize_with = "number_or_text")]
    pub turnover: Text,
    pub e_invoice_address: Text,
    pub e_invoice_operator: Text,
    pub website: Text,
    pub invoice_email: Text,
    pub billing_street: Text,
    pub billing_postal_code: Text,
    pub billing_city: Text,
    pub billing_country: Text,
    pub external_id: Text,
    /// `vip, hallitus`
    pub tags: Text,
    /// Fields that administrators added, by key.
    pub custom: Written,
}

impl AccountChange {
    /// One that tells nothing but a name.
    pub fn named(name: &str) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// The account after this change.
    pub(crate) fn applied(&self, old: &Account) -> Result<Account, Invalid> {
        let mut check = Check::default();
        let old = old.clone();
        let new = Account {
            owner: check.parsed("owner", &self.owner, Some(old.owner), "owner.unknown").unwrap_or(old.owner),
            name: check.name("name", &self.name, old.name, MAX_NAME),
            business_id: check.business_id("business_id", &self.business_id, old.business_id),
            email: check.email("email", &self.email, old.email),
            phone: check.phone("phone", &self.phone, old.phone),
            street: check.line("street", &self.street, old.street, MAX_NAME),
            postal_code: check.line("postal_code", &self.postal_code, old.postal_code, 20),
            city: check.line("city", &self.city, old.city, 100),
            country: check.country("country", &self.country, old.country),
            industry: check.line("industry", &self.industry, old.industry, 100),
            employees: check.amount("employees", &self.employees, old.employees),
            turnover: check.amount("turnover", &self.turnover, old.turnover),
            e_invoice_address: check.line(
                "e_invoice_address",
                &self.e_invoice_address,
                old.e_invoice_address,
                100,
            ),
            e_invoice_operator: check.line(
                "e_invoice_operator",
                &self.e_invoice_operator,
                old.e_invoice_operator,
                100,
            ),
            website: check.website("website", &self.website, old.website),
            invoice_email: check.email("invoice_email", &self.invoice_email, old.invoice_email),
            billing_street: check.line("billing_street", &self.billing_street, old.billing_street, MAX_NAME),
            billing_postal_code: check.line(
                "billing_postal_code",
                &self.billing_postal_code,
                old.billing_postal_code,
                20,
            ),
            billing_city: check.line("billing_city", &self.billing_city, old.billing_city, 100),
            billing_country: check.country("billing_country", &self.billing_country, old.billing_country),
            external_id: check.line("external_id", &self.external_id, old.external_id, 100),
            tags: check.tags("tags", &self.tags, old.tags),
            ..old
        };
        check.done()?;
        Ok(new)
    }

    /// The same with its custom fields; `asked` holds a new account, or a known one, to what the form requires.
    pub(crate) fn completed(
        &self,
        old: &Account,
        fields: &ModuleFields,
        asked: Option<&Asked>,
        now: Instant,
    ) -> Result<Account, Invalid> {
        fields.joined(self.applied(old), old, &self.custom, asked, now)
    }

    /// Refuses an owner who is not there, when one was written.
    pub(super) async fn known(
        &self,
        reader: &mut Reader,
        new: &Account,
    ) -> Result<(), Failure<AccountRefusal>> {
        if matches!(self.owner, Patch::Set(Some(_))) && !new.owner.is_known(reader).await? {
            return Err(AccountRefusal::Invalid(Invalid::one("owner", "owner.unknown")).into());
        }
        Ok(())
    }
}
