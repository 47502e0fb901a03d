//! Try-outs: a template as a mail to oneself, with a chosen contact's data or a made-up person's (W-4).

use super::Writer;
use crate::{
    contacts::{self, Contact},
    email_templates::{self, EmailTemplate},
    events,
    ids::{CampaignId, ContactId, EmailTemplateId, EventId, MessageId},
    messages::{self, Letter, MessageKind},
    staff::User,
};
use ::store::Work;
use ground::{EmailAddress, Failure, Refusal, RefusalKind};

/// What is to be tried out.
#[derive(Clone, Debug)]
pub struct TryOut {
    pub template: EmailTemplateId,
    /// Whose data fills the fields; `None`: a made-up person's.
    pub contact: Option<ContactId>,
    /// The event the mail is about; `None`: the next one, if there is any.
    pub event: Option<EventId>,
    /// Whose owner stands under the mail.
    pub campaign: Option<CampaignId>,
}

/// Why nothing can be tried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryOutRefusal {
    TemplateMissing,
    ContactMissing,
}

impl Refusal for TryOutRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::TemplateMissing => "template.missing",
            Self::ContactMissing => "contact.missing",
        }
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Missing
    }
}

/// Sends the template to `user`. It takes the same path as every mail, so what arrives is what others would get.
pub async fn send_try_out(
    work: &mut Work,
    user: &User,
    wanted: &TryOut,
) -> Result<MessageId, Failure<TryOutRefusal>> {
    if email_templates::find(work, &wanted.template).await?.is_none() {
        return Err(TryOutRefusal::TemplateMissing.into());
    }
    if let Some(contact) = &wanted.contact
        && contacts::find(work, contact).await?.is_none()
    {
        return Err(TryOutRefusal::ContactMissing.into());
    }
    let event_id = match wanted.event {
        Some(event) => Some(event),
        None => events::store::upcoming(work, 1).await?.first().map(|event| event.id),
    };
    let letter = Letter {
        kind: MessageKind::Test,
        contact_id: wanted.contact,
        to_email: Some(user.email.to_string()),
        to_name: user.name.clone(),
        template_id: wanted.template,
        event_id,
        registration_id: None,
        campaign_id: wanted.campaign,
        invitation_id: None,
        due_at: work.now,
    };
    let posted = messages::post(work, &[letter]).await?;
    posted.first().copied().ok_or_else(|| TryOutRefusal::TemplateMissing.into())
}

impl Writer {
    /// A made-up person who reads the language of the template.
    pub(super) fn sample(&self, work: &Work, template: &EmailTemplate) -> Contact {
        let say = |key| self.words.say(template.language, key, &[]);
        Contact {
            first_name: say("letter-sample-first-name"),
            last_name: say("letter-sample-last-name"),
            email: say("letter-sample-email").parse::<EmailAddress>().ok(),
            language: template.language,
            ..Contact::blank(work.new_id(), "K-0".into(), template.owner, work.now)
        }
    }
}
