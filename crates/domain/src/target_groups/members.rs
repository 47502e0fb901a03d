//! Members chosen by hand, and those who are kept out by hand.

use super::{TargetGroup, TargetGroupRefusal, TurnKind, openness, store, store::members as rows};
use crate::ids::{ContactId, TargetGroupId, TurnId};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Flaw, Invalid};
use serde_json::json;
use std::collections::HashMap;

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

type Done = Result<TargetGroup, Failure<TargetGroupRefusal>>;

/// Adds contacts by hand. Who is in already stays, now by hand; who was kept out comes in.
///
/// # Errors
/// [`Invalid`] names an unknown contact; then nobody is added.
pub async fn add(work: &mut Work, id: &TargetGroupId, contacts: &[ContactId]) -> Done {
    begin(work, id, contacts).await?;
    rows::include(work, id, contacts).await?;
    let turn: TurnId = work.new_id();
    let before = rows::count(work, id).await?;
    let by_hand: Vec<(ContactId, MemberSource)> =
        contacts.iter().map(|contact| (*contact, MemberSource::Hand)).collect();
    rows::insert(work, id, &by_hand, &turn).await?;
    let count = store::recount(work, id).await?;
    let came = count - before;
    if came > 0 {
        store::history::insert(work, &turn, id, TurnKind::Hand, (came, 0), count).await?;
        store::history::keep_those_who_came(work, &turn, id).await?;
    }
    changed(work, id, "target_group.members_added", contacts.len()).await
}

/// Takes contacts out. One the filter finds comes back with the next refresh, unless kept out ([`exclude`]).
pub async fn remove(work: &mut Work, id: &TargetGroupId, contacts: &[ContactId]) -> Done {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    openness::require(work, &group).await?;
    few_enough(contacts)?;
    take_out(work, id, contacts).await?;
    changed(work, id, "target_group.members_removed", contacts.len()).await
}

/// How these contacts are in the group; who is not in is missing.
pub async fn sources(
    reader: &mut Reader,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, MemberSource>, Fault> {
    rows::sources(reader, id, contacts).await
}

/// Makes contacts members as they were before, or none: what undoes [`add`] and [`remove`].
pub async fn put_back(
    work: &mut Work,
    id: &TargetGroupId,
    members: &[(ContactId, Option<MemberSource>)],
) -> Result<(), Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    openness::require(work, &group).await?;
    let were_out: Vec<ContactId> =
        members.iter().filter(|(_, source)| source.is_none()).map(|(contact, _)| *contact).collect();
    take_out(work, id, &were_out).await?;
    let turn: TurnId = work.new_id();
    let before = rows::count(work, id).await?;
    let were_in: Vec<(ContactId, MemberSource)> =
        members.iter().filter_map(|(contact, source)| Some((*contact, (*source)?))).collect();
    rows::insert(work, id, &were_in, &turn).await?;
    let count = store::recount(work, id).await?;
    if count > before {
        store::history::insert(work, &turn, id, TurnKind::Hand, (count - before, 0), count).await?;
        store::history::keep_those_who_came(work, &turn, id).await?;
    }
    work.record(Entry::new("target_group.members_put_back", id, &json!({"count": members.len()})));
    Ok(())
}

/// Keeps contacts out, whatever the filter says, until they are let in again.
///
/// # Errors
/// [`Invalid`] names an unknown contact; then nobody is kept out.
pub async fn exclude(work: &mut Work, id: &TargetGroupId, contacts: &[ContactId]) -> Done {
    begin(work, id, contacts).await?;
    rows::exclude(work, id, contacts).await?;
    take_out(work, id, contacts).await?;
    changed(work, id, "target_group.excluded", contacts.len()).await
}

/// Lets contacts in again: those the filter finds come with the next refresh.
pub async fn include(work: &mut Work, id: &TargetGroupId, contacts: &[ContactId]) -> Done {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    openness::require(work, &group).await?;
    few_enough(contacts)?;
    rows::include(work, id, contacts).await?;
    changed(work, id, "target_group.included", contacts.len()).await
}

/// Locks the group and looks whether all contacts are there.
async fn begin(
    work: &mut Work,
    id: &TargetGroupId,
    contacts: &[ContactId],
) -> Result<(), Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    openness::require(work, &group).await?;
    few_enough(contacts)?;
    let unknown = store::unknown_contacts(work, contacts).await?;
    if !unknown.is_empty() {
        let flaw = |index: &usize| Flaw::new(format!("contact_ids.{index}"), "contact.unknown");
        return Err(TargetGroupRefusal::Invalid(Invalid(unknown.iter().map(flaw).collect())).into());
    }
    Ok(())
}

async fn take_out(work: &mut Work, id: &TargetGroupId, contacts: &[ContactId]) -> Result<(), Fault> {
    let gone = rows::delete(work, id, contacts).await?;
    let count = store::recount(work, id).await?;
    if gone.is_empty() {
        return Ok(());
    }
    let turn: TurnId = work.new_id();
    let went = i64::try_from(gone.len()).unwrap_or(i64::MAX);
    store::history::insert(work, &turn, id, TurnKind::Hand, (0, went), count).await?;
    store::history::keep_those_who_went(work, &turn, &gone).await
}

fn few_enough(contacts: &[ContactId]) -> Result<(), TargetGroupRefusal> {
    if contacts.len() > MOST_AT_ONCE {
        let flaw = Flaw::new("contact_ids", "list.too_long").with("most", MOST_AT_ONCE);
        return Err(TargetGroupRefusal::Invalid(Invalid(vec![flaw])));
    }
    Ok(())
}

async fn changed(work: &mut Work, id: &TargetGroupId, what: &'static str, count: usize) -> Done {
    work.record(Entry::new(what, id, &json!({"count": count})));
    let group = store::find(work, id).await?;
    group.ok_or_else(|| Failure::Fault(Fault::new("the target group just changed is not there")))
}
