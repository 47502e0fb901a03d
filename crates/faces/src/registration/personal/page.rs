//! What the personal page shows, from one [`Standing`].

use super::calendar::Calendars;
use crate::{questionnaires::answering::Answering, shell::View};
use domain::{
    Owner,
    events::Event,
    registration::{RegisterRefusal, Standing, Status},
    settings, staff,
};
use ground::{Fault, Instant};
use serde::Serialize;
use store::Reader;

/// What the link in the mail was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    /// "Yes" was pressed so quickly that it is asked once more.
    Sure,
}

impl Answer {
    pub fn from_query(text: &str) -> Option<Self> {
        match text {
            "yes" => Some(Self::Yes),
            "no" => Some(Self::No),
            _ => None,
        }
    }
}

/// How the page was come to.
pub struct Opened {
    /// Its address.
    pub path: String,
    /// When it is shown, for its forms.
    pub seen: String,
    pub answer: Option<Answer>,
    /// Code of the refusal of what was just pressed.
    pub refused: Option<&'static str>,
    /// What the event asks, and what was answered.
    pub answering: Option<Answering>,
}

/// Whom to write to when the page cannot help.
#[derive(Clone, Debug, Serialize)]
pub struct Host {
    pub name: String,
    pub email: Option<String>,
}

/// The event's facts as the reader sees them.
#[derive(Clone, Debug, Serialize)]
struct Facts {
    number: String,
    name: String,
    location: Option<String>,
    description: Option<String>,
    starts_at: Instant,
    ends_at: Instant,
    zone: String,
    sessions: Vec<SessionFacts>,
    seats_free: i64,
    waitlist_seats: i64,
    waitlist_free: i64,
    waitlist_taken: i64,
    auto_promote: bool,
    last_registration_date: Option<String>,
    last_cancellation_date: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct SessionFacts {
    subject: String,
    starts_at: Instant,
    ends_at: Instant,
}

/// The whole page.
#[derive(Clone, Debug, Serialize)]
pub struct PersonalPage {
    path: String,
    seen: String,
    first_name: String,
    name: String,
    event: Facts,
    /// `none`, `declined`, `cancelled`, `registered`, `waitlisted`: where the reader stands.
    standing: &'static str,
    /// `seat`, `waitlist`, `full`, `closed`, `ended`, `called_off`: what can be had.
    offer: &'static str,
    queue_position: Option<i64>,
    may_cancel: bool,
    answer: Option<Answer>,
    /// Code of the refusal of what was just pressed.
    refused: Option<&'static str>,
    /// The message of the reader's status is on its way by mail.
    is_told_by_mail: bool,
    host: Option<Host>,
    calendars: Calendars,
    answering: Option<Answering>,
    /// The own answers may still be changed.
    may_answer: bool,
}

impl PersonalPage {
    pub fn of(standing: &Standing, opened: Opened, host: Option<Host>, now: Instant) -> Self {
        let Opened { path, seen, answer, refused, answering } = opened;
        let (event, contact) = (&standing.event, &standing.contact);
        let status = standing.registration.as_ref().map(|row| row.status);
        let template = match status {
            Some(Status::Registered) => event.registration_template_id,
            Some(Status::Waitlisted) => event.waitlist_template_id,
            _ => None,
        };
        Self {
            path,
            seen,
            first_name: contact.first_name.clone(),
            name: contact.name(),
            event: Facts::of(event),
            standing: where_one_stands(standing, status),
            offer: what_is_offered(standing, now),
            queue_position: standing.queue_position,
            may_cancel: standing.may_cancel,
            answer,
            refused,
            is_told_by_mail: template.is_some() && contact.email.is_some(),
            host,
            calendars: Calendars::of(event),
            answering,
            may_answer: event.window().is_open(now),
        }
    }
}

fn where_one_stands(standing: &Standing, status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Registered) => "registered",
        Some(Status::Waitlisted) => "waitlisted",
        _ if standing.invitation.as_ref().is_some_and(|one| one.declined_at.is_some()) => "declined",
        Some(Status::Cancelled) => "cancelled",
        None => "none",
    }
}

