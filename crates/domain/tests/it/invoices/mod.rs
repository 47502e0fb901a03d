//! Invoicing, by the ids of the rules.

mod choices;
mod credits;
mod dry_run;
mod issuing;
mod mails;
mod many;
mod merged;

use crate::world::World;
use domain::{
    Patch,
    accounts::{self, Account, AccountChange},
    contacts::{self, ContactChange},
    events::{Event, Payer},
    ids::{AccountId, ContactId},
    invoices::{self, InvoiceWish, Issued},
    products::{self, Product, ProductChange},
    settings::{self, SettingsChange},
};
use ground::{Failure, Fault, Refusal};
use store::{Actor, Db, Work};

/// A world whose house may invoice, and what it sells.
pub struct Shop {
    pub world: World,
    pub course: Product,
}

pub fn broken<R: Refusal>(failure: Failure<R>) -> Fault {
    match failure {
        Failure::Fault(fault) => fault,
        Failure::Refused(no) => Fault::new(format!("refused: {no:?}")),
    }
}

impl Shop {
    /// A course of 490 € without tax, 25,5 %.
    pub async fn new(db: Db) -> Result<Self, Fault> {
        Self::selling(db, ProductChange::of("Koulutuspäivä", "490", 2550)).await
    }

    pub async fn selling(db: Db, product: ProductChange) -> Result<Self, Fault> {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let house = SettingsChange {
            organisation_name: "Kajo Koulutus Öy".into(),
            business_id: "0737546-2".into(),
            street: "Kajokatu 1".into(),
            postal_code: "33100".into(),
            city: "Tampere".into(),
            iban: "FI37 1590 3000 0007 76".into(),
            bic: "NDEAFIHH".into(),
            late_interest: Patch::Set(Some(1_150)),
            ..SettingsChange::default()
        };
        settings::change(&mut work, None, house).await.map_err(broken)?;
        let course = products::create(&mut work, &product).await.map_err(broken)?;
        work.commit().await?;
        Ok(Self { world, course })
    }

    pub async fn work(&self) -> Result<Work, Fault> {
        self.world.db.work(Actor::SYSTEM).await
    }

    /// An event that sells the course, with room for all.
    pub async fn event(&self, payer: Payer) -> Result<Event, Fault> {
        let change = |draft: &mut domain::events::EventDraft| {
            draft.seats = 500;
            draft.waitlist_seats = 5;
            draft.payer = payer;
            draft.product_id = Some(self.course.id);
        };
        self.world.event_with(change).await
    }

    /// An organisation with everything an invoice needs.
    pub async fn account(&self, name: &str) -> Result<Account, Fault> {
        let mut work = self.work().await?;
        let change = AccountChange {
            business_id: "2331972-7".into(),
            email: "laskut@harju.example".into(),
            street: "Harjutie 2".into(),
            postal_code: "00100".into(),
            city: "Helsinki".into(),
            ..AccountChange::named(name)
        };
        let account = accounts::create(&mut work, &change).await.map_err(broken)?;
        work.commit().await?;
        Ok(account)
    }

    /// A person with an address.
    pub async fn guest(&self, name: &str) -> Result<ContactId, Fault> {
        self.guest_of(name, None).await
    }

    /// A person with an address, perhaps of an organisation.
    async fn guest_of(&self, name: &str, account: Option<AccountId>) -> Result<ContactId, Fault> {
        let guest = self.world.guest(name).await?;
        let mut work = self.work().await?;
        let change = ContactChange {
            street: "Kotikatu 3".into(),
            postal_code: "33200".into(),
            city: "Tampere".into(),
            account_id: account.map(|id| id.to_string()).unwrap_or_default().into(),
            ..ContactChange::default()
        };
        contacts::edit(&mut work, &guest, None, &change).await.map_err(broken)?;
        work.commit().await?;
        Ok(guest)
    }

    /// Such a person who is registered.
    pub async fn attendee(
        &self,
        name: &str,
        event: &Event,
        account: Option<AccountId>,
    ) -> Result<ContactId, Fault> {
        let guest = self.guest_of(name, account).await?;
        self.world.registers(guest, event).await?.map_err(|no| Fault::new(format!("{no:?}")))?;
        Ok(guest)
    }

    /// Issues what there is.
    pub async fn issue(&self, event: &Event) -> Result<Issued, Fault> {
        let mut work = self.work().await?;
        let issued = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;
        let issued = issued.map_err(broken)?;
        work.commit().await?;
        Ok(issued)
    }
}
