//! Where a contact is: target groups and campaigns.

use crate::ids::{AccountId, CampaignId, ContactId, EventId, TargetGroupId};
use ground::{Fault, Instant};
use std::collections::{BTreeMap, HashSet};
use store::{Reader, Sql};

store::row! {
    /// A target group that holds a contact.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct InGroup {
        pub id: TargetGroupId,
        pub name: String,
        /// `hand` or `filter`.
        pub source: String,
    }
}

store::row! {
    /// A campaign a contact is in.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct InCampaign {
        pub id: CampaignId,
        pub name: String,
        /// `attached`, `queued`, `mailed` or `skipped`.
        pub state: String,
        /// Why nothing was sent.
        pub reason: Option<String>,
        pub attached_at: Instant,
    }
}

/// Most lines of each.
const MOST: i64 = 100;

/// The groups the contact is in, in Finnish order; archived ones are left out.
pub async fn groups_of_contact(reader: &mut Reader, id: &ContactId) -> Result<Vec<InGroup>, Fault> {
    let sql = Sql::new(
        "select target_groups.id, target_groups.name, target_group_members.source
           from target_group_members join target_groups on target_groups.id = target_group_members.target_group_id
          where target_group_members.contact_id = $1 and target_groups.archived_at is null
          order by target_groups.sort_key, target_groups.id limit $2",
    );
    reader.all(sql.bind(id).bind(&MOST)).await
}

/// The groups that some of these contacts are in, with those contacts; the group of most of them first.
pub async fn groups_among(
    reader: &mut Reader,
    contacts: &[ContactId],
) -> Result<Vec<(String, HashSet<ContactId>)>, Fault> {
    let mut groups: BTreeMap<TargetGroupId, (String, HashSet<ContactId>)> = BTreeMap::new();
    for chunk in contacts.chunks(1_000) {
        let mut sql = Sql::new(
            "select target_groups.id, target_groups.name, target_group_members.contact_id
               from target_group_members join target_groups on target_groups.id = target_group_members.target_group_id
              where target_groups.archived_at is null and target_group_members.contact_id in ",
        );
        sql.push_set(chunk);
        for (id, name, contact) in reader.all::<(TargetGroupId, String, ContactId)>(sql).await? {
            groups.entry(id).or_insert_with(|| (name, HashSet::new())).1.insert(contact);
        }
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    Ok(groups)
}

/// The campaigns the contact is in, the latest first.
pub async fn campaigns_of_contact(reader: &mut Reader, id: &ContactId) -> Result<Vec<InCampaign>, Fault> {
    let sql = Sql::new(
        "select campaigns.id, campaigns.name, campaign_recipients.state, campaign_recipients.reason,
                campaign_recipients.attached_at
           from campaign_recipients join campaigns on campaigns.id = campaign_recipients.campaign_id
          where campaign_recipients.contact_id = $1 order by campaign_recipients.attached_at desc limit $2",
    );
    reader.all(sql.bind(id).bind(&MOST)).await
}

store::row! {
    /// How much there is of a contact, for the tabs of the card.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct ContactCounts {
        pub registrations: i64,
        /// Filled-in questionnaires.
        pub answers: i64,
        pub messages: i64,
    }
}

/// Counts them.
pub async fn contact_counts(reader: &mut Reader, id: &ContactId) -> Result<ContactCounts, Fault> {
    let sql = Sql::new(
        "select (select count(*) from registrations where contact_id = $1) as registrations,
                (select count(*) from answers where contact_id = $2 or registration_id in
                  (select id from registrations where contact_id = $3)) as answers,
                (select count(*) from messages where contact_id = $4) as messages",
    );
    reader.one(sql.bind(id).bind(id).bind(id).bind(id)).await
}

store::row! {
    /// A place that somebody of an account has at an event.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PlaceOfAccount {
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub event_id: EventId,
        pub event_name: String,
        pub starts_at: Instant,
        /// `registered`, `waitlisted` or `cancelled`.
        pub status: String,
    }
}

/// The places of an account's people, the latest event first.
pub async fn places_of_account(
    reader: &mut Reader,
    id: &AccountId,
    limit: i64,
) -> Result<Vec<PlaceOfAccount>, Fault> {
    let sql = Sql::new(
        "select contacts.id as contact_id, contacts.first_name, contacts.last_name, events.id as event_id,
                events.name as event_name, events.starts_at, registrations.status
           from contacts join registrations on registrations.contact_id = contacts.id
                join events on events.id = registrations.event_id
          where contacts.account_id = $1 order by events.starts_at desc, contacts.sort_key, contacts.id limit $2",
    );
    reader.all(sql.bind(id).bind(&limit)).await
}
