//! Running: one step of one run, committed with everything it does.
//!
//! A run is locked first, and one that is over does nothing: whoever comes second, after a crash or with a lease that
//! ran out, finds it done. Long runs do a page at a time and keep where they go on in the same transaction. A run
//! waits for those before it in the order of its minute (SC-2). Start at [`step`].

mod clean_up;
mod edit_members;
mod group;
mod send_campaign;
mod send_list;
mod views;

pub(super) use edit_members::change_of;
pub use send_list::{Wanted, wanted_list};

use super::{Act, Cause, Outcome, RunState, ScheduledTask, TaskRun, Word, store};
use crate::{ids::TaskRunId, letters::ListFile, letters::Writer};
use ::store::{Entry, Work, jobs::Job};
use ground::{Fault, Instant};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The job: does a run of a task.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunTask {
    pub run: TaskRunId,
}

impl Job for RunTask {
    const NAME: &'static str = "run_task";
}

/// How far one step brought a run.
enum Progress {
    Done(Outcome),
    /// There was nothing to do, or what it acts on is not in use.
    Idle(Outcome),
    Failed(Outcome),
    /// There is more: so many of so many, and where it goes on.
    More {
        done: i64,
        total: i64,
        went_to: String,
        so_far: Outcome,
    },
    /// What it needs is not there yet.
    Wait,
}

impl Progress {
    fn idle(word: Word) -> Self {
        Self::Idle(Outcome::new(word))
    }
    fn failed(word: Word) -> Self {
        Self::Failed(Outcome::new(word))
    }
}

/// How long a run waits before it looks again whether those before it are over.
const BEHIND_SECONDS: i64 = 1;
/// How long a run waits for what its step needs.
const WAIT_SECONDS: i64 = 5;
/// After so many faults a run is given up.
const MOST_FAULTS: i64 = 3;

/// Does one step. `Some(when)`: there is more to do then; `None`: the run is over. `listed` is what the worker made
/// ready for a run that mails a list: see [`wanted_list`].
pub async fn step(
    work: &mut Work,
    writer: &Writer,
    id: &TaskRunId,
    listed: Option<(Wanted, Option<ListFile>)>,
) -> Result<Option<Instant>, Fault> {
    let Some(run) = store::runs::lock(work, id).await?.filter(|run| run.state.is_open()) else {
        return Ok(None);
    };
    if run.cause == Cause::Schedule && store::runs::is_behind(work, &run).await? {
        return Ok(Some(work.now.plus_seconds(BEHIND_SECONDS)));
    }
    let task = store::find(work, &run.task_id).await?.filter(|task| task.archived_at.is_none());
    let Some(task) = task else {
        store::runs::end(work, id, RunState::Skipped, &Outcome::new(Word::TaskGone)).await?;
        return Ok(None);
    };
    store::runs::begin(work, id).await?;
    let progress = match &task.act {
        Act::RefreshGroup { target_group_id } => group::refresh(work, target_group_id).await?,
        Act::SendCampaign { campaign_id, target_group_id } => {
            send_campaign::send(work, campaign_id, target_group_id.as_ref()).await?
        }
        Act::EditMembers { target_group_id, field, value } => {
            edit_members::edit(work, &run, target_group_id, *field, value).await?
        }
        Act::SendList { user_ids, .. } => send_list::send(work, writer, &run, user_ids, listed).await?,
        Act::ArchiveContacts { view_id } => views::archive(work, &run, &task, view_id).await?,
        Act::CleanUp { upkeep } => clean_up::forget(work, *upkeep).await?,
    };
    settle(work, &task, &run, progress).await
}

async fn settle(
    work: &mut Work,
    task: &ScheduledTask,
    run: &TaskRun,
    progress: Progress,
) -> Result<Option<Instant>, Fault> {
    let (state, outcome) = match progress {
        Progress::More { done, total, went_to, so_far } => {
            store::runs::go_on(work, &run.id, (done, total), &went_to, &so_far).await?;
            return Ok(Some(work.now));
        }
        Progress::Wait => return Ok(Some(work.now.plus_seconds(WAIT_SECONDS))),
        Progress::Done(outcome) => (RunState::Done, outcome),
        Progress::Idle(outcome) => (RunState::Idle, outcome),
        Progress::Failed(outcome) => (RunState::Failed, outcome),
    };
    end(work, task, run, state, &outcome).await?;
    Ok(None)
}

async fn end(
    work: &mut Work,
    task: &ScheduledTask,
    run: &TaskRun,
    state: RunState,
    outcome: &Outcome,
) -> Result<(), Fault> {
    store::runs::end(work, &run.id, state, outcome).await?;
    let now = work.now;
    store::set_last(work, &task.id, now, outcome).await?;
    let detail = json!({"run": run.id, "state": state, "outcome": outcome});
    work.record(Entry::new("scheduled_task.ran", &task.id, &detail));
    Ok(())
}

/// A step broke. After some faults the run is given up, so that those behind it are not held up for ever: then true.
pub async fn give_up(work: &mut Work, id: &TaskRunId) -> Result<bool, Fault> {
    let Some(run) = store::runs::lock(work, id).await?.filter(|run| run.state.is_open()) else {
        return Ok(true);
    };
    if store::runs::count_fault(work, id).await? < MOST_FAULTS {
        return Ok(false);
    }
    if let Some(task) = store::find(work, &run.task_id).await? {
        end(work, &task, &run, RunState::Failed, &Outcome::new(Word::Broken)).await?;
    }
    Ok(true)
}
