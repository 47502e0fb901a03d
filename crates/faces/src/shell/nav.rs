//! The main navigation: which modules there are, where they stand and by which keys they are reached.

use crate::shell::{Asked, Site, templates::Asking};
use domain::{overview::Tallies, staff::Right};
use ground::{Locale, Words};
use minijinja::{Error, State, Value, context};

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
}

const fn module(name: &'static str, icon: &'static str, path: &'static str, key: &'static str) -> Module {
    Module { name, icon, path, key, create: "" }
}

const fn with_create(mut module: Module, create: &'static str) -> Module {
    module.create = create;
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
        &[with_create(
            module("email-templates", "mail", "/app/email-templates", ""),
            "/app/email-templates/new",
        )],
    ),
    (
        "nav-administration",
        &[
            module("messages", "send", "/app/messages", ""),
            module("settings", "settings", "/app/settings", ""),
        ],
    ),
];

/// All modules in their order.
pub fn modules() -> impl Iterator<Item = &'static Module> {
    GROUPS.iter().flat_map(|(_, modules)| modules.iter())
}

impl Module {
    /// Whether the reader may go there: the settings are for administrators (AC-7).
    pub fn is_for(&self, asked: &Asked) -> bool {
        self.name != "settings" || asked.staff.as_ref().is_some_and(|me| me.user.role.may(Right::Settings))
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

/// What this instance calls the module: its own name for events (D-24), else the word of the language.
pub fn label(site: &Site, words: &Words, locale: Locale, module: &str) -> String {
    match module {
        "events" => site.settings.module_names.events_in(locale, words).plural,
        _ => words.say(locale, &format!("module-{module}"), &[]),
    }
}

/// `nav()` in a template.
pub(crate) fn groups(state: &State<'_, '_>) -> Result<Value, Error> {
    let asking = Asking::of(state)?;
    let path = asking.asked.path.as_str();
    let module = |module: &Module| {
        context! {
            name => module.name, label => asking.module(module.name), short => short(&asking, module.name), icon => module.icon,
            path => module.path, key => module.key, current => module.holds(path), count => module.count(&asking.tallies),
        }
    };
    let groups = GROUPS.iter().map(|(heading, modules)| {
        context! { heading => *heading, modules => modules.iter().filter(|one| one.is_for(&asking.asked)).map(module).collect::<Vec<_>>() }
    });
    Ok(groups.collect())
}

/// A name that fits under an icon on a small screen, where there is one.
fn short(asking: &Asking, module: &str) -> String {
    let is_renamed = asking.site.settings.module_names.events.chosen(asking.asked.locale).is_some();
    let key = format!("module-{module}-short");
    let short = asking.words.find(asking.asked.locale, &key, &[]).filter(|_| !is_renamed);
    short.unwrap_or_else(|| asking.module(module))
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
}
