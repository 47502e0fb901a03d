//! The calls about email templates, their attachments and their preview.

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    email_templates::{linked, preview::Shown},
    shell::{App, Path, Problem, Query, csrf::MOST_UPLOAD},
};
use axum::{
    Json,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    response::{IntoResponse, Response},
};
use domain::{
    email_templates::{
        self, EmailTemplate, EmailTemplateChange, File, ParsedTemplate, Sender, TemplateRefusal,
        fields::FIELDS,
    },
    ids::{ContactId, EmailTemplateId, EventId, FileId},
    settings,
};
use ground::Failure;
use serde::Deserialize;
use store::Reader;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

mod record;

use record::{Composed, EmailTemplatePatch, EmailTemplateRecord, EmailTemplateWithWarnings};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(preview))
        .routes(routes!(attach))
        .routes(routes!(content, detach))
        .layer(DefaultBodyLimit::max(MOST_UPLOAD))
}

async fn found(reader: &mut Reader, id: &EmailTemplateId) -> Result<EmailTemplate, Problem> {
    let template = email_templates::find(reader, id).await?;
    Ok(template.ok_or(Failure::Refused(TemplateRefusal::Missing))?)
}

async fn with_warnings(
    reader: &mut Reader,
    template: EmailTemplate,
) -> Result<EmailTemplateWithWarnings, Problem> {
    let warnings = linked::warnings(reader, &template).await?;
    Ok(EmailTemplateWithWarnings::new(template, warnings))
}

/// List email templates
///
/// Filter by `folder` to see what a campaign (`campaign`) or an event (`event`) can use.
#[utoipa::path(get, path = "/email-templates", operation_id = "list_email_templates", params(ListParams),
    responses((status = 200, description = "One page of email templates.", body = Listed<EmailTemplateRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let page = email_templates::store::page(&mut reader, &wish, &zone).await?;
    ask.answer(page.map(EmailTemplateRecord::from))
}

/// Create an email template
///
/// An unknown merge field or a link of the wrong folder is refused with its place (line, column, nearest name).
#[utoipa::path(post, path = "/email-templates", operation_id = "create_email_template",
    request_body = EmailTemplatePatch,
    responses((status = 201, description = "The new email template.", body = EmailTemplateWithWarnings)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<EmailTemplateChange>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let template = email_templates::create(&mut work, &sent).await?;
    let template = with_warnings(&mut work, template).await?;
    work.commit().await?;
    Ok(created(&format!("email-templates/{}", template.id()), template.version(), &template))
}

/// Read an email template
#[utoipa::path(get, path = "/email-templates/{id}", operation_id = "read_email_template", params(("id" = String, Path)),
    responses((status = 200, description = "The email template.", body = EmailTemplateWithWarnings)))]
async fn read(State(app): State<App>, Path(id): Path<EmailTemplateId>) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let template = found(&mut reader, &id).await?;
    let template = with_warnings(&mut reader, template).await?;
    Ok(record(template.version(), &template))
}

/// Change an email template
///
/// Mails that wait to be composed get the new text.
#[utoipa::path(patch, path = "/email-templates/{id}", operation_id = "update_email_template",
    params(("id" = String, Path)), request_body = EmailTemplatePatch,
    responses((status = 200, description = "The email template as it is now.", body = EmailTemplateWithWarnings)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EmailTemplateId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<EmailTemplateChange>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let template = email_templates::edit(&mut work, &id, seen, &sent).await?;
    let template = with_warnings(&mut work, template).await?;
    work.commit().await?;
    Ok(record(template.version(), &template))
}

/// Archive an email template
///
/// No picker offers it any more; where it is chosen already it goes on working.
#[utoipa::path(delete, path = "/email-templates/{id}", operation_id = "archive_email_template",
    params(("id" = String, Path)),
    responses((status = 204, description = "The email template is archived.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EmailTemplateId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(found(&mut work, &id).await?.version)?;
    email_templates::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// For whom and what a mail is shown.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = EmailTemplatePreview)]
struct PreviewFor {
    /// The recipient; without one the fields of a contact are empty.
    #[schema(value_type = Option<String>)]
    contact_id: Option<ContactId>,
    /// The event; without one the next there is.
    #[schema(value_type = Option<String>)]
    event_id: Option<EventId>,
}

/// Preview the mail of a template
///
/// The mail as one recipient would get it. Nothing is kept, and its links lead nowhere.
#[utoipa::path(post, path = "/email-templates/{id}/preview", operation_id = "preview_email_template",
    params(("id" = String, Path)), request_body = PreviewFor,
    responses((status = 200, description = "The mail.", body = Composed)))]
async fn preview(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EmailTemplateId>,
    Body(sent): Body<PreviewFor>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let template = found(&mut reader, &id).await?;
    let shown = Shown::find(&mut reader, sent.contact_id, sent.event_id).await?;
    let parsed = ParsedTemplate::read(&template)?;
    let mail = shown.compose(&app, &parsed, Sender { name: &caller.name, email: "", custom: None })?;
    Ok(Json(Composed { subject: mail.subject, html: mail.html, text: mail.text }).into_response())
}

/// What the sent bytes are called.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Named {
    /// The name of the file with its ending, which tells its kind: `Ohjelma.pdf`.
    name: String,
}

/// Attach a file to an email template
///
/// The body is the file itself: at most 5 MB, and 10 MB for all files of a template together.
#[utoipa::path(post, path = "/email-templates/{id}/attachments", operation_id = "attach_to_email_template",
    params(("id" = String, Path), Named),
    request_body(content = String, content_type = "application/octet-stream", description = "The file."),
    responses((status = 201, description = "The email template with its new attachment.", body = EmailTemplateRecord)))]
async fn attach(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<EmailTemplateId>,
    Query(Named { name }): Query<Named>,
    content: Bytes,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let file = File { name, content: content.to_vec() };
    let template = email_templates::attach(&mut work, &id, file).await?;
    work.commit().await?;
    let place = format!("email-templates/{id}");
    Ok(created(&place, template.version, &EmailTemplateRecord::from(template)))
}

/// Read an attached file
#[utoipa::path(get, path = "/email-templates/{id}/attachments/{file}", operation_id = "read_email_template_attachment",
    params(("id" = String, Path), ("file" = String, Path)),
    responses((status = 200, description = "The file.", content_type = "application/octet-stream", body = String)))]
async fn content(
    State(app): State<App>,
    Path((id, file)): Path<(EmailTemplateId, FileId)>,
) -> Result<Response, Problem> {
    super::save::attached(&mut app.reader().await?, &id, &file).await
}

/// Take a file off an email template
#[utoipa::path(delete, path = "/email-templates/{id}/attachments/{file}", operation_id = "detach_from_email_template",
    params(("id" = String, Path), ("file" = String, Path)),
    responses((status = 204, description = "The file is no longer attached.")))]
async fn detach(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, file)): Path<(EmailTemplateId, FileId)>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    email_templates::detach(&mut work, &id, &file).await?;
    work.commit().await?;
    Ok(gone())
}
