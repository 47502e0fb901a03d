//! Setting and taking away marks: one by a press at the door, many from a sheet of paper.
//!
//! The first mark of an event says that attendance is taken there. A mark that is there stays as it is, so two devices may
//! mark the same person.

use super::{
    Attendance, Mark, MarkRefusal,
    rules::{self, may_mark, usual_moment},
    store,
    taken::MOST_MINUTES,
};
use crate::{
    events::{self, Event},
    ids::{EventId, RegistrationId},
    reactions,
    registration::{self, Registration},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Instant};
use serde_json::json;

/// What setting a mark came to.
#[derive(Clone, Debug)]
pub struct Marked {
    pub registration: Registration,
    pub attendance: Attendance,
    /// It was there already, and said the same.
    pub already: bool,
}

/// Says that somebody with a seat was there.
///
/// # Errors
/// [`MarkRefusal`]; nothing is changed then.
pub async fn mark(
    work: &mut Work,
    id: &RegistrationId,
    wanted: Mark,
) -> Result<Marked, Failure<MarkRefusal>> {
    let row = registration::store::find(work, id).await?.ok_or(MarkRefusal::Missing)?;
    // Who cancels at the same moment waits for this lock, or is waited for.
    let event = events::store::lock(work, &row.event_id).await?.ok_or(MarkRefusal::Missing)?;
    let row = registration::store::find(work, id).await?.ok_or(MarkRefusal::Missing)?;
    may_mark(&event, row.status, work.now)?;
    check(&wanted, work.now)?;
    let before = store::find(work, id).await?;
    let Some(before) = before else {
        let attendance = made(work, &event, &row, wanted);
        write(work, &event, std::slice::from_ref(&attendance), &[&row]).await?;
        return Ok(Marked { registration: row, attendance, already: false });
    };
    let at = wanted.at.unwrap_or(before.attended_at);
    let minutes = wanted.minutes.unwrap_or(before.minutes);
    let already = at == before.attended_at && minutes == before.minutes;
    if !already {
        store::change(work, id, at, minutes).await?;
        let detail =
            json!({"event": event.id, "contact": row.contact_id, "attended_at": at, "minutes": minutes});
        work.record(Entry::new("attendance.changed", id, &detail));
    }
    Ok(Marked { attendance: Attendance { attended_at: at, minutes, ..before }, registration: row, already })
}

fn check(wanted: &Mark, now: Instant) -> Result<(), MarkRefusal> {
    if wanted.at.is_some_and(|at| at > now) {
        return Err(MarkRefusal::InFuture);
    }
    match wanted.minutes.flatten() {
        Some(minutes) if !(0..=MOST_MINUTES).contains(&minutes) => Err(MarkRefusal::Minutes),
        _ => Ok(()),
    }
}

fn made(work: &Work, event: &Event, row: &Registration, wanted: Mark) -> Attendance {
    Attendance {
        registration_id: row.id,
        event_id: event.id,
        attended_at: wanted.at.unwrap_or_else(|| usual_moment(event, work.now)),
        minutes: wanted.minutes.flatten(),
        actor_kind: work.actor.kind.to_owned(),
        actor_id: work.actor.id.map(|id| id.to_vec()),
        marked_at: work.now,
    }
}

/// Writes new marks; the first of an event says that attendance is taken.
async fn write(
    work: &mut Work,
    event: &Event,
    marks: &[Attendance],
    rows: &[&Registration],
) -> Result<(), Fault> {
    store::insert(work, marks).await?;
    store::start(work, &event.id).await?;
    for (mark, row) in marks.iter().zip(rows) {
        let detail = json!({"event": event.id, "contact": row.contact_id, "attended_at": mark.attended_at, "minutes": mark.minutes});
        work.record(Entry::new("attendance.marked", &row.id, &detail));
    }
    Ok(())
}

/// Marks those of `ids` who have a seat at the event and no mark yet; gives those whom it marked.
///
/// # Errors
/// [`MarkRefusal`] when nobody can be marked there now.
pub async fn mark_many(
    work: &mut Work,
    event: &EventId,
    ids: &[RegistrationId],
) -> Result<Vec<RegistrationId>, Failure<MarkRefusal>> {
    let event = events::store::lock(work, event).await?.ok_or(MarkRefusal::Missing)?;
    may_mark(&event, registration::Status::Registered, work.now)?;
    let marked = store::of(work, ids).await?;
    let mut rows = Vec::with_capacity(ids.len());
    for some in ids.chunks(1_000) {
        rows.extend(registration::store::by_ids(work, some).await?);
    }
    rows.retain(|row| {
        let is_here = row.event_id == event.id && row.status == registration::Status::Registered;
        is_here && !marked.contains_key(&row.id)
    });
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<Attendance> = rows.iter().map(|row| made(work, &event, row, Mark::default())).collect();
    write(work, &event, &marks, &Vec::from_iter(&rows)).await?;
    Ok(rows.iter().map(|row| row.id).collect())
}

/// Takes a mark away: it was set by mistake. Taking away what is not there changes nothing.
///
/// # Errors
/// [`MarkRefusal`]: somebody with a certificate keeps the mark until that is revoked.
pub async fn unmark(work: &mut Work, id: &RegistrationId) -> Result<Registration, Failure<MarkRefusal>> {
    let row = registration::store::find(work, id).await?.ok_or(MarkRefusal::Missing)?;
    // Who is certified at this moment waits for this lock, or is waited for.
    let event = events::store::lock(work, &row.event_id).await?.ok_or(MarkRefusal::Missing)?;
    if reactions::holds_attendance(work, id).await? {
        return Err(MarkRefusal::Certified.into());
    }
    if store::remove(work, id).await? {
        let detail = json!({"event": event.id, "contact": row.contact_id});
        work.record(Entry::new("attendance.unmarked", id, &detail));
    }
    Ok(row)
}

/// Whether marks can be set at the event now.
pub(super) fn is_open(event: &Event, now: Instant) -> Result<(), MarkRefusal> {
    rules::may_mark(event, registration::Status::Registered, now)
}
