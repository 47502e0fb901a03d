//! Who is in a target group and why, who came and who went, and the mail a group sends by itself (TG-1…5, SC-3, W-11).

use crate::world::World;
use domain::{
    campaigns,
    contacts::{self, ContactChange},
    ids::{ContactId, TargetGroupId},
    staff,
    target_groups::{self, MemberSource, Openness, TargetGroupDraft, TargetGroupRefusal, TurnKind},
};
use ground::{Failure, Fault, Refusal};
use serde_json::{Value as Json, json};
use store::{Actor, Db, Sql, testing::each_engine};

async fn group(db: &Db, world: &World, filter: Option<Json>) -> Result<TargetGroupId, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let mut draft = TargetGroupDraft::empty(world.owner);
    draft.name = "Pirkanmaa".into();
    draft.filter = filter;
    let group = target_groups::create(&mut work, &draft).await.expect("made");
    work.commit().await?;
    Ok(group.id)
}

async fn edit(
    db: &Db,
    id: &TargetGroupId,
    change: impl FnOnce(&mut TargetGroupDraft),
) -> Result<Result<(), TargetGroupRefusal>, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let group = target_groups::store::find(&mut work, id).await?.expect("there");
    let mut draft = TargetGroupDraft::of(&group);
    change(&mut draft);
    match target_groups::edit(&mut work, id, None, &draft).await {
        Ok(_) => work.commit().await.map(Ok),
        Err(Failure::Refused(no)) => Ok(Err(no)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

async fn refreshed(db: &Db, id: &TargetGroupId) -> Result<target_groups::Refreshed, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let done = target_groups::refresh(&mut work, id).await.expect("refreshed");
    work.commit().await?;
    Ok(done)
}

async fn lives_in(db: &Db, id: &ContactId, city: &str) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let change = ContactChange { city: city.into(), ..ContactChange::default() };
    contacts::edit(&mut work, id, None, &change).await.expect("moved");
    work.commit().await
}

async fn members(db: &Db, id: &TargetGroupId) -> Result<Vec<ContactId>, Fault> {
    let members = target_groups::members(&mut db.reader().await?, id, None, 100).await?;
    Ok(members.into_iter().map(|one| one.contact_id).collect())
}

fn tampere() -> Option<Json> {
    Some(json!({"field": "city", "op": "eq", "value": "Tampere"}))
}

