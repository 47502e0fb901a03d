//! "Valitse kentän tyyppi": the three steps from a module to the merge tag that stands in the message.
//!
//! Everything that can be picked is on the page, so it works without scripts too: choose and copy. With them one press
//! puts it into the message (W-5).

use crate::shell::Problem;
use domain::{
    email_templates::{Added, Folder, merge},
    events::{self, Event},
    questionnaires::{self, store::Named},
};
use ground::{Instant, Locale, Zone, template::Link};
use serde::Serialize;
use store::Reader;

/// Most events offered; older and later ones are linked by their number.
const MOST_EVENTS: i64 = 100;

/// What can be put into a message of one folder.
#[derive(Serialize)]
pub struct Picker {
    /// Links first: the module Kutsutilaisuudet of step 1.
    links: Vec<LinkChoice>,
    groups: Vec<Group>,
    /// What one press puts in: the way to register, or to the own registration.
    main_tag: String,
    /// The key of its words on the button.
    main_label: &'static str,
}

/// One link of step 2, with what step 3 makes of it.
#[derive(Serialize)]
struct LinkChoice {
    /// `registration` with or without an event, `questionnaire`, `own`, `unsubscribe`, `browser`; its words are `merge-link-<kind>`.
    kind: &'static str,
    tag: String,
    event: Option<EventChoice>,
    /// The name of the questionnaire it leads to.
    survey: Option<String>,
}

#[derive(Serialize)]
struct EventChoice {
    number: String,
    name: String,
    starts_at: Instant,
    zone: Zone,
}

#[derive(Serialize)]
struct Group {
    /// Its words are `merge-group-<name>`.
    name: &'static str,
    fields: Vec<merge::PickerField>,
}

impl Picker {
    /// What a template of `folder` may hold now.
    pub async fn of(reader: &mut Reader, folder: Folder, locale: Locale) -> Result<Self, Problem> {
        let events = events::store::upcoming(reader, MOST_EVENTS).await?;
        let added = Added::of(reader).await?;
        let surveys = questionnaires::store::choosable(reader, &[]).await?;
        Ok(Self::with(folder, events, surveys, merge::picker(folder, &added, locale)))
    }

    /// The picker with these events, questionnaires and fields to choose from.
    pub fn with(
        folder: Folder,
        events: Vec<Event>,
        surveys: Vec<Named>,
        fields: Vec<merge::PickerField>,
    ) -> Self {
        let choice = |kind, link: String| LinkChoice {
            kind,
            tag: format!("{{{{ {link} }}}}"),
            event: None,
            survey: None,
        };
        let plain = |kind: &'static str| choice(kind, format!("link.{kind}"));
        let mut links = Vec::new();
        if folder == Folder::Event {
            links.push(plain("own"));
        }
        if folder.has_campaign_event() {
            links.push(plain("registration"));
        }
        links.extend(events.into_iter().map(|event| {
            let link = Link::Registration(Some(event.number.clone()));
            let event = EventChoice {
                number: event.number,
                name: event.name,
                starts_at: event.starts_at,
                zone: event.time_zone,
            };
            LinkChoice { event: Some(event), ..choice("registration", link.to_string()) }
        }));
        links.extend(surveys.into_iter().map(|survey| LinkChoice {
            survey: Some(survey.name),
            ..choice("questionnaire", Link::Questionnaire(survey.number).to_string())
        }));
        if folder != Folder::Event {
            links.push(plain("unsubscribe"));
        }
        links.push(plain("browser"));
        let mut groups: Vec<Group> = Vec::new();
        for field in fields {
            match groups.last_mut().filter(|group| group.name == field.group) {
                Some(group) => group.fields.push(field),
                None => groups.push(Group { name: field.group, fields: vec![field] }),
            }
        }
        let main = links.first().filter(|link| link.event.is_none() && link.kind != "unsubscribe");
        let main_tag = main.map_or(String::new(), |link| link.tag.clone());
        let main_label =
            if folder == Folder::Event { "email-templates-own-page" } else { "email-templates-register" };
        Self { links, groups, main_tag, main_label }
    }
}
