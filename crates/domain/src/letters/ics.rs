//! The calendar file of a registration: one entry for each session, the same UIDs for ever, times in UTC.
//!
//! Decides what goes into a calendar and which file replaces which (UID, SEQUENCE). Pure: the moment comes in.

use crate::{
    events::{Event, Session},
    registration::Registration,
};
use ground::{Id, Instant};
use icalendar::{Calendar, Component, Event as Entry, EventLike, EventStatus, Property};

/// What a calendar is to do with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Put it in, or change what is there.
    Request,
    /// Take it out.
    Cancel,
    /// Offer it; nobody is asked anything. For files that people fetch themselves.
    Publish,
}

impl Method {
    /// As it stands in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// The method a calendar file names, e.g. `REQUEST`.
pub fn method_of(ics: &str) -> Option<&str> {
    ics.lines().find_map(|line| line.trim_end().strip_prefix("METHOD:"))
}

/// Somebody in a calendar entry.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    pub name: &'a str,
    pub email: &'a str,
}

/// What a calendar file is made of.
#[derive(Clone, Copy, Debug)]
pub struct Invite<'a> {
    pub event: &'a Event,
    /// Whose place it is; without it, the event as anybody may note it.
    pub registration: Option<&'a Registration>,
    /// The host of the instance; makes the UIDs unique in the world.
    pub host: &'a str,
    pub organiser: Option<Person<'a>>,
    pub attendee: Option<Person<'a>>,
    /// When the file is made.
    pub made_at: Instant,
}

/// The file that anybody may fetch: the event with its sessions, or that it is called off.
pub fn public_file(event: &Event, host: &str, made_at: Instant) -> String {
    let invite = Invite { event, registration: None, host, organiser: None, attendee: None, made_at };
    let method = if event.cancelled_at.is_some() { Method::Cancel } else { Method::Publish };
    file(&invite, method)
}

/// Writes the file.
pub fn file(invite: &Invite<'_>, method: Method) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Kutsu//Kutsu//FI"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", method.word()),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    // The oldest session keeps the plain UID, so that sessions added later do not move the entry people have.
    let first = invite.event.sessions.iter().map(|session| session.id).min();
    for session in &invite.event.sessions {
        calendar.push(entry(invite, session, Some(session.id) == first, method));
    }
    calendar.to_string()
}

fn entry(invite: &Invite<'_>, session: &Session, is_first: bool, method: Method) -> Entry {
    let Invite { event, registration, host, .. } = *invite;
    let of =
        registration.map_or_else(|| format!("evt-{}", hex(&event.id)), |row| format!("reg-{}", hex(&row.id)));
    let uid = format!("{of}@{host}");
    let is_alone = event.sessions.len() == 1;
    let summary = match is_alone || session.subject.is_empty() || session.subject == event.name {
        true => event.name.clone(),
        false => format!("{}: {}", event.name, session.subject),
    };
    let changed_at = registration.map_or(event.updated_at, |row| event.updated_at.max(row.changed_at));
    let sequence = event.calendar_sequence + registration.map_or(0, |row| row.calendar_sequence);
    let mut entry = Entry::new();
    entry
        .add_property("DTSTAMP", utc(invite.made_at))
        .add_property("LAST-MODIFIED", utc(changed_at))
        .add_property("SEQUENCE", sequence.to_string())
        .add_property("DTSTART", utc(session.starts_at))
        .add_property("DTEND", utc(session.ends_at))
        .summary(&line(&summary));
    match is_first {
        true => entry.uid(&uid),
        false => entry.uid(&format!("{of}-{}@{host}", hex(&session.id))).add_property("RELATED-TO", uid),
    };
    if let Some(location) = &event.location {
        entry.location(&line(location));
    }
    if let Some(description) = &event.description {
        entry.description(&description.replace('\r', ""));
    }
    match method {
        Method::Cancel => entry.status(EventStatus::Cancelled),
        Method::Request | Method::Publish => entry.status(EventStatus::Confirmed),
    };
    if let Some(organiser) = &invite.organiser {
        entry.append_property(person("ORGANIZER", organiser).done());
    }
    if let Some(attendee) = &invite.attendee {
        let mut property = person("ATTENDEE", attendee);
        property.add_parameter("ROLE", "REQ-PARTICIPANT").add_parameter("RSVP", "FALSE");
        property.add_parameter("PARTSTAT", if method == Method::Cancel { "DECLINED" } else { "ACCEPTED" });
        entry.append_property(property.done());
    }
    entry.done()
}

fn person(key: &str, person: &Person<'_>) -> Property {
    let mut property = Property::new(key, format!("mailto:{}", line(person.email)));
    let name = line(person.name).replace('"', "'");
    if !name.is_empty() {
        property.add_parameter("CN", &name);
    }
    property
}

/// One line without control characters.
fn line(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect::<String>()
        .trim()
        .into()
}

fn hex<I: Id>(id: &I) -> String {
    id.bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `20270114T070000Z`.
fn utc(at: Instant) -> String {
    let text = at.to_string();
    let whole = text.split(['.', 'Z']).next().unwrap_or_default();
    format!("{}Z", whole.replace(['-', ':'], ""))
}