#[tokio::test]
async fn sc_3_a_refresh_says_who_came_and_who_went_and_keeps_their_names() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(3).await?;
        for guest in &guests[..2] {
            lives_in(&db, guest, "Tampere").await?;
        }
        let id = group(&db, &world, tampere()).await?;

        let first = refreshed(&db, &id).await?;
        assert_eq!((first.added, first.removed, first.member_count), (2, 0, 2));
        lives_in(&db, &guests[0], "Turku").await?;
        lives_in(&db, &guests[2], "Tampere").await?;
        let second = refreshed(&db, &id).await?;
        assert_eq!((second.added, second.removed, second.member_count), (1, 1, 2));
        let third = refreshed(&db, &id).await?;
        assert_eq!((third.added, third.removed, third.turn), (0, 0, None));

        let mut reader = db.reader().await?;
        let turns = target_groups::turns(&mut reader, &id, 10).await?;
        let told: Vec<_> = turns.iter().map(|turn| (turn.kind, turn.came, turn.went)).collect();
        assert_eq!(told, [(TurnKind::Refresh, 1, 1), (TurnKind::Refresh, 2, 0)], "the latest first");
        let turn = second.turn.expect("somebody came");
        let (_, people) = target_groups::turn(&mut reader, &id, &turn, 10).await?.expect("a turn");
        let named: Vec<_> = people.iter().map(|one| (one.contact_id, one.came)).collect();
        assert_eq!(named, [(guests[2], true), (guests[0], false)]);
        let sizes = target_groups::sizes(&mut reader, &id).await?;
        assert_eq!(sizes.iter().map(|(_, size)| *size).collect::<Vec<_>>(), [2, 2]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tg_3_who_is_chosen_by_hand_stays_and_who_is_kept_out_stays_out() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(3).await?;
        for guest in &guests[..2] {
            lives_in(&db, guest, "Tampere").await?;
        }
        let id = group(&db, &world, tampere()).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        target_groups::add(&mut work, &id, &[guests[2]]).await.expect("added");
        target_groups::exclude(&mut work, &id, &[guests[0]]).await.expect("kept out");
        work.commit().await?;

        refreshed(&db, &id).await?;
        assert_eq!(members(&db, &id).await?, [guests[1], guests[2]]);
        let out = target_groups::excluded(&mut db.reader().await?, &id, 10).await?;
        assert_eq!(out.iter().map(|one| one.contact_id).collect::<Vec<_>>(), [guests[0]]);

        let mut work = db.work(Actor::SYSTEM).await?;
        target_groups::include(&mut work, &id, &[guests[0]]).await.expect("let in");
        work.commit().await?;
        refreshed(&db, &id).await?;
        assert_eq!(members(&db, &id).await?, guests);

        // Choosing somebody by hand ends keeping them out.
        let mut work = db.work(Actor::SYSTEM).await?;
        target_groups::exclude(&mut work, &id, &[guests[1]]).await.expect("kept out");
        assert_eq!(target_groups::store::find(&mut work, &id).await?.expect("there").member_count, 2);
        target_groups::add(&mut work, &id, &[guests[1]]).await.expect("added");
        assert!(target_groups::excluded(&mut work, &id, 10).await?.is_empty());
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn why_somebody_is_in_is_told_condition_by_condition() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(2).await?;
        lives_in(&db, &guests[0], "Tampere").await?;
        let filter = json!({"all": [
            {"any": [{"field": "city", "op": "eq", "value": "Tampere"}, {"field": "city", "op": "eq", "value": "Nokia"}]},
            {"not": {"some": "registrations"}},
            {"field": "email", "op": "is_not_empty"},
        ]});
        let id = group(&db, &world, Some(filter)).await?;
        refreshed(&db, &id).await?;
        let mut work = db.work(Actor::of("user", &user(&world))).await?;
        target_groups::add(&mut work, &id, &[guests[1]]).await.expect("added");
        work.commit().await?;

        let mut reader = db.reader().await?;
        let found = target_groups::why(&mut reader, &id, &guests[0]).await.expect("told");
        let holds: Vec<bool> = found.reasons.iter().map(|(_, holds)| *holds).collect();
        assert_eq!(holds, [true, false, true, true]);
        assert!(found.matches && found.excluded.is_none());
        assert_eq!(found.member.expect("a member").source, MemberSource::Filter);
        let chosen = target_groups::why(&mut reader, &id, &guests[1]).await.expect("told");
        let member = chosen.member.expect("a member");
        assert_eq!((member.source, member.added_by.as_deref()), (MemberSource::Hand, Some("Aura Tuulenkari")));
        assert!(!chosen.matches);
        Ok(())
    })
    .await;
}

fn user(world: &World) -> domain::ids::UserId {
    match world.owner {
        domain::Owner::User(id) => id,
        domain::Owner::Group(_) => unreachable!("the world is owned by a user"),
    }
}

