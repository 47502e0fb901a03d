//! Who is in a campaign, and how far their mail got.

use crate::{
    ids::{CampaignId, ContactId, MessageId},
    messages::MessageStatus,
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
        pub message_id: Option<MessageId>,
        pub message_status: Option<MessageStatus>,
        pub message_reason: Option<String>,
        pub sent_at: Option<Instant>,
        pub attached_at: Instant,
    }
}

/// A page of the people in Finnish order, from `offset`.
pub async fn recipients(
    reader: &mut Reader,
    id: &CampaignId,
    limit: i64,
    offset: i64,
) -> Result<Vec<Recipient>, Fault> {
    let sql = Sql::new(
        "select r.contact_id, c.first_name, c.last_name, c.email, a.name as account_name, r.state, r.reason,
                r.message_id, m.status as message_status, m.reason as message_reason, m.sent_at, r.attached_at
           from campaign_recipients r join contacts c on c.id = r.contact_id
           left join accounts a on a.id = c.account_id left join messages m on m.id = r.message_id
          where r.campaign_id = $1 order by c.sort_key, c.id limit $2 offset $3",
    );
    reader.all(sql.bind(id).bind(&limit).bind(&offset)).await
}

/// How many are in the campaign and never got the mail, although nothing forbids it (W-2).
pub async fn waiting_without_mail(reader: &mut Reader, id: &CampaignId) -> Result<i64, Fault> {
    super::store::count_without_mail(reader, id).await
}
