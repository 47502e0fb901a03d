//! The card of one contact, a tab each: facts, timeline, registrations, answers, messages.

mod answers;
mod tabs;

pub use answers::{AnswersTab, answers};
pub use tabs::{
    InvoicesTab, MessagesTab, RegistrationsTab, TimelineTab, invoices, messages, registrations, timeline,
};

use crate::{
    attendance::in_hours,
    portal::{self, Portal},
    shell::{App, Asked, Path, Problem, Staff, View, custom},
};
use axum::{extract::State, response::Response};
use domain::{
    attendance,
    contacts::{self, Contact},
    events,
    ids::{CampaignId, ContactId, MergeId, TargetGroupId},
    list::{ListQuery, Wish},
    merging,
    overview::{self, ContactCounts, InCampaign, InGroup},
    registration::{self, Status},
    staff,
};
use ground::{Fault, Id, Instant};
use serde::Serialize;
use std::collections::HashMap;
use store::Reader;

/// What stands above the tabs.
#[derive(Serialize)]
pub struct Head {
    contact: Contact,
    name: String,
    account_name: Option<String>,
    tab: &'static str,
    registered: i64,
    answered: i64,
    mailed: i64,
    /// The contact it was merged into.
    merged: Option<Merged>,
    /// What the fields that administrators added hold.
    custom: Vec<custom::Part>,
}

/// A merge that still stands.
#[derive(Serialize)]
struct Merged {
    id: MergeId,
    kept_id: ContactId,
    name: String,
}

impl Head {
    async fn of(reader: &mut Reader, id: &ContactId, tab: &'static str) -> Result<Self, Problem> {
        let contact = contacts::get(reader, id).await?;
        let counts = overview::contact_counts(reader, id).await?;
        let merge = match contact.archived_at {
            Some(_) => merging::into(reader, id).await?,
            None => None,
        };
        let mut head = Self::with(contact, counts, tab);
        if let Some(merge) = merge {
            let kept = contacts::find(reader, &merge.kept_id).await?;
            let name = kept.map(|kept| kept.name()).unwrap_or_default();
            head.merged = Some(Merged { id: merge.id, kept_id: merge.kept_id, name });
        }
        Ok(head)
    }

    fn with(contact: Contact, counts: ContactCounts, tab: &'static str) -> Self {
        Self {
            name: contact.name(),
            account_name: contact.account_name.clone(),
            contact,
            tab,
            registered: counts.registrations,
            answered: counts.answers,
            mailed: counts.messages,
            merged: None,
            custom: Vec::new(),
        }
    }

    /// One for samples: the nasty case, archived and opted out.
    fn sample(tab: &'static str) -> Self {
        let at = Instant::from_millis(1_795_417_200_000);
        let mut contact: Contact = contacts::testing::a_contact("Åsa", "<Öhman>")
            .email("asa@example.org")
            .in_city("Åbo")
            .opted_out()
            .tagged("vip, <x>")
            .sample(at);
        contact.archived_at = Some(at);
        contact.account_id = Some(Id::from_bytes([4; 16]));
        contact.account_name = Some("Norrskär & <Öhman>".into());
        contact.email_opt_out_source = Some(contacts::OptOutSource::Link);
        let merged = Merged {
            id: Id::from_bytes([9; 16]),
            kept_id: Id::from_bytes([8; 16]),
            name: "Åsa <Öhman>".into(),
        };
        let counts = ContactCounts { registrations: 3, answers: 2, messages: 12 };
        Self { merged: Some(merged), custom: custom::sample(), ..Self::with(contact, counts, tab) }
    }

    /// One of whom little is known.
    fn sample_bare(tab: &'static str) -> Self {
        let at = Instant::from_millis(1_795_417_200_000);
        let contact = contacts::testing::a_contact("Onni", "Aalto").sample(at);
        Self::with(contact, ContactCounts { registrations: 0, answers: 0, messages: 0 }, tab)
    }
}

/// What `contacts/card/details.html` sees.
#[derive(Serialize)]
pub struct ContactCard {
    #[serde(flatten)]
    head: Head,
    owner: String,
    /// Others with the same address (D-14).
    namesakes: Vec<Namesake>,
    registrations: Vec<Place>,
    groups: Vec<Group>,
    campaigns: Vec<Campaign>,
    /// Whether and how the contact signs in to the portal.
    portal: Option<Portal>,
    /// The portal as a whole is switched on.
    portal_is_on: bool,
}

/// Another contact with the same address.
#[derive(Serialize)]
struct Namesake {
    id: ContactId,
    name: String,
    number: String,
}

/// One event that the contact has answered.
#[derive(Serialize)]
struct Place {
    event_id: String,
    event_name: String,
    event_number: String,
    starts_at: Instant,
    status: Status,
    registered_at: Instant,
    registration_id: String,
    attended: bool,
    no_show: bool,
    /// How long they were there.
    hours: Option<f64>,
}

#[derive(Serialize)]
struct Group {
    id: TargetGroupId,
    name: String,
    source: String,
}

impl From<InGroup> for Group {
    fn from(group: InGroup) -> Self {
        Self { id: group.id, name: group.name, source: group.source }
    }
}

#[derive(Serialize)]
struct Campaign {
    id: CampaignId,
    name: String,
    state: String,
    attached_at: Instant,
}

