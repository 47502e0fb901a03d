//! Where a user stands: the role in the tree and the profile, and the user for whom a program's key stands.

use super::{Forbidden, KeyRefusal, Right, UserRefusal, require, store};
use crate::ids::{ApiKeyId, ProfileId, RoleId, UserId};
use ::store::{Entry, Work};
use ground::{Failure, Flaw, Invalid};
use serde_json::json;

/// Puts a user on a role and gives a profile; without one the user has all rights.
///
/// # Errors
/// [`UserRefusal`]; a role or profile that is not there is named.
pub async fn assign(
    work: &mut Work,
    id: &UserId,
    role: Option<RoleId>,
    profile: Option<ProfileId>,
) -> Result<(), Failure<UserRefusal>> {
    require(work, Right::Users).await.map_err(|no: Failure<Forbidden>| no.map(UserRefusal::from))?;
    store::users::lock(work, id).await?.ok_or(UserRefusal::Missing)?;
    let old = store::users::place_of(work, id).await?;
    if old == (role, profile) {
        return Ok(());
    }
    let mut flaws = Vec::new();
    if !store::users::are_known(work, role, None).await? {
        flaws.push(Flaw::new("role_id", "role.unknown_parent"));
    }
    if !store::users::are_known(work, None, profile).await? {
        flaws.push(Flaw::new("profile_id", "profile.unknown"));
    }
    Invalid::unless_none(flaws).map_err(UserRefusal::Invalid)?;
    store::users::set_place(work, id, role, profile).await?;
    let changed = json!({"role_id": [old.0, role], "profile_id": [old.1, profile]});
    work.record(Entry::new("user.assigned", id, &json!({"changed": changed})));
    Ok(())
}

/// Says that a key sees and does only what this user may; `None`: all that its scopes open.
///
/// # Errors
/// [`KeyRefusal`].
pub async fn bind_key(
    work: &mut Work,
    key: &ApiKeyId,
    user: Option<UserId>,
) -> Result<(), Failure<KeyRefusal>> {
    require(work, Right::ApiKeys).await.map_err(|no| no.map(KeyRefusal::from))?;
    if let Some(user) = user
        && !store::users::find(work, &user).await?.is_some_and(|user| user.active)
    {
        return Err(KeyRefusal::Invalid(Invalid::one("user_id", "user.unknown")).into());
    }
    if !store::keys::bind(work, key, user).await? {
        return Err(KeyRefusal::Missing.into());
    }
    work.record(Entry::new("api_key.bound", key, &json!({"user": user})));
    Ok(())
}
