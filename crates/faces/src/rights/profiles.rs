//! Profiles: a matrix of acts by module, and below it the fields that may be hidden or closed.

use crate::{
    shell::{App, Asked, Entered, Path, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    custom_fields::{self, Registry},
    ids::ProfileId,
    rights::{self, Act, Grants, Module, Profile, ProfileRights, RightsRefusal},
};
use ground::{Choice, Failure, Flaw, Locale, Refusal};
use serde::Serialize;
use std::collections::BTreeSet;

const HOME: &str = "/app/settings/profiles";

/// What `rights/profiles.html` sees.
#[derive(Serialize)]
pub(super) struct ProfileIndex {
    profiles: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    /// The modules in which something is closed.
    narrowed: Vec<&'static str>,
}

/// What `rights/profile.html` sees.
#[derive(Serialize)]
pub(super) struct ProfileForm {
    form: Entered,
    id: Option<String>,
    name: String,
    is_stale: bool,
    modules: Vec<&'static str>,
    acts: Vec<&'static str>,
    /// By module.
    fields: Vec<(&'static str, Vec<Closable>)>,
}

/// A field that may be closed.
#[derive(Serialize)]
struct Closable {
    name: String,
    /// The key of its words.
    label: String,
    /// Its name, where an administrator gave it.
    text: Option<String>,
}

impl ProfileForm {
    fn new(custom: &Registry, locale: Locale, form: Entered, profile: Option<&Profile>) -> Self {
        let fields = |module: Module| -> Vec<Closable> {
            let catalog = module.catalog();
            let own = module.closable().map(|field| Closable {
                name: field.name.to_owned(),
                label: catalog.label_key(field),
                text: None,
            });
            let custom = custom.of(catalog.name);
            let added = custom.in_use().map(|field| Closable {
                name: field.path(),
                label: String::new(),
                text: Some(field.labels.shown(locale).to_owned()),
            });
            own.chain(added).collect()
        };
        let all = Module::ruled().map(|module| (module.word(), fields(module)));
        Self {
            form,
            id: profile.map(|profile| profile.id.to_string()),
            name: profile.map(|profile| profile.name.clone()).unwrap_or_default(),
            is_stale: false,
            modules: Module::ruled().map(|module| module.word()).collect(),
            acts: Act::WORDS.iter().copied().filter(|word| *word != Act::Sensitive.word()).collect(),
            fields: all.filter(|(_, fields)| !fields.is_empty()).collect(),
        }
    }
}

impl View for ProfileIndex {
    const PAGE: &'static str = "rights/profiles.html";

    fn samples() -> Vec<Self> {
        let line = |narrowed: &[&'static str]| Line {
            id: "prf_1".into(),
            name: "Ilmoittautumiset <Öhman>".into(),
            narrowed: narrowed.to_vec(),
        };
        vec![Self { profiles: vec![] }, Self { profiles: vec![line(&["contacts", "accounts"]), line(&[])] }]
    }
}

impl View for ProfileForm {
    const PAGE: &'static str = "rights/profile.html";

    fn samples() -> Vec<Self> {
        let form = filled("Åsa <Öhman>", &ProfileRights::default());
        let flawed = form.clone().with_flaws(&[Flaw::new("name", "name.taken")]);
        let new = |form| Self::new(&Registry::default(), Locale::Fi, form, None);
        vec![new(form), Self { is_stale: true, ..new(flawed) }]
    }
}

/// `GET /app/settings/profiles`
pub(super) async fn index(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let profiles = rights::profiles(&mut app.reader().await?).await?;
    let line = |profile: Profile| Line {
        id: profile.id.to_string(),
        narrowed: narrowed(&profile.rights),
        name: profile.name,
    };
    app.show(&asked, &ProfileIndex { profiles: profiles.into_iter().map(line).collect() })
}

fn narrowed(rights: &ProfileRights) -> Vec<&'static str> {
    let all = Module::ruled().filter(|module| rights.of(*module).is_narrowed());
    all.map(|module| module.word()).collect()
}

/// `GET /app/settings/profiles/new`
pub(super) async fn new(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let form = filled("", &ProfileRights::default());
    app.show(&asked, &ProfileForm::new(&app.site().fields, asked.locale, form, None))
}

/// `POST /app/settings/profiles`
pub(super) async fn create(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let made =
        rights::add_profile(&mut work, &form.text("name").into(), written(&app.site().fields, &form)).await;
    finish(&app, &asked, work, form, None, made).await
}

/// `GET /app/settings/profiles/{id}`
pub(super) async fn edit(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<ProfileId>,
) -> Result<Response, Problem> {
    let profile = get(&app, &id).await?;
    let mut form = filled(&profile.name, &profile.rights);
    form.set("version", profile.version.to_string());
    app.show(&asked, &ProfileForm::new(&app.site().fields, asked.locale, form, Some(&profile)))
}

/// `POST /app/settings/profiles/{id}`
pub(super) async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ProfileId>,
    form: Entered,
) -> Result<Response, Problem> {
    let seen = form.text("version").parse().ok();
    let profile = get(&app, &id).await?;
    let mut work = app.work(me.user.actor()).await?;
    let rights = written(&app.site().fields, &form);
    let saved = rights::change_profile(&mut work, &id, seen, &form.text("name").into(), rights).await;
    finish(&app, &asked, work, form, Some(&profile), saved).await
}

