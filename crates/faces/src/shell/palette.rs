//! The palette: one field that finds actions, records and modules (Ctrl K).
//!
//! Without scripts it is a page with a search field. What is found comes from the slices' [`Finder`]s; each decides
//! what the user may see.

use crate::routes;
use crate::shell::{App, Asked, Gallery, Problem, Query, Staff, View, nav};
use axum::{Router, extract::State, response::Response, routing::get};
use domain::rights::{Act, Module};
use futures_util::future::BoxFuture;
use ground::{Choice, Fault};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    pub icon: &'static str,
    pub label: String,
    /// What tells it from others with the same name: a date, an organisation.
    pub hint: String,
    pub path: String,
}

/// What one slice found.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// The module whose name stands above, e.g. `events`.
    pub module: &'static str,
    pub hits: Vec<Hit>,
}

/// Looks for records of one slice whose words begin like what was typed; five at most.
pub type Finder = fn(App, Arc<Asked>, String) -> BoxFuture<'static, Result<Found, Fault>>;

#[derive(Deserialize)]
struct PaletteQuery {
    #[serde(default)]
    q: String,
}

#[derive(Serialize)]
struct Palette {
    q: String,
    /// Keys of words, and where they lead.
    actions: Vec<Place>,
    found: Vec<Found>,
    modules: Vec<Place>,
}

#[derive(Clone, Debug, Serialize)]
struct Place {
    module: &'static str,
    icon: &'static str,
    path: &'static str,
    key: &'static str,
}

impl View for Palette {
    const PAGE: &'static str = "shell/palette.html";
    const PART: Option<&'static str> = Some("shell/_palette.html");

    fn samples() -> Vec<Self> {
        let hit = Hit {
            icon: "users",
            label: "Åsa <Öhman>".into(),
            hint: "Norrskär & Co".into(),
            path: "/app/contacts/con_1".into(),
        };
        let found = vec![Found { module: "contacts", hits: vec![hit] }];
        vec![
            Self { q: String::new(), actions: actions(|_| true), found, modules: modules(|_| true) },
            Self { q: "x\"y".into(), actions: vec![], found: vec![], modules: vec![] },
        ]
    }
}

pub fn routes() -> Router<App> {
    Router::new().route("/app/palette", get(palette))
}

pub fn views(gallery: &mut Gallery) {
    gallery.add::<Palette>("/app/palette");
}

/// `GET /app/palette?q=`: a page to a browser, the options to the dialog.
async fn palette(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Query(query): Query<PaletteQuery>,
) -> Result<Response, Problem> {
    let q = query.q.trim().to_owned();
    let site = app.site();
    let mut found = Vec::new();
    if !q.is_empty() {
        let shared = Arc::new(asked.clone());
        let looking = routes::FINDERS.iter().map(|finder| finder(app.clone(), shared.clone(), q.clone()));
        let is_seen = |slice: &Found| !slice.hits.is_empty() && site.settings.is_on(slice.module);
        found.extend(futures_util::future::try_join_all(looking).await?.into_iter().filter(is_seen));
    }
    let words = q.to_lowercase();
    let fits = |label: String| words.is_empty() || label.to_lowercase().contains(&words);
    let actions = actions(|module| {
        let sentence = || app.words.say(asked.locale, &format!("create-{}", module.name), &[]);
        module.is_on(&site) && may_create(&asked, module) && fits(sentence())
    });
    let modules = modules(|module| {
        let label = || nav::label(&site, &app.words, asked.locale, module.name);
        module.is_listed && module.is_for(&asked) && module.is_on(&site) && fits(label())
    });
    app.show(&asked, &Palette { q, actions, found, modules })
}

fn may_create(asked: &Asked, module: &nav::Module) -> bool {
    Module::from_word(module.name).is_none_or(|module| asked.licence.may(module, Act::Create))
}

fn actions(fits: impl Fn(&nav::Module) -> bool) -> Vec<Place> {
    let creating = nav::modules().filter(|module| !module.create.is_empty() && fits(module));
    creating.map(|module| Place { module: module.name, icon: "plus", path: module.create, key: "" }).collect()
}

fn modules(fits: impl Fn(&nav::Module) -> bool) -> Vec<Place> {
    let place = |m: &'static nav::Module| Place { module: m.name, icon: m.icon, path: m.path, key: m.key };
    nav::modules().filter(|module| fits(module)).map(place).collect()
}
