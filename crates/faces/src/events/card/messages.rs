//! Viestit: the mails about the event, each with what became of it.

use super::{EventHead, event_of};
use crate::shell::{App, Asked, Path, Problem, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    ids::{ContactId, EventId, MessageId},
    messages::{self, Message, MessageKind, MessageStatus},
};
use ground::Instant;
use serde::Serialize;

/// So many of the newest are shown; the list of all mails has the rest.
const MOST: i64 = 200;

/// What `events/card/messages.html` sees.
#[derive(Serialize)]
pub struct Messages {
    head: EventHead,
    tab: &'static str,
    messages: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: MessageId,
    kind: MessageKind,
    status: MessageStatus,
    /// Why it did not leave.
    reason: Option<String>,
    contact_id: Option<ContactId>,
    to: String,
    subject: Option<String>,
    at: Instant,
}

/// `GET /app/events/{id}/messages`
pub async fn show(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<EventId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let event = event_of(&mut reader, &id).await?;
    let head = EventHead::of(&mut reader, &event).await?;
    let mails = messages::store::of_event(&mut reader, &id, MOST).await?;
    app.show(&asked, &Messages { head, tab: "messages", messages: mails.into_iter().map(line).collect() })
}

fn line(message: Message) -> Line {
    Line {
        id: message.id,
        kind: message.kind,
        status: message.status,
        contact_id: message.contact_id,
        to: message.to_name.or(message.to_email).unwrap_or_default(),
        subject: message.subject,
        at: message.sent_at.unwrap_or(message.created_at),
        reason: message.reason,
    }
}

impl View for Messages {
    const PAGE: &'static str = "events/card/messages.html";

    fn samples() -> Vec<Self> {
        let line = |kind, status| Line {
            id: ground::Id::from_bytes([6; 16]),
            kind,
            status,
            reason: (status == MessageStatus::Failed).then(|| "no_address".to_owned()),
            contact_id: Some(ground::Id::from_bytes([7; 16])),
            to: "Åsa <Öhman>".into(),
            subject: (status == MessageStatus::Sent).then(|| "Tervetuloa <sinä>".to_owned()),
            at: Instant::from_millis(1_795_417_200_000),
        };
        let lines = vec![
            line(MessageKind::Invitation, MessageStatus::Sent),
            line(MessageKind::Confirmation, MessageStatus::Failed),
            line(MessageKind::Waitlist, MessageStatus::Queued),
            line(MessageKind::Cancellation, MessageStatus::Held),
            line(MessageKind::Test, MessageStatus::Suppressed),
            line(MessageKind::Test, MessageStatus::Sending),
        ];
        let page = |messages| Self { head: EventHead::sample("open"), tab: "messages", messages };
        vec![page(lines), page(vec![])]
    }
}
