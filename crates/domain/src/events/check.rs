//! What an event must be (flaws: nothing is saved) and what is worth a second look (warnings: saved, and said).

use super::{Event, EventDraft};
use crate::{email_templates, event_series, ids::EmailTemplateId, products, questionnaires};
use ground::{Fault, Flaw, Instant};
use serde::Serialize;
use store::Reader;

/// Most seats, and most waitlist places, an event may have.
pub const MOST_SEATS: i64 = 1_000_000;
const MOST_SESSIONS: usize = 200;
const LONGEST_NAME: usize = 200;
const LONGEST_LOCATION: usize = 300;
const LONGEST_DESCRIPTION: usize = 20_000;
/// 1.1.1970 and 1.1.2200: what lies outside is a slip of the finger.
const EARLIEST: Instant = Instant::from_millis(0);
const LATEST: Instant = Instant::from_millis(7_258_118_400_000);

/// Everything that is wrong with `draft`, field by field (EV-2, SE-2).
pub(super) async fn flaws(reader: &mut Reader, draft: &EventDraft) -> Result<Vec<Flaw>, Fault> {
    let mut flaws = Vec::new();
    line(&mut flaws, "name", &draft.name, LONGEST_NAME);
    if draft.name.trim().is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    for (field, seats) in [("seats", draft.seats), ("waitlist_seats", draft.waitlist_seats)] {
        if !(0..=MOST_SEATS).contains(&seats) {
            flaws.push(Flaw::new(field, "number.out_of_range").with("least", 0).with("most", MOST_SEATS));
        }
    }
    line(&mut flaws, "location", draft.location.as_deref().unwrap_or_default(), LONGEST_LOCATION);
    if draft.description.as_ref().is_some_and(|text| text.chars().count() > LONGEST_DESCRIPTION) {
        flaws.push(Flaw::new("description", "text.too_long").with("most", LONGEST_DESCRIPTION));
    }
    sessions(&mut flaws, draft);
    if !draft.owner.is_known(reader).await? {
        flaws.push(Flaw::new("owner", "owner.unknown"));
    }
    for (field, template) in [
        ("registration_template_id", draft.registration_template_id),
        ("waitlist_template_id", draft.waitlist_template_id),
        ("cancellation_template_id", draft.cancellation_template_id),
    ] {
        if let Some(id) = template {
            flaws.extend(template_flaw(reader, field, &id).await?);
        }
    }
    for (field, questionnaire) in [
        ("questionnaire_id", draft.questionnaire_id),
        ("public_questionnaire_id", draft.public_questionnaire_id),
    ] {
        if let Some(id) = questionnaire
            && questionnaires::store::find(reader, &id).await?.is_none()
        {
            flaws.push(Flaw::new(field, "questionnaire.unknown"));
        }
    }
    if let Some(id) = draft.product_id
        && products::store::find(reader, &id).await?.is_none()
    {
        flaws.push(Flaw::new("product_id", "product.unknown"));
    }
    if let Some(id) = draft.series_id
        && event_series::store::find(reader, &id).await?.is_none()
    {
        flaws.push(Flaw::new("series_id", "event_series.unknown"));
    }
    Ok(flaws)
}

fn line(flaws: &mut Vec<Flaw>, field: &str, text: &str, most: usize) {
    if text.chars().count() > most {
        flaws.push(Flaw::new(field, "text.too_long").with("most", most));
    }
    if text.chars().any(char::is_control) {
        flaws.push(Flaw::new(field, "text.control_characters"));
    }
}

fn sessions(flaws: &mut Vec<Flaw>, draft: &EventDraft) {
    if draft.sessions.is_empty() {
        flaws.push(Flaw::new("sessions", "event.without_sessions"));
    }
    if draft.sessions.len() > MOST_SESSIONS {
        flaws.push(Flaw::new("sessions", "list.too_long").with("most", MOST_SESSIONS));
    }
    for (index, session) in draft.sessions.iter().take(MOST_SESSIONS).enumerate() {
        let subject = format!("sessions.{index}.subject");
        if session.subject.trim().is_empty() {
            flaws.push(Flaw::new(subject.clone(), "required"));
        }
        line(flaws, &subject, &session.subject, LONGEST_NAME);
        for (field, at) in [("starts_at", session.starts_at), ("ends_at", session.ends_at)] {
            if !(EARLIEST..LATEST).contains(&at) {
                flaws.push(Flaw::new(format!("sessions.{index}.{field}"), "session.year"));
            }
        }
        if session.ends_at < session.starts_at {
            flaws.push(Flaw::new(format!("sessions.{index}.ends_at"), "session.ends_before_start"));
        }
    }
}

/// TP-1: the event's messages come from the folder `event` only.
async fn template_flaw(
    reader: &mut Reader,
    field: &str,
    id: &EmailTemplateId,
) -> Result<Option<Flaw>, Fault> {
    let folder = email_templates::folder_of(reader, id).await?;
    Ok(match folder {
        None => Some(Flaw::new(field, "template.unknown")),
        Some(email_templates::Folder::Event) => None,
        Some(_) => Some(Flaw::new(field, "template.wrong_folder").with("folder", "event")),
    })
}

/// Worth a second look, although it may be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    pub field: &'static str,
    /// Its sentence is `warning-<code with dots as dashes>`.
    pub code: &'static str,
    /// How many it is about, where a number says it.
    pub count: Option<i64>,
}

/// What is worth a second look about `event` at `now`.
pub fn warnings(event: &Event, now: Instant) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |is_so: bool, field, code| {
        if is_so {
            let count = match code {
                "event.overbooked" => Some(event.seats_taken),
                "event.waitlist_overbooked" => Some(event.waitlist_taken),
                _ => None,
            };
            warnings.push(Warning { field, code, count });
        }
    };
    let today = now.date(&event.time_zone);
    warn(event.ends_at <= now, "sessions", "event.in_the_past");
    let upcoming = event.ends_at > now;
    let past = |date: Option<ground::Date>| upcoming && date.is_some_and(|day| day < today);
    warn(past(event.last_registration_date), "last_registration_date", "event.registration_date_past");
    warn(past(event.last_cancellation_date), "last_cancellation_date", "event.cancellation_date_past");
    let last_day = event.ends_at.date(&event.time_zone);
    warn(
        event.last_registration_date.is_some_and(|day| day > last_day),
        "last_registration_date",
        "event.registration_date_after_end",
    );
    warn(event.seats_taken > event.seats, "seats", "event.overbooked");
    warn(event.waitlist_taken > event.waitlist_seats, "waitlist_seats", "event.waitlist_overbooked");
    warn(
        event.registration_template_id.is_none(),
        "registration_template_id",
        "event.no_registration_template",
    );
    warn(
        event.waitlist_seats > 0 && event.waitlist_template_id.is_none(),
        "waitlist_template_id",
        "event.no_waitlist_template",
    );
    warn(
        event.cancellation_template_id.is_none(),
        "cancellation_template_id",
        "event.no_cancellation_template",
    );
    warnings
}
