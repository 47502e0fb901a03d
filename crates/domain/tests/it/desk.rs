//! What the desk counts, shows and finds waiting.

use crate::world::{World, request};
use domain::{
    campaigns::{self, CampaignDraft, Source},
    ids::{CampaignId, EmailTemplateId},
    overview::{self, FeedWord, Tallies, WaitKind},
    registration::{self, CancelBy, Confirm},
};
use ground::{Fault, Zone};
use store::{Actor, Sql, testing::each_engine};

async fn campaign(world: &World, name: &str, template: Option<EmailTemplateId>) -> Result<CampaignId, Fault> {
    let mut draft = CampaignDraft::empty(world.owner);
    draft.name = name.into();
    draft.active = true;
    draft.estimated_end_date = Some(world.now().date(&Zone::helsinki()));
    draft.email_template_id = template;
    let mut work = world.db.work(Actor::SYSTEM).await?;
    let id = campaigns::create(&mut work, &draft).await.expect("made").id;
    work.commit().await?;
    Ok(id)
}

async fn attach(world: &World, campaign: &CampaignId, name: &str) -> Result<(), Fault> {
    let guest = world.guest(name).await?;
    let mut work = world.db.work(Actor::SYSTEM).await?;
    campaigns::attach(&mut work, campaign, &Source::Contacts(vec![guest]), 0, false).await.expect("attached");
    work.commit().await
}

