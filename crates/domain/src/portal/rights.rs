//! What customers with a profile see and change: modules, and fields of the own data and of the own organisation.
//!
//! Pure. A field that may be changed is always seen too; what nobody named is neither.

use crate::{
    accounts::AccountChange,
    check::Text,
    contacts::ContactChange,
    custom_fields::{Field, FieldKind, ModuleFields, Written},
};
use ground::{Choice, Flaw};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

ground::choice! {
    /// A part of the portal.
    pub enum PortalModule {
        /// Upcoming events, and the own history.
        Events = "events",
        /// The own data.
        Own = "own",
        /// The own organisation and its people; for administrators of it alone.
        Organisation = "organisation",
        /// What one has to pay, and paid.
        Invoices = "invoices",
    }
}

/// Which fields are seen, and which of them changed, by their names in the catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldRights {
    pub seen: BTreeSet<String>,
    pub edited: BTreeSet<String>,
}

/// What a profile opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortalRights {
    pub modules: BTreeSet<PortalModule>,
    pub contact: FieldRights,
    pub account: FieldRights,
}

/// Fields of a contact in the order of the page, each with whether it may be changed at all. Nobody changes the address
/// one signs in with: staff do.
pub const OF_CONTACTS: [(&str, bool); 12] = [
    ("first_name", true),
    ("last_name", true),
    ("email", false),
    ("phone", true),
    ("mobile", true),
    ("title", true),
    ("language", true),
    ("street", true),
    ("postal_code", true),
    ("city", true),
    ("country", true),
    ("email_opt_out", true),
];

/// Fields of an account in the order of the page.
pub const OF_ACCOUNTS: [(&str, bool); 15] = [
    ("name", false),
    ("business_id", false),
    ("email", true),
    ("phone", true),
    ("street", true),
    ("postal_code", true),
    ("city", true),
    ("country", true),
    ("e_invoice_address", true),
    ("e_invoice_operator", true),
    ("invoice_email", true),
    ("billing_street", true),
    ("billing_postal_code", true),
    ("billing_city", true),
    ("billing_country", true),
];

/// The fields of contacts that a profile speaks of.
pub fn of_contacts() -> &'static [(&'static str, bool)] {
    &OF_CONTACTS
}

/// The fields of accounts that a profile speaks of.
pub fn of_accounts() -> &'static [(&'static str, bool)] {
    &OF_ACCOUNTS
}

