//! One line of a timeline: its sign, its sentence, and where it leads.

use crate::shell::{App, Asked, custom, licence};
use domain::{
    ids::{ContactId, RegistrationId},
    messages::{MessageKind, MessageStatus},
    overview::{FeedWord, Happening, What},
};
use ground::{Choice, Id, Instant};
use serde::Serialize;
use serde_json::Value as Json;

/// What the template sees of one line.
#[derive(Serialize)]
pub struct Line {
    at: Instant,
    icon: &'static str,
    /// The key of its sentence.
    key: String,
    /// The name the sentence tells, and where it leads.
    name: String,
    path: Option<String>,
    contact_id: Option<ContactId>,
    contact: Option<String>,
    /// How far a mail got, and the address that sends it again.
    status: Option<MessageStatus>,
    retry: Option<String>,
    /// Why it did not leave, in words.
    reason: Option<String>,
    fields: Vec<Field>,
    actor_kind: String,
    actor: Option<String>,
}

/// A field that was changed.
#[derive(Serialize)]
struct Field {
    /// The key of its name.
    label: String,
    /// Its name, where an administrator gave it.
    name: Option<String>,
    /// What it held and holds, when that can be read.
    old: Option<String>,
    new: Option<String>,
}

impl Line {
    pub fn of(app: &App, asked: &Asked, item: Happening, with_people: bool) -> Self {
        let reason = match &item.what {
            What::Mail { reason: Some(reason), .. } => {
                let key = format!("message-reason-{}", reason.replace('_', "-"));
                Some(app.words.find(asked.locale, &key, &[]).unwrap_or_else(|| reason.clone()))
            }
            _ => None,
        };
        let mut line = Self::begun(&item, reason);
        if with_people && let Some((id, name)) = item.contact {
            (line.contact_id, line.contact) = (Some(id), Some(name));
        }
        for field in &mut line.fields {
            let path = field.label.split_once("-custom.");
            field.name = path.and_then(|(before, key)| {
                let concept = before.trim_start_matches("field-");
                custom::found(app, asked, concept, &format!("custom.{key}"))
            });
        }
        line.fields.retain(|field| field.name.is_some() || app.words.has(asked.locale, &field.label));
        line
    }

    fn begun(item: &Happening, reason: Option<String>) -> Self {
        let mut line = Self {
            at: item.at,
            icon: "history",
            key: String::new(),
            name: String::new(),
            path: None,
            contact_id: None,
            contact: None,
            status: None,
            retry: None,
            reason,
            fields: Vec::new(),
            actor_kind: item.actor_kind.clone(),
            actor: item.actor.clone(),
        };
        match &item.what {
            What::Mail { id, kind, status, subject, .. } => {
                line.icon = if *status == MessageStatus::Failed { "mail-warning" } else { "mail" };
                line.key = format!("message-kind-{kind}");
                line.name = subject.clone().unwrap_or_default();
                line.path = Some(format!("/app/messages/{id}"));
                line.status = Some(*status);
                let again = matches!(status, MessageStatus::Failed | MessageStatus::Held);
                line.retry = again.then(|| format!("/app/messages/{id}/retry"));
            }
            What::Place { word, registration, event, event_name } => {
                line.icon = icon_of(*word);
                line.key = format!("timeline-{}", word.word().replace('_', "-"));
                line.name = event_name.clone();
                line.path = Some(match registration {
                    Some(id) => format!("/app/registrations/{id}"),
                    None => format!("/app/events/{event}"),
                });
            }
            What::Campaign { id, name } => {
                line.icon = "megaphone";
                line.key = "timeline-campaign".into();
                line.name = name.clone();
                line.path = Some(format!("/app/campaigns/{id}"));
            }
            What::Invoice { id, number, kind } => {
                line.icon = "receipt";
                line.key = format!("timeline-invoiced-{kind}");
                line.name = number.clone();
                line.path = Some(format!("/app/invoices/{id}"));
            }
            What::Answers { registration, contact, name } => {
                line.icon = "clipboard-list";
                line.key = "timeline-answered".into();
                line.name = name.clone();
                line.path = Some(answers_of(registration.as_ref(), contact));
            }
            What::Change { word, detail } => {
                line.key = key_of(word);
                line.icon = if line.key == "timeline-changed" { "pencil" } else { "history" };
                line.fields = fields(word, detail);
            }
        }
        line
    }
}

/// Where the answers stand.
fn answers_of(registration: Option<&RegistrationId>, contact: &ContactId) -> String {
    match registration {
        Some(id) => format!("/app/registrations/{id}/answers"),
        None => format!("/app/contacts/{contact}/answers"),
    }
}

fn icon_of(word: FeedWord) -> &'static str {
    match word {
        FeedWord::SeatTaken | FeedWord::Overbooked => "user-check",
        FeedWord::Promoted => "arrow-up",
        FeedWord::Queued | FeedWord::MovedToWaitlist => "hourglass",
        FeedWord::Cancelled => "user-minus",
        FeedWord::Declined => "user-x",
        FeedWord::Attended => "list-checks",
        FeedWord::Certified => "shield-check",
    }
}

