//! The chain over the journal: whole after any number of batches, and broken by whatever is done to it by SQL.

use ground::{Fault, Id, token::SecretKey};
use store::{
    Actor, Db, Entry, Sql,
    seal::{Break, Reach, first_break, is_waiting, seal},
    testing::each_engine,
};

ground::id! {
    /// Something with a history.
    ThingId = "thi";
}

fn key() -> SecretKey {
    SecretKey::from_bytes(&[7; 32]).expect("a key")
}

async fn happens(db: &Db, times: usize) -> Result<(), Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    for number in 0..times {
        let entry = Entry::new("thing.changed", &ThingId::from_bytes([1; 16]), &number);
        work.record(entry);
    }
    work.commit().await
}

async fn seal_all(db: &Db) -> Result<(), Fault> {
    loop {
        let mut work = db.work(Actor::SYSTEM).await?;
        let more = seal(&mut work, &key(), Reach::New).await?;
        work.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// A chain of 1203 entries; gives the ids of the sealed ones in their order.
async fn chain(db: &Db) -> Result<Vec<[u8; 16]>, Fault> {
    for times in [1, 700, 502] {
        happens(db, times).await?;
        seal_all(db).await?;
    }
    let ids: Vec<(Vec<u8>,)> =
        db.reader().await?.all(Sql::new("select journal_id from journal_seals order by number")).await?;
    Ok(ids.into_iter().map(|(id,)| id.try_into().expect("16 bytes")).collect())
}

#[tokio::test]
async fn an_untouched_journal_is_whole_and_sealing_again_adds_nothing() {
    each_engine(|db| async move {
        assert_eq!(chain(&db).await?.len(), 1203);
        seal_all(&db).await?;
        let looked = first_break(&mut db.reader().await?, &key()).await?;
        assert_eq!((looked.whole, looked.first_break, looked.head.len()), (1203, None, 32));
        let other = SecretKey::from_bytes(&[8; 32]).expect("a key");
        let looked = first_break(&mut db.reader().await?, &other).await?;
        assert_eq!(looked.whole, 0, "nobody without the key can make the chain");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_edited_removed_or_slipped_in_by_sql_is_named() {
    each_engine(|db| async move {
        let ids = chain(&db).await?;
        let breaks = [
            (
                "update journal set detail = '{}' where id = $1",
                800,
                Break::Changed { number: 801, entry: ids[800] },
            ),
            ("delete from journal where id = $1", 600, Break::Removed { number: 601, entry: ids[600] }),
            (
                "update journal set actor_kind = 'user' where id = $1",
                3,
                Break::Changed { number: 4, entry: ids[3] },
            ),
            ("delete from journal_seals where journal_id = $1", 2, Break::Missing { number: 3 }),
        ];
        for (sql, at, broken) in breaks {
            let mut work = db.work(Actor::SYSTEM).await?;
            assert_eq!(work.execute(Sql::new(sql).bind(ids[at].as_slice())).await?, 1);
            let looked = first_break(&mut work, &key()).await?;
            assert_eq!(looked.first_break, Some(broken), "{sql}");
            drop(work); // undone
        }
        let mut work = db.work(Actor::SYSTEM).await?;
        let slipped = Sql::new(
            "insert into journal (id, at, actor_kind, subject_kind, subject_id, what, detail)
             values ($1, 1, 'user', 'thi', $1, 'thing.changed', '{}')",
        );
        let id = [1_u8; 16];
        work.execute(slipped.bind(id.as_slice())).await?;
        work.commit().await?;
        seal_all(&db).await?;
        let looked = first_break(&mut db.reader().await?, &key()).await?;
        assert_eq!(
            looked.first_break,
            Some(Break::Unsealed { entry: id }),
            "an entry of the past is not sealed"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_sealers_at_once_make_one_chain() {
    each_engine(|db| async move {
        happens(&db, 900).await?;
        let (one, two) = tokio::join!(seal_all(&db), seal_all(&db));
        one.and(two)?;
        let looked = first_break(&mut db.reader().await?, &key()).await?;
        assert_eq!((looked.whole, looked.first_break), (900, None));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_entry_whose_commit_came_late_is_sealed_when_late_ones_are_looked_for() {
    each_engine(|db| async move {
        let newest = *chain(&db).await?.last().expect("an entry");
        let id = (u128::from_be_bytes(newest) - 1).to_be_bytes();
        let mut work = db.work(Actor::SYSTEM).await?;
        let late = Sql::new(
            "insert into journal (id, at, actor_kind, subject_kind, subject_id, what, detail)
             values ($1, 1, 'system', 'thi', $1, 'thing.changed', '{}')",
        );
        work.execute(late.bind(id.as_slice())).await?;
        work.commit().await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        assert!(!is_waiting(&mut work, Reach::New).await? && is_waiting(&mut work, Reach::Late).await?);
        seal(&mut work, &key(), Reach::Late).await?;
        work.commit().await?;
        happens(&db, 1).await?;
        seal_all(&db).await?;
        let mut reader = db.reader().await?;
        assert!(!is_waiting(&mut reader, Reach::Late).await?);
        let looked = first_break(&mut reader, &key()).await?;
        assert_eq!((looked.whole, looked.first_break), (1205, None));
        Ok(())
    })
    .await;
}
