//! Making a template, from nothing or from another one.

use super::{Added, EmailTemplate, EmailTemplateChange, TemplateRefusal, store};
use crate::{
    ids::EmailTemplateId,
    owner,
    settings::{Series, next_number},
};
use ::store::{Entry, Work};
use ground::Failure;
use serde_json::json;

/// Makes a template of what was written and gives it its number.
///
/// # Errors
/// [`TemplateRefusal::Invalid`] names every wrong field, and the place of what is wrong in a text.
pub async fn create(
    work: &mut Work,
    written: &EmailTemplateChange,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    let owner = owner::of_new(work).await?;
    let blank = EmailTemplate::blank(work.new_id(), String::new(), owner, work.now);
    make(work, &blank, written).await
}

/// Makes a copy, changed as written: usually its name and owner. The attachments come along.
///
/// # Errors
/// [`TemplateRefusal`]; nothing is made then.
pub async fn copy(
    work: &mut Work,
    id: &EmailTemplateId,
    written: &EmailTemplateChange,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    let original = store::find(work, id).await?.ok_or(TemplateRefusal::Missing)?;
    let now = work.now;
    let begun = EmailTemplate {
        id: work.new_id(),
        owner: owner::of_new(work).await?,
        archived_at: None,
        version: 1,
        created_at: now,
        updated_at: now,
        ..original
    };
    let made = make(work, &begun, written).await?;
    store::share_attachments(work, &made.attachments, &made.id).await?;
    Ok(made)
}

async fn make(
    work: &mut Work,
    begun: &EmailTemplate,
    written: &EmailTemplateChange,
) -> Result<EmailTemplate, Failure<TemplateRefusal>> {
    let custom = Added::of(work).await?.names();
    let mut template = written.applied(begun, &custom).map_err(TemplateRefusal::Invalid)?;
    written.known(work, &template).await?;
    template.number = next_number(work, Series::EmailTemplates).await?;
    store::insert(work, &template).await?;
    let detail = json!({"number": template.number, "name": template.name});
    work.record(Entry::new("template.created", &template.id, &detail));
    Ok(template)
}
