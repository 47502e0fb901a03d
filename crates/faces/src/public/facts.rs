//! What machines read of an event: JSON-LD (schema.org/Event), and the address of a map.

use crate::shell::encoded;
use domain::events::Event;
use serde_json::json;

/// A map of the place; only a link, for nothing is loaded from elsewhere.
pub fn map(event: &Event) -> Option<String> {
    let place = event.location.as_deref()?;
    Some(format!("https://www.openstreetmap.org/search?query={}", encoded(place)))
}

/// What search engines read.
pub fn json_ld(event: &Event, url: &str, organiser: &str, is_open: bool) -> String {
    let status = if event.cancelled_at.is_some() { "EventCancelled" } else { "EventScheduled" };
    let availability = if is_open { "InStock" } else { "SoldOut" };
    let mut about = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.name,
        "startDate": event.starts_at,
        "endDate": event.ends_at,
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "url": url,
        "organizer": {"@type": "Organization", "name": organiser},
        "maximumAttendeeCapacity": event.seats,
        "remainingAttendeeCapacity": event.seats_free(),
        "offers": {"@type": "Offer", "url": url, "availability": format!("https://schema.org/{availability}")},
    });
    if let Some(place) = &event.location {
        about["location"] = json!({"@type": "Place", "name": place, "address": place});
    }
    if let Some(description) = &event.description {
        about["description"] = json!(description);
    }
    about.to_string()
}

/// The first words of a description, for those who only glance.
pub fn glance(event: &Event) -> Option<String> {
    event.description.as_deref().map(shortened)
}

/// The first words of a longer text.
pub fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 160 {
        return text;
    }
    let short: String = text.chars().take(160).collect();
    let short = short.rsplit_once(' ').map_or(short.as_str(), |(whole, _)| whole);
    format!("{short}…")
}
