//! How widely each module's records are shared.

use crate::{
    shell::{App, Asked, Entered, Problem, Toast, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::rights::{self, Level, Module};
use ground::{Choice, Failure, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;

const HOME: &str = "/app/settings/sharing";

/// What `rights/sharing.html` sees.
#[derive(Serialize)]
pub(super) struct SharingPage {
    form: Entered,
    modules: Vec<&'static str>,
    levels: &'static [&'static str],
}

impl SharingPage {
    fn new(form: Entered) -> Self {
        let modules = Module::owned().map(|module| module.word()).collect();
        Self { form, modules, levels: Level::WORDS }
    }
}

impl View for SharingPage {
    const PAGE: &'static str = "rights/sharing.html";

    fn samples() -> Vec<Self> {
        let mut form = Entered::default();
        Module::owned().for_each(|module| form.set(module.word(), Level::OwnAndBelow.word()));
        vec![Self::new(form)]
    }
}

/// `GET /app/settings/sharing`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let sharing = rights::sharing(&mut app.reader().await?).await?;
    let mut form = Entered::default();
    Module::owned().for_each(|module| form.set(module.word(), sharing.of(module).word()));
    app.show(&asked, &SharingPage::new(form))
}

/// `POST /app/settings/sharing`
pub(super) async fn save(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut read = form.reading(&asked, app.site().zone());
    let mut levels = BTreeMap::new();
    for module in Module::owned().filter(|module| form.has(module.word())) {
        if let Some(level) = read.choice::<Level>(module.word()) {
            levels.insert(module, level);
        }
    }
    if let Err(invalid) = read.finish() {
        return app.show_again(&asked, &SharingPage::new(form.with_flaws(&invalid.0)));
    }
    let mut work = app.work(me.user.actor()).await?;
    match rights::share(&mut work, &levels).await {
        Ok(_) => {
            work.commit().await?;
            Ok(app.told(&asked, HOME, &Toast::new("saved-changes")))
        }
        Err(Failure::Refused(no)) if !no.flaws().is_empty() => {
            app.show_again(&asked, &SharingPage::new(form.with_flaws(no.flaws())))
        }
        Err(failure) => Err(failure.into()),
    }
}
