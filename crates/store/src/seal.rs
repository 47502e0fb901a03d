//! The chain over the journal: each seal is a keyed hash of the seal before it and of one whole entry.
//!
//! Writers never wait for it: entries are sealed after their commit, in batches, by one sealer at a time. Whoever edits,
//! removes or adds an entry, or a seal, without the key of the instance is found by [`first_break`].
//! Called by the worker and by `kutsu doctor`.

use crate::{Reader, Sql, Work};
use ground::{Bind, Fault, Value, token::SecretKey};

/// Entries sealed in one transaction.
const AT_ONCE: i64 = 500;
/// An entry may be committed so much later than it was made; what comes later than that is no entry of ours.
const LATE_SECONDS: i64 = 15 * 60;
const LABEL: &str = "journal";
const ENTRY: &str = "journal.id, journal.at, journal.actor_kind, journal.actor_id, journal.subject_kind,
     journal.subject_id, journal.what, journal.detail";

crate::row! {
    struct Stored {
        id: Vec<u8>,
        at: i64,
        actor_kind: String,
        actor_id: Option<Vec<u8>>,
        subject_kind: String,
        subject_id: Vec<u8>,
        what: String,
        detail: String,
    }
}

impl Stored {
    /// Each part with its length before it, so that no two entries look alike.
    fn hashed(&self, key: &SecretKey, before: &[u8]) -> [u8; 32] {
        let at = self.at.to_be_bytes();
        let actor = self.actor_id.as_deref().unwrap_or_default();
        let parts: [&[u8]; 9] = [
            before,
            &self.id,
            &at,
            self.actor_kind.as_bytes(),
            actor,
            self.subject_kind.as_bytes(),
            &self.subject_id,
            self.what.as_bytes(),
            self.detail.as_bytes(),
        ];
        let mut whole = Vec::with_capacity(256 + self.detail.len());
        for part in parts {
            whole.extend_from_slice(&(part.len() as u64).to_be_bytes());
            whole.extend_from_slice(part);
        }
        key.sign(LABEL, &whole)
    }
}

/// Which entries a sealer looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Those made after every sealed one: nearly all, and found at no cost.
    New,
    /// Those made before some that are sealed, whose commit came late: rare, and looked for among the last minutes.
    Late,
}

/// Is there something to seal? Asked first, so that a sealer with nothing to do holds up nobody who writes.
pub async fn is_waiting(reader: &mut Reader, reach: Reach) -> Result<bool, Fault> {
    Ok(!unsealed(reader, reach, 1).await?.is_empty())
}

/// Seals the next entries; says whether there may be more.
pub async fn seal(work: &mut Work, key: &SecretKey, reach: Reach) -> Result<bool, Fault> {
    // The row of the series is the lock: of two sealers one waits. Writers of the journal do not touch it.
    let number = work.next_numbers("journal_seals", 1, 0).await?;
    let last: Option<(Vec<u8>,)> =
        work.optional(Sql::new("select hash from journal_seals order by number desc limit 1")).await?;
    let mut before = last.map_or_else(Vec::new, |(hash,)| hash);
    let entries = unsealed(work, reach, AT_ONCE).await?;
    let now = work.now;
    let mut rows: Vec<Vec<Value>> = Vec::with_capacity(entries.len());
    for (number, entry) in (number..).zip(&entries) {
        before = entry.hashed(key, &before).to_vec();
        rows.push(vec![
            number.to_value(),
            entry.id.as_slice().to_value(),
            before.as_slice().to_value(),
            now.to_value(),
        ]);
    }
    let sealed = i64::try_from(rows.len()).unwrap_or(0);
    work.insert("journal_seals", &["number", "journal_id", "hash", "sealed_at"], &rows).await?;
    work.next_numbers("journal_seals", 1, sealed).await?;
    Ok(sealed == AT_ONCE)
}