#[tokio::test]
async fn tg_2_a_sample_is_no_larger_than_asked_and_stays_the_same() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(8).await?;
        let id = group(&db, &world, Some(json!({"all": []}))).await?;
        edit(&db, &id, |draft| draft.sample_size = Some(3)).await?.expect("saved");

        assert_eq!(refreshed(&db, &id).await?.member_count, 3);
        let drawn = members(&db, &id).await?;
        let again = refreshed(&db, &id).await?;
        assert_eq!((again.added, again.removed), (0, 0), "the lot is not cast anew");
        assert_eq!(members(&db, &id).await?, drawn);
        edit(&db, &id, |draft| draft.sample_size = None).await?.expect("saved");
        assert_eq!(refreshed(&db, &id).await?.member_count, 8);
        assert!(drawn.iter().all(|one| guests.contains(one)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn conditions_that_lead_back_to_their_own_group_or_name_what_is_gone_are_refused() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(1).await?;
        let inner = group(&db, &world, tampere()).await?;
        let of = |id: &TargetGroupId| {
            let of_group = json!({"field": "target_group_id", "op": "eq", "value": id});
            Some(json!({"some": "target_groups", "where": of_group}))
        };
        let outer = group(&db, &world, of(&inner)).await?;
        let code = |refused: Result<(), TargetGroupRefusal>| {
            let flaw = refused.expect_err("refused").flaws()[0].clone();
            (flaw.field.clone(), flaw.code)
        };
        let circular = ("filter".to_owned(), "filter.circular");
        let itself = of(&inner);
        assert_eq!(code(edit(&db, &inner, |draft| draft.filter = itself).await?), circular);
        let around = of(&outer);
        assert_eq!(code(edit(&db, &inner, |draft| draft.filter = around).await?), circular);

        // A stored filter whose field is gone changes nobody: never everybody.
        lives_in(&db, &guests[0], "Tampere").await?;
        refreshed(&db, &inner).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let gone = r#"{"all":[{"field":"custom.shoe_size","op":"eq","value":"43"}]}"#;
        work.execute(Sql::new("update target_groups set filter = $1 where id = $2").bind(gone).bind(&inner))
            .await?;
        let refused = target_groups::refresh(&mut work, &inner).await;
        assert!(matches!(refused, Err(Failure::Refused(TargetGroupRefusal::Invalid(_)))));
        work.commit().await?;
        assert_eq!(members(&db, &inner).await?, guests);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn only_its_owner_changes_a_group_unless_it_is_open_for_writing() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let id = group(&db, &world, None).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let otso = staff::testing::a_user(&mut work, "Otso").await?;
        work.commit().await?;

        let mut work = db.work(otso.actor()).await?;
        let refused = target_groups::archive(&mut work, &id).await;
        assert!(matches!(refused, Err(Failure::Refused(TargetGroupRefusal::NotYours))));
        drop(work);
        edit(&db, &id, |draft| draft.public = Openness::Write).await?.expect("saved");
        let mut work = db.work(otso.actor()).await?;
        target_groups::archive(&mut work, &id).await.expect("open for writing");
        work.commit().await
    })
    .await;
}

#[tokio::test]
async fn w_11_a_group_sends_its_own_mail_once_at_the_template_s_time_and_nobody_gets_it_twice() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(2).await?;
        let template = world.template("campaign", "delay", "<p>Hei</p>").await?;
        lives_in(&db, &guests[0], "Tampere").await?;
        let id = group(&db, &world, tampere()).await?;
        let refused = edit(&db, &id, |draft| draft.automatic_campaigns = true).await?;
        assert_eq!(refused.expect_err("no template").flaws()[0].field, "email_template_id");
        let on = |draft: &mut TargetGroupDraft| {
            (draft.automatic_campaigns, draft.email_template_id) = (true, Some(template));
        };
        edit(&db, &id, on).await?.expect("saved");
        let step = || async {
            let mut work = db.work(Actor::SYSTEM).await?;
            let when = campaigns::send_own_mail(&mut work, &id).await?;
            work.commit().await?;
            Ok::<_, Fault>(when)
        };

        assert_eq!(
            step().await?,
            Some(world.now().plus_seconds(300)),
            "five minutes after it was switched on"
        );
        assert!(members(&db, &id).await?.is_empty());
        db.clock().set(world.now().plus_seconds(301));
        assert_eq!(step().await?, None);
        assert_eq!(members(&db, &id).await?, [guests[0]], "refreshed first");
        let made = campaigns::uses_of(&mut db.reader().await?, &id).await?;
        assert_eq!((made.len(), made[0].attached), (1, 1));
        db.clock().set(world.now().plus_seconds(60));
        let mut work = db.work(Actor::SYSTEM).await?;
        while campaigns::fill(&mut work, &made[0].campaign_id).await? == Some(work.now) {}
        work.commit().await?;
        assert_eq!(world.letters_to(guests[0]).await?, ["invitation"]);

        // Once is once: switched off and on again, and asked by two.
        edit(&db, &id, |draft| draft.automatic_campaigns = false).await?.expect("saved");
        edit(&db, &id, on).await?.expect("saved");
        db.clock().set(world.now().plus_days(1));
        assert_eq!((step().await?, step().await?), (None, None));
        assert_eq!(campaigns::uses_of(&mut db.reader().await?, &id).await?.len(), 1);
        Ok(())
    })
    .await;
}
