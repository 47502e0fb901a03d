//! "Näin pääset alkuun": the way to the first registration, for as long as nobody has registered.

use domain::{
    overview::FirstSteps,
    rights::{Act, Licence, Module},
};
use serde::Serialize;

/// What `dashboard/_first.html` sees.
#[derive(Serialize)]
pub struct First {
    done: usize,
    steps: Vec<Step>,
}

/// One step, and where it is taken.
#[derive(Serialize)]
struct Step {
    word: &'static str,
    icon: &'static str,
    path: &'static str,
    is_done: bool,
    /// The first that is open stands out.
    is_next: bool,
}

impl First {
    /// The steps, unless somebody has registered; for those who may go all of them.
    pub fn of(there: &FirstSteps, licence: &Licence) -> Option<Self> {
        let trodden = [Module::Contacts, Module::EmailTemplates, Module::Events];
        if there.registered > 0 || !trodden.iter().all(|module| licence.may(*module, Act::Create)) {
            return None;
        }
        let mut steps = [
            ("contacts", "users", "/app/contacts", there.contacts),
            ("messages", "mail", "/app/email-templates", there.messages),
            (
                "event",
                "calendar-days",
                if there.events > 0 { "/app/events" } else { "/app/events/new" },
                there.events,
            ),
            ("invite", "send", "/app/events", there.invited),
        ]
        .map(|(word, icon, path, there)| Step {
            word,
            icon,
            path,
            is_done: there > 0,
            is_next: false,
        });
        if let Some(next) = steps.iter_mut().find(|step| !step.is_done) {
            next.is_next = true;
        }
        Some(Self { done: steps.iter().filter(|step| step.is_done).count(), steps: steps.into() })
    }
}
