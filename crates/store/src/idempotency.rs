//! Answers kept for a day, so that a request that is repeated is answered again and not done again.
//!
//! A key is claimed before the work and settled after it. A claim that was never settled (a crash, a lost connection)
//! may be taken over after a minute. Keys and requests are kept as digests.

use crate::{Sql, Work};
use ground::Fault;

/// How long an answer is kept.
const KEPT_SECONDS: i64 = 24 * 3600;
/// How long an unsettled claim keeps others waiting.
const CLAIM_SECONDS: i64 = 60;
/// The status of a claim that is not settled yet.
const UNSETTLED: i64 = 0;

/// What is known of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Nobody has used it: do the work, then [`Work::settle_key`] or [`Work::release_key`].
    New,
    /// The same request was answered so.
    Answered { status: i64, body: String },
    /// The same request is being worked on.
    Underway,
    /// The key was used for another request.
    Other,
}

impl Work {
    /// Claims a key for a request; both by their digests.
    pub async fn claim_key(&mut self, key: &[u8; 32], request: &[u8; 32]) -> Result<Claim, Fault> {
        let now = self.now;
        let over = now.plus_seconds(-KEPT_SECONDS);
        self.execute(Sql::new("delete from idempotency_keys where created_at <= $1").bind(&over)).await?;
        let fresh = Sql::new(
            "insert into idempotency_keys (key_hash, request_hash, status, body, created_at)
             values ($1, $2, $3, '', $4) on conflict (key_hash) do nothing",
        );
        let fresh = fresh.bind(&key[..]).bind(&request[..]).bind(&UNSETTLED).bind(&now);
        if self.execute(fresh).await? == 1 {
            return Ok(Claim::New);
        }
        let stale = now.plus_seconds(-CLAIM_SECONDS);
        let again = Sql::new(
            "update idempotency_keys set created_at = $4
              where key_hash = $1 and request_hash = $2 and status = $3 and created_at <= $5",
        );
        let again = again.bind(&key[..]).bind(&request[..]).bind(&UNSETTLED).bind(&now).bind(&stale);
        if self.execute(again).await? == 1 {
            return Ok(Claim::New);
        }
        let sql = Sql::new("select request_hash, status, body from idempotency_keys where key_hash = $1");
        let (known, status, body): (Vec<u8>, i64, String) = self.one(sql.bind(&key[..])).await?;
        Ok(match status {
            _ if known != request => Claim::Other,
            UNSETTLED => Claim::Underway,
            status => Claim::Answered { status, body },
        })
    }

    /// Keeps the answer of a claimed key.
    pub async fn settle_key(&mut self, key: &[u8; 32], status: i64, body: &str) -> Result<(), Fault> {
        let sql = Sql::new("update idempotency_keys set status = $2, body = $3 where key_hash = $1");
        self.execute(sql.bind(&key[..]).bind(&status).bind(body)).await.map(drop)
    }

    /// Gives a claimed key back: the request was not done and may be tried again.
    pub async fn release_key(&mut self, key: &[u8; 32]) -> Result<(), Fault> {
        let sql = Sql::new("delete from idempotency_keys where key_hash = $1 and status = $2");
        self.execute(sql.bind(&key[..]).bind(&UNSETTLED)).await.map(drop)
    }
}
