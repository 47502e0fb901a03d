//! Two contacts that are one person: found, told apart, merged field by field, and the merge taken back.

use crate::world::{World, request};
use domain::{
    Patch, accounts, alike,
    contacts::{self, Alike, ContactChange},
    custom_fields,
    ids::ContactId,
    merging::{self, MergeRefusal},
    overview,
    target_groups::{self, TargetGroupDraft},
};
use ground::{Failure, Fault};
use store::{Actor, testing::each_engine};

async fn make(world: &World, change: ContactChange) -> Result<ContactId, Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let id = contacts::create(&mut work, &change).await.expect("made").id;
    work.commit().await?;
    Ok(id)
}

fn named(first: &str, last: &str, email: &str) -> ContactChange {
    ContactChange { email: email.into(), ..ContactChange::named(first, last) }
}

#[tokio::test]
async fn d14_one_address_or_names_alike_at_one_organisation_are_worth_a_look() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let harju = accounts::create(&mut work, &accounts::AccountChange::named("Harju Oy")).await;
        let harju = harju.expect("made").id.to_string();
        work.commit().await?;
        let at_harju = |first: &str, last: &str, email: &str| ContactChange {
            account_id: harju.as_str().into(),
            ..named(first, last, email)
        };
        let one = make(&world, at_harju("Aino", "Virtanen", "aino@harju.example")).await?;
        let two = make(&world, at_harju("Aino", "Wirtanen", "a.wirtanen@harju.example")).await?;
        make(&world, named("Aino", "Virtanen", "aino@muualla.example")).await?;
        let three = make(&world, named("Onni", "Koski", "koti@example.org")).await?;
        let four = make(&world, named("Saga", "Koski", "koti@example.org")).await?;
        let found = || async {
            let groups = contacts::duplicates(&mut world.db.reader().await?, 10).await?;
            let group = |group: contacts::Duplicates| {
                (group.why, group.records.iter().map(|contact| contact.id).collect::<Vec<_>>())
            };
            Ok::<_, Fault>(groups.into_iter().map(group).collect::<Vec<_>>())
        };
        let expected = [(Alike::Email, vec![three, four]), (Alike::Name, vec![one, two])];
        assert_eq!(found().await?, expected);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        alike::tell_apart(&mut work, &[four, three]).await?;
        alike::tell_apart(&mut work, &[four, three]).await?;
        work.commit().await?;
        assert_eq!(found().await?, expected[1..]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_merge_takes_the_chosen_fields_and_all_that_hangs_on_the_other_and_goes_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (gala, fair) = (world.event(9, 0).await?, world.event(9, 0).await?);
        let kept =
            ContactChange { city: "Turku".into(), tags: "vip".into(), ..named("Aino", "Virtanen", "") };
        let kept = make(&world, kept).await?;
        let other = ContactChange {
            city: "Åbo".into(),
            tags: "hallitus".into(),
            email_opt_out: Patch::Set(true),
            ..named("Aino", "Wirtanen", "aino@harju.example")
        };
        let other = make(&world, other).await?;
        for event in [&gala, &fair] {
            world.asks(request(other, event)).await?.expect("placed");
        }
        world.asks(request(kept, &fair)).await?.expect("placed");
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let mut draft = TargetGroupDraft::empty(world.owner);
        draft.name = "Alumnit".into();
        let group = target_groups::create(&mut work, &draft).await.expect("made").id;
        target_groups::add(&mut work, &group, &[other]).await.expect("added");
        let before = contacts::of(&mut work, &[kept, other]).await?;
        let merge = merging::merge(&mut work, &kept, &other, &["email".into()]).await.expect("merged");
        work.commit().await?;

        let mut reader = world.db.reader().await?;
        let after = contacts::of(&mut reader, &[kept, other]).await?;
        let (one, two) = (&after[&kept], &after[&other]);
        assert_eq!(one.email.as_ref().map(ToString::to_string).as_deref(), Some("aino@harju.example"));
        assert_eq!((one.city.as_deref(), one.tags.to_string().as_str()), (Some("Turku"), "hallitus, vip"));
        assert!(one.email_opt_out, "who said no to one said no (D-25)");
        assert!(two.archived_at.is_some());
        assert_eq!(overview::contact_counts(&mut reader, &kept).await?.registrations, 2);
        assert_eq!(overview::contact_counts(&mut reader, &other).await?.registrations, 1, "both had one");
        assert_eq!(merging::left_behind(&mut reader, &other).await?, 1);
        assert_eq!(overview::groups_of_contact(&mut reader, &kept).await?.len(), 1);
        assert_eq!(merging::into(&mut reader, &other).await?, Some(merge.clone()));
        drop(reader);
        world.seats_are_in_order(gala.id).await?;

        let mut work = world.db.work(Actor::SYSTEM).await?;
        merging::undo(&mut work, &merge.id).await.expect("undone");
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let again = contacts::of(&mut reader, &[kept, other]).await?;
        for id in [kept, other] {
            let (was, is) = (&before[&id], &again[&id]);
            assert_eq!((&was.email, &was.city, &was.tags), (&is.email, &is.city, &is.tags));
            assert_eq!((was.email_opt_out, was.archived_at), (is.email_opt_out, is.archived_at));
        }
        assert_eq!(overview::contact_counts(&mut reader, &other).await?.registrations, 2);
        assert_eq!(overview::groups_of_contact(&mut reader, &other).await?.len(), 1);
        assert_eq!(merging::into(&mut reader, &other).await?, None);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_not_merged_into_itself_or_twice_or_when_archived() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (one, two) = (world.guest("Eevi Aalto").await?, world.guest("Onni Koski").await?);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let refused = |answer: Result<merging::Merge<ContactId>, Failure<MergeRefusal>>| match answer {
            Err(Failure::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(merging::merge(&mut work, &one, &one, &[]).await), MergeRefusal::Itself);
        let nobody = work.new_id();
        assert_eq!(refused(merging::merge(&mut work, &one, &nobody, &[]).await), MergeRefusal::Missing);
        let merge = merging::merge(&mut work, &one, &two, &[]).await.expect("merged");
        assert_eq!(refused(merging::merge(&mut work, &one, &two, &[]).await), MergeRefusal::Archived);
        merging::undo(&mut work, &merge.id).await.expect("undone");
        assert_eq!(refused(merging::undo(&mut work, &merge.id).await), MergeRefusal::Undone);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_account_takes_the_chosen_fields_and_the_people_of_the_other_and_gives_them_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let labels = ground::Labels::same("Taso");
        let (module, kind) = ("accounts".into(), "text".into());
        let level = custom_fields::NewField { module, kind, labels, ..custom_fields::NewField::default() };
        custom_fields::create(&mut work, &level).await.expect("a field");
        let make = |name: &str, city: &str, tags: &str, level: &str| {
            let json =
                serde_json::json!({"name": name, "city": city, "tags": tags, "custom": {"taso": level}});
            serde_json::from_value::<accounts::AccountChange>(json).expect("a change")
        };
        let kept = accounts::create(&mut work, &make("Harju Oy", "Turku", "vip", "Hopea")).await;
        let other = accounts::create(&mut work, &make("Oy Harju Ab", "Åbo", "hallitus", "Kulta")).await;
        let (kept, other) = (kept.expect("made"), other.expect("made"));
        let at = |name: &str, account: &accounts::Account| ContactChange {
            account_id: account.id.to_string().as_str().into(),
            ..ContactChange::named(name, "Aalto")
        };
        let aino = contacts::create(&mut work, &at("Aino", &kept)).await.expect("made").id;
        let onni = contacts::create(&mut work, &at("Onni", &other)).await.expect("made").id;
        let take = ["city".to_owned(), "custom.taso".to_owned()];
        let fields = merging::differences(&kept, &other).into_iter().map(|found| found.field);
        assert_eq!(fields.collect::<Vec<_>>(), ["name", "city", "custom.taso"]);

        let merge = merging::merge(&mut work, &kept.id, &other.id, &take).await.expect("merged");
        work.commit().await?;

        let mut reader = world.db.reader().await?;
        let now = accounts::of(&mut reader, &[kept.id, other.id]).await?;
        let (one, two) = (&now[&kept.id], &now[&other.id]);
        assert_eq!((one.name.as_str(), one.city.as_deref()), ("Harju Oy", Some("Åbo")));
        assert_eq!(
            (one.tags.to_string().as_str(), one.custom.get("taso")),
            ("hallitus, vip", Some(&"Kulta".into()))
        );
        assert!(two.archived_at.is_some());
        let people = contacts::of(&mut reader, &[aino, onni]).await?;
        assert!(people.values().all(|contact| contact.account_id == Some(kept.id)));
        assert_eq!(merging::into(&mut reader, &other.id).await?, Some(merge.clone()));
        drop(reader);

        let mut work = world.db.work(Actor::SYSTEM).await?;
        let again = merging::merge(&mut work, &kept.id, &other.id, &[]).await;
        assert!(matches!(again, Err(Failure::Refused(MergeRefusal::Archived))), "{again:?}");
        let itself = merging::merge(&mut work, &kept.id, &kept.id, &[]).await;
        assert!(matches!(itself, Err(Failure::Refused(MergeRefusal::Itself))), "{itself:?}");
        merging::undo(&mut work, &merge.id).await.expect("undone");
        let twice = merging::undo(&mut work, &merge.id).await;
        assert!(matches!(twice, Err(Failure::Refused(MergeRefusal::Undone))), "{twice:?}");
        let back = accounts::of(&mut work, &[kept.id, other.id]).await?;
        assert_eq!((&back[&kept.id].city, &back[&kept.id].custom), (&kept.city, &kept.custom));
        assert_eq!((&back[&kept.id].tags, back[&other.id].archived_at), (&kept.tags, None));
        let people = contacts::of(&mut work, &[aino, onni]).await?;
        assert_eq!((people[&aino].account_id, people[&onni].account_id), (Some(kept.id), Some(other.id)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn of_two_people_who_merge_a_pair_at_once_either_way_round_one_is_refused() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let one = accounts::create(&mut work, &accounts::AccountChange::named("Harju Oy")).await;
        let two = accounts::create(&mut work, &accounts::AccountChange::named("Harju Oyj")).await;
        let (one, two) = (one.expect("made").id, two.expect("made").id);
        work.commit().await?;
        let db = &world.db;
        let merged = |kept, other| async move {
            let mut work = db.work(Actor::SYSTEM).await?;
            let done = merging::merge(&mut work, &kept, &other, &[]).await;
            let is_done = done.is_ok();
            if is_done {
                work.commit().await?;
            }
            Ok::<_, Fault>(is_done)
        };
        let (first, second) = tokio::join!(merged(one, two), merged(two, one));
        assert!(first? != second?, "exactly one of them");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn accounts_of_one_business_id_or_of_names_alike_are_worth_a_look() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let mut ids = Vec::new();
        for (name, business_id) in [
            ("Harju Oy", "0737546-2"),
            ("Oy Harju Ab", "0737546-2"),
            ("Kala & Kukko Ky", ""),
            ("Kala ja Kukko", ""),
            ("Laakso Oy", ""),
        ] {
            let change = accounts::AccountChange {
                business_id: business_id.into(),
                ..accounts::AccountChange::named(name)
            };
            ids.push(accounts::create(&mut work, &change).await.expect("made").id);
        }
        work.commit().await?;
        let found = accounts::duplicates(&mut world.db.reader().await?, 10).await?;
        let found: Vec<_> = found
            .into_iter()
            .map(|group| (group.why, group.records.iter().map(|account| account.id).collect::<Vec<_>>()))
            .collect();
        let by_id = (accounts::Alike::BusinessId, ids[..2].to_vec());
        assert_eq!(found, [by_id, (accounts::Alike::Name, ids[2..4].to_vec())]);

        // What somebody told apart is not shown together again.
        let mut work = world.db.work(Actor::SYSTEM).await?;
        alike::tell_apart(&mut work, &ids[..2]).await?;
        work.commit().await?;
        let left = accounts::duplicates(&mut world.db.reader().await?, 10).await?;
        assert!(left.iter().all(|group| group.why == accounts::Alike::Name), "{left:?}");
        Ok(())
    })
    .await;
}
