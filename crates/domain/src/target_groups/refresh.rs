//! Making the stored members what the filter finds now (SC-3), and looking before doing so.

use super::{TargetGroup, TargetGroupRefusal, store};
use crate::{
    contacts::{self, Contact},
    ids::TargetGroupId,
};
use ::store::{
    Entry, Reader, Sql, Work,
    filter::{Checked, CustomFields, Filter, Today},
};
use ground::{Failure, Fault, Invalid, Zone};
use serde::Serialize;
use serde_json::json;

/// What a refresh did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Refreshed {
    pub added: u64,
    pub removed: u64,
    pub member_count: i64,
}

/// Adds the contacts that match now and drops those found by the filter that no longer do. Members by hand stay.
pub async fn refresh(work: &mut Work, id: &TargetGroupId) -> Result<Refreshed, Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    let checked = filter_of(&group).map_err(TargetGroupRefusal::Invalid)?;
    let today = Today::at(work.now, &Zone::helsinki());
    let removed = store::drop_unmatched(work, id, checked.as_ref(), &today).await?;
    let added = match &checked {
        Some(checked) => store::add_matched(work, id, checked, &today).await?,
        None => 0,
    };
    let member_count = store::recount(work, id).await?;
    store::mark_refreshed(work, id).await?;
    work.record(Entry::new("target_group.refreshed", id, &json!({"added": added, "removed": removed})));
    Ok(Refreshed { added, removed, member_count })
}

/// How many contacts a filter would find now, for the live count.
pub async fn matching(reader: &mut Reader, checked: &Checked) -> Result<i64, Fault> {
    let today = Today::at(reader.now, &Zone::helsinki());
    let mut sql = Sql::new("select count(*) from (");
    store::push_matching(&mut sql, checked, &today);
    sql.push(") as found");
    let (count,): (i64,) = reader.one(sql).await?;
    Ok(count)
}

/// The first few a filter would find, in order of names.
pub async fn sample(reader: &mut Reader, checked: &Checked, limit: i64) -> Result<Vec<Contact>, Fault> {
    let today = Today::at(reader.now, &Zone::helsinki());
    let mut sql = Sql::new("select contacts.id from contacts where contacts.archived_at is null and ");
    checked.push_to(&mut sql, &today);
    sql.push(" order by contacts.sort_key, contacts.id limit ").push_value(&limit);
    let ids: Vec<(crate::ids::ContactId,)> = reader.all(sql).await?;
    let ids: Vec<_> = ids.into_iter().map(|(id,)| id).collect();
    let mut found = contacts::of(reader, &ids).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// A stored filter that no longer fits the fields is refused with its place, never half applied.
fn filter_of(group: &TargetGroup) -> Result<Option<Checked>, Invalid> {
    let Some(json) = &group.filter else { return Ok(None) };
    let checked = Filter::from_json(json)?.check(&contacts::fields::FIELDS, &CustomFields::default())?;
    Ok(Some(checked))
}
