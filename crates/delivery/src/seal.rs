//! Sealing: a composed mail with its links resolved becomes the bytes that travel.
//!
//! Decides the headers a kind of mail carries. The same mail gives the same bytes on every try. Used by the worker, and
//! by the viewer to show the source.

use crate::mime::{self, Attachment, BadHeader, Calendar, Mailbox, Nature};
use domain::{
    letters::{Enclosure, House, ics},
    messages::{MessageKind, Outgoing},
};
use ground::{
    Choice,
    token::{Links, Purpose},
};

/// The message as it travels: headers and body.
///
/// # Errors
/// A value that no header can hold; such a mail is never sent.
pub fn seal(
    mail: &Outgoing,
    enclosures: &[Enclosure],
    links: &Links,
    house: &House,
) -> Result<Vec<u8>, BadHeader> {
    let Outgoing { envelope, body } = mail;
    let (text, html) = (links.resolve(&body.text), links.resolve(&body.html));
    let message_id = format!("{}@{}", envelope.id, house.host());
    let unsubscribe = envelope.contact_id.map(|contact| links.address(Purpose::Unsubscribe, &contact));
    let list_id = format!("invitations.{}", house.host());
    let nature = match (envelope.kind, &unsubscribe) {
        (MessageKind::Invitation, Some(unsubscribe_url)) => {
            Nature::Campaign { unsubscribe_url, unsubscribe_address: None, list_id: Some(&list_id) }
        }
        _ => Nature::Automatic,
    };
    let method = body.calendar.as_deref().and_then(ics::method_of);
    let calendar = body.calendar.as_deref().zip(method);
    mime::build(&mime::Mail {
        message_id: &message_id,
        date: envelope.composed_at,
        from: Mailbox { name: body.from_name.as_deref(), address: &body.from_email },
        reply_to: body
            .reply_to_email
            .as_deref()
            .map(|address| Mailbox { name: body.reply_to_name.as_deref(), address }),
        to: Mailbox { name: envelope.to_name.as_deref(), address: &envelope.to_email },
        subject: &body.subject,
        language: body.language.word(),
        text: &text,
        html: Some(&html),
        nature,
        calendar: calendar.map(|(ics, method)| Calendar { method, ics, file_name: "invite.ics" }),
        attachments: enclosures
            .iter()
            .map(|file| Attachment {
                file_name: &file.name,
                content_type: &file.media_type,
                bytes: &file.content,
            })
            .collect(),
    })
}
