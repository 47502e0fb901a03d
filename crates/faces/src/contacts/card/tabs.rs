//! The other tabs of a contact: timeline, registrations, messages.

use super::{Head, Place, places};
use crate::{
    attendance::in_hours,
    invoices::line::Line,
    messages::reason_in_words,
    shell::{App, Asked, Path, Problem, Query, Staff, View, encoded},
    timeline::{Before, Timeline},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance,
    certificates::{self, Certificate},
    ids::ContactId,
    invoices as bills,
    messages::{self as mails, Message, MessageKind, MessageStatus},
    overview::About,
};
use ground::Instant;
use serde::Serialize;

/// So many of the newest mails are shown.
const MOST_MAILS: i64 = 100;

/// What `contacts/card/timeline.html` sees.
#[derive(Serialize)]
pub struct TimelineTab {
    #[serde(flatten)]
    head: Head,
    timeline: Timeline,
}

/// `GET /app/contacts/{id}/timeline?before=`
pub async fn timeline(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
    Query(before): Query<Before>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let head = Head::of(&mut reader, &id, "timeline").await?;
    let path = format!("/app/contacts/{id}/timeline");
    let timeline = Timeline::of(&app, &asked, &mut reader, &About::Contact(id), &path, before.at()).await?;
    app.show(&asked, &TimelineTab { head, timeline })
}

impl View for TimelineTab {
    const PAGE: &'static str = "contacts/card/timeline.html";

    fn samples() -> Vec<Self> {
        vec![
            Self { head: Head::sample("timeline"), timeline: Timeline::sample() },
            Self { head: Head::sample_bare("timeline"), timeline: Timeline::sample_empty() },
        ]
    }
}

/// What `contacts/card/registrations.html` sees.
#[derive(Serialize)]
pub struct RegistrationsTab {
    #[serde(flatten)]
    head: Head,
    registrations: Vec<Place>,
    /// What they took part in year by year.
    years: Vec<Year>,
    certificates: Vec<Certified>,
}

/// One year: events, and hours in them.
#[derive(Serialize)]
struct Year {
    /// A text, for it is no amount.
    year: String,
    events: i64,
    hours: f64,
}

impl From<attendance::Year> for Year {
    fn from(sum: attendance::Year) -> Self {
        Self { year: sum.year.to_string(), events: sum.events, hours: in_hours(sum.minutes) }
    }
}

/// A valid certificate.
#[derive(Serialize)]
struct Certified {
    path: String,
    code: String,
    event_name: String,
    hours: f64,
    issued_at: Instant,
}

impl From<Certificate> for Certified {
    fn from(one: Certificate) -> Self {
        Self {
            path: format!("/app/certificates/{}", one.id),
            code: one.shown_code(),
            event_name: one.event_name,
            hours: in_hours(one.minutes),
            issued_at: one.issued_at,
        }
    }
}

/// `GET /app/contacts/{id}/registrations`
pub async fn registrations(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let head = Head::of(&mut reader, &id, "registrations").await?;
    let registrations = places(&app, &mut reader, &id).await?;
    let years = attendance::years_of_contact(&mut reader, &id).await?;
    let years = years.into_iter().map(Year::from).collect();
    let certificates = certificates::live_of_contact(&mut reader, &id).await?;
    let certificates = certificates.into_iter().map(Certified::from).collect();
    app.show(&asked, &RegistrationsTab { head, registrations, years, certificates })
}

impl View for RegistrationsTab {
    const PAGE: &'static str = "contacts/card/registrations.html";

    fn samples() -> Vec<Self> {
        let registrations = || {
            let place = Place::sample;
            vec![place(), Place { attended: false, no_show: true, hours: None, ..place() }]
        };
        let years = vec![
            Year { year: "2026".into(), events: 3, hours: 18.25 },
            Year { year: "2025".into(), events: 1, hours: 7.0 },
        ];
        let certified = Certified {
            path: "/app/certificates/crt_1".into(),
            code: "7KQ2-M9XA-TR4P-HD6W".into(),
            event_name: "Harju & <Öhman>".into(),
            hours: 6.5,
            issued_at: Instant::from_millis(1_795_417_200_000),
        };
        let (head, certificates) = (Head::sample("registrations"), vec![certified]);
        let bare = Head::sample_bare("registrations");
        vec![
            Self { head, registrations: registrations(), years, certificates },
            Self { head: bare, registrations: vec![], years: vec![], certificates: vec![] },
        ]
    }
}

