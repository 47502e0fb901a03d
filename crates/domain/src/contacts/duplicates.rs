//! Duplicates: contacts that may be one person: the same address, or a name alike at the same organisation.

use super::{Contact, store};
use crate::{
    alike::{self, Alikes},
    ids::ContactId,
};
use ::store::Reader;
use ground::Fault;

ground::choice! {
    /// Why contacts may be one person.
    pub enum Alike {
        /// They have one address (D-14).
        Email = "email",
        /// Their names are alike, and they are at one organisation or at none.
        Name = "name",
    }
}

impl Alikes for ContactId {
    const APART: &'static str = "contacts_told_apart";
    const TOLD_APART: &'static str = "contact.told_apart";
}

/// Contacts that may be one person.
pub type Duplicates = alike::Duplicates<Alike, Contact>;

/// The first `limit` groups of each kind.
pub async fn duplicates(reader: &mut Reader, limit: i64) -> Result<Vec<Duplicates>, Fault> {
    let by_email = store::alike_by_email(reader, limit).await?;
    let by_name = store::alike_by_name(reader, limit).await?;
    let apart = alike::told_apart(reader).await?;
    let found = by_email.into_iter().map(|group| (Alike::Email, group));
    let found = found.chain(by_name.into_iter().map(|group| (Alike::Name, group)));
    Ok(alike::worth_a_look(found, &apart, |contact| contact.id))
}