impl From<InCampaign> for Campaign {
    fn from(campaign: InCampaign) -> Self {
        Self {
            id: campaign.id,
            name: campaign.name,
            state: campaign.state,
            attached_at: campaign.attached_at,
        }
    }
}

impl View for ContactCard {
    const PAGE: &'static str = "contacts/card/details.html";
    const PART: Option<&'static str> = Some("contacts/_card.html");

    fn samples() -> Vec<Self> {
        let at = Instant::from_millis(1_795_417_200_000);
        let head = Head::sample("details");
        let namesake =
            Namesake { id: head.contact.id, name: "Åsa <Öhman>".into(), number: "K-1002".into() };
        let group = |source: &str| Group {
            id: Id::from_bytes([5; 16]),
            name: "Alumnit & <x>".into(),
            source: source.into(),
        };
        let campaign = |state: &str| Campaign {
            id: Id::from_bytes([6; 16]),
            name: "Talvi & <x>".into(),
            state: state.into(),
            attached_at: at,
        };
        vec![
            Self {
                head,
                owner: "Aura".into(),
                namesakes: vec![namesake],
                registrations: vec![Place::sample()],
                groups: vec![group("hand"), group("filter")],
                campaigns: ["attached", "queued", "mailed", "skipped"].map(campaign).into(),
                portal: Portal::samples().pop(),
                portal_is_on: false,
            },
            Self {
                head: Head::sample_bare("details"),
                owner: String::new(),
                namesakes: vec![],
                registrations: vec![],
                groups: vec![],
                campaigns: vec![],
                portal: None,
                portal_is_on: true,
            },
        ]
    }
}

impl Place {
    fn sample() -> Self {
        Self {
            event_id: "evt_1".into(),
            event_name: "Harju & <Öhman>".into(),
            event_number: "KT-1001".into(),
            starts_at: Instant::from_millis(1_795_417_200_000),
            status: Status::Waitlisted,
            registered_at: Instant::from_millis(1_795_000_000_000),
            registration_id: "reg_1".into(),
            attended: true,
            no_show: false,
            hours: Some(6.5),
        }
    }
}

/// `GET /app/contacts/{id}`: the card; to htmx its short form for the drawer.
pub async fn card(
    State(app): State<App>,
    Staff(_): Staff,
    asked: Asked,
    Path(id): Path<ContactId>,
) -> Result<Response, Problem> {
    let mut reader = app.reader().await?;
    let mut head = Head::of(&mut reader, &id, "details").await?;
    head.custom = custom::parts(&app, &asked, &mut reader, "contacts", &head.contact.custom).await?;
    let registrations = if asked.htmx.part { places(&app, &mut reader, &id).await? } else { Vec::new() };
    let same_address = match &head.contact.email {
        Some(email) => contacts::find_by_email(&mut reader, email).await?,
        None => Vec::new(),
    };
    let namesakes = same_address.into_iter().filter(|other| other.id != id && other.archived_at.is_none());
    let namesakes =
        namesakes.map(|other| Namesake { id: other.id, name: other.name(), number: other.number });
    let owners = staff::owners(&mut reader).await?;
    let owner = owners.into_iter().find(|(owner, _)| *owner == head.contact.owner);
    let groups = overview::groups_of_contact(&mut reader, &id).await?;
    let campaigns = overview::campaigns_of_contact(&mut reader, &id).await?;
    let card = ContactCard {
        head,
        owner: owner.map(|(_, name)| name).unwrap_or_default(),
        namesakes: namesakes.collect(),
        registrations,
        groups: groups.into_iter().map(Group::from).collect(),
        campaigns: campaigns.into_iter().map(Campaign::from).collect(),
        portal: portal::of_contact(&mut reader, &id).await?,
        portal_is_on: app.site().settings.portal_active,
    };
    app.show(&asked, &card)
}

/// Where the contact stands with events, the latest first.
async fn places(app: &App, reader: &mut Reader, id: &ContactId) -> Result<Vec<Place>, Fault> {
    let filter = format!(r#"{{"field":"contact_id","op":"eq","value":"{id}"}}"#);
    let query =
        ListQuery { filter: Some(filter), sort: Some("-registered_at".into()), ..ListQuery::default() };
    let Ok(wish) = Wish::read(&query, &registration::fields::FIELDS, &app.custom()) else {
        return Err(Fault::new("registrations cannot be asked for by contact"));
    };
    let rows = registration::store::page(reader, &wish, app.site().zone()).await?.items;
    let ids: Vec<_> = rows.iter().map(|row| row.event_id).collect();
    let events = events::store::by_ids(reader, &ids).await?;
    let events: HashMap<_, _> = events.into_iter().map(|event| (event.id, event)).collect();
    let turned_out = attendance::of_contact(reader, &rows, &events).await?;
    let place = |row: registration::Registration| {
        let event = events.get(&row.event_id)?;
        let how = turned_out.get(&row.event_id).copied().unwrap_or_default();
        Some(Place {
            attended: how.attended,
            no_show: how.no_show,
            hours: how.minutes.map(in_hours),
            event_id: event.id.to_string(),
            event_name: event.name.clone(),
            event_number: event.number.clone(),
            starts_at: event.starts_at,
            status: row.status,
            registered_at: row.registered_at,
            registration_id: row.id.to_string(),
        })
    };
    Ok(rows.into_iter().filter_map(place).collect())
}
