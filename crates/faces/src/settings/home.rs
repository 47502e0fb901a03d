//! The settings' first page, and the one table of all their pages.
//!
//! A page of settings is one line in [`GROUPS`], with its words `home-<name>` and `home-<name>-text`. The same table
//! draws the tabs between the pages of a group. Start at [`GROUPS`].

use crate::{
    shell::{App, Asked, Problem, View, templates::Asking},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::staff::Right;
use minijinja::{Error, Value, context};
use serde::Serialize;

/// One page of the settings.
pub struct Place {
    /// Its words are `home-<name>` and `home-<name>-text`.
    pub name: &'static str,
    pub icon: &'static str,
    pub path: &'static str,
    /// Whom it is for.
    pub right: Right,
}

const fn place(name: &'static str, icon: &'static str, path: &'static str, right: Right) -> Place {
    Place { name, icon, path, right }
}

/// All pages of the settings, in their groups (`home-group-<name>`).
pub const GROUPS: &[(&str, &[Place])] = &[
    (
        "instance",
        &[
            place("organisation", "building-2", "/app/settings/organisation", Right::Settings),
            place("language", "languages", "/app/settings/language", Right::Settings),
            place("mail", "mail", "/app/settings/mail", Right::Settings),
            place("invoicing", "receipt", "/app/settings/invoicing", Right::Settings),
            place("public", "globe", "/app/settings/public", Right::Settings),
            place("legal", "shield-check", "/app/settings/legal", Right::Settings),
        ],
    ),
    (
        "modules",
        &[
            place("modules", "package", "/app/settings/modules", Right::Settings),
            place("layout", "columns-3", "/app/settings/layout", Right::Settings),
            place("event-series", "calendar-days", "/app/settings/event-series", Right::Settings),
            place("questionnaires", "list-checks", "/app/settings/questionnaires", Right::Questionnaires),
            place(
                "document-templates",
                "file-text",
                "/app/settings/document-templates",
                Right::DocumentTemplates,
            ),
            place("numbers", "hash", "/app/settings/numbers", Right::Settings),
            place("additional", "sliders-horizontal", "/app/settings/additional", Right::Settings),
            place("portal", "globe", "/app/settings/portal", Right::Settings),
            place("history", "history", "/app/settings/history", Right::Settings),
        ],
    ),
    (
        "people",
        &[
            place("users", "users", "/app/settings/users", Right::Users),
            place("groups", "user-check", "/app/settings/groups", Right::Users),
            place("roles", "list", "/app/settings/roles", Right::Users),
            place("profiles", "shield-check", "/app/settings/profiles", Right::Users),
            place("sharing", "eye", "/app/settings/sharing", Right::Users),
            place("api-keys", "key-round", "/app/settings/api-keys", Right::ApiKeys),
        ],
    ),
    ("automation", &[place("scheduled-tasks", "clock", "/app/scheduled-tasks", Right::ScheduledTasks)]),
];

/// What `settings/home.html` sees: nothing of its own.
#[derive(Serialize)]
pub(super) struct Home {}

impl View for Home {
    const PAGE: &'static str = "settings/home.html";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

/// `GET /app/settings`
pub(super) async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
) -> Result<Response, Problem> {
    app.show(&asked, &Home {})
}

/// `settings_places()` in a template: the groups with the pages that are for the reader.
pub(crate) fn places(state: &minijinja::State<'_, '_>) -> Result<Value, Error> {
    let asking = Asking::of(state)?;
    let path = asking.asked.path.as_str();
    let role = asking.asked.staff.as_ref().map(|me| me.user.role);
    let groups = GROUPS.iter().map(|(name, places)| {
        // A page of a module that is switched off is not there.
        let is_on = |place: &&Place| asking.site.settings.is_on(place.name);
        let seen = places.iter().filter(is_on).filter(|place| role.is_some_and(|role| role.may(place.right)));
        let drawn = seen.map(|place| {
            let current = place.holds(path);
            context! { name => place.name, icon => place.icon, path => place.path, current => current }
        });
        let holds = places.iter().any(|place| place.holds(path));
        context! { name => *name, current => holds, places => drawn.collect::<Vec<_>>() }
    });
    Ok(groups.collect())
}

impl Place {
    /// Whether `path` is this page or one below it.
    fn holds(&self, path: &str) -> bool {
        let rest = path.strip_prefix(self.path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}
