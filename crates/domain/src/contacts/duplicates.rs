//! Duplicates: contacts that may be one person.
//!
//! Decides what is worth a look: the same address, or a name alike at the same organisation. Groups whose members were
//! all told apart are left out. Start at [`duplicates`].

use super::{Contact, store};
use crate::ids::ContactId;
use ::store::{Entry, Reader, Work};
use ground::Fault;
use serde_json::json;
use std::collections::HashSet;

ground::choice! {
    /// Why contacts may be one person.
    pub enum Alike {
        /// They have one address (D-14).
        Email = "email",
        /// Their names are alike, and they are at one organisation or at none.
        Name = "name",
    }
}

/// Contacts that may be one person, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicates {
    pub why: Alike,
    pub contacts: Vec<Contact>,
}

/// Most contacts of one group that are shown.
const MOST: usize = 20;

/// The first `limit` groups of each kind.
pub async fn duplicates(reader: &mut Reader, limit: i64) -> Result<Vec<Duplicates>, Fault> {
    let by_email = store::alike_by_email(reader, limit).await?;
    let by_name = store::alike_by_name(reader, limit).await?;
    let apart = store::told_apart(reader).await?;
    let mut groups: Vec<Duplicates> = Vec::new();
    let found = by_email.into_iter().map(|group| (Alike::Email, group));
    for (why, contacts) in found.chain(by_name.into_iter().map(|group| (Alike::Name, group))) {
        let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
        let is_known = groups.iter().any(|known| {
            let known: HashSet<_> = known.contacts.iter().map(|contact| contact.id).collect();
            ids.iter().all(|id| known.contains(id))
        });
        if !is_known && pairs(&ids).any(|pair| !apart.contains(&pair)) {
            groups.push(Duplicates { why, contacts: contacts.into_iter().take(MOST).collect() });
        }
    }
    Ok(groups)
}

/// Every two of them, the smaller id first.
fn pairs(ids: &[ContactId]) -> impl Iterator<Item = (ContactId, ContactId)> {
    ids.iter().enumerate().flat_map(move |(index, one)| {
        ids[index + 1..].iter().map(move |other| if one < other { (*one, *other) } else { (*other, *one) })
    })
}

/// Says that these contacts are different people: they are not shown together again.
pub async fn tell_apart(work: &mut Work, ids: &[ContactId]) -> Result<(), Fault> {
    let ids: Vec<ContactId> = ids.iter().take(MOST).copied().collect();
    let told: Vec<_> = pairs(&ids).collect();
    store::insert_told_apart(work, &told).await?;
    for id in &ids {
        work.record(Entry::new("contact.told_apart", id, &json!({"of": ids})));
    }
    Ok(())
}
