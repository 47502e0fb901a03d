//! What the list does with chosen contacts: archives them, and hands them over.

use super::index::LIST;
use crate::shell::{
    Problem,
    list::{List, archiving::Archived, owners::Owned},
};
use domain::{
    Owner,
    contacts::{self, ContactChange},
    ids::ContactId,
};
use store::Work;

/// The chosen go, and come back, in one statement.
pub struct Gone;

impl Archived for Gone {
    type Id = ContactId;
    const LIST: &'static List = &LIST;
    const TOLD: [&'static str; 2] = ["contacts-archived", "contacts-restored"];

    async fn archive(work: &mut Work, ids: Vec<ContactId>) -> Result<Vec<ContactId>, Problem> {
        Ok(contacts::archive(work, &ids).await?)
    }

    async fn restore(work: &mut Work, ids: &[ContactId]) -> Result<usize, Problem> {
        Ok(contacts::restore(work, ids).await?.len())
    }
}

/// Contacts are handed over one by one, each with its entry in the journal.
pub struct Given;

impl Owned for Given {
    type Id = ContactId;
    const LIST: &'static List = &LIST;

    async fn give(work: &mut Work, id: &ContactId, owner: Owner) -> Result<Option<Owner>, Problem> {
        let Some(contact) = contacts::find(work, id).await? else { return Ok(None) };
        if contact.owner == owner {
            return Ok(None);
        }
        let change = ContactChange { owner: owner.to_string().into(), ..ContactChange::default() };
        contacts::edit(work, id, None, &change).await?;
        Ok(Some(contact.owner))
    }
}
