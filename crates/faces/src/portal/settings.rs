//! The portal in the settings: on or off, the first mail, and the profiles.

use crate::{
    shell::{App, Asked, Entered, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    email_templates::{self, Folder},
    ids::EmailTemplateId,
    portal::{self, PortalProfile},
    settings::{self, SettingsChange, SettingsRefusal},
};
use ground::{Failure, Flaw, Refusal};
use serde::Serialize;
use store::Reader;

pub const PATH: &str = "/app/settings/portal";

/// What `portal/settings.html` sees.
#[derive(Serialize)]
pub struct PortalSettings {
    form: Entered,
    is_stale: bool,
    /// Those that could be the first mail.
    templates: Vec<(String, String)>,
    profiles: Vec<Line>,
    /// Where customers sign in.
    address: String,
}

#[derive(Serialize)]
struct Line {
    path: String,
    name: String,
}

impl PortalSettings {
    async fn of(app: &App, reader: &mut Reader, form: Option<Entered>) -> Result<Self, Problem> {
        let now = settings::read(reader).await?;
        let found = email_templates::in_folders(reader, &[Folder::Public, Folder::Personal]).await?;
        let mut templates = Vec::new();
        for template in found {
            let is_chosen = now.portal_template_id == Some(template.id);
            if is_chosen || portal::usable_template(reader, &template.id).await?.is_ok() {
                templates.push((template.id.to_string(), template.name));
            }
        }
        let line = |one: PortalProfile| Line { path: format!("{PATH}/profiles/{}", one.id), name: one.name };
        Ok(Self {
            form: form.unwrap_or_else(|| Entered::filled(&now)),
            is_stale: false,
            templates,
            profiles: portal::profiles(reader).await?.into_iter().map(line).collect(),
            address: app.site().url(super::customer::HOME),
        })
    }
}

/// `GET /app/settings/portal`
pub async fn page(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let page = PortalSettings::of(&app, &mut app.reader().await?, None).await?;
    app.show(&asked, &page)
}

/// `POST /app/settings/portal`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    mut form: Entered,
) -> Result<Response, Problem> {
    let change = SettingsChange {
        portal_active: Patch::Set(Some(form.has("portal_active"))),
        portal_template_id: form.text("portal_template_id").to_owned().into(),
        ..SettingsChange::default()
    };
    let seen = form.text("version").parse().ok();
    let mut work = app.work(me.user.actor()).await?;
    let flaw = unusable(&mut work, form.text("portal_template_id")).await?;
    let changed = match flaw {
        None => settings::change(&mut work, seen, change).await,
        Some(flaw) => Err(SettingsRefusal::Invalid(ground::Invalid(vec![flaw])).into()),
    };
    let is_stale = match changed {
        Ok(settings) => {
            work.commit().await?;
            let undo = format!("/app/settings/undo/{}", settings.version);
            app.settings_changed(settings);
            return Ok(app.told(&asked, PATH, &Toast::new("settings-saved").undo(undo)));
        }
        Err(Failure::Refused(SettingsRefusal::ChangedMeanwhile { version })) => {
            form.set("version", version.to_string());
            true
        }
        Err(Failure::Refused(refused)) => {
            form = form.with_flaws(refused.flaws());
            false
        }
        Err(Failure::Fault(fault)) => return Err(fault.into()),
    };
    drop(work);
    let page = PortalSettings::of(&app, &mut app.reader().await?, Some(form)).await?;
    app.show_again(&asked, &PortalSettings { is_stale, ..page })
}

/// What is wrong with a template as the first mail.
pub async fn unusable(reader: &mut Reader, typed: &str) -> Result<Option<Flaw>, Problem> {
    let Ok(id) = typed.parse::<EmailTemplateId>() else { return Ok(None) };
    let usable = portal::usable_template(reader, &id).await?;
    Ok(usable.err().map(|code| Flaw::new("portal_template_id", code)))
}

impl View for PortalSettings {
    const PAGE: &'static str = "portal/settings.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        form.set("portal_active", "on");
        let page = |form: Entered, is_stale| Self {
            form,
            is_stale,
            templates: vec![("tpl_1".into(), "Tervetuloa & <Öhman>".into())],
            profiles: vec![Line {
                path: format!("{PATH}/profiles/ppr_1"),
                name: "Yhteyshenkilöt <x>".into(),
            }],
            address: "https://kutsu.test/portal".into(),
        };
        let flaw = Flaw::new("portal_template_id", "template.without_portal_link");
        let empty = Self { templates: vec![], profiles: vec![], ..page(Entered::default(), false) };
        vec![page(form.clone(), true), page(form.with_flaws(&[flaw]), false), empty]
    }
}
