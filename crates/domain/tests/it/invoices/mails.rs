//! The mail with an invoice.

use super::{Shop, broken};
use domain::{
    events::Payer,
    invoices::{InvoiceRefusal, send},
    letters::{House, Writer},
    messages::{self, MailFile, MessageKind},
};
use ground::{Failure, Words};
use std::sync::Arc;
use store::testing::each_engine;

#[tokio::test]
async fn an_invoice_goes_by_the_one_outgoing_path_and_says_what_is_to_be_paid() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Account).await?;
        let harju = shop.account("Harju Oy").await?;
        shop.attendee("Aino Virtanen", &event, Some(harju.id)).await?;
        let invoice = shop.issue(&event).await?.invoices.remove(0);
        let mut work = shop.work().await?;
        let file = MailFile {
            name: "Lasku L-1001.pdf".into(),
            media_type: "application/pdf".into(),
            content: b"%PDF".to_vec(),
        };
        let id = send(&mut work, &invoice.id, Some(file)).await.map_err(broken)?;
        let house = House {
            base_url: "https://kutsu.example.fi".into(),
            sender_name: None,
            sender_email: "kutsut@kajo.example".into(),
        };
        Writer::new(house, Arc::new(Words::embedded())).compose_due(&mut work, 10_000).await?;

        let message = messages::find(&mut work, &id).await?.expect("a message");
        let body = messages::body(&mut work, &id).await?.expect("a body");
        assert_eq!((message.kind, message.invoice_id), (MessageKind::Invoice, Some(invoice.id)));
        assert_eq!(message.to_email.as_deref(), Some("laskut@harju.example"));
        for told in ["L-1001", "614,95", "FI37 1590 3000 0007 76", "10016", "Talvi-ilta"] {
            assert!(body.text.contains(told) || body.subject.contains(told), "{told}: {}", body.text);
        }
        let file = messages::store::file_of(&mut work, &id).await?.expect("the file");
        assert_eq!(file.name, "Lasku L-1001.pdf");
        assert_eq!(messages::store::of_invoice(&mut work, &invoice.id).await?.len(), 1);
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn nobody_without_an_address_gets_one() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Contact).await?;
        let onni = shop.attendee("Onni Yksin", &event, None).await?;
        let invoice = shop.issue(&event).await?.invoices.remove(0);
        let mut work = shop.work().await?;
        let change = domain::contacts::ContactChange { email: "".into(), ..Default::default() };
        domain::contacts::edit(&mut work, &onni, None, &change).await.map_err(broken)?;
        let sent = send(&mut work, &invoice.id, None).await;
        assert!(matches!(sent, Err(Failure::Refused(InvoiceRefusal::NoAddress))));
        Ok(())
    })
    .await;
}
