//! What the modules of the settings are to rights: their records, where these stand, and whose they are.

use crate::{
    accounts, campaigns, certificates, contacts, documents, email_templates, events,
    ids::{
        AccountId, CampaignId, CertificateId, ContactId, DocumentTemplateId, EmailTemplateId, EventId,
        InvoiceId, MessageId, ProductId, QuestionnaireId, TargetGroupId,
    },
    invoices, messages, products, questionnaires,
    settings::Module,
    target_groups,
};
use ground::Id;
use store::filter::{Catalog, Field};

/// The modules that profiles speak of. Questionnaires and document templates are changed by administrators alone (AC-7),
/// and a certificate is seen and made by who may see and edit its event.
const RULED: [Module; 9] = [
    Module::Events,
    Module::Campaigns,
    Module::TargetGroups,
    Module::Contacts,
    Module::Accounts,
    Module::EmailTemplates,
    Module::Messages,
    Module::Products,
    Module::Invoices,
];

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
            Self::Questionnaires => &questionnaires::fields::FIELDS,
            Self::DocumentTemplates => &documents::fields::FIELDS,
            Self::Certificates => &certificates::fields::FIELDS,
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
            Self::Questionnaires => QuestionnaireId::PREFIX,
            Self::DocumentTemplates => DocumentTemplateId::PREFIX,
            Self::Certificates => CertificateId::PREFIX,
        }
    }

    pub fn table(self) -> &'static str {
        self.catalog().table
    }

    /// The modules that profiles speak of, in the order of the navigation.
    pub fn ruled() -> impl Iterator<Item = Self> {
        RULED.into_iter()
    }

    /// Whether profiles speak of it.
    pub fn is_ruled(self) -> bool {
        RULED.contains(&self)
    }

    /// Whether its records have an owner, so that they can be shared more or less widely.
    pub fn is_owned(self) -> bool {
        OWNED.contains(&self)
    }

    /// The modules whose records have an owner, in the order of the navigation.
    pub fn owned() -> impl Iterator<Item = Self> {
        Self::ruled().filter(|module| module.is_owned())
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
