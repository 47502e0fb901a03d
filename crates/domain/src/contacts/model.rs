//! What a contact is.

use crate::{
    Owner, Tags,
    custom_fields::{HasValues, Values},
    ids::{AccountId, ContactId},
};
use ground::{EmailAddress, Fault, Id, Instant, Locale, PhoneNumber, collate, likeness};
use serde::Serialize;
use store::{FromRow, Row};

ground::choice! {
    /// By which way an opt-out came.
    pub enum OptOutSource {
        /// The contact, by the link of a mail.
        Link = "link",
        /// A user, on the contact's form.
        User = "user",
        /// A program, over the API.
        Api = "api",
        /// A file that was imported.
        Import = "import",
    }
}

impl OptOutSource {
    /// The way of this actor (`store::Actor`).
    pub(super) fn of(actor_kind: &str) -> Self {
        match actor_kind {
            "user" => Self::User,
            "api_key" => Self::Api,
            "contact" | "public" => Self::Link,
            _ => Self::Import,
        }
    }
}

/// A person we may invite. As JSON: their public form in the API and in the journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contact {
    pub id: ContactId,
    /// `K-1001`, `K-1002`, …
    pub number: String,
    pub owner: Owner,
    pub first_name: String,
    pub last_name: String,
    /// Others may have the same one.
    pub email: Option<EmailAddress>,
    pub phone: Option<PhoneNumber>,
    /// The number they carry along.
    pub mobile: Option<PhoneNumber>,
    /// What they do at their organisation.
    pub title: Option<String>,
    /// In which language they get mail.
    pub language: Locale,
    /// Their organisation.
    pub account_id: Option<AccountId>,
    /// What that organisation is called.
    #[serde(skip)]
    pub account_name: Option<String>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    /// Two letters, ISO 3166-1.
    pub country: Option<String>,
    /// They want no mail from campaigns and target groups (D-25).
    pub email_opt_out: bool,
    /// Since when they want none.
    pub email_opt_out_at: Option<Instant>,
    /// By which way they said so.
    pub email_opt_out_source: Option<OptOutSource>,
    /// Their id in the system they came from.
    pub external_id: Option<String>,
    /// Words to find them by.
    pub tags: Tags,
    /// What they hold in the fields that administrators added.
    pub custom: Values,
    pub archived_at: Option<Instant>,
    /// Counts the changes; a form that began with an older one is stale.
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl Contact {
    /// One with nothing written into it yet.
    pub(crate) fn blank(id: ContactId, number: String, owner: Owner, now: Instant) -> Self {
        Self {
            id,
            number,
            owner,
            first_name: String::new(),
            last_name: String::new(),
            email: None,
            phone: None,
            mobile: None,
            title: None,
            language: Locale::default(),
            account_id: None,
            account_name: None,
            street: None,
            postal_code: None,
            city: None,
            country: None,
            email_opt_out: false,
            email_opt_out_at: None,
            email_opt_out_source: None,
            external_id: None,
            tags: Tags::default(),
            custom: Values::default(),
            archived_at: None,
            version: 1,
            created_at: now,
            updated_at: now,
        }
    }

    /// First name and surname, as people are called.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// Where they stand among others, in Finnish order: surname, then first name (D-10).
    pub(super) fn sort_key(&self) -> Vec<u8> {
        collate::name_key(&self.last_name, &self.first_name)
    }

    /// What is alike in the ways of writing this name.
    pub(super) fn likeness(&self) -> String {
        likeness::of_name(&self.first_name, &self.last_name)
    }

    /// Remembers by which way a new opt-out came.
    pub(super) fn note_opt_out(&mut self, source: OptOutSource) {
        self.email_opt_out_source =
            if self.email_opt_out { self.email_opt_out_source.or(Some(source)) } else { None };
    }

    /// What the quick search looks through.
    pub(super) fn search_text(&self) -> String {
        let digits = |number: &PhoneNumber| number.as_str().replace([' ', '-', '(', ')', '.', '/'], "");
        let numbers = [&self.phone, &self.mobile].map(|number| number.as_ref().map(digits));
        let parts = [
            Some(self.first_name.as_str()),
            Some(self.last_name.as_str()),
            self.email.as_ref().map(EmailAddress::as_str),
            self.phone.as_ref().map(PhoneNumber::as_str),
            numbers[0].as_deref(),
            self.mobile.as_ref().map(PhoneNumber::as_str),
            numbers[1].as_deref(),
            self.account_name.as_deref(),
            self.city.as_deref(),
            Some(self.number.as_str()),
        ];
        collate::fold(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}

impl HasValues for Contact {
    const MODULE: &'static str = "contacts";

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

impl FromRow for Contact {
    fn from_row(mut row: Row) -> Result<Self, Fault> {
        let owner_kind: String = row.named("owner_kind")?;
        let owner_id: Vec<u8> = row.named("owner_id")?;
        Ok(Self {
            id: row.named("id")?,
            number: row.named("number")?,
            owner: Owner::from_columns(&owner_kind, &owner_id)?,
            first_name: row.named("first_name")?,
            last_name: row.named("last_name")?,
            email: row.named("email")?,
            phone: row.named("phone")?,
            mobile: row.named("mobile")?,
            title: row.named("title")?,
            language: row.named("language")?,
            account_id: row.named("account_id")?,
            account_name: row.named("account_name")?,
            street: row.named("street")?,
            postal_code: row.named("postal_code")?,
            city: row.named("city")?,
            country: row.named("country")?,
            email_opt_out: row.named("email_opt_out")?,
            email_opt_out_at: row.named("email_opt_out_at")?,
            email_opt_out_source: row.named("email_opt_out_source")?,
            external_id: row.named("external_id")?,
            tags: row.named("tags")?,
            // Rows of their own, read for many contacts at once.
            custom: Values::default(),
            archived_at: row.named("archived_at")?,
            version: row.named("version")?,
            created_at: row.named("created_at")?,
            updated_at: row.named("updated_at")?,
        })
    }
}
