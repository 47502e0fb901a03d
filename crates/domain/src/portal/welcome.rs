//! The first mail to somebody who may sign in: the template of the settings, or built-in words. Never a password (W-18).

use super::store::accesses;
use crate::{
    contacts,
    email_templates::{self, EmailTemplate, Folder, ParsedTemplate},
    ids::{ContactId, EmailTemplateId, MessageId},
    messages::{self, Letter, MessageKind},
    settings,
};
use ::store::{Entry, Reader, Work};
use ground::{Failure, Fault, Refusal, RefusalKind, template::LinkKind};
use serde_json::json;

/// Why the mail is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WelcomeRefusal {
    /// The contact has no access.
    NoAccess,
    /// The portal is switched off: the link would lead nowhere.
    PortalOff,
}

impl Refusal for WelcomeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoAccess => "portal.no_access",
            Self::PortalOff => "portal.off",
        }
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

/// Posts the first mail, once more too when it was lost. Its link is made when it is written.
///
/// # Errors
/// [`WelcomeRefusal`].
pub async fn welcome(work: &mut Work, id: &ContactId) -> Result<MessageId, Failure<WelcomeRefusal>> {
    let settings = settings::read(work).await?;
    if !settings.portal_active {
        return Err(WelcomeRefusal::PortalOff.into());
    }
    let access = accesses::find(work, id).await?.filter(|access| access.active);
    let contact = contacts::find(work, id).await?.filter(|_| access.is_some());
    let contact = contact.ok_or(WelcomeRefusal::NoAccess)?;
    let template = match &settings.portal_template_id {
        Some(template) => usable_template(work, template).await?.ok(),
        None => None,
    };
    let message = match template {
        None => messages::post_own(work, MessageKind::PortalWelcome, &contact, None).await?,
        Some(template) => {
            let letter = Letter {
                kind: MessageKind::PortalWelcome,
                contact_id: Some(contact.id),
                to_email: contact.email.as_ref().map(ToString::to_string),
                to_name: contact.name(),
                template_id: template.id,
                event_id: None,
                registration_id: None,
                campaign_id: None,
                invitation_id: None,
                due_at: work.now,
            };
            let posted = messages::post(work, &[letter]).await?;
            posted.first().copied().ok_or_else(|| Fault::new("a letter was not posted"))?
        }
    };
    work.record(Entry::new("contact.portal_welcomed", id, &json!({"message": message})));
    Ok(message)
}

/// The template, when it can be the first mail: of the public or a personal folder, in use, and with the link that signs in.
/// Otherwise the code of what is wrong.
pub async fn usable_template(
    reader: &mut Reader,
    id: &EmailTemplateId,
) -> Result<Result<EmailTemplate, &'static str>, Fault> {
    let Some(template) = email_templates::find(reader, id).await? else { return Ok(Err("template.unknown")) };
    if !matches!(template.folder, Folder::Public | Folder::Personal) {
        return Ok(Err("template.wrong_folder"));
    }
    if template.archived_at.is_some() {
        return Ok(Err("template.archived"));
    }
    let parsed = ParsedTemplate::read(&template)?;
    let has_link = parsed.links().iter().any(|link| link.kind() == LinkKind::Portal);
    Ok(if has_link { Ok(template) } else { Err("template.without_portal_link") })
}
