//! What staff say of an event as a whole: that attendance is taken, although nobody was marked, and how long it is.

use super::{MarkRefusal, mark::is_open, store};
use crate::{events, ids::EventId};
use ::store::{Entry, Work};
use ground::{Failure, Flaw, Refusal, RefusalKind};
use serde_json::json;
use std::sync::OnceLock;

/// No event is longer: 1,000 hours.
pub const MOST_MINUTES: i64 = 60_000;

/// Says that attendance is taken: from now on whoever is not marked did not show up.
///
/// # Errors
/// [`MarkRefusal`].
pub async fn start_taking(work: &mut Work, id: &EventId) -> Result<(), Failure<MarkRefusal>> {
    let event = events::store::lock(work, id).await?.ok_or(MarkRefusal::Missing)?;
    is_open(&event, work.now)?;
    if store::event(work, id).await?.taken_at.is_none() {
        store::start(work, id).await?;
        work.record(Entry::new("event.attendance_taken", id, &json!({})));
    }
    Ok(())
}

/// Says that attendance was not taken after all: nobody is a no-show. Marks that are there stay.
///
/// # Errors
/// [`MarkRefusal::Missing`].
pub async fn stop_taking(work: &mut Work, id: &EventId) -> Result<(), Failure<MarkRefusal>> {
    events::store::lock(work, id).await?.ok_or(MarkRefusal::Missing)?;
    if store::event(work, id).await?.taken_at.is_some() {
        store::stop(work, id).await?;
        work.record(Entry::new("event.attendance_not_taken", id, &json!({})));
    }
    Ok(())
}

/// Why a length is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthRefusal {
    Missing,
    /// Not between a minute and a thousand hours.
    Length,
}

impl Refusal for LengthRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "event.missing",
            Self::Length => "attendance.invalid",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Length => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        static LENGTH: OnceLock<Vec<Flaw>> = OnceLock::new();
        match self {
            Self::Length => LENGTH.get_or_init(|| vec![Flaw::new("hours", "attendance.hours")]),
            Self::Missing => &[],
        }
    }
}

/// Says how long the event is in minutes; `None`: as long as its sessions together.
///
/// # Errors
/// [`LengthRefusal`].
pub async fn set_length(
    work: &mut Work,
    id: &EventId,
    minutes: Option<i64>,
) -> Result<(), Failure<LengthRefusal>> {
    events::store::lock(work, id).await?.ok_or(LengthRefusal::Missing)?;
    if minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes)) {
        return Err(LengthRefusal::Length.into());
    }
    if store::event(work, id).await?.minutes != minutes {
        store::set_minutes(work, id, minutes).await?;
        work.record(Entry::new("event.length_told", id, &json!({"minutes": minutes})));
    }
    Ok(())
}
