//! Contacts into a target group and out of it, a page at a time.

use super::{Done, Outcome, Remembered};
use crate::{
    ids::{ContactId, TargetGroupId},
    target_groups::{self, MemberSource, TargetGroupRefusal},
};
use ::store::Work;
use ground::{Choice, Failure, Fault, Id, Refusal};
use serde_json::{Value as Json, json};
use std::collections::HashMap;

type Sources = HashMap<ContactId, MemberSource>;

fn contacts(ids: &[[u8; 16]]) -> Vec<ContactId> {
    ids.iter().map(|id| ContactId::from_bytes(*id)).collect()
}

/// What became of each, by how they were in the group before and after.
fn told(ids: &[ContactId], before: &Sources, after: &Sources) -> Vec<Done> {
    let told = |id: &ContactId| {
        let (before, after) = (before.get(id), after.get(id));
        let outcome = match before == after {
            true => Outcome::Same,
            false => Outcome::Changed { before: json!(before), after: json!(after) },
        };
        Done { id: id.bytes(), outcome }
    };
    ids.iter().map(told).collect()
}

fn refused(ids: &[ContactId], no: &TargetGroupRefusal) -> Vec<Done> {
    let code = no.flaws().first().map_or(no.code(), |flaw| flaw.code);
    ids.iter().map(|id| Done { id: id.bytes(), outcome: Outcome::Refused(code) }).collect()
}

pub(super) async fn join(
    work: &mut Work,
    group: &TargetGroupId,
    ids: &[[u8; 16]],
) -> Result<Vec<Done>, Fault> {
    let ids = contacts(ids);
    let before = target_groups::sources(work, group, &ids).await?;
    match target_groups::add(work, group, &ids).await {
        Ok(_) => {}
        Err(Failure::Refused(no)) => return Ok(refused(&ids, &no)),
        Err(Failure::Fault(fault)) => return Err(fault),
    }
    let after = target_groups::sources(work, group, &ids).await?;
    Ok(told(&ids, &before, &after))
}

pub(super) async fn leave(
    work: &mut Work,
    group: &TargetGroupId,
    ids: &[[u8; 16]],
) -> Result<Vec<Done>, Fault> {
    let ids = contacts(ids);
    let before = target_groups::sources(work, group, &ids).await?;
    match target_groups::remove(work, group, &ids).await {
        Ok(_) => Ok(told(&ids, &before, &Sources::new())),
        Err(Failure::Refused(no)) => Ok(refused(&ids, &no)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

fn source(json: &Json) -> Option<MemberSource> {
    json.as_str().and_then(MemberSource::from_word)
}

/// Makes those whom nobody has moved since members as they were, or none.
pub(super) async fn give_back(
    work: &mut Work,
    group: &TargetGroupId,
    changes: &[Remembered],
) -> Result<i64, Fault> {
    let ids: Vec<ContactId> = changes.iter().map(|change| ContactId::from_bytes(change.id)).collect();
    let now = target_groups::sources(work, group, &ids).await?;
    let as_left =
        changes.iter().zip(&ids).filter(|(change, id)| now.get(id).copied() == source(&change.after));
    let back: Vec<(ContactId, Option<MemberSource>)> =
        as_left.map(|(change, id)| (*id, source(&change.before))).collect();
    match target_groups::put_back(work, group, &back).await {
        Ok(()) => Ok(i64::try_from(back.len()).unwrap_or(i64::MAX)),
        Err(Failure::Refused(_)) => Ok(0),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}
