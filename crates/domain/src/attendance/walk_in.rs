//! Walk-ins: people who come without being on the list. Somebody who is known, or a new contact; registered on the spot by
//! the one registration rule, beyond the seats if need be, for a person decides (D-16), and marked.

use super::{
    Mark, MarkRefusal, Marked,
    mark::{is_open, mark},
};
use crate::{
    contacts::{self, Contact, ContactChange, ContactRefusal},
    events,
    ids::{ContactId, EventId},
    registration::{self, Channel, Confirm, RegisterRefusal, Request, rules::Wish},
};
use ::store::Work;
use ground::{EmailAddress, Failure, Flaw, Refusal, RefusalKind};

/// Who came.
#[derive(Clone, Debug)]
pub enum Newcomer {
    /// Somebody of the contacts.
    Known(ContactId),
    /// Somebody nobody knew. With `anyway`, even if the address belongs to somebody already.
    New { written: Box<ContactChange>, anyway: bool },
}

/// What letting them in came to.
#[derive(Clone, Debug)]
pub struct WalkIn {
    pub contact: Contact,
    pub marked: Marked,
    /// The seats did not suffice.
    pub overbooked: bool,
}

/// Why nobody is let in.
#[derive(Clone, Debug)]
pub enum WalkInRefusal {
    Mark(MarkRefusal),
    /// What was written of the new contact is wrong.
    Contact(ContactRefusal),
    /// The address is theirs: is it one of them?
    Known(Vec<Contact>),
    ContactMissing,
}

impl Refusal for WalkInRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Mark(no) => no.code(),
            Self::Contact(no) => no.code(),
            Self::Known(_) => "attendance.known",
            Self::ContactMissing => "contact.missing",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Mark(no) => no.kind(),
            Self::Contact(no) => no.kind(),
            Self::Known(_) => RefusalKind::Conflict,
            Self::ContactMissing => RefusalKind::Invalid,
        }
    }
    fn flaws(&self) -> &[Flaw] {
        match self {
            Self::Mark(no) => no.flaws(),
            Self::Contact(no) => no.flaws(),
            _ => &[],
        }
    }
}

/// Registers somebody at the door and marks that they are there.
///
/// # Errors
/// [`WalkInRefusal`]; nothing is changed then.
pub async fn walk_in(
    work: &mut Work,
    event: &EventId,
    who: Newcomer,
) -> Result<WalkIn, Failure<WalkInRefusal>> {
    let held = events::store::lock(work, event).await?;
    let held = held.ok_or(WalkInRefusal::Mark(MarkRefusal::Missing))?;
    is_open(&held, work.now).map_err(WalkInRefusal::Mark)?;
    let contact = match who {
        Newcomer::Known(id) => contacts::find(work, &id).await?.ok_or(WalkInRefusal::ContactMissing)?,
        Newcomer::New { written, anyway } => created(work, &written, anyway).await?,
    };
    let request = Request {
        event: *event,
        contact: contact.id,
        channel: Channel::Manual,
        campaign: None,
        wish: Wish::SeatAnyway,
        confirm: Confirm::No,
        actor: work.actor,
        sheet: None,
    };
    let placed = registration::register(work, request).await.map_err(|no| {
        no.map(|no| match no {
            RegisterRefusal::ContactMissing => WalkInRefusal::ContactMissing,
            _ => WalkInRefusal::Mark(MarkRefusal::CalledOff),
        })
    })?;
    let row = placed.registration;
    if placed.already && row.status == registration::Status::Waitlisted {
        let promoted = registration::promote(work, &row.id, true, Confirm::No).await;
        promoted.map_err(|no| no.map(|_| WalkInRefusal::Mark(MarkRefusal::CalledOff)))?;
    }
    let marked = mark(work, &row.id, Mark::default()).await;
    let marked = marked.map_err(|no| no.map(WalkInRefusal::Mark))?;
    Ok(WalkIn { contact, overbooked: marked.registration.overbooked, marked })
}

/// The new contact, unless the address is somebody's already.
async fn created(
    work: &mut Work,
    written: &ContactChange,
    anyway: bool,
) -> Result<Contact, Failure<WalkInRefusal>> {
    let email = written.email.sent().and_then(|email| email.as_deref()?.parse::<EmailAddress>().ok());
    if let Some(email) = email.filter(|_| !anyway) {
        let mut known = contacts::find_by_email(work, &email).await?;
        known.retain(|other| other.archived_at.is_none());
        if !known.is_empty() {
            return Err(WalkInRefusal::Known(known).into());
        }
    }
    contacts::create(work, written).await.map_err(|no| no.map(WalkInRefusal::Contact))
}
