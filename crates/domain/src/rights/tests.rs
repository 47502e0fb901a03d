//! What narrow users see, on both engines, and that the tree and the last administrator hold.

use super::*;
use crate::{
    Owner, accounts,
    contacts::{
        self, Contact,
        testing::{a_contact, an_account},
    },
    ids::{RoleId, UserId},
    list::{self, Wish},
    staff::{self, User, UserChange},
    target_groups::{self, Openness, TargetGroupDraft},
};
use ::store::{Actor, Db, Work, locked_field, testing::each_engine};
use ground::{Failure, Fault, Id, Zone};
use std::{collections::BTreeMap, fmt::Debug};

fn done<T, R: Debug>(result: Result<T, Failure<R>>) -> Result<T, Fault> {
    result.map_err(|failure| Fault::new(format!("{failure:?}")))
}

async fn a_user(work: &mut Work, name: &str) -> Result<User, Fault> {
    let email = format!("{}@kutsu.test", name.to_lowercase());
    let written = UserChange { name: name.into(), email: email.into(), ..UserChange::default() };
    done(staff::add(work, &written, None).await)
}

async fn a_contact_of(work: &mut Work, name: &str, owner: Owner) -> Result<Contact, Fault> {
    let contact = a_contact(name, "Asiakas").create(work).await?;
    let written = contacts::ContactChange { owner: owner.to_string().into(), ..Default::default() };
    done(contacts::edit(work, &contact.id, None, &written).await)
}

/// The surnames on the list of contacts as `user` sees it.
async fn seen_by(db: &Db, user: &User) -> Result<Vec<String>, Fault> {
    let licence = licence_of(&mut db.reader().await?, user).await?;
    let mut reader = db.reader().await?.under(licence.sight());
    let wish = Wish::everything(&contacts::fields::FIELDS);
    let listing = contacts::page(&mut reader, &wish, &Zone::helsinki()).await?;
    assert_eq!(list::count(&mut reader, &wish, &Zone::helsinki()).await?, listing.total);
    Ok(listing.items.into_iter().map(|contact| contact.first_name).collect())
}

async fn share_contacts(db: &Db, level: Level) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    done(share(&mut work, &BTreeMap::from([(Module::Contacts, level)])).await)?;
    work.commit().await
}

/// A director over a seller, somebody beside them, and a contact of each; a group of the seller owns one too.
async fn office(db: &Db) -> Result<[User; 3], Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let users =
        [a_user(&mut work, "Dora").await?, a_user(&mut work, "Sulo").await?, a_user(&mut work, "Bea").await?];
    let top = done(add_role(&mut work, &"Myyntijohtaja".into(), None).await)?;
    let below = done(add_role(&mut work, &"Myyjä".into(), Some(top.id)).await)?;
    let beside = done(add_role(&mut work, &"Talous".into(), None).await)?;
    for (user, role) in users.iter().zip([top.id, below.id, beside.id]) {
        done(staff::assign(&mut work, &user.id, Some(role), None).await)?;
        a_contact_of(&mut work, &format!("{}n", user.name), Owner::User(user.id)).await?;
    }
    let group = done(staff::add_group(&mut work, "Kenttä".into()).await)?;
    done(staff::set_members(&mut work, &group.id, &[users[1].id]).await)?;
    a_contact_of(&mut work, "Kentän", Owner::Group(group.id)).await?;
    work.commit().await?;
    Ok(users)
}

