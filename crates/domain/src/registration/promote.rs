//! Moving people between waitlist and seats: by itself when a seat is free (D-3, D-5), or by hand.

use super::{
    Confirm, Movement, Registration, Status,
    register::letter_for,
    rules::Situation,
    store::{self, Moved},
};
use crate::{
    events::{self, Event},
    ids::{EventId, RegistrationId},
    messages,
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Refusal, RefusalKind};
use serde_json::json;

/// How long the message of a change by staff waits.
const UNDO_SECONDS: i64 = 10;

/// Why somebody is not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromoteRefusal {
    Missing,
    /// Does not wait (or, moving back, does not have a seat).
    WrongStatus(Status),
    /// No seat is free; staff may go beyond after a warning (D-16).
    Full,
    /// The event is called off or archived.
    Closed,
}

impl Refusal for PromoteRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "registration.missing",
            Self::WrongStatus(_) => "registration.wrong_status",
            Self::Full => "registration.full",
            Self::Closed => "registration.closed",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            _ => RefusalKind::Conflict,
        }
    }
}

/// Gives somebody who waits a seat, by hand: out of turn if staff so wish. `anyway` goes beyond the seats (D-16).
pub async fn promote(
    work: &mut Work,
    id: &RegistrationId,
    anyway: bool,
    confirm: Confirm,
) -> Result<Registration, Failure<PromoteRefusal>> {
    let (event, row) = locked(work, id).await?;
    let mut situation = Situation::of(&event, work.now);
    if row.status != Status::Waitlisted {
        return Err(PromoteRefusal::WrongStatus(row.status).into());
    }
    if situation.window.is_off {
        return Err(PromoteRefusal::Closed.into());
    }
    let overbooked = situation.seats_taken >= situation.seats;
    if overbooked && !anyway {
        return Err(PromoteRefusal::Full.into());
    }
    let promoted = give_seat(work, &event, &mut situation, row, overbooked, confirm != Confirm::No).await?;
    events::store::move_counters(work, &event.id, situation.seats_taken, situation.waitlist_taken).await?;
    Ok(promoted)
}

/// Gives all free seats to the first in the queue, by hand: also where the switch is off or the event has started.
pub async fn promote_next(
    work: &mut Work,
    id: &EventId,
    confirm: Confirm,
) -> Result<Vec<Registration>, Failure<PromoteRefusal>> {
    let event = events::store::lock(work, id).await?.ok_or(PromoteRefusal::Missing)?;
    let mut situation = Situation::of(&event, work.now);
    if situation.window.is_off {
        return Err(PromoteRefusal::Closed.into());
    }
    let free = (situation.seats - situation.seats_taken).min(situation.waitlist_taken);
    let mut promoted = Vec::new();
    if free > 0 {
        for row in store::first_in_queue(work, id, free).await? {
            let tells = confirm != Confirm::No;
            promoted.push(give_seat(work, &event, &mut situation, row, false, tells).await?);
        }
        events::store::move_counters(work, id, situation.seats_taken, situation.waitlist_taken).await?;
    }
    Ok(promoted)
}

/// Moves somebody from a seat to the end of the queue, by hand. The seat goes to whoever waited before.
pub async fn move_to_waitlist(
    work: &mut Work,
    id: &RegistrationId,
    confirm: Confirm,
) -> Result<Registration, Failure<PromoteRefusal>> {
    let (event, row) = locked(work, id).await?;
    if row.status != Status::Registered {
        return Err(PromoteRefusal::WrongStatus(row.status).into());
    }
    let mut situation = Situation::of(&event, work.now);
    let waited_before = situation.waitlist_taken;
    let number = events::store::take_queue_numbers(work, &event.id, 1).await?;
    let moved = Registration {
        status: Status::Waitlisted,
        queue_number: Some(number),
        overbooked: false,
        changed_at: work.now,
        calendar_sequence: row.calendar_sequence + 1,
        ..row
    };
    situation.free(Status::Registered);
    situation.place(Status::Waitlisted);
    note(work, &event.id, &moved, Movement::MovedToWaitlist, situation).await?;
    tell(work, &event, &moved, confirm != Confirm::No).await?;
    // Who was just moved by hand does not come straight back.
    fill(work, &event, &mut situation, waited_before).await?;
    events::store::move_counters(work, &event.id, situation.seats_taken, situation.waitlist_taken).await?;
    Ok(moved)
}

