//! "Ajastettu tänään": what runs by itself until midnight, the soonest first.

use domain::automation::{self, Planned, TaskKind};
use ground::{Fault, Instant, Zone};
use serde::Serialize;
use store::Reader;

/// Most lines.
const MOST: usize = 6;

/// One line.
#[derive(Serialize)]
pub struct PlannedLine {
    at: Instant,
    name: String,
    path: String,
    /// Of a task; a planned sending has none.
    kind: Option<TaskKind>,
}

/// The lines; tasks are for those who may handle them (AC-7).
pub async fn lines(reader: &mut Reader, zone: &Zone, may_schedule: bool) -> Result<Vec<PlannedLine>, Fault> {
    let planned = automation::planned(reader, zone, 10 * MOST).await?;
    let line = |planned| match planned {
        Planned::Task { at, id, name, kind } => may_schedule.then(|| PlannedLine {
            at,
            name,
            path: format!("/app/scheduled-tasks/{id}"),
            kind: Some(kind),
        }),
        Planned::Sending { at, id, name } => {
            Some(PlannedLine { at, name, path: format!("/app/campaigns/{id}"), kind: None })
        }
    };
    Ok(planned.into_iter().filter_map(line).take(MOST).collect())
}

/// A task and a sending.
pub fn samples() -> Vec<PlannedLine> {
    let line = |kind| PlannedLine {
        at: Instant::from_millis(1_795_417_200_000),
        name: "Åsa <Öhman>".into(),
        path: "/app/campaigns/cam_1".into(),
        kind,
    };
    vec![line(Some(TaskKind::RefreshGroup)), line(None)]
}
