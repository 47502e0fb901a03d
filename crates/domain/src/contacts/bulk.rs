//! Many contacts at once, for imports.

use super::{Contact, OptOutSource, store};
use crate::{
    changes,
    custom_fields::{self, HasValues, Values},
    reactions,
    settings::{Series, next_numbers},
};
use ::store::{Entry, Work};
use ground::{Fault, Id};
use serde_json::json;

/// Numbers and keeps new contacts, and keeps changed ones `(before, after)`, with their journal.
pub(crate) async fn write_all(
    work: &mut Work,
    mut new: Vec<Contact>,
    changed: Vec<(Contact, Contact)>,
) -> Result<(), Fault> {
    let fields = custom_fields::of(work, Contact::MODULE).await?;
    let none = Values::default();
    if !new.is_empty() {
        let count = i64::try_from(new.len()).unwrap_or(i64::MAX);
        let taken = next_numbers(work, Series::Contacts, count).await?;
        for (number, contact) in (taken.first..).zip(&mut new) {
            contact.note_opt_out(OptOutSource::Import);
            contact.number = taken.written(number);
            let detail = json!({"number": contact.number, "name": contact.name()});
            work.record(Entry::new("contact.created", &contact.id, &detail));
        }
        store::insert(work, &new).await?;
        let values: Vec<_> = new.iter().map(|contact| (contact.id.bytes(), &none, &contact.custom)).collect();
        custom_fields::write_all(work, &fields, &values).await?;
    }
    reactions::contacts_changed(work, &changed).await?;
    let mut kept = Vec::with_capacity(changed.len());
    let values: Vec<_> =
        changed.iter().map(|(before, after)| (after.id.bytes(), &before.custom, &after.custom)).collect();
    custom_fields::write_all(work, &fields, &values).await?;
    for (before, mut after) in changed {
        after.note_opt_out(OptOutSource::Import);
        after.version = before.version + 1;
        after.updated_at = work.now;
        let detail = json!({"version": after.version, "changed": changes::between(&before, &after)});
        work.record(Entry::new("contact.changed", &after.id, &detail));
        kept.push(after);
    }
    store::update_all(work, &kept).await
}
