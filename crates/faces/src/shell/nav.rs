//! The main navigation: which modules there are, where they stand and by which keys they are reached.

use crate::shell::{App, Asked, Problem, Site, templates::Asking};
use axum::{
    extract::{self, Request},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    overview::Tallies,
    rights::{self, Act},
    settings::Settings,
    staff::Right,
};
use ground::{Choice, Locale, Words};
use minijinja::{Error, State, Value, context};
use std::sync::Arc;

/// One module.
pub struct Module {
    /// Its name in `module-…` words and in the settings.
    pub name: &'static str,
    pub icon: &'static str,
    pub path: &'static str,
    /// The key after G.
    pub key: &'static str,
    /// Where a new record is made; empty when none is.
    pub create: &'static str,
    /// Whether it stands in the navigation; the others are parts of other pages and are only switched.
    pub is_listed: bool,
}

const fn module(name: &'static str, icon: &'static str, path: &'static str, key: &'static str) -> Module {
    Module { name, icon, path, key, create: "", is_listed: true }
}

const fn with_create(mut module: Module, create: &'static str) -> Module {
    module.create = create;
    module
}

const fn unlisted(mut module: Module) -> Module {
    module.is_listed = false;
    module
}

/// The groups of modules in their order; the first has no heading.
pub const GROUPS: &[(&str, &[Module])] = &[
    ("", &[module("dashboard", "layout-dashboard", "/app", "t")]),
    (
        "nav-events",
        &[
            with_create(module("events", "calendar-days", "/app/events", "e"), "/app/events/new"),
            with_create(module("campaigns", "megaphone", "/app/campaigns", "k"), "/app/campaigns/new"),
            with_create(
                module("target-groups", "target", "/app/target-groups", "r"),
                "/app/target-groups/new",
            ),
            unlisted(module("certificates", "shield-check", "/app/certificates", "")),
        ],
    ),
    (
        "nav-customers",
        &[
            with_create(module("contacts", "users", "/app/contacts", ""), "/app/contacts/new"),
            with_create(module("accounts", "building-2", "/app/accounts", ""), "/app/accounts/new"),
        ],
    ),
    (
        "nav-contents",
        &[
            with_create(
                module("email-templates", "mail", "/app/email-templates", ""),
                "/app/email-templates/new",
            ),
            unlisted(module("questionnaires", "list-checks", "/app/settings/questionnaires", "")),
            unlisted(module("document-templates", "file-text", "/app/settings/document-templates", "")),
        ],
    ),
    (
        "nav-finance",
        &[
            module("invoices", "receipt", "/app/invoices", "l"),
            with_create(module("products", "package", "/app/products", ""), "/app/products/new"),
        ],
    ),
    (
        "nav-administration",
        &[
            module("messages", "send", "/app/messages", ""),
            with_create(
                module("scheduled-tasks", "clock", "/app/scheduled-tasks", ""),
                "/app/scheduled-tasks/new",
            ),
            module("settings", "settings", "/app/settings", ""),
        ],
    ),
];

/// All modules in their order.
pub fn modules() -> impl Iterator<Item = &'static Module> {
    GROUPS.iter().flat_map(|(_, modules)| modules.iter())
}

impl Module {
    /// Whether the reader may go there: settings and scheduled tasks are for administrators (AC-7),
    /// modules for those who may see them.
    pub fn is_for(&self, asked: &Asked) -> bool {
        let right = match self.name {
            "settings" => Right::Settings,
            "scheduled-tasks" => Right::ScheduledTasks,
            "questionnaires" => Right::Questionnaires,
            "document-templates" => Right::DocumentTemplates,
            name => {
                let module = rights::Module::from_word(name);
                return module.is_none_or(|module| asked.licence.may(module, Act::See));
            }
        };
        asked.staff.as_ref().is_some_and(|me| me.user.role.may(right))
    }

    /// Whether it is in use here.
    pub fn is_on(&self, site: &Site) -> bool {
        site.settings.is_on(self.name)
    }

