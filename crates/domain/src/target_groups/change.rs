//! Making, changing and archiving a target group.

use super::{TargetGroup, TargetGroupDraft, TargetGroupRefusal, store};
use crate::{
    contacts,
    ids::TargetGroupId,
    settings::{Series, next_number},
};
use ::store::{
    Entry, Work,
    filter::{Checked, CustomFields, Filter},
};
use ground::{Failure, Fault, Flaw, Invalid};
use serde_json::json;

const LONGEST_NAME: usize = 200;

/// Makes a group; its members come with [`super::add`] and [`super::refresh`].
///
/// # Errors
/// [`Invalid`] names every wrong field, also inside the filter (`filter.all.1.value`).
pub async fn create(
    work: &mut Work,
    draft: &TargetGroupDraft,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    check(work, draft).await?;
    let number = next_number(work, Series::TargetGroups).await?;
    let id: TargetGroupId = work.new_id();
    store::insert(work, &id, &number, draft).await?;
    work.record(Entry::new("target_group.created", &id, &json!({"number": number, "name": draft.name})));
    get(work, &id).await
}

/// Makes the group what the draft says. A changed filter takes effect with the next refresh (TG-3).
pub async fn edit(
    work: &mut Work,
    id: &TargetGroupId,
    seen: Option<i64>,
    draft: &TargetGroupDraft,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != group.version) {
        return Err(TargetGroupRefusal::ChangedMeanwhile { version: group.version }.into());
    }
    check(work, draft).await?;
    store::update(work, &group, draft).await?;
    let detail = json!({"name": [group.name, draft.name], "filter": [group.filter, draft.filter]});
    work.record(Entry::new("target_group.changed", id, &detail));
    get(work, id).await
}

/// Puts the group out of sight; campaigns keep their copies (SC-4).
pub async fn archive(
    work: &mut Work,
    id: &TargetGroupId,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    mark(work, id, true).await
}

/// Brings it back.
pub async fn restore(
    work: &mut Work,
    id: &TargetGroupId,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    mark(work, id, false).await
}

async fn mark(
    work: &mut Work,
    id: &TargetGroupId,
    archived: bool,
) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    let at = archived.then_some(work.now);
    store::mark_archived(work, id, at).await?;
    let what = if archived { "target_group.archived" } else { "target_group.restored" };
    work.record(Entry::new(what, id, &json!({})));
    get(work, id).await
}

async fn get(work: &mut Work, id: &TargetGroupId) -> Result<TargetGroup, Failure<TargetGroupRefusal>> {
    let group = store::find(work, id).await?;
    group.ok_or_else(|| Failure::Fault(Fault::new("the target group just changed is not there")))
}

async fn check(work: &mut Work, draft: &TargetGroupDraft) -> Result<(), Failure<TargetGroupRefusal>> {
    let mut flaws = Vec::new();
    if draft.name.trim().is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    if draft.name.chars().count() > LONGEST_NAME {
        flaws.push(Flaw::new("name", "text.too_long").with("most", LONGEST_NAME));
    }
    if !draft.owner.is_known(work).await? {
        flaws.push(Flaw::new("owner", "owner.unknown"));
    }
    if let Some(json) = &draft.filter {
        let checked = Filter::from_json(json)
            .and_then(|filter| filter.check(&contacts::fields::FIELDS, &CustomFields::default()));
        if checked.as_ref().is_ok_and(Checked::asks_who) {
            // A group is refreshed by itself, too, and then nobody is `me`.
            flaws.push(Flaw::new("filter", "filter.needs_user"));
        }
        if let Err(Invalid(inside)) = checked {
            flaws.extend(inside.into_iter().map(|mut flaw| {
                flaw.field =
                    if flaw.field.is_empty() { "filter".into() } else { format!("filter.{}", flaw.field) };
                flaw
            }));
        }
    }
    if let Some(id) = &draft.email_template_id
        && !store::is_template(work, id).await?
    {
        flaws.push(Flaw::new("email_template_id", "template.unknown"));
    }
    Invalid::unless_none(flaws).map_err(|invalid| TargetGroupRefusal::from(invalid).into())
}
