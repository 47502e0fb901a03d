//! What is worth a second look about a template, although it may be saved (D-13, TP-7).
//!
//! Pure: the state of the events comes in, for events stand to the right. Campaigns ask again at attach.

use super::{EmailTemplate, Folder, ParsedTemplate};
use ground::template::Link;
use serde::Serialize;

/// How an event stands for somebody who gets a link to it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventState {
    /// Takes registrations.
    Open,
    /// All seats and all waitlist places are taken.
    Full,
    /// Its last registration date has passed, or it was called off.
    Closed,
    /// It has ended.
    Past,
    /// No event has this number.
    Unknown,
}

/// An event a template links to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedEvent {
    /// `KT-1001`.
    pub number: String,
    pub state: EventState,
}

/// Worth a second look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    pub field: &'static str,
    /// Its sentence is `warning-<code with dots as dashes>`.
    pub code: &'static str,
    /// What the sentence needs.
    pub args: Vec<(&'static str, String)>,
}

impl Warning {
    fn new(code: &'static str) -> Self {
        Self { field: "body_html", code, args: Vec::new() }
    }
    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// The numbers of the events the template links to, each once: ask for their states, then for [`warnings`].
pub fn linked_numbers(parsed: &ParsedTemplate) -> Vec<String> {
    let number = |link: &Link| match link {
        Link::Registration(Some(number)) => Some(number.clone()),
        _ => None,
    };
    parsed.links().iter().filter_map(number).collect()
}

/// What is worth a second look about `template`, given how its linked events stand. An event that is not in `events`
/// is unknown.
pub fn warnings(template: &EmailTemplate, parsed: &ParsedTemplate, events: &[LinkedEvent]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let is_invitation = template.folder == Folder::Campaign;
    let without_link = parsed.languages_without_registration_link();
    if is_invitation && without_link.len() == template.languages().len() {
        warnings.push(Warning::new("template.without_registration_link"));
    } else if is_invitation {
        let in_language =
            |language| Warning::new("template.language_without_link").with("language", language);
        warnings.extend(without_link.into_iter().map(in_language));
    }
    for number in linked_numbers(parsed) {
        let known = events.iter().find(|event| event.number == number);
        let code = match known.map_or(EventState::Unknown, |event| event.state) {
            EventState::Open => continue,
            EventState::Full => "template.event_full",
            EventState::Closed => "template.event_closed",
            EventState::Past => "template.event_past",
            EventState::Unknown => "template.event_unknown",
        };
        warnings.push(Warning::new(code).with("number", number));
    }
    warnings
}
