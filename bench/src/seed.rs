//! Data by the thousand: contacts and invitations go straight into their tables, what has rules goes through the domain.
//!
//! Start at [`House::open`].

use crate::Place;
use domain::{
    Owner,
    accounts::{self, AccountChange},
    campaigns::{self, Campaign, CampaignDraft, Source},
    email_templates::{self, EmailTemplateChange},
    events::{self, Event, EventDraft, SessionDraft},
    ids::{AccountId, ContactId, EmailTemplateId, EventId, InvitationId},
    staff::{self, Password, UserChange},
    target_groups::{self, TargetGroupDraft},
};
use ground::{Bind, Failure, Fault, Purpose, Refusal, Value, Zone, collate, token::token_for};
use store::{Actor, Db};

/// Who owns everything, and who signs in.
#[derive(Clone, Copy, Debug)]
pub struct House {
    pub owner: Owner,
    pub actor: Actor,
}

/// The house's only user.
pub const EMAIL: &str = "aura@kajo.example";
pub const PASSWORD: &str = "tuulenkari-kutsuu";

const FIRST: [&str; 12] =
    ["Eevi", "Otso", "Minttu", "Sampo", "Aada", "Väinö", "Åsa", "Björn", "Östen", "Katri", "Urho", "Silja"];
const LAST: [&str; 12] = [
    "Haavikkola",
    "Halmevirta",
    "Ikiniemi",
    "Jääskivirta",
    "Ängsbacka",
    "Niinivirta",
    "Äijänlahti",
    "Öhman",
    "Tuulenkari",
    "Wirtanen",
    "Åkerlund",
    "Ylämaa",
];
const CITIES: [&str; 8] = ["Tampere", "Turku", "Helsinki", "Oulu", "Lahti", "Kuopio", "Vaasa", "Pori"];

/// Rows that one transaction takes.
const ROWS: usize = 10_000;

impl House {
    /// Makes the user.
    pub async fn open(db: &Db) -> Result<Self, Fault> {
        let password =
            Password::read("password", PASSWORD).map_err(|flaw| Fault::new(format!("{flaw:?}")))?;
        let hash = password.hashed().await?;
        let written = UserChange {
            email: EMAIL.into(),
            name: "Aura Tuulenkari".into(),
            role: "administrator".into(),
            ..UserChange::default()
        };
        let mut work = db.work(Actor::SYSTEM).await?;
        let user = staff::add(&mut work, &written, Some(hash)).await.map_err(broken)?;
        work.commit().await?;
        Ok(Self { owner: Owner::User(user.id), actor: Actor::of("user", &user.id) })
    }

    /// Organisations of all sizes in all cities.
    pub async fn accounts(&self, db: &Db, count: usize) -> Result<Vec<AccountId>, Fault> {
        let mut made = Vec::with_capacity(count);
        let mut work = db.work(self.actor).await?;
        for number in 0..count {
            let size = i64::try_from(number % 900 + 8).unwrap_or(8);
            let written = AccountChange {
                city: CITIES[number % CITIES.len()].into(),
                employees: domain::Patch::Set(Some(size.to_string())),
                turnover: domain::Patch::Set(Some((size * 125_000).to_string())),
                ..AccountChange::named(&format!("{} {number} Oy", LAST[number % LAST.len()]))
            };
            made.push(accounts::create(&mut work, &written).await.map_err(broken)?.id);
        }
        work.commit().await?;
        Ok(made)
    }

    /// People with an address each, spread over the accounts when there are any.
    pub async fn contacts(
        &self,
        db: &Db,
        count: usize,
        accounts: &[AccountId],
    ) -> Result<Vec<ContactId>, Fault> {
        let mut made = Vec::with_capacity(count);
        while made.len() < count {
            let many = ROWS.min(count - made.len());
            let mut work = db.work(self.actor).await?;
            let most = i64::try_from(many).unwrap_or(i64::MAX);
            let number = work.next_numbers("contacts", 1001, most).await?;
            let ids: Vec<ContactId> = (0..many).map(|_| work.new_id()).collect();
            let now = work.now.to_value();
            let rows: Vec<Vec<Value>> = (number..)
                .zip(&ids)
                .map(|(number, id)| {
                    let mut row = self.contact(usize::try_from(number).unwrap_or_default(), id, accounts);
                    row.extend([now.clone(), now.clone()]);
                    row
                })
                .collect();
            work.insert("contacts", &CONTACT, &rows).await?;
            work.commit().await?;
            made.extend(ids);
        }
        Ok(made)
    }

