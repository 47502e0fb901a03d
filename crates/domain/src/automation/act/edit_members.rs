//! Changing one field of all members of a group, a page at a time. Never an opt-out.
//!
//! Each contact is changed by the command that changes any contact, so its rules and its history are the same. Runs
//! twice safely: a change that changes nothing leaves no trace.

use super::{Outcome, Progress, Word, group};
use crate::{
    Tags,
    automation::{Edited, TaskRun},
    contacts::{self, ContactChange},
    ids::{ContactId, TargetGroupId},
    target_groups,
};
use ::store::Work;
use ground::{Failure, Fault};

/// Contacts in one transaction: few, for nobody else writes meanwhile on SQLite.
const PAGE: i64 = 100;

pub(super) async fn edit(
    work: &mut Work,
    run: &TaskRun,
    id: &TargetGroupId,
    field: Edited,
    value: &str,
) -> Result<Progress, Fault> {
    let group = match group::in_use(work, id).await? {
        Ok(group) => group,
        Err(idle) => return Ok(idle),
    };
    let mut so_far = run.result.clone().unwrap_or_else(|| Outcome::new(Word::Edited));
    let after: Option<ContactId> = run.went_to.as_deref().and_then(|id| id.parse().ok());
    let page = target_groups::members(work, id, after.as_ref(), PAGE).await?;
    for member in &page {
        let what = edit_one(work, &member.contact_id, field, value).await?;
        so_far.add(what, 1);
    }
    let count = i64::try_from(page.len()).unwrap_or(PAGE);
    let done = run.done + count;
    match page.last() {
        Some(last) if count == PAGE => Ok(Progress::More {
            done,
            total: group.member_count.max(done),
            went_to: last.contact_id.to_string(),
            so_far,
        }),
        _ => Ok(Progress::Done(so_far.and_zero(&["changed", "same", "refused"]))),
    }
}

async fn edit_one(
    work: &mut Work,
    id: &ContactId,
    field: Edited,
    value: &str,
) -> Result<&'static str, Fault> {
    let Some(contact) = contacts::find(work, id).await? else { return Ok("refused") };
    match contacts::edit(work, id, None, &change_of(field, value, &contact.tags)).await {
        Ok(edited) if edited.version > contact.version => Ok("changed"),
        Ok(_) => Ok("same"),
        Err(Failure::Refused(_)) => Ok("refused"),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

/// The change of a contact that has these tags.
pub(in crate::automation) fn change_of(field: Edited, value: &str, tags: &Tags) -> ContactChange {
    let written = || value.to_owned().into();
    let mut change = ContactChange::default();
    match field {
        Edited::Owner => change.owner = written(),
        Edited::Language => change.language = written(),
        Edited::Title => change.title = written(),
        Edited::City => change.city = written(),
        Edited::Country => change.country = written(),
        Edited::AddTags => change.tags = tags.with(&Tags::read(value)).to_string().into(),
        Edited::RemoveTags => {
            let gone = Tags::read(value);
            let kept: Vec<&str> = tags.iter().filter(|tag| !gone.iter().any(|one| one == *tag)).collect();
            change.tags = kept.join(", ").into();
        }
    }
    change
}
