//! Credits and payments: never above what is left.

use super::{Shop, broken};
use domain::{
    Patch,
    events::{Event, Payer},
    invoices::{
        self, CreditLine, CreditWish, Invoice, InvoiceKind, InvoiceRefusal, InvoiceState, PaymentWish,
        credit, pay, take_back, to_credit,
    },
    products::ProductChange,
    registration::{CancelBy, Confirm, cancel},
};
use ground::{Failure, Fault, Refusal, vat::Sum};
use store::testing::each_engine;

const NOTHING: PaymentWish = PaymentWish { amount: None, paid_on: None, note: None };

/// One invoice to an organisation, with three rows.
async fn collective(shop: &Shop) -> Result<(Event, Invoice), Fault> {
    let event = shop.event(Payer::Collective).await?;
    let harju = shop.account("Harju Oy").await?;
    for name in ["Aino A", "Eevi B", "Onni C"] {
        shop.attendee(name, &event, Some(harju.id)).await?;
    }
    let invoice = shop.issue(&event).await?.invoices.remove(0);
    Ok((event, invoice))
}

fn code<T>(result: Result<T, Failure<InvoiceRefusal>>) -> String {
    match result {
        Err(Failure::Refused(no)) => no.flaws().first().map_or(no.code(), |flaw| flaw.code).to_owned(),
        Err(Failure::Fault(fault)) => panic!("{fault}"),
        Ok(_) => "done".into(),
    }
}

#[tokio::test]
async fn a_credit_takes_back_rows_parts_and_the_rest_and_never_more_than_that() {
    each_engine(|db| async move {
        let odd =
            ProductChange { vat_included: Patch::Set(true), ..ProductChange::of("Kurssi", "33,33", 2550) };
        let shop = Shop::selling(db, odd).await?;
        let (event, invoice) = collective(&shop).await?;
        let mut work = shop.work().await?;
        let lines = invoices::store::lines(&mut work, &invoice.id).await?;
        let of = |at: usize, amount| Some(vec![CreditLine { id: lines[at].id, amount }]);

        let above = CreditWish { lines: of(0, Some(3_334)), because: None };
        assert_eq!(code(credit(&mut work, &invoice.id, &above).await), "invoice.credit_above");
        let part = CreditWish { lines: of(0, Some(1_000)), because: Some("Sairaus".into()) };
        let first = credit(&mut work, &invoice.id, &part).await.map_err(broken)?;
        let whole_row = CreditWish { lines: of(1, None), because: None };
        let second = credit(&mut work, &invoice.id, &whole_row).await.map_err(broken)?;
        assert_eq!(code(credit(&mut work, &invoice.id, &whole_row).await), "invoice.credit_above");
        let rest = credit(&mut work, &invoice.id, &CreditWish::default()).await.map_err(broken)?;
        assert_eq!(
            code(credit(&mut work, &invoice.id, &CreditWish::default()).await),
            "invoice.already_credited"
        );
        assert_eq!(
            code(credit(&mut work, &first.id, &CreditWish::default()).await),
            "invoice.is_credit_note"
        );

        assert_eq!((first.facts.total.gross, second.facts.total.gross), (-1_000, -3_333));
        assert_eq!((first.kind, first.facts.credits.as_deref()), (InvoiceKind::CreditNote, Some("L-1001")));
        assert_eq!((first.facts.number.as_str(), rest.facts.number.as_str()), ("L-1002", "L-1004"));
        let notes = [&first, &second, &rest].map(|note| note.facts.total);
        let all = notes.into_iter().fold(invoice.facts.total, Sum::plus);
        assert_eq!(all, Sum::default());
        let now = invoices::store::find(&mut work, &invoice.id).await?.expect("the invoice");
        assert_eq!((now.state, now.open(), now.is_whole), (InvoiceState::Credited, 0, true));
        work.commit().await?;
        // What was credited as a whole may be invoiced again.
        assert_eq!(shop.issue(&event).await?.invoices[0].facts.rows.len(), 3);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_invoice_is_paid_in_parts_and_never_above_what_is_left() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let (_, invoice) = collective(&shop).await?;
        let mut work = shop.work().await?;
        let today = invoice.facts.issued_on;

        let of = |amount| PaymentWish { amount: Some(amount), ..NOTHING };
        assert_eq!(code(pay(&mut work, &invoice.id, &of(invoice.open() + 1)).await), "invoice.payment_above");
        assert_eq!(code(pay(&mut work, &invoice.id, &of(0)).await), "invoice.payment_above");
        let tomorrow = PaymentWish { paid_on: Some(today.plus_days(1)), ..of(1) };
        assert_eq!(code(pay(&mut work, &invoice.id, &tomorrow).await), "invoice.paid_in_future");
        let (partly, first) = pay(&mut work, &invoice.id, &of(100_000)).await.map_err(broken)?;
        assert_eq!((partly.state, partly.open()), (InvoiceState::PartlyPaid, 84_485));
        assert!(
            partly.is_overdue(partly.facts.due_on.plus_days(1)) && !partly.is_overdue(partly.facts.due_on)
        );
        let (paid, _) = pay(&mut work, &invoice.id, &NOTHING).await.map_err(broken)?;
        assert_eq!((paid.state, paid.open()), (InvoiceState::Paid, 0));
        let back = take_back(&mut work, &invoice.id, &first).await.map_err(broken)?;
        assert_eq!((back.state, back.open()), (InvoiceState::PartlyPaid, 100_000));
        assert_eq!(code(take_back(&mut work, &invoice.id, &first).await), "invoice.taken_back");
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn who_cancels_after_being_invoiced_is_named_until_the_row_is_credited() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let (event, invoice) = collective(&shop).await?;
        let mut work = shop.work().await?;
        let lines = invoices::store::lines(&mut work, &invoice.id).await?;
        let registration = lines[1].registration_id.expect("a registration");
        cancel(&mut work, &registration, CancelBy::Staff, Confirm::No).await.map_err(broken)?;

        let due = to_credit(&mut work, &event.id).await?;
        assert_eq!(due.len(), 1);
        assert_eq!((due[0].first_name.as_str(), due[0].number.as_str()), ("Eevi", "L-1001"));
        let wish =
            CreditWish { lines: Some(vec![CreditLine { id: due[0].line_id, amount: None }]), because: None };
        let note = credit(&mut work, &invoice.id, &wish).await.map_err(broken)?;
        assert_eq!(note.facts.rows[0].person, "Eevi B");
        assert!(to_credit(&mut work, &event.id).await?.is_empty());
        work.commit().await
    })
    .await;
}
