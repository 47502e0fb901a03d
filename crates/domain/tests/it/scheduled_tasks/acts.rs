//! What each kind of task does, and what it refuses (SC-3, AC-7).

use super::{Office, draft, refresh, writer};
use domain::{
    automation::{
        self, Act, Edited, Outcome, RunState, ScheduledTask, TaskRefusal, Upkeep, Word, create, run_now, step,
    },
    campaigns::{self, CampaignDraft},
    contacts,
    ids::{TargetGroupId, UserId},
    letters::ListFile,
    messages::{self, MailFile},
    staff::testing::{a_user, an_administrator},
    target_groups, views,
};
use ground::{Failure, Refusal};
use store::{Actor, testing::each_engine};

#[tokio::test]
async fn a_task_whose_target_is_not_in_use_does_nothing_says_so_and_stays() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        let mut work = office.work().await?;
        let mut campaign = CampaignDraft::empty(office.0.owner);
        campaign.name = "Kutsu".into();
        campaign.estimated_end_date = Some(office.0.now().date(&ground::Zone::helsinki()));
        let campaign = campaigns::create(&mut work, &campaign).await.expect("made").id;
        work.commit().await?;
        let sending = Act::SendCampaign { campaign_id: campaign, target_group_id: Some(group) };
        let refreshing = office.task("Päivitä", refresh(group)).await?;
        let sending = office.task("Lähetä", sending).await?;
        let mut work = office.work().await?;
        target_groups::archive(&mut work, &group).await.expect("archived");
        work.commit().await?;

        office.is("2026-11-23T08:30:00Z");
        office.claims().await?;
        office.works().await?;

        for (task, word) in [(refreshing.id, Word::GroupMissing), (sending.id, Word::CampaignInactive)] {
            let run = office.runs(&task).await?.remove(0);
            assert_eq!((run.state, run.result.expect("said").word), (RunState::Idle, word));
            let task = automation::find(&mut office.0.db.reader().await?, &task).await?.expect("there");
            assert!(task.active && task.next_run_at.is_some());
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_planned_sending_refreshes_attaches_and_sends_once_however_often_it_runs() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        office.0.guest("Eevi").await?;
        let template = office.0.template("campaign", "immediately", "<p>Tervetuloa</p>").await?;
        let mut work = office.work().await?;
        let mut campaign = CampaignDraft::empty(office.0.owner);
        campaign.name = "Kutsu".into();
        campaign.active = true;
        campaign.email_template_id = Some(template);
        campaign.estimated_end_date = Some(office.0.now().plus_days(3).date(&ground::Zone::helsinki()));
        let campaign = campaigns::create(&mut work, &campaign).await.expect("made").id;
        work.commit().await?;
        let act = Act::SendCampaign { campaign_id: campaign, target_group_id: Some(group) };
        let task = office.task("Lähetä", act).await?;

        for (day, queued) in [("2026-11-23T08:30:00Z", 1), ("2026-11-24T08:30:00Z", 0)] {
            office.is(day);
            office.claims().await?;
            office.works().await?;
            let run = office.runs(&task.id).await?.remove(0);
            assert_eq!(run.result.expect("said").counts["queued"], queued, "{day}");
        }
        let mut work = office.work().await?;
        while campaigns::fill(&mut work, &campaign).await?.is_some() {}
        let sql = store::Sql::new("select count(*) from messages where kind = 'invitation'");
        assert_eq!(work.one::<(i64,)>(sql).await?, (1,));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_list_is_mailed_to_each_user_once_with_its_rows_and_never_to_who_may_not_see_it() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let mut work = office.work().await?;
        let otso = a_user(&mut work, "Otso Halmevirta").await?.id;
        let iida = a_user(&mut work, "Iida Iso").await?.id;
        work.commit().await?;
        let mut work = office.0.db.work(Actor::of("user", &iida)).await?;
        let own = views::save(&mut work, "contacts", "Omat", false, ("", "")).await.expect("saved").id;
        let shared = views::save(&mut work, "contacts", "Kaikki", true, ("", "")).await.expect("saved").id;
        work.commit().await?;
        let act = |view_id, user_ids: Vec<UserId>| Act::SendList { view_id, user_ids, with_file: true };
        let mut work = office.work().await?;
        let refused = create(&mut work, &draft("Luettelo", act(own, vec![otso]))).await;
        let Err(Failure::Refused(TaskRefusal::Invalid(invalid))) = refused else { panic!("{refused:?}") };
        assert_eq!(
            (invalid.flaws()[0].field.as_str(), invalid.flaws()[0].code),
            ("view_id", "view.not_shared")
        );
        drop(work);

        let task = office.task("Luettelo", act(shared, vec![otso, iida])).await?;
        office.is("2026-11-23T08:30:00Z");
        office.claims().await?;
        let run = office.runs(&task.id).await?[0].id;
        loop {
            let wanted = automation::wanted_list(&mut office.0.db.reader().await?, &run).await?;
            let file = MailFile {
                name: "contacts.csv".into(),
                media_type: "text/csv".into(),
                content: "Eevi".into(),
            };
            // The second user does not see it any more.
            let list = |user| {
                (user == otso).then(|| ListFile {
                    name: "Kaikki".into(),
                    path: "/app/contacts".into(),
                    rows: 1,
                    file: Some(file.clone()),
                })
            };
            let mut work = office.work().await?;
            let more =
                step(&mut work, &writer(), &run, wanted.map(|wanted| (wanted, list(wanted.user)))).await?;
            work.commit().await?;
            if more.is_none() {
                break;
            }
        }

        let run = office.runs(&task.id).await?.remove(0);
        assert_eq!(run.result, Some(Outcome::new(Word::Listed).with("sent", 1).with("skipped", 1)));
        let mut reader = office.0.db.reader().await?;
        let sql = store::Sql::new("select id from messages where kind = 'list' and status = 'queued'");
        let mails: Vec<(domain::ids::MessageId,)> = reader.all(sql).await?;
        assert_eq!(mails.len(), 1);
        let body = messages::body(&mut reader, &mails[0].0).await?.expect("written");
        assert_eq!(body.subject, "Kaikki: 1 rivi");
        assert!(body.text.contains("https://kutsu.test/app/contacts"));
        let file = messages::store::file_of(&mut reader, &mails[0].0).await?.expect("a file");
        assert_eq!(file.content, b"Eevi");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn contacts_that_a_view_finds_are_archived_and_a_view_of_everybody_is_refused() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let eevi = office.0.guest("Eevi").await?;
        let onni = office.0.guest("Onni Muu").await?;
        let mut work = office.work().await?;
        let aura = an_administrator(&mut work, "Aura Toinen").await?.id;
        work.commit().await?;
        let mut work = office.0.db.work(Actor::of("user", &aura)).await?;
        let filter = r#"{"field":"last_name","op":"eq","value":"Vieras"}"#;
        let view = views::save(&mut work, "contacts", "Vieraat", true, (filter, "")).await.expect("saved").id;
        let all = views::save(&mut work, "contacts", "Kaikki", true, ("", "")).await.expect("saved").id;
        let refused = create(&mut work, &draft("Arkistoi", Act::ArchiveContacts { view_id: all })).await;
        let Err(Failure::Refused(refused)) = refused else { panic!("{refused:?}") };
        assert_eq!(refused.flaws()[0].code, "view.everything");
        work.commit().await?;
        let task = office.task("Arkistoi", Act::ArchiveContacts { view_id: view }).await?;

        office.is("2026-11-23T08:30:00Z");
        office.claims().await?;
        office.works().await?;

        let mut reader = office.0.db.reader().await?;
        let is_archived = |contact: Option<contacts::Contact>| contact.expect("there").archived_at.is_some();
        assert!(is_archived(contacts::find(&mut reader, &eevi).await?));
        assert!(!is_archived(contacts::find(&mut reader, &onni).await?));
        let run = office.runs(&task.id).await?.remove(0);
        assert_eq!(run.result, Some(Outcome::new(Word::Archived).with("archived", 1)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ac7_only_administrators_handle_tasks_and_every_wrong_field_is_named() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        let mut work = office.work().await?;
        let otso = a_user(&mut work, "Otso Halmevirta").await?;
        work.commit().await?;
        let task = office.task("Päivitä", refresh(group)).await?;
        let mut work = office.0.db.work(otso.actor()).await?;
        let refused = create(&mut work, &draft("Oma", refresh(group))).await;
        assert!(matches!(refused, Err(Failure::Refused(TaskRefusal::Forbidden))));
        assert!(matches!(run_now(&mut work, &task.id).await, Err(Failure::Refused(TaskRefusal::Forbidden))));
        drop(work);

        let mut work = office.work().await?;
        let flaws = |refused: Result<ScheduledTask, Failure<TaskRefusal>>| match refused {
            Err(Failure::Refused(refusal)) => {
                refusal.flaws().iter().map(|flaw| format!("{} {}", flaw.field, flaw.code)).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        };
        let nowhere: TargetGroupId = work.new_id();
        let bad = create(&mut work, &draft("", refresh(nowhere))).await;
        assert_eq!(flaws(bad), ["name required", "target_group_id target_group.unknown"]);
        let edit =
            |field, value: &str| Act::EditMembers { target_group_id: group, field, value: value.into() };
        for (field, value, flaw) in [
            (Edited::Owner, "usr_x", "value owner.unknown"),
            (Edited::AddTags, " ", "value required"),
            (Edited::Language, "ruotsi", "value choice.unknown"),
            (Edited::Country, "Mordor", "value country"),
        ] {
            assert_eq!(flaws(create(&mut work, &draft("x", edit(field, value))).await), [flaw]);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_inactive_or_archived_task_is_never_due_and_comes_back_with_its_next_time() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let task = office.task("Siivoa", Act::CleanUp { upkeep: Upkeep::Expired }).await?;
        let mut work = office.work().await?;
        let off = automation::set_active(&mut work, &task.id, false).await.expect("switched");
        assert_eq!(off.next_run_at, None);
        work.commit().await?;
        office.is("2026-11-23T12:00:00Z");
        assert_eq!(office.claims().await?, 0);
        let mut work = office.work().await?;
        let on = automation::set_active(&mut work, &task.id, true).await.expect("switched");
        assert_eq!(on.next_run_at.map(|at| at.to_string()).as_deref(), Some("2026-11-24T08:30:00Z"));
        automation::archive(&mut work, &task.id).await.expect("archived");
        work.commit().await?;
        office.is("2026-11-25T12:00:00Z");
        assert_eq!(office.claims().await?, 0);
        let mut work = office.work().await?;
        let back = automation::restore(&mut work, &task.id).await.expect("restored");
        assert_eq!(back.next_run_at.map(|at| at.to_string()).as_deref(), Some("2026-11-26T08:30:00Z"));
        work.commit().await
    })
    .await;
}
