//! Archiving the contacts that a saved view finds, a page at a time. They can be restored.

use super::{Outcome, Progress, Word};
use crate::{
    Owner,
    automation::{ScheduledTask, TaskRun},
    contacts::{self, fields::FIELDS},
    custom_fields,
    ids::{ContactId, ViewId},
    list::{self, ListQuery, Wish},
    settings, views,
};
use ::store::Work;
use ground::Fault;

/// Contacts in one transaction.
const PAGE: usize = 200;

pub(super) async fn archive(
    work: &mut Work,
    run: &TaskRun,
    task: &ScheduledTask,
    view: &ViewId,
) -> Result<Progress, Fault> {
    let Some(view) = views::store::find(work, view).await? else {
        return Ok(Progress::idle(Word::ViewMissing));
    };
    let query = ListQuery { filter: Some(view.filter.clone()), ..ListQuery::default() };
    let registry = custom_fields::registry(work).await?;
    let Ok(mut wish) = Wish::read(&query, &FIELDS, registry.custom()) else {
        return Ok(Progress::failed(Word::ViewUnfit));
    };
    if view.module != FIELDS.name || !wish.is_narrowed() {
        // It was changed since: everybody is never meant.
        return Ok(Progress::failed(Word::ViewUnfit));
    }
    if let Owner::User(owner) = task.owner {
        wish = wish.of(owner);
    }
    wish.limit = PAGE;
    let zone = settings::read(work).await?.time_zone;
    let total = if run.done == 0 { list::count(work, &wish, &zone).await? } else { run.total };
    let found = list::items::<(ContactId,)>(work, &wish, &zone, |sql| {
        sql.push("contacts.id");
    });
    let ids: Vec<ContactId> = found.await?.items.into_iter().map(|(id,)| id).collect();
    let archived = contacts::archive(work, &ids).await?.len();
    let done = run.done + i64::try_from(archived).unwrap_or(i64::MAX);
    let so_far = Outcome::new(Word::Archived).with("archived", done);
    match archived {
        0 if done == 0 => Ok(Progress::Idle(so_far)),
        PAGE => Ok(Progress::More { done, total: total.max(done), went_to: String::new(), so_far }),
        _ => Ok(Progress::Done(so_far)),
    }
}
