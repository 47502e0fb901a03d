//! Who took a seat at an event, with what an invoice must say of them and of their organisations.

use super::{Buyer, PayerKind};
use crate::ids::{AccountId, ContactId, EventId, InvoiceId, ProductId, RegistrationId};
use ground::{Fault, Locale};
use std::collections::{HashMap, HashSet};
use store::{Reader, Sql};

store::row! {
    /// One who is registered.
    #[derive(Clone, Debug)]
    pub(super) struct Person {
        pub id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub language: Locale,
        pub street: Option<String>,
        pub postal_code: Option<String>,
        pub city: Option<String>,
        pub country: Option<String>,
        pub account_id: Option<AccountId>,
        pub account_name: Option<String>,
        pub business_id: Option<String>,
        pub account_street: Option<String>,
        pub account_postal_code: Option<String>,
        pub account_city: Option<String>,
        pub account_country: Option<String>,
        pub billing_street: Option<String>,
        pub billing_postal_code: Option<String>,
        pub billing_city: Option<String>,
        pub billing_country: Option<String>,
        pub e_invoice_address: Option<String>,
        pub e_invoice_operator: Option<String>,
    }
}

/// The record that pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub(super) enum Payer {
    Account(AccountId),
    Contact(ContactId),
}

impl Payer {
    pub fn kind(self) -> PayerKind {
        match self {
            Self::Account(_) => PayerKind::Account,
            Self::Contact(_) => PayerKind::Contact,
        }
    }
}

impl Person {
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// The organisation when there is one and it may pay, else the person.
    pub fn payer(&self, may_be_account: bool) -> Payer {
        match self.account_id.filter(|_| may_be_account) {
            Some(account) => Payer::Account(account),
            None => Payer::Contact(self.contact_id),
        }
    }

    /// What the invoice says of who pays.
    pub fn buyer(&self, payer: Payer) -> Buyer {
        match payer {
            Payer::Contact(_) => Buyer {
                name: self.name(),
                street: self.street.clone(),
                postal_code: self.postal_code.clone(),
                city: self.city.clone(),
                country: self.country.clone(),
                ..Buyer::default()
            },
            Payer::Account(_) => Buyer {
                name: self.account_name.clone().unwrap_or_default(),
                business_id: self.business_id.clone(),
                e_invoice_address: self.e_invoice_address.clone(),
                e_invoice_operator: self.e_invoice_operator.clone(),
                ..self.address_of_account()
            },
        }
    }

    /// Where invoices of the organisation are addressed to: its billing address as soon as a part of one is written, else
    /// where it is. The two are never mixed, but an organisation is in one country until it says another.
    fn address_of_account(&self) -> Buyer {
        let billing = [&self.billing_street, &self.billing_postal_code, &self.billing_city];
        let [street, postal_code, city] = match billing.iter().any(|part| part.is_some()) {
            true => billing,
            false => [&self.account_street, &self.account_postal_code, &self.account_city],
        }
        .map(Clone::clone);
        let country = self.billing_country.clone().filter(|_| billing.iter().any(|part| part.is_some()));
        let country = country.or_else(|| self.account_country.clone());
        Buyer { street, postal_code, city, country, ..Buyer::default() }
    }
}

/// Everybody registered at the event, by surname; only they are invoiced (IN-3).
pub(super) async fn registered(reader: &mut Reader, event: &EventId) -> Result<Vec<Person>, Fault> {
    let sql = Sql::new(
        "select registrations.id, registrations.contact_id, contacts.first_name, contacts.last_name,
                contacts.language, contacts.street, contacts.postal_code, contacts.city, contacts.country,
                accounts.id as account_id, accounts.name as account_name, accounts.business_id,
                accounts.street as account_street, accounts.postal_code as account_postal_code,
                accounts.city as account_city, accounts.country as account_country,
                accounts.billing_street, accounts.billing_postal_code, accounts.billing_city,
                accounts.billing_country, accounts.e_invoice_address, accounts.e_invoice_operator
           from registrations join contacts on contacts.id = registrations.contact_id
                left join accounts on accounts.id = contacts.account_id and accounts.archived_at is null
          where registrations.event_id = $1 and registrations.status = 'registered'
          order by contacts.sort_key, registrations.id",
    );
    reader.seen(sql.bind(event)).await
}

/// The live invoice of a registration.
#[derive(Clone, Debug)]
pub(super) struct Invoiced {
    pub id: InvoiceId,
    pub number: String,
    /// What it invoices them for, except what was credited as a whole.
    pub products: HashSet<ProductId>,
}

store::row! {
    /// A row of an invoice that stands.
    struct Live {
        registration_id: RegistrationId,
        id: InvoiceId,
        number: String,
        product_id: Option<ProductId>,
    }
}

/// The live invoice of each registration of the event that has one. One of its rows holds the registration; the others
/// stand beside it.
pub(super) async fn invoiced(
    reader: &mut Reader,
    event: &EventId,
) -> Result<HashMap<RegistrationId, Invoiced>, Fault> {
    let sql = Sql::new(
        "select registrations.id as registration_id, invoices.id, invoices.number, sold.product_id
           from registrations
                join invoice_lines on invoice_lines.registration_id = registrations.id and invoice_lines.live
                join invoices on invoices.id = invoice_lines.invoice_id
                join invoice_lines sold on sold.invoice_id = invoices.id
                     and sold.registration_id = registrations.id and sold.credited < sold.amount
          where registrations.event_id = $1",
    );
    let rows: Vec<Live> = reader.all(sql.bind(event)).await?;
    let mut found: HashMap<RegistrationId, Invoiced> = HashMap::new();
    for Live { registration_id, id, number, product_id } in rows {
        let fresh = || Invoiced { id, number, products: HashSet::new() };
        found.entry(registration_id).or_insert_with(fresh).products.extend(product_id);
    }
    Ok(found)
}

store::row! {
    /// Somebody who cancelled and is still invoiced: a credit is due.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ToCredit {
        pub registration_id: RegistrationId,
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub invoice_id: InvoiceId,
        pub number: String,
        pub line_id: crate::ids::InvoiceLineId,
    }
}

/// Who cancelled after being invoiced, by surname.
pub async fn to_credit(reader: &mut Reader, event: &EventId) -> Result<Vec<ToCredit>, Fault> {
    let sql = Sql::new(
        "select registrations.id as registration_id, registrations.contact_id, contacts.first_name,
                contacts.last_name, invoices.id as invoice_id, invoices.number, invoice_lines.id as line_id
           from registrations join contacts on contacts.id = registrations.contact_id
                join invoice_lines on invoice_lines.registration_id = registrations.id
                join invoices on invoices.id = invoice_lines.invoice_id
          where registrations.event_id = $1 and registrations.status = 'cancelled' and invoice_lines.live
          order by contacts.sort_key, registrations.id",
    );
    reader.all(sql.bind(event)).await
}
