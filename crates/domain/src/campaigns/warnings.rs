//! What is worth a second look about a campaign before anything leaves (W-2, W-3, W-4, D-13), each with its way out.

use super::{Campaign, store};
use crate::{
    email_templates::{
        self, EventState, LinkedEvent, ParsedTemplate, SendingTime, Warning, linked_numbers,
        store::find as template,
    },
    events::{self, Event},
    ids::{EmailTemplateId, EventId},
    settings,
};
use ::store::Reader;
use ground::{Fault, Instant};

/// Everything that keeps the campaign from sending, or makes its mail less than it should be.
pub async fn warnings(reader: &mut Reader, campaign: &Campaign) -> Result<Vec<Warning>, Fault> {
    let mut warnings = own(reader, campaign).await?;
    if let Some(id) = &campaign.email_template_id {
        warnings.extend(invitation_warnings(reader, id, campaign.event_id.as_ref()).await?);
    }
    Ok(warnings)
}

/// What is worth a second look about a template as the invitation to an event, before a campaign knows either (D-13).
pub async fn invitation_warnings(
    reader: &mut Reader,
    id: &EmailTemplateId,
    event: Option<&EventId>,
) -> Result<Vec<Warning>, Fault> {
    let Some(template) = template(reader, id).await? else { return Ok(Vec::new()) };
    let parsed = ParsedTemplate::read(&template)?;
    let mut linked = Vec::new();
    for number in linked_numbers(&parsed) {
        let event = events::store::find_by_number(reader, &number).await?;
        let state = event.map_or(EventState::Unknown, |event| state_of(&event, reader.now));
        linked.push(LinkedEvent { number, state });
    }
    let about_template = email_templates::warnings(&template, &parsed, &linked).into_iter();
    let mut warnings: Vec<Warning> =
        about_template.map(|warning| Warning { field: "email_template_id", ..warning }).collect();
    let event = match event {
        Some(id) => events::store::find(reader, id).await?,
        None => None,
    };
    let code = match event.map(|event| state_of(&event, reader.now)) {
        None if parsed.names_event() => Some("campaign.no_event"),
        Some(EventState::Full) => Some("campaign.event_full"),
        Some(EventState::Closed) => Some("campaign.event_closed"),
        Some(EventState::Past) => Some("campaign.event_past"),
        _ => None,
    };
    warnings.extend(code.map(|code| warning("event_id", code)));
    Ok(warnings)
}

async fn own(reader: &mut Reader, campaign: &Campaign) -> Result<Vec<Warning>, Fault> {
    let facts = match &campaign.email_template_id {
        Some(id) => store::template_facts(reader, id).await?,
        None => None,
    };
    let today = reader.now.date(&settings::read(reader).await?.time_zone);
    let is_archived = facts.is_some_and(|facts| facts.is_archived);
    let is_later =
        !campaign.automatic && facts.is_some_and(|facts| facts.sending_time != SendingTime::Immediately);
    let cases = [
        (!campaign.active, "active", "campaign.inactive"),
        (campaign.estimated_end_date < today, "estimated_end_date", "campaign.ended"),
        (campaign.email_template_id.is_none(), "email_template_id", "campaign.no_template"),
        (is_archived, "email_template_id", "campaign.template_archived"),
        (is_later, "email_template_id", "campaign.wrong_sending_time"),
        (campaign.send_at.is_some_and(|at| at < reader.now), "send_at", "campaign.send_time_past"),
    ];
    Ok(cases.into_iter().filter(|case| case.0).map(|(_, field, code)| warning(field, code)).collect())
}

/// How an event stands for somebody who is invited now.
pub fn state_of(event: &Event, now: Instant) -> EventState {
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

fn warning(field: &'static str, code: &'static str) -> Warning {
    Warning { field, code, args: Vec::new() }
}
