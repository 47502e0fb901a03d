//! Who and what a mail is about: the facts behind the merge fields, written in the recipient's language.
//!
//! Pure. Facts of the event and the links come in, for events and invitations stand to the right.

use crate::{
    accounts::Account,
    contacts::Contact,
    custom_fields::{self, FieldKind, ModuleFields, told},
    email_templates::Added,
};
use ground::{
    Choice, Date, Instant, Locale, Words, Zone,
    template::{Link, Values},
};

/// Everything one mail may say. What is not there is empty; `default(…)` in the template steps in.
#[derive(Clone, Debug, Default)]
pub struct MergeData<'a> {
    /// The recipient.
    pub contact: Option<&'a Contact>,
    /// The fields that administrators added.
    pub added: Option<&'a Added>,
    /// The recipient's organisation.
    pub account: Option<&'a Account>,
    /// The campaign's event, or the one registered for.
    pub event: Option<&'a EventFacts>,
    /// The person behind the mail: who answers for the campaign or the event.
    pub sender: Sender<'a>,
    /// Where each link leads: a placeholder, or an address when nothing is kept. Every link of the template must be here.
    pub links: Vec<(Link, String)>,
    /// The organisation that invites; stands in the footer.
    pub organisation: &'a str,
    /// The organisation's own lines, below its name.
    pub footer: &'a str,
    /// `#rrggbb`; empty for the built-in one.
    pub accent: &'a str,
}

/// Who stands under the mail.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sender<'a> {
    pub name: &'a str,
    pub email: &'a str,
    /// What they hold in the fields that administrators added to users.
    pub custom: Option<&'a custom_fields::Values>,
}

/// What mails say about an event.
#[derive(Clone, Debug)]
pub struct EventFacts {
    pub name: String,
    /// `KT-1001`.
    pub number: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
    /// Times are told in the zone of the event.
    pub time_zone: Zone,
    pub location: Option<String>,
    pub description: Option<String>,
    pub last_registration_date: Option<Date>,
    pub last_cancellation_date: Option<Date>,
    /// What it holds in the fields that administrators added.
    pub custom: custom_fields::Values,
}

impl MergeData<'_> {
    /// In which language the recipient reads; that of the template when nobody is known.
    pub fn language(&self, otherwise: Locale) -> Locale {
        self.contact.map_or(otherwise, |contact| contact.language)
    }

    /// The values of `fields`, as `locale` writes them, and of all links.
    pub(super) fn values(&self, fields: &[String], locale: Locale, words: &Words) -> Values {
        let mut values = Values::new();
        for field in fields {
            if let Some(value) = self.value(field, locale, words) {
                values.set(field.as_str(), value);
            }
        }
        for (link, address) in &self.links {
            values.set_link(link.clone(), address.as_str());
        }
        values
    }

    fn value(&self, field: &str, locale: Locale, words: &Words) -> Option<String> {
        let (group, name) = field.split_once('.')?;
        let said = |fields: &ModuleFields, values, key| of_custom(fields, values, key, locale, words);
        match (group, name.strip_prefix("custom.")) {
            ("custom", _) => said(&self.added?.contact, &self.contact?.custom, name),
            ("account", Some(key)) => said(&self.added?.account, &self.account?.custom, key),
            ("sender", Some(key)) => said(&self.added?.sender, self.sender.custom?, key),
            ("event", Some(key)) => said(&self.added?.event, &self.event?.custom, key),
            ("contact", _) => of_contact(self.contact?, name),
            ("account", None) => of_account(self.account?, name),
            ("event", None) => of_event(self.event?, name, locale),
            ("sender", None) => match name {
                "name" => Some(self.sender.name.to_owned()),
                "email" => Some(self.sender.email.to_owned()),
                _ => None,
            },
            _ => None,
        }
    }
}

fn of_contact(contact: &Contact, name: &str) -> Option<String> {
    match name {
        "first_name" => Some(contact.first_name.clone()),
        "last_name" => Some(contact.last_name.clone()),
        "name" => Some(contact.name()),
        "title" => contact.title.clone(),
        "email" => contact.email.as_ref().map(ToString::to_string),
        "phone" => contact.phone.as_ref().map(ToString::to_string),
        "mobile" => contact.mobile.as_ref().map(ToString::to_string),
        "language" => Some(contact.language.word().to_owned()),
        "street" => contact.street.clone(),
        "postal_code" => contact.postal_code.clone(),
        "city" => contact.city.clone(),
        "country" => contact.country.clone(),
        _ => None,
    }
}

/// A no is as good as nothing: a condition on it does not hold.
fn of_custom(
    fields: &ModuleFields,
    values: &custom_fields::Values,
    key: &str,
    locale: Locale,
    words: &Words,
) -> Option<String> {
    let (field, value) = (fields.find(key)?, values.get(key)?);
    let is_no = field.kind == FieldKind::YesNo && value == false;
    (!is_no).then(|| told(field, value, locale, words))
}

fn of_account(account: &Account, name: &str) -> Option<String> {
    match name {
        "name" => Some(account.name.clone()),
        "business_id" => account.business_id.clone(),
        "email" => account.email.as_ref().map(ToString::to_string),
        "phone" => account.phone.as_ref().map(ToString::to_string),
        "street" => account.street.clone(),
        "postal_code" => account.postal_code.clone(),
        "city" => account.city.clone(),
        "country" => account.country.clone(),
        "industry" => account.industry.clone(),
        "website" => account.website.clone(),
        "invoice_email" => account.invoice_email.as_ref().map(ToString::to_string),
        "billing_street" => account.billing_street.clone(),
        "billing_postal_code" => account.billing_postal_code.clone(),
        "billing_city" => account.billing_city.clone(),
        "billing_country" => account.billing_country.clone(),
        _ => None,
    }
}

/// Days and times with their year: a mail may be read much later.
fn of_event(event: &EventFacts, name: &str, locale: Locale) -> Option<String> {
    let zone = &event.time_zone;
    match name {
        "name" => Some(event.name.clone()),
        "number" => Some(event.number.clone()),
        "time" => Some(locale.range(event.starts_at, event.ends_at, zone, None)),
        "starts_at" => Some(locale.moment(event.starts_at, zone, None)),
        "ends_at" => Some(locale.moment(event.ends_at, zone, None)),
        "location" => event.location.clone(),
        "description" => event.description.clone(),
        "last_registration_date" => event.last_registration_date.map(|date| locale.day(date, None)),
        "last_cancellation_date" => event.last_cancellation_date.map(|date| locale.day(date, None)),
        _ => None,
    }
}
