use super::{ProductChange, ProductRefusal, VatReason, archive, create, edit, restore, store};
use crate::Patch;
use ::store::{Actor, testing::each_engine};
use ground::{Failure, Refusal, vat::Sum};

fn codes(failure: Failure<ProductRefusal>) -> Vec<(String, &'static str)> {
    match failure {
        Failure::Refused(no) => no.flaws().iter().map(|flaw| (flaw.field.clone(), flaw.code)).collect(),
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

#[tokio::test]
async fn a_product_has_a_price_a_rate_and_a_reason_where_there_is_no_tax() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let course = create(&mut work, &ProductChange::of("Koulutuspäivä", "1 490,00", 2550)).await;
        let course = course.map_err(codes).expect("a product");
        assert_eq!((course.number.as_str(), course.unit_price), ("T-1001", 149_000));
        assert_eq!(course.price(), Sum { net: 149_000, vat: 37_995, gross: 186_995 });

        let wrong = ProductChange { name: "".into(), ..ProductChange::of("", "kallis", 2200) };
        let refused = create(&mut work, &wrong).await.map_err(codes).expect_err("refused");
        let expected = [("unit_price", "not_money"), ("vat_rate", "vat.unknown"), ("name", "required")];
        assert_eq!(refused, expected.map(|(field, code)| (field.to_owned(), code)));
        let bare = create(&mut work, &ProductChange::of("Ilman veroa", "10", 0)).await;
        assert_eq!(bare.map_err(codes), Err(vec![("vat_reason".into(), "vat.reason_missing")]));

        let untaxed = ProductChange {
            vat_rate: "0".into(),
            vat_reason: "education".into(),
            vat_included: Patch::Set(true),
            ..ProductChange::default()
        };
        let now = edit(&mut work, &course.id, Some(1), &untaxed).await.map_err(codes).expect("changed");
        assert_eq!((now.vat_reason, now.version), (Some(VatReason::Education), 2));
        let stale = edit(&mut work, &course.id, Some(1), &ProductChange::default()).await;
        assert!(matches!(stale, Err(Failure::Refused(ProductRefusal::ChangedMeanwhile { version: 2, .. }))));
        let taxed = ProductChange { vat_rate: "1350".into(), ..ProductChange::default() };
        let now = edit(&mut work, &course.id, None, &taxed).await.map_err(codes).expect("changed");
        assert_eq!((now.vat_rate, now.vat_reason), (1350, None));
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn an_archived_product_is_chosen_no_more_and_stays_where_it_was() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let one = create(&mut work, &ProductChange::of("Illallinen", "80", 1350)).await.map_err(codes);
        let id = one.expect("a product").id;
        archive(&mut work, &id).await.map_err(codes).expect("archived");
        assert!(store::choosable(&mut work, None).await?.is_empty());
        assert_eq!(store::choosable(&mut work, Some(&id)).await?.len(), 1);
        restore(&mut work, &id).await.map_err(codes).expect("restored");
        assert_eq!(store::choosable(&mut work, None).await?.len(), 1);
        work.commit().await
    })
    .await;
}
