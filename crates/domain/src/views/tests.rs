//! Views on both engines.

use super::*;
use crate::staff::testing::an_administrator;
use ::store::{Db, testing::each_engine};
use ground::{Failure, Fault};

const TURKU: (&str, &str) = (r#"{"field":"city","op":"eq","value":"Turku"}"#, "-created_at");

async fn two_users(db: &Db) -> Result<(crate::staff::User, crate::staff::User), Fault> {
    let mut work = db.work(::store::Actor::SYSTEM).await?;
    let aura = an_administrator(&mut work, "Aura").await?;
    let otso = crate::staff::testing::a_user(&mut work, "Otso").await?;
    work.commit().await?;
    Ok((aura, otso))
}

#[tokio::test]
async fn a_saved_view_is_its_owners_until_it_is_shared() {
    each_engine(|db| async move {
        let (aura, otso) = two_users(&db).await?;
        let mut work = db.work(aura.actor()).await?;
        let view = save(&mut work, "contacts", " Turkulaiset ", false, TURKU).await.expect("saved");

        assert_eq!(of(&mut work, &aura.id, "contacts").await?.saved, std::slice::from_ref(&view));
        assert!(of(&mut work, &aura.id, "contacts").await?.is_favourite(&view.id.to_string()));
        assert!(of(&mut work, &otso.id, "contacts").await?.saved.is_empty());
        assert!(of(&mut work, &aura.id, "accounts").await?.saved.is_empty());
        let shared = ViewChange { shared: Some(true), ..ViewChange::default() };
        change(&mut work, &view.id, shared).await.expect("shared");
        assert_eq!(of(&mut work, &otso.id, "contacts").await?.saved.len(), 1);
        assert_eq!(view.name, "Turkulaiset");
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn only_its_owner_or_an_administrator_changes_a_view() {
    each_engine(|db| async move {
        let (aura, otso) = two_users(&db).await?;
        let mut work = db.work(aura.actor()).await?;
        let hers = save(&mut work, "contacts", "Auran", false, TURKU).await.expect("saved");
        let shared = save(&mut work, "contacts", "Yhteinen", true, TURKU).await.expect("saved");
        work.commit().await?;

        let mut work = db.work(otso.actor()).await?;
        let his = save(&mut work, "contacts", "Otson", true, TURKU).await.expect("saved");
        let missing = delete(&mut work, &hers.id).await;
        assert!(matches!(missing, Err(Failure::Refused(ViewRefusal::Missing))));
        let foreign = delete(&mut work, &shared.id).await;
        assert!(matches!(foreign, Err(Failure::Refused(ViewRefusal::NotYours))));
        let nameless = save(&mut work, "contacts", "  ", false, TURKU).await;
        assert!(matches!(nameless, Err(Failure::Refused(ViewRefusal::Invalid(_)))));
        work.commit().await?;

        let mut work = db.work(aura.actor()).await?;
        delete(&mut work, &his.id).await.expect("an administrator may");
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn w_26_a_list_whose_first_view_is_deleted_opens_as_for_everybody() {
    each_engine(|db| async move {
        let (aura, otso) = two_users(&db).await?;
        let mut work = db.work(aura.actor()).await?;
        let view = save(&mut work, "contacts", "Turku", true, TURKU).await.expect("saved");
        let id = view.id.to_string();
        choose_columns(&mut work, "contacts", &id, &["name".into(), "account.city".into()])
            .await
            .expect("chosen");
        open_with(&mut work, "contacts", Some("contacts-all")).await.expect("chosen");
        open_with(&mut work, "contacts", Some(&id)).await.expect("chosen");
        work.commit().await?;
        let mut work = db.work(otso.actor()).await?;
        open_with(&mut work, "contacts", Some(&id)).await.expect("chosen");
        work.commit().await?;

        let mut work = db.work(aura.actor()).await?;
        let mine = of(&mut work, &aura.id, "contacts").await?;
        assert_eq!(mine.first(), Some(id.as_str()));
        assert_eq!(mine.choice(&id).expect("chosen").columns, ["name", "account.city"]);
        delete(&mut work, &view.id).await.expect("deleted");
        for user in [&aura, &otso] {
            let views = of(&mut work, &user.id, "contacts").await?;
            assert_eq!((views.first(), views.saved.len()), (None, 0));
        }
        work.commit().await
    })
    .await;
}
