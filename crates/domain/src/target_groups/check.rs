//! What a group must be: a name, conditions that can be understood and do not lead back to it, a template that can leave.

use super::{TargetGroup, TargetGroupDraft, TargetGroupRefusal, store};
use crate::{contacts, custom_fields, ids::TargetGroupId, settings};
use ::store::{
    Reader, Work,
    filter::{Checked, CustomFields, Filter},
};
use ground::{Failure, Fault, Flaw, Id, Invalid};
use serde_json::Value as Json;
use std::{collections::HashSet, sync::Arc};

const LONGEST_NAME: usize = 200;
const LARGEST_SAMPLE: i64 = 1_000_000;
/// Groups that are looked through for a way back.
const MOST_STEPS: usize = 1_000;

/// Names every wrong field of a draft; `old` is the group it changes.
pub(super) async fn check(
    work: &mut Work,
    old: Option<&TargetGroup>,
    draft: &TargetGroupDraft,
) -> Result<(), Failure<TargetGroupRefusal>> {
    let mut flaws = Vec::new();
    if draft.name.trim().is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    if draft.name.chars().count() > LONGEST_NAME {
        flaws.push(Flaw::new("name", "text.too_long").with("most", LONGEST_NAME));
    }
    if draft.r#type.as_ref().is_some_and(|kind| kind.chars().count() > LONGEST_NAME) {
        flaws.push(Flaw::new("type", "text.too_long").with("most", LONGEST_NAME));
    }
    let types = settings::read(work).await?.target_group_types;
    let is_kept = old.is_some_and(|old| old.r#type == draft.r#type);
    if let Some(kind) = draft.r#type.as_ref().filter(|kind| !types.is_empty() && !types.contains(kind))
        && !is_kept
    {
        let flaw = Flaw::new("type", "choice.unknown").with("allowed", types.join(", "));
        flaws.push(flaw.with("word", kind));
    }
    if draft.sample_size.is_some_and(|size| !(1..=LARGEST_SAMPLE).contains(&size)) {
        let flaw = Flaw::new("sample_size", "number.out_of_range");
        flaws.push(flaw.with("least", 1).with("most", LARGEST_SAMPLE));
    }
    if !draft.owner.is_known(work).await? {
        flaws.push(Flaw::new("owner", "owner.unknown"));
    }
    if let Some(json) = &draft.filter {
        let is_kept = old.is_some_and(|old| old.filter.as_ref() == Some(json));
        let askable = match is_kept {
            true => Arc::clone(custom_fields::registry(work).await?.custom()),
            false => custom_fields::askable(work).await?,
        };
        match checked(json, &askable) {
            Ok(filter) if filter.asks_who() => {
                // A group is refreshed by itself, too, and then nobody is `me`.
                flaws.push(Flaw::new("filter", "filter.needs_user"));
            }
            Ok(_) => {}
            Err(Invalid(inside)) => flaws.extend(inside.into_iter().map(below_filter)),
        }
        if let Some(old) = old
            && leads_back(work, &old.id, json).await?
        {
            flaws.push(Flaw::new("filter", "filter.circular"));
        }
    }
    own_mail(work, old, draft, &mut flaws).await?;
    Invalid::unless_none(flaws).map_err(|invalid| TargetGroupRefusal::from(invalid).into())
}

/// The conditions, held against the fields there are now.
///
/// # Errors
/// What they name is retired or unknown.
pub(super) fn checked(json: &Json, custom: &CustomFields) -> Result<Checked, Invalid> {
    Filter::from_json(json)?.check(&contacts::fields::FIELDS, custom)
}

fn below_filter(mut flaw: Flaw) -> Flaw {
    flaw.field = if flaw.field.is_empty() { "filter".into() } else { format!("filter.{}", flaw.field) };
    flaw
}

/// The group's own mail: a template that is there, and a time that is still to come.
async fn own_mail(
    work: &mut Work,
    old: Option<&TargetGroup>,
    draft: &TargetGroupDraft,
    flaws: &mut Vec<Flaw>,
) -> Result<(), Fault> {
    let Some(id) = &draft.email_template_id else {
        if draft.automatic_campaigns {
            flaws.push(Flaw::new("email_template_id", "required"));
        }
        return Ok(());
    };
    let Some(template) = store::template_times(work, id).await? else {
        flaws.push(Flaw::new("email_template_id", "template.unknown"));
        return Ok(());
    };
    let is_new = old.is_none_or(|old| !old.automatic_campaigns || old.email_template_id != Some(*id));
    if draft.automatic_campaigns && is_new && template.send_at.is_some_and(|at| at < work.now) {
        flaws.push(Flaw::new("email_template_id", "template.time_passed"));
    }
    Ok(())
}

/// Whether conditions ask for members of a group whose own conditions lead to this one.
async fn leads_back(reader: &mut Reader, own: &TargetGroupId, json: &Json) -> Result<bool, Fault> {
    let mut seen = HashSet::new();
    let mut next = groups_in(json);
    while !next.is_empty() && seen.len() < MOST_STEPS {
        if next.contains(own) {
            return Ok(true);
        }
        let new: Vec<TargetGroupId> = next.into_iter().filter(|id| seen.insert(*id)).collect();
        let found = store::by_ids(reader, &new).await?;
        next = found.iter().filter_map(|group| group.filter.as_ref()).flat_map(groups_in).collect();
    }
    Ok(false)
}

/// The groups that conditions name.
fn groups_in(json: &Json) -> Vec<TargetGroupId> {
    match json {
        Json::String(text) if text.starts_with(TargetGroupId::PREFIX) => text.parse().into_iter().collect(),
        Json::Array(parts) => parts.iter().flat_map(groups_in).collect(),
        Json::Object(parts) => parts.values().flat_map(groups_in).collect(),
        _ => Vec::new(),
    }
}
