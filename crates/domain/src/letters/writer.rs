//! The writer: takes posted messages that are due and composes them, batch by batch.

use super::{
    certificate_mail::certificate_of,
    facts::Facts,
    ics::{self, Invite, Method, Person},
    links::{self, Made},
};
use crate::{
    contacts::Contact,
    email_templates::{EmailTemplate, EventFacts, MergeData, ParsedTemplates, Sender},
    events::Event,
    ids::{EmailTemplateId, MessageId},
    messages::{self, Body, Message, MessageKind, Outgoing, store::outbox},
    registration::{self, Movement, Status},
    settings::Settings,
    staff::User,
};
use ::store::Work;
use ground::{Fault, Instant, Locale, Words, template::Link};
use std::{collections::HashMap, sync::Arc};

/// What the instance is called to the outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    /// Where the instance is reached, e.g. `https://kutsu.example.fi`.
    pub base_url: String,
    /// The sender of mails for which nobody chose one (`--mail-from`).
    pub sender_name: Option<String>,
    pub sender_email: String,
}

impl House {
    /// The host of the instance: in Message-IDs and calendar UIDs.
    pub fn host(&self) -> &str {
        host_of(&self.base_url)
    }
}

/// The host in the address of the instance; calendar files that people fetch name the same one as those in mails.
pub fn host_of(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':', '?', '#']).next().filter(|host| !host.is_empty()).unwrap_or("localhost")
}

/// Why a letter cannot be written; the word is the reason of the failed message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    TemplateMissing,
    /// The template cannot be read.
    TemplateBroken,
    ContactMissing,
    /// The mail links to an event that is not there.
    EventMissing,
    /// The mail links to a questionnaire that is not there.
    QuestionnaireMissing,
    /// A link of the mail leads nowhere.
    LinkMissing,
    InvoiceMissing,
}

impl Why {
    pub fn word(self) -> &'static str {
        match self {
            Self::TemplateMissing => "template_missing",
            Self::TemplateBroken => "template_broken",
            Self::ContactMissing => "contact_missing",
            Self::EventMissing => "event_missing",
            Self::QuestionnaireMissing => "questionnaire_missing",
            Self::LinkMissing => "link_missing",
            Self::InvoiceMissing => "invoice_missing",
        }
    }
}

/// Writes letters. Keeps the templates it has read; made once.
#[derive(Debug)]
pub struct Writer {
    pub(super) house: House,
    pub(super) words: Arc<Words>,
    templates: ParsedTemplates,
}

impl Writer {
    pub fn new(house: House, words: Arc<Words>) -> Self {
        Self { house, words, templates: ParsedTemplates::default() }
    }

    pub fn house(&self) -> &House {
        &self.house
    }

    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Composes up to `limit` due messages, to leave when it is their turn; one that cannot be composed becomes failed
    /// and does not hinder the others. Says how many it took up.
    pub async fn compose_due(&self, work: &mut Work, limit: i64) -> Result<usize, Fault> {
        Ok(self.compose_some(work, limit, None).await?.0)
    }

    /// The same, straight into the hands of the worker that asks, until its `lease` ends: a mail that leaves at once
    /// need not be put down and taken up again. Gives too what it composed.
    pub async fn compose_and_claim(
        &self,
        work: &mut Work,
        limit: i64,
        lease: Instant,
    ) -> Result<(usize, Vec<Outgoing>), Fault> {
        self.compose_some(work, limit, Some(lease)).await
    }

    /// How many were taken up, and the mails that came of them, in the order in which they are to leave.
    async fn compose_some(
        &self,
        work: &mut Work,
        limit: i64,
        lease: Option<Instant>,
    ) -> Result<(usize, Vec<Outgoing>), Fault> {
        let due = outbox::uncomposed(work, limit).await?;
        let count = due.len();
        let standing = outbox::withdraw(work, due).await?;
        let messages = messages::store::of(work, &standing).await?;
        let mut known: HashMap<MessageId, Message> =
            messages.into_iter().map(|message| (message.id, message)).collect();
        // In the order in which they are to leave.
        let messages: Vec<Message> = standing.iter().filter_map(|id| known.remove(id)).collect();
        let facts = Facts::of(work, &messages).await?;
        let wanted = self.links(&facts);
        let made = links::make(work, &messages, |message| links_of(&wanted, message)).await?;
        let (mut bodies, mut failed) = (Vec::with_capacity(messages.len()), Vec::new());
        for message in &messages {
            match self.compose(work, &facts, &made, message).await? {
                Ok(body) => bodies.push(body),
                Err(why) => failed.push((message.id, why.word())),
            }
        }
        outbox::write_bodies(work, &bodies, lease).await?;
        outbox::fail(work, &failed).await?;
        Ok((count, messages::outgoing(&messages, bodies, work.now)))
    }

