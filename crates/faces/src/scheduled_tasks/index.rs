//! The list of tasks in their order, with what waits for a decision above it.

use crate::{
    scheduled_tasks::{HOME, subject::Subject},
    shell::{App, Asked, Problem, View},
    staff::Administrator,
};
use axum::{extract::State, response::Response};
use domain::automation::{self, Act, Outcome, TaskKind, Upkeep, Word};
use ground::Instant;
use serde::Serialize;

/// Missed runs that are shown.
const MOST_MISSED: i64 = 20;

/// What `scheduled_tasks/index.html` sees.
#[derive(Serialize)]
pub struct TaskIndex {
    tasks: Vec<Line>,
    missed: Vec<Missed>,
}

/// One task.
#[derive(Serialize)]
struct Line {
    path: String,
    name: String,
    kind: TaskKind,
    sentence: String,
    /// Where it is not the zone of the instance.
    zone: Option<String>,
    subject: Subject,
    active: bool,
    next_run_at: Option<Instant>,
    last_run_at: Option<Instant>,
    last_result: Option<Outcome>,
    /// It may be moved to this side: the order of refreshing is its own.
    may_rise: bool,
    may_sink: bool,
}

/// A missed run.
#[derive(Clone, Serialize)]
pub struct Missed {
    pub path: String,
    pub run: String,
    pub name: String,
    pub due_at: Instant,
}

/// `GET /app/scheduled-tasks`
pub async fn page(State(app): State<App>, asked: Asked, _: Administrator) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let zone = app.site().zone().clone();
    let all = automation::store::all(&mut reader).await?;
    let is_refresh = |act: &Act| act.kind() == TaskKind::RefreshGroup;
    let mut tasks = Vec::new();
    for (index, task) in all.iter().enumerate() {
        let same_order = |other: Option<&automation::ScheduledTask>| {
            other.is_some_and(|other| is_refresh(&other.act) == is_refresh(&task.act))
        };
        tasks.push(Line {
            path: format!("{HOME}/{}", task.id),
            name: task.name.clone(),
            kind: task.act.kind(),
            sentence: automation::said(&task.cron, &app.words, asked.locale),
            zone: (task.time_zone != zone).then(|| task.time_zone.name().to_owned()),
            subject: Subject::of(&mut reader, &task.act).await?,
            active: task.active,
            next_run_at: task.next_run_at,
            last_run_at: task.last_run_at,
            last_result: task.last_result.clone(),
            may_rise: index.checked_sub(1).is_some_and(|above| same_order(all.get(above))),
            may_sink: same_order(all.get(index + 1)),
        });
    }
    let missed = automation::missed(&mut reader, MOST_MISSED).await?;
    let missed = missed.into_iter().map(|(run, task, name, due_at)| Missed {
        path: format!("{HOME}/{task}"),
        run: run.to_string(),
        name,
        due_at,
    });
    app.show(&asked, &TaskIndex { tasks, missed: missed.collect() })
}

impl View for TaskIndex {
    const PAGE: &'static str = "scheduled_tasks/index.html";

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let subject = Subject {
            name: "Åsa <Öhman>".into(),
            path: "/app/target-groups/tgr_1".into(),
            ..Subject::default()
        };
        let line = |kind: &TaskKind| Line {
            path: format!("{HOME}/tsk_1"),
            name: "Åsa <Öhman>".into(),
            kind: *kind,
            sentence: "joka päivä".into(),
            zone: Some("Europe/Stockholm".into()),
            subject: Subject {
                upkeep: (*kind == TaskKind::CleanUp).then_some(Upkeep::Expired),
                is_idle: *kind == TaskKind::SendList,
                users: 2,
                group: Some(("Alumnit".into(), "/app/target-groups/tgr_1".into())),
                field: Some(automation::Edited::AddTags),
                value: "vip".into(),
                ..subject.clone()
            },
            active: *kind != TaskKind::CleanUp,
            next_run_at: Some(at),
            last_run_at: (*kind != TaskKind::CleanUp).then_some(at),
            last_result: Some(Outcome::new(Word::Archived).with("archived", 3)),
            may_rise: *kind == TaskKind::SendList,
            may_sink: *kind == TaskKind::SendCampaign,
        };
        let missed = Missed {
            path: format!("{HOME}/tsk_1"),
            run: "run_1".into(),
            name: "Åsa <Öhman>".into(),
            due_at: at,
        };
        let tasks = <TaskKind as ground::Choice>::ALL.iter().map(line).collect();
        vec![Self { tasks, missed: vec![missed] }, Self { tasks: vec![], missed: vec![] }]
    }
}
