//! Lists of templates: order, filter, quick search.

use super::*;
use crate::list::{ListQuery, Wish};
use ::store::{Db, filter::CustomFields};
use ground::{Fault, Zone};

async fn names(db: &Db, query: ListQuery) -> Result<Vec<String>, Fault> {
    let wish =
        Wish::read(&query, &fields::FIELDS, &CustomFields::NONE).expect("a list that can be asked for");
    let listing = store::page(&mut db.reader().await?, &wish, &Zone::helsinki()).await?;
    Ok(listing.items.into_iter().map(|template| template.name).collect())
}

#[tokio::test]
async fn templates_are_listed_filtered_and_found() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        an_invitation("Öljyseminaari").create(&mut work).await?;
        an_invitation("Talvi-ilta").also_in("sv", "Vinterkväll", "<p>Hej</p>").create(&mut work).await?;
        a_message("Vahvistus").create(&mut work).await?;
        work.commit().await?;

        assert_eq!(names(&db, ListQuery::default()).await?, ["Talvi-ilta", "Vahvistus", "Öljyseminaari"]);
        let filter = Some("{\"field\":\"folder\",\"op\":\"eq\",\"value\":\"event\"}".to_owned());
        assert_eq!(names(&db, ListQuery { filter, ..Default::default() }).await?, ["Vahvistus"]);
        let q = Some("vinterkvall".to_owned());
        assert_eq!(names(&db, ListQuery { q, ..Default::default() }).await?, ["Talvi-ilta"]);
        Ok(())
    })
    .await;
}
