//! A mail as answers of its own, for a sandboxed frame: HTML, text, source, calendar file. Its links work: they open in
//! a window of their own.

use crate::shell::{App, Path, Problem, Staff};
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    ids::MessageId,
    letters,
    messages::{self, Body, MessageStatus},
};
use ground::token::strip_placeholders;

/// As the policy of mail previews, but links may open windows.
const SHOWN: &str = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; \
     style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/// The policy of a mail that is a page of its own.
const ALONE: &str = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; \
     style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/// What a mail says, as staff read it: a link that signs its reader in is for that reader alone. Only where no mail leaves,
/// and Kutsu is the mailbox, it is shown.
async fn body(app: &App, id: &MessageId) -> Result<Body, Problem> {
    let mut reader = app.reader().await?;
    let body = messages::body(&mut reader, id).await?.ok_or_else(Problem::not_found)?;
    let message = messages::find(&mut reader, id).await?.ok_or_else(Problem::not_found)?;
    if !message.kind.opens_door() || message.status == MessageStatus::Held {
        return Ok(body);
    }
    let (html, text) =
        (strip_placeholders(&body.html).into_owned(), strip_placeholders(&body.text).into_owned());
    Ok(Body { html, text, ..body })
}

/// `GET /app/messages/{id}/html`
pub async fn html(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<MessageId>,
) -> Result<Response, Problem> {
    let body = body(&app, &id).await?;
    let html = app.links.resolve(&body.html).replacen("<head>", "<head><base target=\"_blank\">", 1);
    Ok(answer("text/html; charset=utf-8", SHOWN, html))
}

/// The mail as a page of its own, for its recipient.
pub(super) fn page(app: &App, body: &Body) -> Response {
    answer("text/html; charset=utf-8", ALONE, app.links.resolve(&body.html).into_owned())
}

/// `GET /app/messages/{id}/text`
pub async fn text(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<MessageId>,
) -> Result<Response, Problem> {
    let body = body(&app, &id).await?;
    Ok(answer("text/plain; charset=utf-8", SHOWN, app.links.resolve(&body.text).into_owned()))
}

/// `GET /app/messages/{id}/source`: the mail as it travels.
pub async fn source(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<MessageId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let mail = messages::whole(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    if mail.envelope.kind.opens_door() {
        return Err(Problem::not_found());
    }
    let envelope = &mail.envelope;
    let enclosures = letters::enclosures_of(&mut reader, &envelope.id, envelope.template_id.as_ref()).await?;
    drop(reader);
    let source = app.mail_source.get().and_then(|source| source(&mail, &enclosures));
    let source = source.ok_or_else(Problem::not_found)?;
    Ok(answer("text/plain; charset=utf-8", SHOWN, source))
}

/// `GET /app/messages/{id}/invite.ics`
pub async fn calendar(
    State(app): State<App>,
    Staff(_): Staff,
    Path(id): Path<MessageId>,
) -> Result<Response, Problem> {
    let calendar = body(&app, &id).await?.calendar.ok_or_else(Problem::not_found)?;
    let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"invite.ics\"");
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), name], calendar).into_response())
}

fn answer(kind: &'static str, policy: &'static str, content: impl IntoResponse) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    let mut say = |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    say(header::CONTENT_TYPE, kind);
    say(header::CONTENT_SECURITY_POLICY, policy);
    response
}
