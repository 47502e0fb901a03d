//! Why somebody is in a group, or is not: each condition by itself, and what was chosen by hand.

use super::{MemberSource, TargetGroup, TargetGroupRefusal, refresh::filter_of, store};
use crate::{
    contacts::{self, Contact},
    custom_fields,
    ids::{ContactId, TargetGroupId},
    settings,
};
use ::store::{
    Reader, Row, Sql,
    filter::{Checked, CustomFields, Filter, Today},
};
use ground::{Failure, Fault, Instant};
use std::collections::HashMap;

/// Most conditions that are asked one by one.
const MOST: usize = 40;

/// One condition of a group that stands by itself.
pub struct Reason {
    pub checked: Checked,
    /// One of several of which one is enough, so that it tells people apart.
    pub is_choice: bool,
}

/// The conditions of a filter one by one: what groups join is taken apart, what is negated stays whole.
pub fn reasons(checked: &Checked, custom: &CustomFields) -> Vec<Reason> {
    let mut leaves = Vec::new();
    collect(checked.filter(), false, &mut leaves);
    leaves.truncate(MOST);
    let reason = |(filter, is_choice): (&Filter, bool)| {
        let checked = filter.clone().check(checked.catalog(), custom).ok()?;
        Some(Reason { checked, is_choice })
    };
    leaves.into_iter().filter_map(reason).collect()
}

fn collect<'f>(filter: &'f Filter, is_choice: bool, leaves: &mut Vec<(&'f Filter, bool)>) {
    match filter {
        Filter::All(parts) => parts.iter().for_each(|part| collect(part, is_choice, leaves)),
        Filter::Any(parts) => {
            parts.iter().for_each(|part| collect(part, is_choice || parts.len() > 1, leaves));
        }
        leaf => leaves.push((leaf, is_choice)),
    }
}

/// Which of the conditions hold for each of these contacts now, in their order.
pub async fn holding(
    reader: &mut Reader,
    reasons: &[Reason],
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, Vec<bool>>, Fault> {
    if contacts.is_empty() || reasons.is_empty() {
        return Ok(HashMap::new());
    }
    let today = Today::at(reader.now, &settings::read(reader).await?.time_zone);
    let mut sql = Sql::new("select contacts.id");
    for reason in reasons {
        sql.push(", case when ");
        reason.checked.push_to(&mut sql, &today);
        sql.push(" then cast(1 as bigint) else cast(0 as bigint) end");
    }
    sql.push(" from contacts where contacts.id in ").push_list(contacts);
    let mut found = HashMap::new();
    for mut row in reader.all::<Row>(sql).await? {
        let id: ContactId = row.at(0)?;
        let mut holds = Vec::with_capacity(reasons.len());
        for index in 0..reasons.len() {
            holds.push(row.at::<i64>(index + 1)? == 1);
        }
        found.insert(id, holds);
    }
    Ok(found)
}

::store::row! {
    /// What the group remembers of a member.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Membership {
        pub source: MemberSource,
        pub added_at: Instant,
        /// Who chose them by hand.
        pub added_by: Option<String>,
    }
}

::store::row! {
    /// Since when, and by whom, somebody is kept out.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Exclusion {
        pub excluded_at: Instant,
        pub excluded_by: Option<String>,
    }
}

/// Why one contact is in a group, or is not.
pub struct Why {
    pub group: TargetGroup,
    pub contact: Contact,
    pub member: Option<Membership>,
    pub excluded: Option<Exclusion>,
    /// Each condition, and whether it holds now.
    pub reasons: Vec<(Checked, bool)>,
    /// Whether the whole filter holds now.
    pub matches: bool,
    /// The conditions name what is gone.
    pub is_broken: bool,
}

/// Why this contact is in the group, or is not.
///
/// # Errors
/// [`TargetGroupRefusal::Missing`]: there is no such group or contact.
pub async fn why(
    reader: &mut Reader,
    id: &TargetGroupId,
    contact: &ContactId,
) -> Result<Why, Failure<TargetGroupRefusal>> {
    let group = store::find(reader, id).await?.ok_or(TargetGroupRefusal::Missing)?;
    let contact = contacts::find(reader, contact).await?.ok_or(TargetGroupRefusal::Missing)?;
    let registry = custom_fields::registry(reader).await?;
    let checked = filter_of(&group, registry.custom());
    let is_broken = checked.is_err();
    let (mut told, mut matches) = (Vec::new(), false);
    if let Ok(Some(checked)) = checked {
        let mut all = vec![Reason { checked: checked.clone(), is_choice: false }];
        all.extend(reasons(&checked, registry.custom()));
        let mut holding = holding(reader, &all, &[contact.id]).await?;
        let holds = holding.remove(&contact.id).unwrap_or_default();
        matches = holds.first() == Some(&true) && contact.archived_at.is_none();
        told = all.into_iter().map(|reason| reason.checked).zip(holds).skip(1).collect();
    }
    Ok(Why {
        member: store::people::membership(reader, id, &contact.id).await?,
        excluded: store::people::exclusion(reader, id, &contact.id).await?,
        reasons: told,
        matches,
        is_broken,
        group,
        contact,
    })
}
