//! Lists of contacts: Finnish order, filters on the contact and its account, quick search, pages.

use super::super::{
    fields::FIELDS,
    store::page,
    testing::{a_contact, an_account},
    *,
};
use crate::{
    accounts::{self, AccountChange},
    list::{ListQuery, Wish},
};
use ::store::{Actor, Db, filter::CustomFields, testing::each_engine};
use ground::{Fault, Invalid, Zone};

fn wish(query: &ListQuery) -> Wish {
    Wish::read(query, &FIELDS, &CustomFields::NONE).expect("a list that can be asked for")
}

fn filtered(json: &str) -> ListQuery {
    ListQuery { filter: Some(json.into()), ..ListQuery::default() }
}

fn searched(q: &str) -> ListQuery {
    ListQuery { q: Some(q.into()), ..ListQuery::default() }
}

async fn names(db: &Db, query: &ListQuery) -> Result<Vec<String>, Fault> {
    let listing = page(&mut db.reader().await?, &wish(query), &Zone::helsinki()).await?;
    assert_eq!(listing.total, i64::try_from(listing.items.len()).expect("few"));
    Ok(listing.items.iter().map(Contact::name).collect())
}

async fn people(db: &Db) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let harju = an_account(&mut work, "Harju Oy").await?;
    let koivu = an_account(&mut work, "Äänekosken Koivu").await?;
    a_contact("Örjan", "Åberg").at(&harju).in_city("Turku").create(&mut work).await?;
    a_contact("Aino", "Äijälä").at(&koivu).email("aino.aijala@example.org").create(&mut work).await?;
    a_contact("Wilma", "Wirtanen").in_city("Tampere").create(&mut work).await?;
    a_contact("Onni", "Virtanen").at(&harju).in_city("Tampere").opted_out().create(&mut work).await?;
    let gone = a_contact("Anna", "Aalto").create(&mut work).await?;
    archive(&mut work, &[gone.id]).await?;
    work.commit().await
}

#[tokio::test]
async fn d10_contacts_stand_in_finnish_order_and_archived_ones_apart() {
    each_engine(|db| async move {
        people(&db).await?;
        let all = names(&db, &ListQuery::default()).await?;
        assert_eq!(all, ["Onni Virtanen", "Wilma Wirtanen", "Örjan Åberg", "Aino Äijälä"]);
        let archived = ListQuery { archived: Some("true".into()), ..ListQuery::default() };
        assert_eq!(names(&db, &archived).await?, ["Anna Aalto"]);
        let newest = ListQuery { sort: Some("-number".into()), ..ListQuery::default() };
        assert_eq!(names(&db, &newest).await?[0], "Onni Virtanen");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_filter_looks_at_the_contact_and_at_its_account() {
    each_engine(|db| async move {
        people(&db).await?;
        let in_tampere = filtered(r#"{"field":"city","op":"in","value":["tampere","Oulu"]}"#);
        assert_eq!(names(&db, &in_tampere).await?, ["Onni Virtanen", "Wilma Wirtanen"]);
        let at_harju = filtered(
            r#"{"all":[{"field":"account.name","op":"eq","value":"Harju Oy"},
                       {"field":"email_opt_out","op":"eq","value":false}]}"#,
        );
        assert_eq!(names(&db, &at_harju).await?, ["Örjan Åberg"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_quick_search_finds_people_by_any_part_in_any_order_and_by_their_account() {
    each_engine(|db| async move {
        people(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let koivu = an_account(&mut work, "Ääpankki").await?;
        let sami = a_contact("Sami", "Öhman").at(&koivu).create(&mut work).await?;
        accounts::edit(&mut work, &koivu.id, None, &AccountChange::named("Koivupankki"))
            .await
            .expect("renamed");
        work.commit().await?;
        assert_eq!(names(&db, &searched("koivupankki")).await?, [sami.name()]);
        assert_eq!(names(&db, &searched("aapankki")).await?, Vec::<String>::new());
        assert_eq!(names(&db, &searched("aijala aino")).await?, ["Aino Äijälä"]);
        assert_eq!(names(&db, &searched("Aino Äij")).await?, ["Aino Äijälä"]);
        assert_eq!(names(&db, &searched("k-1003")).await?, ["Wilma Wirtanen"]);
        assert_eq!(names(&db, &searched("onni harju")).await?, ["Onni Virtanen"]);
        assert_eq!(names(&db, &searched("aanekosken")).await?, ["Aino Äijälä"]);
        assert_eq!(names(&db, &searched("100%")).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repeat() {
    each_engine(|db| async move {
        people(&db).await?;
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let query = ListQuery { limit: Some("1".into()), cursor, ..ListQuery::default() };
            let listing = page(&mut db.reader().await?, &wish(&query), &Zone::helsinki()).await?;
            assert_eq!(listing.total, 4);
            seen.extend(listing.items.iter().map(Contact::name));
            cursor = listing.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, names(&db, &ListQuery::default()).await?);
        Ok(())
    })
    .await;
}

#[test]
fn what_cannot_be_asked_for_is_told_with_its_place() {
    let query = ListQuery {
        filter: Some(r#"{"all":[{"field":"shoe_size","op":"eq","value":1}]}"#.into()),
        sort: Some("phone".into()),
        limit: Some("0".into()),
        cursor: Some("x".into()),
        archived: Some("perhaps".into()),
        ..ListQuery::default()
    };
    let Invalid(flaws) = Wish::read(&query, &FIELDS, &CustomFields::NONE).expect_err("mistakes");
    let fields: Vec<&str> = flaws.iter().map(|flaw| flaw.field.as_str()).collect();
    assert_eq!(fields, ["filter.all.0.field", "sort", "limit", "cursor", "archived"]);
}