#[tokio::test]
async fn the_numbers_of_the_week_count_every_way_to_a_place() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event_with(|draft| (draft.seats, draft.waitlist_seats) = (2, 5)).await?;
        let start = world.now();
        for (day, name) in [(0, "Ennen"), (8, "Toinen"), (9, "Kolmas")] {
            world.db.clock().set(start.plus_days(day));
            let guest = world.guest(name).await?;
            world.registers(guest, &gala).await?.expect("placed");
        }
        let mut reader = world.db.reader().await?;
        let numbers = overview::numbers(&mut reader).await?;
        assert_eq!((numbers.registered, numbers.registered_before), (2, 1));
        assert_eq!((numbers.upcoming, numbers.this_week), (1, 0));
        assert_eq!((numbers.seats_free, numbers.waiting, numbers.waiting_at), (0, 1, 1));
        let days = overview::days(&mut reader, &Zone::helsinki(), 14).await?;
        assert_eq!(days.len(), 14);
        assert_eq!(days[13].date, reader.now.date(&Zone::helsinki()), "today comes last");
        let registered: Vec<i64> = days.iter().map(|day| day.registered).collect();
        assert_eq!(registered, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_feed_tells_the_latest_first_and_hears_a_no() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(5, 0).await?;
        let (eevi, onni) = (world.guest("Eevi Aalto").await?, world.guest("Onni Koski").await?);
        let placed = world.registers(eevi, &gala).await?.expect("placed");
        world.db.clock().set(world.now().plus_seconds(60));
        let mut work = world.db.work(Actor::of("contact", &onni)).await?;
        let own = registration::own_invitation(&mut work, &gala.id, &onni).await?;
        let invitation = registration::store::invitation(&mut work, &own).await?.expect("made");
        registration::decline(&mut work, &invitation).await.expect("declined");
        work.commit().await?;
        world.db.clock().set(world.now().plus_seconds(60));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        registration::cancel(&mut work, &placed.registration.id, CancelBy::Staff, Confirm::No)
            .await
            .expect("cancelled");
        work.commit().await?;
        let feed = overview::feed(&mut world.db.reader().await?, 10).await?;
        let told: Vec<(FeedWord, &str)> =
            feed.iter().map(|line| (line.what, line.first_name.as_str())).collect();
        let expected =
            [(FeedWord::Cancelled, "Eevi"), (FeedWord::Declined, "Onni"), (FeedWord::SeatTaken, "Eevi")];
        assert_eq!(told, expected);
        assert_eq!(overview::feed(&mut world.db.reader().await?, 1).await?, feed[..1]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_told_with_its_event_or_campaign_the_most_pressing_first() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let today = world.now().date(&Zone::helsinki());
        let full = world
            .event_with(|draft| {
                (draft.seats, draft.waitlist_seats, draft.auto_promote) = (1, 5, false);
                draft.registration_template_id = None;
            })
            .await?;
        let closing = world
            .event_with(|draft| {
                draft.name = "Päättyy".into();
                draft.seats = 9;
                draft.last_registration_date = Some(today.plus_days(1));
            })
            .await?;
        world.event_with(|draft| draft.last_registration_date = Some(today.plus_days(2))).await?;
        for name in ["Eevi Aalto", "Onni Koski"] {
            let guest = world.guest(name).await?;
            world.asks(request(guest, &full)).await?.expect("placed");
        }
        let sql = Sql::new("update events set seats = 2 where id = $1").bind(&full.id);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        work.execute(sql).await?;
        work.commit().await?;
        let template = world.template("campaign", "immediately", "<p>Tervetuloa</p>").await?;
        campaign(&world, "Ilman ryhmää", Some(template)).await?;
        let bare = campaign(&world, "Ilman pohjaa", None).await?;
        attach(&world, &bare, "Saga Sundqvist").await?;
        let waits = overview::waits(&mut world.db.reader().await?, &Zone::helsinki()).await?;
        let told: Vec<_> =
            waits.iter().map(|wait| (wait.kind, wait.name.as_str(), wait.count, wait.of)).collect();
        let expected = [
            (WaitKind::Promote, "Talvi-ilta", 1, 1),
            (WaitKind::Closes, "Päättyy", 0, 9),
            (WaitKind::NoConfirmation, "Talvi-ilta", 1, 2),
            (WaitKind::NoTemplate, "Ilman pohjaa", 1, 0),
            (WaitKind::NoGroup, "Ilman ryhmää", 0, 0),
        ];
        assert_eq!(told, expected);
        assert_eq!(waits[0].event, Some(full.id));
        assert_eq!((waits[1].event, waits[1].date), (Some(closing.id), Some(today.plus_days(1))));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_navigation_counts_what_is_under_way_and_mail_that_stays() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(5, 0).await?;
        campaign(&world, "Kutsu", None).await?;
        let guest = world.guest("Eevi Aalto").await?;
        world.registers(guest, &gala).await?.expect("placed");
        let zone = Zone::helsinki();
        let mut reader = world.db.reader().await?;
        let before = overview::tallies(&mut reader, &zone).await?;
        assert_eq!(before, Tallies { events: 1, campaigns: 1, messages: 0 });
        drop(reader);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new("update messages set status = 'held'")).await?;
        work.commit().await?;
        world.db.clock().set(world.now().plus_days(60));
        let after = overview::tallies(&mut world.db.reader().await?, &zone).await?;
        assert_eq!(after, Tallies { events: 0, campaigns: 0, messages: 1 });
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac1_own_events_are_those_of_the_user_and_of_the_users_groups() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let domain::Owner::User(me) = world.owner else { panic!("a user owns") };
        let own = world.event(5, 0).await?;
        let of_group = world.event(6, 0).await?;
        let of_other = world.event(7, 0).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let now = work.now;
        let group: domain::ids::UserGroupId = work.new_id();
        let sql = Sql::new("insert into user_groups (id, name, created_at) values ($1, 'Koulutus', $2)");
        work.execute(sql.bind(&group).bind(&now)).await?;
        let sql = Sql::new("insert into user_group_members (group_id, user_id) values ($1, $2)");
        work.execute(sql.bind(&group).bind(&me)).await?;
        let sql = Sql::new("update events set owner_kind = 'group', owner_id = $1 where id = $2");
        work.execute(sql.bind(&group).bind(&of_group.id)).await?;
        let other: domain::ids::UserId = work.new_id();
        let sql = Sql::new("update events set owner_id = $1 where id = $2");
        work.execute(sql.bind(&other).bind(&of_other.id)).await?;
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let mine: Vec<_> =
            overview::coming(&mut reader, Some(&me), 9).await?.into_iter().map(|event| event.id).collect();
        assert_eq!(mine, [own.id, of_group.id]);
        assert_eq!(overview::coming(&mut reader, None, 9).await?.len(), 3);
        assert_eq!(overview::coming(&mut reader, None, 1).await?.len(), 1);
        Ok(())
    })
    .await;
}
