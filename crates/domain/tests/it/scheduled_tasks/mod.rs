//! What runs by itself: once, in order, at its time, also with two nodes and after a crash (SC-1…4, AC-7).

mod acts;

use crate::world::World;
use domain::{
    automation::{
        self, Act, Cause, Direction, Edited, Outcome, RunState, ScheduledTask, TaskDraft, TaskRefusal,
        TaskRun, Upkeep, Word, claim_due, create, run_now, skip, step, store::runs,
    },
    contacts,
    ids::{ContactId, ScheduledTaskId, TargetGroupId, TaskRunId},
    letters::{House, Writer},
    target_groups::{self, TargetGroupDraft},
};
use ground::{Failure, Fault, Instant, Words};
use serde_json::json;
use std::sync::Arc;
use store::{Actor, Work, testing::each_engine};

const DAILY: &str = "30 10 * * *";

fn writer() -> Writer {
    let house = House {
        base_url: "https://kutsu.test".into(),
        sender_name: None,
        sender_email: "kutsu@kajo.example".into(),
    };
    Writer::new(house, Arc::new(Words::embedded()))
}

fn draft(name: &str, act: Act) -> TaskDraft {
    TaskDraft {
        name: name.into(),
        act,
        cron: DAILY.parse().expect("a schedule"),
        time_zone: ground::Zone::helsinki(),
        active: true,
    }
}

fn refresh(group: TargetGroupId) -> Act {
    Act::RefreshGroup { target_group_id: group }
}

fn tag(group: TargetGroupId, value: &str) -> Act {
    Act::EditMembers { target_group_id: group, field: Edited::AddTags, value: value.into() }
}

/// A world with what tasks act on.
struct Office(World);

impl Office {
    async fn new(db: store::Db) -> Result<Self, Fault> {
        World::new(db).await.map(Self)
    }

    async fn work(&self) -> Result<Work, Fault> {
        self.0.db.work(Actor::SYSTEM).await
    }

    /// A group of everybody whose surname is Vieras.
    async fn group(&self) -> Result<TargetGroupId, Fault> {
        let mut work = self.work().await?;
        let mut draft = TargetGroupDraft::empty(self.0.owner);
        draft.name = "Vieraat".into();
        draft.filter = Some(json!({"field": "last_name", "op": "eq", "value": "Vieras"}));
        let group = target_groups::create(&mut work, &draft).await.expect("made").id;
        work.commit().await?;
        Ok(group)
    }

    async fn task(&self, name: &str, act: Act) -> Result<ScheduledTask, Fault> {
        let mut work = self.work().await?;
        let task = create(&mut work, &draft(name, act)).await.expect("made");
        work.commit().await?;
        Ok(task)
    }

    fn is(&self, time: &str) {
        self.0.db.clock().set(time.parse().expect("a moment"));
    }

    /// One round of the scheduler.
    async fn claims(&self) -> Result<usize, Fault> {
        let mut work = self.work().await?;
        let claimed = claim_due(&mut work).await?;
        work.commit().await?;
        Ok(claimed)
    }

    async fn steps(&self, run: &TaskRunId) -> Result<Option<Instant>, Fault> {
        let mut work = self.work().await?;
        let more = step(&mut work, &writer(), run, None).await?;
        work.commit().await?;
        Ok(more)
    }

    /// Does all that waits, in the order in which it comes out of the queue.
    async fn works(&self) -> Result<(), Fault> {
        loop {
            let open = runs::open(&mut self.0.db.reader().await?).await?;
            let Some(first) = open.first() else { return Ok(()) };
            while self.steps(&first.id).await?.is_some() {}
        }
    }

    async fn runs(&self, task: &ScheduledTaskId) -> Result<Vec<TaskRun>, Fault> {
        automation::runs(&mut self.0.db.reader().await?, task, None, 100).await
    }

    async fn members(&self, group: &TargetGroupId) -> Result<i64, Fault> {
        Ok(target_groups::reach(&mut self.0.db.reader().await?, group).await?.contacts)
    }

    async fn tags(&self, contact: &ContactId) -> Result<String, Fault> {
        let contact = contacts::find(&mut self.0.db.reader().await?, contact).await?;
        Ok(contact.expect("there").tags.to_string())
    }
}

