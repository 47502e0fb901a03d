//! Making, changing and removing profiles.

use super::{
    Module, Profile, ProfileRights, RightsRefusal,
    roles::{checked, name_taken},
    store,
};
use crate::{
    changes,
    check::Text,
    custom_fields::{self, Registry},
    ids::ProfileId,
    staff::{Right, require},
};
use ::store::{Entry, Work};
use ground::{Choice, Failure, Flaw, Invalid};
use serde_json::json;

/// Makes a profile.
///
/// # Errors
/// [`RightsRefusal`]; a field that cannot be closed is named as `rights.<module>.<field>`.
pub async fn add_profile(
    work: &mut Work,
    name: &Text,
    rights: ProfileRights,
) -> Result<Profile, Failure<RightsRefusal>> {
    allowed(work).await?;
    let name = checked(name, String::new())?;
    closable(&rights, &*custom_fields::registry(work).await?)?;
    let (id, now) = (work.new_id(), work.now);
    let profile = Profile { id, name, rights, version: 1, created_at: now, updated_at: now };
    store::insert_profile(work, &profile).await.map_err(name_taken)?;
    work.record(Entry::new("profile.added", &id, &json!({"name": profile.name, "rights": profile.rights})));
    Ok(profile)
}

/// Changes a profile; its users see and may the new at their next request.
///
/// # Errors
/// [`RightsRefusal`].
pub async fn change_profile(
    work: &mut Work,
    id: &ProfileId,
    seen: Option<i64>,
    name: &Text,
    rights: ProfileRights,
) -> Result<Profile, Failure<RightsRefusal>> {
    allowed(work).await?;
    let old = store::lock_profile(work, id).await?.ok_or(RightsRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(RightsRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let name = checked(name, old.name.clone())?;
    closable(&rights, &*custom_fields::registry(work).await?)?;
    let (version, updated_at) = (old.version + 1, work.now);
    let new = Profile { name, rights, version, updated_at, ..old.clone() };
    store::update_profile(work, &new).await.map_err(name_taken)?;
    work.record(Entry::new("profile.changed", id, &json!({"changed": changes::between(&old, &new)})));
    Ok(new)
}

/// Removes a profile that no user has.
///
/// # Errors
/// [`RightsRefusal::InUse`].
pub async fn remove_profile(work: &mut Work, id: &ProfileId) -> Result<(), Failure<RightsRefusal>> {
    allowed(work).await?;
    let profile = store::lock_profile(work, id).await?.ok_or(RightsRefusal::Missing)?;
    let users = store::count_with_profile(work, id).await?;
    if users > 0 {
        return Err(RightsRefusal::InUse { users, roles: 0 }.into());
    }
    store::delete_profile(work, id).await?;
    work.record(Entry::new("profile.removed", id, &json!({"name": profile.name})));
    Ok(())
}

/// Only fields that a record can do without may be closed, and those that administrators added.
fn closable(rights: &ProfileRights, custom: &Registry) -> Result<(), RightsRefusal> {
    let mut flaws = Vec::new();
    for (module, grants) in &rights.0 {
        if !module.is_ruled() {
            let ruled: Vec<&str> = Module::ruled().map(|module| module.word()).collect();
            let flaw = Flaw::new(format!("rights.{module}"), "choice.unknown");
            flaws.push(flaw.with("allowed", ruled.join(", ")));
        }
        let added = custom.of(module.catalog().name);
        let is_added = |field: &String| added.fields.iter().any(|known| known.path() == *field);
        let may = |field: &String| module.closable().any(|known| known.name == *field) || is_added(field);
        let wrong = grants.hidden.iter().chain(&grants.read_only).filter(|field| !may(field));
        flaws.extend(wrong.map(|field| Flaw::new(format!("rights.{module}.{field}"), "field.not_closable")));
    }
    Ok(Invalid::unless_none(flaws)?)
}

async fn allowed(work: &mut Work) -> Result<(), Failure<RightsRefusal>> {
    require(work, Right::Users).await.map_err(|no| no.map(RightsRefusal::from))
}

impl ProfileRights {
    /// How many acts are open in how many modules, for a line that tells profiles apart.
    pub fn closed_modules(&self) -> usize {
        self.0.iter().filter(|(module, _)| self.of(**module) != super::Grants::default()).count()
    }

    /// The modules of which it says something.
    pub fn modules(&self) -> impl Iterator<Item = Module> {
        self.0.keys().copied()
    }
}
