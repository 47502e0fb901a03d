//! What lists and pages read of groups and campaigns.

use crate::world::World;
use domain::{
    campaigns::{self, CampaignDraft, Source},
    ids::{CampaignId, TargetGroupId},
    list::{ListQuery, Wish},
    target_groups::{self, MemberSource, TargetGroupDraft},
};
use ground::{Fault, Locale, Zone};
use serde_json::json;
use store::{
    Actor, Sql,
    filter::{CustomFields, Filter},
    testing::each_engine,
};

async fn group(world: &World, name: &str) -> Result<TargetGroupId, Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let mut draft = TargetGroupDraft::empty(world.owner);
    draft.name = name.into();
    let id = target_groups::create(&mut work, &draft).await.expect("made").id;
    work.commit().await?;
    Ok(id)
}

async fn campaign(world: &World, name: &str) -> Result<CampaignId, Fault> {
    let template = world.template("campaign", "immediately", "<p>Tervetuloa</p>").await?;
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let mut draft = CampaignDraft::empty(world.owner);
    draft.name = name.into();
    draft.active = true;
    draft.estimated_end_date = Some(world.now().date(&Zone::helsinki()));
    draft.email_template_id = Some(template);
    let id = campaigns::create(&mut work, &draft).await.expect("made").id;
    work.commit().await?;
    Ok(id)
}

async fn change(world: &World, sql: &'static str) -> Result<(), Fault> {
    let mut work = world.db.work(Actor::SYSTEM).await?;
    work.execute(Sql::new(sql)).await?;
    work.commit().await
}

#[tokio::test]
async fn tg5_a_group_says_whom_a_mail_would_reach_and_in_which_language() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let group = group(&world, "Alumnit").await?;
        let guests = world.guests(4).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        target_groups::add(&mut work, &group, &guests).await.expect("added");
        work.commit().await?;
        change(&world, "update contacts set email = null where first_name = 'Vieras0'").await?;
        change(&world, "update contacts set email_opt_out = true where first_name = 'Vieras1'").await?;
        change(&world, "update contacts set language = 'sv' where first_name = 'Vieras2'").await?;
        let mut reader = world.db.reader().await?;
        let reach = target_groups::reach(&mut reader, &group).await?;
        assert_eq!((reach.contacts, reach.reachable), (4, 2));
        assert_eq!((reach.opted_out, reach.without_address), (1, 1));
        assert_eq!(reach.languages, [(Locale::Fi, 3), (Locale::Sv, 1)]);
        let swedes =
            Filter::from_json(&json!({"field": "language", "op": "eq", "value": "sv"})).expect("read");
        let swedes = swedes.check(&domain::contacts::fields::FIELDS, &CustomFields::NONE).expect("checked");
        let found = target_groups::reach_of_filter(&mut reader, &swedes, &Zone::helsinki()).await?;
        assert_eq!((found.contacts, found.reachable), (1, 1));
        assert_eq!(target_groups::everybody(&mut reader).await?, 4);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn members_are_paged_in_finnish_order_with_why_they_are_in() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let group = group(&world, "Alumnit").await?;
        let mut guests = Vec::new();
        for name in ["Åke Öhman", "Oona Zeniou", "Eevi Aalto"] {
            guests.push(world.guest(name).await?);
        }
        let mut work = world.db.work(Actor::SYSTEM).await?;
        target_groups::add(&mut work, &group, &guests).await.expect("added");
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let first = target_groups::members(&mut reader, &group, None, 2).await?;
        let names: Vec<&str> = first.iter().map(|member| member.last_name.as_str()).collect();
        assert_eq!(names, ["Aalto", "Zeniou"]);
        assert_eq!(first[0].source, MemberSource::Hand);
        let rest = target_groups::members(&mut reader, &group, Some(&first[1].contact_id), 2).await?;
        assert_eq!(rest.iter().map(|member| member.last_name.as_str()).collect::<Vec<_>>(), ["Öhman"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w9_a_copied_group_knows_who_matches_now_and_is_not_in() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (group, campaign) = (group(&world, "Alumnit").await?, campaign(&world, "Kutsu").await?);
        let guests = world.guests(3).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        target_groups::add(&mut work, &group, &guests[..2]).await.expect("added");
        let source = Source::Group(group);
        let tongues = campaigns::languages(&mut work, &campaign, &source, false).await.expect("counted");
        assert_eq!(tongues, [(Locale::Fi, 2)]);
        campaigns::attach(&mut work, &campaign, &source, 0, false).await.expect("attached");
        target_groups::add(&mut work, &group, &guests[2..]).await.expect("added");
        campaigns::fill(&mut work, &campaign).await?;
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let uses = campaigns::uses_of(&mut reader, &group).await?;
        assert_eq!(uses.len(), 1);
        assert_eq!((uses[0].attached, uses[0].missing, uses[0].mailed), (2, 1, 2));
        assert_eq!(uses, campaigns::groups_of(&mut reader, &campaign).await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn lists_of_groups_and_campaigns_are_searched_and_counted_at_once() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for name in ["Ääniala", "Alumnit"] {
            group(&world, name).await?;
        }
        let mine = campaign(&world, "Talvi-ilta").await?;
        campaign(&world, "Kevätpäivä").await?;
        let guest = world.guest("Eevi Aalto").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        campaigns::attach(&mut work, &mine, &Source::Contacts(vec![guest]), 0, false)
            .await
            .expect("attached");
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let zone = Zone::helsinki();
        let asked = |q: &str| ListQuery { q: Some(q.into()), ..ListQuery::default() };
        let wish =
            Wish::read(&asked("aani"), &target_groups::fields::FIELDS, &CustomFields::NONE).expect("a wish");
        let found = target_groups::page(&mut reader, &wish, &zone).await?;
        assert_eq!(found.items.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["Ääniala"]);
        let wish = Wish::everything(&campaigns::fields::FIELDS);
        let found = campaigns::page(&mut reader, &wish, &zone).await?;
        assert_eq!(found.total, 2);
        let ids: Vec<CampaignId> = found.items.iter().map(|campaign| campaign.id).collect();
        let funnels = campaigns::funnels(&mut reader, &ids).await?;
        assert_eq!(funnels.get(&mine).map(|funnel| (funnel.attached, funnel.queued)), Some((1, 1)));
        assert_eq!(funnels.len(), 1, "who has none is not counted");
        Ok(())
    })
    .await;
}
