//! Holding a place for somebody whose address nobody knew, until the link of a mail is pressed, where the settings say so.
//!
//! The place is a registration like any other, so nobody else gets it meanwhile. When the press does not come in time, it
//! is given back by the one rule of cancelling. Start at [`begin`], [`confirm`] and [`lapse_next`].

use super::store;
use crate::{
    contacts::{self, Contact},
    events,
    ids::{ContactId, RegistrationId},
    messages::{self, MessageKind},
    registration::{self, CancelBy, Confirm, Registration, Status},
};
use ::store::{Actor, Entry, Reader, Work};
use ground::{Failure, Fault, Instant, Refusal, RefusalKind};
use serde_json::json;

/// How long a place is held.
pub const HOLD_MINUTES: i64 = 15;
/// So many mails ask for one confirmation, at least so long after each other: nobody fills a stranger's mailbox by our form.
const MOST_MAILS: i64 = 3;
const BETWEEN_SECONDS: i64 = 60;

::store::row! {
    /// A place that is held.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Hold {
        pub registration_id: RegistrationId,
        pub contact_id: ContactId,
        /// The contact was made for this registration.
        pub made_contact: bool,
        pub expires_at: Instant,
        pub confirmed_at: Option<Instant>,
        /// When the place was given back.
        pub lapsed_at: Option<Instant>,
    }
}

impl Hold {
    /// Whether the press may come still.
    pub fn is_open(&self, now: Instant) -> bool {
        self.confirmed_at.is_none() && self.lapsed_at.is_none() && now < self.expires_at
    }
}

/// Why a place is not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldRefusal {
    /// No place was ever held.
    Missing,
    /// The time is over, and the place may be somebody else's.
    Lapsed,
}

impl Refusal for HoldRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "public.hold_missing",
            Self::Lapsed => "public.hold_lapsed",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Missing => RefusalKind::Missing,
            Self::Lapsed => RefusalKind::Conflict,
        }
    }
}

/// Holds the place, and posts the mail with the link.
pub(super) async fn begin(
    work: &mut Work,
    row: &Registration,
    contact: &Contact,
    made_contact: bool,
) -> Result<(), Fault> {
    let hold = Hold {
        registration_id: row.id,
        contact_id: contact.id,
        made_contact,
        expires_at: work.now.plus_seconds(HOLD_MINUTES * 60),
        confirmed_at: None,
        lapsed_at: None,
    };
    store::put_hold(work, &hold).await?;
    let about = Some((row.event_id, row.id));
    messages::post_own(work, MessageKind::ConfirmAddress, contact, about).await.map(drop)
}

/// Sends the mail with the link once more to somebody who filled in the form again while the place is held, a few times and
/// not at once: the first may have gone astray.
pub(super) async fn remind(work: &mut Work, row: &Registration, contact: &Contact) -> Result<(), Fault> {
    let hold = store::find_hold(work, &row.id).await?;
    let Some(hold) = hold.filter(|hold| hold.is_open(work.now)) else { return Ok(()) };
    let begun_at = hold.expires_at.plus_seconds(-HOLD_MINUTES * 60);
    let (count, last_at) = store::asked_to_confirm(work, &row.id, begun_at).await?;
    if count >= MOST_MAILS || last_at.is_some_and(|at| work.now < at.plus_seconds(BETWEEN_SECONDS)) {
        return Ok(());
    }
    let about = Some((row.event_id, row.id));
    messages::post_own(work, MessageKind::ConfirmAddress, contact, about).await.map(drop)
}

/// The hold of a registration, if its place was ever held.
pub async fn hold_of(reader: &mut Reader, id: &RegistrationId) -> Result<Option<Hold>, Fault> {
    store::find_hold(reader, id).await
}

/// Takes the place for good, and posts the message of its status. The address is proven by it, so that whatever else is
/// held for the contact is theirs too. Pressed twice, it happens once.
///
/// # Errors
/// [`HoldRefusal`].
pub async fn confirm(work: &mut Work, id: &RegistrationId) -> Result<Registration, Failure<HoldRefusal>> {
    let row = registration::store::find(work, id).await?.ok_or(HoldRefusal::Missing)?;
    events::store::lock(work, &row.event_id).await?.ok_or(HoldRefusal::Missing)?;
    let hold = store::find_hold(work, id).await?.ok_or(HoldRefusal::Missing)?;
    let row = registration::store::find(work, id).await?.ok_or(HoldRefusal::Missing)?;
    if hold.confirmed_at.is_some() {
        return Ok(row);
    }
    if !hold.is_open(work.now) || row.status == Status::Cancelled {
        return Err(HoldRefusal::Lapsed.into());
    }
    let actor = Actor::of("contact", &hold.contact_id);
    for held in store::confirm_holds(work, &hold.contact_id).await? {
        match registration::send_confirmation(work, &held).await {
            // An event without a template tells nothing (ML-2).
            Ok(_) | Err(Failure::Refused(_)) => {}
            Err(Failure::Fault(fault)) => return Err(fault.into()),
        }
        let detail = json!({"event": row.event_id, "contact": hold.contact_id});
        work.record(Entry::new("registration.address_confirmed", &held, &detail).by(actor));
    }
    Ok(row)
}

/// Gives one place back that was held for too long; says whether there was any. Called by the worker again and again.
pub async fn lapse_next(work: &mut Work) -> Result<bool, Fault> {
    let Some(due) = store::due_hold(work).await? else { return Ok(false) };
    let Some(row) = registration::store::find(work, &due.registration_id).await? else { return Ok(false) };
    events::store::lock(work, &row.event_id).await?;
    // The press may have come while we waited for the event.
    let hold = store::find_hold(work, &due.registration_id).await?;
    let Some(hold) = hold.filter(|hold| hold.confirmed_at.is_none() && hold.lapsed_at.is_none()) else {
        return Ok(true);
    };
    store::lapse_hold(work, &hold.registration_id).await?;
    match registration::cancel(work, &row.id, CancelBy::Staff, Confirm::No).await {
        Ok(_) | Err(Failure::Refused(_)) => {}
        Err(Failure::Fault(fault)) => return Err(fault),
    }
    if hold.made_contact {
        contacts::archive(work, &[hold.contact_id]).await?;
    }
    let detail = json!({"event": row.event_id, "contact": hold.contact_id});
    work.record(Entry::new("registration.hold_lapsed", &row.id, &detail));
    Ok(true)
}