    /// The links of the templates of a batch; of one that cannot be read, none.
    fn links(&self, facts: &Facts) -> HashMap<EmailTemplateId, Vec<Link>> {
        let links = |(id, template): (&EmailTemplateId, &EmailTemplate)| {
            Some((*id, self.templates.of(template).ok()?.links().iter().cloned().collect()))
        };
        facts.templates.iter().filter_map(links).collect()
    }

    /// A try-out says in its subject that it is one.
    fn subject(&self, kind: MessageKind, language: Locale, composed: String) -> String {
        match kind {
            MessageKind::Test => {
                self.words.say(language, "letter-test-subject", &[("subject", composed.as_str().into())])
            }
            _ => composed,
        }
    }

    /// A mail whose words are Kutsu's own; nothing for one that has a template, as long as there is what it speaks of.
    async fn in_own_words(
        &self,
        work: &mut Work,
        facts: &Facts,
        made: &Made,
        message: &Message,
    ) -> Result<Option<Result<Body, Why>>, Fault> {
        if message.template_id.is_some() {
            let is_gone =
                message.kind == MessageKind::Certificate && certificate_of(work, message).await?.is_none();
            return Ok(is_gone.then_some(Err(Why::LinkMissing)));
        }
        Ok(match message.kind {
            MessageKind::Invoice => Some(self.invoice_mail(work, facts, message).await?),
            MessageKind::ConfirmAddress => Some(self.confirm_mail(facts, message)),
            MessageKind::Certificate => Some(self.certificate_mail(work, facts, made, message).await?),
            kind if kind.opens_door() => Some(self.door_mail(work, facts, message).await?),
            _ => None,
        })
    }

    async fn compose(
        &self,
        work: &mut Work,
        facts: &Facts,
        made: &Made,
        message: &Message,
    ) -> Result<Result<Body, Why>, Fault> {
        if let Some(written) = self.in_own_words(work, facts, made, message).await? {
            return Ok(written);
        }
        let template = message.template_id.and_then(|id| facts.templates.get(&id));
        let Some(template) = template else { return Ok(Err(Why::TemplateMissing)) };
        let parsed = match self.templates.of(template) {
            Ok(parsed) => parsed,
            Err(fault) => {
                tracing::error!(message = %message.id, %fault, "a saved template cannot be read");
                return Ok(Err(Why::TemplateBroken));
            }
        };
        let sample = (message.kind == MessageKind::Test).then(|| self.sample(work, template));
        let Some(contact) = facts.contact(message).or(sample.as_ref()) else {
            return Ok(Err(Why::ContactMissing));
        };
        let event = facts.event(message);
        let wanted = parsed.links_in(contact.language);
        let links = match links::addresses(work, &self.house.base_url, message, event, made, wanted).await? {
            Ok(links) => links,
            Err(why) => return Ok(Err(why)),
        };
        let event_facts = event.map(EventFacts::from);
        let from = self.from(facts, template);
        let behind = facts.sender(message);
        let accent = facts.settings.accent_colour.map(|colour| colour.readable().to_string());
        let data = MergeData {
            contact: Some(contact),
            added: Some(&facts.added),
            account: facts.account(Some(contact)),
            event: event_facts.as_ref(),
            sender: Sender {
                name: behind.map_or(from.name.as_deref().unwrap_or_default(), |user| user.name.as_str()),
                email: behind.map_or(from.email.as_str(), |user| user.email.as_str()),
                custom: behind.and_then(|user| facts.of_user(user)),
            },
            links,
            organisation: &facts.settings.organisation_name,
            footer: facts.settings.mail_footer.as_deref().unwrap_or_default(),
            accent: accent.as_deref().unwrap_or_default(),
        };
        let Ok(composed) = parsed.compose(&self.words, &data) else { return Ok(Err(Why::LinkMissing)) };
        let language = template.in_language(contact.language).language;
        let subject = self.subject(message.kind, language, composed.subject);
        let reply_to = answer_to(behind, facts, &from.email);
        let calendar = self.calendar(work, facts, message, event, contact, &from).await?;
        Ok(Ok(Body {
            message_id: message.id,
            from_name: from.name,
            from_email: from.email,
            reply_to_name: reply_to.0,
            reply_to_email: reply_to.1,
            language,
            subject,
            html: composed.html,
            text: composed.text,
            calendar,
        }))
    }