fn what_is_offered(standing: &Standing, now: Instant) -> &'static str {
    match &standing.offer {
        _ if standing.event.cancelled_at.is_some() => "called_off",
        _ if now >= standing.event.ends_at => "ended",
        Ok(Status::Waitlisted) => "waitlist",
        Ok(_) => "seat",
        Err(RegisterRefusal::Full) => "full",
        Err(_) => "closed",
    }
}

impl Facts {
    fn of(event: &Event) -> Self {
        let session = |one: &domain::events::Session| SessionFacts {
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
            seats_free: event.seats_free(),
            waitlist_seats: event.waitlist_seats,
            waitlist_free: event.waitlist_free(),
            waitlist_taken: event.waitlist_taken,
            auto_promote: event.auto_promote,
            last_registration_date: event.last_registration_date.map(|day| day.to_string()),
            last_cancellation_date: event.last_cancellation_date.map(|day| day.to_string()),
        }
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

impl View for PersonalPage {
    const PAGE: &'static str = "registration/personal/page.html";

    fn samples() -> Vec<Self> {
        let states = [
            ("none", "seat"),
            ("none", "waitlist"),
            ("none", "full"),
            ("none", "closed"),
            ("none", "ended"),
            ("none", "called_off"),
            ("registered", "seat"),
            ("registered", "ended"),
            ("registered", "called_off"),
            ("waitlisted", "waitlist"),
            ("declined", "seat"),
            ("cancelled", "waitlist"),
            ("cancelled", "full"),
        ];
        let mut samples: Vec<Self> = states.map(|(standing, offer)| sample(standing, offer)).into();
        samples.push(Self { answer: Some(Answer::No), ..sample("none", "seat") });
        samples.push(Self { answer: Some(Answer::No), ..sample("registered", "seat") });
        samples.push(Self { answer: Some(Answer::Sure), ..sample("none", "seat") });
        samples.push(Self { answer: Some(Answer::Sure), ..sample("none", "waitlist") });
        let late = "registration.cancellation_closed";
        samples.push(Self { refused: Some(late), may_cancel: false, ..sample("registered", "seat") });
        samples.push(Self { answering: Some(Answering::sample(false)), ..sample("none", "seat") });
        samples.push(Self { answering: Some(Answering::sample(true)), ..sample("none", "seat") });
        let answering = Some(Answering::sample(true));
        samples.push(Self { answering, answer: Some(Answer::Sure), ..sample("none", "seat") });
        samples.push(Self { answering: Some(Answering::sample(true)), ..sample("registered", "seat") });
        let answering = Some(Answering::sample(false));
        samples.push(Self { answering, may_answer: false, ..sample("registered", "closed") });
        samples.push(bare());
        samples
    }
}

fn sample(standing: &'static str, offer: &'static str) -> PersonalPage {
    let at = |text: &str| text.parse().unwrap_or(Instant::from_millis(0));
    let session = |subject: &str, starts: &str, ends: &str| SessionFacts {
        subject: subject.into(),
        starts_at: at(starts),
        ends_at: at(ends),
    };
    PersonalPage {
        path: "/i/token".into(),
        seen: "AAAA".into(),
        first_name: "Eevi".into(),
        name: "Eevi <Öhman>".into(),
        event: Facts {
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
            seats_free: if offer == "seat" { 2 } else { 0 },
            waitlist_seats: 8,
            waitlist_free: 5,
            waitlist_taken: 3,
            auto_promote: true,
            last_registration_date: Some("2027-01-07".into()),
            last_cancellation_date: Some("2027-01-11".into()),
        },
        standing,
        offer,
        queue_position: (standing == "waitlisted").then_some(3),
        may_cancel: matches!(standing, "registered" | "waitlisted"),
        answer: None,
        refused: None,
        is_told_by_mail: true,
        host: Some(Host { name: "Aura <Tuulenkari>".into(), email: Some("aura@kajo.example".into()) }),
        calendars: Calendars { google: "/google".into(), outlook: "/outlook".into() },
        answering: None,
        may_answer: true,
    }
}

/// An event of which little is known yet.
fn bare() -> PersonalPage {
    let mut page = sample("none", "seat");
    page.event.sessions.truncate(1);
    page.event.location = None;
    page.event.description = None;
    page.event.last_registration_date = None;
    page.event.last_cancellation_date = None;
    page.event.seats_free = 1;
    page.host = None;
    page
}