    /// What stands beside its name; 0 when nothing does.
    fn count(&self, tallies: &Tallies) -> i64 {
        match self.name {
            "events" => tallies.events,
            "campaigns" => tallies.campaigns,
            "messages" => tallies.messages,
            _ => 0,
        }
    }

    /// Whether `path` is a page of this module.
    pub fn holds(&self, path: &str) -> bool {
        let below = path.strip_prefix(self.path);
        below.is_some_and(|rest| rest.is_empty() || (self.path != "/app" && rest.starts_with('/')))
    }
}

/// What this instance calls the module: its own name (D-24), else the word of the language.
pub fn label(site: &Site, words: &Words, locale: Locale, module: &str) -> String {
    match site.settings.module_names.chosen(module, locale) {
        Some(name) => name.plural.clone(),
        None => words.say(locale, &format!("module-{module}"), &[]),
    }
}

/// The groups and their modules in the order that was chosen; the first group and the settings stay where they are.
pub fn ordered(settings: &Settings) -> Vec<(&'static str, Vec<&'static Module>)> {
    let sorted = GROUPS.iter().map(|(heading, modules)| {
        let mut modules: Vec<_> = modules.iter().collect();
        modules.sort_by_key(|module| settings.place_of(module.name));
        (*heading, modules)
    });
    let mut groups: Vec<_> = sorted.collect();
    let place = |modules: &[&Module]| modules.iter().map(|one| settings.place_of(one.name)).min();
    groups.sort_by_key(|(heading, modules)| (!heading.is_empty(), place(modules)));
    groups
}

/// `nav()` in a template.
pub(crate) fn groups(state: &State<'_, '_>) -> Result<Value, Error> {
    let asking = Asking::of(state)?;
    let path = asking.asked.path.as_str();
    let module = |module: &&Module| {
        context! {
            name => module.name, label => asking.module(module.name), short => short(&asking, module.name), icon => module.icon,
            path => module.path, key => module.key, current => module.holds(path), count => module.count(&asking.tallies),
        }
    };
    let groups = ordered(&asking.site.settings).into_iter().map(|(heading, modules)| {
        let seen = modules
            .iter()
            .filter(|one| one.is_listed && one.is_for(&asking.asked) && one.is_on(&asking.site));
        context! { heading => heading, modules => seen.map(module).collect::<Vec<_>>() }
    });
    Ok(groups.collect())
}

/// A name that fits under an icon on a small screen, where there is one.
fn short(asking: &Asking, module: &str) -> String {
    let is_renamed = asking.site.settings.module_names.chosen(module, asking.asked.locale).is_some();
    let key = format!("module-{module}-short");
    let short = asking.words.find(asking.asked.locale, &key, &[]).filter(|_| !is_renamed);
    short.unwrap_or_else(|| asking.module(module))
}

/// Whether the module that a concept of the filter engine belongs to is in use.
pub fn is_concept_on(site: &Site, concept: &str) -> bool {
    site.settings.is_on(match concept {
        "campaign-recipients" => "campaigns",
        "target-group-members" => "target-groups",
        concept => concept,
    })
}

/// `is_on("campaigns")` in a template: whether the module is in use.
pub(crate) fn is_on(state: &State<'_, '_>, module: &str) -> Result<bool, Error> {
    Ok(Asking::of(state)?.site.settings.is_on(module))
}

/// `names_of(["campaigns"])` in a template: what the modules are called, one after the other.
pub(crate) fn names_of(state: &State<'_, '_>, modules: Vec<String>) -> Result<String, Error> {
    let asking = Asking::of(state)?;
    Ok(modules.iter().map(|module| asking.module(module)).collect::<Vec<_>>().join(", "))
}

/// Records whose pages and calls have parts that belong to another module, and which part to which.
const HOLDERS: [&str; 4] = ["events", "contacts", "accounts", "registrations"];
const PARTS: [(&str, &str); 6] = [
    ("invite", "campaigns"),
    ("invoices", "invoices"),
    ("certificates", "certificates"),
    ("certificate", "certificates"),
    ("answers", "questionnaires"),
    ("documents", "document-templates"),
];

