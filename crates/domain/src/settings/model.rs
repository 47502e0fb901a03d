//! The settings as values, with what they are until somebody changes them.

use super::{Colour, LegalTexts, Logo, Module, ModuleNames, series::Prefixes};
use crate::ids::EmailTemplateId;
use ground::{Choice, EmailAddress, Locale, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest term of payment, in days.
pub const LONGEST_PAYMENT_DAYS: i64 = 365;

/// Highest interest on late payments, in basis points.
pub const MOST_LATE_INTEREST: i64 = 5_000;

/// Longest undo window, in seconds.
pub const LONGEST_UNDO_SECONDS: i64 = 600;

/// Most letters of the lines below mails.
pub const LONGEST_FOOTER: usize = 1000;

/// What administrators chose for the whole instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The organisation that invites; stands under Kutsu's name and on the pages of the invited.
    pub organisation_name: String,
    /// Its Finnish business id, or that of another country.
    pub business_id: Option<String>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    /// Two letters, ISO 3166-1.
    pub country: Option<String>,
    /// Its VAT number; without one that of its business id.
    pub vat_id: Option<String>,
    /// The account that invoices are paid to.
    pub iban: Option<String>,
    /// The bank of that account.
    pub bic: Option<String>,
    /// Days until an invoice is due.
    pub payment_days: i64,
    /// Interest on late payments a year, in basis points.
    pub late_interest: Option<i64>,
    /// Stands before the organisation's name on the pages of the invited.
    pub logo: Option<Logo>,
    /// Whether people registered by hand get the registration confirmation (2.16); off until chosen (D-20).
    pub send_confirmation_for_manual_registrations: bool,
    /// How long a mailing waits before it leaves, so that it can be undone (W-1); 0 means it leaves at once.
    pub undo_seconds: i64,
    /// What the modules are called here (D-24).
    pub module_names: ModuleNames,
    /// The modules that are switched off, by their words; their data stay.
    pub modules_off: BTreeSet<String>,
    /// The order of the modules in the navigation; those not named follow in the built-in order.
    pub module_order: Vec<String>,
    /// How the numbers of new records begin, where it was chosen.
    pub number_series: Prefixes,
    /// The zone of dates and times that name no other (D-7).
    pub time_zone: Zone,
    /// The language of those who have chosen none.
    pub language: Locale,
    /// The languages people may choose from; the one above is among them.
    pub languages: Vec<Locale>,
    /// The sender's name of mails that name none; without it that of `--mail-from`.
    pub sender_name: Option<String>,
    /// The sender's address of mails that name none; without it that of `--mail-from`.
    pub sender_email: Option<EmailAddress>,
    /// Where answers go when nobody in particular stands behind a mail.
    pub reply_to: Option<EmailAddress>,
    /// Lines below every mail, after the organisation's name.
    pub mail_footer: Option<String>,
    /// The organisation's own colour on the pages of the invited.
    pub accent_colour: Option<Colour>,
    /// Whether customers may sign in to the portal; off until chosen.
    pub portal_active: bool,
    /// The first mail to who may sign in; without one, built-in words.
    pub portal_template_id: Option<EmailTemplateId>,
    /// The mail that brings a certificate; without one, built-in words.
    pub certificate_template_id: Option<EmailTemplateId>,
    /// Whether events have public pages at all; each still has its own switch.
    pub public_registration: bool,
    /// Whether who registers on a public page with an address nobody knew must press the link of a mail first.
    pub confirm_unknown_addresses: bool,
    /// Hosts whose pages may show an event in a frame.
    pub embed_hosts: Vec<String>,
    /// The types a target group may have, in their order; any text while there are none.
    pub target_group_types: Vec<String>,
    /// What the organisation says on its pages about accessibility, privacy and itself.
    pub legal_texts: LegalTexts,
    /// Grows with every change; guards against stale forms.
    pub version: i64,
}

impl Settings {
    /// Whether a module is in use; what is no module that may be switched off is.
    pub fn is_on(&self, module: &str) -> bool {
        !self.modules_off.contains(module)
    }

    /// Whether people may choose this language.
    pub fn speaks(&self, locale: Locale) -> bool {
        self.languages.contains(&locale)
    }

    /// Where a module stands; those without a place come last, in their own order.
    pub fn place_of(&self, module: &str) -> usize {
        self.module_order.iter().position(|known| known == module).unwrap_or(usize::MAX)
    }

    /// The modules that are switched off.
    pub fn off(&self) -> BTreeSet<Module> {
        self.modules_off.iter().filter_map(|word| Module::from_word(word)).collect()
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation_name: String::new(),
            business_id: None,
            street: None,
            postal_code: None,
            city: None,
            country: None,
            vat_id: None,
            iban: None,
            bic: None,
            payment_days: 14,
            late_interest: None,
            logo: None,
            send_confirmation_for_manual_registrations: false,
            undo_seconds: 30,
            module_names: ModuleNames::default(),
            modules_off: BTreeSet::new(),
            module_order: Vec::new(),
            number_series: Prefixes::new(),
            time_zone: Zone::helsinki(),
            language: Locale::Fi,
            languages: Locale::ALL.to_vec(),
            sender_name: None,
            sender_email: None,
            reply_to: None,
            mail_footer: None,
            accent_colour: None,
            portal_active: false,
            portal_template_id: None,
            certificate_template_id: None,
            public_registration: true,
            confirm_unknown_addresses: false,
            embed_hosts: Vec::new(),
            target_group_types: Vec::new(),
            legal_texts: LegalTexts::default(),
            version: 0,
        }
    }
}
