//! A large house: what a national organisation gathers in years, straight into the tables.
//!
//! Start at [`House::large`].

use crate::seed::House;
use domain::{
    custom_fields::{self, NewField},
    ids::{AccountId, CampaignId, ContactId, EventId, RegistrationId},
};
use ground::{Bind, Fault, Labels, Value, collate};
use store::Db;

/// Rows that one transaction takes.
const ROWS: usize = 10_000;
const EVENTS: usize = 128;

/// What a question about the large house names.
#[derive(Clone, Copy, Debug)]
pub struct Large {
    /// An event with one in 128 of all registrations.
    pub event: EventId,
    /// A campaign with every tenth contact.
    pub campaign: CampaignId,
}

impl House {
    /// Contacts spread over accounts and cities, every one with a level, and registrations over two years.
    pub async fn large(
        &self,
        db: &Db,
        contacts: usize,
        accounts: usize,
        registrations: usize,
    ) -> Result<Large, Fault> {
        let accounts = self.many_accounts(db, accounts).await?;
        let contacts = self.contacts(db, contacts, &accounts).await?;
        self.levels(db, &contacts).await?;
        let mut events = Vec::with_capacity(EVENTS);
        for _ in 0..EVENTS {
            events.push(self.event(db, registrations / EVENTS + 1, 0, None).await?.id);
        }
        self.registrations(db, &events, &contacts, registrations).await?;
        let template = self.template(db, "campaign", "<p>Hei</p>").await?;
        let campaign = self.campaign(db, &events[0], template, &contacts[..contacts.len() / 10]).await?;
        Ok(Large { event: events[1], campaign: campaign.id })
    }

    async fn many_accounts(&self, db: &Db, count: usize) -> Result<Vec<AccountId>, Fault> {
        const COLUMNS: [&str; 12] = [
            "id",
            "number",
            "owner_kind",
            "owner_id",
            "name",
            "sort_key",
            "search_text",
            "city",
            "employees",
            "turnover",
            "created_at",
            "updated_at",
        ];
        let mut made = Vec::with_capacity(count);
        let numbers: Vec<usize> = (0..count).collect();
        for some in numbers.chunks(ROWS) {
            let mut work = db.work(self.actor).await?;
            let mut rows = Vec::with_capacity(some.len());
            for number in some {
                let id: AccountId = work.new_id();
                let name = format!("Yhtiö {number} Oy");
                let size = i64::try_from(number % 900 + 8).unwrap_or(8);
                let [owner_kind, owner_id] = self.owner.columns();
                rows.push(vec![
                    id.to_value(),
                    format!("A-{number}").to_value(),
                    owner_kind,
                    owner_id,
                    name.to_value(),
                    collate::text_key(&name).to_value(),
                    collate::fold(&name).to_value(),
                    "Tampere".to_value(),
                    size.to_value(),
                    (size * 125_000).to_value(),
                    work.now.to_value(),
                    work.now.to_value(),
                ]);
                made.push(id);
            }
            work.insert("accounts", &COLUMNS, &rows).await?;
            work.commit().await?;
        }
        Ok(made)
    }

    async fn levels(&self, db: &Db, contacts: &[ContactId]) -> Result<(), Fault> {
        let wanted = NewField {
            module: "contacts".into(),
            key: "taso".into(),
            kind: "text".into(),
            labels: Labels::same("Taso"),
            ..NewField::default()
        };
        let mut work = db.work(self.actor).await?;
        custom_fields::create(&mut work, &wanted).await.map_err(|no| Fault::new(format!("{no:?}")))?;
        work.commit().await?;
        const LEVELS: [&str; 3] = ["Kulta", "Hopea", "Pronssi"];
        for (page, some) in contacts.chunks(ROWS).enumerate() {
            let mut work = db.work(self.actor).await?;
            let level = |index: usize| LEVELS[(page * ROWS + index) / 8 % LEVELS.len()];
            let rows: Vec<Vec<Value>> = some
                .iter()
                .enumerate()
                .map(|(index, id)| vec![id.to_value(), "taso".to_value(), level(index).to_value()])
                .collect();
            work.insert("custom_values", &["record_id", "key", "text_value"], &rows).await?;
            work.commit().await?;
        }
        Ok(())
    }

    /// As many of each event; nobody twice at one.
    async fn registrations(
        &self,
        db: &Db,
        events: &[EventId],
        contacts: &[ContactId],
        count: usize,
    ) -> Result<(), Fault> {
        const COLUMNS: [&str; 7] =
            ["id", "event_id", "contact_id", "status", "channel", "registered_at", "changed_at"];
        /// Without a divisor in common with any power of ten.
        const STRIDE: usize = 61;
        let each = (count / events.len()).min(contacts.len());
        for (number, event) in events.iter().enumerate() {
            let mut work = db.work(self.actor).await?;
            let now = work.now;
            let mut rows = Vec::with_capacity(each);
            for index in 0..each {
                let id: RegistrationId = work.new_id();
                let contact = contacts[(number * 7_919 + index * STRIDE) % contacts.len()];
                let status = if index % 9 == 0 { "cancelled" } else { "registered" };
                let when = now.plus_days(-i64::try_from(index % 730).unwrap_or(0));
                rows.push(vec![
                    id.to_value(),
                    event.to_value(),
                    contact.to_value(),
                    status.to_value(),
                    "link".to_value(),
                    when.to_value(),
                    when.to_value(),
                ]);
            }
            work.insert("registrations", &COLUMNS, &rows).await?;
            work.commit().await?;
        }
        Ok(())
    }
}
