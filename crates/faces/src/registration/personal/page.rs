//! What the personal page shows, from one [`Standing`].

use crate::{
    questionnaires::answering::Answering,
    registration::{
        calendar::Calendars,
        facts::{self, Facts, Host},
    },
    shell::View,
};
use domain::registration::{Standing, Status};
use ground::Instant;
use serde::Serialize;

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
    /// The public page of the event, if it has one.
    pub public_page: Option<String>,
    /// There is a certificate to fetch.
    pub has_certificate: bool,
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
    /// The public page of the event, for who is somebody else (D-23).
    public_page: Option<String>,
    calendars: Calendars,
    answering: Option<Answering>,
    /// The own answers may still be changed.
    may_answer: bool,
    /// There is a certificate to fetch.
    has_certificate: bool,
}

impl PersonalPage {
    pub fn of(standing: &Standing, opened: Opened, host: Option<Host>, now: Instant) -> Self {
        let Opened { path, seen, answer, refused, answering, public_page, has_certificate } = opened;
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
            offer: facts::offered(event, &standing.offer, now),
            queue_position: standing.queue_position,
            may_cancel: standing.may_cancel,
            answer,
            refused,
            is_told_by_mail: template.is_some() && contact.email.is_some(),
            host,
            public_page,
            calendars: Calendars::of(event),
            answering,
            may_answer: event.window().is_open(now),
            has_certificate,
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
    PersonalPage {
        path: "/i/token".into(),
        seen: "AAAA".into(),
        first_name: "Eevi".into(),
        name: "Eevi <Öhman>".into(),
        event: Facts {
            seats_free: if offer == "seat" { 2 } else { 0 },
            seats_taken: if offer == "seat" { 18 } else { 20 },
            ..Facts::sample()
        },
        standing,
        offer,
        queue_position: (standing == "waitlisted").then_some(3),
        may_cancel: matches!(standing, "registered" | "waitlisted"),
        answer: None,
        refused: None,
        is_told_by_mail: true,
        host: Some(Host::sample()),
        public_page: (offer == "seat").then(|| "/e/koulutus-kt-1041".to_owned()),
        calendars: Calendars { google: "/google".into(), outlook: "/outlook".into() },
        answering: None,
        may_answer: true,
        has_certificate: standing == "registered" && offer == "ended",
    }
}

/// An event of which little is known yet.
fn bare() -> PersonalPage {
    let mut page = PersonalPage { event: Facts::bare(), ..sample("none", "seat") };
    page.host = None;
    page
}
