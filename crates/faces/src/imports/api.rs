//! The calls about imports: a file goes in, its plan is looked at and changed, a dry run says what would happen, the run
//! does it, and all of it can be taken back. A file may mean any record: the key must see and may everything.

mod plan;

use super::MOST_UPLOAD;
use crate::{
    api::{ApiCaller, Body, created},
    shell::{App, Path, Problem, Query},
};
use axum::{
    Json,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    ids::ImportId,
    imports::{self, Counts, Fate, Import, ImportKind, ImportRefusal, ImportStatus, Line, Stage, Table},
};
use ground::{Choice, Failure, Fault, Flaw, Instant, Invalid};
use plan::PlanRecord;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Reader;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

/// Imports and rows of one answer.
const MOST: usize = 200;

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, take_in))
        .routes(routes!(read))
        .routes(routes!(plan))
        .routes(routes!(run))
        .routes(routes!(undo))
        .routes(routes!(rows))
        .layer(DefaultBodyLimit::max(MOST_UPLOAD))
}

/// How far a stage is.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportStage)]
struct StageRecord {
    /// How many rows had each fate: `new`, `changed`, `unchanged`, `skipped`, `refused`, or how undoing ended.
    #[schema(value_type = Object)]
    counts: Counts,
    /// Parts of the file that are done, of so many.
    done: u64,
    of: u64,
}

/// One import.
#[derive(Serialize, ToSchema)]
#[schema(as = Import)]
struct ImportRecord {
    #[schema(value_type = String, examples("imp_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: ImportId,
    /// `contacts` or `accounts`.
    #[schema(value_type = String, examples("contacts"))]
    kind: ImportKind,
    name: String,
    /// `mapping`, `planning`, `planned`, `running`, `done`, `undoing` or `undone`.
    #[schema(value_type = String, examples("planned"))]
    status: ImportStatus,
    row_count: u64,
    encoding: String,
    plan: PlanRecord,
    /// What the dry run says; then what was written; then what was taken back.
    planned: StageRecord,
    taken: StageRecord,
    undone: StageRecord,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

async fn stage(reader: &mut Reader, id: &ImportId, stage: Stage) -> Result<StageRecord, Fault> {
    let (counts, done, of) = imports::counts(reader, id, stage).await?;
    Ok(StageRecord { counts, done, of })
}

async fn told(reader: &mut Reader, import: Import) -> Result<ImportRecord, Fault> {
    Ok(ImportRecord {
        plan: PlanRecord::of(&import),
        planned: stage(reader, &import.id, Stage::Planned).await?,
        taken: stage(reader, &import.id, Stage::Taken).await?,
        undone: stage(reader, &import.id, Stage::Undone).await?,
        id: import.id,
        kind: import.kind,
        name: import.name,
        status: import.status,
        row_count: import.row_count,
        encoding: import.file.encoding,
        created_at: import.created_at,
        updated_at: import.updated_at,
    })
}

async fn found(reader: &mut Reader, id: &ImportId) -> Result<Import, Problem> {
    let import = imports::store::find(reader, id).await?;
    Ok(import.ok_or(Failure::Refused(ImportRefusal::Missing))?)
}

fn may(caller: &ApiCaller) -> Result<(), Problem> {
    if caller.licence.is_everything() {
        return Ok(());
    }
    Err(Problem::new(StatusCode::FORBIDDEN, "import.closed"))
}

/// What there is.
#[derive(Serialize, ToSchema)]
#[schema(as = Imports)]
struct ImportList {
    items: Vec<ImportRecord>,
}

/// List imports
#[utoipa::path(get, path = "/imports", operation_id = "list_imports",
    responses((status = 200, description = "The newest imports.", body = ImportList)))]
async fn list(State(app): State<App>, caller: ApiCaller) -> Result<Response, Problem> {
    may(&caller)?;
    let mut reader = app.reader().await?;
    let mut items = Vec::new();
    for import in imports::store::recent(&mut reader, 50).await? {
        items.push(told(&mut reader, import).await?);
    }
    Ok(Json(ImportList { items }).into_response())
}

/// What the sent bytes are.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Named {
    /// `contacts` or `accounts`.
    kind: String,
    /// The name of the file: `jäsenet.xlsx`.
    name: String,
}

/// Take in a file
///
/// The body is the file itself: CSV or XLSX, at most 50 MB. Nothing is imported yet: its plan is guessed from the head, or
/// the one used last for the same head. Send a plan to start a dry run, then `run`.
#[utoipa::path(post, path = "/imports", operation_id = "create_import", params(Named),
    request_body(content = String, content_type = "application/octet-stream", description = "The file."),
    responses((status = 201, description = "The import with its guessed plan.", body = ImportRecord)))]
