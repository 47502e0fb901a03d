//! Where the links of one mail lead: placeholders of the recipient's own records. What must be made for them is made
//! for the whole batch at once, by [`make`].

use super::writer::Why;
use crate::{
    events::{self, Event},
    ids::{ContactId, EventId, InvitationId, MessageId, SurveyLinkId},
    messages::{Message, MessageKind},
    portal::{self, LinkFor},
    questionnaires, registration, surveys,
};
use ::store::Work;
use ground::{
    Fault,
    template::Link,
    token::{Links, Purpose},
};
use std::collections::{BTreeMap, HashMap};

/// The own links of the recipients of one batch.
type OwnLinks = HashMap<(EventId, ContactId), InvitationId>;

/// What the links of one batch are bound to.
pub(super) struct Made {
    own: OwnLinks,
    /// By the number of the questionnaire and the mail.
    surveys: HashMap<(String, MessageId), SurveyLinkId>,
}

impl Made {
    /// The recipient's own page of what the mail is about.
    pub fn own(&self, message: &Message) -> Option<&InvitationId> {
        self.own.get(&(message.event_id?, message.contact_id?))
    }
}

/// Finds or makes what the links of `messages` are bound to. `links` are those a message holds in any language.
pub(super) async fn make<'l>(
    work: &mut Work,
    messages: &[Message],
    links: impl Fn(&Message) -> &'l [Link],
) -> Result<Made, Fault> {
    let asks =
        |message: &Message| message.kind == MessageKind::Certificate || links(message).iter().any(is_own);
    let own = own(work, messages, asks).await?;
    let mut asking: BTreeMap<&str, Vec<(MessageId, ContactId)>> = BTreeMap::new();
    for message in messages {
        let Some(contact) = message.contact_id else { continue };
        for link in links(message) {
            if let Link::Questionnaire(number) = link {
                asking.entry(number).or_default().push((message.id, contact));
            }
        }
    }
    let mut made = Made { own, surveys: HashMap::new() };
    for (number, mails) in asking {
        let Some(asked) = questionnaires::store::find_by_number(work, number).await? else { continue };
        let links = surveys::links(work, &asked.id, &mails).await?;
        made.surveys.extend(links.into_iter().map(|(message, id)| ((number.to_owned(), message), id)));
    }
    Ok(made)
}

/// Finds or makes the own links (D-19) of those of `messages` that `ask` for one, all at once.
async fn own(
    work: &mut Work,
    messages: &[Message],
    asks: impl Fn(&Message) -> bool,
) -> Result<OwnLinks, Fault> {
    let mut asking: BTreeMap<EventId, Vec<ContactId>> = BTreeMap::new();
    for message in messages.iter().filter(|message| asks(message)) {
        let by_campaign = message.invitation_id.is_some() || message.campaign_id.is_some();
        if let (Some(event), Some(contact), false) = (message.event_id, message.contact_id, by_campaign) {
            asking.entry(event).or_default().push(contact);
        }
    }
    let mut own = OwnLinks::new();
    for (event, contacts) in asking {
        let made = registration::own_invitations(work, &event, &contacts).await?;
        own.extend(made.into_iter().map(|(contact, id)| ((event, contact), id)));
    }
    Ok(own)
}

/// Whether the link opens the recipient's own page of what the mail is about.
fn is_own(link: &Link) -> bool {
    matches!(link, Link::Registration(None) | Link::Own)
}

/// The links of `wanted` for the recipient of `message`; `Err` says why there is none.
pub(super) async fn addresses(
    work: &mut Work,
    base_url: &str,
    message: &Message,
    event: Option<&Event>,
    made: &Made,
    wanted: Vec<Link>,
) -> Result<Result<Vec<(Link, String)>, Why>, Fault> {
    let mut found = Vec::with_capacity(wanted.len());
    for link in wanted {
        let address = match (message.kind, &link) {
            (_, Link::Browser) => Ok(Links::placeholder(Purpose::Mail, &message.id)),
            (MessageKind::Test, _) => try_out(work, base_url, message, event, &link).await?,
            (_, Link::Unsubscribe) => Ok(unsubscribe(message)),
            (_, Link::Registration(None) | Link::Own) => bare(work, message, &made.own).await?,
            (_, Link::Registration(Some(number))) => {
                numbered(work, message, event, &made.own, number).await?
            }
            (_, Link::Questionnaire(number)) => questionnaire(message, made, number),
            (_, Link::Portal) => door(work, message).await?,
        };
        match address {
            Ok(address) => found.push((link, address)),
            Err(why) => return Ok(Err(why)),
        }
    }
    Ok(Ok(found))
}

/// The questionnaire with this number, for the recipient (TP-4).
fn questionnaire(message: &Message, made: &Made, number: &str) -> Result<String, Why> {
    if message.contact_id.is_none() {
        return Err(Why::LinkMissing);
    }
    let link = made.surveys.get(&(number.to_owned(), message.id)).ok_or(Why::QuestionnaireMissing)?;
    Ok(Links::placeholder(Purpose::Questionnaire, link))
}

fn unsubscribe(message: &Message) -> String {
    match &message.contact_id {
        Some(contact) => Links::placeholder(Purpose::Unsubscribe, contact),
        None => Links::placeholder(Purpose::Mail, &message.id),
    }
}

/// Signs the recipient in to the portal, once. Only the first mail has such a link: no other is meant for one reader alone.
async fn door(work: &mut Work, message: &Message) -> Result<Result<String, Why>, Fault> {
    let (MessageKind::PortalWelcome, Some(contact)) = (message.kind, &message.contact_id) else {
        return Ok(Err(Why::LinkMissing));
    };
    let link = portal::link_for(work, contact, LinkFor::Welcome).await?;
    Ok(link.map(|link| Links::placeholder(Purpose::PortalSignIn, &link)).ok_or(Why::LinkMissing))
}

/// In a try-out no link opens anybody's personal page: whoever tests could answer for them by mistake. Links to events
/// lead to the public page, those to questionnaires to a look at them, all others to the mail itself.
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
        Link::Questionnaire(number) => {
            let asked = questionnaires::store::find_by_number(work, number).await?;
            asked.map(|asked| Links::placeholder(Purpose::QuestionnairePreview, &asked.id))
        }
        _ => None,
    };
    Ok(Ok(address.unwrap_or_else(|| Links::placeholder(Purpose::Mail, &message.id))))
}

/// The personal page of what the mail is about.
async fn bare(work: &mut Work, message: &Message, own: &OwnLinks) -> Result<Result<String, Why>, Fault> {
    let known = message.event_id.zip(message.contact_id).and_then(|whose| own.get(&whose));
    if let Some(invitation) = message.invitation_id.as_ref().or(known) {
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
    own: &OwnLinks,
    number: &str,
) -> Result<Result<String, Why>, Fault> {
    if event.is_some_and(|event| event.number == number) {
        return bare(work, message, own).await;
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
    let made = registration::invite(work, event, campaign, &[*contact]).await?;
    made.get(contact).copied().ok_or_else(|| Fault::new("the invitation just made is not there"))
}

fn placeholder(invitation: &InvitationId) -> String {
    Links::placeholder(Purpose::Invitation, invitation)
}
