//! Making, changing, switching and archiving tasks. Administrators only (AC-7).

use super::{
    Act, Edited, ScheduledTask, TaskDraft, TaskRefusal, act,
    store::{self, Kept},
};
use crate::{
    Tags,
    automation::store::runs,
    campaigns,
    ids::{ScheduledTaskId, TargetGroupId, UserId, ViewId},
    owner,
    staff::{self, Right},
    target_groups, views,
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Flaw, Instant, Invalid};
use serde_json::json;

const LONGEST_NAME: usize = 200;
/// Most users that get one list.
const MOST_USERS: usize = 50;

/// Makes a task; it is due from now on.
///
/// # Errors
/// [`Invalid`] names every wrong field; what the act names must be there.
pub async fn create(work: &mut Work, draft: &TaskDraft) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    require(work).await?;
    check(work, draft).await?;
    let number = format!("AT-{}", work.next_number("scheduled_tasks", 1001).await?);
    let (id, owner): (ScheduledTaskId, _) = (work.new_id(), owner::of_new(work).await?);
    let place = store::next_place(work, draft.act.kind()).await?;
    let kept = Kept { place, next_run_at: next(draft, work.now) };
    store::insert(work, (&id, &number, &owner), draft, &kept).await?;
    work.record(Entry::new("scheduled_task.created", &id, &json!({"number": number, "name": draft.name})));
    get(work, &id).await
}

/// Makes the task what the draft says. A changed schedule counts from now.
pub async fn edit(
    work: &mut Work,
    id: &ScheduledTaskId,
    seen: Option<i64>,
    draft: &TaskDraft,
) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    require(work).await?;
    let task = lock(work, id).await?;
    if seen.is_some_and(|seen| seen != task.version) {
        return Err(TaskRefusal::ChangedMeanwhile { version: task.version }.into());
    }
    check(work, draft).await?;
    let is_other_order = task.act.kind().first_place() != draft.act.kind().first_place();
    let place = if is_other_order { store::next_place(work, draft.act.kind()).await? } else { task.place };
    let is_same_time =
        task.active && draft.active && task.cron == draft.cron && task.time_zone == draft.time_zone;
    let next_run_at = if is_same_time { task.next_run_at } else { next(draft, work.now) };
    store::update(work, id, draft, &Kept { place, next_run_at }).await?;
    let detail = json!({
        "name": [task.name, draft.name], "active": [task.active, draft.active],
        "cron": [task.cron, draft.cron], "act": [task.act, draft.act],
    });
    work.record(Entry::new("scheduled_task.changed", id, &detail));
    get(work, id).await
}

/// Lets the task run at its times, or no more. What was not run meanwhile is not made up for.
pub async fn set_active(
    work: &mut Work,
    id: &ScheduledTaskId,
    active: bool,
) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    require(work).await?;
    let task = lock(work, id).await?;
    if task.active == active {
        return Ok(task);
    }
    let draft = TaskDraft { active, ..TaskDraft::of(&task) };
    let kept = Kept { place: task.place, next_run_at: next(&draft, work.now) };
    store::update(work, id, &draft, &kept).await?;
    let what = if active { "scheduled_task.activated" } else { "scheduled_task.deactivated" };
    work.record(Entry::new(what, id, &json!({})));
    get(work, id).await
}

/// Takes the task away; its log stays, and it can be brought back.
pub async fn archive(work: &mut Work, id: &ScheduledTaskId) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    require(work).await?;
    lock(work, id).await?;
    let now = work.now;
    store::mark_archived(work, id, Some(now), None).await?;
    runs::overtake(work, id).await?;
    work.record(Entry::new("scheduled_task.archived", id, &json!({})));
    get(work, id).await
}

/// Brings it back, due from now on.
pub async fn restore(work: &mut Work, id: &ScheduledTaskId) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    require(work).await?;
    let task = store::lock(work, id).await?.ok_or(TaskRefusal::Missing)?;
    let next_run_at = next(&TaskDraft::of(&task), work.now);
    store::mark_archived(work, id, None, next_run_at).await?;
    work.record(Entry::new("scheduled_task.restored", id, &json!({})));
    get(work, id).await
}

fn next(draft: &TaskDraft, now: Instant) -> Option<Instant> {
    draft.active.then(|| draft.cron.next_after(now, &draft.time_zone)).flatten()
}

pub(super) async fn require(work: &mut Work) -> Result<(), Failure<TaskRefusal>> {
    let actor = work.actor;
    let may = staff::may(work, actor, Right::ScheduledTasks).await?;
    if may { Ok(()) } else { Err(TaskRefusal::Forbidden.into()) }
}

