//! Numbers without gaps, nobody twice, frozen for ever.

use super::{Shop, broken};
use domain::{
    events::Payer,
    invoices::{self, InvoiceKind, InvoiceRefusal, InvoiceState, InvoiceWish, Why, dry_run},
};
use ground::{Failure, Fault, Words};
use std::collections::BTreeSet;
use store::{Actor, Sql, testing::each_engine};

#[tokio::test]
async fn an_issued_invoice_holds_everything_and_is_frozen() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        let harju = shop.account("Harju Oy").await?;
        shop.attendee("Aino Virtanen", &event, Some(harju.id)).await?;
        let wish = InvoiceWish { order_number: Some("PO-77".into()), ..InvoiceWish::default() };
        let mut work = shop.work().await?;
        let issued = invoices::issue(&mut work, &event.id, &wish, None).await.map_err(broken)?;
        work.commit().await?;

        let mut reader = shop.world.db.reader().await?;
        let kept = invoices::store::find(&mut reader, &issued.invoices[0].id).await?.expect("an invoice");

        assert!(kept.is_whole && kept == issued.invoices[0]);
        assert_eq!((kept.facts.number.as_str(), kept.facts.reference.as_str()), ("L-1001", "10016"));
        assert_eq!((kept.state, kept.open(), kept.account_id), (InvoiceState::Open, 61_495, Some(harju.id)));
        let paper = invoices::paper(&kept, &Words::embedded());
        assert_eq!(paper["total"]["gross"]["text"], "614,95\u{A0}€");
        assert_eq!(paper["barcode"]["digits"], "437159030000007760006149500000000000000000010016261207");
        assert_eq!(paper["order_number"], "PO-77");
        assert!(paper["epc"].as_str().is_some_and(|text| text.contains("EUR614.95")));

        let mut work = shop.work().await?;
        let forged = kept_text(&mut work, &kept.id).await?.replace("Harju", "Hurja");
        let sql = Sql::new("update invoices set facts = $2 where id = $1").bind(&kept.id).bind(&forged);
        work.execute(sql).await?;
        let forged = invoices::store::find(&mut work, &kept.id).await?.expect("an invoice");
        assert!(!forged.is_whole);
        Ok(())
    })
    .await;
}

async fn kept_text(work: &mut store::Work, id: &domain::ids::InvoiceId) -> Result<String, Fault> {
    let (text,): (String,) = work.one(Sql::new("select facts from invoices where id = $1").bind(id)).await?;
    Ok(text)
}

#[tokio::test]
async fn w25_a_second_run_invoices_nobody_again_and_names_the_invoice() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        shop.attendee("Onni Yksin", &event, None).await?;
        shop.issue(&event).await?;
        shop.attendee("Suvi Uusi", &event, None).await?;

        let run = dry_run(&mut shop.world.db.reader().await?, &event.id, &InvoiceWish::default()).await?;
        let again = shop.issue(&event).await?;

        let left = &run.expect("a run").left_out[0];
        assert_eq!(
            (left.why, left.invoice.as_ref().map(|(_, number)| number.as_str())),
            (Why::Invoiced, Some("L-1001"))
        );
        let told: Vec<(&str, &str)> = again
            .invoices
            .iter()
            .map(|one| (one.facts.number.as_str(), one.facts.buyer.name.as_str()))
            .collect();
        assert_eq!(told, [("L-1002", "Suvi Uusi")]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w25_a_registration_is_on_one_live_invoice_by_a_constraint_of_the_database() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        shop.attendee("Onni Yksin", &event, None).await?;
        shop.issue(&event).await?;
        let mut work = shop.work().await?;
        let again = Sql::new(
            "insert into invoice_lines (id, invoice_id, place, registration_id, amount, live)
             select $1, invoice_id, 1, registration_id, amount, live from invoice_lines",
        );
        let id: domain::ids::InvoiceLineId = work.new_id();
        assert!(work.execute(again.bind(&id)).await.is_err());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn numbers_have_no_gaps_and_nobody_is_invoiced_twice_when_eight_issue_at_once() {
    each_engine(|db| async move {
        let shop = Shop::new(db.clone()).await?;
        let mut events = Vec::new();
        for name in ["Aino", "Eevi", "Onni", "Suvi"] {
            let event = shop.event(Payer::Account).await?;
            for number in 0..3 {
                shop.attendee(&format!("{name}{number} Haavikkola"), &event, None).await?;
            }
            events.push(event.id);
        }
        // Two for each event; in between, one who gives up and takes its numbers back.
        let tasks = events.iter().chain(&events).enumerate().map(|(index, event)| {
            let (db, event) = (db.clone(), *event);
            tokio::spawn(async move {
                if index % 4 == 0 {
                    let mut work = db.work(Actor::SYSTEM).await?;
                    let _ = invoices::issue(&mut work, &event, &InvoiceWish::default(), None).await;
                    drop(work);
                }
                let mut work = db.work(Actor::SYSTEM).await?;
                match invoices::issue(&mut work, &event, &InvoiceWish::default(), None).await {
                    Ok(issued) => {
                        work.commit().await?;
                        Ok(issued.invoices.len())
                    }
                    Err(Failure::Refused(InvoiceRefusal::Nobody)) => Ok(0),
                    Err(other) => Err(broken(other)),
                }
            })
        });
        let mut issued = Vec::new();
        for task in tasks.collect::<Vec<_>>() {
            issued.push(task.await.map_err(|error| Fault::because("a task", error))??);
        }

        assert_eq!(issued.iter().sum::<usize>(), 12);
        let mut reader = db.reader().await?;
        let rows: Vec<(String, InvoiceKind)> =
            reader.all(Sql::new("select number, kind from invoices order by number")).await?;
        let numbers: BTreeSet<String> = rows.into_iter().map(|(number, _)| number).collect();
        let expected: BTreeSet<String> = (1001..1013).map(|number| format!("L-{number}")).collect();
        assert_eq!(numbers, expected);
        let twice = Sql::new(
            "select count(*) from (select registration_id from invoice_lines group by registration_id having count(*) > 1) as twice",
        );
        assert_eq!(reader.one::<(i64,)>(twice).await?, (0,));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_leaves_nothing_behind_and_takes_no_number() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        shop.attendee("Onni Yksin", &event, None).await?;
        let mut work = shop.work().await?;
        let lost = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;
        assert_eq!(lost.map_err(broken)?.invoices[0].facts.number, "L-1001");
        drop(work);

        let mut reader = shop.world.db.reader().await?;
        for table in ["invoices", "invoice_lines", "invoice_taxes"] {
            let mut sql = Sql::new("select count(*) from ");
            sql.push(table);
            assert_eq!(reader.one::<(i64,)>(sql).await?, (0,), "{table}");
        }
        drop(reader);
        assert_eq!(shop.issue(&event).await?.invoices[0].facts.number, "L-1001");
        Ok(())
    })
    .await;
}
