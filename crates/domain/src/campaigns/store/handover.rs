//! The SQL of giving one contact's places in campaigns to another.

use crate::ids::{CampaignId, ContactId};
use ground::Fault;
use store::{Sql, Work};

/// Gives them, except in campaigns where the other is; with `only`, those alone.
pub(crate) async fn hand_over(
    work: &mut Work,
    from: &ContactId,
    to: &ContactId,
    only: Option<&[CampaignId]>,
) -> Result<Vec<CampaignId>, Fault> {
    if only.is_some_and(<[_]>::is_empty) {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("update campaign_recipients set contact_id = ");
    sql.push_value(to).push(" where contact_id = ").push_value(from);
    sql.push(" and campaign_id not in (select campaign_id from campaign_recipients where contact_id = ");
    sql.push_value(to).push(")");
    if let Some(only) = only {
        sql.push(" and campaign_id in ").push_list(only);
    }
    sql.push(" returning campaign_id");
    Ok(work.all::<(CampaignId,)>(sql).await?.into_iter().map(|(id,)| id).collect())
}
