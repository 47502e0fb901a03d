//! The calls about questionnaires.

mod answers;
mod files;
mod record;

pub use answers::sees_sensitive;

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record as answer},
    shell::{App, Path, Problem},
};
use axum::{extract::State, response::Response};
use domain::{
    ids::QuestionnaireId,
    questionnaires::{self, Questionnaire, QuestionnaireDraft, QuestionnaireRefusal, fields::FIELDS},
    settings,
};
use record::{QuestionnairePatch, QuestionnaireRecord};
use store::Reader;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .merge(answers::api())
        .merge(files::api())
}

async fn found(reader: &mut Reader, id: &QuestionnaireId) -> Result<Questionnaire, Problem> {
    let found = questionnaires::store::find(reader, id).await?;
    found.ok_or_else(|| Problem::refused(&QuestionnaireRefusal::Missing))
}

/// List questionnaires
#[utoipa::path(get, path = "/questionnaires", operation_id = "list_questionnaires", params(ListParams),
    responses((status = 200, description = "One page of questionnaires.", body = Listed<QuestionnaireRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    let page = questionnaires::store::page(&mut reader, &wish, &zone).await?;
    ask.answer(page.map(QuestionnaireRecord::from))
}

/// Create a questionnaire
///
/// Keys of questions and choices are made of their labels when they are not sent.
#[utoipa::path(post, path = "/questionnaires", operation_id = "create_questionnaire", request_body = QuestionnairePatch,
    responses((status = 201, description = "The new questionnaire.", body = QuestionnaireRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<QuestionnairePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let draft = sent.onto(QuestionnaireDraft::default());
    let made = questionnaires::create(&mut work, &draft).await?;
    work.commit().await?;
    let place = format!("questionnaires/{}", made.id);
    Ok(created(&place, made.version, &QuestionnaireRecord::from(made)))
}

/// Read a questionnaire
#[utoipa::path(get, path = "/questionnaires/{id}", operation_id = "read_questionnaire", params(("id" = String, Path)),
    responses((status = 200, description = "The questionnaire.", body = QuestionnaireRecord)))]
async fn read(State(app): State<App>, Path(id): Path<QuestionnaireId>) -> Result<Response, Problem> {
    let questionnaire = found(&mut app.reader().await?, &id).await?;
    Ok(answer(questionnaire.version, &QuestionnaireRecord::from(questionnaire)))
}

/// Change a questionnaire
///
/// `questions` is the whole list in its order. Questions and choices that are left out are retired: nobody is asked any
/// more, and their answers stay.
#[utoipa::path(patch, path = "/questionnaires/{id}", operation_id = "update_questionnaire", params(("id" = String, Path)),
    request_body = QuestionnairePatch,
    responses((status = 200, description = "The questionnaire as it is now.", body = QuestionnaireRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<QuestionnaireId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<QuestionnairePatch>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let old = found(&mut work, &id).await?;
    let draft = sent.onto(QuestionnaireDraft::of(&old));
    let changed = questionnaires::edit(&mut work, &id, seen, &draft).await?;
    work.commit().await?;
    Ok(answer(changed.version, &QuestionnaireRecord::from(changed)))
}

/// Delete a questionnaire
///
/// It is retired: nobody is asked any more, and what was answered stays.
#[utoipa::path(delete, path = "/questionnaires/{id}", operation_id = "delete_questionnaire", params(("id" = String, Path)),
    responses((status = 204, description = "It is retired.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<QuestionnaireId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(found(&mut work, &id).await?.version)?;
    questionnaires::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}
