//! What the cards of contacts and accounts tell: the timeline, memberships, opt-outs and tags.

use crate::world::World;
use domain::{
    Patch,
    accounts::{self, AccountChange},
    campaigns::{self, CampaignDraft, Source},
    contacts::{self, ContactChange, OptOutSource},
    letters,
    list::{ListQuery, Wish},
    overview::{self, About, FeedWord, What},
    target_groups::{self, TargetGroupDraft},
};
use ground::{Fault, Zone};
use store::{Actor, filter::CustomFields, testing::each_engine};

fn told(timeline: &overview::Timeline) -> Vec<String> {
    let word = |what: &What| match what {
        What::Mail { kind, .. } => format!("mail {kind}"),
        What::Place { word, .. } => format!("place {word}"),
        What::Campaign { name, .. } => format!("campaign {name}"),
        What::Invoice { number, .. } => format!("invoice {number}"),
        What::Answers { name, .. } => format!("answers {name}"),
        What::Change { word, .. } => word.clone(),
    };
    timeline.items.iter().map(|item| word(&item.what)).collect()
}

#[tokio::test]
async fn the_timeline_of_a_contact_tells_all_sides_the_latest_first_page_by_page() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(5, 0).await?;
        let eevi = world.guest("Eevi Aalto").await?;
        let minute = || world.db.clock().set(world.now().plus_seconds(60));
        minute();
        let mut draft = CampaignDraft::empty(world.owner);
        (draft.name, draft.active) = ("Kutsu".into(), true);
        draft.estimated_end_date = Some(world.now().date(&Zone::helsinki()));
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let campaign = campaigns::create(&mut work, &draft).await.expect("made").id;
        campaigns::attach(&mut work, &campaign, &Source::Contacts(vec![eevi]), 0, false)
            .await
            .expect("attached");
        work.commit().await?;
        minute();
        world.registers(eevi, &gala).await?.expect("placed");
        minute();
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let change = ContactChange { city: "Turku".into(), ..ContactChange::default() };
        contacts::edit(&mut work, &eevi, None, &change).await.expect("changed");
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let about = About::Contact(eevi);
        let whole = overview::timeline(&mut reader, &about, None, 20).await?;
        let expected =
            ["contact.changed", "mail confirmation", "place seat_taken", "campaign Kutsu", "contact.created"];
        assert_eq!(told(&whole), expected);
        assert_eq!(whole.next, None);
        let first = overview::timeline(&mut reader, &about, None, 2).await?;
        assert_eq!(told(&first), expected[..3], "what happened at one moment stays together");
        let rest = overview::timeline(&mut reader, &about, first.next, 20).await?;
        assert_eq!(told(&rest), expected[3..]);
        let of_event = overview::timeline(&mut reader, &About::Event(gala.id), None, 20).await?;
        assert_eq!(told(&of_event), ["mail confirmation", "place seat_taken", "event.created"]);
        assert_eq!(of_event.items[1].contact, Some((eevi, "Eevi Aalto".into())));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_timeline_of_an_account_is_that_of_its_people_too() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let gala = world.event(5, 0).await?;
        let eevi = world.guest("Eevi Aalto").await?;
        world.guest("Onni Muualla").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let harju = accounts::create(&mut work, &AccountChange::named("Harju Oy")).await.expect("made");
        let change = ContactChange { account_id: harju.id.to_string().into(), ..ContactChange::default() };
        contacts::edit(&mut work, &eevi, None, &change).await.expect("moved");
        work.commit().await?;
        world.db.clock().set(world.now().plus_seconds(60));
        world.registers(eevi, &gala).await?.expect("placed");
        let timeline =
            overview::timeline(&mut world.db.reader().await?, &About::Account(harju.id), None, 20).await?;
        assert_eq!(told(&timeline), ["mail confirmation", "place seat_taken", "account.created"]);
        let What::Place { word, event, .. } = &timeline.items[1].what else { panic!("a place") };
        assert_eq!((*word, *event), (FeedWord::SeatTaken, gala.id));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_contact_knows_its_groups_and_campaigns() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Aalto").await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        for name in ["Öljy", "Alumnit"] {
            let mut draft = TargetGroupDraft::empty(world.owner);
            draft.name = name.into();
            let group = target_groups::create(&mut work, &draft).await.expect("made").id;
            target_groups::add(&mut work, &group, &[eevi]).await.expect("added");
        }
        work.commit().await?;
        let mut reader = world.db.reader().await?;
        let groups = overview::groups_of_contact(&mut reader, &eevi).await?;
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!((names, groups[0].source.as_str()), (vec!["Alumnit", "Öljy"], "hand"));
        assert_eq!(overview::campaigns_of_contact(&mut reader, &eevi).await?, []);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d25_an_opt_out_keeps_its_day_and_by_which_way_it_came() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let eevi = world.guest("Eevi Aalto").await?;
        let mut work = world.db.work(Actor::PUBLIC).await?;
        let by_link = letters::wish_for_mail(&mut work, &eevi, false).await.expect("opted out");
        work.commit().await?;
        assert_eq!(by_link.email_opt_out_source, Some(OptOutSource::Link));
        assert_eq!(by_link.email_opt_out_at, Some(world.now()));
        let domain::Owner::User(aura) = world.owner else { panic!("a user") };
        let mut work = world.db.work(Actor::of("user", &aura)).await?;
        let opt = |out| ContactChange { email_opt_out: Patch::Set(out), ..ContactChange::default() };
        let still = contacts::edit(&mut work, &eevi, None, &opt(true)).await.expect("nothing changes");
        assert_eq!(still.email_opt_out_source, Some(OptOutSource::Link));
        let back = contacts::edit(&mut work, &eevi, None, &opt(false)).await.expect("back");
        assert_eq!((back.email_opt_out_at, back.email_opt_out_source), (None, None));
        let again = contacts::edit(&mut work, &eevi, None, &opt(true)).await.expect("again");
        assert_eq!(again.email_opt_out_source, Some(OptOutSource::User));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_filter_finds_a_whole_tag_and_never_a_part_of_one() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        for (name, tags) in
            [("Eevi", "VIP, hallitus"), ("Onni", "vipu"), ("Saga", "50 % alennus"), ("Aino", "")]
        {
            let change = ContactChange { tags: tags.into(), ..ContactChange::named(name, "Aalto") };
            contacts::create(&mut work, &change).await.expect("made");
        }
        work.commit().await?;
        let found = |filter: &'static str| {
            let db = world.db.clone();
            async move {
                let query = ListQuery { filter: Some(filter.into()), ..ListQuery::default() };
                let wish =
                    Wish::read(&query, &contacts::fields::FIELDS, &CustomFields::NONE).expect("a wish");
                let page = contacts::page(&mut db.reader().await?, &wish, &Zone::helsinki()).await?;
                let mut names: Vec<String> =
                    page.items.into_iter().map(|contact| contact.first_name).collect();
                names.sort();
                Ok::<String, Fault>(names.join(" "))
            }
        };
        assert_eq!(found(r#"{"field":"tags","op":"eq","value":"vip"}"#).await?, "Eevi");
        assert_eq!(found(r#"{"field":"tags","op":"eq","value":"VIPU"}"#).await?, "Onni");
        assert_eq!(found(r#"{"field":"tags","op":"in","value":["vipu","hallitus"]}"#).await?, "Eevi Onni");
        assert_eq!(found(r#"{"field":"tags","op":"contains","value":"vip"}"#).await?, "Eevi Onni");
        assert_eq!(found(r#"{"field":"tags","op":"eq","value":"50 % alennus"}"#).await?, "Saga");
        assert_eq!(found(r#"{"field":"tags","op":"ne","value":"vip"}"#).await?, "Aino Onni Saga");
        assert_eq!(found(r#"{"field":"tags","op":"is_empty"}"#).await?, "Aino");
        Ok(())
    })
    .await;
}
