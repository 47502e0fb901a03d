//! The people of an event, for its lists and badges.

use super::{DocumentKind, Facts, facts::qr_of};
use crate::{
    events::Event,
    registration::{Attendee, AttendeeOrder, AttendeeWish, Status, attendees},
};
use ::store::Reader;
use ground::{Fault, Locale};
use serde_json::{Value as Json, json};

/// What a document of this kind is told of an event: who is registered and who waits, in the order of names.
/// On a badge stands a QR code with the id of the registration, for the door.
pub async fn of_people(
    reader: &mut Reader,
    event: &Event,
    kind: DocumentKind,
    locale: Locale,
) -> Result<Facts, Fault> {
    let mut facts = Facts::of_event(event, locale);
    for (name, status) in [("registered", Status::Registered), ("waitlisted", Status::Waitlisted)] {
        let order = if status == Status::Waitlisted { AttendeeOrder::Time } else { AttendeeOrder::Name };
        let wish = AttendeeWish { status: Some(status), ..AttendeeWish::everybody(order) };
        let rows = attendees(reader, &event.id, &wish).await?;
        let rows = rows.iter().map(|(one, _)| person(one, kind == DocumentKind::Badge));
        facts.data.insert(name.into(), rows.collect());
    }
    Ok(facts)
}

fn person(one: &Attendee, with_code: bool) -> Json {
    json!({
        "name": format!("{} {}", one.first_name, one.last_name).trim(),
        "first_name": one.first_name, "last_name": one.last_name,
        "title": one.title.as_deref().unwrap_or_default(),
        "account": one.account_name.as_deref().unwrap_or_default(),
        "email": one.email.as_deref().unwrap_or_default(),
        "qr": if with_code { qr_of(&one.id.to_string()) } else { Json::Null },
    })
}