async fn take_in(
    State(app): State<App>,
    caller: ApiCaller,
    Query(Named { kind, name }): Query<Named>,
    content: Bytes,
) -> Result<Response, Problem> {
    may(&caller)?;
    let kind = ImportKind::from_word(&kind).ok_or_else(|| {
        let flaw = Flaw::new("kind", "choice.unknown");
        Problem::from(Invalid(vec![flaw.with("allowed", ImportKind::WORDS.join(", "))]))
    })?;
    // Reading is work for the processor alone, and no transaction waits for it.
    let read = tokio::task::spawn_blocking(move || Table::read(&content)).await;
    let read = read.map_err(|error| Fault::because("reading a file", error))?;
    let table = read.map_err(|refusal| Problem::refused(&refusal))?;
    let mut work = app.work(caller.actor).await?;
    let import = imports::take_in(&mut work, kind, &name, &table).await?;
    work.commit().await?;
    let place = format!("imports/{}", import.id);
    Ok(created(&place, 1, &told(&mut app.reader().await?, import).await?))
}

/// Read an import
#[utoipa::path(get, path = "/imports/{id}", operation_id = "read_import", params(("id" = String, Path)),
    responses((status = 200, description = "The import, how far it is and what became of its rows.", body = ImportRecord)))]
async fn read(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may(&caller)?;
    answer(&app, &id, StatusCode::OK).await
}

async fn answer(app: &App, id: &ImportId, status: StatusCode) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let import = found(&mut reader, id).await?;
    Ok((status, Json(told(&mut reader, import).await?)).into_response())
}

/// Choose the plan of an import
///
/// A dry run begins: read the import until it is `planned`.
#[utoipa::path(put, path = "/imports/{id}/plan", operation_id = "plan_import", params(("id" = String, Path)),
    request_body = PlanRecord, responses((status = 202, description = "The dry run is under way.", body = ImportRecord)))]
async fn plan(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ImportId>,
    Body(sent): Body<PlanRecord>,
) -> Result<Response, Problem> {
    may(&caller)?;
    let plan = sent.read()?;
    let mut work = app.work(caller.actor).await?;
    imports::plan_columns(&mut work, &id, &plan).await?;
    work.commit().await?;
    answer(&app, &id, StatusCode::ACCEPTED).await
}

/// Run an import
///
/// Writes what the dry run said. Never sends mail.
#[utoipa::path(post, path = "/imports/{id}/run", operation_id = "run_import", params(("id" = String, Path)),
    responses((status = 202, description = "The run is under way.", body = ImportRecord)))]
async fn run(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may(&caller)?;
    let mut work = app.work(caller.actor).await?;
    imports::start_run(&mut work, &id).await?;
    work.commit().await?;
    answer(&app, &id, StatusCode::ACCEPTED).await
}

/// Take an import back
///
/// What somebody changed since stays as it is.
#[utoipa::path(post, path = "/imports/{id}/undo", operation_id = "undo_import", params(("id" = String, Path)),
    responses((status = 202, description = "It is being taken back.", body = ImportRecord)))]
async fn undo(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ImportId>,
) -> Result<Response, Problem> {
    may(&caller)?;
    let mut work = app.work(caller.actor).await?;
    imports::start_undo(&mut work, &id).await?;
    work.commit().await?;
    answer(&app, &id, StatusCode::ACCEPTED).await
}

/// Which rows.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct RowsAsked {
    /// `planned` (the dry run), `taken` (the run) or `undone`; `planned` when nothing is said.
    stage: Option<String>,
    /// `refused` when nothing is said.
    fate: Option<String>,
    /// So many rows of this fate are left out first.
    offset: Option<u64>,
}

/// One row of the file and what became of it.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportRow)]
struct RowRecord {
    /// Line of the file and fate, the record, the fields that changed as `[old, new]`, and what is wrong with its cells.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    line: Value,
    cells: Vec<String>,
}

/// Some rows.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportRows)]
struct RowList {
    items: Vec<RowRecord>,
}

/// List rows of an import by their fate
///
/// At most 200 at a time.
#[utoipa::path(get, path = "/imports/{id}/rows", operation_id = "list_import_rows",
    params(("id" = String, Path), RowsAsked),
    responses((status = 200, description = "The rows.", body = RowList)))]
async fn rows(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ImportId>,
    Query(asked): Query<RowsAsked>,
) -> Result<Response, Problem> {
    may(&caller)?;
    let word = asked.stage.as_deref().unwrap_or(Stage::Planned.word());
    let stage = Stage::from_word(word).ok_or_else(|| {
        let flaw = Flaw::new("stage", "choice.unknown");
        Problem::from(Invalid(vec![flaw.with("allowed", Stage::WORDS.join(", "))]))
    })?;
    let mut reader = app.reader().await?;
    found(&mut reader, &id).await?;
    let fate = asked.fate.as_deref().unwrap_or(Fate::Refused.word());
    let lines = imports::lines(&mut reader, &id, stage, fate, asked.offset.unwrap_or(0), MOST).await?;
    let row = |(line, cells): (Line, Vec<String>)| Ok(RowRecord { line: serde_json::to_value(line)?, cells });
    let items: Result<Vec<RowRecord>, serde_json::Error> = lines.into_iter().map(row).collect();
    let items = items.map_err(|error| Fault::because("writing rows of an import", error))?;
    Ok(Json(RowList { items }).into_response())
}
