//! Mass invoicing of what a list finds: over several events, each target once (W-25).

use super::{Shop, broken};
use domain::{
    contacts,
    events::{self, Payer},
    invoices::{self, InvoiceRefusal, InvoiceWish, Targets, Why, issue_many, many},
    list::{ListQuery, Wish},
};
use ground::{Failure, Fault, Zone};
use std::collections::BTreeSet;
use store::{
    Actor, Sql,
    filter::{Catalog, CustomFields},
    testing::each_engine,
};

async fn found(shop: &Shop, catalog: &'static Catalog, filter: &str) -> Result<Targets, Fault> {
    let query = ListQuery { filter: Some(filter.into()), ..ListQuery::default() };
    let wish =
        Wish::read(&query, catalog, &CustomFields::default()).map_err(|no| Fault::new(format!("{no:?}")))?;
    invoices::targets(&mut shop.world.db.reader().await?, &wish, &Zone::helsinki()).await
}

const TAMPERE: &str = r#"{"field":"city","op":"eq","value":"Tampere"}"#;

#[tokio::test]
async fn w25_whom_a_filter_finds_is_invoiced_once_at_each_of_their_events() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let (one, two) = (shop.event(Payer::Contact).await?, shop.event(Payer::Contact).await?);
        let free = shop.world.event(9, 0).await?;
        let aino = shop.attendee("Aino A", &one, None).await?;
        shop.world.registers(aino, &two).await?.map_err(|no| Fault::new(format!("{no:?}")))?;
        shop.world.registers(aino, &free).await?.map_err(|no| Fault::new(format!("{no:?}")))?;
        let elsewhere = shop.attendee("Eevi B", &two, None).await?;
        let mut work = shop.work().await?;
        let moved = contacts::ContactChange { city: "Turku".into(), ..Default::default() };
        contacts::edit(&mut work, &elsewhere, None, &moved).await.map_err(broken)?;
        work.commit().await?;

        let targets = found(&shop, &contacts::fields::FIELDS, TAMPERE).await?;
        let wish = InvoiceWish::default();
        let run = many(&mut shop.world.db.reader().await?, &targets, &wish).await?;
        assert_eq!((run.runs.len(), run.count()), (2, 2), "what sells nothing is passed over");
        assert_eq!(run.total.gross, 2 * 61_495);
        assert!(
            run.runs.iter().all(|one| one.run.left_out.is_empty()),
            "who was not found was not asked for"
        );

        let mut work = shop.work().await?;
        let stale = issue_many(&mut work, &targets, &wish, Some("another")).await;
        assert!(matches!(stale, Err(Failure::Refused(InvoiceRefusal::Changed))));
        let issued = issue_many(&mut work, &targets, &wish, Some(&run.fingerprint)).await.map_err(broken)?;
        work.commit().await?;
        let numbers: BTreeSet<&str> =
            issued.invoices.iter().map(|invoice| invoice.facts.number.as_str()).collect();
        assert_eq!(numbers, BTreeSet::from(["L-1001", "L-1002"]));

        // The same filter again, and the events themselves: only who is left.
        let again = found(&shop, &contacts::fields::FIELDS, TAMPERE).await?;
        assert_eq!((again.events.len(), again.invoiced), (1, 2), "the free event alone");
        let mut work = shop.work().await?;
        let nobody = issue_many(&mut work, &again, &wish, None).await;
        assert!(matches!(nobody, Err(Failure::Refused(InvoiceRefusal::Nobody))));
        let all = found(&shop, &events::fields::FIELDS, "").await?;
        let rest = issue_many(&mut work, &all, &wish, None).await.map_err(broken)?;
        assert_eq!(rest.invoices.len(), 1);
        assert_eq!(rest.invoices[0].facts.buyer.name, "Eevi B");
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn w25_two_who_invoice_overlapping_lists_at_once_invoice_nobody_twice() {
    each_engine(|db| async move {
        let shop = Shop::new(db.clone()).await?;
        let harju = shop.account("Harju Oy").await?;
        for at in 0..4 {
            let event = shop.event(Payer::Collective).await?;
            for name in ["Aino", "Eevi", "Onni"] {
                shop.attendee(&format!("{name}{at} A"), &event, Some(harju.id)).await?;
            }
        }
        let lists = [
            found(&shop, &contacts::fields::FIELDS, TAMPERE).await?,
            found(&shop, &events::fields::FIELDS, "").await?,
            found(&shop, &domain::accounts::fields::FIELDS, "").await?,
        ];
        assert!(lists.iter().all(|one| one.events.values().map(BTreeSet::len).sum::<usize>() == 12));
        let tasks = lists.into_iter().map(|targets| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut work = db.work(Actor::SYSTEM).await?;
                match issue_many(&mut work, &targets, &InvoiceWish::default(), None).await {
                    Ok(issued) => work.commit().await.map(|()| issued.invoices.len()),
                    Err(Failure::Refused(InvoiceRefusal::Nobody)) => Ok(0),
                    Err(other) => Err(broken(other)),
                }
            })
        });
        let mut issued = Vec::new();
        for task in tasks.collect::<Vec<_>>() {
            issued.push(task.await.map_err(|error| Fault::because("a task", error))??);
        }
        issued.sort_unstable();
        assert_eq!(issued, [0, 0, 4], "one invoice an event, for the organisation");
        let sql = Sql::new("select count(*), count(distinct registration_id) from invoice_lines where live");
        assert_eq!(shop.world.db.reader().await?.one::<(i64, i64)>(sql).await?, (12, 12));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_one_event_lacks_holds_only_that_event_back_and_is_said() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let (sold, given) = (shop.event(Payer::Contact).await?, shop.event(Payer::Contact).await?);
        shop.attendee("Aino A", &sold, None).await?;
        shop.attendee("Eevi B", &given, None).await?;
        let poor = shop.attendee("Onni C", &sold, None).await?;
        let mut work = shop.work().await?;
        let nowhere = contacts::ContactChange { street: "".into(), ..Default::default() };
        contacts::edit(&mut work, &poor, None, &nowhere).await.map_err(broken)?;
        let gift = domain::products::ProductChange::of("Lahja", "0", 2550);
        let gift = domain::products::create(&mut work, &gift).await.map_err(broken)?;
        let draft = events::EventDraft { product_id: Some(gift.id), ..events::EventDraft::of(&given) };
        domain::registration::edit_event(&mut work, &given.id, None, &draft).await.map_err(broken)?;
        work.commit().await?;

        let targets = found(&shop, &contacts::fields::FIELDS, TAMPERE).await?;
        let mut work = shop.work().await?;
        let issued = issue_many(&mut work, &targets, &InvoiceWish::default(), None).await.map_err(broken)?;
        assert_eq!(issued.invoices.len(), 1);
        let of = |id| issued.many.runs.iter().find(|one| one.event.id == id).expect("a run");
        assert_eq!(of(sold.id).run.left_out[0].why, Why::NoAddress);
        assert_eq!(of(given.id).run.obstacles, [invoices::Obstacle::NoPrice]);
        assert!(!of(given.id).is_ready());
        work.commit().await
    })
    .await;
}
