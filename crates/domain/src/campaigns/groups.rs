//! Which groups were copied into which campaigns, and who matches now but is not in (W-9).

use crate::ids::{CampaignId, TargetGroupId};
use ground::{Bind, Fault, Instant};
use serde::Serialize;
use store::{Reader, Sql};

store::row! {
    /// A group that was copied into a campaign.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
    pub struct Copied {
        pub campaign_id: CampaignId,
        pub campaign_name: String,
        pub target_group_id: TargetGroupId,
        pub group_name: String,
        /// The latest copy.
        pub copied_at: Instant,
        /// Contacts that came in with it.
        pub attached: i64,
        /// Members now who are not in the campaign (W-9).
        pub missing: i64,
        pub mailed: i64,
        pub registered: i64,
    }
}

/// The groups copied into a campaign, the latest first.
pub async fn groups_of(reader: &mut Reader, id: &CampaignId) -> Result<Vec<Copied>, Fault> {
    copied(reader, "b.campaign_id = ", id).await
}

/// The campaigns a group was copied into, the latest first.
pub async fn uses_of(reader: &mut Reader, id: &TargetGroupId) -> Result<Vec<Copied>, Fault> {
    copied(reader, "b.target_group_id = ", id).await
}

async fn copied<I: Bind>(reader: &mut Reader, which: &str, id: &I) -> Result<Vec<Copied>, Fault> {
    let mut sql = Sql::new(
        "select b.campaign_id, k.name as campaign_name, b.target_group_id, g.name as group_name, b.copied_at, b.attached,
                (select count(*) from target_group_members m join contacts c on c.id = m.contact_id
                  where m.target_group_id = b.target_group_id and c.archived_at is null and not exists
                        (select 1 from campaign_recipients r
                          where r.campaign_id = b.campaign_id and r.contact_id = m.contact_id)) as missing,
                (select count(*) from campaign_recipients r join campaign_batches own on own.id = r.batch_id
                  where r.campaign_id = b.campaign_id and own.target_group_id = b.target_group_id
                    and r.state = 'mailed') as mailed,
                (select count(*) from registrations p join campaign_recipients r
                     on r.campaign_id = p.campaign_id and r.contact_id = p.contact_id
                   join campaign_batches own on own.id = r.batch_id
                  where p.campaign_id = b.campaign_id and own.target_group_id = b.target_group_id
                    and p.status = 'registered') as registered
           from (select b.campaign_id, b.target_group_id, max(b.created_at) as copied_at,
                        cast(sum(b.attached) as bigint) as attached
                   from campaign_batches b where b.undone_at is null and b.target_group_id is not null and ",
    );
    sql.push(which).push_value(id);
    sql.push(
        " group by b.campaign_id, b.target_group_id) as b
           join campaigns k on k.id = b.campaign_id join target_groups g on g.id = b.target_group_id
          where k.archived_at is null order by b.copied_at desc, k.id limit 50",
    );
    reader.all(sql).await
}
