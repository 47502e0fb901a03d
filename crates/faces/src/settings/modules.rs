//! The module manager: what is in use, what it is called, and in which order it stands.
//!
//! Each press is saved at once and can be undone; which module needs which is `domain::settings`' business.

use super::pages::saved;
use crate::{
    shell::{App, Asked, Entered, Path, Problem, View, nav},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    Patch,
    settings::{self, Module, ModuleName, ModuleNameChange, SettingsChange, SettingsRefusal},
};
use ground::{Choice, Failure, Flaw, Locale, Refusal};
use serde::Serialize;

const HOME: &str = "/app/settings/modules";

/// What `settings/modules.html` sees.
#[derive(Serialize)]
pub(super) struct ModulesPage {
    groups: Vec<GroupRow>,
}

/// The modules under one heading of the navigation.
#[derive(Serialize)]
struct GroupRow {
    heading: &'static str,
    rows: Vec<Row>,
    is_first: bool,
    is_last: bool,
}

#[derive(Serialize)]
struct Row {
    name: Module,
    icon: &'static str,
    is_on: bool,
    /// It can never be switched off.
    is_always_on: bool,
    /// It stands in the navigation: it has an order and may have another name.
    is_listed: bool,
    /// What is on and needs it.
    needed_by: Vec<Module>,
    /// What it needs and is off.
    lacks: Vec<Module>,
    is_first: bool,
    is_last: bool,
}

impl View for ModulesPage {
    const PAGE: &'static str = "settings/modules.html";

    fn samples() -> Vec<Self> {
        let site = settings::Settings::default();
        let mut off = settings::Settings::default();
        off.modules_off.insert("campaigns".into());
        off.modules_off.insert("target-groups".into());
        vec![Self::of(&site), Self::of(&off)]
    }
}

impl ModulesPage {
    fn of(settings: &settings::Settings) -> Self {
        let off = settings.off();
        let known = nav::ordered(settings).into_iter().map(|(heading, modules)| {
            let modules =
                modules.into_iter().filter_map(|one| Some((Module::from_word(one.name)?, one.icon)));
            (heading, modules.collect::<Vec<_>>())
        });
        let known: Vec<_> = known.filter(|(_, modules)| !modules.is_empty()).collect();
        let last_group = known.len() - 1;
        let groups = known.into_iter().enumerate().map(|(at, (heading, mut modules))| {
            modules.sort_by_key(|(module, _)| !module.is_listed());
            let listed = modules.iter().filter(|(module, _)| module.is_listed()).count();
            let last = listed.saturating_sub(1);
            let rows = modules.into_iter().enumerate().map(|(at, (name, icon))| Row {
                name,
                icon,
                is_on: !off.contains(&name),
                is_always_on: name.is_always_on(),
                is_listed: name.is_listed(),
                needed_by: name.needed_by(&off),
                lacks: name.needs().iter().copied().filter(|needed| off.contains(needed)).collect(),
                is_first: at == 0,
                is_last: at >= last,
            });
            GroupRow { heading, rows: rows.collect(), is_first: at == 0, is_last: at == last_group }
        });
        Self { groups: groups.collect() }
    }

    /// The order after a press or after a row was dragged (`from>to`); nothing when there is nowhere to go.
    fn moved(mut self, form: &Entered) -> Option<Vec<String>> {
        if let Some((from, to)) = form.text("move").split_once('>') {
            let place = |rows: &[Row], word: &str| {
                rows.iter().position(|row| row.is_listed && row.name.word() == word)
            };
            let rows = self.groups.iter_mut().map(|group| &mut group.rows);
            let found = |rows: &&mut Vec<Row>| place(rows, from).zip(place(rows, to)).is_some();
            let rows = rows.into_iter().find(found)?;
            let (from, to) = place(rows, from).zip(place(rows, to))?;
            let row = rows.remove(from);
            rows.insert(to, row);
            return Some(self.order());
        }
        let step = |at: usize, up: bool| if up { at.checked_sub(1) } else { at.checked_add(1) };
        let up = form.has("up") || form.has("group_up");
        if form.has("group_up") || form.has("group_down") {
            let wanted = if up { form.text("group_up") } else { form.text("group_down") };
            let at = self.groups.iter().position(|group| group.heading == wanted)?;
            let to = step(at, up).filter(|to| *to < self.groups.len())?;
            self.groups.swap(at, to);
        } else {
            let wanted = if up { form.text("up") } else { form.text("down") };
            let rows = self.groups.iter_mut().map(|group| &mut group.rows);
            let holds = |rows: &Vec<Row>| rows.iter().position(|row| row.name.word() == wanted);
            let (rows, at) = rows.into_iter().find_map(|rows| holds(rows).map(|at| (rows, at)))?;
            let to = step(at, up).filter(|to| rows.get(*to).is_some_and(|row| row.is_listed))?;
            rows.swap(at, to);
        }
        Some(self.order())
    }