pub(super) async fn lock(
    work: &mut Work,
    id: &ScheduledTaskId,
) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    let task = store::lock(work, id).await?.filter(|task| task.archived_at.is_none());
    task.ok_or_else(|| TaskRefusal::Missing.into())
}

async fn get(work: &mut Work, id: &ScheduledTaskId) -> Result<ScheduledTask, Failure<TaskRefusal>> {
    let task = store::find(work, id).await?;
    task.ok_or_else(|| Failure::Fault(Fault::new("the task just changed is not there")))
}

async fn check(work: &mut Work, draft: &TaskDraft) -> Result<(), Failure<TaskRefusal>> {
    let mut flaws = Vec::new();
    if draft.name.trim().is_empty() {
        flaws.push(Flaw::new("name", "required"));
    }
    if draft.name.chars().count() > LONGEST_NAME {
        flaws.push(Flaw::new("name", "text.too_long").with("most", LONGEST_NAME));
    }
    match &draft.act {
        Act::RefreshGroup { target_group_id } => check_group(work, target_group_id, &mut flaws).await?,
        Act::SendCampaign { campaign_id, target_group_id } => {
            if campaigns::store::find(work, campaign_id).await?.is_none() {
                flaws.push(Flaw::new("campaign_id", "campaign.unknown"));
            }
            if let Some(group) = target_group_id {
                check_group(work, group, &mut flaws).await?;
            }
        }
        Act::EditMembers { target_group_id, field, value } => {
            check_group(work, target_group_id, &mut flaws).await?;
            check_value(work, *field, value, &mut flaws).await?;
        }
        Act::SendList { view_id, user_ids, .. } => check_list(work, view_id, user_ids, &mut flaws).await?,
        Act::ArchiveContacts { view_id } => check_archiving(work, view_id, &mut flaws).await?,
        Act::CleanUp { .. } => {}
    }
    Invalid::unless_none(flaws).map_err(|invalid| TaskRefusal::from(invalid).into())
}

async fn check_group(reader: &mut Reader, id: &TargetGroupId, flaws: &mut Vec<Flaw>) -> Result<(), Fault> {
    if target_groups::store::find(reader, id).await?.is_none() {
        flaws.push(Flaw::new("target_group_id", "target_group.unknown"));
    }
    Ok(())
}

/// The value is read as the form of a contact would read it.
async fn check_value(
    work: &mut Work,
    field: Edited,
    value: &str,
    flaws: &mut Vec<Flaw>,
) -> Result<(), Fault> {
    let needs_value = !matches!(field, Edited::Title | Edited::City | Edited::Country);
    if needs_value && value.trim().is_empty() {
        flaws.push(Flaw::new("value", "required"));
        return Ok(());
    }
    if field == Edited::Owner {
        let is_known = match value.trim().parse::<crate::Owner>() {
            Ok(owner) => owner.is_known(work).await?,
            Err(_) => false,
        };
        if !is_known {
            flaws.push(Flaw::new("value", "owner.unknown"));
        }
        return Ok(());
    }
    let found = act::change_of(field, value, &Tags::default()).flaws();
    flaws.extend(found.into_iter().map(|mut flaw| {
        flaw.field = "value".into();
        flaw
    }));
    Ok(())
}

async fn check_list(
    reader: &mut Reader,
    view: &ViewId,
    users: &[UserId],
    flaws: &mut Vec<Flaw>,
) -> Result<(), Fault> {
    if users.is_empty() {
        flaws.push(Flaw::new("user_ids", "required"));
    }
    if users.len() > MOST_USERS {
        flaws.push(Flaw::new("user_ids", "list.too_long").with("most", MOST_USERS));
    }
    let Some(view) = views::store::find(reader, view).await? else {
        flaws.push(Flaw::new("view_id", "view.unknown"));
        return Ok(());
    };
    for user in users {
        if staff::find(reader, user).await?.is_none() {
            flaws.push(Flaw::new("user_ids", "user.unknown"));
        } else if !view.is_seen_by(user) {
            flaws.push(Flaw::new("view_id", "view.not_shared"));
        }
    }
    Ok(())
}

async fn check_archiving(reader: &mut Reader, view: &ViewId, flaws: &mut Vec<Flaw>) -> Result<(), Fault> {
    let code = match views::store::find(reader, view).await? {
        None => Some("view.unknown"),
        Some(view) if view.module != "contacts" => Some("view.not_of_contacts"),
        // A view without conditions is everybody.
        Some(view) if view.filter.trim().is_empty() => Some("view.everything"),
        Some(_) => None,
    };
    flaws.extend(code.map(|code| Flaw::new("view_id", code)));
    Ok(())
}
