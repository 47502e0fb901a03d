//! The pages of the settings: the organisation, and the additional settings (2.16) with the names of modules (D-24).

use crate::{
    shell::{App, Asked, Entered, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    settings::{self, ModuleName, ModuleNameChange, NamesChange, Settings, SettingsChange, SettingsRefusal},
    staff::SignIn,
};
use ground::{Choice, Failure, Flaw, Locale, Refusal};
use serde::Serialize;

/// What `settings/organisation.html` sees.
#[derive(Serialize)]
pub(super) struct OrganisationPage(Filled);

/// What `settings/additional.html` sees.
#[derive(Serialize)]
pub(super) struct AdditionalPage(Filled);

/// A form of settings.
#[derive(Serialize)]
pub(super) struct Filled {
    form: Entered,
    /// Somebody else saved in the meantime.
    is_stale: bool,
    /// The built-in names of events, by language: what stands where nothing is chosen.
    built_in: Vec<(&'static str, &'static str, ModuleName)>,
}

impl Filled {
    fn new(app: Option<&App>, form: Entered) -> Self {
        let none = settings::ModuleNames::default();
        let name = |locale| match app {
            Some(app) => none.events_in(locale, &app.words),
            None => ModuleName { singular: "Åsa <Öhman>".into(), plural: "Åsa <Öhman>".into() },
        };
        let built_in = [Locale::Fi, Locale::Sv, Locale::En];
        let built_in = built_in.map(|locale| (locale.word(), locale.endonym(), name(locale)));
        Self { form, is_stale: false, built_in: built_in.into() }
    }

    fn samples() -> [Self; 3] {
        let form =
            Entered::filled(&Settings { organisation_name: "Åsa <Öhman>".into(), ..Settings::default() });
        let flaws =
            [Flaw::new("undo_seconds", "not_a_number"), Flaw::new("accent_colour", "colour.malformed")];
        let flawed = form.clone().with_flaws(&flaws);
        [
            Self::new(None, form.clone()),
            Self::new(None, flawed),
            Self { is_stale: true, ..Self::new(None, form) },
        ]
    }
}

impl View for OrganisationPage {
    const PAGE: &'static str = "settings/organisation.html";

    fn samples() -> Vec<Self> {
        Filled::samples().map(Self).into()
    }
}

impl View for AdditionalPage {
    const PAGE: &'static str = "settings/additional.html";

    fn samples() -> Vec<Self> {
        Filled::samples().map(Self).into()
    }
}

/// `GET /app/settings/organisation`
pub(super) async fn organisation(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    app.show(&asked, &OrganisationPage(present(&app).await?))
}

/// `GET /app/settings/additional`
pub(super) async fn additional(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    app.show(&asked, &AdditionalPage(present(&app).await?))
}

/// `POST /app/settings/organisation`
pub(super) async fn save_organisation(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let field = |name: &str| form.text(name).to_owned().into();
    let change = SettingsChange {
        organisation_name: field("organisation_name"),
        time_zone: field("time_zone"),
        language: field("language"),
        sender_name: field("sender_name"),
        sender_email: field("sender_email"),
        accent_colour: field("accent_colour"),
        ..SettingsChange::default()
    };
    match save(&app, &me, form, change).await? {
        None => Ok(app.told(&asked, "/app/settings/organisation", &Toast::new("settings-saved"))),
        Some(again) => app.show_again(&asked, &OrganisationPage(again)),
    }
}

/// `POST /app/settings/additional`
pub(super) async fn save_additional(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut reading = form.reading(&asked, app.site().zone());
    reading.required("undo_seconds");
    let undo_seconds = reading.whole("undo_seconds").map(i64::from);
    if let Err(invalid) = reading.finish() {
        let form = form.with_flaws(invalid.flaws());
        return app.show_again(&asked, &AdditionalPage(Filled::new(Some(&app), form)));
    }
    let confirm = "send_confirmation_for_manual_registrations";
    let change = SettingsChange {
        send_confirmation_for_manual_registrations: Patch::Set(Some(form.has(confirm))),
        undo_seconds: Patch::Set(undo_seconds),
        module_names: NamesChange { events: names(&form) },
        ..SettingsChange::default()
    };
    match save(&app, &me, form, change).await? {
        None => Ok(app.told(&asked, "/app/settings/additional", &Toast::new("settings-saved"))),
        Some(again) => app.show_again(&asked, &AdditionalPage(again)),
    }
}

async fn present(app: &App) -> Result<Filled, Problem> {
    let settings = settings::read(&mut app.reader().await?).await?;
    Ok(Filled::new(Some(app), Entered::filled(&settings)))
}

/// Saves the change; gives the form back when it was refused.
async fn save(
    app: &App,
    me: &SignIn,
    mut form: Entered,
    change: SettingsChange,
) -> Result<Option<Filled>, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match settings::change(&mut work, form.text("version").parse().ok(), change).await {
        Ok(settings) => {
            work.commit().await?;
            app.settings_changed(settings);
            Ok(None)
        }
        Err(Failure::Refused(SettingsRefusal::Invalid(invalid))) => {
            Ok(Some(Filled::new(Some(app), form.with_flaws(invalid.flaws()))))
        }
        Err(Failure::Refused(SettingsRefusal::ChangedMeanwhile { version })) => {
            form.set("version", version.to_string());
            Ok(Some(Filled { is_stale: true, ..Filled::new(Some(app), form) }))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// The names as typed; where both are empty, the built-in word returns.
fn names(form: &Entered) -> ModuleNameChange {
    let name = |locale: Locale| {
        let text =
            |part: &str| form.text(&format!("module_names.events.{}.{part}", locale.word())).to_owned();
        let name = ModuleName { singular: text("singular"), plural: text("plural") };
        Patch::Set(Some(name).filter(|name| !(name.singular.is_empty() && name.plural.is_empty())))
    };
    ModuleNameChange { fi: name(Locale::Fi), sv: name(Locale::Sv), en: name(Locale::En) }
}
