//! Cancelling: the row stays, the place is free, the first in the queue gets it in the same transaction (RG-7, D-3).

use super::{
    Confirm, Movement, Registration, Status,
    promote::{PromoteRefusal, fill, locked, note, tell},
    rules::{Situation, may_cancel},
};
use crate::{events, ids::RegistrationId};
use ::store::Work;
use ground::{Failure, Refusal, RefusalKind};

/// Why a registration is not cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelRefusal {
    Missing,
    /// The last cancellation date has passed; the page says whom to contact.
    Closed,
}

impl Refusal for CancelRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "registration.missing",
            Self::Closed => "registration.cancellation_closed",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Closed => RefusalKind::Conflict,
        }
    }
}

/// Who cancels: the person (held to the last cancellation date), or staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelBy {
    Person,
    Staff,
}

/// What a cancellation came to.
#[derive(Clone, Debug)]
pub struct Cancelled {
    pub registration: Registration,
    /// Was cancelled before: nothing happened now.
    pub already: bool,
    /// Who got the freed seat.
    pub promoted: Vec<Registration>,
}

/// Gives a place back. Leaving the waitlist is possible as long as the event has not ended.
pub async fn cancel(
    work: &mut Work,
    id: &RegistrationId,
    by: CancelBy,
    confirm: Confirm,
) -> Result<Cancelled, Failure<CancelRefusal>> {
    let (event, row) =
        locked(work, id).await.map_err(|failure| failure.map(|_: PromoteRefusal| CancelRefusal::Missing))?;
    if row.status == Status::Cancelled {
        return Ok(Cancelled { registration: row, already: true, promoted: Vec::new() });
    }
    let mut situation = Situation::of(&event, work.now);
    if by == CancelBy::Person && !may_cancel(&situation.window, row.status, situation.now) {
        return Err(CancelRefusal::Closed.into());
    }
    situation.free(row.status);
    let now = work.now;
    let cancelled = Registration {
        status: Status::Cancelled,
        queue_number: None,
        overbooked: false,
        cancelled_at: Some(now),
        changed_at: now,
        calendar_sequence: row.calendar_sequence + 1,
        ..row
    };
    note(work, &event.id, &cancelled, Movement::Cancelled, situation).await?;
    tell(work, &event, &cancelled, confirm != Confirm::No).await?;
    let promoted = fill(work, &event, &mut situation, i64::MAX).await?;
    events::store::move_counters(work, &event.id, situation.seats_taken, situation.waitlist_taken).await?;
    Ok(Cancelled { registration: cancelled, already: false, promoted })
}
