//! The mail that says that a certificate is ready: whose, of what, where to fetch it, and where anybody can check it.

use super::{
    Writer,
    facts::Facts,
    links::Made,
    own_words::OwnWords,
    writer::{Why, answer_to},
};
use crate::{
    certificates::{self, Certificate},
    messages::{Body, Message},
};
use ::store::Work;
use ground::{
    Fault,
    token::{Links, Purpose},
};

impl Writer {
    /// Writes such a mail in the language of the certificate. One that was revoked meanwhile is not told of.
    pub(super) async fn certificate_mail(
        &self,
        work: &mut Work,
        facts: &Facts,
        made: &Made,
        message: &Message,
    ) -> Result<Result<Body, Why>, Fault> {
        let Some(contact) = facts.contact(message) else { return Ok(Err(Why::ContactMissing)) };
        let certificate = certificate_of(work, message).await?;
        let (Some(certificate), Some(invitation)) = (certificate, made.own(message)) else {
            return Ok(Err(Why::LinkMissing));
        };
        let settings = &facts.settings;
        let from = self.sender_of(settings);
        let house =
            Some(settings.organisation_name.as_str()).filter(|name| !name.is_empty()).unwrap_or("Kutsu");
        let check = format!("{}{}", self.house.base_url, certificate.path());
        let language = certificate.language;
        let say = |key: &str| {
            let args = [
                ("organisation", house.into()),
                ("name", contact.first_name.as_str().into()),
                ("event", certificate.event_name.as_str().into()),
                ("address", check.as_str().into()),
            ];
            self.words.say(language, key, &args)
        };
        let subject = say("letter-certificate-subject");
        let (lead, button) = (say("letter-certificate-lead"), say("letter-certificate-button"));
        let (after, foot) = ([say("letter-certificate-after")], say("letter-certificate-foot"));
        let address = format!("{}/certificate", Links::placeholder(Purpose::Invitation, invitation));
        let words = OwnWords {
            subject: &subject,
            lead: &lead,
            button: Some((&button, &address)),
            code: None,
            after: &after,
            foot: &foot,
            language,
        };
        let accent = settings.accent_colour.map(|colour| colour.readable().to_string()).unwrap_or_default();
        let reply_to = answer_to(facts.sender(message), facts, &from.email);
        Ok(Ok(Body {
            message_id: message.id,
            from_name: from.name,
            from_email: from.email,
            reply_to_name: reply_to.0,
            reply_to_email: reply_to.1,
            language,
            html: words.html(&accent),
            text: words.text(),
            subject,
            calendar: None,
        }))
    }
}

/// The certificate that a mail brings, unless it was revoked meanwhile.
pub(super) async fn certificate_of(work: &mut Work, message: &Message) -> Result<Option<Certificate>, Fault> {
    match &message.registration_id {
        Some(id) => certificates::live(work, id).await,
        None => Ok(None),
    }
}
