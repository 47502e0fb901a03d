//! Portal profiles: made, changed and removed by administrators (AC-7).

use super::{PortalRights, ProfileRefusal, store::accesses, store::profiles as kept};
use crate::{
    changes,
    check::{Check, Text},
    custom_fields::{self, ModuleFields},
    ids::PortalProfileId,
    staff::{Right, require},
};
use ::store::{Entry, Work, is_taken};
use ground::{Failure, Fault, Instant, Invalid, text::MAX_NAME};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// What the customers who have it see and change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PortalProfile {
    pub id: PortalProfileId,
    pub name: String,
    pub rights: PortalRights,
    /// Grows with every change; guards against stale forms.
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// Makes a profile.
///
/// # Errors
/// [`ProfileRefusal`]; a field that cannot be opened so is named as `rights.contact.<field>`.
pub async fn add_profile(
    work: &mut Work,
    name: &Text,
    rights: PortalRights,
) -> Result<PortalProfile, Failure<ProfileRefusal>> {
    allowed(work).await?;
    let added = added(work).await?;
    let (name, rights) = checked(name, String::new(), rights, &added)?;
    let (id, now) = (work.new_id(), work.now);
    let profile = PortalProfile { id, name, rights, version: 1, created_at: now, updated_at: now };
    kept::insert(work, &profile).await.map_err(name_taken)?;
    let detail = json!({"name": profile.name, "rights": profile.rights});
    work.record(Entry::new("portal_profile.added", &id, &detail));
    Ok(profile)
}

/// Changes a profile; its customers see the new at their next request.
///
/// # Errors
/// [`ProfileRefusal`].
pub async fn change_profile(
    work: &mut Work,
    id: &PortalProfileId,
    seen: Option<i64>,
    name: &Text,
    rights: PortalRights,
) -> Result<PortalProfile, Failure<ProfileRefusal>> {
    allowed(work).await?;
    let old = kept::lock(work, id).await?.ok_or(ProfileRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(ProfileRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    let added = added(work).await?;
    let (name, rights) = checked(name, old.name.clone(), rights, &added)?;
    let new = PortalProfile { name, rights, ..old.clone() };
    if new == old {
        return Ok(old);
    }
    let new = PortalProfile { version: old.version + 1, updated_at: work.now, ..new };
    kept::update(work, &new).await.map_err(name_taken)?;
    let detail = json!({"version": new.version, "changed": changes::between(&old, &new)});
    work.record(Entry::new("portal_profile.changed", id, &detail));
    Ok(new)
}

/// Removes a profile that no customer has.
///
/// # Errors
/// [`ProfileRefusal::InUse`].
pub async fn remove_profile(work: &mut Work, id: &PortalProfileId) -> Result<(), Failure<ProfileRefusal>> {
    allowed(work).await?;
    let profile = kept::lock(work, id).await?.ok_or(ProfileRefusal::Missing)?;
    let count = accesses::count_with(work, id).await?;
    if count > 0 {
        return Err(ProfileRefusal::InUse { count }.into());
    }
    kept::delete(work, id).await?;
    work.record(Entry::new("portal_profile.removed", id, &json!({"name": profile.name})));
    Ok(())
}

/// The fields that administrators added to contacts and to accounts.
async fn added(work: &mut Work) -> Result<[Arc<ModuleFields>; 2], Fault> {
    Ok([custom_fields::of(work, "contacts").await?, custom_fields::of(work, "accounts").await?])
}

fn checked(
    name: &Text,
    old: String,
    rights: PortalRights,
    [of_contacts, of_accounts]: &[Arc<ModuleFields>; 2],
) -> Result<(String, PortalRights), ProfileRefusal> {
    let mut check = Check::default();
    let name = check.name("name", name, old, MAX_NAME);
    let rights = match rights.tidied([of_contacts, of_accounts]) {
        Ok(rights) => rights,
        Err(flaws) => {
            check.flaws.extend(flaws);
            PortalRights::default()
        }
    };
    check.done()?;
    Ok((name, rights))
}

async fn allowed(work: &mut Work) -> Result<(), Failure<ProfileRefusal>> {
    require(work, Right::Settings).await.map_err(|no| no.map(ProfileRefusal::from))
}

fn name_taken(fault: Fault) -> Failure<ProfileRefusal> {
    match is_taken(&fault) {
        true => ProfileRefusal::Invalid(Invalid::one("name", "name.taken")).into(),
        false => fault.into(),
    }
}