/// What `contacts/card/invoices.html` sees.
#[derive(Serialize)]
pub struct InvoicesTab {
    #[serde(flatten)]
    head: Head,
    invoices: Vec<Line>,
}

/// `GET /app/contacts/{id}/invoices`: what the contact pays, and what is paid for the contact.
pub async fn invoices(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let head = Head::of(&mut reader, &id, "invoices").await?;
    let found = bills::store::about_contact(&mut reader, &id, MOST_MAILS).await?;
    let today = asked.now.date(app.site().zone());
    let invoices = found.iter().map(|invoice| Line::of(&asked, invoice, today)).collect();
    app.show(&asked, &InvoicesTab { head, invoices })
}

impl View for InvoicesTab {
    const PAGE: &'static str = "contacts/card/invoices.html";

    fn samples() -> Vec<Self> {
        vec![
            Self { head: Head::sample("invoices"), invoices: Line::samples() },
            Self { head: Head::sample_bare("invoices"), invoices: vec![] },
        ]
    }
}

/// What `contacts/card/messages.html` sees.
#[derive(Serialize)]
pub struct MessagesTab {
    #[serde(flatten)]
    head: Head,
    messages: Vec<Mail>,
    /// The address of all, when there are more.
    more: Option<String>,
}

#[derive(Serialize)]
struct Mail {
    path: String,
    kind: MessageKind,
    status: MessageStatus,
    subject: Option<String>,
    reason: Option<String>,
    is_retryable: bool,
    sent_at: Option<Instant>,
    created_at: Instant,
}

/// `GET /app/contacts/{id}/messages`
pub async fn messages(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let head = Head::of(&mut reader, &id, "messages").await?;
    let found = mails::of_contact(&mut reader, &id, MOST_MAILS).await?;
    let filter = format!(r#"{{"field":"contact_id","op":"eq","value":"{id}"}}"#);
    let is_more = head.mailed > MOST_MAILS;
    let more = is_more.then(|| format!("/app/messages?filter={}", encoded(&filter)));
    let messages = found.into_iter().map(|message| mail(&app, &asked, message)).collect();
    app.show(&asked, &MessagesTab { head, messages, more })
}

fn mail(app: &App, asked: &Asked, message: Message) -> Mail {
    Mail {
        path: format!("/app/messages/{}", message.id),
        is_retryable: message.is_retryable(),
        reason: message.reason.as_deref().map(|reason| reason_in_words(app, asked, reason)),
        kind: message.kind,
        status: message.status,
        subject: message.subject,
        sent_at: message.sent_at,
        created_at: message.created_at,
    }
}

impl View for MessagesTab {
    const PAGE: &'static str = "contacts/card/messages.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let mail = |status: &MessageStatus| Mail {
            path: "/app/messages/msg_1".into(),
            kind: MessageKind::Confirmation,
            status: *status,
            subject: (*status == MessageStatus::Sent).then(|| "Tervetuloa <Åsa>".into()),
            reason: (*status == MessageStatus::Failed).then(|| "Osoite <puuttuu>".into()),
            is_retryable: *status == MessageStatus::Failed,
            sent_at: (*status == MessageStatus::Sent).then_some(at),
            created_at: at,
        };
        let messages = <MessageStatus as ground::Choice>::ALL.iter().map(mail).collect();
        let more = Some("/app/messages?filter=x".into());
        vec![
            Self { head: Head::sample("messages"), messages, more },
            Self { head: Head::sample_bare("messages"), messages: vec![], more: None },
        ]
    }
}
