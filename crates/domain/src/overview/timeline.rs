//! The timeline: all that happened to one contact, account or event, from every side, the latest first.
//!
//! Decides what belongs to it and in which order; reads mails, seats, campaigns, answers and the journal, each bounded.
//! Start at [`timeline`].

mod read;

use crate::{
    ids::{AccountId, CampaignId, ContactId, EventId, InvoiceId, MessageId, RegistrationId},
    invoices::InvoiceKind,
    messages::{MessageKind, MessageStatus},
};
use ground::{Fault, Instant};
use serde_json::Value as Json;
use store::Reader;

/// Whose timeline it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Contact(ContactId),
    /// Of the account, and of its people.
    Account(AccountId),
    Event(EventId),
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    pub at: Instant,
    pub what: What,
    /// Whom it happened to, when it was one person.
    pub contact: Option<(ContactId, String)>,
    /// `user`, `api_key`, `contact`, `public` or `system`; empty when nobody in particular did it.
    pub actor_kind: String,
    /// The name of the user or the program.
    pub actor: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A mail was written for them.
    Mail {
        id: MessageId,
        kind: MessageKind,
        status: MessageStatus,
        subject: Option<String>,
        reason: Option<String>,
    },
    /// Their place moved; the word is one of the feed's.
    Place { word: super::FeedWord, registration: Option<RegistrationId>, event: EventId, event_name: String },
    /// They came into a campaign.
    Campaign { id: CampaignId, name: String },
    /// An invoice or a credit note was issued: to them, or for their place.
    Invoice { id: InvoiceId, number: String, kind: InvoiceKind },
    /// They answered a questionnaire, by registering or by the link of a mail.
    Answers { registration: Option<RegistrationId>, contact: ContactId, name: String },
    /// Somebody changed the record, e.g. `contact.changed`.
    Change { word: String, detail: Json },
}

/// One page of a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub items: Vec<Happening>,
    /// The moment from which the next page goes on backwards, when there is one.
    pub next: Option<Instant>,
}

/// What happened before `before` (now, when it is not told), `limit` things and those of the same moment as the last.
pub async fn timeline(
    reader: &mut Reader,
    about: &About,
    before: Option<Instant>,
    limit: usize,
) -> Result<Timeline, Fault> {
    let before = before.unwrap_or(reader.now.plus_seconds(1));
    let most = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let mut items = read::mails(reader, about, before, most).await?;
    items.extend(read::places(reader, about, before, most).await?);
    items.extend(read::declined(reader, about, before, most).await?);
    items.extend(read::attended(reader, about, before, most).await?);
    items.extend(read::certified(reader, about, before, most).await?);
    items.extend(read::campaigns(reader, about, before, most).await?);
    items.extend(read::invoices(reader, about, before, most).await?);
    items.extend(read::answers(reader, about, before, most).await?);
    items.extend(read::journal(reader, about, before, most).await?);
    Ok(cut(items, limit))
}

/// The newest of them. What happened at one moment stays on one page.
fn cut(mut items: Vec<Happening>, limit: usize) -> Timeline {
    items.sort_by_key(|item| std::cmp::Reverse(item.at));
    let Some(last) = items.get(limit.saturating_sub(1)).map(|item| item.at) else {
        return Timeline { items, next: None };
    };
    let kept = items.partition_point(|item| item.at >= last);
    let next = (kept < items.len()).then_some(last);
    items.truncate(kept);
    Timeline { items, next }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(millis: i64) -> Happening {
        Happening {
            at: Instant::from_millis(millis),
            what: What::Change { word: "contact.changed".into(), detail: Json::Null },
            contact: None,
            actor_kind: String::new(),
            actor: None,
        }
    }

    proptest! {
        #[test]
        fn pages_follow_each_other_without_a_gap_or_a_repetition(
            times in proptest::collection::vec(0..20_i64, 0..60), limit in 1..9_usize
        ) {
            let (mut told, mut before) = (Vec::new(), i64::MAX);
            loop {
                let left = times.iter().filter(|time| **time < before).map(|time| at(*time)).collect();
                let page = cut(left, limit);
                told.extend(page.items.iter().map(|item| item.at.millis()));
                let Some(next) = page.next else { break };
                before = next.millis();
            }
            let mut expected = times.clone();
            expected.sort_unstable_by_key(|time| std::cmp::Reverse(*time));
            prop_assert_eq!(told, expected);
        }
    }
}
