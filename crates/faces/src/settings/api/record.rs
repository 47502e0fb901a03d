//! The settings as JSON: as they are read, and as a change is sent.
//!
//! What was read may be sent back as it is: then nothing changes.

use super::{
    legal::{self, LegalPut, LegalRecord},
    names::{self, NamesPut, NamesRecord},
};
use crate::{
    settings::logo,
    shell::{App, Problem},
};
use domain::{
    Patch,
    check::Text,
    ids::EmailTemplateId,
    settings::{self, Colour, Series, SeriesChange, Settings, SettingsChange},
};
use ground::{Choice, EmailAddress, Invalid, Locale, Zone};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::Reader;
use utoipa::ToSchema;

/// What administrators chose for the whole instance.
#[derive(Serialize, ToSchema)]
#[schema(as = Settings)]
pub(super) struct SettingsRecord {
    organisation_name: String,
    /// `1234567-1`, or as another country writes it.
    #[schema(required)]
    business_id: Option<String>,
    #[schema(required)]
    street: Option<String>,
    #[schema(required)]
    postal_code: Option<String>,
    #[schema(required)]
    city: Option<String>,
    /// Two letters, ISO 3166-1.
    #[schema(required)]
    country: Option<String>,
    /// The VAT number; null is that of the business id.
    #[schema(required, examples("FI12345671"))]
    vat_id: Option<String>,
    /// The account that invoices are paid to.
    #[schema(required, examples("FI37 1590 3000 0007 76"))]
    iban: Option<String>,
    #[schema(required)]
    bic: Option<String>,
    /// Days until an invoice is due.
    #[schema(minimum = 0, maximum = 365)]
    payment_days: i64,
    /// Interest on late payments a year, in basis points; null for none.
    #[schema(required)]
    late_interest: Option<i64>,
    /// The address of the logo, below that of the instance.
    #[schema(required, examples("/logo/lgo_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    logo: Option<String>,
    /// Whether people registered by hand get the registration confirmation.
    send_confirmation_for_manual_registrations: bool,
    /// How many seconds a mailing waits before it leaves, so that it can be undone; 0 means it leaves at once.
    #[schema(minimum = 0, maximum = 600)]
    undo_seconds: i64,
    /// What each module is called here: `{"events": {"fi": {"singular": "Koulutus", "plural": "Koulutukset"}, …}, …}`.
    module_names: BTreeMap<String, NamesRecord>,
    /// The modules that are switched off.
    #[schema(value_type = Vec<String>)]
    modules_off: BTreeSet<String>,
    /// The order of the modules in the navigation.
    module_order: Vec<String>,
    /// How new records are numbered: `{"events": {"prefix": "KT-", "next": 1042}, …}`.
    number_series: BTreeMap<String, SeriesRecord>,
    /// An IANA name, e.g. `Europe/Helsinki`.
    #[schema(value_type = String)]
    time_zone: Zone,
    #[schema(value_type = String, examples("fi"))]
    language: Locale,
    /// The languages people may choose from.
    #[schema(value_type = Vec<String>)]
    languages: Vec<Locale>,
    /// The sender of mails that name none; null is that of `--mail-from`.
    #[schema(required)]
    sender_name: Option<String>,
    #[schema(value_type = Option<String>, required)]
    sender_email: Option<EmailAddress>,
    /// Where answers go when nobody in particular stands behind a mail.
    #[schema(value_type = Option<String>, required)]
    reply_to: Option<EmailAddress>,
    /// Lines below every mail.
    #[schema(required)]
    mail_footer: Option<String>,
    /// `#rrggbb`; null is Kutsu's own.
    #[schema(value_type = Option<String>, required)]
    accent_colour: Option<Colour>,
    /// Whether customers may sign in to the portal.
    portal_active: bool,
    /// The template of the first mail to who may sign in (`tpl_…`); null is built-in words.
    #[schema(value_type = Option<String>, required)]
    portal_template_id: Option<EmailTemplateId>,
    /// The template of the mail with a certificate (`tpl_…`); null is built-in words.
    #[schema(value_type = Option<String>, required)]
    certificate_template_id: Option<EmailTemplateId>,
    /// Whether events have public pages at all.
    public_registration: bool,
    /// Who registers on a public page with an address nobody knew must press the link of a mail first.
    confirm_unknown_addresses: bool,
    /// Hosts whose pages may show an event in a frame.
    #[schema(examples("www.example.fi"))]
    embed_hosts: Vec<String>,
    /// The types a target group may have; any text while there are none.
    target_group_types: Vec<String>,
    /// Own texts as HTML: `{"privacy": {"fi": "<p>…</p>"}}`, also `accessibility`, `imprint`; null is the built-in one.
    legal_texts: BTreeMap<String, LegalRecord>,
    version: i64,
}

/// One series of numbers.
#[derive(Serialize, ToSchema)]
#[schema(as = NumberSeries)]
struct SeriesRecord {
    /// What numbers begin with.
    prefix: String,
    /// What comes next; it never goes back.
    next: i64,
}

