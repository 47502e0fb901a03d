//! One mail: how it looks, to whom it went, what became of it.

use super::{HOME, index::reason_in_words};
use crate::shell::{App, Asked, Path, Problem, Query, Staff, View};
use axum::{extract::State, response::Response};
use domain::{
    campaigns, contacts, email_templates, events,
    ids::MessageId,
    messages::{self, AttemptOutcome, Message, MessageKind, MessageStatus},
};
use ground::{Fault, Instant};
use serde::{Deserialize, Serialize};
use store::Reader;

/// What `messages/card.html` sees.
#[derive(Serialize)]
pub struct MessageCard {
    path: String,
    kind: MessageKind,
    status: MessageStatus,
    reason: Option<String>,
    is_retryable: bool,
    subject: Option<String>,
    to_name: Option<String>,
    to_email: Option<String>,
    due_at: Instant,
    sent_at: Option<Instant>,
    created_at: Instant,
    /// What it says, once it is composed.
    mail: Option<Mail>,
    /// `html`, `text` or `source`.
    shown: &'static str,
    has_source: bool,
    about: Vec<About>,
    history: Vec<Line>,
}

#[derive(Serialize)]
struct Mail {
    from_name: Option<String>,
    from_email: String,
    reply_to: Option<String>,
    has_calendar: bool,
    attachments: Vec<File>,
}

#[derive(Serialize)]
struct File {
    name: String,
    path: String,
}

/// A record the mail has to do with.
#[derive(Serialize)]
struct About {
    /// The field that names it: `contact_id`.
    field: &'static str,
    name: String,
    path: String,
}

/// One line of the history.
#[derive(Serialize)]
struct Line {
    at: Instant,
    outcome: AttemptOutcome,
    reply: Option<String>,
}

#[derive(Deserialize)]
pub struct Shown {
    view: Option<String>,
}

/// `GET /app/messages/{id}?view=html|text|source`
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<MessageId>,
    Query(query): Query<Shown>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let message = messages::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let has_source = app.mail_source.get().is_some() && message.to_email.is_some();
    let shown = match query.view.as_deref() {
        Some("text") => "text",
        Some("source") if has_source => "source",
        _ => "html",
    };
    let history = messages::history(&mut reader, &id).await?;
    let view = MessageCard {
        path: format!("{HOME}/{id}"),
        kind: message.kind,
        status: message.status,
        reason: message.reason.as_deref().map(|reason| reason_in_words(&app, &asked, reason)),
        is_retryable: message.is_retryable(),
        mail: mail(&mut reader, &message).await?,
        shown,
        has_source,
        about: about(&mut reader, &message).await?,
        history: history
            .into_iter()
            .map(|attempt| Line { at: attempt.at, outcome: attempt.outcome, reply: attempt.reply })
            .collect(),
        subject: message.subject,
        to_name: message.to_name,
        to_email: message.to_email,
        due_at: message.due_at,
        sent_at: message.sent_at,
        created_at: message.created_at,
    };
    app.show(&asked, &view)
}

async fn mail(reader: &mut Reader, message: &Message) -> Result<Option<Mail>, Fault> {
    let Some(body) = messages::body(reader, &message.id).await? else { return Ok(None) };
    let mut attachments = Vec::new();
    if let Some(template) = &message.template_id {
        let files = email_templates::store::of_template(reader, &[*template]).await?.remove(template);
        let path = |file| format!("/app/email-templates/{template}/attachments/{file}");
        let file = |file: email_templates::Attachment| File { path: path(file.id), name: file.name };
        attachments.extend(files.into_iter().flatten().map(file));
    }
    Ok(Some(Mail {
        reply_to: body.reply_to_email,
        from_name: body.from_name,
        from_email: body.from_email,
        has_calendar: body.calendar.is_some(),
        attachments,
    }))
}

async fn about(reader: &mut Reader, message: &Message) -> Result<Vec<About>, Fault> {
    let mut about = Vec::new();
    if let Some(id) = &message.contact_id
        && let Some(contact) = contacts::find(reader, id).await?
    {
        let path = format!("/app/contacts/{id}");
        about.push(About { field: "contact_id", name: contact.name(), path });
    }
    if let Some(id) = &message.event_id
        && let Some(event) = events::store::find(reader, id).await?
    {
        about.push(About { field: "event_id", name: event.name, path: format!("/app/events/{id}") });
    }
    if let Some(id) = &message.campaign_id
        && let Some(campaign) = campaigns::store::find(reader, id).await?
    {
        let path = format!("/app/campaigns/{id}");
        about.push(About { field: "campaign_id", name: campaign.name, path });
    }
    if let Some(id) = &message.template_id
        && let Some(template) = email_templates::find(reader, id).await?
    {
        let path = format!("/app/email-templates/{id}");
        about.push(About { field: "template_id", name: template.name, path });
    }
    Ok(about)
}

impl View for MessageCard {
    const PAGE: &'static str = "messages/card.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let line = |outcome, reply: Option<&str>| Line { at, outcome, reply: reply.map(str::to_owned) };
        let sent = || Self {
            path: format!("{HOME}/msg_00000000000000000000000000000001"),
            kind: MessageKind::Confirmation,
            status: MessageStatus::Sent,
            reason: None,
            is_retryable: false,
            subject: Some("Tervetuloa, Åsa <Öhman>".into()),
            to_name: Some("Åsa <Öhman>".into()),
            to_email: Some("asa@example.org".into()),
            due_at: at,
            sent_at: Some(at),
            created_at: at,
            mail: Some(Mail {
                from_name: Some("Kajo & <Öhman>".into()),
                from_email: "kutsut@kajo.example".into(),
                reply_to: Some("aura@kajo.example".into()),
                has_calendar: true,
                attachments: vec![File { name: "Ohjelma <1>.pdf".into(), path: "/app".into() }],
            }),
            shown: "html",
            has_source: true,
            about: vec![About {
                field: "contact_id",
                name: "Åsa <Öhman>".into(),
                path: "/app/contacts/con_1".into(),
            }],
            history: vec![
                line(AttemptOutcome::Deferred, Some("451 4.7.1 <later>")),
                line(AttemptOutcome::Sent, Some("250 ok")),
            ],
        };
        let failed = Self {
            kind: MessageKind::Invitation,
            status: MessageStatus::Failed,
            reason: Some("Osoite puuttuu.".into()),
            is_retryable: true,
            subject: None,
            to_email: None,
            sent_at: None,
            mail: None,
            has_source: false,
            about: vec![],
            history: vec![],
            to_name: None,
            ..sent()
        };
        vec![sent(), failed]
    }
}
