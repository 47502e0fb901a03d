//! Merged records: what they pay is found on the kept one, the paper stays, and all of it can go back.

use super::{Shop, broken};
use domain::{
    events::Payer,
    ids::{AccountId, ContactId, InvoiceId},
    invoices::{self, CreditWish, credit},
    merging::{merge, undo},
};
use ground::Fault;
use std::collections::BTreeSet;
use store::{Work, testing::each_engine};

async fn of_contact(work: &mut Work, id: &ContactId) -> Result<BTreeSet<InvoiceId>, Fault> {
    let found = invoices::store::about_contact(work, id, 50).await?;
    Ok(found.into_iter().map(|invoice| invoice.id).collect())
}

async fn of_account(work: &mut Work, id: &AccountId) -> Result<BTreeSet<InvoiceId>, Fault> {
    let found = invoices::store::of_account(work, id, 50).await?;
    Ok(found.into_iter().map(|invoice| invoice.id).collect())
}

#[tokio::test]
async fn the_invoices_of_a_merged_contact_stand_on_the_kept_card_and_go_back_with_their_credits() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let (one, two) = (shop.event(Payer::Contact).await?, shop.event(Payer::Contact).await?);
        let kept = shop.attendee("Aino Virtanen", &one, None).await?;
        let other = shop.attendee("Aino Wirtanen", &two, None).await?;
        let own = shop.issue(&one).await?.invoices.remove(0);
        let came = shop.issue(&two).await?.invoices.remove(0);
        let mut work = shop.work().await?;
        let merged = merge(&mut work, &kept, &other, &[]).await.map_err(broken)?;

        assert_eq!(of_contact(&mut work, &kept).await?, BTreeSet::from([own.id, came.id]));
        assert_eq!(of_contact(&mut work, &other).await?, BTreeSet::new());
        let paper = invoices::store::find(&mut work, &came.id).await?.expect("an invoice");
        assert!(paper.is_whole, "the paper is the one that was issued");
        assert_eq!((paper.facts.buyer.name.as_str(), paper.contact_id), ("Aino Wirtanen", Some(kept)));
        assert_eq!(invoices::store::paid_by(&mut work, &kept, 50).await?.len(), 2);

        let note = credit(&mut work, &came.id, &CreditWish::default()).await.map_err(broken)?;
        undo(&mut work, &merged.id).await.map_err(broken)?;
        assert_eq!(of_contact(&mut work, &kept).await?, BTreeSet::from([own.id]));
        assert_eq!(of_contact(&mut work, &other).await?, BTreeSet::from([came.id, note.id]));
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn the_invoices_of_a_merged_organisation_stand_on_the_kept_card_and_go_back() {
    each_engine(|db| async move {
        let shop = Shop::new(db).await?;
        let event = shop.event(Payer::Collective).await?;
        let (kept, other) = (shop.account("Harju Oy").await?, shop.account("Oy Harju Ab").await?);
        let aino = shop.attendee("Aino A", &event, Some(kept.id)).await?;
        shop.attendee("Eevi B", &event, Some(other.id)).await?;
        let issued: BTreeSet<InvoiceId> =
            shop.issue(&event).await?.invoices.iter().map(|invoice| invoice.id).collect();
        assert_eq!(issued.len(), 2);
        let mut work = shop.work().await?;
        let merged = merge(&mut work, &kept.id, &other.id, &[]).await.map_err(broken)?;
        assert_eq!(of_account(&mut work, &kept.id).await?, issued);

        undo(&mut work, &merged.id).await.map_err(broken)?;
        assert_eq!(of_account(&mut work, &kept.id).await?.len(), 1);
        assert_eq!(of_account(&mut work, &other.id).await?.len(), 1);
        assert_eq!(of_contact(&mut work, &aino).await?.len(), 1);
        work.commit().await
    })
    .await;
}