/// What is to be changed; what is not sent stays, null returns to what is built in.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingsPut {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    organisation_name: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    business_id: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    street: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    postal_code: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    city: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    country: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    vat_id: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    iban: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    bic: Text,
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 365)]
    #[serde(default)]
    payment_days: Patch<Option<i64>>,
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 5000)]
    #[serde(default)]
    late_interest: Patch<Option<i64>>,
    /// A PNG, JPEG or SVG as `data:image/png;base64,…`, at most 512 kB; null removes it, its present address keeps it.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    logo: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    send_confirmation_for_manual_registrations: Patch<Option<bool>>,
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 600)]
    #[serde(default)]
    undo_seconds: Patch<Option<i64>>,
    #[serde(default)]
    module_names: BTreeMap<String, NamesPut>,
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(default)]
    modules_off: Patch<Option<Vec<String>>>,
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(default)]
    module_order: Patch<Option<Vec<String>>>,
    #[serde(default)]
    number_series: BTreeMap<String, SeriesPut>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    time_zone: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    language: Text,
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(default)]
    languages: Patch<Option<Vec<String>>>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    sender_name: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    sender_email: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    reply_to: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    mail_footer: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    accent_colour: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    portal_active: Patch<Option<bool>>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    portal_template_id: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    certificate_template_id: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    public_registration: Patch<Option<bool>>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    confirm_unknown_addresses: Patch<Option<bool>>,
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(default)]
    embed_hosts: Patch<Option<Vec<String>>>,
    #[schema(value_type = Option<Vec<String>>)]
    #[serde(default)]
    target_group_types: Patch<Option<Vec<String>>>,
    #[serde(default)]
    legal_texts: BTreeMap<String, LegalPut>,
    /// The version that was read, as another way to say `If-Match`.
    #[serde(default)]
    version: Option<i64>,
}

/// What is to be changed about a series of numbers.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SeriesPut {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    prefix: Text,
    #[schema(value_type = Option<i64>)]
    #[serde(default)]
    next: Patch<Option<i64>>,
}

impl SettingsRecord {
    pub(super) async fn of(settings: Settings, app: &App, reader: &mut Reader) -> Result<Self, Problem> {
        let module_names = names::records(&settings, app);
        let mut number_series = BTreeMap::new();
        for series in Series::ALL {
            let chosen = settings.number_series.get(series.word()).cloned();
            let prefix = chosen.unwrap_or_else(|| series.built_in().to_owned());
            let next = settings::coming(reader, *series).await?;
            number_series.insert(series.word().to_owned(), SeriesRecord { prefix, next });
        }
        let legal_texts = legal::records(&settings);
        Ok(Self {
            module_names,
            number_series,
            legal_texts,
            organisation_name: settings.organisation_name,
            business_id: settings.business_id,
            street: settings.street,
            postal_code: settings.postal_code,
            city: settings.city,
            country: settings.country,
            vat_id: settings.vat_id,
            iban: settings.iban,
            bic: settings.bic,
            payment_days: settings.payment_days,
            late_interest: settings.late_interest,
            logo: settings.logo.as_ref().map(logo::address),
            send_confirmation_for_manual_registrations: settings.send_confirmation_for_manual_registrations,
            undo_seconds: settings.undo_seconds,
            modules_off: settings.modules_off,
            module_order: settings.module_order,
            time_zone: settings.time_zone,
            language: settings.language,
            languages: settings.languages,
            sender_name: settings.sender_name,
            sender_email: settings.sender_email,
            reply_to: settings.reply_to,
            mail_footer: settings.mail_footer,
            accent_colour: settings.accent_colour,
            portal_active: settings.portal_active,
            portal_template_id: settings.portal_template_id,
            certificate_template_id: settings.certificate_template_id,
            public_registration: settings.public_registration,
            confirm_unknown_addresses: settings.confirm_unknown_addresses,
            embed_hosts: settings.embed_hosts,
            target_group_types: settings.target_group_types,
            version: settings.version,
        })
    }
}

impl SettingsPut {
    /// The version it was written for, when it says so.
    pub(super) fn version(&self) -> Option<i64> {
        self.version
    }

    /// The change that is asked for.
    pub(super) fn written(self, app: &App) -> Result<SettingsChange, Invalid> {
        let names = self.module_names.into_iter();
        let names = names.map(|(module, sent)| (module.clone(), sent.written(app, &module)));
        let series = self.number_series.into_iter();
        Ok(SettingsChange {
            logo: logo::of_address(&self.logo)?,
            module_names: names.collect(),
            number_series: series
                .map(|(name, SeriesPut { prefix, next })| (name, SeriesChange { prefix, next }))
                .collect(),
            organisation_name: self.organisation_name,
            business_id: self.business_id,
            street: self.street,
            postal_code: self.postal_code,
            city: self.city,
            country: self.country,
            vat_id: self.vat_id,
            iban: self.iban,
            bic: self.bic,
            payment_days: self.payment_days,
            late_interest: self.late_interest,
            send_confirmation_for_manual_registrations: self.send_confirmation_for_manual_registrations,
            undo_seconds: self.undo_seconds,
            modules_off: self.modules_off,
            module_order: self.module_order,
            time_zone: self.time_zone,
            language: self.language,
            languages: self.languages,
            sender_name: self.sender_name,
            sender_email: self.sender_email,
            reply_to: self.reply_to,
            mail_footer: self.mail_footer,
            accent_colour: self.accent_colour,
            portal_active: self.portal_active,
            portal_template_id: self.portal_template_id,
            certificate_template_id: self.certificate_template_id,
            public_registration: self.public_registration,
            confirm_unknown_addresses: self.confirm_unknown_addresses,
            embed_hosts: self.embed_hosts,
            target_group_types: self.target_group_types,
            legal_texts: legal::written(self.legal_texts),
        })
    }
}
