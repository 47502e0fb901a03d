//! Takes in a form in parts. One that is larger than may be kept loses none of what was typed: of each file no more is kept
//! than shows that it is too large, and what has no room at all is left out by name, so that a page can say so.
//!
//! Called by `csrf::guard` alone. Start at [`taken`].

use super::csrf::{MOST_FORM, MOST_UPLOAD};
use crate::shell::Problem;
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use domain::sent_file::MOST_IN_ONE;
use futures_util::{StreamExt, stream};

/// The field that names the files which had no room.
pub const LEFT_OUT: &str = "left_out";
/// More is not even read to its end.
const MOST_SENT: usize = 256 * 1024 * 1024;

/// The body, at most `most` bytes of it. A larger one is refused, or cut as the header says where `cuts` allows it.
pub async fn taken(head: &Parts, body: Body, most: usize, cuts: bool) -> Result<Bytes, Problem> {
    let mut rest = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(chunk) = rest.next().await {
        let chunk = chunk.map_err(|_| malformed())?;
        if whole.len() + chunk.len() > most {
            if !cuts {
                return Err(too_large());
            }
            let begun = stream::iter([Ok(Bytes::from(whole)), Ok(chunk)]);
            return cut(head, Body::from_stream(begun.chain(rest))).await;
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole.into())
}

async fn cut(head: &Parts, body: Body) -> Result<Bytes, Problem> {
    let edge = edge(&head.headers).ok_or_else(malformed)?;
    let mut request = Request::from_parts(head.clone(), body);
    DefaultBodyLimit::max(MOST_SENT).apply(&mut request);
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| malformed())?;
    let mut kept = Kept { edge: edge.to_owned(), body: Vec::new() };
    while let Some(mut part) = parts.next_field().await.map_err(|error| refused(error.status()))? {
        let is_file = part.file_name().is_some();
        let name = part.name().unwrap_or_default().to_owned();
        let told = part.headers().get(header::CONTENT_DISPOSITION);
        let told = told.map(|told| told.as_bytes().to_vec()).ok_or_else(malformed)?;
        let most = if is_file { MOST_IN_ONE + 1 } else { MOST_FORM };
        let (room, mut content) = (kept.room(), Vec::new());
        while let Some(chunk) = part.chunk().await.map_err(|error| refused(error.status()))? {
            let free = most.saturating_sub(content.len());
            content.extend_from_slice(&chunk[..chunk.len().min(free)]);
        }
        match (content.len() > room, is_file) {
            (true, false) => return Err(too_large()),
            (true, true) => kept.add(&named(LEFT_OUT), name.as_bytes()),
            (false, _) => kept.add(&told, &content),
        }
    }
    Ok(kept.done())
}

fn named(field: &str) -> Vec<u8> {
    format!("form-data; name=\"{field}\"").into_bytes()
}

/// The form as it is given on.
struct Kept {
    edge: String,
    body: Vec<u8>,
}

impl Kept {
    fn room(&self) -> usize {
        MOST_UPLOAD.saturating_sub(self.body.len())
    }

    fn add(&mut self, told: &[u8], content: &[u8]) {
        let edge = self.edge.as_bytes();
        for part in [b"--", edge, b"\r\nContent-Disposition: ", told, b"\r\n\r\n", content, b"\r\n"] {
            self.body.extend_from_slice(part);
        }
    }

    fn done(mut self) -> Bytes {
        let end = format!("--{}--\r\n", self.edge);
        self.body.extend_from_slice(end.as_bytes());
        self.body.into()
    }
}

/// What stands between the parts.
fn edge(headers: &HeaderMap) -> Option<&str> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let edge = kind.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    Some(edge.trim_matches('"'))
}

fn too_large() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large")
}

fn malformed() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "malformed_form")
}

fn refused(status: StatusCode) -> Problem {
    if status == StatusCode::PAYLOAD_TOO_LARGE { too_large() } else { malformed() }
}
