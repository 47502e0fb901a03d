//! Claiming: a due time becomes a run and a job, in one transaction, on one node only.
//!
//! The task's row is locked while it is decided, and (task, due time) is unique, so two nodes never make one run twice.
//! A crash after the claim leaves the job, which another worker takes. Start at [`claim_due`].

use super::{
    Cause, Due, Outcome, RunState, RunTask, ScheduledTask, TaskRefusal, TaskRun, Word, change::require, due,
    store,
};
use crate::ids::{ScheduledTaskId, TaskRunId};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Instant};
use serde_json::json;

/// Tasks taken up in one transaction.
const AT_ONCE: i64 = 50;

/// Whether a task is due now.
pub async fn is_due(reader: &mut Reader) -> Result<bool, Fault> {
    Ok(store::due_since(reader).await?.is_some())
}

/// Turns due tasks into runs, in their order; says how many it took up.
pub async fn claim_due(work: &mut Work) -> Result<usize, Fault> {
    let tasks = store::lock_due(work, AT_ONCE).await?;
    for task in &tasks {
        let Some(next) = task.next_run_at else { continue };
        let now = work.now;
        let decided = due(&task.cron, &task.time_zone, next, now);
        store::set_next(work, &task.id, task.cron.next_after(now, &task.time_zone)).await?;
        match decided {
            Due::NotYet => {}
            Due::Run(at) => {
                store::runs::overtake(work, &task.id).await?;
                begin(work, task, at, Cause::Schedule).await?;
            }
            Due::Missed(at) => {
                store::runs::overtake(work, &task.id).await?;
                store::runs::claim(work, task, at, Cause::Schedule, RunState::Missed).await?;
                work.record(Entry::new("scheduled_task.missed", &task.id, &json!({"due_at": at})));
            }
        }
    }
    Ok(tasks.len())
}

/// Claims `at` and puts the run into the queue. `None`: the time is taken.
async fn begin(
    work: &mut Work,
    task: &ScheduledTask,
    at: Instant,
    cause: Cause,
) -> Result<Option<TaskRunId>, Fault> {
    let claimed = store::runs::claim(work, task, at, cause, RunState::Waiting).await?;
    if let Some(run) = claimed {
        let now = work.now;
        work.enqueue(&RunTask { run }, now).await?;
    }
    Ok(claimed)
}

/// Runs the task now, by hand; also one that is not active.
///
/// # Errors
/// [`TaskRefusal::Running`] while a run of it waits or is under way.
pub async fn run_now(work: &mut Work, id: &ScheduledTaskId) -> Result<TaskRun, Failure<TaskRefusal>> {
    require(work).await?;
    let task = store::lock(work, id).await?.filter(|task| task.archived_at.is_none());
    let task = task.ok_or(TaskRefusal::Missing)?;
    if store::runs::is_open(work, id).await? {
        return Err(TaskRefusal::Running.into());
    }
    store::runs::overtake(work, id).await?;
    let now = work.now;
    let run = begin(work, &task, now, Cause::Hand).await?.ok_or(TaskRefusal::Running)?;
    work.record(Entry::new("scheduled_task.run_by_hand", id, &json!({})));
    let run = store::runs::find(work, &run).await?;
    run.ok_or_else(|| Failure::Fault(Fault::new("the run just begun is not there")))
}

/// Lets a missed run be: it is not made up for.
///
/// # Errors
/// [`TaskRefusal::NotMissed`] when somebody has decided already.
pub async fn skip(work: &mut Work, id: &TaskRunId) -> Result<(), Failure<TaskRefusal>> {
    require(work).await?;
    let run = store::runs::lock(work, id).await?.ok_or(TaskRefusal::Missing)?;
    if run.state != RunState::Missed {
        return Err(TaskRefusal::NotMissed.into());
    }
    store::runs::end(work, id, RunState::Skipped, &Outcome::new(Word::Skipped)).await?;
    work.record(Entry::new("scheduled_task.skipped", &run.task_id, &json!({"due_at": run.due_at})));
    Ok(())
}

/// For how many seconds the first task that should have begun has waited.
pub async fn lag_seconds(reader: &mut Reader) -> Result<i64, Fault> {
    let due = store::due_since(reader).await?;
    let waiting = store::runs::waiting_since(reader).await?;
    let since = due.into_iter().chain(waiting).min();
    Ok(since.map_or(0, |since| ((reader.now.millis() - since.millis()) / 1000).max(0)))
}
