//! The calls about messages. Their texts are not given out: they hold the personal links of others.

use crate::{
    api::{ApiCaller, ListAsk, ListParams, Listed},
    shell::{App, Path, Problem},
};
use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    ids::{AttemptId, CampaignId, ContactId, EmailTemplateId, EventId, MessageId, RegistrationId},
    messages::{self, Attempt, AttemptOutcome, Message, MessageKind, MessageStatus, RetryRefusal},
    settings,
};
use ground::{Failure, Instant};
use serde::Serialize;
use store::Reader;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read)).routes(routes!(retry))
}

/// One outgoing mail.
#[derive(Serialize, ToSchema)]
#[schema(as = Message)]
struct MessageRecord {
    #[schema(value_type = String, examples("msg_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: MessageId,
    /// `confirmation`, `waitlist`, `cancellation`, `invitation` or `test`.
    #[schema(value_type = String, examples("confirmation"))]
    kind: MessageKind,
    /// `held`, `queued`, `sending`, `sent`, `failed` or `suppressed`.
    #[schema(value_type = String, examples("sent"))]
    status: MessageStatus,
    /// Why it failed or was suppressed, a stable word: `no_address`, `recipient_refused`, `opt_out`.
    #[schema(required)]
    reason: Option<String>,
    /// The address; null when there is none.
    #[schema(required)]
    to: Option<String>,
    #[schema(required)]
    to_name: Option<String>,
    /// Known once the mail is composed.
    #[schema(required)]
    subject: Option<String>,
    #[schema(value_type = Option<String>, required)]
    contact_id: Option<ContactId>,
    #[schema(value_type = Option<String>, required)]
    event_id: Option<EventId>,
    #[schema(value_type = Option<String>, required)]
    registration_id: Option<RegistrationId>,
    #[schema(value_type = Option<String>, required)]
    campaign_id: Option<CampaignId>,
    #[schema(value_type = Option<String>, required)]
    email_template_id: Option<EmailTemplateId>,
    /// Tries since it was last put into the queue.
    attempts: i64,
    /// What the mail server said last.
    #[schema(required)]
    last_reply: Option<String>,
    /// It does not leave before this moment.
    #[schema(value_type = String, format = DateTime)]
    due_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    sent_at: Option<Instant>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
}

impl From<Message> for MessageRecord {
    fn from(message: Message) -> Self {
        Self {
            id: message.id,
            kind: message.kind,
            status: message.status,
            reason: message.reason,
            to: message.to_email,
            to_name: message.to_name,
            subject: message.subject,
            contact_id: message.contact_id,
            event_id: message.event_id,
            registration_id: message.registration_id,
            campaign_id: message.campaign_id,
            email_template_id: message.template_id,
            attempts: message.attempts,
            last_reply: message.last_reply,
            due_at: message.due_at,
            sent_at: message.sent_at,
            created_at: message.created_at,
        }
    }
}

/// A message with its history.
#[derive(Serialize, ToSchema)]
struct MessageWithHistory {
    #[serde(flatten)]
    message: MessageRecord,
    /// What was tried, oldest first.
    history: Vec<AttemptRecord>,
}

/// One try at sending a message.
#[derive(Serialize, ToSchema)]
#[schema(as = Attempt)]
struct AttemptRecord {
    #[schema(value_type = String)]
    id: AttemptId,
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// `sent`, `deferred`, `refused`, `unknown`, `held`, `suppressed` or `retried`.
    #[schema(value_type = String)]
    outcome: AttemptOutcome,
    /// What the mail server said, or what broke.
    #[schema(required)]
    reply: Option<String>,
}

impl From<Attempt> for AttemptRecord {
    fn from(attempt: Attempt) -> Self {
        Self { id: attempt.id, at: attempt.at, outcome: attempt.outcome, reply: attempt.reply }
    }
}

async fn with_history(reader: &mut Reader, message: Message) -> Result<Response, Problem> {
    let history = messages::history(reader, &message.id).await?;
    let history = history.into_iter().map(AttemptRecord::from).collect();
    Ok(Json(MessageWithHistory { message: message.into(), history }).into_response())
}

/// List messages
#[utoipa::path(get, path = "/messages", operation_id = "list_messages", params(ListParams),
    responses((status = 200, description = "One page of messages, the newest first.", body = Listed<MessageRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&messages::fields::FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(messages::page(&mut reader, &wish, &zone).await?.map(MessageRecord::from))
}

/// Read a message
#[utoipa::path(get, path = "/messages/{id}", operation_id = "read_message", params(("id" = String, Path)),
    responses((status = 200, description = "The message with its history.", body = MessageWithHistory)))]
async fn read(State(app): State<App>, Path(id): Path<MessageId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let message = messages::find(&mut reader, &id).await?;
    let message = message.ok_or_else(|| Problem::from(Failure::Refused(RetryRefusal::Missing)))?;
    with_history(&mut reader, message).await
}

/// Send a message again
///
/// For messages that failed or are held. It is composed anew and goes to the address the contact has now.
#[utoipa::path(post, path = "/messages/{id}/retry", operation_id = "retry_message", params(("id" = String, Path)),
    responses((status = 200, description = "The message, waiting to leave.", body = MessageWithHistory)))]
async fn retry(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<MessageId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let message = messages::retry(&mut work, &id).await?;
    let answer = with_history(&mut work, message).await?;
    work.commit().await?;
    Ok(answer)
}
