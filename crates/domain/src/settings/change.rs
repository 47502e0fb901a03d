//! Changing settings: all wrong fields are said at once, and what changed stands in the journal.

use super::{LegalChange, Logo, ModuleName, SeriesChange, Settings, apply, logo, series, store};
use crate::{Patch, check::Text, ids::InstanceId};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Flaw, Id, Invalid, Locale, Refusal, RefusalKind, Zone};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// What somebody wants changed, as they wrote it. What is not sent stays; null returns to what is built in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SettingsChange {
    pub organisation_name: Text,
    pub business_id: Text,
    pub street: Text,
    pub postal_code: Text,
    pub city: Text,
    pub country: Text,
    pub vat_id: Text,
    pub iban: Text,
    pub bic: Text,
    pub payment_days: Patch<Option<i64>>,
    /// In basis points; null for none.
    pub late_interest: Patch<Option<i64>>,
    /// The bytes of a new logo.
    #[serde(skip)]
    pub logo: Patch<Option<Vec<u8>>>,
    pub send_confirmation_for_manual_registrations: Patch<Option<bool>>,
    pub undo_seconds: Patch<Option<i64>>,
    /// What a target group may be of; any when there are none.
    pub target_group_types: Patch<Option<Vec<String>>>,
    /// New names, by the module's word.
    pub module_names: BTreeMap<String, ModuleNameChange>,
    pub modules_off: Patch<Option<Vec<String>>>,
    pub module_order: Patch<Option<Vec<String>>>,
    /// New beginnings and next numbers, by the series' word.
    pub number_series: BTreeMap<String, SeriesChange>,
    pub time_zone: Text,
    pub language: Text,
    pub languages: Patch<Option<Vec<String>>>,
    pub sender_name: Text,
    pub sender_email: Text,
    pub reply_to: Text,
    pub mail_footer: Text,
    pub accent_colour: Text,
    pub portal_active: Patch<Option<bool>>,
    /// Whether it can be used is held against the template by `portal::usable_template`.
    pub portal_template_id: Text,
    /// Whether it can be used is held against the template by `certificates::usable_template`.
    pub certificate_template_id: Text,
    pub public_registration: Patch<Option<bool>>,
    pub confirm_unknown_addresses: Patch<Option<bool>>,
    pub embed_hosts: Patch<Option<Vec<String>>>,
    /// New texts, by the page's word.
    pub legal_texts: BTreeMap<String, LegalChange>,
}

/// New names of one module, language by language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ModuleNameChange {
    pub fi: Patch<Option<ModuleName>>,
    pub sv: Patch<Option<ModuleName>>,
    pub en: Patch<Option<ModuleName>>,
}

/// Why settings are not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsRefusal {
    Invalid(Invalid),
    /// Somebody else changed them since they were looked at; this is the version now.
    ChangedMeanwhile {
        version: i64,
    },
    /// There is no such change to take back.
    NoSuchChange,
    /// The setting was changed again since; taking back would undo that, too.
    ChangedSince {
        setting: String,
    },
}

impl Refusal for SettingsRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::ChangedMeanwhile { .. } => "settings.changed_meanwhile",
            Self::NoSuchChange => "not_found",
            Self::ChangedSince { .. } => "settings.changed_since",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::ChangedMeanwhile { .. } | Self::ChangedSince { .. } => RefusalKind::Conflict,
            Self::NoSuchChange => RefusalKind::Missing,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            _ => &[],
        }
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ChangedSince { setting } => vec![("setting", setting.clone())],
            _ => Vec::new(),
        }
    }
}

/// Changes settings. `seen` is the version the editor began with; `None` means "whatever is there".
///
/// # Errors
/// [`SettingsRefusal`]; nothing is changed then.
pub async fn change(
    work: &mut Work,
    seen: Option<i64>,
    change: SettingsChange,
) -> Result<Settings, Failure<SettingsRefusal>> {
    let (old, version) = begin(work).await?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(SettingsRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let mut flaws = Vec::new();
    let mut new = apply::changed(&old, &change, &mut flaws);
    let raised = series::read(work, &mut flaws, &mut new.number_series, &change.number_series).await?;
    let logo = match &change.logo {
        Patch::Set(Some(bytes)) => logo::kind_of(bytes).map_err(|flaw| flaws.push(flaw)).ok(),
        _ => None,
    };
    Invalid::unless_none(flaws).map_err(SettingsRefusal::Invalid)?;
    match (change.logo, logo) {
        (Patch::Set(Some(bytes)), Some(kind)) => {
            new.logo = Some(Logo(store::insert_logo(work, kind, bytes).await?));
        }
        (Patch::Set(_), _) => new.logo = None,
        (Patch::Keep, _) => {}
    }
    let mut changed = differences(&old, &new)?;
    for (series, from, to) in raised {
        work.raise_series(&series.to_string(), to).await?;
        changed.insert(format!("{NEXT_NUMBER}{series}"), json!([from, to]));
    }
    keep(work, &old, new, version, json!({"changed": changed})).await
}

/// What stands before a series in the journal when its next number was raised; such a step cannot be taken back.
pub(super) const NEXT_NUMBER: &str = "next_number.";

/// Locks the settings for the rest of the transaction; gives them as they are and their next version.
pub(super) async fn begin(work: &mut Work) -> Result<(Settings, i64), Fault> {
    store::claim(work).await?;
    let mut old = store::read(work).await?;
    let version = old.version;
    old.version -= 1;
    Ok((old, version))
}

/// Keeps new settings, with their line in the journal.
pub(super) async fn keep(
    work: &mut Work,
    old: &Settings,
    mut new: Settings,
    version: i64,
    mut detail: Json,
) -> Result<Settings, Failure<SettingsRefusal>> {
    store::write(work, old, &new).await?;
    new.version = version;
    detail["version"] = json!(version);
    work.record(Entry::new("settings.changed", &InstanceId::from_bytes([0; 16]), &detail));
    Ok(new)
}

/// What the command line or the configuration says at start; counts until an administrator chooses.
pub async fn begin_with(work: &mut Work, time_zone: Zone, language: Locale) -> Result<(), Fault> {
    store::begin_with(work, "time_zone", &json!(time_zone)).await?;
    store::begin_with(work, "language", &json!(language)).await
}

/// `{name: [old, new]}` of what differs.
pub(super) fn differences(old: &Settings, new: &Settings) -> Result<Map<String, Json>, Fault> {
    let (before, after) = (store::object_of(old)?, store::object_of(new)?);
    let differing = after
        .into_iter()
        .filter(|(name, value)| name != "version" && before.get(name) != Some(value))
        .map(|(name, value)| (name.clone(), json!([before.get(&name), value])));
    Ok(differing.collect())
}
