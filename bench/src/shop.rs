//! A house that sells, for measures and for tests of the whole program: its events are full of people who can be invoiced.

use crate::{Place, seed::House};
use domain::{
    events::EventDraft,
    ids::{ContactId, ProductId},
    products::{self, ProductChange},
    registration::{Channel, Confirm, Request, edit_event, register_all, rules::Wish},
    settings::{self, SettingsChange},
    staff,
};
use ground::{Fault, Refusal};
use store::{Actor, Sql};

/// A house that sells, events with people who have addresses, and a key; gives the calls that invoice each.
pub async fn events(place: &Place, events: usize, people: usize) -> Result<(Vec<String>, String), Fault> {
    let house = House::open(&place.db).await?;
    let contacts = house.contacts(&place.db, people, &[]).await?;
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
    let event = house.event(&place.db, contacts.len(), 0, None).await?;
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

fn broken<R: Refusal>(failure: ground::Failure<R>) -> Fault {
    match failure {
        ground::Failure::Fault(fault) => fault,
        ground::Failure::Refused(refusal) => Fault::new(format!("the seed was refused: {refusal:?}")),
    }
}
