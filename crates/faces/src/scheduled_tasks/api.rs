//! The calls about scheduled tasks and their runs.

use crate::{
    api::{ApiCaller, Body, IfMatch, ListAsk, ListParams, Listed, created, gone, record},
    scheduled_tasks::typed,
    shell::{App, Path, Problem, Query},
};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    Owner, Patch,
    automation::{
        self, Act, Cause, Outcome, RunState, ScheduledTask, TaskDraft, TaskKind, TaskRun, fields::FIELDS,
    },
    ids::{ScheduledTaskId, TaskRunId},
    settings,
};
use ground::{Cron, Flaw, Instant, Invalid, Zone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

/// Runs of a page when nobody says how many, and at most.
const USUAL_RUNS: i64 = 50;
const MOST_RUNS: i64 = 200;

/// The calls of this slice.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(read, update, archive))
        .routes(routes!(run))
        .routes(routes!(runs))
}

/// When a task runs.
#[derive(Serialize, ToSchema)]
struct Schedule {
    /// Minute, hour, day, month, weekday.
    #[schema(value_type = String, examples("45 7 * * 1-5"))]
    cron: Cron,
    #[schema(value_type = String, examples("Europe/Helsinki"))]
    time_zone: Zone,
}

/// What a run came to: a word with its numbers.
#[derive(Serialize, ToSchema)]
#[schema(as = TaskOutcome)]
struct OutcomeRecord {
    #[schema(examples("refreshed"))]
    word: String,
    #[schema(value_type = Object)]
    counts: std::collections::BTreeMap<String, i64>,
}

impl From<Outcome> for OutcomeRecord {
    fn from(outcome: Outcome) -> Self {
        Self { word: outcome.word.to_string(), counts: outcome.counts }
    }
}

/// Something that runs by itself.
#[derive(Serialize, ToSchema)]
#[schema(as = ScheduledTask)]
struct TaskRecord {
    #[schema(value_type = String, examples("tsk_0192f0c1d2e37a3f8b4c5d6e7f809102"))]
    id: ScheduledTaskId,
    #[schema(examples("AT-1001"))]
    number: String,
    #[schema(value_type = String)]
    owner: Owner,
    name: String,
    /// `refresh_group`, `send_campaign`, `edit_members`, `send_list`, `archive_contacts` or `clean_up`.
    #[schema(value_type = String, examples("refresh_group"))]
    kind: TaskKind,
    /// What it acts on and how, by its kind: `target_group_id` · `campaign_id`, `target_group_id` · `target_group_id`,
    /// `field`, `value` · `view_id`, `user_ids`, `with_file` · `view_id` · `upkeep`.
    #[schema(value_type = Object)]
    act: Value,
    schedule: Schedule,
    active: bool,
    /// Its place among tasks of the same minute.
    place: i64,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    next_run_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    last_run_at: Option<Instant>,
    #[schema(required)]
    last_result: Option<OutcomeRecord>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    archived_at: Option<Instant>,
    version: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Instant,
}

impl From<ScheduledTask> for TaskRecord {
    fn from(task: ScheduledTask) -> Self {
        let mut act = serde_json::to_value(&task.act).unwrap_or_default();
        if let Some(act) = act.as_object_mut() {
            act.remove("kind");
        }
        Self {
            id: task.id,
            number: task.number,
            owner: task.owner,
            name: task.name,
            kind: task.act.kind(),
            act,
            schedule: Schedule { cron: task.cron, time_zone: task.time_zone },
            active: task.active,
            place: task.place,
            next_run_at: task.next_run_at,
            last_run_at: task.last_run_at,
            last_result: task.last_result.map(OutcomeRecord::from),
            archived_at: task.archived_at,
            version: task.version,
            created_at: task.created_at,
            updated_at: task.updated_at,
        }
    }
}

/// One run of a task.
#[derive(Serialize, ToSchema)]
#[schema(as = TaskRun)]
struct RunRecord {
    #[schema(value_type = String)]
    id: TaskRunId,
    #[schema(value_type = String, format = DateTime)]
    due_at: Instant,
    /// `schedule` or `hand`.
    #[schema(value_type = String)]
    cause: Cause,
    /// `waiting`, `running`, `done`, `idle`, `failed`, `missed` or `skipped`.
    #[schema(value_type = String)]
    state: RunState,
    /// So many of `total` are done.
    done: i64,
    total: i64,
    #[schema(required)]
    result: Option<OutcomeRecord>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    started_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime, required)]
    ended_at: Option<Instant>,
}

