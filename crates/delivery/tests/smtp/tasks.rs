//! Scheduled tasks under real workers: two of them do each run once.

use crate::office::Office;
use domain::{
    automation::{self, Act, Edited, RunState, TaskDraft, Word},
    contacts,
    target_groups::{self, TargetGroupDraft},
};
use ground::Fault;
use std::time::Duration;
use store::{Actor, Sql, testing::each_engine};
use tokio::time::{Instant, sleep};

#[tokio::test]
async fn sc2_two_workers_run_the_tasks_of_one_minute_once_and_in_order() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let mut guests = Vec::new();
        for number in 0..120 {
            guests.push(office.guest("Eevi", "Vieras", &format!("eevi{number}@vieras.example")).await?);
        }
        let mut work = office.db.work(Actor::SYSTEM).await?;
        let mut group = TargetGroupDraft::empty(domain::owner::of_new(&mut work).await?);
        group.name = "Vieraat".into();
        group.filter = Some(serde_json::json!({"field": "last_name", "op": "eq", "value": "Vieras"}));
        let group = target_groups::create(&mut work, &group).await.expect("made").id;
        let mark =
            Act::EditMembers { target_group_id: group, field: Edited::AddTags, value: "vieras".into() };
        let mut tasks = Vec::new();
        for act in [mark, Act::RefreshGroup { target_group_id: group }] {
            let draft = TaskDraft {
                name: "Ajo".into(),
                act,
                cron: "* * * * *".parse().expect("a schedule"),
                time_zone: ground::Zone::helsinki(),
                active: true,
            };
            tasks.push(automation::create(&mut work, &draft).await.expect("made").id);
        }
        work.commit().await?;
        let workers = [office.worker(None), office.worker(None)];

        office.waits(60);
        for worker in &workers {
            worker.nudge();
        }
        let patience = Instant::now() + Duration::from_secs(20);
        // A worker that took the second before the other was through with the first looks again in some seconds; the
        // next minute does not begin meanwhile.
        for second in 0.. {
            let mut reader = office.db.reader().await?;
            let runs = automation::runs(&mut reader, &tasks[0], None, 10).await?;
            if runs.iter().any(|run| run.state == RunState::Done) {
                break;
            }
            assert!(Instant::now() < patience, "it never ran: {runs:?}");
            drop(reader);
            if second % 20 == 19 && second / 20 < 40 {
                office.waits(1);
            }
            sleep(Duration::from_millis(10)).await;
        }
        for worker in workers {
            worker.stop(Duration::from_secs(10)).await;
        }

        let mut reader = office.db.reader().await?;
        for (task, word) in tasks.iter().zip([Word::Edited, Word::Refreshed]) {
            let runs = automation::runs(&mut reader, task, None, 10).await?;
            assert_eq!((runs.len(), runs[0].result.as_ref().map(|one| one.word)), (1, Some(word)));
        }
        let sql = Sql::new("select count(*) from journal where what = 'contact.changed'");
        assert_eq!(reader.one::<(i64,)>(sql).await?, (120,), "the fresh group, each once");
        let marked = contacts::find(&mut reader, &guests[119]).await?.expect("there");
        assert_eq!(marked.tags.to_string(), "vieras");
        Ok::<(), Fault>(())
    })
    .await;
}
