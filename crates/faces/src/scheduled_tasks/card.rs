//! The page of one task: when it runs next, what it did, and the log of its runs.

use crate::{
    scheduled_tasks::{HOME, form::task, look::Look, subject::Subject},
    shell::{App, Asked, Path, Problem, Query, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::{
    automation::{self, Cause, Outcome, RunState, TaskKind, TaskRun, Word},
    ids::ScheduledTaskId,
};
use ground::{Choice, Instant};
use serde::{Deserialize, Serialize};

/// Runs on one page of the log.
const RUNS: usize = 25;

/// What stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    /// The time of the last run on the page before.
    before: Option<String>,
}

/// What `scheduled_tasks/page.html` sees.
#[derive(Serialize)]
pub struct TaskPage {
    path: String,
    name: String,
    number: String,
    kind: TaskKind,
    active: bool,
    archived: bool,
    subject: Subject,
    sentence: String,
    /// The next times, and their zone.
    look: Look,
    runs: Vec<RunLine>,
    next: Option<Instant>,
    has_before: bool,
    /// Something is under way, so that the log looks again by itself.
    is_running: bool,
    /// The run that was missed and waits for a decision.
    missed: Option<RunLine>,
}

/// One run.
#[derive(Clone, Serialize)]
struct RunLine {
    id: String,
    due_at: Instant,
    cause: Cause,
    state: RunState,
    done: i64,
    total: i64,
    result: Option<Outcome>,
    /// How long it took.
    seconds: Option<i64>,
}

impl From<TaskRun> for RunLine {
    fn from(run: TaskRun) -> Self {
        let took = |from: Instant, to: Instant| (to.millis() - from.millis()) / 1000;
        Self {
            id: run.id.to_string(),
            due_at: run.due_at,
            cause: run.cause,
            state: run.state,
            done: run.done,
            total: run.total,
            result: run.result.filter(|_| !run.state.is_open()),
            seconds: run.started_at.zip(run.ended_at).map(|(from, to)| took(from, to)),
        }
    }
}

/// `GET /app/scheduled-tasks/{id}?before=`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    _: Administrator,
    Path(id): Path<ScheduledTaskId>,
    Query(query): Query<PageQuery>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let task = task(&mut reader, &id).await?;
    let before: Option<Instant> = query.before.as_deref().and_then(|at| at.parse().ok());
    let limit = i64::try_from(RUNS).unwrap_or(i64::MAX) + 1;
    let mut runs = automation::runs(&mut reader, &id, before, limit).await?;
    let is_more = runs.len() > RUNS;
    runs.truncate(RUNS);
    let look = Look::at(&app, &asked, &task.cron, &task.time_zone);
    let missed = runs.iter().find(|run| run.state == RunState::Missed).cloned();
    let page = TaskPage {
        path: format!("{HOME}/{id}"),
        kind: task.act.kind(),
        active: task.active,
        archived: task.archived_at.is_some(),
        subject: Subject::of(&mut reader, &task.act).await?,
        sentence: look.sentence().to_owned(),
        look,
        next: runs.last().filter(|_| is_more).map(|run| run.due_at),
        has_before: before.is_some(),
        is_running: runs.iter().any(|run| run.state.is_open()),
        missed: missed.map(RunLine::from),
        runs: runs.into_iter().map(RunLine::from).collect(),
        name: task.name,
        number: task.number,
    };
    app.show(&asked, &page)
}

impl View for TaskPage {
    const PAGE: &'static str = "scheduled_tasks/page.html";
    const PART: Option<&'static str> = Some("scheduled_tasks/_log.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let run = |state: &RunState| RunLine {
            id: "run_1".into(),
            due_at: at,
            cause: if *state == RunState::Done { Cause::Hand } else { Cause::Schedule },
            state: *state,
            done: 100,
            total: 250,
            result: (!state.is_open()).then(|| Outcome::new(Word::Archived).with("archived", 3)),
            seconds: (!state.is_open()).then_some(4),
        };
        let word = |word: &Word| {
            let counts = [
                "added", "removed", "members", "queued", "skipped", "changed", "same", "refused", "sent",
                "archived", "sign_ins", "links", "files",
            ];
            let outcome = counts.iter().fold(Outcome::new(*word), |outcome, name| outcome.with(name, 2));
            RunLine { result: Some(outcome), ..run(&RunState::Done) }
        };
        let sample = |runs: Vec<RunLine>| Self {
            path: format!("{HOME}/tsk_1"),
            name: "Åsa <Öhman>".into(),
            number: "AT-1001".into(),
            kind: TaskKind::EditMembers,
            active: !runs.is_empty(),
            archived: runs.is_empty(),
            subject: Subject {
                name: "Åsa <Öhman>".into(),
                path: "/app/target-groups/tgr_1".into(),
                field: Some(automation::Edited::AddTags),
                value: "vip".into(),
                is_idle: true,
                ..Subject::default()
            },
            sentence: "joka päivä".into(),
            look: Look::samples().remove(0),
            next: (!runs.is_empty()).then_some(at),
            has_before: !runs.is_empty(),
            is_running: runs.iter().any(|run| run.state.is_open()),
            missed: runs.iter().find(|run| run.state == RunState::Missed).cloned(),
            runs,
        };
        vec![
            sample(RunState::ALL.iter().map(run).collect()),
            sample(Word::ALL.iter().map(word).collect()),
            sample(vec![]),
        ]
    }
}
