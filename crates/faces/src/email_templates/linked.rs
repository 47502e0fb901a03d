//! The events a template links to, and what is worth a second look about it because of them (D-13).

use domain::{
    email_templates::{self, EmailTemplate, EventState, LinkedEvent, ParsedTemplate, Warning},
    events::{self, Event},
};
use ground::{Fault, Instant};
use store::Reader;

/// What is worth a second look about a saved template now.
pub async fn warnings(reader: &mut Reader, template: &EmailTemplate) -> Result<Vec<Warning>, Fault> {
    let parsed = ParsedTemplate::read(template)?;
    let linked = linked_events(reader, &parsed).await?;
    Ok(email_templates::warnings(template, &parsed, &linked))
}

async fn linked_events(reader: &mut Reader, parsed: &ParsedTemplate) -> Result<Vec<LinkedEvent>, Fault> {
    let mut linked = Vec::new();
    for number in email_templates::linked_numbers(parsed) {
        let event = events::store::find_by_number(reader, &number).await?;
        let now = reader.now;
        let state = event.map_or(EventState::Unknown, |event| state_of(&event, now));
        linked.push(LinkedEvent { number, state });
    }
    Ok(linked)
}

fn state_of(event: &Event, now: Instant) -> EventState {
    if event.ends_at <= now {
        EventState::Past
    } else if !event.window().is_open(now) {
        EventState::Closed
    } else if event.seats_free() == 0 && event.waitlist_free() == 0 {
        EventState::Full
    } else {
        EventState::Open
    }
}
