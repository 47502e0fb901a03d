//! The calls about the settings of the instance.

use crate::{
    api::{ApiCaller, Body, IfMatch, record},
    shell::{App, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    check::Text,
    settings::{self, Colour, ModuleName, ModuleNameChange, NamesChange, Settings, SettingsChange},
};
use ground::{EmailAddress, Locale, Zone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read, change))
}

/// What administrators chose for the whole instance.
#[derive(Serialize, ToSchema)]
#[schema(as = Settings)]
struct SettingsRecord {
    organisation_name: String,
    /// Whether people registered by hand get the registration confirmation.
    send_confirmation_for_manual_registrations: bool,
    /// How many seconds a mailing waits before it leaves, so that it can be undone; 0 means it leaves at once.
    #[schema(minimum = 0, maximum = 600)]
    undo_seconds: i64,
    module_names: ModuleNamesRecord,
    /// An IANA name, e.g. `Europe/Helsinki`.
    #[schema(value_type = String)]
    time_zone: Zone,
    #[schema(value_type = String, examples("fi"))]
    language: Locale,
    /// The sender of mails that name none; null is that of `--mail-from`.
    #[schema(required)]
    sender_name: Option<String>,
    #[schema(value_type = Option<String>, required)]
    sender_email: Option<EmailAddress>,
    /// `#rrggbb`; null is Kutsu's own.
    #[schema(value_type = Option<String>, required)]
    accent_colour: Option<Colour>,
    version: i64,
}

/// What the modules are called here.
#[derive(Serialize, ToSchema)]
#[schema(as = ModuleNames)]
struct ModuleNamesRecord {
    events: NamesRecord,
}

/// The names of one module, language by language.
#[derive(Serialize, ToSchema)]
#[schema(as = Names)]
struct NamesRecord {
    fi: NameRecord,
    sv: NameRecord,
    en: NameRecord,
}

/// What one record and what several are called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Name)]
struct NameRecord {
    singular: String,
    plural: String,
}

/// What is to be changed; what is not sent stays, null returns to what is built in.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SettingsPut {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    organisation_name: Text,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    send_confirmation_for_manual_registrations: Patch<Option<bool>>,
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 600)]
    #[serde(default)]
    undo_seconds: Patch<Option<i64>>,
    #[serde(default)]
    module_names: ModuleNamesPut,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    time_zone: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    language: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    sender_name: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    sender_email: Text,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    accent_colour: Text,
}

/// New names of modules.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ModuleNamesPut {
    #[serde(default)]
    events: NamesPut,
}

/// New names of one module.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NamesPut {
    #[schema(value_type = Option<NameRecord>)]
    #[serde(default)]
    fi: Patch<Option<NameRecord>>,
    #[schema(value_type = Option<NameRecord>)]
    #[serde(default)]
    sv: Patch<Option<NameRecord>>,
    #[schema(value_type = Option<NameRecord>)]
    #[serde(default)]
    en: Patch<Option<NameRecord>>,
}

impl SettingsRecord {
    fn of(settings: Settings, app: &App) -> Self {
        let name = |locale| {
            let ModuleName { singular, plural } = settings.module_names.events_in(locale, &app.words);
            NameRecord { singular, plural }
        };
        let events = NamesRecord { fi: name(Locale::Fi), sv: name(Locale::Sv), en: name(Locale::En) };
        Self {
            module_names: ModuleNamesRecord { events },
            organisation_name: settings.organisation_name,
            send_confirmation_for_manual_registrations: settings.send_confirmation_for_manual_registrations,
            undo_seconds: settings.undo_seconds,
            time_zone: settings.time_zone,
            language: settings.language,
            sender_name: settings.sender_name,
            sender_email: settings.sender_email,
            accent_colour: settings.accent_colour,
            version: settings.version,
        }
    }
}

impl From<SettingsPut> for SettingsChange {
    fn from(put: SettingsPut) -> Self {
        let name = |sent: Patch<Option<NameRecord>>| match sent {
            Patch::Keep => Patch::Keep,
            Patch::Set(name) => {
                Patch::Set(name.map(|NameRecord { singular, plural }| ModuleName { singular, plural }))
            }
        };
        let NamesPut { fi, sv, en } = put.module_names.events;
        let events = ModuleNameChange { fi: name(fi), sv: name(sv), en: name(en) };
        Self {
            module_names: NamesChange { events },
            organisation_name: put.organisation_name,
            send_confirmation_for_manual_registrations: put.send_confirmation_for_manual_registrations,
            undo_seconds: put.undo_seconds,
            time_zone: put.time_zone,
            language: put.language,
            sender_name: put.sender_name,
            sender_email: put.sender_email,
            accent_colour: put.accent_colour,
        }
    }
}

/// Read the settings
#[utoipa::path(get, path = "/settings", operation_id = "read_settings",
    responses((status = 200, description = "The settings.", body = SettingsRecord)))]
async fn read(State(app): State<App>) -> Result<Response, Problem> {
    let settings = settings::read(&mut app.reader().await?).await?;
    Ok(record(settings.version, &SettingsRecord::of(settings, &app)))
}

/// Change settings
///
/// What is not sent stays as it is.
#[utoipa::path(put, path = "/settings", operation_id = "change_settings", request_body = SettingsPut,
    responses((status = 200, description = "The settings as they are now.", body = SettingsRecord)))]
async fn change(
    State(app): State<App>,
    caller: ApiCaller,
    IfMatch(seen): IfMatch,
    Body(sent): Body<SettingsPut>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let settings = settings::change(&mut work, seen, sent.into()).await?;
    work.commit().await?;
    app.settings_changed(settings.clone());
    Ok(record(settings.version, &SettingsRecord::of(settings, &app)))
}
