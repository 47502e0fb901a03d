//! Who of those attached gets the invitation, and why the others do not (CP-1…11, the send truth table, W-1, W-2, W-11).

use crate::world::World;
use domain::{
    campaigns::{
        self, Attached, Campaign, CampaignDraft, Silence, Skipped, Source, StopRefusal, attach, detach, fill,
        funnel, outlook, pause, resume, send_missing, stop, undo,
    },
    ids::{ContactId, TargetGroupId},
    letters::{TryOut, send_try_out},
    staff,
    target_groups::{self, TargetGroupDraft},
};
use ground::{Failure, Fault};
use serde_json::json;
use store::{Actor, Sql, testing::each_engine};

const BODY: &str = r#"<p>Tervetuloa</p><p><a href="{{ link.registration }}">Ilmoittaudu</a></p>"#;

/// What is different about a campaign.
type Change = Box<dyn FnOnce(&mut CampaignDraft)>;

/// A sending that is ready: three guests in a group, an active campaign with a template and an event.
struct Sending {
    world: World,
    group: TargetGroupId,
    guests: Vec<ContactId>,
    campaign: Campaign,
}

impl Sending {
    async fn new(world: World, change: impl FnOnce(&mut CampaignDraft)) -> Result<Self, Fault> {
        let guests = world.guests(3).await?;
        let template = world.template("campaign", "immediately", BODY).await?;
        let event = world.event(10, 0).await?;
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let mut group = TargetGroupDraft::empty(world.owner);
        group.name = "Alumnit".into();
        let group = target_groups::create(&mut work, &group).await.expect("made").id;
        target_groups::add(&mut work, &group, &guests).await.expect("added");
        let mut draft = CampaignDraft::empty(world.owner);
        draft.name = "Kutsu".into();
        draft.active = true;
        draft.estimated_end_date = Some(world.now().date(&ground::Zone::helsinki()));
        draft.email_template_id = Some(template);
        draft.event_id = Some(event.id);
        change(&mut draft);
        let campaign = campaigns::create(&mut work, &draft).await.expect("made");
        work.commit().await?;
        Ok(Self { world, group, guests, campaign })
    }

    async fn attach(&self) -> Result<Attached, Fault> {
        self.attach_with(Source::Group(self.group), 0, false).await
    }

    async fn attach_with(&self, source: Source, undo_seconds: i64, again: bool) -> Result<Attached, Fault> {
        let mut work = self.world.db.work(Actor::SYSTEM).await?;
        let seen = outlook(&mut work, &self.campaign.id, &source, again).await.expect("looked");
        let done =
            attach(&mut work, &self.campaign.id, &source, undo_seconds, again).await.expect("attached");
        work.commit().await?;
        assert_eq!(Attached { batch: None, ..done.clone() }, seen, "what was shown is what is done");
        Ok(done)
    }

    async fn fill(&self) -> Result<(), Fault> {
        loop {
            let mut work = self.world.db.work(Actor::SYSTEM).await?;
            let more = fill(&mut work, &self.campaign.id).await?;
            let now = work.now;
            work.commit().await?;
            if more != Some(now) {
                return Ok(());
            }
        }
    }

    /// How many invitations are in the outgoing path.
    async fn invitations(&self) -> Result<i64, Fault> {
        let sql = Sql::new("select count(*) from messages where kind = 'invitation' and status = 'queued'");
        let (count,): (i64,) = self.world.db.reader().await?.one(sql).await?;
        Ok(count)
    }
}

fn skipped(reason: &str, count: i64) -> Skipped {
    Skipped { reason: reason.into(), count }
}

