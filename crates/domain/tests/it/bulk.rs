//! One thing done to many records, and undone as one where nobody has changed them since.

use crate::world::World;
use domain::{
    Tags,
    bulk::{self, Act, BulkAct, BulkRefusal, Chosen, State},
    contacts::{self, ContactChange},
    ids::{BulkId, ContactId},
    messages::{self, MessageStatus},
    portal,
    rights::Module,
    target_groups::{self, MemberSource, TargetGroupDraft},
};
use ground::{Failure, Fault, Id, Refusal};
use store::{Actor, Db, Sql, testing::each_engine};

async fn began(db: &Db, module: Module, act: Act, chosen: Chosen) -> Result<BulkAct, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let bulk = bulk::begin(&mut work, module, act, chosen).await.expect("begun");
    work.commit().await?;
    Ok(bulk)
}

/// What the worker does.
async fn ended(db: &Db, id: &BulkId) -> Result<BulkAct, Fault> {
    loop {
        let mut work = db.work(Actor::SYSTEM).await?;
        let more = bulk::step(&mut work, id).await?;
        work.commit().await?;
        if more.is_none() {
            return Ok(bulk::store::find(&mut db.reader().await?, id).await?.expect("there"));
        }
    }
}

async fn undone(db: &Db, id: &BulkId) -> Result<BulkAct, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    bulk::undo(&mut work, id).await.expect("undone");
    work.commit().await?;
    ended(db, id).await
}

async fn refused(db: &Db, module: Module, act: Act, chosen: Chosen) -> Result<BulkRefusal, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    match bulk::begin(&mut work, module, act, chosen).await {
        Err(Failure::Refused(no)) => Ok(no),
        Err(Failure::Fault(fault)) => Err(fault),
        Ok(_) => Err(Fault::new("it was not refused")),
    }
}

fn these(ids: &[ContactId]) -> Chosen {
    Chosen { ids: Some(ids.iter().map(ToString::to_string).collect()), ..Chosen::default() }
}

fn set(field: &str, value: &str) -> Act {
    Act::Set { field: field.into(), value: Some(value.into()) }
}

async fn cities(db: &Db, ids: &[ContactId]) -> Result<Vec<Option<String>>, Fault> {
    let mut found = contacts::of(&mut db.reader().await?, ids).await?;
    Ok(ids.iter().map(|id| found.remove(id).and_then(|contact| contact.city)).collect())
}

async fn moves(db: &Db, id: &ContactId, city: &str) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let change = ContactChange { city: city.into(), ..ContactChange::default() };
    contacts::edit(&mut work, id, None, &change).await.expect("moved");
    work.commit().await
}

