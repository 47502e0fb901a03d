//! Portal profiles in the settings: which modules and which fields are seen and changed.

use super::settings::PATH;
use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    ids::PortalProfileId,
    portal::{self, FieldRights, PortalModule, PortalRights, ProfileRefusal},
};
use ground::{Choice, Failure, Refusal};
use serde::Serialize;

/// What `portal/profile.html` sees.
#[derive(Serialize)]
pub struct ProfileForm {
    path: String,
    /// The profile is there already.
    is_kept: bool,
    form: Entered,
    is_stale: bool,
    /// It was to be removed, and so many customers have it.
    in_use: Option<i64>,
    modules: Vec<&'static str>,
    /// `contact` and `account`, each with its concept and its fields: name, and whether it may be changed at all.
    concepts: Vec<Concept>,
}

#[derive(Serialize)]
struct Concept {
    name: &'static str,
    concept: &'static str,
    /// Name, and whether it may be changed at all.
    fields: &'static [(&'static str, bool)],
    custom: Vec<Added>,
}

/// A field that administrators added: its name, what it is called, and whether it may be changed at all.
type Added = (String, String, bool);

impl ProfileForm {
    fn of(app: &App, asked: &Asked, form: Entered) -> Self {
        let site = app.site();
        let custom = ["contacts", "accounts"].map(|module| {
            let known = site.fields.of(module);
            let told = portal::custom_told(&known)
                .map(|(field, may)| (field.path(), field.labels.shown(asked.locale).to_owned(), may));
            told.collect()
        });
        Self::new(form, custom)
    }

    fn new(form: Entered, [of_contacts, of_accounts]: [Vec<Added>; 2]) -> Self {
        Self {
            path: format!("{PATH}/profiles"),
            is_kept: false,
            form,
            is_stale: false,
            in_use: None,
            modules: PortalModule::WORDS.to_vec(),
            concepts: vec![
                Concept {
                    name: "contact",
                    concept: "contacts",
                    fields: portal::of_contacts(),
                    custom: of_contacts,
                },
                Concept {
                    name: "account",
                    concept: "accounts",
                    fields: portal::of_accounts(),
                    custom: of_accounts,
                },
            ],
        }
    }

    fn kept(app: &App, asked: &Asked, id: &PortalProfileId, form: Entered) -> Self {
        Self { path: path_of(id), is_kept: true, ..Self::of(app, asked, form) }
    }
}

fn path_of(id: &PortalProfileId) -> String {
    format!("{PATH}/profiles/{id}")
}

/// The form of what is kept.
fn filled(name: &str, version: i64, rights: &PortalRights) -> Entered {
    let mut form = Entered::default();
    form.set("name", name);
    form.set("version", version.to_string());
    form.set_many("modules", rights.modules.iter().map(ToString::to_string).collect());
    for (concept, rights) in [("contact", &rights.contact), ("account", &rights.account)] {
        form.set_many(format!("{concept}.seen"), rights.seen.iter().cloned().collect());
        form.set_many(format!("{concept}.edited"), rights.edited.iter().cloned().collect());
    }
    form
}

fn rights_of(form: &Entered) -> PortalRights {
    let names = |field: &str| form.many(field).into_iter().map(str::to_owned).collect();
    let of = |concept: &str| FieldRights {
        seen: names(&format!("{concept}.seen")),
        edited: names(&format!("{concept}.edited")),
    };
    PortalRights {
        modules: form.many("modules").into_iter().filter_map(PortalModule::from_word).collect(),
        contact: of("contact"),
        account: of("account"),
    }
}

/// `GET /app/settings/portal/profiles/new`
pub async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let form = filled("", 0, &PortalRights::default());
    app.show(&asked, &ProfileForm::of(&app, &asked, form))
}

/// `POST /app/settings/portal/profiles`
pub async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let name = form.text("name").to_owned().into();
    match portal::add_profile(&mut work, &name, rights_of(&form)).await {
        Ok(profile) => {
            work.commit().await?;
            let told = Toast::new("portal-profile-saved").with("name", profile.name);
            Ok(app.told(&asked, PATH, &told))
        }
        Err(Failure::Refused(refused)) => {
            let form = form.with_flaws(refused.flaws());
            app.show_again(&asked, &ProfileForm::of(&app, &asked, form))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `GET /app/settings/portal/profiles/{id}`
pub async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<PortalProfileId>,
) -> Result<Response, Problem> {
    app.show(&asked, &as_kept(&app, &asked, &id).await?)
}

async fn as_kept(app: &App, asked: &Asked, id: &PortalProfileId) -> Result<ProfileForm, Problem> {
    let found = portal::find_profile(&mut app.reader().await?, id).await?;
    let profile = found.ok_or_else(Problem::not_found)?;
    let form = filled(&profile.name, profile.version, &profile.rights);
    Ok(ProfileForm::kept(app, asked, id, form))
}

/// `POST /app/settings/portal/profiles/{id}`
pub async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<PortalProfileId>,
    mut form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let name = form.text("name").to_owned().into();
    let mut work = app.work(me.user.actor()).await?;
    match portal::change_profile(&mut work, &id, seen, &name, rights_of(&form)).await {
        Ok(profile) => {
            work.commit().await?;
            let told = Toast::new("portal-profile-saved").with("name", profile.name);
            Ok(app.told(&asked, PATH, &told))
        }
        Err(Failure::Refused(ProfileRefusal::Missing)) => Err(Problem::not_found()),
        Err(Failure::Refused(refused)) => {
            let is_stale = matches!(refused, ProfileRefusal::ChangedMeanwhile { .. });
            if let ProfileRefusal::ChangedMeanwhile { version } = refused {
                form.set("version", version.to_string());
            }
            let form = form.with_flaws(refused.flaws());
            let page = ProfileForm::kept(&app, &asked, &id, form);
            app.show_again(&asked, &ProfileForm { is_stale, ..page })
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}

/// `POST /app/settings/portal/profiles/{id}/remove`
pub async fn remove(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<PortalProfileId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    match portal::remove_profile(&mut work, &id).await {
        Err(Failure::Refused(ProfileRefusal::InUse { count })) => {
            drop(work);
            let page = as_kept(&app, &asked, &id).await?;
            return app.show_again(&asked, &ProfileForm { in_use: Some(count), ..page });
        }
        done => done?,
    };
    work.commit().await?;
    Ok(app.told(&asked, PATH, &Toast::new("portal-profile-removed")))
}

impl View for ProfileForm {
    const PAGE: &'static str = "portal/profile.html";

    fn samples() -> Vec<Self> {
        let form = || filled("Yhteyshenkilöt <Öhman>", 2, &PortalRights::default());
        let added = || {
            let field = |key: &str, may| (format!("custom.{key}"), format!("{key} <&>"), may);
            vec![field("koko", true), field("luokka", false)]
        };
        let flawed = form().with_flaws(&[ground::Flaw::new("name", "name.taken")]);
        vec![
            Self::new(form(), Default::default()),
            Self { is_kept: true, is_stale: true, in_use: Some(2), ..Self::new(form(), [added(), added()]) },
            Self::new(flawed, Default::default()),
        ]
    }
}