impl From<TaskRun> for RunRecord {
    fn from(run: TaskRun) -> Self {
        Self {
            id: run.id,
            due_at: run.due_at,
            cause: run.cause,
            state: run.state,
            done: run.done,
            total: run.total,
            result: run.result.map(OutcomeRecord::from),
            started_at: run.started_at,
            ended_at: run.ended_at,
        }
    }
}

/// A schedule as it is sent.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SchedulePatch)]
struct SentSchedule {
    cron: String,
    /// The zone of the instance when it is not sent.
    time_zone: Option<String>,
}

/// What is to be changed; what is not sent stays. A changed schedule counts from now.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ScheduledTaskPatch)]
struct Sent {
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    name: Patch<String>,
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    kind: Patch<TaskKind>,
    #[schema(value_type = Option<Object>)]
    #[serde(default)]
    act: Patch<Value>,
    #[schema(value_type = Option<SentSchedule>)]
    #[serde(default)]
    schedule: Patch<SentSchedule>,
    #[schema(value_type = Option<bool>)]
    #[serde(default)]
    active: Patch<bool>,
}

impl Sent {
    /// What was sent, over what there is.
    fn over(self, old: Option<&ScheduledTask>, usual: &Zone) -> Result<TaskDraft, Invalid> {
        let mut flaws = Vec::new();
        let mut keep = |flaw: Flaw| flaws.push(flaw);
        let kind = self.kind.sent().copied().or(old.map(|old| old.act.kind()));
        let act = act(kind, self.act.sent(), old).map_err(&mut keep).ok();
        let schedule = match (self.schedule.sent(), old) {
            (Some(sent), _) => schedule(sent, usual).map_err(&mut keep).ok(),
            (None, Some(old)) => Some((old.cron.clone(), old.time_zone.clone())),
            (None, None) => {
                keep(Flaw::new("schedule", "required"));
                None
            }
        };
        let (Some(act), Some((cron, time_zone))) = (act, schedule) else { return Err(Invalid(flaws)) };
        let name = old.map(|old| old.name.clone()).unwrap_or_default();
        let active = old.is_none_or(|old| old.active);
        Ok(TaskDraft { name: self.name.or(name), act, cron, time_zone, active: self.active.or(active) })
    }
}

fn schedule(sent: &SentSchedule, usual: &Zone) -> Result<(Cron, Zone), Flaw> {
    let zone = match &sent.time_zone {
        None => usual.clone(),
        Some(name) => name.parse().map_err(|_| Flaw::new("schedule.time_zone", "time_zone.unknown"))?,
    };
    let cron = typed::read(&sent.cron).map_err(|mut flaw| {
        flaw.field = "schedule.cron".into();
        flaw
    })?;
    Ok((cron, zone))
}

fn act(kind: Option<TaskKind>, sent: Option<&Value>, old: Option<&ScheduledTask>) -> Result<Act, Flaw> {
    let kind = kind.ok_or_else(|| Flaw::new("kind", "required"))?;
    let sent = match (sent, old) {
        (Some(sent), _) => sent.clone(),
        (None, Some(old)) if old.act.kind() == kind => return Ok(old.act.clone()),
        (None, _) => Value::Object(serde_json::Map::new()),
    };
    let Value::Object(mut fields) = sent else {
        return Err(Flaw::new("act", "act.malformed").with("problem", "{}"));
    };
    fields.insert("kind".into(), kind.to_string().into());
    serde_json::from_value(Value::Object(fields))
        .map_err(|error| Flaw::new("act", "act.malformed").with("problem", error.to_string()))
}

/// List scheduled tasks
///
/// In the order in which tasks of the same minute run.
#[utoipa::path(get, path = "/scheduled-tasks", operation_id = "list_scheduled_tasks", params(ListParams),
    responses((status = 200, description = "One page of scheduled tasks.", body = Listed<TaskRecord>)))]
async fn list(State(app): State<App>, ask: ListAsk) -> Result<Response, Problem> {
    let wish = ask.wish(&FIELDS, &app.custom())?;
    let mut reader = app.reader().await?;
    let zone = settings::read(&mut reader).await?.time_zone;
    ask.answer(automation::page(&mut reader, &wish, &zone).await?.map(TaskRecord::from))
}

/// Create a scheduled task
#[utoipa::path(post, path = "/scheduled-tasks", operation_id = "create_scheduled_task", request_body = Sent,
    responses((status = 201, description = "The new task.", body = TaskRecord)))]
