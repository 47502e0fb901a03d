//! A form as it was sent, with or without files.
//!
//! Files come by `multipart/form-data`; a file field that was left empty is no file.

use crate::shell::{App, Entered, Problem, csrf};
use axum::{
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, header},
};
use domain::email_templates::File;

/// The fields and the files of a form.
#[derive(Debug, Default)]
pub struct Sent {
    pub form: Entered,
    pub files: Vec<File>,
}

impl FromRequest<App> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.unwrap_or_default().starts_with("multipart/form-data") {
            let form = Entered::from_request(request, app).await?;
            return Ok(Self { form, files: Vec::new() });
        }
        let parts = Multipart::from_request(request, app).await.map_err(|_| malformed())?;
        read(parts).await
    }
}

async fn read(mut parts: Multipart) -> Result<Sent, Problem> {
    let mut sent = Sent::default();
    let mut removed = Vec::new();
    while let Some(part) = parts.next_field().await.map_err(|_| malformed())? {
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let content = part.bytes().await.map_err(|_| malformed())?.to_vec();
                if !name.is_empty() {
                    sent.files.push(File { name, content });
                }
            }
            None => {
                let text = part.text().await.map_err(|_| malformed())?;
                match field.as_str() {
                    csrf::FIELD => {}
                    REMOVED => removed.push(text),
                    _ => sent.form.set(field, text),
                }
            }
        }
    }
    if !removed.is_empty() {
        sent.form.set(REMOVED, removed.join(" "));
    }
    Ok(sent)
}

/// The boxes beside attachments that are to go.
pub const REMOVED: &str = "remove_attachments";

fn malformed() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "malformed_form")
}
