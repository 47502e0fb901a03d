//! Files as answers: sent before the answers that name them, and read back.

use super::{answers::sees_sensitive, found};
use crate::{
    api::ApiCaller,
    questionnaires::results::answered_file,
    shell::{App, Path, Problem, Query, csrf::MOST_UPLOAD},
};
use axum::{
    Json,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    ids::{AnswerFileId, QuestionnaireId},
    questionnaires::{self, HeldFile},
    sent_file::File,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(send))
        .routes(routes!(content))
        .layer(DefaultBodyLimit::max(MOST_UPLOAD))
}

/// A file that can be answered with.
#[derive(Serialize, ToSchema)]
#[schema(as = AnswerFile)]
struct FileRecord {
    /// Sent as the answer: `{"cv": "afl_…"}`.
    #[schema(value_type = String, examples("afl_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: AnswerFileId,
    /// The key of its question.
    question: String,
    name: String,
    /// Bytes.
    size: i64,
}

impl From<HeldFile> for FileRecord {
    fn from(file: HeldFile) -> Self {
        Self { id: file.id, question: file.key, name: file.name, size: file.size }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Sending {
    /// The key of the question that asks for a file.
    question: String,
    /// The name of the file with its ending, which tells its kind: `Ansioluettelo.pdf`.
    name: String,
}

/// Send a file to answer with
///
/// The body is the file itself, at most 5 MB. It waits a day for answers that name it: `{"cv": "afl_…"}`.
#[utoipa::path(post, path = "/questionnaires/{id}/files", operation_id = "send_answer_file",
    params(("id" = String, Path), Sending),
    request_body(content = String, content_type = "application/octet-stream", description = "The file."),
    responses((status = 201, description = "The file waits for its answers.", body = FileRecord)))]
async fn send(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<QuestionnaireId>,
    Query(Sending { question, name }): Query<Sending>,
    content: Bytes,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let file = File { name, content: content.to_vec() };
    let held = questionnaires::hold(&mut work, &id, &question, file).await?;
    work.commit().await?;
    Ok((StatusCode::CREATED, Json(FileRecord::from(held))).into_response())
}

/// Read a file that was answered with
///
/// Sensitive ones are for keys of everything.
#[utoipa::path(get, path = "/questionnaires/{id}/files/{file}", operation_id = "read_answer_file",
    params(("id" = String, Path), ("file" = String, Path)),
    responses((status = 200, description = "The file.", content_type = "application/octet-stream", body = String)))]
async fn content(
    State(app): State<App>,
    caller: ApiCaller,
    Path((id, file)): Path<(QuestionnaireId, AnswerFileId)>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    found(&mut reader, &id).await?;
    let given = questionnaires::given_file(&mut reader, &file).await?;
    let given = given.filter(|given| given.answers.questionnaire_id == id).ok_or_else(Problem::not_found)?;
    if given.is_sensitive && !sees_sensitive(&caller) {
        return Err(Problem::forbidden());
    }
    Ok(answered_file(given))
}