    fn order(&self) -> Vec<String> {
        let rows = self.groups.iter().flat_map(|group| &group.rows).filter(|row| row.is_listed);
        rows.map(|row| row.name.word().to_owned()).collect()
    }
}

/// `GET /app/settings/modules`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    let settings = settings::read(&mut app.reader().await?).await?;
    app.show(&asked, &ModulesPage::of(&settings))
}

/// `POST /app/settings/modules`: `on`, `off`, `up`, `down`, `group_up`, `group_down` or `move` names what is pressed.
pub(super) async fn press(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    form: Entered,
) -> Result<Response, Problem> {
    let mut work = app.work(me.user.actor()).await?;
    let now = settings::read(&mut work).await?;
    let mut change = SettingsChange::default();
    if form.has("on") || form.has("off") {
        let mut off = now.modules_off.clone();
        off.remove(form.text("on"));
        off.extend(form.has("off").then(|| form.text("off").to_owned()));
        change.modules_off = Patch::Set(Some(off.into_iter().collect()));
    } else if let Some(order) = ModulesPage::of(&now).moved(&form) {
        change.module_order = Patch::Set(Some(order));
    } else {
        return Ok(app.go(&asked, HOME));
    }
    let settings = settings::change(&mut work, Some(now.version), change).await?;
    work.commit().await?;
    Ok(saved(&app, &asked, HOME, settings))
}

/// What `settings/module.html` sees.
#[derive(Serialize)]
pub(super) struct NamesPage {
    name: Module,
    path: String,
    form: Entered,
    /// Somebody else saved in the meantime.
    is_stale: bool,
    /// Each language with the built-in names: what stands where nothing is chosen.
    languages: Vec<(&'static str, &'static str, ModuleName)>,
}

impl View for NamesPage {
    const PAGE: &'static str = "settings/module.html";

    fn samples() -> Vec<Self> {
        let name = ModuleName { singular: "Åsa <Öhman>".into(), plural: "Åsa <Öhman>".into() };
        let languages = Locale::ALL.iter().map(|locale| (locale.word(), locale.endonym(), name.clone()));
        let languages: Vec<_> = languages.collect();
        let page = |form: Entered, is_stale| Self {
            name: Module::Events,
            path: format!("{HOME}/events"),
            form,
            is_stale,
            languages: languages.clone(),
        };
        let flaw = Flaw::new("module_names.events.fi.singular", "required");
        vec![page(Entered::default(), true), page(Entered::default().with_flaws(&[flaw]), false)]
    }
}

impl NamesPage {
    fn of(app: &App, name: Module, form: Entered) -> Self {
        let none = settings::ModuleNames::default();
        let built_in = |locale: &Locale| none.of(name.word(), *locale, &app.words);
        let languages = Locale::ALL.iter().map(|locale| (locale.word(), locale.endonym(), built_in(locale)));
        let path = format!("{HOME}/{name}");
        Self { name, path, form, is_stale: false, languages: languages.collect() }
    }
}

/// A module that may have another name.
fn listed(word: &str) -> Result<Module, Problem> {
    Module::from_word(word).filter(|module| module.is_listed()).ok_or_else(Problem::not_found)
}

/// `GET /app/settings/modules/{name}`
pub(super) async fn names(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let name = listed(&name)?;
    let settings = settings::read(&mut app.reader().await?).await?;
    app.show(&asked, &NamesPage::of(&app, name, Entered::filled(&settings)))
}

/// `POST /app/settings/modules/{name}`: in a language where both names are empty, the built-in ones return.
pub(super) async fn rename(
    State(app): State<App>,
    asked: Asked,
    Administrator(me): Administrator,
    Path(name): Path<String>,
    mut form: Entered,
) -> Result<Response, Problem> {
    let name = listed(&name)?;
    let typed = |locale: Locale| {
        let text =
            |part: &str| form.text(&format!("module_names.{name}.{}.{part}", locale.word())).to_owned();
        let typed = ModuleName { singular: text("singular"), plural: text("plural") };
        Patch::Set(Some(typed).filter(|typed| !(typed.singular.is_empty() && typed.plural.is_empty())))
    };
    let names = ModuleNameChange { fi: typed(Locale::Fi), sv: typed(Locale::Sv), en: typed(Locale::En) };
    let change = SettingsChange {
        module_names: [(name.word().to_owned(), names)].into(),
        ..SettingsChange::default()
    };
    let mut work = app.work(me.user.actor()).await?;
    match settings::change(&mut work, form.text("version").parse().ok(), change).await {
        Ok(settings) => {
            work.commit().await?;
            Ok(saved(&app, &asked, HOME, settings))
        }
        Err(Failure::Refused(SettingsRefusal::ChangedMeanwhile { version })) => {
            form.set("version", version.to_string());
            app.show_again(&asked, &NamesPage { is_stale: true, ..NamesPage::of(&app, name, form) })
        }
        Err(Failure::Refused(refusal)) => {
            app.show_again(&asked, &NamesPage::of(&app, name, form.with_flaws(refusal.flaws())))
        }
        Err(Failure::Fault(fault)) => Err(fault.into()),
    }
}
