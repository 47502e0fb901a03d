//! Making, changing, moving and removing roles. The tree never has a loop.

use super::{RightsRefusal, Role, store, tree};
use crate::{
    changes,
    check::{Check, Text},
    ids::RoleId,
    staff::{Right, require},
};
use ::store::{Entry, Work, is_taken};
use ground::{Failure, Fault, Invalid, text};
use serde_json::json;

/// Makes a role below `parent`, or at the top, last among its neighbours.
///
/// # Errors
/// [`RightsRefusal`].
pub async fn add_role(
    work: &mut Work,
    name: &Text,
    parent: Option<RoleId>,
) -> Result<Role, Failure<RightsRefusal>> {
    allowed(work).await?;
    let name = checked(name, String::new())?;
    let roles = store::lock_roles(work).await?;
    if parent.is_some_and(|parent| roles.iter().all(|role| role.id != parent)) {
        return Err(unknown_parent().into());
    }
    let place = last_place(&roles, parent);
    let (id, now) = (work.new_id(), work.now);
    let role = Role { id, name, parent_id: parent, place, version: 1, created_at: now, updated_at: now };
    store::insert_role(work, &role).await.map_err(name_taken)?;
    work.record(Entry::new("role.added", &id, &json!({"name": role.name, "parent": parent})));
    Ok(role)
}

/// Renames a role and puts it below another (`None`: to the top).
///
/// # Errors
/// [`RightsRefusal`], among them that the tree would get a loop.
pub async fn change_role(
    work: &mut Work,
    id: &RoleId,
    name: &Text,
    parent: Option<RoleId>,
) -> Result<Role, Failure<RightsRefusal>> {
    allowed(work).await?;
    let roles = store::lock_roles(work).await?;
    let old = roles.iter().find(|role| role.id == *id).ok_or(RightsRefusal::Missing)?;
    let name = checked(name, old.name.clone())?;
    if let Some(parent) = parent {
        if roles.iter().all(|role| role.id != parent) {
            return Err(unknown_parent().into());
        }
        let parents: Vec<_> = roles.iter().map(|role| (role.id, role.parent_id)).collect();
        if tree::is_loop(&parents, *id, parent) {
            return Err(RightsRefusal::Invalid(Invalid::one("parent_id", "role.loop")).into());
        }
    }
    let place = if parent == old.parent_id { old.place } else { last_place(&roles, parent) };
    let new = Role {
        name,
        parent_id: parent,
        place,
        version: old.version + 1,
        updated_at: work.now,
        ..old.clone()
    };
    store::update_role(work, &new).await.map_err(name_taken)?;
    work.record(Entry::new("role.changed", id, &json!({"changed": changes::between(old, &new)})));
    Ok(new)
}

/// Moves a role before (`up`) or behind its neighbour below the same role.
///
/// # Errors
/// [`RightsRefusal::Missing`].
pub async fn move_role(work: &mut Work, id: &RoleId, up: bool) -> Result<(), Failure<RightsRefusal>> {
    allowed(work).await?;
    let roles = store::lock_roles(work).await?;
    let role = roles.iter().find(|role| role.id == *id).ok_or(RightsRefusal::Missing)?;
    let mut siblings: Vec<&Role> = roles.iter().filter(|other| other.parent_id == role.parent_id).collect();
    siblings.sort_by(|one, other| (one.place, &one.name).cmp(&(other.place, &other.name)));
    let at = siblings.iter().position(|other| other.id == *id).unwrap_or(0);
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < siblings.len()) };
    let Some(to) = to else { return Ok(()) };
    siblings.swap(at, to);
    for (place, role) in siblings.into_iter().enumerate() {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        if role.place != place {
            store::update_role(work, &Role { place, ..role.clone() }).await?;
        }
    }
    work.record(Entry::new("role.moved", id, &json!({"up": up})));
    Ok(())
}

/// Removes a role on which nobody stands and below which nothing is.
///
/// # Errors
/// [`RightsRefusal::InUse`] with who and what still is there.
pub async fn remove_role(work: &mut Work, id: &RoleId) -> Result<(), Failure<RightsRefusal>> {
    allowed(work).await?;
    let all = store::lock_roles(work).await?;
    let role = all.iter().find(|role| role.id == *id).ok_or(RightsRefusal::Missing)?;
    let below = all.iter().filter(|role| role.parent_id == Some(*id)).count();
    let roles = i64::try_from(below).unwrap_or(i64::MAX);
    let users = i64::try_from(store::users_with(work, &[*id]).await?.len()).unwrap_or(i64::MAX);
    if users > 0 || roles > 0 {
        return Err(RightsRefusal::InUse { users, roles }.into());
    }
    store::delete_role(work, id).await?;
    work.record(Entry::new("role.removed", id, &json!({"name": role.name})));
    Ok(())
}

fn last_place(roles: &[Role], parent: Option<RoleId>) -> i64 {
    roles.iter().filter(|role| role.parent_id == parent).map(|role| role.place + 1).max().unwrap_or(0)
}

fn unknown_parent() -> RightsRefusal {
    RightsRefusal::Invalid(Invalid::one("parent_id", "role.unknown_parent"))
}

async fn allowed(work: &mut Work) -> Result<(), Failure<RightsRefusal>> {
    require(work, Right::Users).await.map_err(|no| no.map(RightsRefusal::from))
}

pub(super) fn checked(name: &Text, old: String) -> Result<String, RightsRefusal> {
    let mut check = Check::default();
    let name = check.name("name", name, old, text::MAX_NAME);
    check.done()?;
    Ok(name)
}

pub(super) fn name_taken(fault: Fault) -> Failure<RightsRefusal> {
    if is_taken(&fault) {
        RightsRefusal::Invalid(Invalid::one("name", "name.taken")).into()
    } else {
        fault.into()
    }
}
