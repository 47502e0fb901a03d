//! Who may change a group: its owner and administrators always, others where it is open for writing (2.6).

use super::{Openness, TargetGroup, TargetGroupRefusal};
use crate::{Owner, ids::UserId, staff};
use ::store::{Actor, Reader, Work};
use ground::{Failure, Fault, Id};

/// Whether `actor` may change the group; programs have the scopes of their keys instead.
pub async fn may_change(reader: &mut Reader, actor: Actor, group: &TargetGroup) -> Result<bool, Fault> {
    let ("user", Some(id)) = (actor.kind, actor.id) else { return Ok(true) };
    let me = UserId::from_bytes(id);
    if group.public == Openness::Write || group.owner == Owner::User(me) {
        return Ok(true);
    }
    if staff::find(reader, &me).await?.is_some_and(|user| user.is_administrator()) {
        return Ok(true);
    }
    let Owner::Group(owner) = group.owner else { return Ok(false) };
    let groups = staff::groups(reader).await?;
    Ok(groups.iter().any(|group| group.id == owner && group.members.contains(&me)))
}

/// The second line of every command on a group.
///
/// # Errors
/// [`TargetGroupRefusal::NotYours`].
pub(super) async fn require(work: &mut Work, group: &TargetGroup) -> Result<(), Failure<TargetGroupRefusal>> {
    let actor = work.actor;
    if may_change(work, actor, group).await? { Ok(()) } else { Err(TargetGroupRefusal::NotYours.into()) }
}
