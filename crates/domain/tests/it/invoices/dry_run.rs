//! Who would be invoiced, who is left out, and why.

use super::{Shop, broken};
use domain::{
    accounts::{self, AccountChange},
    contacts::{self, ContactChange},
    events::Payer,
    invoices::{self, InvoiceRefusal, InvoiceWish, Obstacle, Why, dry_run},
    products::{self, ProductChange, VatReason},
    registration::{CancelBy, Confirm, cancel},
    settings::{self, SettingsChange},
};
use ground::{Failure, vat::Sum};
use store::testing::each_engine;

#[tokio::test]
async fn d17_the_account_pays_when_the_contact_has_one_else_the_contact() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        let harju = shop.account("Harju Oy").await?;
        shop.attendee("Aino Virtanen", &event, Some(harju.id)).await?;
        shop.attendee("Eevi Haavikkola", &event, Some(harju.id)).await?;
        shop.attendee("Onni Yksin", &event, None).await?;
        let mut reader = shop.world.db.reader().await?;

        let run = |payer| InvoiceWish { payer, ..InvoiceWish::default() };
        let usual = dry_run(&mut reader, &event.id, &run(None)).await?.expect("a run");
        let contact = dry_run(&mut reader, &event.id, &run(Some(Payer::Contact))).await?.expect("a run");
        let together = dry_run(&mut reader, &event.id, &run(Some(Payer::Collective))).await?.expect("a run");

        let names = |run: &invoices::DryRun| -> Vec<(String, usize)> {
            run.invoices.iter().map(|one| (one.buyer.name.clone(), one.rows.len())).collect()
        };
        let expected = |pairs: &[(&str, usize)]| -> Vec<(String, usize)> {
            pairs.iter().map(|(name, rows)| ((*name).to_owned(), *rows)).collect()
        };
        assert_eq!(names(&usual), expected(&[("Harju Oy", 1), ("Harju Oy", 1), ("Onni Yksin", 1)]));
        let people = [("Eevi Haavikkola", 1), ("Aino Virtanen", 1), ("Onni Yksin", 1)];
        assert_eq!(names(&contact), expected(&people));
        assert_eq!(names(&together), expected(&[("Harju Oy", 2), ("Onni Yksin", 1)]));
        assert_eq!(together.invoices[0].total, Sum { net: 98_000, vat: 24_990, gross: 122_990 });
        assert_eq!(usual.total, together.total);
        assert_eq!(usual.due_on, usual.issued_on.plus_days(14));
        assert!(usual.obstacles.is_empty() && usual.left_out.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in3_only_the_registered_are_invoiced_and_who_lacks_something_is_left_out_with_the_reason() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        let bare = shop.account("Ilman tunnusta ry").await?;
        let mut work = shop.work().await?;
        let change = AccountChange { business_id: "".into(), ..AccountChange::default() };
        accounts::edit(&mut work, &bare.id, None, &change).await.map_err(broken)?;
        work.commit().await?;
        shop.attendee("Aino Virtanen", &event, Some(bare.id)).await?;
        let homeless = shop.attendee("Onni Yksin", &event, None).await?;
        let mut work = shop.work().await?;
        let change = ContactChange { street: "".into(), ..ContactChange::default() };
        contacts::edit(&mut work, &homeless, None, &change).await.map_err(broken)?;
        work.commit().await?;
        let gone = shop.attendee("Suvi Pois", &event, None).await?;
        let row = domain::registration::store::find_of(&mut shop.world.db.reader().await?, &event.id, &gone)
            .await?
            .expect("a registration");
        let mut work = shop.work().await?;
        cancel(&mut work, &row.id, CancelBy::Staff, Confirm::No).await.expect("cancelled");
        work.commit().await?;

        let mut reader = shop.world.db.reader().await?;
        let run = dry_run(&mut reader, &event.id, &InvoiceWish::default()).await?.expect("a run");

        assert!(run.invoices.is_empty());
        let why: Vec<(&str, Why)> = run.left_out.iter().map(|one| (one.name.as_str(), one.why)).collect();
        assert_eq!(why, [("Aino Virtanen", Why::NoBusinessId), ("Onni Yksin", Why::NoAddress)]);
        let mut work = shop.work().await?;
        let issued = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;
        assert!(matches!(issued, Err(Failure::Refused(InvoiceRefusal::Nobody))));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_rate_that_is_not_one_of_the_day_and_a_house_without_account_are_said_before_anything_is_issued() {
    each_engine(|db| async move {
        // The event is in January 2027; 14 % ended with 2025.
        let shop = Shop::selling(db, ProductChange::of("Illallinen", "80", 1400)).await?;
        let event = shop.event(Payer::Account).await?;
        shop.attendee("Onni Yksin", &event, None).await?;
        let mut work = shop.work().await?;
        let change = SettingsChange { iban: "".into(), ..SettingsChange::default() };
        settings::change(&mut work, None, change).await.map_err(broken)?;

        let issued = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;

        let expected = InvoiceRefusal::Obstructed(vec![Obstacle::RateNotValid, Obstacle::SellerIban]);
        assert!(matches!(issued, Err(Failure::Refused(no)) if no == expected));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_price_that_changed_after_the_dry_run_is_said_before_anything_is_issued() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        shop.attendee("Onni Yksin", &event, None).await?;
        let wish = InvoiceWish::default();
        let seen = dry_run(&mut shop.world.db.reader().await?, &event.id, &wish).await?.expect("a run");
        let mut work = shop.work().await?;
        let dearer = ProductChange { unit_price: "520".into(), ..ProductChange::default() };
        products::edit(&mut work, &shop.course.id, None, &dearer).await.map_err(broken)?;
        work.commit().await?;

        let mut work = shop.work().await?;
        let refused = invoices::issue(&mut work, &event.id, &wish, Some(&seen.fingerprint)).await;
        assert!(matches!(refused, Err(Failure::Refused(InvoiceRefusal::Changed))));
        let now = dry_run(&mut work, &event.id, &wish).await?.expect("a run");
        let issued = invoices::issue(&mut work, &event.id, &wish, Some(&now.fingerprint)).await;
        assert_eq!(issued.map_err(broken)?.invoices[0].facts.total.net, 52_000);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_buyer_of_another_country_pays_the_tax_itself_when_it_is_wanted_and_has_a_vat_number() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        let mut work = shop.work().await?;
        let mut abroad = Vec::new();
        for (name, id) in [("Norrskär AB", "SE556703748501"), ("Utan nummer AB", "556703-7485 X")] {
            let change = AccountChange {
                business_id: id.into(),
                country: "SE".into(),
                street: "Gatan 1".into(),
                postal_code: "111 22".into(),
                city: "Stockholm".into(),
                ..AccountChange::named(name)
            };
            abroad.push(accounts::create(&mut work, &change).await.map_err(broken)?);
        }
        work.commit().await?;
        let home = shop.account("Harju Oy").await?;
        for (name, account) in [("Aino A", home.id), ("Björn B", abroad[0].id), ("Cecilia C", abroad[1].id)]
        {
            shop.attendee(name, &event, Some(account)).await?;
        }
        let wish = InvoiceWish { reverse_charge: true, ..InvoiceWish::default() };

        let run = dry_run(&mut shop.world.db.reader().await?, &event.id, &wish).await?.expect("a run");

        let told: Vec<(&str, bool, Sum)> =
            run.invoices.iter().map(|one| (one.buyer.name.as_str(), one.reverse_charge, one.total)).collect();
        let with_tax = Sum { net: 49_000, vat: 12_495, gross: 61_495 };
        let without = Sum { net: 49_000, vat: 0, gross: 49_000 };
        assert_eq!(told, [("Harju Oy", false, with_tax), ("Norrskär AB", true, without)]);
        assert_eq!(run.invoices[1].taxes[0].reason, Some(VatReason::ReverseCharge));
        assert_eq!(run.left_out[0].why, Why::NoVatId);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_organisation_is_invoiced_at_its_billing_address_as_a_whole_and_mailed_at_its_address_for_invoices()
 {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        let harju = shop.account("Harju Oy").await?;
        shop.attendee("Aino Virtanen", &event, Some(harju.id)).await?;
        let set = async |change: AccountChange| {
            let mut work = shop.work().await?;
            accounts::edit(&mut work, &harju.id, None, &change).await.map_err(broken)?;
            work.commit().await
        };
        let run = async || {
            let mut reader = shop.world.db.reader().await?;
            let run = dry_run(&mut reader, &event.id, &InvoiceWish::default()).await?;
            Ok::<_, ground::Fault>(run.expect("a run"))
        };
        set(AccountChange { billing_street: "PL 12".into(), ..AccountChange::default() }).await?;
        let half = run().await?;
        assert_eq!(half.left_out.iter().map(|one| one.why).collect::<Vec<_>>(), [Why::NoAddress]);

        set(AccountChange {
            billing_postal_code: "20101".into(),
            billing_city: "Turku".into(),
            invoice_email: "ostolaskut@harju.example".into(),
            ..AccountChange::default()
        })
        .await?;
        let buyer = run().await?.invoices.remove(0).buyer;
        let address = [buyer.street, buyer.postal_code, buyer.city].map(Option::unwrap_or_default);
        assert_eq!(address, ["PL 12", "20101", "Turku"], "and nothing of where it is");

        let invoice = shop.issue(&event).await?.invoices.remove(0);
        let mut work = shop.work().await?;
        let mail = invoices::send(&mut work, &invoice.id, None).await.map_err(broken)?;
        let message = domain::messages::find(&mut work, &mail).await?.expect("a message");
        assert_eq!(message.to_email.as_deref(), Some("ostolaskut@harju.example"));
        Ok(())
    })
    .await;
}