    fn contact(&self, number: usize, id: &ContactId, accounts: &[AccountId]) -> Vec<Value> {
        let first = FIRST[number % FIRST.len()];
        let last = format!("{}{}", LAST[number / FIRST.len() % LAST.len()], number / 144);
        let city = CITIES[number % CITIES.len()];
        let email = format!("guest{number}@kutsu.example");
        let search = collate::fold(&format!("{first} {last} {email} {city} K-{number}"));
        let [owner_kind, owner_id] = self.owner.columns();
        let account = accounts.get(number % accounts.len().max(1)).copied();
        vec![
            id.to_value(),
            format!("K-{number}").to_value(),
            owner_kind,
            owner_id,
            first.to_value(),
            last.to_value(),
            collate::name_key(&last, first).to_value(),
            search.to_value(),
            email.to_value(),
            "fi".to_value(),
            account.to_value(),
            city.to_value(),
        ]
    }

    /// A template of the folder `event` or `campaign`; the body may hold merge fields.
    pub async fn template(&self, db: &Db, folder: &str, body: &str) -> Result<EmailTemplateId, Fault> {
        let written = EmailTemplateChange {
            folder: folder.into(),
            ..EmailTemplateChange::saying(folder, "{{ event.name }}", body)
        };
        let mut work = db.work(self.actor).await?;
        let made = email_templates::create(&mut work, &written).await.map_err(broken)?;
        work.commit().await?;
        Ok(made.id)
    }

    /// An event in 50 days that confirms with `message`.
    pub async fn event(
        &self,
        db: &Db,
        seats: usize,
        waitlist_seats: usize,
        message: Option<EmailTemplateId>,
    ) -> Result<Event, Fault> {
        let mut work = db.work(self.actor).await?;
        let starts_at = work.now.plus_days(50);
        let mut draft = EventDraft::for_owner(self.owner);
        draft.name = "Talvi-ilta asiakkaille".into();
        draft.location = Some("Kajo Akatemia, Tampere".into());
        draft.seats = i64::try_from(seats).unwrap_or(i64::MAX);
        draft.waitlist_seats = i64::try_from(waitlist_seats).unwrap_or(i64::MAX);
        let subject = "Ilta".to_owned();
        let ends_at = starts_at.plus_seconds(3 * 3600);
        draft.sessions = vec![SessionDraft { id: None, subject, starts_at, ends_at }];
        draft.registration_template_id = message;
        draft.waitlist_template_id = message;
        draft.cancellation_template_id = message;
        let event = events::create(&mut work, &draft).await.map_err(broken)?;
        work.commit().await?;
        Ok(event)
    }

    /// Invites contacts to an event and gives back the addresses of their personal pages, `/i/…`.
    pub async fn invite(
        &self,
        place: &Place,
        event: &EventId,
        contacts: &[ContactId],
    ) -> Result<Vec<String>, Fault> {
        let (key, mut pages) = (place.key()?, Vec::with_capacity(contacts.len()));
        for some in contacts.chunks(ROWS) {
            let mut work = place.db.work(self.actor).await?;
            let mut rows = Vec::with_capacity(some.len());
            for contact in some {
                let id: InvitationId = work.new_id();
                let now = work.now;
                rows.push(vec![id.to_value(), event.to_value(), contact.to_value(), now.to_value()]);
                pages.push(format!("/i/{}", token_for(&key, Purpose::Invitation, &id)));
            }
            work.insert("invitations", &["id", "event_id", "contact_id", "created_at"], &rows).await?;
            work.commit().await?;
        }
        Ok(pages)
    }

    /// A campaign of `template` for `event` with all `contacts` attached: their mails may leave at once.
    pub async fn campaign(
        &self,
        db: &Db,
        event: &EventId,
        template: EmailTemplateId,
        contacts: &[ContactId],
    ) -> Result<Campaign, Fault> {
        let mut work = db.work(self.actor).await?;
        let mut group = TargetGroupDraft::empty(self.owner);
        group.name = "Kutsuttavat".into();
        let group = target_groups::create(&mut work, &group).await.map_err(broken)?;
        for some in contacts.chunks(ROWS) {
            target_groups::add(&mut work, &group.id, some).await.map_err(broken)?;
        }
        let mut draft = CampaignDraft::empty(self.owner);
        draft.name = "Talvi-illan kutsu".into();
        draft.active = true;
        draft.estimated_end_date = Some(work.now.date(&Zone::helsinki()).plus_days(30));
        (draft.email_template_id, draft.event_id) = (Some(template), Some(*event));
        let campaign = campaigns::create(&mut work, &draft).await.map_err(broken)?;
        let source = Source::Group(group.id);
        campaigns::attach(&mut work, &campaign.id, &source, 0, false).await.map_err(broken)?;
        work.commit().await?;
        Ok(campaign)
    }
}

const CONTACT: [&str; 14] = [
    "id",
    "number",
    "owner_kind",
    "owner_id",
    "first_name",
    "last_name",
    "sort_key",
    "search_text",
    "email",
    "language",
    "account_id",
    "city",
    "created_at",
    "updated_at",
];

/// What is seeded here is never refused; if it is, the seed is broken.
fn broken<R: Refusal>(failure: Failure<R>) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(refusal) => Fault::new(format!("the seed was refused: {refusal:?}")),
    }
}
