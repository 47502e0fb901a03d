//! The templates that automatic mails can be worded by, where the settings choose them.

use crate::shell::Problem;
use domain::{
    Patch, certificates,
    email_templates::{self, Place},
    ids::EmailTemplateId,
    settings::{Settings, SettingsChange},
};
use ground::Flaw;
use store::Reader;

/// A template of samples.
pub(super) fn sample() -> EmailTemplateId {
    ground::Id::from_bytes([2; 16])
}

/// Those that can bring a certificate, and the one that was chosen: id and name.
pub(super) async fn choosable(reader: &mut Reader, now: &Settings) -> Result<Vec<(String, String)>, Problem> {
    let mut templates = Vec::new();
    for template in email_templates::in_folders(reader, Place::EventMessage.folders()).await? {
        let is_chosen = now.certificate_template_id == Some(template.id);
        if is_chosen || certificates::usable_template(reader, &template.id).await?.is_ok() {
            templates.push((template.id.to_string(), template.name));
        }
    }
    Ok(templates)
}

/// What is wrong with the template that is to bring certificates.
pub(super) async fn unusable(reader: &mut Reader, change: &SettingsChange) -> Result<Option<Flaw>, Problem> {
    let Patch::Set(Some(typed)) = &change.certificate_template_id else { return Ok(None) };
    let Ok(id) = typed.parse::<EmailTemplateId>() else { return Ok(None) };
    let usable = certificates::usable_template(reader, &id).await?;
    Ok(usable.err().map(|code| Flaw::new("certificate_template_id", code)))
}
