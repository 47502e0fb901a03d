//! Unsubscribing by the link of a mail (RFC 8058), and taking that back.

use crate::{
    Patch,
    contacts::{self, Contact, ContactChange, ContactRefusal},
    ids::ContactId,
};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// The contact wants (`wanted`) or no longer wants mail of campaigns and target groups. As often as one likes.
pub async fn wish_for_mail(
    work: &mut Work,
    id: &ContactId,
    wanted: bool,
) -> Result<Contact, Failure<ContactRefusal>> {
    let before = contacts::get(work, id).await?;
    if before.email_opt_out != wanted {
        return Ok(before);
    }
    let change = ContactChange { email_opt_out: Patch::Set(!wanted), ..ContactChange::default() };
    let after = contacts::edit(work, id, None, &change).await?;
    let what = if wanted { "contact.opted_in" } else { "contact.opted_out" };
    work.record(Entry::new(what, id, &json!({"source": "link"})));
    Ok(after)
}
