//! Handing over on leaving: all records of a user get a new owner (AC-4).

use super::{Module, RightsRefusal, modules::OWNED};
use crate::{
    Owner, accounts, campaigns, contacts, email_templates, events,
    ids::UserId,
    staff::{Right, require},
    target_groups,
};
use ::store::{Entry, Reader, Sql, Work};
use ground::{Failure, Fault, Invalid};
use serde_json::json;
use std::collections::BTreeMap;

/// How many records a user owns, by module; modules without any are not told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left(pub BTreeMap<Module, i64>);

impl Left {
    /// How many in all.
    pub fn total(&self) -> i64 {
        self.0.values().sum()
    }
}

/// What a user would leave behind.
pub async fn left_of(reader: &mut Reader, user: &UserId) -> Result<Left, Fault> {
    let mut left = Left::default();
    for module in OWNED {
        let mut sql = Sql::new("select count(*) from ");
        sql.push(module.table()).push(" where owner_kind = 'user' and owner_id = ").push_value(user);
        let (count,): (i64,) = reader.one(sql).await?;
        if count > 0 {
            left.0.insert(module, count);
        }
    }
    Ok(left)
}

/// Gives everything that `from` owns to `to`; says how many records.
///
/// # Errors
/// [`RightsRefusal`]: the new owner is not there or is the old one.
pub async fn hand_over(work: &mut Work, from: &UserId, to: Owner) -> Result<Left, Failure<RightsRefusal>> {
    require(work, Right::Users).await.map_err(|no| no.map(RightsRefusal::from))?;
    if to == Owner::User(*from) || !to.is_known(work).await? {
        return Err(RightsRefusal::Invalid(Invalid::one("owner", "owner.unknown")).into());
    }
    let old = Owner::User(*from);
    let mut left = Left::default();
    for module in OWNED {
        let given: usize = match module {
            Module::Accounts => accounts::store::give_all(work, old, to).await?,
            Module::Contacts => contacts::store::give_all(work, old, to).await?,
            Module::Events => events::store::give_all(work, old, to).await?,
            Module::EmailTemplates => email_templates::store::give_all(work, old, to).await?,
            Module::TargetGroups => target_groups::store::give_all(work, old, to).await?,
            Module::Campaigns => campaigns::store::give_all(work, old, to).await?,
            // They have no owner.
            _ => 0,
        };
        if given > 0 {
            left.0.insert(module, i64::try_from(given).unwrap_or(i64::MAX));
        }
    }
    let counts: BTreeMap<String, i64> =
        left.0.iter().map(|(module, count)| (module.to_string(), *count)).collect();
    work.record(Entry::new("user.records_handed_over", from, &json!({"to": to, "records": counts})));
    Ok(left)
}