#[tokio::test]
async fn sc3_a_task_refreshes_its_group_at_its_time_and_says_what_it_did() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        let task = office.task("Päivitä", refresh(group)).await?;
        assert_eq!(task.next_run_at.map(|at| at.to_string()).as_deref(), Some("2026-11-23T08:30:00Z"));
        office.0.guest("Eevi").await?;
        office.0.guest("Onni").await?;
        assert_eq!(office.claims().await?, 0, "its time is to come");

        office.is("2026-11-23T08:30:02Z");
        assert_eq!(office.claims().await?, 1);
        office.works().await?;

        assert_eq!(office.members(&group).await?, 2);
        let task = automation::find(&mut office.0.db.reader().await?, &task.id).await?.expect("there");
        let done = Outcome::new(Word::Refreshed).with("added", 2).with("removed", 0).with("members", 2);
        assert_eq!(task.last_result.as_ref(), Some(&done));
        assert_eq!(task.next_run_at.map(|at| at.to_string()).as_deref(), Some("2026-11-24T08:30:00Z"));
        let runs = office.runs(&task.id).await?;
        assert_eq!((runs.len(), runs[0].state, runs[0].cause), (1, RunState::Done, Cause::Schedule));
        assert_eq!(office.claims().await?, 0, "once");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn sc2_groups_are_refreshed_before_anything_else_of_the_same_minute_and_the_rest_keeps_its_order() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        let eevi = office.0.guest("Eevi").await?;
        let first = office.task("Merkitse", tag(group, "vieras")).await?;
        let second = office.task("Merkitse taas", tag(group, "toinen")).await?;
        let refreshing = office.task("Päivitä", refresh(group)).await?;
        let mut work = office.work().await?;
        let moved = automation::move_by_one(&mut work, &first.id, Direction::Up).await.expect("asked");
        assert!(!moved, "nothing comes before refreshing");
        assert!(automation::move_by_one(&mut work, &second.id, Direction::Up).await.expect("moved"));
        work.commit().await?;
        let order: Vec<_> = automation::store::all(&mut office.0.db.reader().await?).await?;
        let order: Vec<_> = order.into_iter().map(|task| task.id).collect();
        assert_eq!(order, [refreshing.id, second.id, first.id]);

        office.is("2026-11-23T08:30:00Z");
        office.claims().await?;
        let open = runs::open(&mut office.0.db.reader().await?).await?;
        assert_eq!(open.iter().map(|run| run.task_id).collect::<Vec<_>>(), order);
        // A worker that takes a later one first lets it wait.
        let later = office.steps(&open[2].id).await?;
        assert_eq!(later, Some(office.0.now().plus_seconds(1)));
        assert_eq!(office.tags(&eevi).await?, "");
        office.works().await?;

        assert_eq!(office.tags(&eevi).await?, "toinen, vieras", "the fresh members were marked");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_nodes_that_race_claim_a_due_time_once_and_do_it_once() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        office.0.guest("Eevi").await?;
        let mut tasks = Vec::new();
        for number in 0..5 {
            tasks.push(office.task(&format!("Päivitä {number}"), refresh(group)).await?.id);
        }
        office.is("2026-11-23T08:30:00Z");
        let claimed: usize = {
            let rounds = [office.claims(), office.claims(), office.claims(), office.claims()];
            let mut sum = 0;
            for round in futures_of(rounds).await {
                sum += round?;
            }
            sum
        };
        // Tasks that another round held are left to it, so nobody takes one twice.
        let mut rest = 0;
        while office.claims().await? > 0 {
            rest += 1;
        }
        assert!(claimed + rest >= 5, "{claimed} and {rest}");
        let mut all = Vec::new();
        for task in &tasks {
            let runs = office.runs(task).await?;
            assert_eq!(runs.len(), 1, "one run for one due time");
            all.push(runs[0].id);
        }
        // Both nodes were given the same run, for the lease of one ran out.
        for run in &all {
            let both = futures_of([office.steps(run), office.steps(run)]).await;
            for step in both {
                step?;
            }
        }
        office.works().await?;
        for task in &tasks {
            let task = automation::find(&mut office.0.db.reader().await?, task).await?.expect("there");
            assert_eq!(task.last_result.expect("ran").word, Word::Refreshed);
        }
        let sql = store::Sql::new("select count(*) from journal where what = 'scheduled_task.ran'");
        assert_eq!(office.0.db.reader().await?.one::<(i64,)>(sql).await?, (5,));
        Ok(())
    })
    .await;
}

/// Runs these at the same time.
async fn futures_of<T, F: std::future::Future<Output = T>, const N: usize>(all: [F; N]) -> Vec<T> {
    let mut all: Vec<_> = all.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<T>> = all.iter().map(|_| None).collect();
    std::future::poll_fn(move |context| {
        for (future, slot) in all.iter_mut().zip(&mut done) {
            if slot.is_none()
                && let std::task::Poll::Ready(value) = future.as_mut().poll(context)
            {
                *slot = Some(value);
            }
        }
        match done.iter().all(Option::is_some) {
            true => std::task::Poll::Ready(done.iter_mut().filter_map(Option::take).collect()),
            false => std::task::Poll::Pending,
        }
    })
    .await
}

