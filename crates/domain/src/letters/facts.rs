//! What the letters of one batch need to know, read once for all of them.

use crate::{
    Owner,
    accounts::{self, Account},
    campaigns::{self, Campaign},
    contacts::{self, Contact},
    custom_fields::{self, Values},
    email_templates::{self, Added, EmailTemplate},
    events::{self, Event},
    ids::{AccountId, CampaignId, ContactId, EmailTemplateId, EventId, RegistrationId, UserId},
    messages::Message,
    registration::{self, Registration},
    settings::{self, Settings},
    staff::{self, User},
};
use ground::{Fault, Id};
use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};
use store::Reader;

/// The facts of one batch.
pub(super) struct Facts {
    pub settings: Settings,
    pub templates: HashMap<EmailTemplateId, EmailTemplate>,
    pub contacts: HashMap<ContactId, Contact>,
    /// The fields that administrators added.
    pub added: Added,
    accounts: HashMap<AccountId, Account>,
    pub events: HashMap<EventId, Event>,
    campaigns: HashMap<CampaignId, Campaign>,
    pub registrations: HashMap<RegistrationId, Registration>,
    users: HashMap<UserId, User>,
    /// What users hold in the fields that administrators added to them.
    of_users: HashMap<[u8; 16], Values>,
}

impl Facts {
    pub async fn of(reader: &mut Reader, messages: &[Message]) -> Result<Self, Fault> {
        let templates =
            email_templates::store::by_ids(reader, &each(messages, |one| one.template_id)).await?;
        let contacts = contacts::of(reader, &each(messages, |one| one.contact_id)).await?;
        let employers: BTreeSet<AccountId> =
            contacts.values().filter_map(|contact| contact.account_id).collect();
        let accounts = accounts::store::of(reader, &Vec::from_iter(employers)).await?;
        let mut events = events::store::by_ids(reader, &each(messages, |one| one.event_id)).await?;
        custom_fields::load_into(reader, &mut events).await?;
        let campaigns = campaigns::store::by_ids(reader, &each(messages, |one| one.campaign_id)).await?;
        let registrations =
            registration::store::by_ids(reader, &each(messages, |one| one.registration_id)).await?;
        let mut facts = Self {
            settings: settings::read(reader).await?,
            templates: by(templates, |one| one.id),
            added: Added::of(reader).await?,
            contacts,
            accounts,
            events: by(events, |one| one.id),
            campaigns: by(campaigns, |one| one.id),
            registrations: by(registrations, |one| one.id),
            users: HashMap::new(),
            of_users: HashMap::new(),
        };
        let owners: BTreeSet<UserId> =
            messages.iter().filter_map(|message| facts.answering(message)).collect();
        for id in owners {
            facts.users.extend(staff::find(reader, &id).await?.map(|user| (id, user)));
        }
        let ids: Vec<[u8; 16]> = facts.users.keys().map(Id::bytes).collect();
        facts.of_users = custom_fields::load(reader, custom_fields::USERS, &ids).await?;
        Ok(facts)
    }

    pub fn contact(&self, message: &Message) -> Option<&Contact> {
        self.contacts.get(&message.contact_id?)
    }

    pub fn account(&self, contact: Option<&Contact>) -> Option<&Account> {
        self.accounts.get(&contact?.account_id?)
    }

    pub fn event(&self, message: &Message) -> Option<&Event> {
        self.events.get(&message.event_id?)
    }

    /// The person behind the mail: who answers for the campaign, or else for the event. `None`: a group does.
    pub fn sender(&self, message: &Message) -> Option<&User> {
        self.users.get(&self.answering(message)?)
    }

    /// What this user holds in the fields that administrators added.
    pub fn of_user(&self, user: &User) -> Option<&Values> {
        self.of_users.get(&user.id.bytes())
    }

    fn answering(&self, message: &Message) -> Option<UserId> {
        let campaign = message.campaign_id.and_then(|id| self.campaigns.get(&id)).map(|one| one.owner);
        let event = self.event(message).map(|one| one.owner);
        let template =
            message.template_id.and_then(|id| self.templates.get(&id)).map(|template| template.owner);
        match campaign.or(event).or(template)? {
            Owner::User(id) => Some(id),
            Owner::Group(_) => None,
        }
    }
}

fn each<I: Ord>(messages: &[Message], id: impl Fn(&Message) -> Option<I>) -> Vec<I> {
    let ids: BTreeSet<I> = messages.iter().filter_map(id).collect();
    ids.into_iter().collect()
}

fn by<I: Eq + Hash, T>(rows: Vec<T>, id: impl Fn(&T) -> I) -> HashMap<I, T> {
    rows.into_iter().map(|row| (id(&row), row)).collect()
}