#[tokio::test]
async fn a_field_is_set_in_the_chosen_and_undo_gives_back_what_nobody_changed_since() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(4).await?;
        moves(&db, &guests[0], "Turku").await?;
        moves(&db, &guests[1], "Tampere").await?;

        let bulk = began(&db, Module::Contacts, set("city", "Tampere"), these(&guests[..3])).await?;
        assert_eq!((bulk.state, bulk.total, bulk.seen, bulk.changed), (State::Done, 3, 3, 2));
        let tampere = Some("Tampere".to_owned());
        assert_eq!(cities(&db, &guests).await?, [tampere.clone(), tampere.clone(), tampere.clone(), None]);

        moves(&db, &guests[2], "Oulu").await?;
        let bulk = undone(&db, &bulk.id).await?;
        assert_eq!((bulk.state, bulk.restored, bulk.kept), (State::Undone, 1, 1));
        let (turku, oulu) = (Some("Turku".to_owned()), Some("Oulu".to_owned()));
        assert_eq!(cities(&db, &guests).await?, [turku, tampere, oulu, None]);
        let mut work = db.work(Actor::SYSTEM).await?;
        let again = bulk::undo(&mut work, &bulk.id).await;
        assert!(matches!(again, Err(Failure::Refused(BulkRefusal::NotUndoable))));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn all_that_match_are_met_once_page_by_page_even_when_the_act_changes_who_matches() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        for number in 0..450 {
            let name = format!("N{number}");
            contacts::testing::a_contact(&name, "Vieras").create(&mut work).await?;
        }
        work.commit().await?;
        let everybody = Chosen {
            filter: r#"{"field":"city","op":"is_empty"}"#.into(),
            q: "vieras".into(),
            ..Chosen::default()
        };

        let bulk = began(&db, Module::Contacts, set("city", "Turku"), everybody).await?;
        assert_eq!(
            (bulk.state, bulk.total, bulk.seen),
            (State::Running, 450, 200),
            "the rest is the worker's"
        );
        let bulk = ended(&db, &bulk.id).await?;
        assert_eq!((bulk.state, bulk.seen, bulk.changed), (State::Done, 450, 450));
        assert_eq!(ended(&db, &bulk.id).await?.changed, 450, "a job that runs twice does nothing");
        let bulk = undone(&db, &bulk.id).await?;
        assert_eq!((bulk.state, bulk.restored, bulk.kept), (State::Undone, 450, 0));
        let sql = Sql::new("select count(*) from contacts where city is not null");
        assert_eq!(db.reader().await?.one::<(i64,)>(sql).await?, (0,));
        let _ = world;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stopped_act_keeps_what_it_did_and_that_can_be_undone_for_a_day() {
    each_engine(|db| async move {
        World::new(db.clone()).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        for number in 0..250 {
            contacts::testing::a_contact(&format!("N{number}"), "Vieras").create(&mut work).await?;
        }
        work.commit().await?;
        let bulk = began(&db, Module::Contacts, Act::Archive, Chosen::default()).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        bulk::stop(&mut work, &bulk.id).await.expect("stopped");
        work.commit().await?;
        let bulk = ended(&db, &bulk.id).await?;
        assert_eq!((bulk.state, bulk.changed), (State::Stopped, 200));

        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(bulk::forget(&mut work, &bulk.id).await?, Some(work.now), "when the day is over");
        assert_eq!(bulk::forget(&mut work, &bulk.id).await?, None);
        drop(work);
        let back = undone(&db, &bulk.id).await?;
        assert_eq!((back.restored, back.kept), (200, 0));
        db.clock().set(db.now().plus_days(1));
        assert!(!bulk.may_undo(db.now()));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_value_that_every_record_refuses_is_refused_as_a_whole() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(2).await?;
        for (act, field, code) in [
            (set("language", "xx"), "value", "choice.unknown"),
            (set("owner", "usr_00000000000000000000000000000009"), "value", "owner.unknown"),
            (set("country", "Mordor"), "value", "country"),
            (Act::AddTags { tags: " , ".into() }, "value", "required"),
            (Act::JoinGroup { group: Id::from_bytes([9; 16]) }, "value", "target_group.unknown"),
        ] {
            let no = refused(&db, Module::Contacts, act.clone(), these(&guests)).await?;
            let flaw = no.flaws().first().expect("a flaw").clone();
            assert_eq!((flaw.field.as_str(), flaw.code), (field, code), "{act:?}");
        }
        for (module, act) in [
            (Module::Contacts, set("email_opt_out", "false")),
            (Module::Contacts, set("email", "x@example.org")),
            (Module::Events, Act::AddTags { tags: "vip".into() }),
            (Module::Messages, Act::Archive),
            (Module::Accounts, Act::Send),
        ] {
            assert_eq!(refused(&db, module, act, Chosen::default()).await?, BulkRefusal::NotOffered);
        }
        let unknown =
            Chosen { filter: r#"{"field":"shoe_size","op":"is_empty"}"#.into(), ..Chosen::default() };
        let no = refused(&db, Module::Contacts, Act::Archive, unknown).await?;
        assert_eq!(no.flaws()[0].field, "filter.field");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tags_are_added_and_taken_away_and_the_others_stay() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(2).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let change = ContactChange { tags: "hallitus".into(), ..ContactChange::default() };
        contacts::edit(&mut work, &guests[0], None, &change).await.expect("tagged");
        work.commit().await?;
        let tags = || async {
            let found = contacts::of(&mut db.reader().await?, &guests).await?;
            Ok::<Vec<String>, Fault>(guests.iter().map(|id| found[id].tags.to_string()).collect())
        };

        let added = Act::AddTags { tags: "VIP".into() };
        let added = began(&db, Module::Contacts, added, these(&guests)).await?;
        assert_eq!(tags().await?, ["hallitus, vip", "vip"]);
        let taken = Act::RemoveTags { tags: "hallitus".into() };
        assert_eq!(began(&db, Module::Contacts, taken, these(&guests)).await?.changed, 1);
        assert_eq!(tags().await?, ["vip", "vip"]);
        let back = undone(&db, &added.id).await?;
        assert_eq!((back.restored, back.kept), (1, 1), "one was changed since");
        assert_eq!(tags().await?, ["vip", ""]);
        assert!(Tags::read("vip").without(&Tags::read("vip")).is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn contacts_join_a_group_and_undo_makes_them_what_they_were() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let guests = world.guests(3).await?;
        moves(&db, &guests[0], "Turku").await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let mut draft = TargetGroupDraft::empty(world.owner);
        draft.name = "Alumnit".into();
        draft.filter = Some(serde_json::json!({"field": "city", "op": "eq", "value": "Turku"}));
        let group = target_groups::create(&mut work, &draft).await.expect("made").id;
        target_groups::refresh(&mut work, &group).await.expect("refreshed");
        work.commit().await?;
        let sources = || async {
            let found = target_groups::sources(&mut db.reader().await?, &group, &guests).await?;
            Ok::<Vec<_>, Fault>(guests.iter().map(|id| found.get(id).copied()).collect())
        };

        let joined = began(&db, Module::Contacts, Act::JoinGroup { group }, these(&guests)).await?;
        assert_eq!(joined.changed, 3);
        assert_eq!(sources().await?, [Some(MemberSource::Hand); 3]);
        let left = Act::LeaveGroup { group };
        let left = began(&db, Module::Contacts, left, these(&guests[2..])).await?;
        assert_eq!(sources().await?, [Some(MemberSource::Hand), Some(MemberSource::Hand), None]);
        assert_eq!(undone(&db, &left.id).await?.restored, 1);
        assert_eq!(sources().await?, [Some(MemberSource::Hand); 3]);
        assert_eq!(undone(&db, &joined.id).await?.restored, 3);
        assert_eq!(sources().await?, [Some(MemberSource::Filter), None, None]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_module_hands_over_archives_and_restores() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        world.guests(1).await?;
        let event = world.event(5, 0).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        contacts::testing::an_account(&mut work, "Harju Oy").await?;
        let mut group = TargetGroupDraft::empty(world.owner);
        group.name = "Alumnit".into();
        target_groups::create(&mut work, &group).await.expect("made");
        let mut campaign = domain::campaigns::CampaignDraft::empty(world.owner);
        campaign.name = "Kutsu".into();
        campaign.estimated_end_date = Some(world.now().date(&ground::Zone::helsinki()));
        domain::campaigns::create(&mut work, &campaign).await.expect("made");
        let otso = domain::staff::testing::a_user(&mut work, "Otso").await?;
        work.commit().await?;

        let modules = [
            Module::Contacts,
            Module::Accounts,
            Module::TargetGroups,
            Module::EmailTemplates,
            Module::Events,
            Module::Campaigns,
        ];
        for module in modules {
            let owner = otso.id.to_string();
            let given = began(&db, module, set("owner", &owner), Chosen::default()).await?;
            assert!(given.total > 0 && given.changed == given.total, "{module}: {given:?}");
            let gone = began(&db, module, Act::Archive, Chosen::default()).await?;
            assert_eq!(gone.changed, given.total, "{module}");
            let archived = Chosen { archived: true, ..Chosen::default() };
            let back = began(&db, module, Act::Restore, archived).await?;
            assert_eq!(back.changed, given.total, "{module}");
            assert_eq!(undone(&db, &given.id).await?.restored, given.total, "{module}");
        }
        assert_eq!(world.event_now(event.id).await?.owner, world.owner);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w_1_failed_mails_go_into_the_queue_and_can_be_held_back_until_they_leave() {
    each_engine(|db| async move {
        let world = World::new(db.clone()).await?;
        let event = world.event(5, 0).await?;
        let guest = world.guest("Eevi Haavikkola").await?;
        world.registers(guest, &event).await?.expect("a seat");
        let mut work = db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new("update messages set status = 'failed', reason = 'mailbox_full'")).await?;
        work.commit().await?;
        let only = || async {
            let found: (messages::MessageStatus, Option<String>, ground::Instant) =
                db.reader().await?.one(Sql::new("select status, reason, due_at from messages")).await?;
            Ok::<_, Fault>(found)
        };

        let sent = began(&db, Module::Messages, Act::Send, Chosen::default()).await?;
        assert_eq!((sent.changed, sent.refused), (1, 0));
        assert_eq!(only().await?, (MessageStatus::Queued, None, db.now().plus_seconds(30)));
        let again = began(&db, Module::Messages, Act::Send, Chosen::default()).await?;
        assert_eq!((again.changed, again.refused), (0, 1));
        let why = bulk::store::refusals(&mut db.reader().await?, &again.id).await?;
        assert_eq!(why, [("message.not_retryable".to_owned(), 1)]);
        assert_eq!(undone(&db, &sent.id).await?.restored, 1);
        let (status, reason, _) = only().await?;
        assert_eq!((status, reason.as_deref()), (MessageStatus::Failed, Some("mailbox_full")));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w17_the_portal_is_opened_for_many_at_once_but_for_who_shares_an_address_and_given_back() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let (eevi, onni) = (world.guest("Eevi Haavikkola").await?, world.guest("Onni Aalto").await?);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let twin = contacts::testing::a_contact("Eevi", "Toinen").email("eevi@vieras.example");
        let twin = twin.create(&mut work).await?.id;
        work.commit().await?;
        let chosen = |ids: &[ContactId]| Chosen {
            ids: Some(ids.iter().map(ToString::to_string).collect()),
            ..Chosen::default()
        };
        let begin = |act: Act, ids: Vec<ContactId>| began(&world.db, Module::Contacts, act, chosen(&ids));
        let off = begin(Act::OpenPortal { mail: true }, vec![eevi]).await?;
        assert_eq!((off.changed, off.refused), (0, 1), "the portal is off: a mail would lead nowhere");
        let done = begin(Act::OpenPortal { mail: false }, vec![eevi, onni, twin]).await?;
        assert_eq!((done.changed, done.refused), (2, 1));
        let end = begin(Act::EndPortal, vec![onni]).await?;
        assert_eq!(end.changed, 1);
        undone(&world.db, &end.id).await?;
        let is_open = |id: ContactId| {
            let db = &world.db;
            async move {
                let access = portal::find(&mut db.reader().await?, &id).await?;
                Ok::<_, Fault>(access.is_some_and(|access| access.active))
            }
        };
        assert!(is_open(onni).await?);
        assert_eq!(undone(&world.db, &done.id).await?.restored, 2);
        assert!(!is_open(eevi).await? && !is_open(onni).await?);
        Ok(())
    })
    .await;
}
