//! Keys of programs, groups, and the list of users.

use super::{
    super::{testing::*, *},
    code, whole, with_an_administrator,
};
use crate::{
    Patch,
    list::{ListQuery, Wish},
};
use ::store::{Actor, filter::CustomFields, testing::each_engine};
use ground::Zone;

#[tokio::test]
async fn a_key_opens_until_it_is_revoked_and_only_its_beginning_is_kept() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let (key, secret) = whole(create_key(&mut work, "CRM".into(), &["events:read".into()]).await)?;
        assert_eq!(code(create_key(&mut work, "".into(), &[]).await.expect_err("no name")), "required");
        let refused = create_key(&mut work, "x".into(), &["moon:read".into()]).await;
        assert_eq!(code(refused.expect_err("no such scope")), "scope.unknown");
        work.commit().await?;
        assert!(secret.reveal().starts_with("kutsu_") && secret.reveal().starts_with(&key.hint));
        assert_eq!((secret.reveal().len(), key.hint.len()), (49, 10));
        let found = holder_of(&mut db.reader().await?, secret.reveal()).await?.expect("the key");
        assert_eq!(found, key);
        assert!(found.is_due(db.now()));

        let mut work = db.work(Actor::SYSTEM).await?;
        mark_key_used(&mut work, &key.id).await?;
        whole(revoke_key(&mut work, &key.id).await)?;
        assert_eq!(code(revoke_key(&mut work, &key.id).await.expect_err("again")), "api_key.missing");
        work.commit().await?;
        assert_eq!(holder_of(&mut db.reader().await?, secret.reveal()).await?, None);
        let kept = keys(&mut db.reader().await?).await?;
        assert!(kept.len() == 1 && kept[0].revoked_at.is_some() && kept[0].used_at.is_some());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac1_a_group_owns_with_its_members_and_disabled_users_own_nothing_new() {
    each_engine(|db| async move {
        with_an_administrator(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let onni = a_user(&mut work, "Onni Mäki").await?;
        let group = whole(add_group(&mut work, "Myynti".into()).await)?;
        whole(set_members(&mut work, &group.id, &[onni.id, onni.id]).await)?;
        whole(rename_group(&mut work, &group.id, "Markkinointi".into()).await)?;
        let ghost = set_members(
            &mut work,
            &group.id,
            &["usr_00000000000000000000000000000001".parse().expect("an id")],
        )
        .await;
        assert_eq!(code(ghost.expect_err("no such user")), "user.unknown");
        let groups = groups(&mut work).await?;
        assert_eq!((groups[0].name.as_str(), groups[0].members.as_slice()), ("Markkinointi", &[onni.id][..]));
        whole(disable(&mut work, &onni.id).await)?;
        let names: Vec<_> = owners(&mut work).await?.into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["Aino Virtanen", "Markkinointi"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn users_are_listed_page_by_page_searched_and_filtered() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        for name in ["Örjan Ek", "Aino Virtanen", "Wilma Aho", "Veera Öst"] {
            a_user(&mut work, name).await?;
        }
        let read =
            |query: ListQuery| Wish::read(&query, &fields::FIELDS, &CustomFields::NONE).expect("a list");
        let zone = Zone::helsinki();
        let first =
            page(&mut work, &read(ListQuery { limit: Some("3".into()), ..Default::default() }), &zone)
                .await?;
        let names: Vec<_> = first.items.iter().map(|user| user.name.as_str()).collect();
        assert_eq!((names.as_slice(), first.total), (&["Aino Virtanen", "Veera Öst", "Wilma Aho"][..], 4));
        let next = ListQuery { limit: Some("3".into()), cursor: first.next, ..Default::default() };
        let second = page(&mut work, &read(next), &zone).await?;
        assert_eq!((second.items[0].name.as_str(), second.next), ("Örjan Ek", None));
        let query = ListQuery {
            q: Some("orj".into()),
            filter: Some(r#"{"field":"active","op":"eq","value":true}"#.into()),
            ..Default::default()
        };
        assert_eq!(page(&mut work, &read(query), &zone).await?.total, 1);
        Ok(())
    })
    .await;
}

#[test]
fn a_user_may_change_nothing_by_an_unknown_field() {
    let smuggled = serde_json::from_str::<UserChange>(r#"{"name": "x", "password_hash": "y"}"#);
    assert!(smuggled.is_err());
    let sent: UserChange = serde_json::from_str(r#"{"active": false}"#).expect("a change");
    assert_eq!(sent.active, Patch::Set(false));
}
