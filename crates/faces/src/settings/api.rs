//! The calls about the settings of the instance.

use super::mails;
use crate::{
    api::{ApiCaller, Body, IfMatch, record as answered},
    portal,
    shell::{App, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    settings::{self, SettingsRefusal},
};
use ground::Invalid;
use record::{SettingsPut, SettingsRecord};
use utoipa_axum::{router::OpenApiRouter, routes};

mod legal;
mod names;
mod record;

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read, change))
}

/// Read the settings
#[utoipa::path(get, path = "/settings", operation_id = "read_settings",
    responses((status = 200, description = "The settings.", body = SettingsRecord)))]
async fn read(State(app): State<App>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let settings = settings::read(&mut reader).await?;
    let version = settings.version;
    Ok(answered(version, &SettingsRecord::of(settings, &app, &mut reader).await?))
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
    let seen = seen.or(sent.version());
    let change = sent.written(&app)?;
    let mut work = app.work(caller.actor).await?;
    if let Patch::Set(Some(typed)) = &change.portal_template_id
        && let Some(flaw) = portal::unusable(&mut work, typed).await?
    {
        return Err(Problem::refused(&SettingsRefusal::Invalid(Invalid(vec![flaw]))));
    }
    if let Some(flaw) = mails::unusable(&mut work, &change).await? {
        return Err(Problem::refused(&SettingsRefusal::Invalid(Invalid(vec![flaw]))));
    }
    let settings = settings::change(&mut work, seen, change).await?;
    let version = settings.version;
    let record = SettingsRecord::of(settings.clone(), &app, &mut work).await?;
    work.commit().await?;
    app.settings_changed(settings);
    Ok(answered(version, &record))
}