/// The queue moves up when there are more seats, a later end, or the switch is on again (D-5). In the Work of the edit.
pub async fn after_event_changed(work: &mut Work, id: &EventId) -> Result<Vec<Registration>, Fault> {
    let Some(event) = events::store::lock(work, id).await? else { return Ok(Vec::new()) };
    let mut situation = Situation::of(&event, work.now);
    let promoted = fill(work, &event, &mut situation, i64::MAX).await?;
    if !promoted.is_empty() {
        events::store::move_counters(work, id, situation.seats_taken, situation.waitlist_taken).await?;
    }
    Ok(promoted)
}

/// Gives free seats to the first in the queue, at most `most` of them, each with the confirmation (D-3).
pub(super) async fn fill(
    work: &mut Work,
    event: &Event,
    situation: &mut Situation,
    most: i64,
) -> Result<Vec<Registration>, Fault> {
    let mut promoted = Vec::new();
    if !event.auto_promote || !situation.window.may_promote_by_itself(situation.now) {
        return Ok(promoted);
    }
    let free = (situation.seats - situation.seats_taken).min(situation.waitlist_taken).min(most);
    if free <= 0 {
        return Ok(promoted);
    }
    for row in store::first_in_queue(work, &event.id, free).await? {
        promoted.push(give_seat(work, event, situation, row, false, true).await?);
    }
    Ok(promoted)
}

async fn give_seat(
    work: &mut Work,
    event: &Event,
    situation: &mut Situation,
    row: Registration,
    overbooked: bool,
    tells: bool,
) -> Result<Registration, Fault> {
    situation.free(Status::Waitlisted);
    situation.place(Status::Registered);
    let promoted = Registration {
        status: Status::Registered,
        queue_number: None,
        overbooked,
        changed_at: work.now,
        calendar_sequence: row.calendar_sequence + 1,
        ..row
    };
    let what = if overbooked { Movement::Overbooked } else { Movement::Promoted };
    note(work, &event.id, &promoted, what, *situation).await?;
    tell(work, event, &promoted, tells).await?;
    Ok(promoted)
}

/// Writes the row, the ledger and the journal of one change of status.
pub(super) async fn note(
    work: &mut Work,
    event: &EventId,
    row: &Registration,
    what: Movement,
    after: Situation,
) -> Result<(), Fault> {
    store::update(work, row).await?;
    let moved = Moved { registration: row.id, what, after, queue_number: row.queue_number };
    store::write_ledger(work, event, &[moved]).await?;
    let word = match what {
        Movement::Cancelled => "registration.cancelled",
        Movement::MovedToWaitlist => "registration.moved_to_waitlist",
        Movement::TakenBack => "registration.taken_back",
        _ => "registration.promoted",
    };
    let detail = json!({"event": event, "contact": row.contact_id, "status": row.status});
    work.record(Entry::new(word, &row.id, &detail));
    Ok(())
}

/// Posts the message of the present status.
pub(super) async fn tell(
    work: &mut Work,
    event: &Event,
    row: &Registration,
    tells: bool,
) -> Result<(), Fault> {
    if !tells {
        return Ok(());
    }
    let mut people = store::addressees(work, &[row.contact_id]).await?;
    // What staff did by hand can be taken back before anybody reads of it.
    let wait = if work.actor.kind == "user" { UNDO_SECONDS } else { 0 };
    let due_at = work.now.plus_seconds(wait);
    let letter = people.remove(&row.contact_id).and_then(|person| letter_for(event, row, &person, due_at));
    messages::post(work, letter.as_slice()).await.map(drop)
}

/// The registration and its event, locked.
pub(super) async fn locked(
    work: &mut Work,
    id: &RegistrationId,
) -> Result<(Event, Registration), Failure<PromoteRefusal>> {
    let row = store::find(work, id).await?.ok_or(PromoteRefusal::Missing)?;
    let event = events::store::lock(work, &row.event_id).await?.ok_or(PromoteRefusal::Missing)?;
    // Read again under the lock: somebody may have been faster.
    let row = store::find(work, id).await?.ok_or(PromoteRefusal::Missing)?;
    Ok((event, row))
}
