//! Registering on a public page: in one transaction whom the address means, their place, and what was typed.

use super::{Typed, hold, store};
use crate::{
    Patch,
    contacts::{self, Contact, ContactChange},
    events::{self, Event},
    ids::EventId,
    portal,
    questionnaires::Sheet,
    registration::{self, Channel, Confirm, RegisterRefusal, Request, Status, rules::Wish},
    settings,
};
use ::store::Work;
use ground::{Failure, Fault};

/// Registers whoever typed this, or says why not. Tells what newcomers were given at that moment, and nothing of whom
/// the address means: that is the same for a known contact, one who has a place already, and somebody new (W-30).
///
/// # Errors
/// [`RegisterRefusal`], for the same reasons also to those who have a place; nothing is kept then, when the caller does not
/// commit.
pub async fn register(
    work: &mut Work,
    event: &EventId,
    typed: &Typed,
    sheet: Sheet,
) -> Result<Status, Failure<RegisterRefusal>> {
    // Locked before anybody is looked up, so that two forms with one new address do not make two contacts.
    let event = events::store::lock(work, event).await?.ok_or(RegisterRefusal::EventMissing)?;
    let offered = registration::offer(&event, work.now)?;
    let (contact, several, is_new) = whom(work, &event, typed).await?;
    let is_held = settings::read(work).await?.confirm_unknown_addresses
        && (is_new || store::is_unproven(work, &contact.id).await?);
    let request = Request {
        event: event.id,
        contact: contact.id,
        channel: Channel::Public,
        campaign: None,
        wish: Wish::Any,
        confirm: if is_held { Confirm::No } else { Confirm::AsUsual },
        actor: work.actor,
        sheet: Some(sheet),
    };
    registration::check_sheet(work, &event, &request).await?.map_err(RegisterRefusal::Answers)?;
    let place = registration::register(work, request).await?;
    if place.already && is_held {
        hold::remind(work, &place.registration, &contact).await?;
    }
    if !place.already {
        store::put(work, &place.registration.id, typed, several).await?;
        if is_held {
            hold::begin(work, &place.registration, &contact, is_new).await?;
        }
    }
    Ok(offered)
}

/// The contact that the address means (D-14), made when nobody has it; whether several have it; whether it was made.
async fn whom(work: &mut Work, event: &Event, typed: &Typed) -> Result<(Contact, bool, bool), Fault> {
    let mut known = contacts::find_by_email(work, &typed.email).await?;
    known.retain(|contact| contact.archived_at.is_none());
    let several = known.len() > 1;
    // Who signs in with the address counts before the newest.
    let holder = portal::holder_of(work, &typed.email).await?;
    known.sort_by_key(|contact| Some(contact.id) != holder);
    if let Some(contact) = known.into_iter().next() {
        return Ok((contact, several, false));
    }
    let new = ContactChange {
        owner: event.owner.to_string().into(),
        email: typed.email.to_string().into(),
        phone: Patch::Set(typed.phone.as_ref().map(ToString::to_string)),
        language: typed.language.to_string().into(),
        email_opt_out: Patch::Set(!typed.may_invite),
        ..ContactChange::named(&typed.first_name, &typed.last_name)
    };
    match contacts::create(work, &new).await {
        Ok(contact) => Ok((contact, several, true)),
        // The owner may be gone meanwhile: then the usual one answers for the contact.
        Err(Failure::Refused(_)) => {
            let new = ContactChange { owner: Patch::Keep, ..new };
            let made = contacts::create(work, &new).await;
            let made = made.map_err(|failure| match failure {
                Failure::Fault(fault) => fault,
                Failure::Refused(refusal) => {
                    Fault::new(format!("what was typed makes no contact: {refusal:?}"))
                }
            })?;
            Ok((made, several, true))
        }
        Err(Failure::Fault(fault)) => Err(fault),
    }
}
