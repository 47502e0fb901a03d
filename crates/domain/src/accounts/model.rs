//! What an account is.

use crate::{
    Owner, Tags,
    custom_fields::{HasValues, Values},
    ids::AccountId,
};
use ground::{EmailAddress, Fault, Id, Instant, PhoneNumber, collate, likeness};
use serde::Serialize;
use store::{FromRow, Row};

/// An organisation. As JSON: its public form in the API and in the journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Account {
    pub id: AccountId,
    /// `A-1001`, `A-1002`, …
    pub number: String,
    pub owner: Owner,
    pub name: String,
    /// `1234567-1`, or as another country writes it.
    pub business_id: Option<String>,
    pub email: Option<EmailAddress>,
    pub phone: Option<PhoneNumber>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    /// Two letters, ISO 3166-1.
    pub country: Option<String>,
    pub industry: Option<String>,
    /// How many people work there.
    pub employees: Option<i64>,
    /// In whole euros a year.
    pub turnover: Option<i64>,
    pub e_invoice_address: Option<String>,
    pub e_invoice_operator: Option<String>,
    /// Where its people are read about: `https://…`.
    pub website: Option<String>,
    /// Where its invoices go by mail; to the other address when there is none.
    pub invoice_email: Option<EmailAddress>,
    /// Where its invoices are addressed to, when that is not where it is.
    pub billing_street: Option<String>,
    pub billing_postal_code: Option<String>,
    pub billing_city: Option<String>,
    /// Two letters, ISO 3166-1.
    pub billing_country: Option<String>,
    /// Its id in the system it came from.
    pub external_id: Option<String>,
    /// Words to find it by.
    pub tags: Tags,
    /// What it holds in the fields that administrators added.
    pub custom: Values,
    pub archived_at: Option<Instant>,
    /// Counts the changes; a form that began with an older one is stale.
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl Account {
    /// One with nothing written into it yet.
    pub(crate) fn blank(id: AccountId, number: String, owner: Owner, now: Instant) -> Self {
        Self {
            id,
            number,
            owner,
            name: String::new(),
            business_id: None,
            email: None,
            phone: None,
            street: None,
            postal_code: None,
            city: None,
            country: None,
            industry: None,
            employees: None,
            turnover: None,
            e_invoice_address: None,
            e_invoice_operator: None,
            website: None,
            invoice_email: None,
            billing_street: None,
            billing_postal_code: None,
            billing_city: None,
            billing_country: None,
            external_id: None,
            tags: Tags::default(),
            custom: Values::default(),
            archived_at: None,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// Where it stands among others, in Finnish order.
    pub(super) fn sort_key(&self) -> Vec<u8> {
        collate::text_key(&self.name)
    }

    /// What is alike in the ways of writing this name.
    pub(super) fn likeness(&self) -> String {
        likeness::of_organisation(&self.name)
    }

    /// What the quick search looks through.
    pub(super) fn search_text(&self) -> String {
        let parts = [
            Some(self.name.as_str()),
            self.business_id.as_deref(),
            self.email.as_ref().map(EmailAddress::as_str),
            self.city.as_deref(),
            self.website.as_deref(),
            self.invoice_email.as_ref().map(EmailAddress::as_str),
            Some(self.number.as_str()),
        ];
        collate::fold(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}

impl HasValues for Account {
    const MODULE: &'static str = "accounts";

    fn record_id(&self) -> [u8; 16] {
        self.id.bytes()
    }
    fn values(&self) -> &Values {
        &self.custom
    }
    fn values_mut(&mut self) -> &mut Values {
        &mut self.custom
    }
}

impl FromRow for Account {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let owner_kind: String = row.named("owner_kind")?;
        let owner_id: Vec<u8> = row.named("owner_id")?;
        Ok(Self {
            id: row.named("id")?,
            number: row.named("number")?,
            owner: Owner::from_columns(&owner_kind, &owner_id)?,
            name: row.named("name")?,
            business_id: row.named("business_id")?,
            email: row.named("email")?,
            phone: row.named("phone")?,
            street: row.named("street")?,
            postal_code: row.named("postal_code")?,
            city: row.named("city")?,
            country: row.named("country")?,
            industry: row.named("industry")?,
            employees: row.named("employees")?,
            turnover: row.named("turnover")?,
            e_invoice_address: row.named("e_invoice_address")?,
            e_invoice_operator: row.named("e_invoice_operator")?,
            website: row.named("website")?,
            invoice_email: row.named("invoice_email")?,
            billing_street: row.named("billing_street")?,
            billing_postal_code: row.named("billing_postal_code")?,
            billing_city: row.named("billing_city")?,
            billing_country: row.named("billing_country")?,
            external_id: row.named("external_id")?,
            tags: row.named("tags")?,
            // Rows of their own, read for many accounts at once.
            custom: Values::default(),
            archived_at: row.named("archived_at")?,
            version: row.named("version")?,
            created_at: row.named("created_at")?,
            updated_at: row.named("updated_at")?,
        })
    }
}