#[tokio::test]
async fn a_crash_between_the_claim_and_the_effect_or_before_its_commit_loses_and_doubles_nothing() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        let guests = office.0.guests(130).await?;
        let mut work = office.work().await?;
        target_groups::add(&mut work, &group, &guests).await.expect("added");
        work.commit().await?;
        let task = office.task("Merkitse", tag(group, "kutsuttu")).await?;
        office.is("2026-11-23T08:30:00Z");

        // A claim that was never committed leaves the task due.
        let mut work = office.work().await?;
        assert_eq!(claim_due(&mut work).await?, 1);
        drop(work);
        // Where others skip what somebody holds, the database needs a moment to let go of it.
        let mut claimed = office.claims().await?;
        while claimed == 0 {
            tokio::task::yield_now().await;
            claimed = office.claims().await?;
        }
        assert_eq!(claimed, 1);
        let run = office.runs(&task.id).await?[0].id;
        let due = office.0.db.reader().await?.is_job_due().await?;
        assert!(due, "the job outlives the node that claimed");

        // The node dies in the middle of the first page, after its work and before the commit.
        let mut work = office.work().await?;
        assert!(step(&mut work, &writer(), &run, None).await?.is_some());
        drop(work);
        assert_eq!(office.runs(&task.id).await?[0].done, 0);
        // Another goes on, and a page later it is said how far it is.
        assert!(office.steps(&run).await?.is_some());
        let half = office.runs(&task.id).await?.remove(0);
        assert_eq!((half.state, half.done, half.total), (RunState::Running, 100, 130));
        office.works().await?;

        let run = office.runs(&task.id).await?.remove(0);
        let done = Outcome::new(Word::Edited).with("changed", 130).with("same", 0).with("refused", 0);
        assert_eq!((run.state, run.result), (RunState::Done, Some(done)));
        let sql = store::Sql::new("select count(*) from journal where what = 'contact.changed'");
        assert_eq!(office.0.db.reader().await?.one::<(i64,)>(sql).await?, (130,), "each contact once");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_run_missed_for_more_than_six_hours_asks_and_a_newer_run_answers() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let group = office.group().await?;
        let task = office.task("Päivitä", refresh(group)).await?;
        office.is("2026-11-23T20:00:00Z");
        office.claims().await?;
        let missed = automation::missed(&mut office.0.db.reader().await?, 10).await?;
        assert_eq!((missed.len(), missed[0].1), (1, task.id));
        assert!(runs::open(&mut office.0.db.reader().await?).await?.is_empty(), "nothing runs by itself");

        let mut work = office.work().await?;
        skip(&mut work, &missed[0].0).await.expect("skipped");
        let again = skip(&mut work, &missed[0].0).await;
        assert!(matches!(again, Err(Failure::Refused(TaskRefusal::NotMissed))));
        work.commit().await?;
        assert_eq!(office.runs(&task.id).await?[0].state, RunState::Skipped);

        office.is("2026-11-24T20:00:00Z");
        office.claims().await?;
        let mut work = office.work().await?;
        let run = run_now(&mut work, &task.id).await.expect("run");
        assert!(matches!(run_now(&mut work, &task.id).await, Err(Failure::Refused(TaskRefusal::Running))));
        work.commit().await?;
        office.works().await?;
        let runs = office.runs(&task.id).await?;
        assert_eq!(runs[0].id, run.id);
        assert_eq!((runs[0].state, runs[1].state), (RunState::Done, RunState::Skipped));
        assert_eq!(runs[1].result.as_ref().map(|result| result.word), Some(Word::Overtaken));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_run_that_breaks_again_and_again_is_given_up_so_that_others_go_on() {
    each_engine(|db| async move {
        let office = Office::new(db).await?;
        let task = office.task("Siivoa", Act::CleanUp { upkeep: Upkeep::MailedFiles }).await?;
        office.is("2026-11-23T08:30:00Z");
        office.claims().await?;
        let run = office.runs(&task.id).await?[0].id;
        let mut given_up = Vec::new();
        for _ in 0..3 {
            let mut work = office.work().await?;
            given_up.push(automation::give_up(&mut work, &run).await?);
            work.commit().await?;
        }
        assert_eq!(given_up, [false, false, true]);
        let run = office.runs(&task.id).await?.remove(0);
        assert_eq!((run.state, run.result.expect("said").word), (RunState::Failed, Word::Broken));
        Ok(())
    })
    .await;
}
