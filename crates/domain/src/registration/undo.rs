//! "Kumoa": taking back what staff last did to somebody's place, within a day (cancel, promote, move to the waitlist).
//!
//! Gives back what was there before, together with whom the act moved up, as long as none of them has read of it. When
//! a seat is somebody else's by now it stays theirs, and the one registration rule decides (D-21): nobody overbooks by
//! undoing. Start at [`undo`].

use super::{
    Confirm, Movement, RegisterRefusal, Registration, Status,
    promote::{PromoteRefusal, locked, note, tell},
    register::{Request, register},
    rules::{Situation, Wish},
    store::{self, LastMove},
};
use crate::{
    events::{self, Event},
    ids::{EventId, MessageId, RegistrationId},
    messages,
};
use ::store::{Reader, Sql, Work};
use ground::{Failure, Fault, Instant, Refusal, RefusalKind};

/// So long staff may take something back.
pub const UNDO_HOURS: i64 = 24;

/// Why nothing is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoRefusal {
    Missing,
    /// The last that happened was not an act of staff that can be taken back, or it is too long ago.
    NothingToUndo,
    /// The seat or the waitlist place is somebody else's by now.
    Full,
    /// The event is called off or archived, or takes nobody any more.
    Closed,
}

impl Refusal for UndoRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "registration.missing",
            Self::NothingToUndo => "registration.nothing_to_undo",
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

/// What taking back came to.
#[derive(Clone, Debug)]
pub struct Undone {
    pub registration: Registration,
    /// It is as it was before the act; otherwise the rule gave what there was.
    pub is_as_before: bool,
}

/// Whether an act of this kind can be taken back now.
pub fn is_undoable(what: Movement, actor_kind: &str, at: Instant, now: Instant) -> bool {
    use Movement::{Cancelled, MovedToWaitlist, Overbooked, Promoted};
    matches!(what, Cancelled | Promoted | Overbooked | MovedToWaitlist)
        && matches!(actor_kind, "user" | "api_key")
        && now < at.plus_seconds(UNDO_HOURS * 3600)
}

/// Takes back what staff last did to a registration.
pub async fn undo(work: &mut Work, id: &RegistrationId) -> Result<Undone, Failure<UndoRefusal>> {
    let (event, row) =
        locked(work, id).await.map_err(|failure| failure.map(|_: PromoteRefusal| UndoRefusal::Missing))?;
    let (last, before) = store::last_moves(work, id).await?;
    let last = last.filter(|last| is_undoable(last.what, &last.actor_kind, last.at, work.now));
    let (Some(last), Some(before)) = (last, before) else { return Err(UndoRefusal::NothingToUndo.into()) };
    let mut situation = Situation::of(&event, work.now);
    if situation.window.is_off {
        return Err(UndoRefusal::Closed.into());
    }
    let frees_a_seat = matches!(last.what, Movement::Cancelled | Movement::MovedToWaitlist)
        && before.place() == Status::Registered;
    let moved_up = if frees_a_seat { moved_up_by(work, &event.id, &last).await? } else { Vec::new() };
    let told = told_of(work, &last, id, &moved_up).await?;
    situation.free(row.status);
    let way = if told.others { Vec::new() } else { moved_up };
    for _ in &way {
        situation.free(Status::Registered);
        situation.place(Status::Waitlisted);
    }
    let place = before.place();
    let has_room = match place {
        Status::Registered => situation.seats_taken < situation.seats,
        Status::Waitlisted => situation.has_waitlist_place(),
        Status::Cancelled => true,
    };
    if !has_room && row.status == Status::Cancelled {
        return by_the_rule(work, row, told.own).await;
    }
    if !has_room {
        return Err(UndoRefusal::Full.into());
    }
    situation.place(place);
    messages::suppress(work, &told.unread, "undone").await?;
    let back = Registration {
        status: place,
        queue_number: before.queue_number.filter(|_| place == Status::Waitlisted),
        overbooked: false,
        cancelled_at: None,
        changed_at: work.now,
        calendar_sequence: row.calendar_sequence + 1,
        ..row
    };
    note(work, &event.id, &back, Movement::TakenBack, situation).await?;
    tell(work, &event, &back, told.own).await?;
    for one in way {
        put_back(work, &event, situation, &one).await?;
    }
    events::store::move_counters(work, &event.id, situation.seats_taken, situation.waitlist_taken).await?;
    Ok(Undone { registration: back, is_as_before: true })
}

