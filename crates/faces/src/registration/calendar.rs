//! "Lisää kalenteriin": the file for calendars, and ready-made addresses of the web calendars people use.

use crate::shell::encoded;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    events::Event,
    letters::{host_of, ics},
    registration::{Standing, Status},
};
use ground::Instant;
use serde::Serialize;

/// Where a press puts the event into a calendar.
#[derive(Clone, Debug, Serialize)]
pub struct Calendars {
    pub google: String,
    pub outlook: String,
}

impl Calendars {
    pub fn of(event: &Event) -> Self {
        let (name, place) = (encoded(&event.name), encoded(event.location.as_deref().unwrap_or_default()));
        let (starts, ends) = (event.starts_at.to_string(), event.ends_at.to_string());
        let dates = format!("{}/{}", compact(event.starts_at), compact(event.ends_at));
        Self {
            google: format!(
                "https://calendar.google.com/calendar/render?action=TEMPLATE&text={name}&dates={dates}&location={place}"
            ),
            outlook: format!(
                "https://outlook.office.com/calendar/action/compose?rru=addevent&subject={name}&startdt={}&enddt={}&location={place}",
                encoded(&starts),
                encoded(&ends)
            ),
        }
    }
}

/// The calendar file of who has a seat; for who gave it back, or when the event is off, one that takes the entry out.
pub fn file(standing: &Standing, base_url: &str, now: Instant) -> Option<String> {
    let registration = standing.registration.as_ref()?;
    let is_off = standing.event.cancelled_at.is_some();
    let method = match registration.status {
        Status::Registered if !is_off => ics::Method::Publish,
        Status::Registered | Status::Cancelled => ics::Method::Cancel,
        Status::Waitlisted => return None,
    };
    let invite = ics::Invite {
        event: &standing.event,
        registration: Some(registration),
        host: host_of(base_url),
        organiser: None,
        attendee: None,
        made_at: now,
    };
    Some(ics::file(&invite, method))
}

/// A calendar file as browsers get it.
pub fn answered(file: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"event.ics\""),
    ];
    (headers, file).into_response()
}

/// `20270114T070000Z`
fn compact(at: Instant) -> String {
    let whole = Instant::from_millis(at.millis() - at.millis().rem_euclid(1000));
    whole.to_string().chars().filter(|letter| !matches!(letter, '-' | ':')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_calendars_want_it() {
        let at: Instant = "2027-01-14T07:00:00.250Z".parse().expect("a moment");
        assert_eq!(compact(at), "20270114T070000Z");
    }
}
