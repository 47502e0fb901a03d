//! Invoicing over HTTP: eight programs issue the invoices of many events at once. Afterwards every number is counted.

use crate::{
    Scale,
    report::{Goals, Table, figure},
};
use bench::{
    Place, Server,
    load::{Ask, count, press_all},
    seed::House,
};
use domain::{
    events::EventDraft,
    ids::{ContactId, ProductId},
    products::{self, ProductChange},
    registration::{Channel, Confirm, Request, edit_event, register_all, rules::Wish},
    settings::{self, SettingsChange},
    staff,
};
use ground::{Fault, Refusal};
use std::sync::Arc;
use store::{Actor, Sql};

const CLIENTS: usize = 8;
/// Events, and people at each.
const EVENTS: usize = 200;
const PEOPLE: usize = 50;

/// Prints the section.
pub async fn measure(scale: &Scale) -> Result<(), Fault> {
    println!("## Invoices\n\n{CLIENTS} programs issue the invoices of events with {PEOPLE} people each.\n");
    let mut table = Table::new(&["Where", "invoices a second", "p50 ms an event", "p99 ms", "numbers"]);
    let mut goals = Goals::default();
    for place in Place::each().await? {
        let events = (scale.of(EVENTS * PEOPLE) / PEOPLE).max(CLIENTS);
        let (calls, key) = set_up(&place, events).await?;
        let server = Server::start(&scale.kutsu, &place, &["serve", "--no-worker"], &[]).await?;
        let headers: Arc<str> =
            format!("authorization: Bearer {key}\r\ncontent-type: application/json\r\n").into();
        let asks = calls.into_iter().map(|path| Ask::Call(path, headers.clone(), "{\"issue\":true}".into()));
        let run = press_all(&[server.address], CLIENTS, asks.collect()).await?;
        let rate = count(events * PEOPLE) / run.seconds;
        let numbers = numbers(&place).await?;
        let whole = format!("{0} from 1001 to {1}", events * PEOPLE, 1000 + events * PEOPLE);
        table.row([
            place.name.to_owned(),
            figure(rate),
            figure(run.within(0.5)),
            figure(run.within(0.99)),
            numbers.clone(),
        ]);
        goals.at_least(&format!("{}, {CLIENTS} clients: invoices a second", place.name), "", 500.0, rate);
        goals.holds(&format!("{}: numbers without gaps", place.name), &whole, &numbers);
        drop(server);
        place.remove().await?;
    }
    table.print();
    goals.print();
    Ok(())
}

/// A house that sells, events with people who have addresses, and a key; gives the calls that invoice each.
async fn set_up(place: &Place, events: usize) -> Result<(Vec<String>, String), Fault> {
    let house = House::open(&place.db).await?;
    let contacts = house.contacts(&place.db, PEOPLE, &[]).await?;
    let mut work = place.db.work(house.actor).await?;
    work.execute(Sql::new("update contacts set street = 'Kotikatu 3', postal_code = '33200'")).await?;
    let own = SettingsChange {
        organisation_name: "Kajo Akatemia".into(),
        business_id: "0737546-2".into(),
        street: "Kajokatu 1".into(),
        postal_code: "33100".into(),
        city: "Tampere".into(),
        iban: "FI37 1590 3000 0007 76".into(),
        ..SettingsChange::default()
    };
    settings::change(&mut work, None, own).await.map_err(broken)?;
    let product = products::create(&mut work, &ProductChange::of("Koulutuspäivä", "490", 2550)).await;
    let product = product.map_err(broken)?.id;
    let (_, key) = staff::create_key(&mut work, "bench".into(), &[]).await.map_err(broken)?;
    work.commit().await?;
    let mut calls = Vec::with_capacity(events);
    for _ in 0..events {
        calls.push(event(place, &house, &contacts, product).await?);
    }
    place.settle().await?;
    Ok((calls, key.reveal().to_owned()))
}

async fn event(
    place: &Place,
    house: &House,
    contacts: &[ContactId],
    product: ProductId,
) -> Result<String, Fault> {
    let event = house.event(&place.db, PEOPLE, 0, None).await?;
    let mut work = place.db.work(house.actor).await?;
    let draft = EventDraft { product_id: Some(product), ..EventDraft::of(&event) };
    edit_event(&mut work, &event.id, None, &draft).await.map_err(broken)?;
    let request = |contact: &ContactId| Request {
        event: event.id,
        contact: *contact,
        channel: Channel::Manual,
        campaign: None,
        wish: Wish::Any,
        confirm: Confirm::No,
        actor: Actor::SYSTEM,
        sheet: None,
    };
    for answer in register_all(&mut work, contacts.iter().map(request).collect()).await? {
        answer.map_err(|refusal| Fault::new(format!("{refusal:?}")))?;
    }
    work.commit().await?;
    Ok(format!("/api/v1/events/{}/invoices", event.id))
}

/// How many different numbers there are, the least and the greatest.
async fn numbers(place: &Place) -> Result<String, Fault> {
    let sql = Sql::new(
        "select count(distinct number), min(cast(substr(number, 3) as bigint)), max(cast(substr(number, 3) as bigint))
           from invoices",
    );
    let (count, least, most): (i64, Option<i64>, Option<i64>) = place.db.reader().await?.one(sql).await?;
    Ok(format!("{count} from {} to {}", least.unwrap_or_default(), most.unwrap_or_default()))
}

fn broken<R: Refusal>(failure: ground::Failure<R>) -> Fault {
    match failure {
        ground::Failure::Fault(fault) => fault,
        ground::Failure::Refused(refusal) => Fault::new(format!("the seed was refused: {refusal:?}")),
    }
}
