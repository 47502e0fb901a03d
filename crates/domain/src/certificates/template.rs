//! The template of the mail with a certificate: which one can be chosen, and which one is used.

use crate::{
    email_templates::{self, EmailTemplate, ParsedTemplate, Place},
    ids::EmailTemplateId,
    settings,
};
use ::store::Reader;
use ground::{Fault, template::LinkKind};

/// The template, when certificates can be mailed with it: one for messages of events, in use, and with the link to the
/// recipient's own page, where the certificate stands. Otherwise the code of what is wrong.
pub async fn usable_template(
    reader: &mut Reader,
    id: &EmailTemplateId,
) -> Result<Result<EmailTemplate, &'static str>, Fault> {
    let Some(template) = email_templates::find(reader, id).await? else { return Ok(Err("template.unknown")) };
    if let Err(unusable) = email_templates::may_be_used_for(&template, Place::EventMessage) {
        return Ok(Err(unusable.code()));
    }
    let parsed = ParsedTemplate::read(&template)?;
    let has_link = parsed.links().iter().any(|link| link.kind() == LinkKind::Own);
    Ok(if has_link { Ok(template) } else { Err("template.without_own_link") })
}

/// The template of the settings; nothing when none was chosen, or when it cannot be used any more.
pub(super) async fn chosen(reader: &mut Reader) -> Result<Option<EmailTemplateId>, Fault> {
    let Some(id) = settings::read(reader).await?.certificate_template_id else { return Ok(None) };
    Ok(usable_template(reader, &id).await?.ok().map(|template| template.id))
}
