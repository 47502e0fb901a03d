//! What guests see of an event: its facts, what can be had, and whom to ask.
//!
//! The one place from which the personal page, the public page and the portal draw them (`registration/_facts.html`).
//! Decides nothing: `registration::rules` says what can be had. Start at [`Facts`].

use domain::{
    Owner,
    events::{Event, Session},
    registration::{RegisterRefusal, Status},
    settings, staff,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// An event as guests see it.
#[derive(Clone, Debug, Serialize)]
pub struct Facts {
    pub number: String,
    pub name: String,
    pub location: Option<String>,
    pub description: Option<String>,
    pub starts_at: Instant,
    pub ends_at: Instant,
    pub zone: String,
    pub sessions: Vec<SessionFacts>,
    pub seats: i64,
    pub seats_free: i64,
    pub seats_taken: i64,
    pub waitlist_seats: i64,
    pub waitlist_free: i64,
    pub waitlist_taken: i64,
    pub auto_promote: bool,
    /// `YYYY-MM-DD`
    pub last_registration_date: Option<String>,
    /// `YYYY-MM-DD`
    pub last_cancellation_date: Option<String>,
}

/// A part of the event with its own time.
#[derive(Clone, Debug, Serialize)]
pub struct SessionFacts {
    pub subject: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// Whom to write to when a page cannot help.
#[derive(Clone, Debug, Serialize)]
pub struct Host {
    pub name: String,
    pub email: Option<String>,
}

impl Facts {
    pub fn of(event: &Event) -> Self {
        let session = |one: &Session| SessionFacts {
            subject: one.subject.clone(),
            starts_at: one.starts_at,
            ends_at: one.ends_at,
        };
        Self {
            number: event.number.clone(),
            name: event.name.clone(),
            location: event.location.clone(),
            description: event.description.clone(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            zone: event.time_zone.name().to_owned(),
            sessions: event.sessions.iter().map(session).collect(),
            seats: event.seats,
            seats_free: event.seats_free(),
            seats_taken: event.seats_taken,
            waitlist_seats: event.waitlist_seats,
            waitlist_free: event.waitlist_free(),
            waitlist_taken: event.waitlist_taken,
            auto_promote: event.auto_promote,
            last_registration_date: event.last_registration_date.map(|day| day.to_string()),
            last_cancellation_date: event.last_cancellation_date.map(|day| day.to_string()),
        }
    }

    /// One for samples.
    pub fn sample() -> Self {
        let at = |text: &str| text.parse().unwrap_or(Instant::from_millis(0));
        let session = |subject: &str, starts: &str, ends: &str| SessionFacts {
            subject: subject.into(),
            starts_at: at(starts),
            ends_at: at(ends),
        };
        Self {
            number: "KT-1041".into(),
            name: "Vastuullisuusraportoinnin <syventävä> koulutus".into(),
            location: Some("Kajo-talo, Tammikuja 4, Tampere".into()),
            description: Some("Kaksi päivää.\n\nLounas <tarjotaan>.".into()),
            starts_at: at("2027-01-14T07:00:00Z"),
            ends_at: at("2027-01-15T13:00:00Z"),
            zone: "Europe/Helsinki".into(),
            sessions: vec![
                session("Aineisto & velvoitteet", "2027-01-14T07:00:00Z", "2027-01-14T14:00:00Z"),
                session("Oma raportti", "2027-01-15T07:00:00Z", "2027-01-15T13:00:00Z"),
            ],
            seats: 20,
            seats_free: 2,
            seats_taken: 18,
            waitlist_seats: 8,
            waitlist_free: 5,
            waitlist_taken: 3,
            auto_promote: true,
            last_registration_date: Some("2027-01-07".into()),
            last_cancellation_date: Some("2027-01-11".into()),
        }
    }

    /// A sample of an event of which little is known yet.
    pub fn bare() -> Self {
        let sample = Self::sample();
        Self {
            sessions: sample.sessions.into_iter().take(1).collect(),
            location: None,
            description: None,
            last_registration_date: None,
            last_cancellation_date: None,
            seats: 1,
            seats_free: 1,
            seats_taken: 0,
            waitlist_seats: 0,
            waitlist_free: 0,
            waitlist_taken: 0,
            zone: "Europe/London".into(),
            ..Self::sample()
        }
    }
}

impl Host {
    /// One for samples.
    pub fn sample() -> Self {
        Self { name: "Aura <Tuulenkari>".into(), email: Some("aura@kajo.example".into()) }
    }
}

/// What can be had of `event`, in one word for templates: `seat`, `waitlist`, `full`, `closed`, `ended` or `called_off`.
pub fn offered(event: &Event, offer: &Result<Status, RegisterRefusal>, now: Instant) -> &'static str {
    match offer {
        _ if event.cancelled_at.is_some() => "called_off",
        _ if now >= event.ends_at => "ended",
        Ok(Status::Waitlisted) => "waitlist",
        Ok(_) => "seat",
        Err(RegisterRefusal::Full) => "full",
        Err(_) => "closed",
    }
}

/// Whom to write to: the event's owner, or else who sends the instance's mails.
pub async fn host(reader: &mut Reader, event: &Event) -> Result<Option<Host>, Fault> {
    if let Owner::User(id) = event.owner {
        let user = staff::find(reader, &id).await?.filter(|user| user.active);
        if let Some(user) = user {
            return Ok(Some(Host { name: user.name, email: Some(user.email.to_string()) }));
        }
    }
    let settings = settings::read(reader).await?;
    let email = settings.sender_email.map(|email| email.to_string());
    let name = settings.sender_name.unwrap_or(settings.organisation_name);
    Ok(Some(Host { name, email }).filter(|host| !host.name.is_empty()))
}
