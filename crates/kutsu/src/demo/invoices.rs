//! What the demo sells, and whom it has invoiced: paid, late, credited, and some who are still to be.

use super::{Stage, broken, events::Made};
use domain::{
    Patch,
    accounts::{self, AccountChange},
    events::{self, EventDraft, Payer},
    ids::{EventId, ProductId},
    invoices::{self, CreditWish, InvoiceWish, PaymentWish},
    products::{self, ProductChange},
    registration::{self, Status},
    settings::{self, SettingsChange},
};
use ground::Fault;

/// A few organisations have told no business id yet, and are left out.
const WITHOUT_ID: usize = 3;

pub(super) async fn seed(stage: &Stage, made: &Made) -> Result<(), Fault> {
    stage.at(-20, 3);
    let course = set_up(stage).await?;
    let past: Vec<EventId> =
        made.iter().filter(|(event, ..)| event.ends_at < stage.now).map(|(event, ..)| event.id).collect();
    for (event, ..) in made {
        let payer = if past.first() == Some(&event.id) { Payer::Collective } else { Payer::Account };
        sell(stage, &event.id, course, payer).await?;
    }
    // The first was invoiced long ago, the second lately; the others wait.
    for (event, days) in past.iter().zip([-19, -4]) {
        stage.at(days, 4);
        let mut work = stage.work().await?;
        let issued =
            invoices::issue(&mut work, event, &InvoiceWish::default(), None).await.map_err(broken)?;
        work.commit().await?;
        settle(stage, issued.invoices).await?;
    }
    of_customer(stage).await
}

/// The customer whose sign-in is printed has something to pay.
async fn of_customer(stage: &Stage) -> Result<(), Fault> {
    stage.at(-1, 5);
    let Some(customer) = stage.contacts.first() else { return Ok(()) };
    let mut work = stage.work().await?;
    let places = registration::store::of_contact(&mut work, customer).await?;
    if let Some(place) = places.into_iter().find(|place| place.status == Status::Registered) {
        let wish = InvoiceWish { only: Some([place.id].into()), ..InvoiceWish::default() };
        invoices::issue(&mut work, &place.event_id, &wish, None).await.map_err(broken)?;
    }
    work.commit().await
}

async fn set_up(stage: &Stage) -> Result<ProductId, Fault> {
    let mut work = stage.work().await?;
    let house = SettingsChange {
        business_id: "0737546-2".into(),
        street: "Kajokatu 1".into(),
        postal_code: "33100".into(),
        city: "Tampere".into(),
        country: "FI".into(),
        iban: "FI37 1590 3000 0007 76".into(),
        bic: "NDEAFIHH".into(),
        late_interest: Patch::Set(Some(1_150)),
        ..SettingsChange::default()
    };
    settings::change(&mut work, None, house).await.map_err(broken)?;
    let of = |name, euros, rate| ProductChange {
        account_code: "3000".into(),
        ..ProductChange::of(name, euros, rate)
    };
    let course = products::create(&mut work, &of("Koulutuspäivä", "490", 2550)).await.map_err(broken)?;
    products::create(&mut work, &of("Illallinen", "72,50", 1350)).await.map_err(broken)?;
    let free =
        ProductChange { vat_reason: "education".into(), ..of("Tutkintoon johtava koulutus", "1 250", 0) };
    products::create(&mut work, &free).await.map_err(broken)?;
    for (index, account) in
        stage.accounts.iter().enumerate().take(stage.accounts.len().saturating_sub(WITHOUT_ID))
    {
        let change = AccountChange { business_id: business_id(index).into(), ..AccountChange::default() };
        accounts::edit(&mut work, account, None, &change).await.map_err(broken)?;
    }
    work.commit().await?;
    Ok(course.id)
}

/// An invented business id with a right check digit.
fn business_id(index: usize) -> String {
    let body = |number: usize| format!("{:07}", 9_100_000 + number);
    let check = |body: &str| {
        let sum: u32 = body
            .bytes()
            .zip([7, 9, 10, 5, 8, 4, 2])
            .map(|(byte, weight)| u32::from(byte - b'0') * weight)
            .sum();
        (11 - sum % 11) % 11
    };
    // Where the check would be 10, no business id is given out.
    let found = (index * 40..).map(body).find(|body| check(body) < 10).unwrap_or_default();
    format!("{found}-{}", check(&found))
}

async fn sell(stage: &Stage, event: &EventId, course: ProductId, payer: Payer) -> Result<(), Fault> {
    let mut work = stage.work().await?;
    if let Some(known) = events::store::find(&mut work, event).await? {
        let draft = EventDraft { product_id: Some(course), payer, ..EventDraft::of(&known) };
        registration::edit_event(&mut work, event, None, &draft).await.map_err(broken)?;
    }
    work.commit().await
}

/// Most pay, some in part; one is credited.
async fn settle(stage: &Stage, issued: Vec<invoices::Invoice>) -> Result<(), Fault> {
    let mut work = stage.work().await?;
    for (index, invoice) in issued.iter().enumerate() {
        let amount = match index % 5 {
            0 => continue,
            1 => Some(invoice.open() / 2),
            _ => None,
        };
        let wish = PaymentWish { amount, paid_on: None, note: None };
        invoices::pay(&mut work, &invoice.id, &wish).await.map_err(broken)?;
    }
    if let Some(first) = issued.first() {
        let wish = CreditWish { lines: None, because: Some("Sairastuminen".into()) };
        invoices::credit(&mut work, &first.id, &wish).await.map_err(broken)?;
    }
    work.commit().await
}