/// The fields that administrators added to contacts or accounts and a profile may speak of, each with whether it may be
/// changed: not those that name users or other records, for they are none of a customer's business.
pub fn custom_told(fields: &ModuleFields) -> impl Iterator<Item = (&Field, bool)> {
    let told = fields.in_use().filter(|field| !matches!(field.kind, FieldKind::User | FieldKind::Record));
    told.map(|field| {
        let placed = fields.layout.field(&field.path());
        (field, placed.is_none_or(|placed| !placed.read_only))
    })
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl Default for PortalRights {
    /// Of those who have no profile: all is seen, and changed is what belongs to the person and the address.
    fn default() -> Self {
        let seen = |fields: &[(&str, bool)]| fields.iter().map(|(name, _)| (*name).to_owned()).collect();
        let own = [
            "phone",
            "mobile",
            "title",
            "language",
            "street",
            "postal_code",
            "city",
            "country",
            "email_opt_out",
        ];
        let of_account = ["email", "phone", "street", "postal_code", "city", "country"];
        Self {
            modules: PortalModule::ALL.iter().copied().collect(),
            contact: FieldRights { seen: seen(&OF_CONTACTS), edited: set(&own) },
            account: FieldRights { seen: seen(&OF_ACCOUNTS), edited: set(&of_account) },
        }
    }
}

impl PortalRights {
    pub fn has(&self, module: PortalModule) -> bool {
        self.modules.contains(&module)
    }

    /// The same, with every changed field seen; names a field that there is none of, or that nobody may change. `added` are
    /// the fields that administrators added to contacts and to accounts.
    pub(super) fn tidied(mut self, added: [&ModuleFields; 2]) -> Result<Self, Vec<Flaw>> {
        let mut flaws = Vec::new();
        let [of_contacts, of_accounts] = added
            .map(|fields| custom_told(fields).map(|(field, may)| (field.path(), may)).collect::<Vec<_>>());
        for (name, rights, known, custom) in [
            ("contact", &mut self.contact, &OF_CONTACTS[..], of_contacts),
            ("account", &mut self.account, &OF_ACCOUNTS[..], of_accounts),
        ] {
            let may = |field: &String, edited: bool| {
                let is_known = known.iter().any(|(known, may)| known == field && (*may || !edited));
                is_known || custom.iter().any(|(known, may)| known == field && (*may || !edited))
            };
            let wrong = rights.seen.iter().filter(|field| !may(field, false));
            let wrong = wrong.chain(rights.edited.iter().filter(|field| !may(field, true)));
            flaws
                .extend(wrong.map(|field| Flaw::new(format!("rights.{name}.{field}"), "field.not_closable")));
            rights.seen.extend(rights.edited.iter().cloned());
        }
        if flaws.is_empty() { Ok(self) } else { Err(flaws) }
    }
}

impl FieldRights {
    pub fn sees(&self, field: &str) -> bool {
        self.seen.contains(field)
    }

    pub fn changes(&self, field: &str) -> bool {
        self.edited.contains(field)
    }

    fn text(&self, field: &str, written: &Text) -> Text {
        if self.changes(field) { written.clone() } else { Text::default() }
    }

    fn custom(&self, written: &Written) -> Written {
        let may = written.iter().filter(|(key, _)| self.changes(&format!("custom.{key}")));
        may.map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// Of a change of a contact, what may be changed: everything else stays as it is, whatever was sent.
    pub(super) fn of_contact(&self, written: &ContactChange) -> ContactChange {
        ContactChange {
            first_name: self.text("first_name", &written.first_name),
            last_name: self.text("last_name", &written.last_name),
            phone: self.text("phone", &written.phone),
            mobile: self.text("mobile", &written.mobile),
            title: self.text("title", &written.title),
            language: self.text("language", &written.language),
            street: self.text("street", &written.street),
            postal_code: self.text("postal_code", &written.postal_code),
            city: self.text("city", &written.city),
            country: self.text("country", &written.country),
            email_opt_out: match self.changes("email_opt_out") {
                true => written.email_opt_out.clone(),
                false => Default::default(),
            },
            custom: self.custom(&written.custom),
            ..ContactChange::default()
        }
    }

    /// The same of an account.
    pub(super) fn of_account(&self, written: &AccountChange) -> AccountChange {
        AccountChange {
            email: self.text("email", &written.email),
            phone: self.text("phone", &written.phone),
            street: self.text("street", &written.street),
            postal_code: self.text("postal_code", &written.postal_code),
            city: self.text("city", &written.city),
            country: self.text("country", &written.country),
            e_invoice_address: self.text("e_invoice_address", &written.e_invoice_address),
            e_invoice_operator: self.text("e_invoice_operator", &written.e_invoice_operator),
            invoice_email: self.text("invoice_email", &written.invoice_email),
            billing_street: self.text("billing_street", &written.billing_street),
            billing_postal_code: self.text("billing_postal_code", &written.billing_postal_code),
            billing_city: self.text("billing_city", &written.billing_city),
            billing_country: self.text("billing_country", &written.billing_country),
            custom: self.custom(&written.custom),
            ..AccountChange::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Patch;
    use proptest::prelude::*;

    fn everything() -> ContactChange {
        let text = || Text::from("x");
        ContactChange {
            owner: text(),
            first_name: text(),
            last_name: text(),
            email: text(),
            phone: text(),
            mobile: text(),
            title: text(),
            language: text(),
            account_id: text(),
            street: text(),
            postal_code: text(),
            city: text(),
            country: text(),
            email_opt_out: Patch::Set(true),
            external_id: text(),
            tags: text(),
            custom: [("koko".to_owned(), "XL".into()), ("luokka".to_owned(), "VIP".into())].into(),
        }
    }

    #[test]
    fn sp5_of_added_fields_only_those_of_the_profile_are_changed() {
        let rights = FieldRights { edited: set(&["custom.koko"]), ..FieldRights::default() };
        let kept = rights.of_contact(&everything());
        assert_eq!(kept.custom.keys().collect::<Vec<_>>(), ["koko"]);
        let written = AccountChange { custom: everything().custom, ..AccountChange::default() };
        assert_eq!(rights.of_account(&written).custom.keys().collect::<Vec<_>>(), ["koko"]);
    }

    proptest! {
        #[test]
        fn sp5_a_field_outside_of_the_profile_is_never_changed_whatever_is_sent(
            chosen in proptest::collection::btree_set(0..OF_CONTACTS.len(), 0..OF_CONTACTS.len())
        ) {
            let edited = chosen.iter().map(|at| OF_CONTACTS[*at].0.to_owned()).collect();
            let rights = FieldRights { edited, ..FieldRights::default() };
            let kept = rights.of_contact(&everything());
            for (name, written) in [
                ("owner", &kept.owner), ("email", &kept.email), ("account_id", &kept.account_id),
                ("external_id", &kept.external_id), ("tags", &kept.tags), ("first_name", &kept.first_name),
                ("last_name", &kept.last_name), ("phone", &kept.phone), ("city", &kept.city),
            ] {
                let may = rights.changes(name) && name != "email";
                prop_assert_eq!(*written != Text::default(), may, "{}", name);
            }
            prop_assert_eq!(kept.email_opt_out != Patch::Keep, rights.changes("email_opt_out"));
        }
    }

    #[test]
    fn a_field_that_is_changed_is_seen_and_one_that_nobody_changes_is_refused() {
        let edits = |field: &str| PortalRights {
            contact: FieldRights { seen: set(&[]), edited: set(&[field]) },
            ..PortalRights::default()
        };
        let none = ModuleFields::default();
        let tidied = edits("phone").tidied([&none, &none]).map(|rights| rights.contact.seen);
        assert_eq!(tidied, Ok(set(&["phone"])));
        for wrong in ["email", "owner", "shoe_size", "custom.koko"] {
            let flaws = edits(wrong).tidied([&none, &none]).expect_err("refused");
            assert_eq!(flaws[0].field, format!("rights.contact.{wrong}"));
        }
        assert!(PortalRights::default().tidied([&none, &none]).is_ok());
    }
}