/// The first entries without a seal, in the order of their ids.
async fn unsealed(reader: &mut Reader, reach: Reach, limit: i64) -> Result<Vec<Stored>, Fault> {
    let newest = newest_sealed(reader).await?;
    let mut sql = Sql::new("select ");
    sql.push(ENTRY).push(" from journal where journal.id > ");
    match (reach, newest) {
        (Reach::Late, None) => return Ok(Vec::new()),
        (Reach::New, newest) => {
            sql.push_value(newest.unwrap_or_else(|| vec![0; 16]).as_slice());
        }
        (Reach::Late, Some(newest)) => {
            sql.push_value(long_before(&newest).as_slice());
            sql.push(" and journal.id < ").push_value(newest.as_slice());
            sql.push(
                " and not exists (select 1 from journal_seals where journal_seals.journal_id = journal.id)",
            );
        }
    }
    sql.push(" order by journal.id limit ").push_value(&limit);
    reader.all(sql).await
}

/// The newest entry that has a seal.
async fn newest_sealed(reader: &mut Reader) -> Result<Option<Vec<u8>>, Fault> {
    let sql = Sql::new("select journal_id from journal_seals order by journal_id desc limit 1");
    Ok(reader.optional::<(Vec<u8>,)>(sql).await?.map(|(id,)| id))
}

/// The smallest id that an entry may have which was committed after the entry `id` was sealed. Ids begin with their time.
fn long_before(id: &[u8]) -> Vec<u8> {
    let millis = id.iter().take(6).fold(0_u64, |millis, byte| millis << 8 | u64::from(*byte));
    let from = millis.saturating_sub(LATE_SECONDS.unsigned_abs() * 1000);
    let mut bytes = from.to_be_bytes()[2..].to_vec();
    bytes.resize(16, 0);
    bytes
}

/// Where the chain is broken first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// The entry is not what was sealed under this number.
    Changed { number: i64, entry: [u8; 16] },
    /// The entry that was sealed under this number is not there.
    Removed { number: i64, entry: [u8; 16] },
    /// No seal has this number.
    Missing { number: i64 },
    /// The entry came in past the chain.
    Unsealed { entry: [u8; 16] },
}

/// What was found of the whole chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// How many entries are sealed and as they were.
    pub whole: i64,
    /// The last seal: kept elsewhere, it shows that the end of the chain was not cut off.
    pub head: Vec<u8>,
    pub first_break: Option<Break>,
}

/// Looks at the chain from its beginning to the first break.
pub async fn first_break(reader: &mut Reader, key: &SecretKey) -> Result<Looked, Fault> {
    let mut looked = Looked { whole: 0, head: Vec::new(), first_break: None };
    loop {
        let sql = Sql::new(
            "select number, journal_id, hash from journal_seals where number > $1 order by number limit 1000",
        );
        let seals: Vec<(i64, Vec<u8>, Vec<u8>)> = reader.all(sql.bind(&looked.whole)).await?;
        if seals.is_empty() {
            break;
        }
        let mut sql = Sql::new("select ");
        let ids: Vec<Value> = seals.iter().map(|(_, id, _)| Value::Bytes(id.clone())).collect();
        sql.push(ENTRY).push(" from journal where journal.id in ").push_set(&ids);
        let entries: Vec<Stored> = reader.all(sql).await?;
        let entries: std::collections::HashMap<Vec<u8>, Stored> =
            entries.into_iter().map(|entry| (entry.id.clone(), entry)).collect();
        for (number, id, hash) in seals {
            if number != looked.whole + 1 {
                looked.first_break = Some(Break::Missing { number: looked.whole + 1 });
                return Ok(looked);
            }
            let Some(entry) = entries.get(&id) else {
                looked.first_break = Some(Break::Removed { number, entry: sixteen(&id) });
                return Ok(looked);
            };
            if entry.hashed(key, &looked.head).as_slice() != hash {
                looked.first_break = Some(Break::Changed { number, entry: sixteen(&id) });
                return Ok(looked);
            }
            (looked.whole, looked.head) = (number, hash);
        }
    }
    // What is newer than this is sealed by the next batch.
    let Some(newest) = newest_sealed(reader).await? else { return Ok(looked) };
    let sql = Sql::new(
        "select id from journal where id <= $1
            and not exists (select 1 from journal_seals where journal_seals.journal_id = journal.id)
          order by id limit 1",
    );
    let unsealed: Option<(Vec<u8>,)> = reader.optional(sql.bind(long_before(&newest).as_slice())).await?;
    looked.first_break = unsealed.map(|(id,)| Break::Unsealed { entry: sixteen(&id) });
    Ok(looked)
}

fn sixteen(id: &[u8]) -> [u8; 16] {
    id.try_into().unwrap_or_default()
}
