//! The calls about document templates.

mod record;

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record as answer},
    documents::{editor::tried, event},
    shell::{App, Path, Problem, Query},
};
use axum::{extract::State, response::Response};
use domain::{
    documents::{self, DocumentDraft, DocumentRefusal, DocumentTemplate, fields::FIELDS},
    ids::{DocumentTemplateId, EventId},
    settings,
};
use ground::{Choice, Invalid, Locale};
use record::{DocumentTemplatePatch, DocumentTemplateRecord};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(document))
}

async fn found(app: &App, id: &DocumentTemplateId) -> Result<DocumentTemplate, Problem> {
    let found = documents::find(&mut app.reader().await?, id).await?;
    found.ok_or_else(|| Problem::refused(&DocumentRefusal::Missing))
}

/// List document templates
#[utoipa::path(get, path = "/document-templates", operation_id = "list_document_templates", params(ListParams),
    responses((status = 200, description = "One page of document templates.", body = Listed<DocumentTemplateRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let page = documents::store::page(&mut reader, &wish, &zone).await?;
    ask.answer(page.map(DocumentTemplateRecord::from))
}

/// Create a document template
///
/// `source` is Typst with merge fields; without it the template begins as the built-in one of its kind. It is printed with
/// sample data before it is kept, and refused with its lines when that does not work.
#[utoipa::path(post, path = "/document-templates", operation_id = "create_document_template",
    request_body = DocumentTemplatePatch,
    responses((status = 201, description = "The new document template.", body = DocumentTemplateRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<DocumentTemplatePatch>,
) -> Result<Response, Problem> {
    let kind = sent.kind()?.ok_or_else(|| Invalid::one("kind", "required"))?;
    let mut blank = DocumentDraft::blank(kind, app.site().locale());
    let usual = documents::BUILT_IN.iter().find(|one| one.kind == kind);
    blank.source = usual.map(|one| one.source.to_owned()).unwrap_or_default();
    let tried = tried(&app, &sent.onto(blank)?).await?;
    let mut work = app.work(caller.actor).await?;
    let made = documents::create(&mut work, &tried).await?;
    work.commit().await?;
    let place = format!("document-templates/{}", made.id);
    Ok(created(&place, made.version, &DocumentTemplateRecord::from(made)))
}

/// Read a document template
#[utoipa::path(get, path = "/document-templates/{id}", operation_id = "read_document_template",
    params(("id" = String, Path)),
    responses((status = 200, description = "The document template.", body = DocumentTemplateRecord)))]
async fn read(State(app): State<App>, Path(id): Path<DocumentTemplateId>) -> Result<Response, Problem> {
    let template = found(&app, &id).await?;
    Ok(answer(template.version, &DocumentTemplateRecord::from(template)))
}

/// Change a document template
///
/// The kind stays as it is.
#[utoipa::path(patch, path = "/document-templates/{id}", operation_id = "update_document_template",
    params(("id" = String, Path)), request_body = DocumentTemplatePatch,
    responses((status = 200, description = "The document template as it is now.", body = DocumentTemplateRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<DocumentTemplateId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<DocumentTemplatePatch>,
) -> Result<Response, Problem> {
    let old = found(&app, &id).await?;
    if sent.kind()?.is_some_and(|kind| kind != old.kind) {
        return Err(Invalid::one("kind", "document.kind_fixed").into());
    }
    let tried = tried(&app, &sent.onto(DocumentDraft::of(&old))?).await?;
    let mut work = app.work(caller.actor).await?;
    let changed = documents::edit(&mut work, &id, seen.or(Some(old.version)), &tried).await?;
    work.commit().await?;
    Ok(answer(changed.version, &DocumentTemplateRecord::from(changed)))
}

/// Delete a document template
///
/// It is retired: nothing is made by it any more.
#[utoipa::path(delete, path = "/document-templates/{id}", operation_id = "delete_document_template",
    params(("id" = String, Path)), responses((status = 204, description = "It is retired.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<DocumentTemplateId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    seen.holds(found(&app, &id).await?.version)?;
    let mut work = app.work(caller.actor).await?;
    documents::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Which document of an event.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// The id of a document template, or `attendee-list`, `sign-in-sheet` or `badge`.
    #[serde(default)]
    template: Option<String>,
    /// The language of a built-in template: `fi`, `sv` or `en`.
    #[serde(default)]
    language: Option<String>,
}

/// Download the attendee list, sign-in sheet or badges of an event
#[utoipa::path(get, path = "/events/{id}/documents/export", operation_id = "event_document",
    params(("id" = String, Path), Wanted),
    responses((status = 200, description = "The PDF.", content_type = "application/pdf", body = Vec<u8>)))]
async fn document(
    State(app): State<App>,
    Path(id): Path<EventId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let template = wanted.template.as_deref().unwrap_or("attendee-list");
    let language = match wanted.language.as_deref() {
        Some(word) => Locale::from_word(word).ok_or_else(|| Invalid::one("language", "choice.unknown"))?,
        None => app.site().locale(),
    };
    event::file(&app, &id, template, language).await
}
