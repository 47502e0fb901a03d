//! The modules that rights speak of, and where their records stand.

use crate::{
    accounts, campaigns, contacts, email_templates, events,
    ids::{
        AccountId, CampaignId, ContactId, EmailTemplateId, EventId, InvoiceId, MessageId, ProductId,
        TargetGroupId,
    },
    invoices, messages, products, target_groups,
};
use ground::{Choice, Id};
use store::filter::{Catalog, Field};

ground::choice! {
    /// A module as addresses, the API and profiles call it.
    pub enum Module {
        Events = "events",
        Campaigns = "campaigns",
        TargetGroups = "target-groups",
        Contacts = "contacts",
        Accounts = "accounts",
        EmailTemplates = "email-templates",
        /// What was sent; it has no owner and follows its contact and event.
        Messages = "messages",
        /// What is sold; it has no owner.
        Products = "products",
        /// They have no owner and follow their payer and event.
        Invoices = "invoices",
    }
}

/// Modules in the order in which their tables may name each other.
pub(super) const OWNED: [Module; 6] = [
    Module::Accounts,
    Module::Contacts,
    Module::Events,
    Module::EmailTemplates,
    Module::TargetGroups,
    Module::Campaigns,
];

impl Module {
    /// The fields of its records.
    pub fn catalog(self) -> &'static Catalog {
        match self {
            Self::Events => &events::fields::FIELDS,
            Self::Campaigns => &campaigns::fields::FIELDS,
            Self::TargetGroups => &target_groups::fields::FIELDS,
            Self::Contacts => &contacts::fields::FIELDS,
            Self::Accounts => &accounts::fields::FIELDS,
            Self::EmailTemplates => &email_templates::fields::FIELDS,
            Self::Messages => &messages::fields::FIELDS,
            Self::Products => &products::fields::FIELDS,
            Self::Invoices => &invoices::fields::FIELDS,
        }
    }

    /// How the ids of its records begin.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Events => EventId::PREFIX,
            Self::Campaigns => CampaignId::PREFIX,
            Self::TargetGroups => TargetGroupId::PREFIX,
            Self::Contacts => ContactId::PREFIX,
            Self::Accounts => AccountId::PREFIX,
            Self::EmailTemplates => EmailTemplateId::PREFIX,
            Self::Messages => MessageId::PREFIX,
            Self::Products => ProductId::PREFIX,
            Self::Invoices => InvoiceId::PREFIX,
        }
    }

    pub fn table(self) -> &'static str {
        self.catalog().table
    }

    /// Whether its records have an owner, so that they can be shared more or less widely.
    pub fn is_owned(self) -> bool {
        OWNED.contains(&self)
    }

    /// The modules whose records have an owner, in the order of the navigation.
    pub fn owned() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|module| module.is_owned())
    }

    /// Built-in fields that a profile may hide or close: those that a record can do without.
    pub fn closable(self) -> impl Iterator<Item = &'static Field> {
        let may = matches!(self, Self::Contacts | Self::Accounts);
        let fields = self.catalog().fields.iter().filter(move |_| may);
        fields.filter(|field| !field.required && field.exportable)
    }

    /// The columns that make the name by which a record is still found when some of its fields are hidden.
    pub(super) fn name_columns(self) -> &'static [&'static str] {
        match self {
            Self::Contacts => &["first_name", "last_name", "number"],
            _ => &["name", "number"],
        }
    }
}
