//! Changing a contact.

use super::{Contact, ContactChange, ContactRefusal, OptOutSource, store};
use crate::{
    changes,
    custom_fields::{self, HasValues},
    ids::ContactId,
    reactions,
};
use ::store::{Entry, Work};
use ground::{Failure, Id, Invalid};
use serde_json::json;

/// Changes what was written and leaves the rest. `seen` is the version the editor began with; `None` means whatever
/// is there. A change that changes nothing leaves no trace.
///
/// # Errors
/// [`ContactRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &ContactId,
    seen: Option<i64>,
    written: &ContactChange,
) -> Result<Contact, Failure<ContactRefusal>> {
    let old = store::lock(work, id).await?.ok_or(ContactRefusal::Missing)?;
    if let Some(seen) = seen.filter(|seen| *seen != old.version) {
        let fields = changes::since(work, id, seen).await?;
        return Err(ContactRefusal::ChangedMeanwhile { version: old.version, fields }.into());
    }
    let fields = custom_fields::of(work, Contact::MODULE).await?;
    let now = work.now;
    let asked = custom_fields::asked(work, ContactId::PREFIX, false);
    let mut new = written.completed(&old, &fields, asked.as_ref(), now).map_err(ContactRefusal::Invalid)?;
    new.note_opt_out(OptOutSource::of(work.actor.kind));
    if new == old {
        return Ok(old);
    }
    written.look_up(work, &mut new).await?;
    if let Some(flaw) = reactions::contact_changed(work, &old, &new).await? {
        return Err(ContactRefusal::Invalid(Invalid(vec![flaw])).into());
    }
    new.version += 1;
    new.updated_at = now;
    store::update(work, &new).await?;
    custom_fields::write(work, &fields, &old, &new).await?;
    let detail = json!({"version": new.version, "changed": changes::between(&old, &new)});
    work.record(Entry::new("contact.changed", id, &detail));
    Ok(new)
}
