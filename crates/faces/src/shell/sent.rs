//! A form as it was sent, with or without files.
//!
//! Files come by `multipart/form-data`; a file field that was left empty is no file.

use crate::shell::{App, Entered, Problem, csrf, form};
use axum::{
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, header},
};
use domain::sent_file::File;

/// The fields and the files of a form.
#[derive(Debug, Default)]
pub struct Sent {
    pub form: Entered,
    pub files: Vec<SentFile>,
}

/// A file, and the field it was chosen in.
#[derive(Debug)]
pub struct SentFile {
    pub field: String,
    pub file: File,
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
    while let Some(part) = parts.next_field().await.map_err(|_| malformed())? {
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(form::typable) {
            Some(name) => {
                let content = part.bytes().await.map_err(|_| malformed())?.to_vec();
                if !name.is_empty() {
                    sent.files.push(SentFile { field, file: File { name, content } });
                }
            }
            None if field == csrf::FIELD => {}
            None => {
                let text = part.text().await.map_err(|_| malformed())?;
                sent.form.add(field, form::typable(&text));
            }
        }
    }
    Ok(sent)
}

fn malformed() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "malformed_form")
}
