//! What the desk shows: what runs by itself today, and what was missed.

use super::{ScheduledTask, TaskKind, store};
use crate::ids::{CampaignId, ScheduledTaskId, TaskRunId};
use ::store::{Reader, Sql};
use ground::{Fault, Instant, Zone};

/// Something that happens by itself later today.
#[derive(Clone, Debug, PartialEq)]
pub enum Planned {
    Task {
        at: Instant,
        id: ScheduledTaskId,
        name: String,
        kind: TaskKind,
    },
    /// A campaign that leaves at its planned time (D-11).
    Sending {
        at: Instant,
        id: CampaignId,
        name: String,
    },
}

impl Planned {
    pub fn at(&self) -> Instant {
        match self {
            Self::Task { at, .. } | Self::Sending { at, .. } => *at,
        }
    }
}

/// What happens until midnight in `zone`, the soonest first; a task that runs often is there once.
pub async fn planned(reader: &mut Reader, zone: &Zone, limit: usize) -> Result<Vec<Planned>, Fault> {
    let end = reader.now.date(zone).end_in(zone);
    let task = |task: ScheduledTask| {
        let kind = task.act.kind();
        Some(Planned::Task { at: task.next_run_at?, id: task.id, name: task.name, kind })
    };
    let mut all: Vec<Planned> = store::due_before(reader, end).await?.into_iter().filter_map(task).collect();
    let now = reader.now;
    let sql = Sql::new(
        "select send_at, id, name from campaigns where active and not paused and archived_at is null
            and send_at >= $1 and send_at < $2 order by send_at limit 100",
    );
    let sendings: Vec<(Instant, CampaignId, String)> = reader.all(sql.bind(&now).bind(&end)).await?;
    all.extend(sendings.into_iter().map(|(at, id, name)| Planned::Sending { at, id, name }));
    all.sort_by_key(Planned::at);
    all.truncate(limit);
    Ok(all)
}

/// The runs that were missed and wait for somebody, with the names of their tasks.
pub async fn missed(
    reader: &mut Reader,
    limit: i64,
) -> Result<Vec<(TaskRunId, ScheduledTaskId, String, Instant)>, Fault> {
    let mut found = Vec::new();
    for run in store::runs::missed(reader, limit).await? {
        if let Some(task) = store::find(reader, &run.task_id).await? {
            found.push((run.id, task.id, task.name, run.due_at));
        }
    }
    Ok(found)
}