/// `POST /app/settings/profiles/{id}/remove`
pub(super) async fn remove(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(id): Path<ProfileId>,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    rights::remove_profile(&mut work, &id).await?;
    work.commit().await?;
    Ok(app.told(&asked, HOME, &Toast::new("profile-removed")))
}

async fn get(app: &App, id: &ProfileId) -> Result<Profile, Problem> {
    rights::find_profile(&mut app.reader().await?, id).await?.ok_or_else(Problem::not_found)
}

async fn finish(
    app: &App,
    asked: &Asked,
    work: store::Work,
    mut form: Entered,
    old: Option<&Profile>,
    done: Result<Profile, Failure<RightsRefusal>>,
) -> Result<Response, Problem> {
    let page = |form| ProfileForm::new(&app.site().fields, asked.locale, form, old);
    match done {
        Ok(profile) => {
            work.commit().await?;
            Ok(app.told(asked, HOME, &Toast::new("profile-saved").with("name", profile.name)))
        }
        Err(Failure::Refused(RightsRefusal::ChangedMeanwhile { version })) => {
            form.set("version", version.to_string());
            app.show_again(asked, &ProfileForm { is_stale: true, ..page(form) })
        }
        Err(Failure::Refused(no)) if !no.flaws().is_empty() => {
            app.show_again(asked, &page(form.with_flaws(no.flaws())))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// A profile as its form: ticked acts by module, and what is said of each field.
fn filled(name: &str, rights: &ProfileRights) -> Entered {
    let mut form = Entered::default();
    form.set("name", name);
    for module in Module::ruled() {
        let grants = rights.of(module);
        let acts = grants.acts.iter().map(|act| act.word().to_owned());
        form.set_many(format!("acts.{module}"), acts.collect());
        for field in &grants.read_only {
            form.set(format!("field.{module}.{field}"), "read_only");
        }
        for field in &grants.hidden {
            form.set(format!("field.{module}.{field}"), "hidden");
        }
    }
    form
}

/// What the form says; modules in which everything is open are not kept.
fn written(custom: &Registry, form: &Entered) -> ProfileRights {
    let mut rights = ProfileRights::default();
    for module in Module::ruled() {
        let added = custom.of(module.catalog().name);
        let ticked = form.many(&format!("acts.{module}"));
        let said = |word: &str| -> BTreeSet<String> {
            let own = module.closable().map(|field| field.name.to_owned());
            let added = added.in_use().map(custom_fields::Field::path);
            own.chain(added).filter(|name| form.text(&format!("field.{module}.{name}")) == word).collect()
        };
        let grants = Grants {
            acts: ticked.into_iter().filter_map(Act::from_word).collect(),
            hidden: said("hidden"),
            read_only: said("read_only"),
        };
        if grants != Grants::default() {
            rights.0.insert(module, grants);
        }
    }
    rights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_reads_back_what_its_form_shows() {
        let grants = Grants {
            acts: [Act::See, Act::Export].into(),
            hidden: ["phone".to_owned()].into(),
            read_only: ["email".to_owned()].into(),
        };
        let rights = ProfileRights([(Module::Contacts, grants)].into());
        let written = |form| written(&Registry::default(), &form);
        assert_eq!(written(filled("A", &rights)), rights);
        assert_eq!(written(filled("A", &ProfileRights::default())), ProfileRights::default());
    }
}
