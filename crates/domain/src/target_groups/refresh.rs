//! Making the stored members what the filter finds now (SC-3), and looking before doing so.

use super::{TargetGroup, TargetGroupRefusal, TurnKind, check::checked, store, store::members as rows};
use crate::{
    contacts::{self, Contact},
    custom_fields,
    ids::{TargetGroupId, TurnId},
    reactions, settings,
};
use ::store::{
    Entry, Reader, Sql, Work,
    filter::{Checked, CustomFields, Today},
};
use ground::{Failure, Fault, Invalid};
use serde::Serialize;
use serde_json::json;

/// What a refresh did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Refreshed {
    pub added: u64,
    pub removed: u64,
    pub member_count: i64,
    /// Where who came and who went can be read, when anybody did.
    pub turn: Option<TurnId>,
}

/// Adds the contacts that match now and drops those found by the filter that no longer do. Members by hand stay, and
/// who is kept out stays out. A filter that cannot be understood changes nobody.
///
/// The conditions find those whom the owner of the group may see (AC-2, AC-3), whoever refreshes it: so a group never
/// tells or mails more than its owner could, and a scheduled task finds the same as a press.
///
/// # Errors
/// [`TargetGroupRefusal`]; [`Invalid`] names the place in the filter.
pub async fn refresh(work: &mut Work, id: &TargetGroupId) -> Result<Refreshed, Failure<TargetGroupRefusal>> {
    let group = store::lock(work, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    let registry = custom_fields::registry(work).await?;
    let checked = filter_of(&group, registry.custom()).map_err(TargetGroupRefusal::Invalid)?;
    let today = Today::at(work.now, &settings::read(work).await?.time_zone);
    let turn: TurnId = work.new_id();
    let sight = match &checked {
        Some(_) => reactions::seen_by_owner(work, group.owner).await?,
        None => None,
    };
    let matching = checked.as_ref().map(|checked| rows::Matching {
        group: &group,
        checked,
        today: &today,
        sight: sight.as_deref(),
    });
    let gone = rows::drop_unmatched(work, id, matching.as_ref()).await?;
    let added = match &matching {
        Some(matching) => rows::add_matched(work, matching, &turn).await?,
        None => 0,
    };
    let removed = u64::try_from(gone.len()).unwrap_or(u64::MAX);
    let member_count = store::recount(work, id).await?;
    store::mark_refreshed(work, id).await?;
    let turned = (i64::try_from(added).unwrap_or(i64::MAX), i64::try_from(removed).unwrap_or(i64::MAX));
    if turned != (0, 0) {
        store::history::insert(work, &turn, id, TurnKind::Refresh, turned, member_count).await?;
        store::history::keep_those_who_came(work, &turn, id).await?;
        store::history::keep_those_who_went(work, &turn, &gone).await?;
    }
    work.record(Entry::new("target_group.refreshed", id, &json!({"added": added, "removed": removed})));
    let turn = (turned != (0, 0)).then_some(turn);
    Ok(Refreshed { added, removed, member_count, turn })
}

/// How many contacts a filter would find now, for the live count.
pub async fn matching(reader: &mut Reader, checked: &Checked) -> Result<i64, Fault> {
    let mut sql = Sql::new("select count(*) from contacts where contacts.archived_at is null and ");
    let today = Today::at(reader.now, &settings::read(reader).await?.time_zone);
    checked.push_to(&mut sql, &today);
    let (count,): (i64,) = reader.one(sql).await?;
    Ok(count)
}

/// The first few a filter would find, in order of names.
pub async fn sample(reader: &mut Reader, checked: &Checked, limit: i64) -> Result<Vec<Contact>, Fault> {
    let today = Today::at(reader.now, &settings::read(reader).await?.time_zone);
    let mut sql = Sql::new("select contacts.id from contacts where contacts.archived_at is null and ");
    checked.push_to(&mut sql, &today);
    sql.push(" order by contacts.sort_key, contacts.id limit ").push_value(&limit);
    let ids: Vec<(crate::ids::ContactId,)> = reader.all(sql).await?;
    let ids: Vec<_> = ids.into_iter().map(|(id,)| id).collect();
    let mut found = contacts::of(reader, &ids).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// A stored filter that no longer fits the fields is refused with its place, never half applied.
///
/// # Errors
/// What it names is retired or unknown.
pub fn filter_of(group: &TargetGroup, custom: &CustomFields) -> Result<Option<Checked>, Invalid> {
    group.filter.as_ref().map(|json| checked(json, custom)).transpose()
}
