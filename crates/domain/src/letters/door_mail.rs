//! The mails that let their reader into the portal: the one asked for with a link and a code, and the first one, when no
//! template was chosen for it. What is kept of them opens nothing.

use super::{Writer, facts::Facts, own_words::OwnWords, writer::Why};
use crate::{
    messages::{Body, Message, MessageKind},
    portal::{self, LinkFor},
};
use ::store::Work;
use ground::{
    Fault,
    token::{Links, Purpose},
};

impl Writer {
    /// Writes such a mail; its link is made now, so that all its time is the reader's.
    pub(super) async fn door_mail(
        &self,
        work: &mut Work,
        facts: &Facts,
        message: &Message,
    ) -> Result<Result<Body, Why>, Fault> {
        let Some(contact) = facts.contact(message) else { return Ok(Err(Why::ContactMissing)) };
        let why = match message.kind {
            MessageKind::SignIn => LinkFor::SignIn,
            _ => LinkFor::Welcome,
        };
        let Some(link) = portal::link_for(work, &contact.id, why).await? else {
            return Ok(Err(Why::LinkMissing));
        };
        let settings = &facts.settings;
        let from = self.sender_of(settings);
        let house =
            Some(settings.organisation_name.as_str()).filter(|name| !name.is_empty()).unwrap_or("Kutsu");
        let language = contact.language;
        let say = |key: &str| {
            self.words.say(
                language,
                key,
                &[("organisation", house.into()), ("name", contact.first_name.as_str().into())],
            )
        };
        let part = |part: &str| match why {
            LinkFor::SignIn => say(&format!("letter-portal-sign-in-{part}")),
            LinkFor::Welcome => say(&format!("letter-portal-welcome-{part}")),
        };
        let (subject, lead, button, foot) = (part("subject"), part("lead"), part("button"), part("foot"));
        let after = [part("after")];
        let address = Links::placeholder(Purpose::PortalSignIn, &link);
        let code = (why == LinkFor::SignIn).then(|| Links::code_placeholder(&link));
        let words = OwnWords {
            subject: &subject,
            lead: &lead,
            button: Some((&button, &address)),
            code: code.as_deref(),
            after: &after,
            foot: &foot,
            language,
        };
        let accent = settings.accent_colour.map(|colour| colour.readable().to_string()).unwrap_or_default();
        Ok(Ok(Body {
            message_id: message.id,
            from_name: from.name,
            from_email: from.email,
            reply_to_name: None,
            reply_to_email: None,
            language,
            html: words.html(&accent),
            text: words.text(),
            subject,
            calendar: None,
        }))
    }
}