/// The sentence of what was done to a record, e.g. of `contact.archived`.
fn key_of(word: &str) -> String {
    let act = word.split('.').nth(1).unwrap_or_default();
    let known = [
        "created",
        "archived",
        "restored",
        "opted_out",
        "opted_in",
        "merged",
        "merged_into",
        "unmerged",
        "cancelled",
        "portal_opened",
        "portal_changed",
        "portal_ended",
        "portal_welcomed",
        "portal_signed_in",
        "portal_signed_out",
        "portal_password_set",
    ];
    let act = if known.contains(&act) { act } else { "changed" };
    format!("timeline-{}", act.replace('_', "-")).replace("timeline-cancelled", "timeline-called-off")
}

/// The changed fields with what they held and hold.
fn fields(word: &str, detail: &Json) -> Vec<Field> {
    let concept = match word.split('.').next() {
        Some("account") => "accounts",
        Some("event") => "events",
        _ => "contacts",
    };
    let changed = detail["changed"].as_object();
    let changed = changed.into_iter().flatten().filter(|(name, _)| !licence::hides(concept, name));
    let field = |(name, values): (&String, &Json)| Field {
        label: format!("field-{concept}-{name}"),
        name: None,
        old: readable(&values[0]),
        new: readable(&values[1]),
    };
    changed.map(field).collect()
}

/// A value as it can be shown: texts, numbers and lists of texts; ids and long texts are not.
fn readable(value: &Json) -> Option<String> {
    let text = match value {
        Json::String(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        Json::Array(items) => items.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(", "),
        _ => return None,
    };
    let is_id = text.split_once('_').is_some_and(|(kind, rest)| kind.len() == 3 && rest.len() == 32);
    let is_moment = text.len() >= 20 && text.ends_with('Z');
    (!text.is_empty() && !is_id && !is_moment && text.chars().count() <= 80).then_some(text)
}

fn sample_answers() -> What {
    let contact = ContactId::from_bytes([3; 16]);
    What::Answers { registration: None, contact, name: "Palaute & <x>".into() }
}

/// Lines of every kind.
pub fn samples() -> Vec<Line> {
    let at = Instant::from_millis(1_795_417_200_000);
    let happening = |what| Happening {
        at,
        what,
        contact: Some((ContactId::from_bytes([3; 16]), "Åsa <Öhman>".into())),
        actor_kind: "user".into(),
        actor: Some("Aura <x>".into()),
    };
    let mail = |status: &MessageStatus| What::Mail {
        id: Id::from_bytes([5; 16]),
        kind: MessageKind::Invitation,
        status: *status,
        subject: (*status != MessageStatus::Failed).then(|| "Tervetuloa <Åsa>".into()),
        reason: None,
    };
    let place = |word: &FeedWord| What::Place {
        word: *word,
        registration: (*word != FeedWord::Declined).then(|| Id::from_bytes([6; 16])),
        event: Id::from_bytes([7; 16]),
        event_name: "Syysjuhla & <Öhman>".into(),
    };
    let change = |word: &str| What::Change {
        word: word.into(),
        detail: serde_json::json!({"changed": {"city": ["Turku", "Åbo <x>"], "email": [null, "asa@example.org"], "name": ["a", "b"]}}),
    };
    let words = [
        "contact.created",
        "contact.changed",
        "contact.archived",
        "contact.restored",
        "contact.opted_out",
        "contact.opted_in",
        "contact.merged",
        "contact.merged_into",
        "contact.unmerged",
        "contact.portal_opened",
        "contact.portal_changed",
        "contact.portal_ended",
        "contact.portal_welcomed",
        "contact.portal_signed_in",
        "contact.portal_signed_out",
        "contact.portal_password_set",
        "account.changed",
        "account.merged",
        "event.cancelled",
    ];
    let campaign = What::Campaign { id: Id::from_bytes([8; 16]), name: "Talvi & <x>".into() };
    let whats =
        <MessageStatus as Choice>::ALL.iter().map(mail).chain(<FeedWord as Choice>::ALL.iter().map(place));
    let whats = whats.chain([campaign, sample_answers()]).chain(words.into_iter().map(change));
    let line = |what| {
        let item = happening(what);
        let mut line = Line::begun(&item, Some("Osoite <puuttuu>".into()));
        line.fields.retain(|field| !field.label.ends_with("-name") || field.label == "field-accounts-name");
        line.fields.retain(|field| !field.label.starts_with("field-events"));
        line.contact_id = item.contact.as_ref().map(|(id, _)| *id);
        line.contact = item.contact.map(|(_, name)| name);
        line
    };
    whats.map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_values_that_people_can_read_are_shown() {
        assert_eq!(readable(&json!("Turku")).as_deref(), Some("Turku"));
        assert_eq!(readable(&json!(["hallitus", "vip"])).as_deref(), Some("hallitus, vip"));
        assert_eq!(readable(&json!("acc_0192f0c1d2e37a3f8b4c5d6e7f809102")), None);
        assert_eq!(readable(&json!("2026-11-23T07:00:00Z")), None);
        assert_eq!(readable(&Json::Null), None);
    }

    #[test]
    fn an_act_nobody_knows_is_told_as_a_change() {
        assert_eq!(key_of("contact.archived"), "timeline-archived");
        assert_eq!(key_of("contact.frobbed"), "timeline-changed");
        assert_eq!(key_of("event.cancelled"), "timeline-called-off");
    }
}
