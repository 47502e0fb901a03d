//! The contract of Reader and Work, on both engines.

use ground::{Bind, Fault, Id, Instant, Value, value::Kind};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use store::{Actor, Entry, Group, JournalId, Sql, jobs::Job, migrate, testing::each_engine};

#[tokio::test]
async fn a_migrated_database_has_nothing_pending_and_migrating_again_does_nothing() {
    each_engine(|db| async move {
        assert!(migrate::pending(&db).await?.is_empty());
        assert!(migrate::migrate(&db).await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_is_not_there() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        work.next_number("events", 1001).await?;
        drop(work);
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(work.next_number("events", 1001).await?, 1001);
        assert_eq!(work.next_numbers("events", 1001, 5).await?, 1002);
        assert_eq!(work.next_number("events", 1001).await?, 1007);
        work.commit().await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn values_of_every_kind_come_back_as_they_went() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let id: JournalId = work.new_id();
        let row = vec![
            Value::Bytes(id.bytes().to_vec()),
            Value::Text("Äijänlahti '; drop table users".into()),
            Value::Text("x".into()),
            Value::Int(i64::MAX),
            Value::Bytes(vec![0, 255]),
            Value::Int(0),
        ];
        work.insert("files", &["id", "name", "media_type", "size", "content", "created_at"], &[row]).await?;
        let sql = Sql::new("select id, name, size, content, size > 1, cast(null as text) from files");
        let (read, name, size, content, big, nothing): (
            JournalId,
            String,
            i64,
            Vec<u8>,
            bool,
            Option<String>,
        ) = work.one(sql).await?;
        assert_eq!((read, name.as_str(), size), (id, "Äijänlahti '; drop table users", i64::MAX));
        assert_eq!((content, big, nothing), (vec![0, 255], true, None));
        work.commit().await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn any_number_of_rows_comes_back_as_it_went_in_its_order() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new(
            "create table samples (at bigint, word text, share double precision, mark bytea, is_odd boolean)",
        ))
        .await?;
        let columns = ["at", "word", "share", "mark", "is_odd"];
        for (turn, count) in [1_i64, 3, 4, 64, 2_100].into_iter().enumerate() {
            let first = i64::try_from(turn).unwrap_or(0) * 10_000;
            let row = |number: i64| {
                let is_odd = number % 2 == 1;
                let word = if is_odd { Some(format!("Äijänlahti {number}")) } else { None };
                vec![
                    number.to_value(),
                    word.to_value(),
                    Value::Real(0.5),
                    Value::Null(Kind::Bytes),
                    is_odd.to_value(),
                ]
            };
            let rows: Vec<Vec<Value>> = (first..first + count).map(row).collect();
            work.insert("samples", &columns, &rows).await?;
            let sql =
                Sql::new("select at, word, share, mark, is_odd from samples where at >= $1 order by at");
            type Line = (i64, Option<String>, f64, Option<Vec<u8>>, bool);
            let found: Vec<Line> = work.all(sql.bind(&first)).await?;
            let same = found.iter().zip(&rows).all(|((at, word, share, mark, is_odd), row)| {
                let read =
                    [at.to_value(), word.to_value(), Value::Real(*share), mark.to_value(), is_odd.to_value()];
                read == row[..]
            });
            assert_eq!((found.len(), same), (rows.len(), true), "{count}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_journal_is_written_with_the_change() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let subject: JournalId = work.new_id();
        work.record(Entry::new("sample.made", &subject, &serde_json::json!({"seats": 3})));
        work.commit().await?;
        let sql = Sql::new("select what, detail from journal where subject_id = $1").bind(&subject);
        let lines: Vec<(String, String)> = db.reader().await?.all(sql).await?;
        assert_eq!(lines, [("sample.made".to_owned(), r#"{"seats":3}"#.to_owned())]);
        Ok(())
    })
    .await;
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Sample {
    number: i64,
}

impl Job for Sample {
    const NAME: &'static str = "sample";
    fn unique_key(&self) -> Option<String> {
        Some(format!("sample {}", self.number))
    }
}

#[tokio::test]
async fn a_job_is_claimed_once_and_again_when_its_lease_has_run_out() {
    each_engine(|db| async move {
        let mut work = db.work(Actor::SYSTEM).await?;
        let now = work.now;
        work.enqueue(&Sample { number: 1 }, now).await?;
        work.enqueue(&Sample { number: 1 }, now).await?;
        let claimed = work.claim_jobs(10).await?;
        assert_eq!(claimed.len(), 1);
        assert_eq!(claimed[0].read::<Sample>()?.number, 1);
        assert!(work.claim_jobs(10).await?.is_empty());
        work.commit().await?;

        db.clock().set(Instant::from_millis(now.millis() + 61_000));
        let mut work = db.work(Actor::SYSTEM).await?;
        let again = work.claim_jobs(10).await?;
        assert_eq!(again[0].attempts, 2);
        work.finish_job(&again[0].id).await?;
        assert!(work.waiting_jobs().await?.is_empty());
        work.commit().await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn requests_that_pile_up_commit_together_and_each_gets_its_own_answer() -> Result<(), Fault> {
    let batches = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&batches);
    let group: Group<usize, usize> = Group::start(move |requests: Vec<usize>| {
        seen.fetch_add(1, Ordering::SeqCst);
        async move {
            tokio::task::yield_now().await;
            Ok(requests.into_iter().map(|n| n * 2).collect())
        }
    });
    let asked = (0..200).map(|n| {
        let group = group.clone();
        tokio::spawn(async move { group.ask(n).await })
    });
    for (n, answer) in asked.collect::<Vec<_>>().into_iter().enumerate() {
        assert_eq!(answer.await.expect("no panic")?, n * 2);
    }
    assert!(batches.load(Ordering::SeqCst) < 200);
    Ok(())
}

#[tokio::test]
async fn a_url_of_another_database_is_refused_with_what_is_allowed() {
    let refused = store::Db::open("mysql://localhost/x", store::Clock::System).await.expect_err("refused");
    assert!(refused.to_string().contains("allowed: sqlite://"), "{refused}");
}

#[tokio::test]
async fn a_key_is_claimed_once_answered_for_a_day_and_taken_over_when_nobody_settled_it() {
    use store::idempotency::Claim;
    each_engine(|db| async move {
        let (key, request, other) = ([1; 32], [2; 32], [3; 32]);
        let mut work = db.work(Actor::SYSTEM).await?;
        let start = work.now;
        assert_eq!(work.claim_key(&key, &request).await?, Claim::New);
        assert_eq!(work.claim_key(&key, &request).await?, Claim::Underway);
        work.commit().await?;

        db.clock().set(start.plus_seconds(60));
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(work.claim_key(&key, &request).await?, Claim::New, "left behind by a crash");
        work.settle_key(&key, 201, "{}").await?;
        let answered = Claim::Answered { status: 201, body: "{}".into() };
        assert_eq!(work.claim_key(&key, &request).await?, answered);
        assert_eq!(work.claim_key(&key, &other).await?, Claim::Other);
        work.release_key(&key).await?;
        assert_eq!(work.claim_key(&key, &request).await?, answered, "an answer is not released");
        work.commit().await?;

        db.clock().set(start.plus_seconds(60 + 24 * 3600));
        let mut work = db.work(Actor::SYSTEM).await?;
        assert_eq!(work.claim_key(&key, &other).await?, Claim::New);
        work.release_key(&key).await?;
        assert_eq!(work.claim_key(&key, &request).await?, Claim::New);
        Ok(())
    })
    .await;
}