    /// The template's own sender, or that of the settings, or that of the house.
    fn from(&self, facts: &Facts, template: &EmailTemplate) -> From {
        let otherwise = self.sender_of(&facts.settings);
        From {
            name: template.sender_name.clone().or(otherwise.name),
            email: template.sender_email.as_ref().map_or(otherwise.email, ToString::to_string),
        }
    }

    /// The sender of the settings, or that of the house.
    pub(super) fn sender_of(&self, settings: &Settings) -> From {
        let organisation = Some(settings.organisation_name.clone()).filter(|name| !name.is_empty());
        From {
            name: settings.sender_name.clone().or(organisation).or_else(|| self.house.sender_name.clone()),
            email: settings
                .sender_email
                .as_ref()
                .map_or_else(|| self.house.sender_email.clone(), ToString::to_string),
        }
    }

    /// The calendar file: an entry for who has a seat, its removal for who lost one, nothing for who only waits.
    async fn calendar(
        &self,
        work: &mut Work,
        facts: &Facts,
        message: &Message,
        event: Option<&Event>,
        contact: &Contact,
        from: &From,
    ) -> Result<Option<String>, Fault> {
        let registration = message.registration_id.and_then(|id| facts.registrations.get(&id));
        let (Some(event), Some(registration)) = (event, registration) else { return Ok(None) };
        let method = match message.kind {
            MessageKind::Confirmation => Method::Request,
            MessageKind::Notice if registration.status != Status::Registered => return Ok(None),
            MessageKind::Notice if event.cancelled_at.is_some() => Method::Cancel,
            MessageKind::Notice => Method::Request,
            MessageKind::Cancellation | MessageKind::Waitlist => {
                let moves = registration::movements(work, &registration.id).await?;
                let seat =
                    |what| matches!(what, Movement::SeatTaken | Movement::Promoted | Movement::Overbooked);
                if !moves.iter().any(|line| seat(line.what)) {
                    return Ok(None);
                }
                Method::Cancel
            }
            MessageKind::Invitation
            | MessageKind::Test
            | MessageKind::List
            | MessageKind::PortalWelcome
            | MessageKind::SignIn
            | MessageKind::Invoice
            | MessageKind::ConfirmAddress
            | MessageKind::Certificate => return Ok(None),
        };
        let attendee_name = contact.name();
        let invite = Invite {
            event,
            registration: Some(registration),
            host: self.house.host(),
            organiser: Some(Person { name: from.name.as_deref().unwrap_or_default(), email: &from.email }),
            attendee: message.to_email.as_deref().map(|email| Person { name: &attendee_name, email }),
            made_at: work.now,
        };
        Ok(Some(ics::file(&invite, method)))
    }
}

/// The links that a message is to have; a try-out opens nobody's page, so that nothing is made for it.
fn links_of<'l>(links: &'l HashMap<EmailTemplateId, Vec<Link>>, message: &Message) -> &'l [Link] {
    let template = message.template_id.filter(|_| message.kind != MessageKind::Test);
    template.and_then(|id| links.get(&id)).map_or(&[], Vec::as_slice)
}

/// Who a mail comes from.
pub(super) struct From {
    pub name: Option<String>,
    pub email: String,
}

/// Where answers go, name and address: to the person behind the mail, else to the organisation's own address for them.
pub(super) fn answer_to(
    behind: Option<&User>,
    facts: &Facts,
    from: &str,
) -> (Option<String>, Option<String>) {
    let settings = &facts.settings;
    let (name, email) = match behind.filter(|user| user.active) {
        Some(user) => (user.name.as_str(), Some(&user.email)),
        None => (settings.organisation_name.as_str(), settings.reply_to.as_ref()),
    };
    match email.map(ToString::to_string).filter(|email| email != from) {
        Some(email) => (Some(name.to_owned()).filter(|name| !name.is_empty()), Some(email)),
        None => (None, None),
    }
}