async fn create(
    State(app): State<App>,
    caller: ApiCaller,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let usual = settings::read(&mut work).await?.time_zone;
    let task = automation::create(&mut work, &sent.over(None, &usual)?).await?;
    work.commit().await?;
    Ok(created(&format!("scheduled-tasks/{}", task.id), task.version, &TaskRecord::from(task)))
}

/// Read a scheduled task
#[utoipa::path(get, path = "/scheduled-tasks/{id}", operation_id = "read_scheduled_task", params(("id" = String, Path)),
    responses((status = 200, description = "The task.", body = TaskRecord)))]
async fn read(State(app): State<App>, Path(id): Path<ScheduledTaskId>) -> Result<Response, Problem> {
    let task = automation::find(&mut app.reader().await?, &id).await?;
    let task = task.ok_or_else(Problem::not_found)?;
    Ok(record(task.version, &TaskRecord::from(task)))
}

/// Change a scheduled task
#[utoipa::path(patch, path = "/scheduled-tasks/{id}", operation_id = "update_scheduled_task", params(("id" = String, Path)),
    request_body = Sent, responses((status = 200, description = "The task as it is now.", body = TaskRecord)))]
async fn update(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ScheduledTaskId>,
    IfMatch(seen): IfMatch,
    Body(sent): Body<Sent>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let task = automation::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?;
    let task = automation::edit(&mut work, &id, seen, &sent.over(Some(&task), &task.time_zone)?).await?;
    work.commit().await?;
    Ok(record(task.version, &TaskRecord::from(task)))
}

/// Delete a scheduled task
///
/// It never runs again; its log stays.
#[utoipa::path(delete, path = "/scheduled-tasks/{id}", operation_id = "delete_scheduled_task", params(("id" = String, Path)),
    responses((status = 204, description = "The task is gone.")))]
async fn archive(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ScheduledTaskId>,
    seen: IfMatch,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    seen.holds(automation::find(&mut work, &id).await?.ok_or_else(Problem::not_found)?.version)?;
    automation::archive(&mut work, &id).await?;
    work.commit().await?;
    Ok(gone())
}

/// Run a task now
///
/// Also one that is not active. 409 while a run of it waits or is under way.
#[utoipa::path(post, path = "/scheduled-tasks/{id}/run", operation_id = "run_scheduled_task", params(("id" = String, Path)),
    responses((status = 201, description = "The run, which the worker takes up.", body = RunRecord)))]
async fn run(
    State(app): State<App>,
    caller: ApiCaller,
    Path(id): Path<ScheduledTaskId>,
) -> Result<Response, Problem> {
    let mut work = app.work(caller.actor).await?;
    let run = automation::run_now(&mut work, &id).await?;
    work.commit().await?;
    Ok((StatusCode::CREATED, Json(RunRecord::from(run))).into_response())
}

/// Which runs.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct RunsAsk {
    /// Runs of one page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// List the runs of a task
///
/// The log, the latest first.
#[utoipa::path(get, path = "/scheduled-tasks/{id}/runs", operation_id = "list_task_runs", params(("id" = String, Path), RunsAsk),
    responses((status = 200, description = "One page of runs.", body = Listed<RunRecord>)))]
async fn runs(
    State(app): State<App>,
    Path(id): Path<ScheduledTaskId>,
    Query(ask): Query<RunsAsk>,
) -> Result<Response, Problem> {
    let limit = ask.limit.unwrap_or(USUAL_RUNS);
    if !(1..=MOST_RUNS).contains(&limit) {
        let flaw = Flaw::new("limit", "number.out_of_range").with("least", 1).with("most", MOST_RUNS);
        return Err(Invalid(vec![flaw]).into());
    }
    let before: Option<Instant> = match &ask.cursor {
        Some(cursor) => Some(cursor.parse().map_err(|_| Invalid::one("cursor", "cursor.malformed"))?),
        None => None,
    };
    let mut reader = app.reader().await?;
    automation::find(&mut reader, &id).await?.ok_or_else(Problem::not_found)?;
    let mut found = automation::runs(&mut reader, &id, before, limit + 1).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let is_more = found.len() > most;
    found.truncate(most);
    let next = found.last().filter(|_| is_more).map(|last| last.due_at.to_string());
    let total = automation::store::runs::count(&mut reader, &id).await?;
    let items: Vec<RunRecord> = found.into_iter().map(RunRecord::from).collect();
    Ok(Json(Listed { items, next, total }).into_response())
}