#[tokio::test]
async fn w1_a_try_out_is_no_step_on_the_way_of_the_invitation() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let helmi = staff::testing::an_administrator(&mut work, "Helmi Harju").await?;
        let wanted = TryOut {
            template: sending.campaign.email_template_id.expect("a template"),
            contact: None,
            event: None,
            campaign: Some(sending.campaign.id),
        };
        send_try_out(&mut work, &helmi, &wanted).await.expect("sent");
        work.commit().await?;
        let before = funnel(&mut sending.world.db.reader().await?, &sending.campaign.id).await?;
        assert_eq!((before.attached, before.queued), (0, 0));

        sending.attach().await?;
        sending.fill().await?;

        let after = funnel(&mut sending.world.db.reader().await?, &sending.campaign.id).await?;
        assert_eq!((after.attached, after.queued), (3, 3));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cp2_attaching_a_group_sends_to_everybody_in_it_once() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        let done = sending.attach().await?;
        assert_eq!((done.attached, done.queued, done.skipped), (3, 3, vec![]));
        sending.fill().await?;
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 3);
        // CP-8: who is in already is not mailed again.
        let again = sending.attach().await?;
        assert_eq!((again.attached, again.queued), (0, 0));
        assert_eq!(again.skipped, [skipped("already_in_campaign", 3)]);
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 3);
        let funnel = funnel(&mut sending.world.db.reader().await?, &sending.campaign.id).await?;
        assert_eq!((funnel.attached, funnel.queued, funnel.sent), (3, 3, 0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_send_truth_table_row_by_row_says_how_many_and_why_not() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let later = world.template("campaign", "at", BODY).await?;
        let yesterday = world.now().plus_days(-1).date(&ground::Zone::helsinki());
        let rows: [(Silence, Change); 4] = [
            (Silence::Inactive, Box::new(|draft| draft.active = false)),
            (Silence::NoTemplate, Box::new(|draft| draft.email_template_id = None)),
            (Silence::WrongSendingTime, Box::new(move |draft| draft.email_template_id = Some(later))),
            (Silence::Ended, Box::new(move |draft| draft.estimated_end_date = Some(yesterday))),
        ];
        let mut world = Some(world);
        for (silence, change) in rows {
            let sending = Sending::new(world.take().expect("a world"), change).await?;
            let done = sending.attach().await?;
            assert_eq!((done.attached, done.queued), (3, 0), "{silence}");
            assert_eq!(done.skipped, [skipped(silence.code(), 3)]);
            sending.fill().await?;
            assert_eq!(sending.invitations().await?, 0, "{silence}");
            world = Some(sending.world);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_template_from_another_folder_is_refused_when_the_campaign_is_saved() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let template = world.template("event", "immediately", "<p>Hei</p>").await?;
        let mut draft = CampaignDraft::empty(world.owner);
        draft.name = "Kutsu".into();
        draft.estimated_end_date = Some("2026-12-31".parse().expect("a date"));
        draft.email_template_id = Some(template);
        let mut work = world.db.work(Actor::SYSTEM).await?;
        let Err(Failure::Refused(campaigns::CampaignRefusal::Invalid(invalid))) =
            campaigns::create(&mut work, &draft).await
        else {
            panic!("was not refused");
        };
        assert_eq!(
            (invalid.0[0].field.as_str(), invalid.0[0].code),
            ("email_template_id", "template.wrong_folder")
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn no_address_and_opt_out_are_counted_and_asked_again_before_the_mail_is_written() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let no_address = Sql::new("update contacts set email = null where id = $1").bind(&sending.guests[0]);
        work.execute(no_address).await?;
        work.commit().await?;
        let done = sending.attach().await?;
        assert_eq!((done.attached, done.queued), (3, 2));
        assert_eq!(done.skipped, [skipped("no_address", 1)]);
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let opt_out =
            Sql::new("update contacts set email_opt_out = true where id = $1").bind(&sending.guests[1]);
        work.execute(opt_out).await?;
        work.commit().await?;
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w2_a_group_attached_before_its_template_gets_the_mail_on_one_press() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |draft| draft.email_template_id = None).await?;
        sending.attach().await?;
        let template = sending.world.template("campaign", "immediately", BODY).await?;
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let with_template =
            CampaignDraft { email_template_id: Some(template), ..CampaignDraft::of(&sending.campaign) };
        campaigns::edit(&mut work, &sending.campaign.id, None, &with_template).await.expect("saved");
        work.commit().await?;
        // CP-3: setting the template sends nothing by itself.
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 0);
        let mut reader = sending.world.db.reader().await?;
        assert_eq!(campaigns::waiting_without_mail(&mut reader, &sending.campaign.id).await?, 3);
        drop(reader);
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let done = send_missing(&mut work, &sending.campaign.id, 0).await.expect("queued");
        work.commit().await?;
        assert_eq!(done.queued, 3);
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 3);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w1_nothing_leaves_while_the_undo_window_is_open_and_undo_leaves_no_trace() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        let done = sending.attach_with(Source::Group(sending.group), 30, false).await?;
        let batch = done.batch.expect("a batch");
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 0);
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        undo(&mut work, &sending.campaign.id, &batch).await.expect("undone");
        work.commit().await?;
        let after = funnel(&mut sending.world.db.reader().await?, &sending.campaign.id).await?;
        assert_eq!(after.attached, 0);

        let done = sending.attach_with(Source::Group(sending.group), 30, false).await?;
        let start = sending.world.now();
        sending.world.db.clock().set(start.plus_seconds(30));
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 3);
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let late = undo(&mut work, &sending.campaign.id, &done.batch.expect("a batch")).await;
        assert!(matches!(late, Err(Failure::Refused(StopRefusal::TooLate))));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn w11_the_same_template_for_the_same_event_goes_to_nobody_twice_unless_asked_for() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        sending.attach().await?;
        sending.fill().await?;
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let second = campaigns::create(&mut work, &CampaignDraft::of(&sending.campaign)).await.expect("made");
        work.commit().await?;
        let second = Sending { campaign: second, ..sending };
        assert_eq!(second.attach().await?.skipped, [skipped("already_got", 3)]);
        let mut work = second.world.db.work(Actor::SYSTEM).await?;
        detach(&mut work, &second.campaign.id, &Source::Group(second.group)).await.expect("taken out");
        work.commit().await?;
        let again = second.attach_with(Source::Group(second.group), 0, true).await?;
        assert_eq!(again.queued, 3);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pause_stops_the_filling_resume_goes_on_and_stop_ends_it() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        sending.attach().await?;
        let act = |what: &'static str| {
            let sending = &sending;
            async move {
                let mut work = sending.world.db.work(Actor::SYSTEM).await?;
                let done = match what {
                    "pause" => pause(&mut work, &sending.campaign.id).await.map(|()| 0),
                    "resume" => resume(&mut work, &sending.campaign.id).await.map(|()| 0),
                    _ => stop(&mut work, &sending.campaign.id).await,
                };
                work.commit().await?;
                Ok::<u64, Fault>(done.expect("done"))
            }
        };
        act("pause").await?;
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 0);
        act("resume").await?;
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 3);
        assert_eq!(act("stop").await?, 3);
        assert_eq!(sending.invitations().await?, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cp6_taking_a_group_out_again_takes_back_what_has_not_left() {
    each_engine(|db| async move {
        let sending = Sending::new(World::new(db).await?, |_| {}).await?;
        sending.attach().await?;
        sending.fill().await?;
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let source = Source::Contacts(vec![sending.guests[0]]);
        assert_eq!(detach(&mut work, &sending.campaign.id, &source).await.expect("taken out"), 1);
        work.commit().await?;
        assert_eq!(sending.invitations().await?, 2);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn d11_a_planned_sending_refreshes_its_group_just_before_it_leaves() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let start = world.now();
        let sending = Sending::new(world, |draft| draft.send_at = Some(start.plus_seconds(3600))).await?;
        let mut work = sending.world.db.work(Actor::SYSTEM).await?;
        let group = target_groups::store::find(&mut work, &sending.group).await?.expect("a group");
        let filtered = TargetGroupDraft {
            filter: Some(json!({"field": "last_name", "op": "starts_with", "value": "Myöhäinen"})),
            ..TargetGroupDraft::of(&group)
        };
        target_groups::edit(&mut work, &sending.group, None, &filtered).await.expect("saved");
        work.commit().await?;
        assert_eq!(sending.attach().await?.queued, 3);
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 0);
        sending.world.guest("Myrsky Myöhäinen").await?;
        sending.world.db.clock().set(start.plus_seconds(3600));
        sending.fill().await?;
        assert_eq!(sending.invitations().await?, 4);
        Ok(())
    })
    .await;
}
