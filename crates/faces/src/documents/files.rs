//! The answers that are files: a PDF, or the picture of a page.

use crate::{
    shell::{App, Asked, Path, Problem},
    staff::Administrator,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    documents::{self, BuiltIn, Chosen, DocumentKind, DocumentRefusal, Layout, samples},
    ids::DocumentTemplateId,
};
use ground::{Failure, Locale};

/// A PDF to keep, named after what it is.
pub fn pdf(bytes: Vec<u8>, name: &str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    let name: String = format!("{name}.pdf").bytes().map(|byte| format!("%{byte:02X}")).collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// `GET /app/settings/document-templates/gallery/{key}/picture`: its first page.
pub async fn picture(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let one = built_in(&key)?;
    let layout = layout(&app, (one.kind, asked.locale), Chosen::BuiltIn(one)).await?;
    let facts = samples::full(one.kind, &app.words, layout.language());
    let pictures = layout.pictures(app.press(), &facts, 1).await?;
    let svg = pictures.svg.into_iter().next().ok_or_else(Problem::not_found)?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "private, max-age=300")];
    Ok((headers, svg).into_response())
}

/// `GET /app/settings/document-templates/gallery/{key}/sample`
pub async fn built_in_sample(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let one = built_in(&key)?;
    let layout = layout(&app, (one.kind, asked.locale), Chosen::BuiltIn(one)).await?;
    let name = app.words.say(asked.locale, &format!("document-built-in-{key}"), &[]);
    sample(&app, &layout, one.kind, &name).await
}

/// `GET /app/settings/document-templates/{id}/sample`: as it is kept.
pub async fn own_sample(
    State(app): State<App>,
    _: Administrator,
    Path(id): Path<DocumentTemplateId>,
) -> Result<Response, Problem> {
    let known = documents::find(&mut app.reader().await?, &id).await?;
    let known = known.ok_or_else(|| Problem::refused(&DocumentRefusal::Missing))?;
    let layout = layout(&app, (known.kind, known.language), Chosen::Own(id)).await?;
    sample(&app, &layout, known.kind, &known.name).await
}

async fn sample(app: &App, layout: &Layout, kind: DocumentKind, name: &str) -> Result<Response, Problem> {
    let facts = samples::full(kind, &app.words, layout.language());
    Ok(pdf(layout.pdf(app.press(), &facts).await?, name))
}

async fn layout(
    app: &App,
    of: (DocumentKind, Locale),
    chosen: Chosen,
) -> Result<Layout, Failure<DocumentRefusal>> {
    Layout::of(&mut app.reader().await?, &app.words, of, chosen).await
}

fn built_in(key: &str) -> Result<&'static BuiltIn, Problem> {
    documents::built_in(key).ok_or_else(Problem::not_found)
}
