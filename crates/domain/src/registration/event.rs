//! Changing an event together with what follows for those who wait (D-5): one Work, one commit.
//!
//! Faces change events only through here; `events::edit` alone would leave free seats beside a queue.

use super::{Registration, promote::after_event_changed};
use crate::{
    events::{self, EditRefusal, Event, EventDraft},
    ids::EventId,
};
use ::store::Work;
use ground::{Failure, Fault};

/// What a change of an event came to.
#[derive(Clone, Debug)]
pub struct Edited {
    pub event: Event,
    /// Who got a seat by it.
    pub promoted: Vec<Registration>,
}

/// Makes the event what the draft says, then lets the queue move up.
///
/// # Errors
/// [`EditRefusal`]; nothing is changed then.
pub async fn edit_event(
    work: &mut Work,
    id: &EventId,
    seen: Option<i64>,
    draft: &EventDraft,
) -> Result<Edited, Failure<EditRefusal>> {
    let event = events::edit(work, id, seen, draft).await?;
    follow(work, event).await
}

/// Brings an archived or called-off event back; places given back meanwhile go to those who wait.
///
/// # Errors
/// [`EditRefusal::Missing`].
pub async fn restore_event(work: &mut Work, id: &EventId) -> Result<Edited, Failure<EditRefusal>> {
    let event = events::restore(work, id).await?;
    follow(work, event).await
}

async fn follow(work: &mut Work, event: Event) -> Result<Edited, Failure<EditRefusal>> {
    let promoted = after_event_changed(work, &event.id).await?;
    if promoted.is_empty() {
        return Ok(Edited { event, promoted });
    }
    let event = events::store::find(work, &event.id).await?;
    let event = event.ok_or_else(|| Fault::new("the event just changed is not there"))?;
    Ok(Edited { event, promoted })
}