/// Where somebody who had moved up waited before; they never read of it.
async fn put_back(
    work: &mut Work,
    event: &Event,
    situation: Situation,
    id: &RegistrationId,
) -> Result<(), Fault> {
    let row = store::find(work, id).await?;
    let (_, before) = store::last_moves(work, id).await?;
    let (Some(row), Some(before)) = (row, before) else { return Ok(()) };
    let waiting = Registration {
        status: Status::Waitlisted,
        queue_number: before.queue_number,
        overbooked: false,
        changed_at: work.now,
        calendar_sequence: row.calendar_sequence + 1,
        ..row
    };
    note(work, &event.id, &waiting, Movement::TakenBack, situation).await
}

/// The place is gone: a cancellation is taken back like a new request, by the same row (D-21).
async fn by_the_rule(
    work: &mut Work,
    row: Registration,
    tells: bool,
) -> Result<Undone, Failure<UndoRefusal>> {
    let request = Request {
        event: row.event_id,
        contact: row.contact_id,
        channel: row.channel,
        campaign: row.campaign_id,
        wish: Wish::Any,
        confirm: if tells { Confirm::Yes } else { Confirm::No },
        actor: work.actor,
        sheet: None,
    };
    let placed = register(work, request).await.map_err(|failure| {
        failure.map(|refusal| match refusal {
            RegisterRefusal::Full => UndoRefusal::Full,
            RegisterRefusal::Closed | RegisterRefusal::Answers(_) => UndoRefusal::Closed,
            RegisterRefusal::EventMissing | RegisterRefusal::ContactMissing => UndoRefusal::Missing,
        })
    })?;
    Ok(Undone { registration: placed.registration, is_as_before: false })
}

/// Whom the act gave the freed seat, if they still have it by that act. Of several acts at one moment each has its own.
async fn moved_up_by(
    reader: &mut Reader,
    event: &EventId,
    last: &LastMove,
) -> Result<Vec<RegistrationId>, Fault> {
    let sql = Sql::new(
        "select m.registration_id from seat_movements m
          where m.event_id = $1 and m.at = $2 and m.what = 'promoted' and m.id > $3
            and not exists (select 1 from seat_movements n
                             where n.registration_id = m.registration_id and n.id > m.id)
          order by m.id limit 1",
    );
    let found: Vec<(RegistrationId,)> = reader.all(sql.bind(event).bind(&last.at).bind(&last.id)).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Who knows of the act.
struct Told {
    /// The person it was about.
    own: bool,
    /// Somebody who moved up by it.
    others: bool,
    /// Mails about it that nobody has got.
    unread: Vec<MessageId>,
}

async fn told_of(
    reader: &mut Reader,
    last: &LastMove,
    own: &RegistrationId,
    moved_up: &[RegistrationId],
) -> Result<Told, Fault> {
    let mut about = moved_up.to_vec();
    about.push(*own);
    let mut sql = Sql::new("select id, registration_id, status from messages where created_at >= ");
    sql.push_value(&last.at).push(" and registration_id in ").push_list(&about);
    let rows: Vec<(MessageId, RegistrationId, String)> = reader.all(sql).await?;
    let mut told = Told { own: false, others: false, unread: Vec::new() };
    for (id, registration, status) in rows {
        match status.as_str() {
            "sent" | "sending" if registration == *own => told.own = true,
            "sent" | "sending" => told.others = true,
            _ => told.unread.push(id),
        }
    }
    if told.others {
        // Those who moved up keep their seats, and their mails.
        told.unread.clear();
    }
    Ok(told)
}
