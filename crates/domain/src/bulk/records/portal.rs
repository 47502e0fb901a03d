//! The portal for many contacts at once, a page at a time.

use super::{Done, Outcome, Remembered};
use crate::{
    ids::ContactId,
    portal::{self, AccessRefusal, Wanted},
    settings,
};
use ::store::Work;
use ground::{Failure, Fault, Id, Refusal};
use serde_json::json;

/// How the portal was open for a contact, or would be again.
async fn before(work: &mut Work, id: &ContactId) -> Result<(bool, Wanted), Fault> {
    let access = portal::find(work, id).await?;
    Ok(access.map_or((false, Wanted::default()), |access| {
        let wanted = Wanted { administrator: access.administrator, profile_id: access.profile_id };
        (access.active, wanted)
    }))
}

pub(super) async fn open(work: &mut Work, mail: bool, ids: &[[u8; 16]]) -> Result<Vec<Done>, Fault> {
    let is_off = mail && !settings::read(work).await?.portal_active;
    let mut done = Vec::with_capacity(ids.len());
    for id in ids {
        let contact = ContactId::from_bytes(*id);
        let (active, wanted) = before(work, &contact).await?;
        let outcome = match (active, is_off) {
            (true, _) => Outcome::Same,
            (_, true) => Outcome::Refused("portal.off"),
            _ => opened(work, &contact, wanted, mail).await?,
        };
        done.push(Done { id: *id, outcome });
    }
    Ok(done)
}

async fn opened(work: &mut Work, id: &ContactId, wanted: Wanted, mail: bool) -> Result<Outcome, Fault> {
    match portal::open(work, id, wanted).await {
        Ok(_) => {}
        // The sentence that names the other belongs to one contact's page.
        Err(Failure::Refused(AccessRefusal::AddressTaken { .. })) => {
            return Ok(Outcome::Refused("portal.address_shared"));
        }
        Err(Failure::Refused(no)) => return Ok(Outcome::Refused(no.code())),
        Err(Failure::Fault(fault)) => return Err(fault),
    }
    if mail && let Err(Failure::Fault(fault)) = portal::welcome(work, id).await {
        return Err(fault);
    }
    Ok(Outcome::Changed { before: json!(false), after: json!(true) })
}

pub(super) async fn end(work: &mut Work, ids: &[[u8; 16]]) -> Result<Vec<Done>, Fault> {
    let mut done = Vec::with_capacity(ids.len());
    for id in ids {
        let outcome = match portal::end(work, &ContactId::from_bytes(*id)).await? {
            true => Outcome::Changed { before: json!(true), after: json!(false) },
            false => Outcome::Same,
        };
        done.push(Done { id: *id, outcome });
    }
    Ok(done)
}

/// Opens and ends again where it is as the act left it.
pub(super) async fn give_back(work: &mut Work, changes: &[Remembered]) -> Result<i64, Fault> {
    let mut restored = 0;
    for change in changes {
        let id = ContactId::from_bytes(change.id);
        let (active, wanted) = before(work, &id).await?;
        if json!(active) != change.after {
            continue;
        }
        let is_back = match active {
            true => portal::end(work, &id).await?,
            false => matches!(opened(work, &id, wanted, false).await?, Outcome::Changed { .. }),
        };
        restored += i64::from(is_back);
    }
    Ok(restored)
}