/// The module that a page or a call belongs to, when it is switched off.
fn switched_off(settings: &Settings, path: &str) -> Option<&'static str> {
    let below = path.strip_prefix("/api/v1").or(path.strip_prefix("/app")).unwrap_or(path);
    let parts: Vec<&str> = below.split('/').filter(|part| !part.is_empty()).collect();
    let names = modules().filter(|one| one.holds(path) || parts.first() == Some(&one.name));
    let part = match parts[..] {
        [holder, _, part, ..] if HOLDERS.contains(&holder) => PARTS.iter().find(|(word, _)| *word == part),
        _ => None,
    };
    let mut names = names.map(|one| one.name).chain(part.map(|(_, module)| *module));
    names.find(|name| !settings.is_on(name))
}

/// A module that is switched off is not there (404); its data stay.
pub fn refuse_off(app: &App, path: &str, locale: Locale) -> Result<(), Problem> {
    let site = app.site();
    let Some(module) = switched_off(&site.settings, path) else { return Ok(()) };
    let mut problem = Problem::new(StatusCode::NOT_FOUND, "module.off");
    problem.args = vec![("module", label(&site, &app.words, locale, module))];
    Err(problem)
}

/// The layer that keeps pages of modules that are off away from those who have signed in; others are told nothing.
pub async fn guard(extract::State(app): extract::State<App>, request: Request, next: Next) -> Response {
    let asked = request.extensions().get::<Arc<Asked>>().filter(|asked| asked.staff.is_some());
    let refused = asked.map(|asked| refuse_off(&app, &asked.path, asked.locale));
    match refused {
        Some(Err(problem)) => problem.into_response(),
        _ => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_belongs_to_one_module() {
        let holding =
            |path: &str| -> Vec<_> { modules().filter(|m| m.holds(path)).map(|m| m.name).collect() };
        assert_eq!(holding("/app"), ["dashboard"]);
        assert_eq!(holding("/app/events/evt_1"), ["events"]);
        assert_eq!(holding("/app/target-groups"), ["target-groups"]);
        assert_eq!(holding("/app/eventsx"), Vec::<&str>::new());
    }

    #[test]
    fn what_is_switched_off_is_told_from_the_address_also_below_records_of_others() {
        let off = ["campaigns", "invoices", "certificates", "questionnaires", "document-templates"];
        let settings = Settings { modules_off: off.map(str::to_owned).into(), ..Settings::default() };
        for (path, module) in [
            ("/app/events/evt_1", None),
            ("/app/events/evt_1/invite/review", Some("campaigns")),
            ("/app/events/evt_1/invoices", Some("invoices")),
            ("/app/contacts/con_1/invoices", Some("invoices")),
            ("/api/v1/events/evt_1/certificates", Some("certificates")),
            ("/registrations/reg_1/certificate/revoke", Some("certificates")),
            ("/app/certificates/crt_1", Some("certificates")),
            ("/app/contacts/con_1/answers", Some("questionnaires")),
            ("/app/settings/questionnaires/qnr_1/results", Some("questionnaires")),
            ("/api/v1/questionnaires", Some("questionnaires")),
            ("/questionnaires/qnr_1/answers", Some("questionnaires")),
            ("/app/events/evt_1/documents", Some("document-templates")),
            ("/app/settings/modules", None),
            ("/portal/certificates/crt_1", None),
        ] {
            assert_eq!(switched_off(&settings, path), module, "{path}");
        }
    }

    #[test]
    fn modules_stand_as_chosen_and_the_rest_as_built_in() {
        let order = ["accounts", "contacts", "campaigns"].map(str::to_owned);
        let settings = Settings { module_order: order.into(), ..Settings::default() };
        let names: Vec<_> =
            ordered(&settings).iter().flat_map(|(_, modules)| modules.iter().map(|one| one.name)).collect();
        let built_in: Vec<_> = modules().map(|one| one.name).collect();
        assert_eq!(names[..5], ["dashboard", "accounts", "contacts", "campaigns", "events"]);
        assert_eq!(names.last(), built_in.last());
        assert_eq!(names.len(), built_in.len());
    }
}
