//! Members chosen by hand.

use super::{TargetGroup, TargetGroupRefusal, store};
use crate::ids::{ContactId, TargetGroupId};
use ::store::{Entry, Work};
use ground::{Failure, Fault, Flaw, Invalid};
use serde_json::json;

ground::choice! {
    /// Why a contact is in a group.
    pub enum MemberSource {
        /// Chosen by hand; a refresh leaves them in.
        Hand = "hand",
        /// Found by the filter.
        Filter = "filter",
    }
}

/// Most contacts that one call may add or remove.
pub const MOST_AT_ONCE: usize = 10_000;

/// Adds contacts by hand. Who is in already stays, now by hand.
///
/// # Errors
/// [`Invalid`] names an unknown contact; then nobody is added.
pub async fn add(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    check(contacts)?;
    let unknown = store::unknown_contacts(work, contacts).await?;
    if !unknown.is_empty() {
        let flaws = unknown
            .iter()
            .map(|index| Flaw::new(format!("contact_ids.{index}"), "contact.unknown"))
            .collect();
        return Err(TargetGroupRefusal::Invalid(Invalid(flaws)).into());
    }
    store::insert_members(work, id, contacts).await?;
    changed(work, id, "target_group.members_added", contacts.len()).await
}

/// Takes contacts out. One the filter finds comes back with the next refresh.
pub async fn remove(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    check(contacts)?;
    store::delete_members(work, id, contacts).await?;
    changed(work, id, "target_group.members_removed", contacts.len()).await
}

fn check(contacts: &[ContactId]) -> Result<(), TargetGroupRefusal> {
    if contacts.len() > MOST_AT_ONCE {
        let flaw = Flaw::new("contact_ids", "list.too_long").with("most", MOST_AT_ONCE);
        return Err(TargetGroupRefusal::Invalid(Invalid(vec![flaw])));
    }
    Ok(())
}

async fn changed(
    work: &mut Work,
    id: &TargetGroupId,
    what: &'static str,
    count: usize,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    store::recount(work, id).await?;
    work.record(Entry::new(what, id, &json!({"count": count})));
    let group = store::find(work, id).await?;
    group.ok_or_else(|| Failure::Fault(Fault::new("the target group just changed is not there")))
}
