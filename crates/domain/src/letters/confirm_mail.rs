//! The mail whose link proves the address of somebody who registered on a public page.

use super::{Writer, facts::Facts, own_words::OwnWords, writer::Why};
use crate::{
    messages::{Body, Message},
    public::HOLD_MINUTES,
};
use ground::token::{Links, Purpose};

impl Writer {
    /// Writes such a mail: what the place is at, the link, and how long it is held.
    pub(super) fn confirm_mail(&self, facts: &Facts, message: &Message) -> Result<Body, Why> {
        let contact = facts.contact(message).ok_or(Why::ContactMissing)?;
        let event = facts.event(message).ok_or(Why::EventMissing)?;
        let registration = message.registration_id.ok_or(Why::LinkMissing)?;
        let settings = &facts.settings;
        let from = self.sender_of(settings);
        let language = contact.language;
        let args = [
            ("name", contact.first_name.as_str().into()),
            ("event", event.name.as_str().into()),
            ("minutes", HOLD_MINUTES.into()),
        ];
        let part = |part: &str| self.words.say(language, &format!("letter-confirm-{part}"), &args);
        let (subject, lead, button, foot) = (part("subject"), part("lead"), part("button"), part("foot"));
        let after = [part("after")];
        let address = Links::placeholder(Purpose::Confirm, &registration);
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
        Ok(Body {
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
        })
    }
}
