//! Where the links of one mail lead: placeholders of the recipient's own records.

use super::writer::Why;
use crate::{
    events::{self, Event},
    ids::{ContactId, EventId, InvitationId},
    messages::{Message, MessageKind},
    registration,
};
use ::store::Work;
use ground::{
    Fault,
    template::Link,
    token::{Links, Purpose},
};

/// The links of `wanted` for the recipient of `message`; `Err` says why there is none.
pub(super) async fn addresses(
    work: &mut Work,
    base_url: &str,
    message: &Message,
    event: Option<&Event>,
    wanted: Vec<Link>,
) -> Result<Result<Vec<(Link, String)>, Why>, Fault> {
    let mut found = Vec::with_capacity(wanted.len());
    for link in wanted {
        let address = match (message.kind, &link) {
            (_, Link::Browser) => Ok(Links::placeholder(Purpose::Mail, &message.id)),
            (MessageKind::Test, _) => try_out(work, base_url, message, event, &link).await?,
            (_, Link::Unsubscribe) => Ok(unsubscribe(message)),
            (_, Link::Registration(None) | Link::Own) => bare(work, message).await?,
            (_, Link::Registration(Some(number))) => numbered(work, message, event, number).await?,
            (_, Link::Questionnaire(_)) => Err(Why::LinkMissing),
        };
        match address {
            Ok(address) => found.push((link, address)),
            Err(why) => return Ok(Err(why)),
        }
    }
    Ok(Ok(found))
}

fn unsubscribe(message: &Message) -> String {
    match &message.contact_id {
        Some(contact) => Links::placeholder(Purpose::Unsubscribe, contact),
        None => Links::placeholder(Purpose::Mail, &message.id),
    }
}

/// In a try-out no link opens anybody's personal page: whoever tests could answer for them by mistake. Links to events
/// lead to the public page, all others to the mail itself.
async fn try_out(
    work: &mut Work,
    base_url: &str,
    message: &Message,
    event: Option<&Event>,
    link: &Link,
) -> Result<Result<String, Why>, Fault> {
    let page = |event: &Event| format!("{base_url}/e/{}", event.slug);
    let address = match link {
        Link::Registration(None) | Link::Own => event.map(page),
        Link::Registration(Some(number)) => {
            events::store::find_by_number(work, number).await?.as_ref().map(page)
        }
        _ => None,
    };
    Ok(Ok(address.unwrap_or_else(|| Links::placeholder(Purpose::Mail, &message.id))))
}

/// The personal page of what the mail is about.
async fn bare(work: &mut Work, message: &Message) -> Result<Result<String, Why>, Fault> {
    if let Some(invitation) = &message.invitation_id {
        return Ok(Ok(placeholder(invitation)));
    }
    match (&message.event_id, &message.contact_id) {
        (Some(event), Some(contact)) => Ok(Ok(placeholder(&invited(work, message, event, contact).await?))),
        _ => Ok(Err(Why::LinkMissing)),
    }
}

/// The personal page of the event with this number.
async fn numbered(
    work: &mut Work,
    message: &Message,
    event: Option<&Event>,
    number: &str,
) -> Result<Result<String, Why>, Fault> {
    if event.is_some_and(|event| event.number == number) {
        return bare(work, message).await;
    }
    let named = events::store::find_by_number(work, number).await?;
    match (named, &message.contact_id) {
        (Some(named), Some(contact)) => {
            Ok(Ok(placeholder(&invited(work, message, &named.id, contact).await?)))
        }
        (None, _) => Ok(Err(Why::EventMissing)),
        (_, None) => Ok(Err(Why::LinkMissing)),
    }
}

/// The invitation of the mail's campaign, or else the own one (D-19); made when it is not there.
async fn invited(
    work: &mut Work,
    message: &Message,
    event: &EventId,
    contact: &ContactId,
) -> Result<InvitationId, Fault> {
    let Some(campaign) = &message.campaign_id else {
        return registration::own_invitation(work, event, contact).await;
    };
    registration::invite(work, event, campaign, &[*contact]).await?;
    let made = registration::store::invitation_by(work, event, campaign, contact).await?;
    made.ok_or_else(|| Fault::new("the invitation just made is not there"))
}

fn placeholder(invitation: &InvitationId) -> String {
    Links::placeholder(Purpose::Invitation, invitation)
}
