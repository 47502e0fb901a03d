//! Who is in a campaign, how far their mail got, and what they answered.

use crate::{
    ids::{CampaignId, ContactId, MessageId},
    messages::MessageStatus,
    registration::Status,
};
use ground::{Fault, Instant};
use store::{Reader, Sql};

ground::choice! {
    /// Where somebody attached stands.
    pub enum RecipientState {
        /// In the campaign; no mail was due when they came in.
        Attached = "attached",
        /// Gets the mail when the window closes.
        Queued = "queued",
        /// The mail is in the outgoing path or has left.
        Mailed = "mailed",
        /// Gets none; `reason` says why.
        Skipped = "skipped",
    }
}

ground::choice! {
    /// Which of the people are looked at.
    pub enum Which {
        Everybody = "all",
        /// Their mail has not left yet.
        Waiting = "waiting",
        /// Their mail has left, or is kept here.
        Sent = "sent",
        /// They get no mail, or it did not arrive.
        Without = "without",
        /// They registered, joined the waitlist or declined.
        Answered = "answered",
    }
}

impl Which {
    /// The condition on `r` (recipient), `m` (its message), `p` (registration) and `i` (invitation).
    fn condition(self) -> &'static str {
        match self {
            Self::Everybody => "1 = 1",
            Self::Waiting => "(r.state = 'queued' or m.status in ('queued', 'sending'))",
            Self::Sent => "m.status in ('sent', 'held')",
            Self::Without => "(r.state in ('attached', 'skipped') or m.status in ('failed', 'suppressed'))",
            Self::Answered => "(p.status in ('registered', 'waitlisted') or i.declined_at is not null)",
        }
    }
}

store::row! {
    /// One line of the campaign's people.
    #[derive(Clone, Debug)]
    pub struct Recipient {
        pub contact_id: ContactId,
        pub first_name: String,
        pub last_name: String,
        pub email: Option<String>,
        pub account_name: Option<String>,
        pub state: RecipientState,
        pub reason: Option<String>,
        /// Their last mail of this campaign (W-14).
        pub message_id: Option<MessageId>,
        pub message_status: Option<MessageStatus>,
        pub message_reason: Option<String>,
        pub sent_at: Option<Instant>,
        pub attached_at: Instant,
        /// Their place at an event, when they came by this campaign.
        pub answer: Option<Status>,
        pub declined_at: Option<Instant>,
    }
}

const FROM: &str = " from campaign_recipients r join contacts c on c.id = r.contact_id
           left join accounts a on a.id = c.account_id left join messages m on m.id = r.message_id
           left join (select contact_id, campaign_id, min(status) as status from registrations
                       where status <> 'cancelled' group by contact_id, campaign_id) p
             on p.campaign_id = r.campaign_id and p.contact_id = r.contact_id
           left join (select contact_id, campaign_id, max(declined_at) as declined_at from invitations
                       group by contact_id, campaign_id) i
             on i.campaign_id = r.campaign_id and i.contact_id = r.contact_id
          where r.campaign_id = ";

/// A page of the people in Finnish order, from `offset`.
pub async fn recipients(
    reader: &mut Reader,
    id: &CampaignId,
    which: Which,
    limit: i64,
    offset: i64,
) -> Result<Vec<Recipient>, Fault> {
    let mut sql = Sql::new(
        "select r.contact_id, c.first_name, c.last_name, c.email, a.name as account_name, r.state, r.reason,
                r.message_id, m.status as message_status, m.reason as message_reason, m.sent_at, r.attached_at,
                p.status as answer, i.declined_at",
    );
    sql.push(FROM).push_value(id).push(" and ").push(which.condition());
    sql.push(" order by c.sort_key, c.id limit ").push_value(&limit).push(" offset ").push_value(&offset);
    reader.all(sql).await
}

/// How many of them there are.
pub async fn count_recipients(reader: &mut Reader, id: &CampaignId, which: Which) -> Result<i64, Fault> {
    let mut sql = Sql::new("select count(*)");
    sql.push(FROM).push_value(id).push(" and ").push(which.condition());
    let (count,) = reader.one(sql).await?;
    Ok(count)
}

/// How many are in the campaign and never got the mail, although nothing forbids it (W-2).
pub async fn waiting_without_mail(reader: &mut Reader, id: &CampaignId) -> Result<i64, Fault> {
    super::store::count_without_mail(reader, id).await
}
