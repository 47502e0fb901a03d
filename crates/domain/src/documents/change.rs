//! Making, changing and putting away a document template. What is kept was tried before: printing takes its time, and
//! no transaction waits for it.

use super::{DocumentRefusal, DocumentTemplate, Tried, store};
use crate::{
    changes::between,
    ids::DocumentTemplateId,
    settings::{Series, next_number},
    staff::{self, Forbidden, Right},
};
use ::store::{Entry, Work};
use ground::{Failure, Fault};
use serde_json::json;

/// Makes a template and gives it its number.
///
/// # Errors
/// [`DocumentRefusal::Forbidden`].
pub async fn create(work: &mut Work, tried: &Tried) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    require(work).await?;
    let number = next_number(work, Series::DocumentTemplates).await?;
    let id: DocumentTemplateId = work.new_id();
    store::insert(work, &id, &number, &tried.0).await?;
    let detail = json!({"number": number, "name": tried.0.name, "kind": tried.0.kind});
    work.record(Entry::new("document_template.created", &id, &detail));
    get(work, &id).await
}

/// Makes the template what was tried. `seen` is the version the editor began with. The kind stays: what a template is
/// told would change with it.
///
/// # Errors
/// [`DocumentRefusal`]; nothing is changed then.
pub async fn edit(
    work: &mut Work,
    id: &DocumentTemplateId,
    seen: Option<i64>,
    tried: &Tried,
) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    require(work).await?;
    let old = store::lock(work, id).await?.filter(|old| old.kind == tried.0.kind);
    let old = old.ok_or(DocumentRefusal::Missing)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(DocumentRefusal::ChangedMeanwhile { version: old.version }.into());
    }
    store::update(work, id, &tried.0).await?;
    let new = get(work, id).await?;
    let detail = json!({"changed": between(&old, &new), "version": new.version});
    work.record(Entry::new("document_template.changed", id, &detail));
    Ok(new)
}

/// Puts a template away: nothing is made by it any more.
///
/// # Errors
/// [`DocumentRefusal::Missing`].
pub async fn archive(
    work: &mut Work,
    id: &DocumentTemplateId,
) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    mark(work, id, "document_template.archived").await
}

/// Brings it back.
///
/// # Errors
/// [`DocumentRefusal::Missing`].
pub async fn restore(
    work: &mut Work,
    id: &DocumentTemplateId,
) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    mark(work, id, "document_template.restored").await
}

async fn mark(
    work: &mut Work,
    id: &DocumentTemplateId,
    what: &'static str,
) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    require(work).await?;
    store::lock(work, id).await?.ok_or(DocumentRefusal::Missing)?;
    let archived_at = (what == "document_template.archived").then_some(work.now);
    store::mark_archived(work, id, archived_at).await?;
    let new = get(work, id).await?;
    work.record(Entry::new(what, id, &json!({"version": new.version})));
    Ok(new)
}

async fn require(work: &mut Work) -> Result<(), Failure<DocumentRefusal>> {
    let allowed = staff::require(work, Right::DocumentTemplates).await;
    allowed.map_err(|failure| failure.map(|Forbidden| DocumentRefusal::Forbidden))
}

async fn get(work: &mut Work, id: &DocumentTemplateId) -> Result<DocumentTemplate, Failure<DocumentRefusal>> {
    let found = store::find(work, id).await?;
    found.ok_or_else(|| Failure::Fault(Fault::new("the document template just written is not there")))
}