#[tokio::test]
async fn ac_2_and_ac_3_a_level_says_whose_records_are_seen() {
    each_engine(|db| async move {
        let [dora, sulo, bea] = office(&db).await?;
        let all = ["Bean", "Doran", "Kentän", "Sulon"];

        for user in [&dora, &sulo, &bea] {
            assert_eq!(sorted(seen_by(&db, user).await?), all, "AC-2: everybody sees everything");
        }
        share_contacts(&db, Level::OwnAndBelow).await?;
        assert_eq!(sorted(seen_by(&db, &dora).await?), ["Doran", "Kentän", "Sulon"]);
        assert_eq!(sorted(seen_by(&db, &sulo).await?), ["Kentän", "Sulon"]);
        assert_eq!(sorted(seen_by(&db, &bea).await?), ["Bean"]);
        share_contacts(&db, Level::Own).await?;
        assert_eq!(sorted(seen_by(&db, &dora).await?), ["Doran"]);
        assert_eq!(sorted(seen_by(&db, &sulo).await?), ["Kentän", "Sulon"]);
        share_contacts(&db, Level::Everybody).await?;
        assert_eq!(sorted(seen_by(&db, &bea).await?), all);
        Ok(())
    })
    .await;
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

#[tokio::test]
async fn ac_5_a_hidden_field_is_empty_to_every_look_and_a_locked_one_undoes_the_change() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let user = a_user(&mut work, "Sulo").await?;
        let contact = a_contact("Aino", "Öhman").create(&mut work).await?;
        let written = contacts::ContactChange {
            email: "aino@kutsu.test".into(),
            phone: "040 123 4567".into(),
            city: "Turku".into(),
            ..Default::default()
        };
        done(contacts::edit(&mut work, &contact.id, None, &written).await)?;
        let grants = Grants {
            hidden: ["phone".to_owned(), "email".to_owned()].into(),
            read_only: ["city".to_owned()].into(),
            ..Grants::default()
        };
        let rights = ProfileRights(BTreeMap::from([(Module::Contacts, grants)]));
        let profile = done(add_profile(&mut work, &"Suppea".into(), rights).await)?;
        done(staff::assign(&mut work, &user.id, None, Some(profile.id)).await)?;
        work.commit().await?;

        let licence = licence_of(&mut db.reader().await?, &user).await?;
        let mut reader = db.reader().await?.under(licence.sight());
        let seen = contacts::get(&mut reader, &contact.id).await;
        let seen = done(seen)?;
        assert_eq!((seen.phone, seen.email, seen.city.as_deref()), (None, None, Some("Turku")));
        let found = async |reader: &mut ::store::Reader, q: &str| {
            let wish = Wish { q: q.into(), ..Wish::everything(&contacts::fields::FIELDS) };
            list::count(reader, &wish, &Zone::helsinki()).await
        };
        assert_eq!(found(&mut reader, "öhman").await?, 1);
        assert_eq!(found(&mut reader, "aino@kutsu").await?, 0, "what is hidden finds nothing");
        assert_eq!(found(&mut db.reader().await?, "aino@kutsu").await?, 1);
        drop(reader);

        for (change, locked) in [
            (contacts::ContactChange { city: "Espoo".into(), ..Default::default() }, Some("city")),
            (contacts::ContactChange { phone: "".into(), ..Default::default() }, Some("phone")),
            (contacts::ContactChange { title: "Johtaja".into(), ..Default::default() }, None),
        ] {
            let mut work = db.work(user.actor()).await?.under(licence.sight());
            done(contacts::edit(&mut work, &contact.id, None, &change).await)?;
            let refused = work.commit().await.err().and_then(|fault| locked_field(&fault));
            assert_eq!(refused.as_deref(), locked);
        }
        let kept = done(contacts::get(&mut db.reader().await?, &contact.id).await)?;
        assert_eq!((kept.city.as_deref(), kept.title.as_deref()), (Some("Turku"), Some("Johtaja")));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_tree_with_a_loop_is_refused_and_nothing_is_moved() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let top = done(add_role(&mut work, &"A".into(), None).await)?;
        let middle = done(add_role(&mut work, &"B".into(), Some(top.id)).await)?;
        let low = done(add_role(&mut work, &"C".into(), Some(middle.id)).await)?;
        for parent in [top.id, middle.id, low.id] {
            let refused = change_role(&mut work, &top.id, &"A".into(), Some(parent)).await;
            let Err(Failure::Refused(RightsRefusal::Invalid(invalid))) = refused else {
                panic!("{refused:?}")
            };
            assert_eq!(invalid.0[0].code, "role.loop");
        }
        let in_use = remove_role(&mut work, &middle.id).await;
        assert!(matches!(in_use, Err(Failure::Refused(RightsRefusal::InUse { users: 0, roles: 1 }))));
        let drawn: Vec<(RoleId, usize)> =
            branches(&roles(&mut work).await?).iter().map(|branch| (branch.role.id, branch.depth)).collect();
        assert_eq!(drawn, [(top.id, 0), (middle.id, 1), (low.id, 2)]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac_4_leaving_gives_all_records_to_the_new_owner_and_the_journal_tells_each() {
    each_engine(|db| async move {
        let [dora, sulo, _] = office(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let account = an_account(&mut work, "Ö Oy").await?;
        let written = accounts::AccountChange {
            owner: sulo.id.to_string().into(),
            ..accounts::AccountChange::default()
        };
        done(accounts::edit(&mut work, &account.id, None, &written).await)?;
        assert_eq!(left_of(&mut work, &sulo.id).await?.total(), 2);
        let nobody = hand_over(&mut work, &sulo.id, Owner::User(UserId::from_bytes([9; 16]))).await;
        assert!(matches!(nobody, Err(Failure::Refused(RightsRefusal::Invalid(_)))));
        let given = done(hand_over(&mut work, &sulo.id, Owner::User(dora.id)).await)?;
        work.commit().await?;

        assert_eq!(given.0, BTreeMap::from([(Module::Accounts, 1), (Module::Contacts, 1)]));
        let mut reader = db.reader().await?;
        assert_eq!(left_of(&mut reader, &sulo.id).await?.total(), 0);
        let wish = Wish::everything(&contacts::fields::FIELDS);
        let all = contacts::page(&mut reader, &wish, &Zone::helsinki()).await?.items;
        let moved = all.iter().find(|contact| contact.first_name == "Sulon").expect("the contact");
        assert_eq!(moved.owner, Owner::User(dora.id));
        let told = crate::changes::history(&mut reader, &moved.id, 1).await?;
        assert_eq!(told[0].fields(), ["owner"]);
        Ok(())
    })
    .await;
}

/// The contacts that a group of this owner finds when Kutsu itself refreshes it.
async fn found_for(db: &Db, owner: Owner) -> Result<Vec<String>, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let mut draft = TargetGroupDraft::empty(owner);
    draft.name = "Asiakkaat".into();
    draft.filter = Some(serde_json::json!({"field": "last_name", "op": "eq", "value": "Asiakas"}));
    let group = done(target_groups::create(&mut work, &draft).await)?;
    let refreshed = done(target_groups::refresh(&mut work, &group.id).await)?;
    let again = done(target_groups::refresh(&mut work, &group.id).await)?;
    assert_eq!((again.added, again.removed), (0, 0), "the same whoever asks");
    let sql = ::store::Sql::new(
        "select contacts.first_name from contacts join target_group_members on contact_id = contacts.id
          where target_group_id = $1",
    );
    let names: Vec<(String,)> = work.all(sql.bind(&group.id)).await?;
    assert_eq!(usize::try_from(refreshed.member_count).ok(), Some(names.len()));
    work.commit().await?;
    Ok(sorted(names.into_iter().map(|(name,)| name).collect()))
}

#[tokio::test]
async fn ac_3_a_target_group_finds_those_whom_its_owner_sees_and_loses_who_goes_out_of_sight() {
    each_engine(|db| async move {
        let [dora, sulo, bea] = office(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let admin = staff::testing::an_administrator(&mut work, "Aura Tuulenkari").await?;
        work.commit().await?;
        let field = staff::groups(&mut db.reader().await?).await?.remove(0);
        let all = ["Bean", "Doran", "Kentän", "Sulon"];
        assert_eq!(found_for(&db, Owner::User(bea.id)).await?, all, "AC-2: everybody sees everything");

        share_contacts(&db, Level::OwnAndBelow).await?;
        assert_eq!(found_for(&db, Owner::User(dora.id)).await?, ["Doran", "Kentän", "Sulon"]);
        assert_eq!(found_for(&db, Owner::User(bea.id)).await?, ["Bean"]);
        assert_eq!(
            found_for(&db, Owner::Group(field.id)).await?,
            ["Kentän", "Sulon"],
            "what its members see"
        );
        assert_eq!(found_for(&db, Owner::User(admin.id)).await?, all);

        let mut work = db.work(Actor::SYSTEM).await?;
        let mut draft = TargetGroupDraft::empty(Owner::User(sulo.id));
        draft.name = "Otos".into();
        draft.filter = Some(serde_json::json!({"field": "last_name", "op": "eq", "value": "Asiakas"}));
        draft.sample_size = Some(1);
        let group = done(target_groups::create(&mut work, &draft).await)?;
        assert_eq!(done(target_groups::refresh(&mut work, &group.id).await)?.member_count, 1);
        let handed = TargetGroupDraft { owner: Owner::User(bea.id), ..TargetGroupDraft::of(&group) };
        done(target_groups::edit(&mut work, &group.id, None, &handed).await)?;
        let turned = done(target_groups::refresh(&mut work, &group.id).await)?;
        assert_eq!((turned.added, turned.removed, turned.member_count), (1, 1, 1), "a new owner sees others");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_group_that_is_open_to_others_is_seen_however_narrowly_groups_are_shared() {
    each_engine(|db| async move {
        let [_, sulo, bea] = office(&db).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        done(share(&mut work, &BTreeMap::from([(Module::TargetGroups, Level::Own)])).await)?;
        for public in [Openness::No, Openness::Read, Openness::Write] {
            let mut draft = TargetGroupDraft::empty(Owner::User(sulo.id));
            (draft.name, draft.public) = (public.to_string(), public);
            done(target_groups::create(&mut work, &draft).await)?;
        }
        work.commit().await?;
        let seen = async |user: &User| {
            let licence = licence_of(&mut db.reader().await?, user).await?;
            let mut reader = db.reader().await?.under(licence.sight());
            let wish = Wish::everything(&target_groups::fields::FIELDS);
            let listing = target_groups::page(&mut reader, &wish, &Zone::helsinki()).await?;
            Ok::<_, Fault>(sorted(listing.items.into_iter().map(|group| group.name).collect()))
        };
        assert_eq!(seen(&sulo).await?, ["no", "read", "write"]);
        assert_eq!(seen(&bea).await?, ["read", "write"]);

        let groups = target_groups::store::active(&mut db.reader().await?).await?;
        for group in groups {
            let mut work = db.work(bea.actor()).await?;
            let named = TargetGroupDraft { name: "Toinen".into(), ..TargetGroupDraft::of(&group) };
            let edited = target_groups::edit(&mut work, &group.id, None, &named).await;
            assert_eq!(edited.is_ok(), group.public == Openness::Write, "{}", group.name);
        }
        Ok(())
    })
    .await;
}
