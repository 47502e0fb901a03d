//! The order of tasks that are due at the same minute: by hand, but refreshing always comes first (SC-2).

use super::{TaskRefusal, change, store};
use crate::ids::ScheduledTaskId;
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

ground::choice! {
    /// To which side a task is moved.
    pub enum Direction {
        Up = "up",
        Down = "down",
    }
}

/// Changes places with the neighbour; gives whether there was one.
pub async fn move_by_one(
    work: &mut Work,
    id: &ScheduledTaskId,
    direction: Direction,
) -> Result<bool, Failure<TaskRefusal>> {
    change::require(work).await?;
    let task = change::lock(work, id).await?;
    let all = store::all(work).await?;
    let own = all.iter().position(|one| one.id == *id);
    let other = own.and_then(|own| match direction {
        Direction::Up => own.checked_sub(1),
        Direction::Down => own.checked_add(1),
    });
    let same_order = |kind: super::TaskKind| kind.first_place() == task.act.kind().first_place();
    let Some(neighbour) = other.and_then(|other| all.get(other)).filter(|one| same_order(one.act.kind()))
    else {
        return Ok(false);
    };
    store::set_place(work, id, neighbour.place).await?;
    store::set_place(work, &neighbour.id, task.place).await?;
    work.record(Entry::new("scheduled_task.moved", id, &json!({"place": [task.place, neighbour.place]})));
    Ok(true)
}
