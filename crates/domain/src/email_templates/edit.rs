//! Changing a template, putting it away, and bringing it back.

use super::{Added, EmailTemplate, EmailTemplateChange, TemplateRefusal, store};
use crate::{changes, ids::EmailTemplateId};
use ::store::{Entry, Work};
use ground::{Failure, Instant};
use serde_json::json;

/// Changes what was written and leaves the rest. `seen` is the version the editor began with; `None` means whatever
/// is there. Mails that wait to be composed get the new text. A change that changes nothing leaves no trace.
///
/// # Errors
/// [`TemplateRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &EmailTemplateId,
    seen: Option<i64>,
    written: &EmailTemplateChange,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    let old = store::lock(work, id).await?.ok_or(TemplateRefusal::Missing)?;
    if let Some(seen) = seen.filter(|seen| *seen != old.version) {
        let fields = changes::since(work, id, seen).await?;
        return Err(TemplateRefusal::ChangedMeanwhile { version: old.version, fields }.into());
    }
    let custom = Added::of(work).await?.names();
    let mut new = written.applied(&old, &custom).map_err(TemplateRefusal::Invalid)?;
    if new == old {
        return Ok(old);
    }
    written.known(work, &new).await?;
    new.version += 1;
    new.updated_at = work.now;
    store::update(work, &new).await?;
    let detail = json!({"version": new.version, "changed": changes::between(&old, &new)});
    work.record(Entry::new("template.changed", id, &detail));
    Ok(new)
}

/// Puts the template away: no picker offers it any more. Where it is chosen already it goes on working.
///
/// # Errors
/// [`TemplateRefusal::Missing`].
pub async fn archive(
    work: &mut Work,
    id: &EmailTemplateId,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    let now = work.now;
    mark(work, id, Some(now), "template.archived").await
}

/// Brings an archived template back.
///
/// # Errors
/// [`TemplateRefusal::Missing`].
pub async fn restore(
    work: &mut Work,
    id: &EmailTemplateId,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    mark(work, id, None, "template.restored").await
}

async fn mark(
    work: &mut Work,
    id: &EmailTemplateId,
    archived_at: Option<Instant>,
    what: &'static str,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    let mut template = store::lock(work, id).await?.ok_or(TemplateRefusal::Missing)?;
    if template.archived_at.is_some() == archived_at.is_some() {
        return Ok(template);
    }
    template.archived_at = archived_at;
    template.version += 1;
    template.updated_at = work.now;
    store::mark(work, &template).await?;
    work.record(Entry::new(what, id, &json!({"version": template.version})));
    Ok(template)
}
