//! Changing settings: all wrong fields are said at once, and what changed stands in the journal.

use super::{Colour, LONGEST_UNDO_SECONDS, ModuleName, Names, Settings, store};
use crate::{Patch, ids::InstanceId};
use ::store::{Entry, Work};
use ground::{
    Choice, EmailAddress, Failure, Fault, Flaw, Id, Invalid, Locale, Refusal, RefusalKind, Zone,
    email::MalformedEmail, text,
};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use std::str::FromStr;

/// What somebody wants changed, as they wrote it. What is not sent stays; null returns to what is built in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SettingsChange {
    pub organisation_name: Patch<Option<String>>,
    pub send_confirmation_for_manual_registrations: Patch<Option<bool>>,
    pub undo_seconds: Patch<Option<i64>>,
    pub module_names: NamesChange,
    pub time_zone: Patch<Option<String>>,
    pub language: Patch<Option<String>>,
    pub sender_name: Patch<Option<String>>,
    pub sender_email: Patch<Option<String>>,
    pub accent_colour: Patch<Option<String>>,
}

/// New names of modules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NamesChange {
    pub events: ModuleNameChange,
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
}

impl Refusal for SettingsRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(invalid) => invalid.code(),
            Self::ChangedMeanwhile { .. } => "settings.changed_meanwhile",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Invalid(_) => RefusalKind::Invalid,
            Self::ChangedMeanwhile { .. } => RefusalKind::Conflict,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Invalid(invalid) => invalid.flaws(),
            Self::ChangedMeanwhile { .. } => &[],
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
    store::claim(work).await?;
    let mut old = store::read(work).await?;
    let version = old.version;
    old.version -= 1;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(SettingsRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let mut new = changed(&old, change).map_err(SettingsRefusal::Invalid)?;
    store::write(work, &old, &new).await?;
    new.version = version;
    let entry = Entry::new("settings.changed", &InstanceId::from_bytes([0; 16]), &journal(&old, &new)?);
    work.record(entry);
    Ok(new)
}

/// What the command line or the configuration says at start; counts until an administrator chooses.
pub async fn begin_with(work: &mut Work, time_zone: Zone, language: Locale) -> Result<(), Fault> {
    store::begin_with(work, "time_zone", &json!(time_zone)).await?;
    store::begin_with(work, "language", &json!(language)).await
}

fn changed(old: &Settings, change: SettingsChange) -> Result<Settings, Invalid> {
    let built_in = Settings::default();
    let mut new = old.clone();
    let mut flaws = Vec::new();
    if let Patch::Set(name) = change.organisation_name {
        new.organisation_name = line(&mut flaws, "organisation_name", name.as_deref()).unwrap_or_default();
    }
    if let Patch::Set(send) = change.send_confirmation_for_manual_registrations {
        new.send_confirmation_for_manual_registrations =
            send.unwrap_or(built_in.send_confirmation_for_manual_registrations);
    }
    if let Patch::Set(seconds) = change.undo_seconds {
        new.undo_seconds = seconds.unwrap_or(built_in.undo_seconds);
        if !(0..=LONGEST_UNDO_SECONDS).contains(&new.undo_seconds) {
            let flaw = Flaw::new("undo_seconds", "number.out_of_range");
            flaws.push(flaw.with("least", 0).with("most", LONGEST_UNDO_SECONDS));
        }
    }
    let names = change.module_names.events;
    for (locale, name) in [(Locale::Fi, names.fi), (Locale::Sv, names.sv), (Locale::En, names.en)] {
        if let Patch::Set(name) = name {
            rename(&mut flaws, &mut new.module_names.events, locale, name);
        }
    }
    parsed(&mut flaws, "time_zone", change.time_zone, "time_zone.unknown", |zone| {
        new.time_zone = zone.unwrap_or(built_in.time_zone);
    });
    parsed(&mut flaws, "language", change.language, "choice.unknown", |language| {
        new.language = language.unwrap_or(built_in.language);
    });
    if let Patch::Set(name) = change.sender_name {
        new.sender_name = line(&mut flaws, "sender_name", name.as_deref());
    }
    parsed::<EmailAddress>(
        &mut flaws,
        "sender_email",
        change.sender_email,
        MalformedEmail::CODE,
        |address| {
            new.sender_email = address;
        },
    );
    parsed::<Colour>(&mut flaws, "accent_colour", change.accent_colour, "colour.malformed", |colour| {
        new.accent_colour = colour;
    });
    // Only a newly chosen colour is weighed, so that no old one ever blocks another change.
    if let Some(colour) =
        new.accent_colour.filter(|colour| old.accent_colour != Some(*colour) && !colour.is_readable())
    {
        flaws.push(Flaw::new("accent_colour", "colour.too_light").with("nearest", colour.readable()));
    }
    Invalid::unless_none(flaws)?;
    Ok(new)
}

fn rename(flaws: &mut Vec<Flaw>, names: &mut Names, locale: Locale, name: Option<ModuleName>) {
    let Some(name) = name else {
        *names.slot(locale) = None;
        return;
    };
    let field = |part: &str| format!("module_names.events.{}.{part}", locale.word());
    let mut part = |which: &str, typed: &str| {
        let clean = line(flaws, &field(which), Some(typed));
        if clean.is_none() && text::clean_line(typed).is_empty() {
            flaws.push(Flaw::new(field(which), "required"));
        }
        clean
    };
    let (singular, plural) = (part("singular", &name.singular), part("plural", &name.plural));
    if let (Some(singular), Some(plural)) = (singular, plural) {
        *names.slot(locale) = Some(ModuleName { singular, plural });
    }
}

/// One clean line; nothing when it is empty.
fn line(flaws: &mut Vec<Flaw>, field: &str, typed: Option<&str>) -> Option<String> {
    let clean = text::clean_line(typed?);
    if !text::fits(&clean, text::MAX_NAME) {
        flaws.push(Flaw::new(field, "text.too_long").with("most", text::MAX_NAME));
        return None;
    }
    (!clean.is_empty()).then_some(clean)
}

/// A value read from text; emptied and null mean none.
fn parsed<T: FromStr>(
    flaws: &mut Vec<Flaw>,
    field: &str,
    sent: Patch<Option<String>>,
    code: &'static str,
    take: impl FnOnce(Option<T>),
) {
    let Patch::Set(typed) = sent else { return };
    match typed.as_deref().map(str::trim).filter(|typed| !typed.is_empty()) {
        None => take(None),
        Some(typed) => match typed.parse() {
            Ok(value) => take(Some(value)),
            Err(_) => flaws.push(Flaw::new(field, code)),
        },
    }
}

/// `{"changed": {name: [old, new]}, "version": n}`.
fn journal(old: &Settings, new: &Settings) -> Result<Json, Fault> {
    let (before, after) = (store::object_of(old)?, store::object_of(new)?);
    let changed: Map<String, Json> = after
        .into_iter()
        .filter(|(name, value)| name != "version" && before.get(name) != Some(value))
        .map(|(name, value)| (name.clone(), json!([before.get(&name), value])))
        .collect();
    Ok(json!({ "changed": changed, "version": new.version }))
}
