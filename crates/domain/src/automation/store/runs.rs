//! The SQL of runs.

use super::{outcome, written};
use crate::{
    automation::{Cause, Outcome, RunState, ScheduledTask, TaskRun, Word, model::RunRow},
    ids::{ScheduledTaskId, TaskRunId},
};
use ground::{Bind, Fault, Instant};
use store::{Reader, Sql, Work, sql::insert_rows};

const COLUMNS: &str = "id, task_id, due_at, cause, state, place, done, total, went_to, result, created_at, started_at, ended_at";

fn select(rest: &str) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from task_runs ").push(rest);
    sql
}

fn complete(row: RunRow) -> Result<TaskRun, Fault> {
    Ok(TaskRun {
        result: outcome(row.result)?,
        id: row.id,
        task_id: row.task_id,
        due_at: row.due_at,
        cause: row.cause,
        state: row.state,
        place: row.place,
        done: row.done,
        total: row.total,
        went_to: row.went_to,
        created_at: row.created_at,
        started_at: row.started_at,
        ended_at: row.ended_at,
    })
}

/// The log of a task, the latest first, those before `before`.
pub async fn runs(
    reader: &mut Reader,
    task: &ScheduledTaskId,
    before: Option<Instant>,
    limit: i64,
) -> Result<Vec<TaskRun>, Fault> {
    let mut sql = select("where task_id = ");
    sql.push_value(task);
    if let Some(before) = before {
        sql.push(" and due_at < ").push_value(&before);
    }
    sql.push(" order by due_at desc limit ").push_value(&limit);
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// How many runs a task has had.
pub async fn count(reader: &mut Reader, task: &ScheduledTaskId) -> Result<i64, Fault> {
    let sql = Sql::new("select count(*) from task_runs where task_id = $1").bind(task);
    Ok(reader.one::<(i64,)>(sql).await?.0)
}

/// The run, if it is there.
pub async fn find(reader: &mut Reader, id: &TaskRunId) -> Result<Option<TaskRun>, Fault> {
    reader.optional(select("where id = $1").bind(id)).await?.map(complete).transpose()
}

/// The run, its row locked until the Work ends.
pub(in crate::automation) async fn lock(work: &mut Work, id: &TaskRunId) -> Result<Option<TaskRun>, Fault> {
    let mut sql = select("where id = $1").bind(id);
    sql.push(work.engine().for_update());
    work.optional(sql).await?.map(complete).transpose()
}

/// The runs that wait or are under way.
pub async fn open(reader: &mut Reader) -> Result<Vec<TaskRun>, Fault> {
    let sql = select("where state in ('waiting', 'running') order by due_at, place limit 1000");
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// The missed runs that somebody is to decide about, the earliest first.
pub async fn missed(reader: &mut Reader, limit: i64) -> Result<Vec<TaskRun>, Fault> {
    let sql = select("where state = 'missed' order by due_at, place limit $1").bind(&limit);
    reader.all(sql).await?.into_iter().map(complete).collect()
}

/// Whether a run of the task waits or is under way.
pub(in crate::automation) async fn is_open(
    reader: &mut Reader,
    task: &ScheduledTaskId,
) -> Result<bool, Fault> {
    let sql =
        Sql::new("select id from task_runs where task_id = $1 and state in ('waiting', 'running') limit 1");
    Ok(reader.optional::<(TaskRunId,)>(sql.bind(task)).await?.is_some())
}

/// Whether an earlier run of the same minute still waits or is under way (SC-2).
pub(in crate::automation) async fn is_behind(reader: &mut Reader, run: &TaskRun) -> Result<bool, Fault> {
    let sql = Sql::new(
        "select id from task_runs where state in ('waiting', 'running') and cause = 'schedule'
            and due_at = $1 and place < $2 limit 1",
    );
    if reader.optional::<(TaskRunId,)>(sql.bind(&run.due_at).bind(&run.place)).await?.is_some() {
        return Ok(true);
    }
    // Another node may be claiming the earlier ones right now.
    let sql = Sql::new("select id from scheduled_tasks where next_run_at <= $1 and place < $2 limit 1");
    Ok(reader.optional::<(ScheduledTaskId,)>(sql.bind(&run.due_at).bind(&run.place)).await?.is_some())
}

/// Since when the first run waits that should have begun; those behind one that is under way wait rightly.
pub(in crate::automation) async fn waiting_since(reader: &mut Reader) -> Result<Option<Instant>, Fault> {
    let sql = Sql::new(
        "select min(created_at) from task_runs r where state = 'waiting' and not exists
            (select 1 from task_runs o where o.state = 'running' and o.due_at = r.due_at)",
    );
    Ok(reader.one::<(Option<Instant>,)>(sql).await?.0)
}

/// Claims a due time of a task. `None`: somebody else has it.
pub(in crate::automation) async fn claim(
    work: &mut Work,
    task: &ScheduledTask,
    due_at: Instant,
    cause: Cause,
    state: RunState,
) -> Result<Option<TaskRunId>, Fault> {
    let id: TaskRunId = work.new_id();
    let row = vec![
        id.to_value(),
        task.id.to_value(),
        due_at.to_value(),
        cause.to_value(),
        state.to_value(),
        task.place.to_value(),
        work.now.to_value(),
    ];
    let columns = ["id", "task_id", "due_at", "cause", "state", "place", "created_at"];
    let mut claimed = 0;
    for sql in insert_rows("task_runs", &columns, &[row], "on conflict (task_id, due_at) do nothing") {
        claimed += work.execute(sql).await?;
    }
    Ok((claimed == 1).then_some(id))
}

/// Missed runs of a task that a newer run makes pointless.
pub(in crate::automation) async fn overtake(work: &mut Work, task: &ScheduledTaskId) -> Result<(), Fault> {
    let now = work.now;
    let overtaken = written(&Outcome::new(Word::Overtaken))?;
    let sql = Sql::new(
        "update task_runs set state = 'skipped', result = $2, ended_at = $3 where task_id = $1 and state = 'missed'",
    );
    work.execute(sql.bind(task).bind(&overtaken).bind(&now)).await.map(drop)
}

/// It runs now; a run that goes on keeps when it began.
pub(in crate::automation) async fn begin(work: &mut Work, id: &TaskRunId) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new(
        "update task_runs set state = 'running', started_at = coalesce(started_at, $2) where id = $1",
    );
    work.execute(sql.bind(id).bind(&now)).await.map(drop)
}

/// Keeps how far a long run got.
pub(in crate::automation) async fn go_on(
    work: &mut Work,
    id: &TaskRunId,
    (done, total): (i64, i64),
    went_to: &str,
    so_far: &Outcome,
) -> Result<(), Fault> {
    let sql = Sql::new("update task_runs set done = $2, total = $3, went_to = $4, result = $5 where id = $1");
    let sql = sql.bind(id).bind(&done).bind(&total).bind(went_to).bind(&written(so_far)?);
    work.execute(sql).await.map(drop)
}

pub(in crate::automation) async fn end(
    work: &mut Work,
    id: &TaskRunId,
    state: RunState,
    result: &Outcome,
) -> Result<(), Fault> {
    let now = work.now;
    let sql = Sql::new("update task_runs set state = $2, result = $3, ended_at = $4 where id = $1");
    work.execute(sql.bind(id).bind(&state).bind(&written(result)?).bind(&now)).await.map(drop)
}

/// Counts a fault; gives how many there were.
pub(in crate::automation) async fn count_fault(work: &mut Work, id: &TaskRunId) -> Result<i64, Fault> {
    let sql = Sql::new("update task_runs set faults = faults + 1 where id = $1 returning faults");
    Ok(work.optional::<(i64,)>(sql.bind(id)).await?.map_or(0, |(faults,)| faults))
}
