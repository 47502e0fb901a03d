//! A file that somebody answered with, to be kept and never shown in place. Seen with the answers it belongs to, and
//! a sensitive one by few.

use crate::shell::{App, Asked, Path, Problem, Staff};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    events::{self, Event},
    ids::AnswerFileId,
    questionnaires::{self, GivenFile, KeptAnswers},
    registration, rights,
};
use ground::Fault;
use store::Reader;

/// Where a file is.
pub fn path_of(file: &AnswerFileId) -> String {
    format!("/app/answer-files/{file}")
}

/// `GET /app/answer-files/{id}`
pub async fn download(
    State(app): State<App>,
    Staff(me): Staff,
    asked: Asked,
    Path(id): Path<AnswerFileId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let given = questionnaires::given_file(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let answers = &given.answers;
    if answers.registration_id.is_none() && answers.contact_id.is_none() && !me.user.is_administrator() {
        // Those of nobody in particular are read by administrators alone.
        return Err(Problem::not_found());
    }
    if given.is_sensitive {
        let event = event_of(&mut reader, answers).await?;
        if !rights::sees_sensitive(&mut reader, (&me.user, &asked.licence), event.as_ref()).await? {
            return Err(Problem::forbidden());
        }
    }
    Ok(answered(given))
}

async fn event_of(reader: &mut Reader, answers: &KeptAnswers) -> Result<Option<Event>, Fault> {
    let Some(id) = answers.registration_id else { return Ok(None) };
    let Some(row) = registration::store::find(reader, &id).await? else { return Ok(None) };
    events::store::find(reader, &row.event_id).await
}

/// The bytes, named as they were sent.
pub fn answered(given: GivenFile) -> Response {
    let mut response = given.content.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(&given.media_type);
    headers
        .insert(header::CONTENT_TYPE, kind.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    let name: String = given.file.name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"));
    headers
        .insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment")));
    response
}
